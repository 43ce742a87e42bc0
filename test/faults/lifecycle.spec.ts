import { chromium } from 'playwright';
import type { Page } from 'playwright/test';
import { expect, test } from '../e2e/support/pages.js';
import { findBrowser } from '../support/browsers.js';
import { destroyAndStart, hold, mountAndRemove, openAndClose, prepare, watchHeap } from '../support/lifecycle.js';
import { faultServer } from './server.js';

const drawer = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox');
const TIMES = 20;
const HOST = '<!doctype html><html lang="en"><title>Ours</title><link rel="icon" href="data:,"><script async src="dist/faq.js"></script>';

for (const [what, cycle] of [
  ['elements that are mounted and removed', mountAndRemove],
  ['a drawer that is opened, used and closed', openAndClose],
  ['a script that is ended and started anew', destroyAndStart],
] as const) {
  test(`${what} leave no node, no listener and no object behind`, async ({ page, faults }) => {
    const site = await faultServer({ 'host.html': HOST });
    await prepare(page, `${site.url}/host.html`);
    const cdp = await watchHeap(page);
    await cycle(page, 10);
    const before = await hold(page, cdp);
    await cycle(page, TIMES);
    const after = await hold(page, cdp);
    // One or two come and go with what is under way; what is left behind is there once for each time.
    for (const kind of ['nodes', 'listeners', 'objects'] as const) expect(after[kind] - before[kind], kind).toBeLessThan(TIMES / 4);
    // This page is another site's than the one that the other tests have.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.startsWith(`request: ${site.url}/`)));
    await site.close();
  });
}

test('a page that comes back from the back-forward cache has its drawer as it was', { tag: '@few' }, async () => {
  const { executablePath, args } = findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, '--enable-features=BackForwardCache'], ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const site = await faultServer({ 'host.html': HOST, 'next.html': '<!doctype html><title>Next</title><link rel="icon" href="data:,">' });
  // Browsers keep no page whose server forbids it.
  site.put('host.html', HOST, { 'cache-control': 'no-cache' });
  const page = await browser.newPage();
  await page.goto(`${site.url}/host.html`);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.getByRole('button', { name: 'Help' }).click();
  await field(page).fill('imap vs pop');
  await page.getByRole('option').first().click();
  await expect(drawer(page).getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeVisible();
  await page.goto(`${site.url}/next.html`);
  // A page that comes back as it was does not load.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  await expect(drawer(page).getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Results for “imap vs pop”' }).click();
  await expect(field(page)).toHaveValue('imap vs pop');
  await field(page).fill('spf');
  await expect(page.getByRole('option').first()).toContainText('SPF');
  await browser.close();
  await site.close();
});

test('an article is not printed either, and a printed page is as long as without us', { tag: '@few' }, async ({ page, openTag }) => {
  await openTag();
  const ink = async (): Promise<string> => (await page.screenshot()).toString('base64');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.querySelector('faq-launcher')?.toggleAttribute('hidden', true));
  const before = await ink();
  await page.evaluate(() => document.querySelector('faq-launcher')?.toggleAttribute('hidden', false));
  expect(await ink()).toBe(before);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  await expect(drawer(page).getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.emulateMedia({ media: 'print' });
  await expect(drawer(page)).toBeHidden();
  expect(await ink()).toBe(before);
});

test('nothing moves for who wants no motion', async ({ page, openTag }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTag();
  const moving: string[] = [];
  await page.exposeFunction('moves', (what: string) => moving.push(what));
  await page.evaluate(() => {
    const tell = (event: Event): void => {
      const { animationName, propertyName, elapsedTime } = event as AnimationEvent & TransitionEvent;
      if (elapsedTime > 0.01) (window as unknown as { moves(what: string): void }).moves(animationName ?? propertyName);
    };
    for (const type of ['transitionend', 'animationend']) document.addEventListener(type, tell, true);
  });
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await field(page).fill('imap vs pop');
  await page.getByRole('option').first().click();
  await expect(drawer(page).getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeVisible();
  const running = await drawer(page).evaluate((dialog) =>
    (dialog.getRootNode() as ShadowRoot).getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration) > 10).length,
  );
  expect(running).toBe(0);
  await page.keyboard.press('Escape');
  expect(moving).toEqual([]);
});

test('with forced colours, what is chosen and where things end can be seen', async ({ page, openTag }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openTag();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await field(page).fill('imap vs pop');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const look = (element: Element): string => {
    const { backgroundColor, outlineStyle, outlineColor, borderColor, color } = getComputedStyle(element);
    return [backgroundColor, outlineStyle, outlineColor, borderColor, color].join();
  };
  const [active, other] = [page.locator('[role=option][aria-selected=true]'), page.locator('[role=option][aria-selected=false]')];
  expect(await active.first().evaluate(look)).not.toBe(await other.first().evaluate(look));
  const pressed = await drawer(page).getByRole('button', { pressed: true }).evaluate(look);
  expect(pressed).not.toBe(await drawer(page).getByRole('button', { pressed: false }).first().evaluate(look));
  expect(await drawer(page).evaluate((dialog) => getComputedStyle(dialog).borderStyle)).not.toBe('none');
});
