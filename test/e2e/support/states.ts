import type { Page } from 'playwright/test';

/** A state of the drawer that a visitor may meet, and how it is reached from the one before, in whatever language. */
export interface State {
  readonly name: string;
  readonly reach: (page: Page) => Promise<unknown>;
  /** Only where the screen has room for it. */
  readonly wide?: true;
}

export const call = (page: Page, ...args: readonly unknown[]): Promise<unknown> => page.evaluate((given) => window.faqElements?.(...given), args);
const option = (page: Page) => page.getByRole('option').first().waitFor();
const part = (page: Page, name: string) => page.locator(`faq-article [part=${name}]`);

/** The states, in the order of a visit. */
export const STATES: readonly State[] = [
  {
    name: 'start',
    async reach(page) {
      await call(page, 'open');
      await page.getByRole('tree').waitFor();
      // The last button of the header comes when the browser has time.
      await page.locator('faq-drawer [part=window]').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'results',
    async reach(page) {
      await page.getByRole('combobox').fill('imap or pop');
      await option(page);
      await page.getByRole('combobox').press('ArrowDown');
    },
  },
  { name: 'corrected', reach: async (page) => (await call(page, 'search', 'IMAP portt 993x'), await option(page)) },
  { name: 'nothing-found', reach: async (page) => (await call(page, 'search', 'xqzvw'), await page.locator('faq-search [part=nothing]').waitFor()) },
  { name: 'category', reach: async (page) => (await call(page, 'category', 'mailboxes'), await page.locator('faq-nav [part=article]').first().waitFor()) },
  {
    name: 'article',
    async reach(page) {
      await call(page, 'article', 'spf-record');
      await part(page, 'queries').waitFor();
      // What can be done with an article comes a moment later, as does its day.
      await part(page, 'find').waitFor();
      await page.locator('faq-article time:not(.coming)').waitFor();
    },
  },
  {
    name: 'article-find',
    async reach(page) {
      await part(page, 'find').click();
      await page.keyboard.type('SPF');
    },
  },
  {
    name: 'article-foot',
    async reach(page) {
      await page.keyboard.press('Escape');
      await part(page, 'queries').scrollIntoViewIfNeeded();
    },
  },
  { name: 'article-table', reach: async (page) => (await call(page, 'article', 'server-settings'), await part(page, 'find').waitFor(), await part(page, 'queries').waitFor()) },
  // A passage can answer once the text that it is of is here.
  { name: 'answer', reach: async (page) => (await call(page, 'search', 'spf'), await page.locator('faq-search [part=answer]').waitFor()) },
  {
    name: 'wide',
    wide: true,
    async reach(page) {
      await page.locator('faq-drawer').evaluate((drawer) => drawer.toggleAttribute('wide', true));
      await call(page, 'search', 'spf');
      await option(page);
      await page.getByRole('combobox').press('Enter');
      await part(page, 'queries').waitFor();
    },
  },
];
