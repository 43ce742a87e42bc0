import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { FERRY } from './ferry.js';
import { allowClipboard, atRest } from './pages.js';
import type { HostPage } from './pages.js';

/** One state of help that a visitor can be in, with the articles of the ferry line, and the way there. */
export interface State {
  readonly host?: HostPage;
  /** Faults are what it is about. */
  readonly faulty?: boolean;
  /** The way there waits for all there is: help is closed, or cannot come. */
  readonly bare?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reach: (page: Page) => Promise<unknown>;
}

export const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);
const open = (page: Page) => call(page, 'open');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const options = (page: Page) => page.getByRole('option');
const ask = async (page: Page, query: string): Promise<void> => {
  await open(page);
  await page.getByRole('combobox').fill(query);
};
/** What is said waits for the typing to pause. */
export const announced = (page: Page, words = /\S/) => page.locator('faq-search [role=status]').filter({ hasText: words }).waitFor({ state: 'attached' });
const answered = async (page: Page, query: string): Promise<void> => {
  await ask(page, query);
  await options(page).first().waitFor();
  await announced(page);
};
const read = async (page: Page, id: string): Promise<void> => {
  await call(page, 'article', id);
  await page.locator('faq-article [part=find]').waitFor();
};

export const STATES: Readonly<Record<string, State>> = {
  closed: { bare: true, reach: (page) => button(page, 'Help').waitFor() },
  start: { reach: open },
  results: {
    reach: async (page) => {
      await answered(page, 'ticket');
      await page.keyboard.press('ArrowDown');
    },
  },
  'results for one audience': {
    reach: async (page) => {
      await answered(page, 'ticket');
      await button(page, /^Website Owners/).click();
    },
  },
  'nothing found': {
    reach: async (page) => {
      await ask(page, 'xqzvw');
      await page.getByText('Nothing found').first().waitFor();
      await announced(page);
    },
  },
  'a word not found': { reach: (page) => answered(page, 'change zebra ticket') },
  'corrected query': { reach: (page) => answered(page, 'cancle tickt') },
  answer: {
    reach: async (page) => {
      // A passage can answer once the text that it is of is here.
      await read(page, 'timetable');
      await call(page, 'search', 'change until one hour before');
      await announced(page);
      await page.locator('faq-search [part=answer]').waitFor();
    },
  },
  category: { reach: (page) => call(page, 'category', 'tickets') },
  'two levels of categories': {
    reach: async (page) => {
      await open(page);
      await page.getByRole('treeitem').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
    },
  },
  article: {
    reach: async (page) => {
      await answered(page, 'change date of ticket');
      await page.keyboard.press('Enter');
      await page.locator('faq-article [part=find]').waitFor();
    },
  },
  'long article': { reach: (page) => read(page, 'timetable') },
  'find in the article': {
    reach: async (page) => {
      await read(page, 'timetable');
      await page.locator('faq-article [part=find]').click();
      await page.keyboard.type('server');
    },
  },
  'something copied': {
    reach: async (page) => {
      await allowClipboard(page.context());
      await read(page, 'timetable');
      await page.locator('faq-article .copy').first().click();
      await page.locator('faq-article .copy[data-done]').waitFor();
    },
  },
  'was not helpful': {
    reach: async (page) => {
      await read(page, 'bring-bicycle');
      await button(page, 'No').click();
    },
  },
  thanked: {
    reach: async (page) => {
      await read(page, 'bring-bicycle');
      await button(page, 'Yes').click();
    },
  },
  failed: {
    faulty: true,
    bare: true,
    reach: async (page) => {
      await page.route('**/pack.json', (route) => route.abort());
      await open(page);
      await page.getByRole('heading', { name: 'Help could not be loaded' }).waitFor();
      await edged(page);
    },
  },
  'general help alone': {
    faulty: true,
    reach: async (page) => {
      await page.route('**/ferry/pack.json', (route) => route.abort());
      await open(page);
    },
  },
  'article that failed': {
    faulty: true,
    reach: async (page) => {
      await page.route('**/bodies-*.json', (route) => route.abort());
      await call(page, 'article', 'timetable');
      await page.getByText('This article could not be loaded').waitFor();
    },
  },
  loading: {
    bare: true,
    reach: async (page) => {
      await page.route('**/pack.json', () => undefined);
      await open(page);
      await page.locator('faq-drawer .late').waitFor();
      await edged(page);
      await announced(page);
    },
  },
  'about this page': { host: { attributes: 'data-topics="bicycles"' }, reach: open },
  'about this page, closed': {
    bare: true,
    host: { attributes: 'data-topics="bicycles"' },
    reach: async (page) => {
      await button(page, 'Help').hover();
      await page.locator('faq-launcher [part=count]').waitFor();
    },
  },
  phone: { viewport: { width: 390, height: 760 }, reach: open },
  'phone, article': { viewport: { width: 390, height: 760 }, reach: (page) => read(page, 'timetable') },
  German: { host: { attributes: 'data-locale="de"' }, reach: open },
  'German with articles in English': { host: { attributes: 'data-locale="de"' }, reach: (page) => answered(page, 'ticket') },
  'German category with articles in English': { host: { attributes: 'data-locale="de"' }, reach: (page) => call(page, 'category', 'changes') },
  'German article': { host: { attributes: 'data-locale="de"' }, reach: (page) => read(page, 'change-ticket') },
  Arabic: { host: { attributes: 'data-locale="ar"' }, reach: open },
  'part of the page': { bare: true, host: { body: '<faq-drawer layout="page"></faq-drawer>', attributes: 'data-launcher="off"' }, reach: (page) => page.getByRole('tree').waitFor() },
};

/** The page with this state reached, and all that comes late here. */
export async function reach(page: Page, state: State, openTag: (host: HostPage) => Promise<void>): Promise<void> {
  const { host = {}, viewport = { width: 1280, height: 800 } } = state;
  await page.setViewportSize(viewport);
  await openTag({ ...host, attributes: `${FERRY} data-contact="mailto:help@ferry.example" ${host.attributes ?? ''}` });
  await state.reach(page);
  if (!state.bare) await settled(page, viewport.width);
}

/** What makes the drawer comfortable is here. */
const edged = async (page: Page, width = 1280): Promise<void> => {
  for (const part of [`${width <= 560 ? '.handle' : '.edge'}[aria-label]`, '[part=window]']) await page.locator(`faq-drawer ${part}`).waitFor({ state: 'attached' });
};

async function settled(page: Page, width: number): Promise<void> {
  await page.locator('faq-drawer :is(faq-nav, faq-article, [role=option])').first().waitFor({ state: 'attached' });
  // The day of an article is written a moment after it.
  await expect(page.locator('faq-article time.coming')).toHaveCount(0);
  await edged(page, width);
  await page.locator('faq-drawer :focus').first().waitFor({ state: 'attached' });
  await atRest(page);
}
