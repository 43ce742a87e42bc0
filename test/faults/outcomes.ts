import { BODY_WORD } from './articles.js';
import { again, drawer, expect, expectNoWaiting, field, option } from './stage.js';
import type { Stage } from './stage.js';

/** How a fault shows and how it ends; each goes through a visitor's whole way, from the fault to the recovery. */
export interface Outcome {
  /** For the table. */
  readonly happened: string;
  readonly recovery: string;
  readonly walk: (stage: Stage, fault: Walked) => Promise<void>;
}

/** What a walk has to know of the fault. */
export interface Walked {
  readonly code?: string | undefined;
  /** A request that has to be under way before time passes. */
  readonly stalls?: RegExp | undefined;
  /** Begins it where it cannot be there from the start. */
  readonly begin?: () => Promise<void>;
  /** Ends the fault. */
  readonly mend: () => void | Promise<void>;
}

/** No longer than anybody waits; what is stalled has begun by then. */
const PATIENCE = 8_000;

async function endure({ site, pass }: Stage, { stalls }: Walked, ms = PATIENCE): Promise<void> {
  if (!stalls) return;
  await site.asked(stalls);
  await pass(ms);
}

async function tellsOnce(stage: Stage, code: string | undefined): Promise<void> {
  await expectNoWaiting(stage.page);
  expect(await stage.codes(), 'one event with its code').toEqual(code ? [code] : []);
}

export const OUTCOMES = {
  general: {
    happened: 'the bundled articles are shown and searched; a notice says that they are not the site’s own',
    recovery: '“Try again” brings the site’s own',
    async walk(stage, fault) {
      const { page } = stage;
      const notice = drawer(page).getByText('This site’s own articles could not be loaded.');
      await stage.call('open');
      // The bundled articles have the rest of the 8 s.
      await endure(stage, fault, 6_000);
      await expect(notice).toBeVisible();
      await stage.finds('imap vs pop', 'IMAP');
      await tellsOnce(stage, fault.code);
      await fault.mend();
      await again(page).click();
      await expect(notice).toBeHidden();
      await stage.finds('water the fern', 'How do I water the fern?');
      await tellsOnce(stage, fault.code);
      await expect(notice).toBeHidden();
    },
  },
  failed: {
    happened: 'the drawer says that help could not be loaded, with the code',
    recovery: '“Try again” brings the help',
    async walk(stage, fault) {
      const { page } = stage;
      await stage.call('open');
      await endure(stage, fault);
      await expect(drawer(page)).toContainText(fault.code!);
      await tellsOnce(stage, fault.code);
      await fault.mend();
      await again(page).click();
      await expect(field(page)).toBeVisible();
      await expect(drawer(page).getByRole('tree')).toBeVisible();
      await tellsOnce(stage, fault.code);
    },
  },
  article: {
    happened: 'the article says that it could not be loaded; the other articles and the search stay',
    recovery: '“Try again” brings the article',
    async walk(stage, fault) {
      const { page } = stage;
      await stage.call('open');
      await stage.finds('fern is dry', 'How do I water the fern?');
      await option(page).click();
      await expect(drawer(page).getByRole('heading', { name: 'How do I water the fern?' })).toBeVisible();
      await stage.call('search', 'aster is dry');
      await fault.begin?.();
      await option(page).click();
      await endure(stage, fault);
      await expect(drawer(page)).toContainText('This article could not be loaded');
      await tellsOnce(stage, fault.code);
      await fault.mend();
      await again(page).click();
      await expect(drawer(page)).toContainText(BODY_WORD);
      await stage.call('search', 'water the rose');
      await expect(option(page)).toContainText('How do I water the rose?');
      await tellsOnce(stage, fault.code);
    },
  },
  partly: {
    happened: 'titles and known queries are searched; a notice says that a part is missing',
    recovery: '“Try again” makes the search whole',
    async walk(stage, fault) {
      const { page } = stage;
      const notice = drawer(page).getByText('Part of the help could not be loaded.');
      await stage.call('open');
      await stage.finds('water the fern', 'How do I water the fern?');
      await field(page).fill(BODY_WORD);
      await endure(stage, fault);
      await expect(drawer(page)).toContainText(`Nothing found for “${BODY_WORD}”`);
      // Whoever looks at what there is need not wait: the index has longer.
      if (fault.stalls) expect(await stage.codes()).toEqual([]);
      await endure(stage, fault, 30_000);
      await expect(notice).toBeVisible();
      await tellsOnce(stage, fault.code);
      await fault.mend();
      await again(page).click();
      await expect(option(page)).toContainText('How do I water the aster?');
      await expect(notice).toBeHidden();
      await tellsOnce(stage, fault.code);
    },
  },
  unharmed: {
    happened: 'everything is found and read',
    recovery: 'none is needed',
    async walk(stage, fault) {
      const { page } = stage;
      await stage.call('search', 'water the fern');
      await endure(stage, fault);
      await expect(option(page)).toContainText('How do I water the fern?');
      await stage.finds(BODY_WORD, 'How do I water the aster?');
      await option(page).click();
      await expect(drawer(page)).toContainText('Its neighbour is');
      await tellsOnce(stage, undefined);
    },
  },
  late: {
    happened: 'grey lines, then everything, as soon as it comes',
    recovery: 'none is needed',
    async walk(stage, fault) {
      const { page } = stage;
      await stage.call('search', BODY_WORD);
      let isAsked = false;
      void stage.site.asked(fault.stalls!).then(() => (isAsked = true));
      // Some of it is asked for when the page has a rest, and the clock stands still.
      await expect.poll(async () => (await stage.pass(50), isAsked)).toBe(true);
      await fault.mend();
      await expect(option(page)).toContainText('How do I water the aster?');
      await option(page).click();
      await expect(drawer(page)).toContainText('Its neighbour is');
      await tellsOnce(stage, undefined);
    },
  },
  'no drawer': {
    happened: 'no drawer; a line in the console, and links lead where they led without us',
    recovery: 'the next click opens it',
    async walk(stage, fault) {
      const { page } = stage;
      // Each click asks again.
      stage.lines = 2;
      await page.getByRole('link', { name: 'SPF?' }).click();
      await expect.poll(async () => (await stage.said()).length).toBe(1);
      await page.getByRole('link', { name: 'SPF?' }).click();
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#spf');
      await expect(page.locator('faq-drawer')).toHaveCount(0);
      await fault.mend();
      await page.getByRole('button', { name: 'Help' }).click();
      await stage.finds('imap vs pop', 'IMAP');
      await tellsOnce(stage, undefined);
    },
  },
  reader: {
    happened: 'results stay; the article says that it could not be loaded',
    recovery: '“Try again” brings the article',
    async walk(stage, fault) {
      const { page } = stage;
      await stage.call('open');
      await stage.finds('aster is dry', 'How do I water the aster?');
      await option(page).click();
      await endure(stage, fault);
      await expect(drawer(page)).toContainText('could not be loaded');
      await tellsOnce(stage, fault.code);
      await fault.mend();
      await again(page).click();
      await expect(drawer(page)).toContainText(BODY_WORD);
      await tellsOnce(stage, fault.code);
    },
  },
  english: {
    happened: 'the drawer speaks English, and finds everything',
    recovery: 'the words are loaded at the next choice of the language',
    async walk(stage, fault) {
      const { page } = stage;
      await stage.call('open');
      await endure(stage, fault, 3_000);
      await expect(drawer(page)).toHaveAccessibleName('Help');
      await stage.finds('water the fern', 'How do I water the fern?');
      await tellsOnce(stage, fault.code);
      await fault.mend();
      await stage.call('configure', { locale: 'de' });
      await expect(drawer(page)).toHaveAccessibleName('Hilfe');
      await tellsOnce(stage, fault.code);
    },
  },
} satisfies Record<string, Outcome>;

export type OutcomeName = keyof typeof OUTCOMES;
