import assert from 'node:assert/strict';
import { openDriver } from '../support/driver.js';
import type { Driver } from '../support/driver.js';
import { enginesOfThisRun } from '../support/engines.js';
import { assertHarmless, HARMLESS, HOSTILE_PAGE, inParts, RUN_RAW, scriptOf, SINKS, TEXTS } from '../safety/hostile-texts.js';
import type { Sink, Sunk } from '../safety/hostile-texts.js';
import type { Trace } from '../safety/trace.js';
import { serveOwner } from './site.js';
import { Tally } from './tally.js';

/*
 * Text that tries to become code, in every place that shows somebody's text, in every engine that is here, and beside it
 * how much of it runs where nobody takes care: `npm run test:hostile`. Ends in `N passed, N failed`.
 */

/** As many as are put at a time: a driver does not wait for a page for ever. */
const BATCH = 13;

const page = { html: HOSTILE_PAGE.replace('<main>', '<script src="part.js"></script><script src="texts.js"></script><main>') };

/** The page has the texts from a script, the harmless ones first: not every driver brings each of their letters there. */
type Page = Sunk & { readonly texts: readonly string[] };

const tally = new Tally();
for (const { engine, version } of enginesOfThisRun()) {
  console.log(`\n${engine} (${version})`);
  const driver = await openDriver(engine);
  try {
    for (const { what, sink, module, texts } of SINKS) {
      await tally.check(`no text ${what} runs or becomes an element (${texts.length})`, () => onPage(driver, module, texts, () => expectHarmless(driver, sink, texts)));
    }
    await tally.check(`hundreds of the same ${TEXTS.length} do run where nobody takes care`, () => onPage(driver, 'tag-sinks', TEXTS, () => expectRaw(driver)));
  } finally {
    await driver.close();
  }
}
tally.end();

async function onPage(driver: Driver, module: string, texts: readonly string[], walk: () => Promise<void>): Promise<void> {
  const site = await serveOwner({ hostile: page }, { 'part.js': await scriptOf(module), 'texts.js': `texts = ${ascii([...HARMLESS, ...texts])}` });
  try {
    await driver.goto(`${site.url}/hostile`);
    await walk();
  } finally {
    await site.close();
  }
}

async function expectHarmless(driver: Driver, sink: Sink, texts: readonly string[]): Promise<void> {
  const harmless = await put(driver, sink, 0, HARMLESS.length);
  assert.deepEqual(harmless.unread, []);
  for (const [from, to] of batchesOf(texts)) assertHarmless(await put(driver, sink, from, to), harmless);
  assert.equal(await driver.evaluate(() => (window as unknown as Page).hits), 0, 'texts that have run');
}

/** Puts the page's texts from one place to another into a sink. */
async function put(driver: Driver, sink: Sink, from: number, to: number): Promise<Trace> {
  const inPage = async (name: Sink, start: number, end: number): Promise<string> => {
    const { sinks, texts } = window as unknown as Page;
    return encodeURIComponent(JSON.stringify(await sinks[name](texts.slice(start, end))));
  };
  return JSON.parse(decodeURIComponent(await driver.evaluate(inPage, sink, from, to))) as Trace;
}

async function expectRaw(driver: Driver): Promise<void> {
  const inPage = async (start: number, end: number): Promise<number> => {
    const { sinks, texts } = window as unknown as Page;
    return (await sinks.raw(texts.slice(start, end))).length;
  };
  let ran = 0;
  for (const [from, to] of batchesOf(TEXTS)) ran += await driver.evaluate(inPage, from, to);
  assert.ok(ran >= RUN_RAW, `${ran} have run`);
}

/** Where the batches of some texts begin and end in the page's list. */
function batchesOf(texts: readonly string[]): readonly (readonly [from: number, to: number])[] {
  return inParts(texts, BATCH).map((batch, i) => [HARMLESS.length + i * BATCH, HARMLESS.length + i * BATCH + batch.length]);
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
