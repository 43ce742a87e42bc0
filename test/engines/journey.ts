import assert from 'node:assert/strict';
import { mkdtemp, copyFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AXE_SCRIPT } from '../support/axe.js';
import { openDriver } from '../support/driver.js';
import { FAULT_SCRIPT } from '../support/driver-script.js';
import { enginesOfThisRun } from '../support/engines.js';
import { clean, FIELD, HIT, IMAP, LAUNCHER, PANEL, TITLE } from './check.js';
import type { Check, Walk } from './check.js';
import { DEEP_LINKS, ROUTER } from './deep-links.js';
import { sound } from './examine.js';
import { serveOwner } from './site.js';
import { Tally } from './tally.js';
import { visitor } from './visitor.js';

/*
 * What a visitor does with the built files, in every engine that is here: `npm run test:engines`. Ends in `N passed, N failed`.
 */

const page = (tag: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page of somebody’s</title>
<link rel="icon" href="data:,"><script src="faults.js"></script><body><main><h1>A page of somebody’s</h1></main>${tag}`;

const TAG = '<script async src="dist/faq.js" data-var-imap-host="imap.acme.example"></script>';
const PAGES = {
  plain: { html: page(TAG) },
  strict: { html: page(TAG), policy: `default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src data:` },
  single: { html: page('<script src="dist/faq.bundle.js"></script>') },
  linked: { html: page(`${ROUTER}<script async src="dist/faq.js" data-deep-links="#faq/"></script>`) },
};

/** In their order: each goes on where the one before it has ended. */
const CHECKS: readonly Check[] = [
  ['a click on the launcher opens the drawer, with focus in the field', async ({ driver, site, click, focuses }) => {
    await driver.goto(`${site.url}/plain`);
    await click(LAUNCHER);
    await focuses(FIELD);
  }],
  ['axe finds nothing wrong at the start', async ({ driver, sees }) => {
    await sees('[role=tree]');
    await sound(driver);
  }],
  ['typing finds the article', async ({ driver, sees }) => {
    await driver.type('imap vs pop');
    await sees(HIT, IMAP);
    await sees(`${HIT} mark`, 'IMAP');
  }],
  ['axe finds nothing wrong in the results', ({ driver }) => sound(driver)],
  ['an arrow key chooses it and Enter opens it, with focus on its title', async ({ driver, sees, focuses }) => {
    await driver.press('ArrowDown');
    await sees(`${HIT}[aria-selected=true]`, IMAP);
    await driver.press('Enter');
    await sees(TITLE, IMAP);
    await focuses(TITLE);
  }],
  ['axe finds nothing wrong in the article', async ({ driver, sees }) => {
    await sees('[part=find]');
    await sound(driver);
  }],
  ['its links are underlined', async ({ driver }) => {
    const lines = await driver.evaluate(() => {
      const inside = (root: ShadowRoot): readonly Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
      const links = inside(document.querySelector('faq-drawer')?.shadowRoot as ShadowRoot).filter((element) => element.matches('.body :is(a, .link)'));
      return links.map((link) => getComputedStyle(link).textDecorationLine);
    });
    assert.ok(lines.every((line) => line === 'underline'), lines.join());
  }],
  ['Escape goes back to the results, then empties the field, then closes, and focus returns', async ({ driver, focuses, value, missesOut }) => {
    await driver.press('Escape');
    await focuses(FIELD);
    assert.equal(await value(FIELD), 'imap vs pop');
    await driver.press('Escape');
    assert.equal(await value(FIELD), '');
    await driver.press('Escape');
    await missesOut(PANEL);
    await focuses(LAUNCHER);
  }],
  ['the mouse chooses a result, goes back, and closes', async ({ driver, click, sees, focuses, missesOut }) => {
    await click(LAUNCHER);
    await focuses(FIELD);
    await driver.type('imap vs pop');
    await sees(HIT, IMAP);
    await click(HIT);
    await sees(TITLE, IMAP);
    await click('button.back');
    await sees(HIT, IMAP);
    await click('button[aria-label="Close help"]');
    await missesOut(PANEL);
    await focuses(LAUNCHER);
  }],
  ['a page’s own call opens an article with the owner’s values', async ({ driver, sees }) => {
    await driver.evaluate(() => window.faqElements?.('article', 'server-settings'));
    await sees('.body', 'imap.acme.example');
  }],
  ['a copy button says that it has copied', async ({ click, sees }) => {
    await click('td .copy');
    await sees('[role=status]', 'Copied');
  }],
  ['on a phone it is a sheet over the whole width, though the window has changed since it was closed', async ({ driver, click, sees, missesOut }) => {
    await driver.evaluate(() => window.faqElements?.('close'));
    await missesOut(PANEL);
    await driver.setViewport(390, 760);
    await click(LAUNCHER);
    await sees(`${PANEL}[data-sheet]`);
    const { width, top } = await driver.evaluate(() => {
      const box = document.querySelector('faq-drawer')?.shadowRoot?.querySelector('dialog')?.getBoundingClientRect();
      return { width: box?.width, top: box?.top ?? -1 };
    });
    assert.equal(width, 390);
    assert.ok(top >= 0 && top < 60, `its top is at ${top}`);
  }],
  ['and beside the page again when there is room', async ({ driver, sees }) => {
    await driver.setViewport(1280, 800);
    await sees(`${PANEL}:not([data-sheet])`);
  }],
  ['nothing went wrong on the page', ({ driver }) => clean(driver)],
  ['works under a strict policy, with its styles', async ({ driver, site, click, focuses, sees }) => {
    await driver.goto(`${site.url}/strict`);
    await click(LAUNCHER);
    await focuses(FIELD);
    await driver.type('imap vs pop');
    await sees(HIT, IMAP);
    assert.equal(await driver.evaluate(() => getComputedStyle(document.querySelector('faq-drawer')?.shadowRoot?.querySelector('dialog') as Element).position), 'fixed');
    await clean(driver);
  }],
  ['the single file does the same', async ({ driver, site, click, focuses, sees }) => {
    await driver.goto(`${site.url}/single`);
    await click(LAUNCHER);
    await focuses(FIELD);
    await driver.type('spf');
    await sees(HIT, 'SPF');
    await clean(driver);
  }],
  ['the single file answers from the disk, with no server', async ({ driver, file, click, focuses, sees }) => {
    await driver.goto(file);
    await click(LAUNCHER);
    await focuses(FIELD);
    await driver.type('spf');
    await sees(HIT, 'SPF');
    await clean(driver);
  }],
  ...DEEP_LINKS,
  ['destroy leaves nothing', async ({ driver, missesOut }) => {
    await driver.evaluate(() => window.faqElements?.('destroy'));
    // The code that does it is loaded when it is asked for.
    await missesOut(LAUNCHER);
    assert.deepEqual(await driver.evaluate(() => [document.querySelectorAll('faq-drawer, faq-launcher').length, 'faqElements' in window]), [0, false]);
    await clean(driver);
  }],
];

const tally = new Tally();
const folder = await mkdtemp(join(tmpdir(), 'faq-engines-'));
const site = await serveOwner(PAGES, { 'faults.js': FAULT_SCRIPT, 'axe.js': AXE_SCRIPT });
try {
  await copyFile('dist/faq.bundle.js', join(folder, 'faq.bundle.js'));
  await writeFile(join(folder, 'faults.js'), FAULT_SCRIPT);
  await writeFile(join(folder, 'page.html'), page('<script src="faq.bundle.js"></script>'));
  for (const { engine, version } of enginesOfThisRun()) {
    const driver = await openDriver(engine);
    try {
      await walkThrough(`${engine} (${version})`, { driver, site, file: pathToFileURL(join(folder, 'page.html')).href, ...visitor(driver) });
    } finally {
      await driver.close();
    }
  }
} finally {
  await site.close();
  await rm(folder, { recursive: true });
}
tally.end();

async function walkThrough(engine: string, walk: Walk): Promise<void> {
  console.log(`\n${engine}`);
  for (const [name, check] of CHECKS) await tally.check(name, () => check(walk));
}
