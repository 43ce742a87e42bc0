import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { AUDIENCES } from '../src/content/article.js';
import { PANELS } from './panels/answer.js';

/*
 * What the playground can change, read from where it is written down for people: the settings in src/embed/config.ts and
 * README.md, the tokens in docs/theming.md, the slots in the drawer's own comment, themes and values in data/.
 */

export interface Choice {
  readonly name: string;
  /** What it does, in words. */
  readonly text: string;
  /** What it is when left out. */
  readonly standard: string;
  /** All that it can be; anything when there are none. */
  readonly choices: readonly string[];
}

export interface PlaygroundData {
  readonly attributes: readonly Choice[];
  readonly values: readonly Choice[];
  readonly tokens: readonly Choice[];
  readonly slots: readonly Choice[];
  readonly themes: readonly { readonly id: string; readonly name: string; readonly accent: string }[];
  readonly pages: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const plain = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`|(?<!\w)\*|\*(?!\w)/g, '').trim();

/** The rows of the tables of a page that begin with code, cell by cell. */
function rows(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
}

/** What stands between the first backticks. */
const coded = (cell = ''): string => /`([^`]*)`/.exec(cell)?.[1] ?? '';

/** Settings that are objects, which stand in the JSON block alone, and what is set value by value. */
const BLOCK = ['strings', 'overrides', 'rules', 'values'];

/** A setting: what is said of it, its name, its type. */
const MEMBER = /(?:\/\*\* (.*) \*\/\n\s*)?readonly (\w+)\?: (.*);/g;

function attributes(): readonly Choice[] {
  const described = new Map(rows(read('README.md')).map(([name, text = '', standard = '']) => [coded(name), { text: plain(text), standard: plain(standard) }]));
  const config = /export interface Config \{\n([\s\S]*?)\n\}/.exec(read('src/embed/config.ts'))?.[1] ?? '';
  return [...config.matchAll(MEMBER)].flatMap(([, comment = '', name = '', type = '']) => {
    if (BLOCK.includes(name)) return [];
    const { text, standard } = described.get(`data-${name}`) ?? { text: plain(comment), standard: '' };
    return [{ name, text, standard, choices: choicesOf(type) }];
  });
}

/** The words of a type that is nothing but words. */
function choicesOf(type: string): readonly string[] {
  if (type === 'Audience') return AUDIENCES;
  return /^'[^']*'(?: \| '[^']*')*$/.test(type) ? [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word as string) : [];
}

function values(): readonly Choice[] {
  const known = parse(read('data/variables.yaml')) as Readonly<Record<string, { readonly about?: string; readonly example?: string }>>;
  return Object.entries(known).map(([name, { about = '', example = '' }]) => ({ name, text: about, standard: String(example), choices: [] }));
}

function tokens(): readonly Choice[] {
  return rows(read('docs/theming.md')).flatMap(([name, standard = '', text = '']) => {
    const token = coded(name);
    return token.startsWith('--faq-') ? [{ name: token, text: plain(text), standard: coded(standard) || plain(standard), choices: [] }] : [];
  });
}

function slots(): readonly Choice[] {
  const comment = read('src/elements/faq-drawer/faq-drawer.ts');
  return [...comment.matchAll(/^ \* @slot (?:(\w+) )?- (.*)$/gm)].map(([, name = '', text = '']) => ({ name, text: plain(text), standard: '', choices: [] }));
}

export function playgroundData(): PlaygroundData {
  const themes = parse(read('data/themes.yaml')) as readonly { readonly id: string; readonly name: string; readonly accent?: string; readonly panel?: string }[];
  const colourOf = (panel = ''): string => (parse(read(`data/panels/${panel}.yaml`)) as { readonly accent: string }).accent;
  return {
    attributes: attributes(),
    values: values(),
    tokens: tokens(),
    slots: slots(),
    themes: themes.map(({ id, name, panel, accent = colourOf(panel) }) => ({ id, name, accent })),
    pages: [
      { id: 'site', name: 'A website', address: 'index.html' },
      { id: 'help-page', name: 'A help page', address: 'help-page.html' },
      ...PANELS.map(({ id, name }) => ({ id, name, address: `panels/${id}/` })),
    ],
  };
}
