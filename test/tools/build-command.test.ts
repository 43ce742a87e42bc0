import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { readPack } from '../../src/content/read-pack.js';
import { openShelf } from '../../src/content/shelf.js';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { packFiles, writePack } from '../../src/tools/compile/write-pack.js';
import { articleFile, CATALOGUE, folderOf } from '../support/article-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface End {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as `npm run faq` does. */
function faq(...args: string[]): Promise<End> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/tools/cli.ts', ...args], { cwd: ROOT }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

test('build writes a pack that opens with every article and its own body', async (t) => {
  const ids = [...Array(40).keys()].map((i) => `article-${i}`);
  const source = await folderOf(t, {
    ...CATALOGUE,
    ...Object.fromEntries(ids.map((id) => [`mail/${id}.md`, articleFile(id, `All about ${id}.\n`)])),
  });
  const out = join(source, 'made', 'pack');
  const { code, out: printed, err } = await faq('build', source, '--out', out, '--locale', 'de');
  assert.equal(code, 0, err);
  assert.match(printed, /40 articles in 3 categories, \d+ bytes in /);

  const pack = readPack(await readJson(join(out, 'pack.json')));
  assert.equal(pack.locale, 'de');
  assert.equal(pack.bodies, undefined);
  assert.ok(pack.index);
  assert.deepEqual(
    pack.bodyFiles.map(({ count }) => count),
    [16, 16, 8],
  );
  assert.deepEqual((await readdir(out)).sort(), [...pack.bodyFiles.map(({ file }) => file), 'pack.json'].sort());
  const shelf = openShelf(pack, (file) => readJson(join(out, file)));
  for (const id of ids) assert.match(JSON.stringify((await shelf.article(id)).body), new RegExp(`All about ${id}\\.`));
});

test('two builds of one source are the same bytes', async (t) => {
  const docs = {
    docs: [...Array(20).keys()].map((i) => ({
      id: `d${i}`,
      title: `Title ${i}`,
      body: `Body ${i}`,
      category: `C ${i % 3}`,
      queries: [`query ${i}`],
    })),
  };
  const source = await folderOf(t, {
    'docs.json': JSON.stringify(docs),
    ...CATALOGUE,
    'm/b.md': articleFile('b'),
    'm/a.md': articleFile('a'),
  });
  for (const [name, args] of [
    ['docs', [join(source, 'docs.json'), '--updated', '2026-11-22']],
    ['folder', [source]],
  ] as const) {
    const folders = [join(source, name, '1'), join(source, name, '2')];
    for (const out of folders) assert.equal((await faq('build', ...args, '--out', out)).code, 0);
    const [one, two] = await Promise.all(
      folders.map(async (folder) => {
        const names = (await readdir(folder)).sort();
        return Promise.all(names.map(async (file) => [file, await readFile(join(folder, file), 'utf8')]));
      }),
    );
    assert.deepEqual(one, two);
  }
});

test('build prints every fault as file, line, message and mend, writes nothing and ends with 1', async (t) => {
  const source = await folderOf(t, {
    ...CATALOGUE,
    'm/a.md': articleFile('a', '<b>\n\n[x](data:x)', { title: undefined }),
    'm/b.md': 'x',
  });
  const { code, out, err } = await faq('build', `${source}/`, '--out', join(source, 'out'));
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.deepEqual(err.trim().split('\n'), [
    `${source}/m/a.md:1  title is missing  → Add a line "title: …".`,
    `${source}/m/a.md:13  raw HTML (<b>) is not shown  → Write it in Markdown; write \\< for the sign itself.`,
    `${source}/m/a.md:15  the address "data:x" is not safe to follow  → Use an https:, mailto: or tel: address, or #faq/article-id for an article.`,
    `${source}/m/b.md:1  there is no front matter  → Begin the file with a line "---", the fields, and another line "---".`,
    '4 faults, nothing written.',
  ]);
  assert.ok(!(await readdir(source)).includes('out'));
});

test('build prints what had better be mended, and writes the pack', async (t) => {
  const source = await folderOf(t, { ...CATALOGUE, 'm/a.md': articleFile('a', 'Look:\n\n![Far](https://a.example/x.png)') });
  const { code, out, err } = await faq('build', source, '--out', join(source, 'out'));
  assert.equal(code, 0);
  assert.match(out, /1 articles? in/);
  assert.equal(err, `${source}/m/a.md:16  how large "https://a.example/x.png" is cannot be known before it is shown, so it gets a place of 16 to 9  → Write both sides in px, right behind it: {width=640 height=360}.\n`);
});

test('--strict holds articles to the rules of this project', async (t) => {
  const source = await folderOf(t, { ...CATALOGUE, 'a.md': articleFile('a') });
  assert.equal((await faq('build', source, '--out', join(source, 'out'))).code, 0);
  const { code, err } = await faq('build', source, '--out', join(source, 'out'), '--strict');
  assert.equal(code, 1);
  assert.match(err, /there are 6 words in the body {2}→ Keep to 120–450\./);
});

test('broken JSON is named with its line', async (t) => {
  const source = await folderOf(t, { 'docs.json': '{\n"docs": [\n{"id": x}\n]}' });
  const { code, err } = await faq('build', join(source, 'docs.json'), '--out', join(source, 'out'));
  assert.equal(code, 1);
  assert.match(err, /docs\.json:3 {2}this is not valid JSON/);
});

for (const [what, args, message] of [
  ['no command', [], /^Usage: faq <command>/],
  ['an unknown command', ['toString'], /^There is no command "toString"\./],
  ['no source', ['build', '--out', 'x'], /^Name one folder or JSON file to build\.\nUsage: faq build/],
  ['two sources', ['build', 'a', 'b', '--out', 'x'], /^Name one folder or JSON file to build\./],
  ['no place for the pack', ['build', 'data'], /^Say where the pack goes: --out DIR\./],
  ['an unknown option', ['build', 'data', '--outt', 'x'], /^Unknown option '--outt'/],
  ['a language that is none', ['build', 'data', '--out', 'x', '--locale', 'not a tag'], /^"not a tag" is not a language tag/],
  ['a date that is none', ['build', 'data', '--out', 'x', '--updated', 'today'], /^"today" is not a date/],
  [
    'a source that is not there',
    ['build', 'nowhere', '--out', 'x'],
    /^nowhere:1 {2}there is no such file or folder {2}→ Check the path\./,
  ],
] as const) {
  test(`the command line says what to do about ${what}`, async () => {
    const { code, err, out } = await faq(...args);
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, message);
  });
}

test('body files are named after what is inside, and those of earlier builds go', async (t) => {
  const whole = (word: string) => compileDocs({ docs: [{ id: 'a', title: 'A', body: word }] }, { updated: '2026-11-22' }).pack!;
  const [one, two] = [whole('one'), whole('two')];
  assert.notEqual([...packFiles(one).keys()][1], [...packFiles(two).keys()][1]);
  const folder = await folderOf(t, { 'bodies-of-mine.json': '{}' });
  await writePack(one, folder);
  const written = await writePack(two, folder);
  assert.deepEqual((await readdir(folder)).sort(), ['bodies-of-mine.json', ...packFiles(two).keys()].sort());
  assert.deepEqual(
    written.map(({ file }) => file),
    [...packFiles(two).keys()],
  );
  await writeFile(join(folder, 'pack.json'), '');
  await writePack(two, folder);
  assert.equal(readPack(await readJson(join(folder, 'pack.json'))).articles.length, 1);
});
