import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readThemes } from '../../src/tools/compile/theme-file.js';
import { split } from '../support/token-colours.js';

const styles = readdirSync('src/elements', { recursive: true, encoding: 'utf8' }).filter((file) => /\.styles\.ts$/.test(file)).map((file) => readFileSync(join('src/elements', file), 'utf8'));
const page = readFileSync('docs/theming.md', 'utf8');
const documented = new Map([...page.matchAll(/^\| `--faq-([\w-]+)` \| (.*?) \|/gm)].map(([, name = '', given = '']) => [name, given.replace(/^`|`$/g, '')]));
const PANELS = ['cpanel', 'plesk', 'directadmin', 'ispmanager', 'webuzo', 'whmcs', 'roundcube'].map((id) => ({ id, accent: '#123456' }));

/** Every `var(--faq-…, default)` of the styles. */
function tokensOf(css: string): readonly (readonly [name: string, given: string])[] {
  const plain = css.replace(/\s+/g, ' ');
  return [...plain.matchAll(/var\( ?--faq-/g)].map(({ index, 0: { length } }) => {
    let depth = 1;
    let end = index + length;
    for (; depth > 0; end += 1) depth += plain[end] === '(' ? 1 : plain[end] === ')' ? -1 : 0;
    const [name = '', ...given] = split(plain.slice(index + length, end - 1), ',');
    return [name, given.join(', ')];
  });
}

test('the page on theming has every token of the source, with its default', () => {
  const inSource = new Map<string, Set<string>>();
  for (const [name, given] of styles.flatMap(tokensOf)) inSource.set(name, (inSource.get(name) ?? new Set()).add(given));
  assert.deepEqual([...documented.keys()].sort(), [...inSource.keys()].sort());
  for (const [name, given] of documented) {
    const defaults = [...(inSource.get(name) ?? [])];
    if (given === 'of the accent') assert.ok(defaults.every((value) => value.includes('var(--_brand)')), name);
    else assert.deepEqual(defaults, [given], name);
  }
});

test('the page on theming has every theme, with its colour', () => {
  const panels = readdirSync('data/panels').filter((file) => file.endsWith('.yaml')).map((file) => ({ id: file.replace('.yaml', ''), accent: /^accent: "(.*)"$/m.exec(readFileSync(join('data/panels', file), 'utf8'))?.[1] ?? '' }));
  const { themes } = readThemes(readFileSync('data/themes.yaml', 'utf8'), panels);
  const listed = [...page.matchAll(/`([\w-]+)` \(`(#[0-9a-f]{6})`/g)].map(([, id, accent]) => [id, accent]);
  assert.deepEqual(listed, themes.map(({ id, tokens }) => [id, tokens['accent']]));
});

test('the page on theming has every part of the elements', () => {
  const listed = [...page.matchAll(/^\| `(faq-\w+)` \| (.*) \|$/gm)].flatMap(([, element = '', parts = '']) => [...parts.matchAll(/`([\w-]+)`/g)].map(([, part]) => `${element} ${part}`));
  const declared = ['launcher', 'drawer', 'search', 'nav', 'article'].flatMap((name) => {
    const source = readFileSync(`src/elements/faq-${name}/faq-${name}.ts`, 'utf8');
    return [...source.matchAll(/@csspart ([\w-]+)/g)].map(([, part]) => `faq-${name} ${part}`);
  });
  assert.deepEqual(listed.sort(), declared.sort());
});

test('every part of what stands in a drawer is a part of the drawer, the body of an article as its text', () => {
  const drawer = readFileSync('src/elements/faq-drawer/faq-drawer.ts', 'utf8');
  for (const name of ['search', 'nav', 'article']) {
    const source = readFileSync(`src/elements/faq-${name}/faq-${name}.ts`, 'utf8');
    const declared = [...source.matchAll(/@csspart ([\w-]+)/g)].map(([, part]) => (part === 'body' ? 'body:text' : part));
    const exported = new RegExp(`<faq-${name} exportparts="([^"]*)"`).exec(drawer)?.[1]?.split(',') ?? [];
    assert.deepEqual(exported.sort(), declared.sort(), name);
  }
});

test('every theme stands on the page, and none sets a token that is not there', () => {
  const { themes, faults } = readThemes(readFileSync('data/themes.yaml', 'utf8'), PANELS);
  assert.deepEqual(faults, []);
  const section = /## Themes([^]*?)\n## /.exec(page)?.[1] ?? '';
  const listed = [...section.matchAll(/^\| for .*$/gm)].flatMap(([row]) => [...row.matchAll(/`([\w-]+)`/g)].map(([, id]) => id));
  assert.deepEqual(listed.sort(), themes.map(({ id }) => id).sort());
  for (const { id, tokens } of themes) assert.deepEqual(Object.keys(tokens).filter((token) => !documented.has(token)), [], id);
});

test('every fault of the themes is told, with its line and the mend', () => {
  const yaml = `- id: dark
  name: Night
  accent: blue
- id: plain
  name: Plain
  accent: "#333333"
  ink: ["#111111"]
  colour: red
- id: plain
  name: Again
  panel: cpanell`;
  const { faults } = readThemes(yaml, PANELS);
  assert.deepEqual(faults.map(({ line, code }) => [line, code]).sort(), [[1, 'ID_FORM'], [11, 'PANEL'], [3, 'COLOUR'], [7, 'PAIR'], [8, 'FIELD_UNKNOWN'], [9, 'ID_TWICE']]);
  assert.deepEqual(readThemes('plain: {}', PANELS).faults.map(({ code }) => code), ['FIELD_TYPE']);
});
