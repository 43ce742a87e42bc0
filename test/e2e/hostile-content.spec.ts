import type { Page } from 'playwright/test';
import { assertHarmless, HARMLESS, HOSTILE_PAGE, inParts, RUN_RAW, scriptOf, SINKS, TEXTS } from '../safety/hostile-texts.js';
import type { Sink, Sunk } from '../safety/hostile-texts.js';
import type { Trace } from '../safety/trace.js';
import { expect, test } from './support/pages.js';

/*
 * Text that tries to become code, in every place that shows somebody's text, by the elements of the npm package and by
 * the script tag. None runs, none becomes an element or an attribute that harmless text does not become too, and no
 * address of it can be followed.
 */

/** As many as stand in one pack. */
const PACK = 26;
/** As many as one test puts, so that each has time enough. */
const PART = 4 * PACK;

// Recording thousands of texts takes longer than showing them.
test.use({ trace: 'off' });

const scripts = new Map<string, string>();

test.beforeAll(async () => {
  for (const module of ['sinks', 'tag-sinks']) scripts.set(module, await scriptOf(module));
});

async function prepare(page: Page, url: string, module: string): Promise<void> {
  await page.route('**/hostile.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: HOSTILE_PAGE }));
  await page.goto(`${url}/hostile.html`);
  await page.addScriptTag({ content: scripts.get(module)! });
}

const put = (page: Page, sink: Sink, texts: readonly string[]): Promise<Trace> =>
  page.evaluate(([sink, texts]) => (window as unknown as Sunk).sinks[sink](texts), [sink, texts] as const);

async function expectHarmless(page: Page, sink: Sink, texts: readonly string[], faults: string[]): Promise<void> {
  const harmless = await put(page, sink, HARMLESS);
  expect(harmless.unread).toEqual([]);
  for (const batch of inParts(texts, PACK)) assertHarmless(await put(page, sink, batch), harmless);
  expect(await page.evaluate(() => (window as unknown as Sunk).hits)).toBe(0);
  // Settings that make no sense are told, and what is at no address is not found. No picture and no pack runs as a script.
  const expected = /^console: (?:faq-elements: |Failed to load resource|Fetch API cannot load)|^request: (?:java|vb)script:/i;
  expect(faults.splice(0).filter((fault) => !expected.test(fault))).toEqual([]);
}

for (const { what, sink, module, texts } of SINKS) {
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
