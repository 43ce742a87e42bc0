import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { serve } from '../demo/serve.js';
import { findBrowser } from './support/browsers.js';

/** Pictures of the demo in every state a visitor meets: `npm run screenshots [-- FOLDER]`, after a build. */
const folder = process.argv[2] ?? 'test-results/screenshots';

const DEVICES = {
  desk: { viewport: { width: 1120, height: 820 } },
  phone: { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
};

/** The states, in the order of a visit. */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  closed: (page) => page.locator('faq-launcher button').waitFor(),
  start: async (page) => {
    await page.locator('faq-launcher button').click();
    await page.getByRole('tree').waitFor();
  },
  results: async (page) => {
    await page.getByRole('combobox', { name: 'What do you need' }).fill('imap or pop');
    await page.locator('faq-search [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  article: async (page) => {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Related articles' }).waitFor();
  },
  'article-foot': (page) => page.locator('faq-article [part=queries]').scrollIntoViewIfNeeded(),
  settings: async (page) => {
    await page.evaluate(() => window.faqElements?.('article', 'server-settings'));
    await page.getByRole('heading', { name: 'Which server names' }).waitFor();
  },
  category: async (page) => {
    await page.evaluate(() => window.faqElements?.('category', 'mailboxes'));
    await page.getByRole('heading', { name: 'Mailboxes', exact: true }).last().waitFor();
  },
  misspelled: async (page) => {
    await page.evaluate(() => window.faqElements?.('search', 'mailbx is ful'));
    await page.locator('faq-search [role=option]').first().waitFor();
  },
  'nothing-found': async (page) => {
    await page.evaluate(() => window.faqElements?.('search', 'xqzvw'));
    await page.getByText('Nothing found').waitFor();
  },
  wide: async (page) => {
    await page.evaluate(() => window.faqElements?.('search', 'spf'));
    await page.getByRole('button', { name: 'Widen' }).click();
    await page.locator('faq-search [role=option]').first().click();
    await page.getByRole('heading', { name: 'What is an SPF record?' }).waitFor();
  },
};

const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
const site = await serve(['dist', 'demo'], 0);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

for (const [device, options] of Object.entries(DEVICES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ ...options, colorScheme, reducedMotion: 'reduce', deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(`${site.url}/demo/`);
    for (const [state, reach] of Object.entries(STATES)) {
      if (state === 'wide' && device === 'phone') continue;
      await reach(page);
      await page.screenshot({ path: join(folder, `${state}-${device}-${colorScheme}.png`) });
    }
    await context.close();
  }
}

await browser.close();
await site.close();
console.log(`The pictures are in ${folder}/.`);
