import type { Driver } from '../support/driver.js';
import { askIn } from './ask.js';
import type { Asked } from './ask.js';
import type { Part } from './eyes.js';
import type { Host } from './host.js';

/** What has to hold on every page; the columns of the table. */
export const CHECKS = ['defined', 'opens', 'answers', 'looks', 'on top', 'under a modal', 'closes', 'host untouched', 'host works', 'quiet', 'leaves nothing'] as const;

export type Check = (typeof CHECKS)[number];

/** What went wrong, for each check that failed. */
export type Faults = Readonly<Partial<Record<Check, string>>>;

export type Look = Readonly<Record<string, string>>;

const QUERIES: readonly (readonly [string, string])[] = [
  ['imap vs pop', 'What is the difference between IMAP and POP3?'],
  ['mailbox full', 'What do I do when my mailbox is full?'],
  ['pasword not accepted', 'Why can I not sign in to my mailbox?'],
  ['certifcate error', 'Why does my mail app warn about a certificate?'],
  ['spf', 'What is an SPF record?'],
];

/** What is seen on the way, in the order in which it is seen. */
interface Visit extends Asked {
  readonly driver: Driver;
  readonly host: Host;
  click(part: Part): Promise<void>;
}

/**
 * Goes through the page as a visitor, once, and holds each check against it. `reference` is the look of the blank page
 * in this engine; without it, this is that page. A check that fails does not keep the later ones from being tried.
 */
export async function visit(driver: Driver, url: string, host: Host, reference: Look | undefined): Promise<{ faults: Faults; look: Look }> {
  const asked = askIn(driver, host.framed !== undefined);
  const page: Visit = {
    ...asked,
    driver,
    host,
    async click(part) {
      const spot = await asked.until(`there is no ${part} to click`, 'find', [part], (found) => found !== null && found !== undefined);
      await driver.click(Math.round(spot?.x ?? 0), Math.round(spot?.y ?? 0));
    },
  };
  const faults: Partial<Record<Check, string>> = {};
  const check = async (name: Check, work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => {
      faults[name] ??= (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    });
  };
  const look: Record<string, string> = {};
  const seen = async (when: string): Promise<void> => {
    for (const [what, value] of Object.entries(await page.ask('look'))) look[`${when}: ${what}`] = value;
  };

  // What the page before has still to say is not of this one.
  await driver.goto('about:blank');
  await driver.goto(`${url}/hosts/${host.name}`);
  let before: Readonly<Record<string, string>> = {};
  await check('defined', async () => {
    await page.until('the page has no eyes', 'pause', [], () => true);
    await bring(page);
  });
  before = await page.ask('page');
  await check('on top', () => isOnTop(page, 'launcher'));
  await check('opens', () => open(page));
  await check('on top', () => isOnTop(page, 'panel'));
  await check('looks', () => seen('start'));
  await check('answers', () => answers(page));
  await check('looks', () => seen('results'));
  await check('answers', () => article(page));
  await check('looks', () => seen('article'));
  await check('looks', async () => sameLook(look, reference ?? look, host.differs));
  await check('closes', () => close(page));
  await check('host untouched', async () => same(before, await page.ask('page')));
  await check('under a modal', () => underModal(page));
  await check('host works', async () => hold(await page.ask('works'), 'its own widget does not work any more'));
  await check('leaves nothing', () => leave(page));
  await check('quiet', async () => {
    const told = [...driver.faults, ...(driver.engine === 'webkit' ? await page.ask('faults') : [])].filter((text) => !host.tells?.test(text));
    hold(told.length === 0, told.join(' · '));
  });
  return { faults, look };
}

function hold(met: boolean, otherwise: string): void {
  if (!met) throw new Error(otherwise);
}

/** Our code is here, and what the page does to it is done. */
async function bring({ until, ask, driver }: Visit): Promise<void> {
  const spot = await until('there is no launcher', 'find', ['launcher'], (found) => !!found);
  await driver.move(Math.round(spot?.x ?? 0), Math.round(spot?.y ?? 0));
  await until('our elements are not defined', 'isDefined', [], Boolean);
  await ask('stirs');
  await until('there is no launcher any more', 'find', ['launcher'], (found) => !!found);
  await until('our elements are not defined any more', 'isDefined', [], Boolean);
}

async function isOnTop({ until }: Visit, part: Part): Promise<void> {
  await until(`the ${part} is covered`, 'find', [part], (found) => !!found && found.isOnTop);
}

async function open({ click, until }: Visit): Promise<void> {
  await click('launcher');
  await until('the panel is not shown', 'isOpen', [], Boolean);
  await until('the field has not the focus', 'focus', [], (focus) => focus === 'field');
}

async function ask({ driver, until }: Visit, query: string, title: string): Promise<void> {
  await driver.press('Control+a');
  await driver.type(query);
  await until(`"${query}" is not in the field`, 'answer', [], (answer) => answer.query === query);
  await until(`"${query}" does not find "${title}"`, 'answer', [], (answer) => answer.first.includes(title));
}

async function answers(page: Visit): Promise<void> {
  for (const [query, title] of QUERIES) await ask(page, query, title);
}

async function article({ driver, until }: Visit): Promise<void> {
  await driver.press('Enter');
  await until('the article does not open', 'article', [], (title) => title === QUERIES.at(-1)?.[1]);
}

/** Escape leads back step by step, and at last out. */
async function escape({ ask, driver, until }: Visit): Promise<void> {
  for (let steps = 0; steps < 4 && (await ask('isOpen')); steps += 1) {
    await driver.press('Escape');
    await ask('pause');
  }
  await until('Escape does not close the panel', 'isOpen', [], (isOpen) => !isOpen);
}

async function close(page: Visit): Promise<void> {
  await escape(page);
  await page.until('focus does not return to the launcher', 'focus', [], (focus) => focus === 'launcher');
}

/** Typing works in a modal of the page, whichever came first, and stays possible when the page empties its dialog. */
async function underModal(page: Visit): Promise<void> {
  await page.ask('modal', true);
  await page.ask('call', 'open');
  await page.until('opened under a modal, the field has not the focus', 'focus', [], (focus) => focus === 'field');
  await isOnTop(page, 'panel');
  await ask(page, 'dkim', 'How do I set up DKIM');
  if (await page.ask('emptyModal')) await page.until('emptied, the dialog takes the panel along', 'find', ['panel'], (found) => !!found && found.isOnTop);
  await page.ask('call', 'close');
  await page.until('the panel does not close under a modal', 'isOpen', [], (isOpen) => !isOpen);
  await page.ask('modal', false);

  await page.ask('call', 'open');
  await page.until('the field has not the focus', 'focus', [], (focus) => focus === 'field');
  await page.ask('modal', true);
  await page.until('a modal that opens later covers the panel', 'find', ['field'], (found) => !!found && found.isOnTop);
  await page.click('field');
  await page.until('a modal that opens later keeps the focus', 'focus', [], (focus) => focus === 'field');
  await ask(page, 'spf', 'What is an SPF record?');
  await escape(page);
  await page.ask('modal', false);
}

/** The command comes with its code. */
async function leave({ ask: askPage, until }: Visit): Promise<void> {
  await askPage('call', 'destroy');
  await until('something is left', 'remains', [], (left) => left.length === 0);
}

function sameLook(look: Look, reference: Look, differs?: RegExp): void {
  const other = Object.keys(reference).filter((what) => look[what] !== reference[what] && !differs?.test(what));
  hold(other.length === 0, `${other.length} differ: ${other.slice(0, 4).map((what) => `${what} ${look[what]} (${reference[what]})`).join(', ')}`);
}

function same(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
  const other = Object.keys(after).filter((what) => before[what] !== after[what]);
  hold(other.length === 0, other.map((what) => `${what}: ${firstChange(before[what] ?? '', after[what] ?? '')}`).join('; '));
}

function firstChange(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at] && at < before.length) at += 1;
  const from = Math.max(0, at - 20);
  return `"${before.slice(from, at + 60)}" became "${after.slice(from, at + 60)}"`.replace(/\s+/g, ' ');
}
