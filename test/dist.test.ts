import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

/** What the build has made, looked at as a text: the pages that run it are test/e2e. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
}

function filesIn(folder: string, kind: RegExp): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => kind.test(file));
  return files.map((file) => join(folder, file)).sort();
}

const scripts = ['dist/faq.js', 'dist/faq.bundle.js', ...filesIn('dist/faq', /\.js$/)];

/** Each of these has broken a widget on somebody's page, and a library may bring it in. */
const HAZARDS: readonly (readonly [what: string, form: RegExp])[] = [
  ['Array.from, which Prototype and MooTools replace', /(?<![\w$])Array\.from\b/],
  ['Array#entries, which Prototype takes away', /(?<!\bObject)\??\.entries\(/],
  ['the global Event, which MooTools replaces', /\bnew Event\(|\bextends Event\b/],
  ['the global Request, which MooTools replaces', /\bnew Request\(/],
  ['an anonymous AMD definition, which breaks pages with RequireJS', /\bdefine\.amd\b/],
  ['code made from a string, which strict pages refuse', /(?<![\w$.])eval\(|\bnew Function\(/],
  ['globals of Lit', /\b(?:litHtml|litElement|reactiveElement)Versions\b|\.litPropertyMetadata|Symbol\.metadata\?\?=/],
  ['the development build of Lit', /Lit is in dev mode/],
  ['a name that the build had to fill in', /__APP__|__WORKER__|__PACK__|__vitePreload/],
];

for (const [what, form] of HAZARDS) {
  test(`no script for browsers has ${what}`, () => {
    assert.deepEqual(scripts.filter((file) => form.test(readFileSync(file, 'utf8'))), []);
  });
}

test('Lit makes its Trusted Types policy under our name', () => {
  const makers = scripts.filter((file) => readFileSync(file, 'utf8').includes('createPolicy('));
  assert.ok(makers.length >= 2);
  for (const file of makers) assert.match(readFileSync(file, 'utf8'), /createPolicy\([`"']faq-elements[`"']/, file);
});

test('the script tag and the single file are plain scripts that leave no name behind', () => {
  for (const file of ['dist/faq.js', 'dist/faq.bundle.js']) {
    const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    assert.deepEqual(statements.map(({ kind }) => kind), [ts.SyntaxKind.ExpressionStatement], file);
  }
});

test('the script tag and the single file read the same in every encoding', () => {
  for (const file of ['dist/faq.js', 'dist/faq.bundle.js']) assert.match(readFileSync(file, 'utf8'), /^[\0-\x7f]*$/, file);
});

test('the script tag names the app by its content', () => {
  const app = /faq\/app-[\w-]{6}\.js/.exec(readFileSync('dist/faq.js', 'utf8'))?.[0] ?? '';
  assert.ok(existsSync(join('dist', app)), app);
});

test('the single file imports nothing more', () => {
  assert.ok(!/(?<![\w$.])import\(/.test(readFileSync('dist/faq.bundle.js', 'utf8')));
});

test('the npm modules leave Lit to the page’s own build and carry their types', () => {
  const modules = ['dist/index.js', ...filesIn('dist/define', /\.js$/), ...filesIn('dist/elements', /\.js$/)];
  for (const file of modules) assert.ok(existsSync(file.replace(/\.js$/, '.d.ts')), file);
  assert.match(readFileSync('dist/elements/faq-drawer/faq-drawer.js', 'utf8'), /from "lit"/);
  assert.deepEqual(filesIn('dist', /node_modules/), []);
});

test('everything that package.json promises is there', () => {
  const targets = [...Object.values(manifest.exports), manifest.bin].flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  for (const target of targets) {
    const [folder = ''] = target.split('*');
    assert.ok(existsSync(folder), target);
  }
});

test('the command line runs from its one file', () => {
  const help = execFileSync(process.execPath, [manifest.bin['faq-elements'] ?? '', 'search', '--pack', 'dist/faq/mailboxes', '--json', 'imap vs pop'], { encoding: 'utf8' });
  assert.match(help, /imap-vs-pop3/);
});

test('the command line that is installed with the package builds and searches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faq-'));
  const docs = [
    { id: 'reset', title: 'How do I start over?', body: 'Hold the button for ten seconds.', queries: ['reset the device'] },
    { id: 'light', title: 'Why is the light red?', body: 'The battery is low.', queries: [] },
  ];
  writeFileSync(join(folder, 'docs.json'), JSON.stringify({ docs }));
  const run = (...args: string[]): string => execFileSync(process.execPath, [manifest.bin['faq-elements'] ?? '', ...args], { encoding: 'utf8' });
  assert.match(run('build', join(folder, 'docs.json'), '--out', join(folder, 'pack')), /2 articles/);
  const line = JSON.parse(run('search', '--pack', join(folder, 'pack'), '--json', 'device reset')) as { q: string; hits: { id: string }[] };
  assert.equal(line.q, 'device reset');
  assert.equal(line.hits[0]?.id, 'reset');
  rmSync(folder, { recursive: true });
});

test('a second build, into another folder, makes the same files byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faq-'));
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { env: { ...process.env, FAQ_OUT: folder }, stdio: 'ignore' });
  const hashes = (root: string): readonly string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => `${relative(root, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
      .sort();
  assert.deepEqual(hashes(folder), hashes('dist'));
  rmSync(folder, { recursive: true });
});
