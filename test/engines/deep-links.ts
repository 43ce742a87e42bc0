import assert from 'node:assert/strict';
import type { Driver } from '../support/driver.js';
import { clean, FIELD, HIT, IMAP, LAUNCHER, PANEL, TITLE } from './check.js';
import type { Check } from './check.js';

/** A router by hash that writes down what it hears. */
export const ROUTER = '<script>window.routes = []; for (const type of ["popstate", "hashchange"]) addEventListener(type, () => routes.push(location.hash))</script>';

/** On a page with this router and the setting `#faq/`; in their order. */
export const DEEP_LINKS: readonly Check[] = [
  ['where the owner wants it each step has an address, and Back leads through them and out', async ({ driver, site, click, focuses, sees, missesOut }) => {
    await driver.goto(`${site.url}/linked#/inbox`);
    await click(LAUNCHER);
    await standsAt(driver, '#faq/');
    await focuses(FIELD);
    await driver.type('imap vs pop');
    await standsAt(driver, '#faq/?q=imap+vs+pop');
    await click(HIT);
    await standsAt(driver, '#faq/imap-vs-pop3?q=imap+vs+pop');
    await sees(TITLE, IMAP);
    await goBack(driver);
    await sees(HIT, IMAP);
    await standsAt(driver, '#faq/?q=imap+vs+pop');
    await goBack(driver);
    await sees('[role=tree]');
    await goBack(driver);
    await missesOut(PANEL);
    await standsAt(driver, '#/inbox');
  }],
  ['closing from within an article brings back the page’s own address, with nothing of ours below it', async ({ driver, click, sees, missesOut }) => {
    await driver.evaluate(() => window.faqElements?.('article', 'imap-vs-pop3'));
    await standsAt(driver, '#faq/imap-vs-pop3');
    await sees(TITLE, IMAP);
    await click('button[aria-label="Close help"]');
    await missesOut(PANEL);
    await standsAt(driver, '#/inbox');
    await driver.evaluate(() => void (location.hash = '#/sent'));
    await standsAt(driver, '#/sent');
    await goBack(driver);
    await standsAt(driver, '#/inbox');
    await missesOut(PANEL);
    const { routes } = await driver.evaluate(() => ({ routes: (window as unknown as { routes: string[] }).routes }));
    assert.deepEqual(routes.filter((route) => route.startsWith('#faq')), []);
    await clean(driver);
  }],
  ['an address that was handed on opens its article, and closing it leaves the page', async ({ driver, site, click, sees, missesOut }) => {
    await driver.goto('about:blank');
    await driver.goto(`${site.url}/linked#faq/imap-vs-pop3?q=imap+vs+pop`);
    await sees(TITLE, IMAP);
    await click('button.back');
    await sees(HIT, IMAP);
    await click('button[aria-label="Close help"]');
    await missesOut(PANEL);
    await standsAt(driver, '');
    await clean(driver);
  }],
];

/** Waits until the page's address ends in this hash. */
async function standsAt(driver: Driver, hash: string): Promise<void> {
  let found = '';
  for (let looks = 0; looks < 100; looks += 1) {
    found = await driver.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return location.hash;
    });
    if (found === hash) return;
  }
  assert.equal(found, hash);
}

const goBack = (driver: Driver): Promise<void> => driver.evaluate(() => history.back());
