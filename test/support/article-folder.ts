import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { compileFolder, type FolderOptions } from '../../src/tools/compile/compile-folder.js';

/** Two categories, one of them with a sub-category, and three variables, one of which is an address. */
export const CATALOGUE = {
  'categories.yaml': '- id: mail\n  name: Mail\n  children:\n    - id: phones\n      name: Phones\n- id: web\n  name: Web\n',
  'variables.yaml':
    'imapHost:\n  about: Server\n  example: imap.example.com\nwebmailUrl:\n  about: Webmail\n  example: https://webmail.example.com/\nbrand:\n  about: Name\n  example: your mail provider\n',
};

/** A folder with these files that is gone after the test. */
export async function folderOf(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-articles-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/**
 * A sound article file, with some lines of the front matter
 * replaced (`{ title: 'title: Other' }`) or taken out (`{ title: undefined }`).
 */
export function articleFile(
  id: string,
  body = `You set it up under ${id}.\n`,
  lines: Readonly<Record<string, string | undefined>> = {},
): string {
  const front: Record<string, string | undefined> = {
    id: `id: ${id}`,
    title: `title: How does ${id} work?`,
    category: 'category: mail',
    audiences: 'audiences: [owners]',
    topics: 'topics: [imap]',
    related: 'related: []',
    updated: 'updated: 2026-11-22',
    variables: 'variables: []',
    queries: 'queries:',
    popular: `  popular: [using ${id}]`,
    rare: `  rare: [${id} again]`,
    ...lines,
  };
  return ['---', ...Object.values(front).filter((line) => line !== undefined), '---', body].join('\n');
}

/** The body of an article of `articleFile` begins on this line. */
export const FIRST = 14;

/** The faults of a folder as `file:line code message → mend`; the catalogue is there unless it is replaced. */
export async function faultsOf(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: FolderOptions,
): Promise<string[]> {
  const { pack, faults } = await compileFolder(await folderOf(t, { ...CATALOGUE, ...files }), options);
  assert.equal(pack === undefined, faults.length > 0, 'there is a pack, or there are faults');
  for (const { message, mend } of faults) {
    assert.ok(!message.endsWith('.'), message);
    assert.match(mend, /^[A-Z].*[.?]$/s, mend);
  }
  return faults.map(({ file, line, code, message, mend }) => `${file}:${line} ${code} ${message} → ${mend}`);
}
