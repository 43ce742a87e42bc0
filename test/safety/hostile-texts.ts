import assert from 'node:assert/strict';
import { rolldown } from 'rolldown';
import type * as Elements from './sinks.js';
import type * as Tag from './tag-sinks.js';
import type { Trace } from './trace.js';
import { URLS, VECTORS } from './vectors.js';

/*
 * Text that tries to become code, what it is put into, and what may come of it: for tests that put it there in a page.
 */

type Sinks = typeof Elements & typeof Tag;

/** What is in the page: the sinks, and how often a text has run. */
export type Sunk = { readonly sinks: Sinks; hits: number };

export type Sink = 'show' | 'standIn' | 'open' | 'configure';

export const TEXTS = [...new Set([...VECTORS, ...URLS].map(({ text }) => text))];
/** One of each kind. */
const KINDS = [...new Map(VECTORS.map(({ kind, text }) => [kind, text])).values()];
export const HARMLESS = ['harmless', '/harmless'];
/** How many texts run where nobody takes care, at the least: the rest needs another sink, another browser or a click. */
export const RUN_RAW = 200;
/** A block of code is within reach of keys until it is known to fit; harmless ones may be known before they are looked at. */
const UNTIL_MEASURED = 'pre[tabindex]';

/** What is put where, by the page's part of which module. */
export const SINKS: readonly { readonly what: string; readonly sink: Sink; readonly module: 'sinks' | 'tag-sinks'; readonly texts: readonly string[] }[] = [
  { what: 'of a pack, a search, a language or a setting', sink: 'show', module: 'sinks', texts: TEXTS },
  { what: 'in an attribute of the script tag', sink: 'standIn', module: 'tag-sinks', texts: TEXTS },
  { what: 'that the script tag hands to the drawer', sink: 'open', module: 'tag-sinks', texts: KINDS },
  { what: 'that configures the drawer', sink: 'configure', module: 'tag-sinks', texts: TEXTS },
];

export const HOSTILE_PAGE = '<!doctype html><html lang="en"><title>Hostile</title><link rel="icon" href="data:,"><main></main></html>';

/** The page's part of a module as a script, with the built modules of the npm package in the place of their sources. */
export async function scriptOf(module: string): Promise<string> {
  const bundle = await rolldown({
    input: `test/safety/${module}.ts`,
    platform: 'browser',
    plugins: [{ name: 'built', resolveId: { filter: { id: /^\.\.\/\.\.\/src\// }, handler: (id) => `${process.cwd()}/dist/${id.slice('../../src/'.length)}` } }],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'sinks', codeSplitting: false });
  await bundle.close();
  return `${output[0].code}\nObject.assign(window, { sinks, hits: 0, hit: () => { window.hits += 1; } });`;
}

/** Nothing became an element or an attribute that harmless text does not become too, nothing leads to code, all reads as it was given. */
export function assertHarmless({ kinds, protocols, unread }: Trace, harmless: Trace): void {
  assert.deepEqual(kinds.filter((kind) => kind !== UNTIL_MEASURED && !harmless.kinds.includes(kind)), []);
  assert.deepEqual(protocols.filter((protocol) => !/^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp);)$/.test(protocol)), []);
  assert.deepEqual(unread, []);
}

export const inParts = (texts: readonly string[], size: number): readonly (readonly string[])[] =>
  [...Array(Math.ceil(texts.length / size)).keys()].map((i) => texts.slice(i * size, (i + 1) * size));
