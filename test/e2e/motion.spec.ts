import type { Page } from 'playwright/test';
import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { expect, test } from './support/pages.js';
import type { HostPage } from './support/pages.js';

declare global {
  interface Window {
    /** Every animation that elements of ours were given: what moves, how, and how long. */
    moves: { readonly part: string; readonly first: Keyframe; readonly duration: number; readonly animation: Animation }[];
    /** How far the clock of the page is ahead, ms. */
    ahead: number;
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.moves = [];
    window.ahead = 0;
    const now = performance.now.bind(performance);
    performance.now = () => now() + window.ahead;
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: Element, frames: Keyframe[], options: KeyframeAnimationOptions) {
      const animation = animate.call(this, frames, options);
      window.moves.push({ part: this.getAttribute('part') ?? this.className, first: frames[0]!, duration: Number(options.duration), animation });
      return animation;
    } as typeof animate;
  });
});

const moves = (page: Page, part: string): Promise<readonly (Keyframe & { readonly translate?: string; readonly duration: number })[]> =>
  page.evaluate((name) => window.moves.filter((move) => move.part === name).map(({ first, duration }) => ({ ...first, duration })), part);
const edge = (page: Page) => page.getByRole('separator', { name: 'Width' });

async function openAndSearch(page: Page): Promise<void> {
  await page.evaluate(() => window.faqElements?.('open'));
  // What moves comes with what widens.
  await expect(edge(page)).toBeAttached();
  await page.getByRole('combobox').fill('imap');
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** Help as a part of the page, with what moves it: nothing to be seen says that this is there. */
async function openPage(page: Page, openTag: (host: HostPage) => Promise<void>): Promise<void> {
  const comforts = page.waitForResponse(/\/comforts-[\w-]+\.js$/);
  await openTag({ body: '<faq-drawer layout="page" style="block-size: 700px"></faq-drawer>', attributes: 'data-launcher="off"' });
  await expect(page.getByRole('tree')).toBeVisible();
  await page.evaluate((address) => import(address) as Promise<unknown>, (await comforts).url());
}

/** Types after a pause, and waits until it is answered. */
async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.ahead += 400;
    document.addEventListener('faq-search', function heard(event) {
      if (event.detail.query !== wanted) return;
      document.removeEventListener('faq-search', heard);
      document.documentElement.dataset['answered'] = wanted;
    });
  }, query);
  await page.getByRole('combobox').fill(query);
  await expect(page.locator('html')).toHaveAttribute('data-answered', query);
}

test('an article comes in from where reading leads, and what was there before from the other side', async ({ page, openTag }) => {
  await openTag();
  await openAndSearch(page);
  await page.getByRole('option').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect.poll(() => moves(page, 'body')).toContainEqual({ opacity: 0, translate: '14px 0', duration: 160 });
  await page.getByRole('button', { name: /^Results for/ }).click();
  await expect.poll(() => moves(page, 'results')).toContainEqual({ opacity: 0, translate: '-14px 0', duration: 160 });
});

test('from right to left, reading leads to the left', async ({ page, openTag }) => {
  await openTag({ attributes: 'data-locale="ar"' });
  await page.evaluate(() => window.faqElements?.('open'));
  await expect(page.getByRole('separator')).toBeAttached();
  await page.evaluate(() => window.faqElements?.('article', 'imap-vs-pop3'));
  await expect.poll(() => moves(page, 'body')).toContainEqual({ opacity: 0, translate: '-14px 0', duration: 160 });
});

test('what is first found stands there; once typing has paused, results that stay glide to their place, new ones appear, and the next key ends what is under way', async ({ page, openTag }) => {
  await openTag();
  await openAndSearch(page);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await moves(page, 'result')).toEqual([]);
  await ask(page, 'imap password');
  await ask(page, 'spam');
  await expect.poll(() => moves(page, 'result')).toContainEqual({ opacity: 0.5, duration: 160 });
  const rows = await moves(page, 'result');
  expect(rows.some(({ translate }) => /^0 -?\d+px$/.test(String(translate)))).toBe(true);
  expect(rows.every(({ duration }) => duration === 160)).toBe(true);
  // Under way for as long as the test likes: only what takes its place can end it.
  const count = await page.evaluate(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: Element, ...given) {
      const animation = animate.apply(this, given);
      animation.pause();
      return animation;
    };
    return window.moves.length;
  });
  const states = (from: number): Promise<readonly string[]> => page.evaluate((at) => window.moves.slice(at).map(({ animation }) => animation.playState), from);
  await ask(page, 'password');
  await expect.poll(async () => (await states(count)).includes('paused')).toBe(true);
  const held = (await states(0)).length;
  await ask(page, 'quota');
  await expect.poll(async () => (await states(held)).length).toBeGreaterThan(0);
  expect(await page.evaluate(([from, to]) => window.moves.slice(from, to).map(({ animation }) => animation.playState), [count, held] as const)).not.toContain('paused');
});

test('what is typed fast moves nothing', async ({ page, openTag }) => {
  await openTag();
  await openAndSearch(page);
  // However long a key takes here, no time passes.
  await page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });
  await page.getByRole('combobox').fill('imap p');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const count = (await moves(page, 'result')).length;
  await page.getByRole('combobox').pressSequentially('assword');
  await expect(page.getByRole('option').first()).toContainText(/password/i);
  expect(await moves(page, 'result')).toHaveLength(count);
});

test('in a part of the page it is the same: places come in, rows glide and appear', async ({ page, openTag }) => {
  await openPage(page, openTag);
  await page.getByRole('combobox').fill('imap');
  await expect(page.getByRole('option').first()).toBeVisible();
  await ask(page, 'imap password');
  await ask(page, 'spam');
  await expect.poll(() => moves(page, 'result')).toContainEqual({ opacity: 0.5, duration: 160 });
  await expect.poll(async () => (await moves(page, 'result')).some(({ translate }) => /^0 -?\d+px$/.test(String(translate)))).toBe(true);
  await page.getByRole('option').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect.poll(() => moves(page, 'body')).toContainEqual({ opacity: 0, translate: '14px 0', duration: 160 });
  await page.getByRole('button', { name: /^Results for/ }).click();
  await expect.poll(() => moves(page, 'results')).toContainEqual({ opacity: 0, translate: '-14px 0', duration: 160 });
});

test('no theme makes a visitor wait', async ({ page, openTag }) => {
  await openTag({ head: '<style>faq-drawer { --faq-speed: 3s }</style>' });
  await openAndSearch(page);
  await page.getByRole('option').first().click();
  await expect.poll(() => moves(page, 'body')).toContainEqual({ opacity: 0, translate: '14px 0', duration: 200 });
});

test.describe('where no motion is wanted', { tag: CHROMIUM_ALONE }, () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves', async ({ page, openTag }) => {
    await openTag();
    await openAndSearch(page);
    await page.getByRole('option').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    expect(await page.evaluate(() => window.moves.length)).toBe(0);
  });

  test('nothing moves in a part of the page', async ({ page, openTag }) => {
    await openPage(page, openTag);
    await page.getByRole('combobox').fill('imap');
    await page.getByRole('option').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    expect(await page.evaluate(() => window.moves.length)).toBe(0);
  });
});
