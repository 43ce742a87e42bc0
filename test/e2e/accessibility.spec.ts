import type { Page } from 'playwright/test';
import { accessibilityTree } from './support/accessibility-tree.js';
import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { serveFerry } from './support/ferry.js';
import { expect, test, violations } from './support/pages.js';
import { call, reach, STATES } from './support/ferry-states.js';
import { clipped, narrowTargets, space } from './support/room.js';

/*
 * Every state that a visitor can be in: what assistive technology gets of it, as Chromium hands it on, and whether it can be
 * read and used by all. The texts in `goldens/accessibility` are what was read and found good;
 * `npx playwright test --config test/e2e.config.ts e2e/accessibility --update-snapshots` writes them anew.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ context }) => serveFerry(context));

/** Of the colours alone: what else is wrong does not change with them. */
const faint = (page: Page) => violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] });

const NARROW = { width: 320, height: 640 };

for (const [name, state] of Object.entries(STATES)) {
  test(`for all who use it: ${name}`, { tag: CHROMIUM_ALONE }, async ({ page, openTag, faults }) => {
    await reach(page, state, openTag);
    expect(await accessibilityTree(page)).toMatchSnapshot(['accessibility', `${name.replaceAll(/,? /g, '-')}.txt`]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page), 'dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect.soft(await faint(page), 'with colours of the visitor’s own').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });

    // A desk at 400 %, or the smallest phone, in light.
    await page.setViewportSize(NARROW);
    expect.soft(await violations(page), 'at 320 px').toEqual([]);
    expect.soft(await clipped(page), 'at 320 px').toEqual([]);
    await space(page);
    expect.soft(await clipped(page), 'with wider spacing').toEqual([]);
    if (state.faulty) faults.splice(0);
  });
}

test.describe('a finger', { tag: CHROMIUM_ALONE }, () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  for (const name of ['start', 'results', 'category', 'two levels of categories', 'article', 'long article', 'find in the article', 'was not helpful', 'article that failed', 'closed']) {
    test(`hits all there is: ${name}`, async ({ page, openTag, faults }) => {
      await reach(page, { ...STATES[name]!, viewport: { width: 390, height: 760 } }, openTag);
      expect(await narrowTargets(page, 44)).toEqual([]);
      faults.splice(0);
    });
  }
});

test('the theme of high contrast can be read', async ({ page, openTag }) => {
  await reach(page, { ...STATES['results']!, host: { attributes: 'data-theme="contrast"' } }, openTag);
  expect(await violations(page)).toEqual([]);
  for (const id of ['timetable', 'bring-bicycle']) {
    await call(page, 'article', id);
    await page.locator('faq-article [part=find]').waitFor();
    expect(await violations(page)).toEqual([]);
  }
});

test('by keys alone: from the page into an article, on to another, and back to the page', async ({ page, openTag }) => {
  await reach(page, STATES['closed']!, openTag);
  const focused = (name: string | RegExp) => expect(page.getByRole('button', { name }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await focused('Help');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('timetable');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How do I get the timetable on my phone?' })).toBeFocused();
  await page.locator('faq-article [part=find]').waitFor();
  const related = page.getByRole('button', { name: 'Can I bring a bicycle?' });
  for (let stops = 0; stops < 20 && !(await related.evaluate((button) => button.matches(':focus'))); stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Can I bring a bicycle?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'How do I get the timetable on my phone?' })).toBeFocused();
  for (const value of ['timetable', '']) {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox')).toHaveValue(value);
  }
  await page.keyboard.press('Escape');
  await focused('Help');
});

test('nothing moves for who wants nothing to move', { tag: CHROMIUM_ALONE }, async ({ page, openTag }) => {
  await reach(page, STATES['closed']!, openTag);
  await page.evaluate(() => {
    const moving = ((window as unknown as { moving: string[] }).moving = []) as string[];
    const look = (): void => {
      for (const { effect, playState } of document.getAnimations()) {
        const { duration } = effect?.getComputedTiming() ?? {};
        if (playState === 'running' && Number(duration) > 1) moving.push(((effect as KeyframeEffect).target as Element).className);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('combobox').fill('ticket');
  await page.getByRole('option').first().click();
  await page.locator('faq-article [part=find]').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Widen' }).click();
  await page.getByRole('button', { name: 'Close help' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => (window as unknown as { moving: string[] }).moving)).toEqual([]);
});
