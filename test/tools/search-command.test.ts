import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';

import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { writePack } from '../../src/tools/compile/write-pack.js';
import { searchCommand } from '../../src/tools/search-command.js';

const folder = await mkdtemp(join(tmpdir(), 'faq-search-'));
after(() => rm(folder, { recursive: true }));
const { pack } = compileDocs({
  docs: [
    { id: 'password', title: 'Change a password', body: 'Open the panel.', queries: ['forgot my password'] },
    { id: 'ports', title: 'Ports', body: 'IMAP uses 993.', queries: [] },
  ],
});
await writePack(pack!, folder);

async function run(...argv: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const out = mock.method(console, 'log', () => {});
  const err = mock.method(console, 'error', () => {});
  try {
    const code = await searchCommand(argv);
    const said = (from: typeof out): string => from.mock.calls.map((call) => call.arguments.join(' ')).join('\n');
    return { code, out: said(out), err: said(err) };
  } finally {
    out.mock.restore();
    err.mock.restore();
  }
}

test('a query prints its articles, best first', async () => {
  const { code, out } = await run('--pack', folder, 'pasword', 'forgot ');
  assert.equal(code, 0);
  assert.match(out, /understood as: password/);
  assert.match(out, /^1\. [\d.]+ {2}password {2}Change a password {2}\(asked as "forgot my password"\)$/m);
});

test('--explain prints words, fields and points', async () => {
  const { out } = await run('--pack', folder, '--explain', '993');
  assert.match(out, /exact: "993" in body/);
});

test('--json prints a line of JSON, with the reasons where they are asked for', async () => {
  const { out } = await run('--pack', folder, '--json', '--limit', '1', 'password ports');
  const { q, hits } = JSON.parse(out) as { q: string; hits: Record<string, unknown>[] };
  assert.equal(out.trim().includes('\n'), false);
  assert.deepEqual([q, hits.map((hit) => Object.keys(hit))], ['password ports', [['id', 'score']]]);
  const explained = JSON.parse((await run('--pack', folder, '--json', '--explain', '--limit', '1', 'password ports')).out) as { hits: { explanation: unknown[] }[] };
  assert.ok(explained.hits[0]!.explanation.length > 0);
});

test('--queries prints a line of JSON a query, an empty line included', async () => {
  const file = join(folder, 'queries.txt');
  await writeFile(file, 'password\r\n\n993\n');
  const { code, out } = await run('--pack', folder, '--queries', file);
  const lines = out.split('\n').map((line) => JSON.parse(line) as { q: string; hits: { id: string; score: number }[] });
  assert.equal(code, 0);
  assert.deepEqual(lines.map(({ q, hits }) => [q, hits[0]?.id]), [['password', 'password'], ['', undefined], ['993', 'ports']]);
  assert.deepEqual(Object.keys(lines[0]!.hits[0]!), ['id', 'score']);
});

test('what is missing is told with the mend', async () => {
  for (const argv of [[], ['query'], ['--pack', folder], ['--pack', folder, '--limit', 'x', 'q'], ['--nonsense']]) {
    const { code, err } = await run(...argv);
    assert.equal(code, 1);
    assert.match(err, /Usage: faq search/);
  }
  const { code, err } = await run('--pack', join(folder, 'nowhere'), 'query');
  assert.equal(code, 1);
  assert.match(err, /PACK_NOT_FOUND/);
});
