import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { BrowserContextOptions, Page } from 'playwright';
import { serve } from '../demo/serve.js';
import { findBrowser } from './support/browsers.js';

/** The pictures of README, made from the real thing: `npm run screenshots [-- FOLDER]`. */
const folder = process.argv[2] ?? 'docs/pictures';

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly look: BrowserContextOptions;
  readonly reach: (page: Page) => Promise<unknown>;
}

const DESK = { viewport: { width: 1120, height: 820 } };
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

const call = (page: Page, ...args: readonly unknown[]): Promise<unknown> => page.evaluate((given) => window.faqElements?.(...given), args);
const ask = async (page: Page, query: string): Promise<void> => {
  await call(page, 'open');
  await page.getByRole('combobox', { name: 'What do you need' }).fill(query);
  await page.locator('faq-search [role=option]').first().waitFor();
};
const read = async (page: Page, article: string): Promise<void> => {
  await call(page, 'article', article);
  await page.locator('faq-article [part=find]').waitFor();
  await page.locator('faq-article time:not(.coming)').waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: 'results', address: 'demo/', look: { ...DESK, colorScheme: 'light' }, reach: (page) => ask(page, 'imap or pop') },
  { name: 'article', address: 'demo/', look: { ...DESK, colorScheme: 'dark' }, reach: (page) => read(page, 'spf-record') },
  { name: 'phone', address: 'demo/', look: { ...PHONE, colorScheme: 'light' }, reach: (page) => ask(page, 'mailbx is ful') },
  { name: 'phone-article', address: 'demo/', look: { ...PHONE, colorScheme: 'dark' }, reach: (page) => read(page, 'server-settings') },
  {
    name: 'panel',
    address: 'demo/panels/cpanel/',
    look: { ...DESK, colorScheme: 'light' },
    async reach(page) {
      await call(page, 'open');
      await page.locator('faq-nav [part=about]').waitFor();
    },
  },
  { name: 'help-page', address: 'demo/help-page.html', look: { ...DESK, colorScheme: 'light' }, reach: (page) => page.getByRole('tree').waitFor() },
  { name: 'playground', address: 'demo/playground.html', look: { ...DESK, colorScheme: 'light' }, reach: (page) => page.frameLocator('iframe').locator('faq-nav').first().waitFor() },
];

const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
const site = await serve(['dist', 'demo', 'docs', 'src'], 0);
await mkdir(folder, { recursive: true });
for (const { name, address, look, reach } of PICTURES) {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce', deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(`${site.url}/${address}`);
  await page.waitForLoadState('networkidle');
  await reach(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await site.close();
console.log(`The pictures are in ${folder}/.`);
