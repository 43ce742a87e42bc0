import { parseAst } from 'vite';
import type { Plugin } from 'vite';

const MINIFIERS: Editors = {
  css: minifyCss,
  html: minifyHtml,
  svg: minifyHtml,
};

/**
 * Makes Lit's `css`, `html` and `svg` literals smaller without changing what they show: blanks in a template become
 * one space and never none, so words and inline boxes stay as far apart as they were written. (Tools that remove more
 * lose such spaces, the end of `svg` elements, and fallback declarations in CSS.)
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'faq-minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\.[jt]s$/, code: /\b(?:css|html|svg)`/ },
      handler: (code) => ({ code: unwrapRaw(minifyLiterals(code)), map: null }),
    },
  };
}

/**
 * Marks in every `html` literal where its values go, as `src/tools/vite/lit-as-guest.ts` makes Lit find them there instead
 * of reading each template once more on the visitor's page: `<a href=${url}>${text}</a>` becomes
 * `<a href=${url}><${text}></a>`, which with a question mark for each value has an attribute of that value and a comment.
 */
export function markTemplates(environments: readonly string[]): Plugin {
  return {
    name: 'faq-mark-templates',
    apply: 'build',
    applyToEnvironment: ({ name }) => environments.includes(name),
    transform: {
      filter: { id: /\.[jt]s$/, code: /\bhtml`/ },
      handler: (code) => ({ code: markLiterals(code), map: null }),
    },
  };
}

/** Where a module's `css` is only a name for `String.raw`, its literals are plain texts. */
function unwrapRaw(code: string): string {
  const named = code.replace('const css = String.raw;', '');
  return named === code ? code : named.replaceAll('css`', '`');
}

/** Minifies every tagged literal of a JavaScript module; also those that stand inside another one's values. */
export const minifyLiterals = (code: string): string => editLiterals(code, MINIFIERS);

/** Marks the places of values in every `html` literal of a JavaScript module. Throws where Lit as we build it would not find them. */
export const markLiterals = (code: string): string => editLiterals(code, { html: markHtml });

type Editors = Readonly<Record<string, (text: string) => string>>;

function editLiterals(code: string, editors: Editors): string {
  const edits: Edit[] = [];
  collect(parseAst(code), editors, edits);
  let result = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a syntax tree's nodes have in common, and the fields of the ones that are looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: Node & { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Quasi[] };
}

/** The text of a template between two values; its range leaves out the signs around it. */
interface Quasi extends Node {
  readonly value: { readonly raw: string };
}

function collect(value: unknown, editors: Editors, edits: Edit[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, editors, edits);
  } else if (isNode(value)) {
    const edit = value.tag?.type === 'Identifier' ? editors[value.tag.name ?? ''] : undefined;
    if (edit && value.quasi) edits.push(...edited(value.quasi.quasis, edit));
    for (const child of Object.values(value)) collect(child, editors, edits);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The values' places are held by a character that no source contains, so that the parts are edited as one text. */
const VALUE = '\uE000';

function edited(quasis: readonly Quasi[], edit: (text: string) => string): Edit[] {
  const parts = edit(quasis.map((quasi) => quasi.value.raw).join(VALUE)).split(VALUE);
  if (parts.length !== quasis.length) throw new Error(`A template lost a value while it was edited: ${quasis[0]?.value.raw}`);
  return quasis.map(({ start, end }, at) => ({ start, end, text: parts[at] ?? '' }));
}

function minifyCss(css: string): string {
  const strings: string[] = [];
  return css
    .replace(/\/\*[^]*?\*\/|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g, (_, string?: string) => (string ? `\uE001${strings.push(string) - 1}\uE002` : ''))
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([:(]) | (?=\))/g, '$1')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/ !/g, '!')
    .replace(/;}/g, '}')
    .trim()
    .replace(/\uE001(\d+)\uE002/g, (_, at: string) => strings[Number(at)] ?? '');
}

/** A template with text that keeps its blanks is left alone. */
function minifyHtml(html: string): string {
  if (/<(?:pre|textarea)\b/.test(html)) return html;
  return html
    .replace(/<!--[^\uE000]*?-->/g, '')
    .replace(/<[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>|\s+/g, (piece) => (piece.startsWith('<') ? minifyTag(piece) : ' '));
}

/** The blank before `/>` stays: without it, the sign would belong to an attribute's unquoted value. */
function minifyTag(tag: string): string {
  return tag.replace(/("[^"]*"|'[^']*')|\s+(>)?/g, (_, quoted?: string, end?: string) => quoted ?? end ?? ' ');
}

const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/;

/** An attribute with its value. A value of the template may be one of its letters. */
const ATTRIBUTE = /([^\s"'>=]+)=("[^"]*"|'[^']*'|[^\s"'>]*)/g;

const RAW_TEXT = new RegExp(`<(script|style|textarea|title)\\b[^>]*>[^<]*${VALUE}`, 'i');

function markHtml(html: string): string {
  if (RAW_TEXT.test(html)) throw new Error(`No value of a template goes in raw text: ${html}`);
  return html.replace(new RegExp(`${TAG.source}|${VALUE}`, 'gi'), (piece) => {
    if (piece === VALUE) return `<${VALUE}>`;
    const isTaken = [...piece.matchAll(ATTRIBUTE)].some(([, name = '', value = '']) => value.includes('?') || (value.includes(VALUE) && /[A-Z]/.test(name)));
    if (isTaken) throw new Error(`A question mark in an attribute's value stands for a value of the template, and names of attributes are lower case: ${piece}`);
    if (piece.replace(ATTRIBUTE, '').includes(VALUE)) throw new Error(`No value of a template goes here: ${piece}`);
    return piece;
  });
}
