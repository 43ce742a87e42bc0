import type { Page } from 'playwright/test';
import { rolldown } from 'rolldown';
import type * as Elements from '../safety/sinks.js';
import type * as Tag from '../safety/tag-sinks.js';
import type { Trace } from '../safety/trace.js';
import { URLS, VECTORS } from '../safety/vectors.js';
import { expect, test } from './support/pages.js';

/*
 * Text that tries to become code, in every place that shows somebody's text, by the elements of the npm package and by
 * the script tag. None runs, none becomes an element or an attribute that harmless text does not become too, and no
 * address of it can be followed.
 */

type Sinks = typeof Elements & typeof Tag;

/** What is in the page: the sinks, and how often a text has run. */
type Sunk = { readonly sinks: Sinks; hits: number };

const TEXTS = [...new Set([...VECTORS, ...URLS].map(({ text }) => text))];
/** One of each kind. */
const KINDS = [...new Map(VECTORS.map(({ kind, text }) => [kind, text])).values()];
const HARMLESS = ['harmless', '/harmless'];
/** A block of code is within reach of keys until it is known to fit; harmless ones may be known before they are looked at. */
const UNTIL_MEASURED = 'pre[tabindex]';
/** As many as stand in one pack. */
const PACK = 26;
/** As many as one test puts, so that each has time enough. */
const PART = 4 * PACK;
/** How many texts run where nobody takes care, at the least: the rest needs another sink, another browser or a click. */
const RUN_RAW = 200;

// Recording thousands of texts takes longer than showing them.
test.use({ trace: 'off' });

/** A module of the page's part as a script, with the built modules of the npm package in the place of their sources. */
async function scriptOf(module: string): Promise<string> {
  const bundle = await rolldown({
    input: module,
    platform: 'browser',
    plugins: [{ name: 'built', resolveId: { filter: { id: /^\.\.\/\.\.\/src\// }, handler: (id) => `${process.cwd()}/dist/${id.slice('../../src/'.length)}` } }],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'sinks', codeSplitting: false });
  await bundle.close();
  return `${output[0].code}\nObject.assign(window, { sinks, hits: 0, hit: () => { window.hits += 1; } });`;
}

const scripts = new Map<string, string>();

test.beforeAll(async () => {
  for (const module of ['sinks', 'tag-sinks']) scripts.set(module, await scriptOf(`test/safety/${module}.ts`));
});

async function prepare(page: Page, url: string, module: string): Promise<void> {
  const body = '<!doctype html><html lang="en"><title>Hostile</title><link rel="icon" href="data:,"><main></main></html>';
  await page.route('**/hostile.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${url}/hostile.html`);
  await page.addScriptTag({ content: scripts.get(module)! });
}

const inParts = (texts: readonly string[], size: number): readonly (readonly string[])[] =>
  [...Array(Math.ceil(texts.length / size)).keys()].map((i) => texts.slice(i * size, (i + 1) * size));

type Sink = 'show' | 'standIn' | 'open' | 'configure';

const put = (page: Page, sink: Sink, texts: readonly string[]): Promise<Trace> =>
  page.evaluate(([sink, texts]) => (window as unknown as Sunk).sinks[sink](texts), [sink, texts] as const);

async function expectHarmless(page: Page, sink: Sink, texts: readonly string[], faults: string[]): Promise<void> {
  const { kinds, unread: misread } = await put(page, sink, HARMLESS);
  expect(misread).toEqual([]);
  for (const batch of inParts(texts, PACK)) {
    const trace = await put(page, sink, batch);
    expect(trace.kinds.filter((kind) => kind !== UNTIL_MEASURED && !kinds.includes(kind))).toEqual([]);
    expect(trace.protocols.filter((protocol) => !/^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp);)$/.test(protocol))).toEqual([]);
    expect(trace.unread).toEqual([]);
  }
  expect(await page.evaluate(() => (window as unknown as Sunk).hits)).toBe(0);
  // Settings that make no sense are told, and what is at no address is not found. No picture and no pack runs as a script.
  const expected = /^console: (?:faq-elements: |Failed to load resource|Fetch API cannot load)|^request: (?:java|vb)script:/i;
  expect(faults.splice(0).filter((fault) => !expected.test(fault))).toEqual([]);
}

for (const [what, sink, module, texts] of [
  ['of a pack, a search, a language or a setting', 'show', 'sinks', TEXTS],
  ['in an attribute of the script tag', 'standIn', 'tag-sinks', TEXTS],
  ['that the script tag hands to the drawer', 'open', 'tag-sinks', KINDS],
  ['that configures the drawer', 'configure', 'tag-sinks', TEXTS],
] as const) {
  inParts(texts, PART).forEach((part, i) => {
    test(`no text ${what} runs or becomes an element (${i * PART + 1} to ${i * PART + part.length})`, async ({ page, site, faults }) => {
      await prepare(page, site.url, module);
      await expectHarmless(page, sink, part, faults);
    });
  });
}

test('hundreds of the same texts do run where nobody takes care', async ({ page, site, faults }) => {
  await prepare(page, site.url, 'tag-sinks');
  const ran: string[] = [];
  for (const part of inParts(TEXTS, PACK)) ran.push(...(await page.evaluate((texts) => (window as unknown as Sunk).sinks.raw(texts), part)));
  expect(ran.length).toBeGreaterThanOrEqual(RUN_RAW);
  faults.splice(0);
});
