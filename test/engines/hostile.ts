import assert from 'node:assert/strict';
import { openDriver } from '../support/driver.js';
import type { Driver } from '../support/driver.js';
import { enginesOfThisRun } from '../support/engines.js';
import { assertHarmless, HARMLESS, HOSTILE_PAGE, RUN_RAW, scriptOf, SINKS, TEXTS } from '../safety/put.js';
import type { Sink, Sunk } from '../safety/put.js';
import type { Trace } from '../safety/trace.js';
import { serveOwner } from './site.js';

/*
 * Text that tries to become code, in every place that shows somebody's text, in every engine that is here, and beside it
 * how much of it runs where nobody takes care: `npm run test:hostile`. Ends in `N passed, N failed`.
 */

/** As many as are put at a time: a driver does not wait for a page for ever. */
const BATCH = 13;

const page = { html: HOSTILE_PAGE.replace('<main>', '<script src="part.js"></script><script src="texts.js"></script><main>') };

const total = { passed: 0, failed: 0 };
for (const { engine, version } of enginesOfThisRun()) {
  console.log(`\n${engine} (${version})`);
  const driver = await openDriver(engine);
  try {
    for (const { what, sink, module, texts } of SINKS) await check(`no text ${what} runs or becomes an element (${texts.length})`, module, texts, () => expectHarmless(driver, sink, texts.length), driver);
    await check(`hundreds of the same ${TEXTS.length} do run where nobody takes care`, 'tag-sinks', TEXTS, () => expectRaw(driver), driver);
  } finally {
    await driver.close();
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function check(name: string, module: string, texts: readonly string[], walk: () => Promise<void>, driver: Driver): Promise<void> {
  const site = await serveOwner({ hostile: page }, { 'part.js': await scriptOf(module), 'texts.js': `texts = ${ascii([...HARMLESS, ...texts])}` });
  try {
    await driver.goto(`${site.url}/hostile`);
    await walk();
    total.passed += 1;
    console.log(`  ✓ ${name}`);
  } catch (error) {
    total.failed += 1;
    console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await site.close();
  }
}

/** The page has the texts from a script: not every driver brings each of their letters there and back. */
type Page = Sunk & { readonly texts: readonly string[] };

async function expectHarmless(driver: Driver, sink: Sink, count: number): Promise<void> {
  const put = async (from: number, to: number): Promise<Trace> => {
    const inPage = async (name: Sink, from: number, to: number): Promise<string> => {
      const { sinks, texts } = window as unknown as Page;
      return encodeURIComponent(JSON.stringify(await sinks[name](texts.slice(from, to))));
    };
    return JSON.parse(decodeURIComponent(await driver.evaluate(inPage, sink, from, to))) as Trace;
  };
  const first = HARMLESS.length;
  const harmless = await put(0, first);
  assert.deepEqual(harmless.unread, []);
  for (let from = first; from < first + count; from += BATCH) assertHarmless(await put(from, from + BATCH), harmless);
  assert.equal(await driver.evaluate(() => (window as unknown as Page).hits), 0, 'texts that have run');
}

async function expectRaw(driver: Driver): Promise<void> {
  let ran = 0;
  for (let from = HARMLESS.length; from < HARMLESS.length + TEXTS.length; from += BATCH) {
    ran += await driver.evaluate(async (from, to) => {
      const { sinks, texts } = window as unknown as Page;
      return (await sinks.raw(texts.slice(from, to))).length;
    }, from, from + BATCH);
  }
  assert.ok(ran >= RUN_RAW, `${ran} have run`);
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
