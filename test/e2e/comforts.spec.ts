import type { Page } from 'playwright/test';
import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { expect, test } from './support/pages.js';

const drawer = (page: Page) => page.getByRole('dialog');
const width = (page: Page) => drawer(page).evaluate((panel) => (panel as HTMLElement).offsetWidth);
const edge = (page: Page) => drawer(page).getByRole('separator', { name: 'Width' });
const KEPT = () => JSON.stringify(localStorage);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the panel is widened by keys, says how wide it is, and keeps nothing unasked', async ({ page, openTag }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openTag();
  await page.evaluate(() => window.faqElements?.('open'));
  await edge(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => width(page)).toBe(464);
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '464');
  await page.keyboard.press('End');
  await expect(page.locator('faq-drawer')).toHaveAttribute('wide');
  expect(await page.evaluate(KEPT)).toBe('{}');
});

test('a width is kept where the owner says so', async ({ page, openTag }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openTag({ attributes: 'data-remember="on"' });
  await page.evaluate(() => window.faqElements?.('open'));
  const box = await edge(page).boundingBox();
  await page.mouse.move(box!.x + 4, 400);
  await page.mouse.down();
  await page.mouse.move(box!.x - 56, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(KEPT)).toContain('width');
  const before = await width(page);
  expect(before).toBeGreaterThan(480);
  await page.reload();
  await page.evaluate(() => window.faqElements?.('open'));
  await expect.poll(() => width(page)).toBe(before);
});

test('what has focus on the page is not hidden behind the panel', async ({ page, openTag }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await openTag({ body: '<button id="under" style="position: fixed; inset: auto 60px 200px auto">Under it</button>' });
  await page.evaluate(() => window.faqElements?.('open'));
  await expect(edge(page)).toBeAttached();
  await page.locator('#under').focus();
  const reached = () => page.locator('#under').evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === button;
  });
  await expect.poll(reached).toBe(true);
  await page.getByRole('combobox').focus();
  await expect.poll(reached).toBe(false);
});

test.describe('on a phone', { tag: CHROMIUM_ALONE }, () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  test('the handle is a button that lowers the sheet, and pulled down it closes it', async ({ page, openTag }) => {
    await openTag();
    await page.locator('faq-launcher').tap();
    const handle = drawer(page).getByRole('button', { name: 'Full height' });
    await expect(handle).toHaveAttribute('aria-pressed', 'true');
    await handle.click();
    await expect(handle).toHaveAttribute('aria-pressed', 'false');
    const height = await drawer(page).evaluate((panel) => (panel as HTMLElement).offsetHeight);
    expect(height).toBeLessThan(500);
    const box = await handle.boundingBox();
    await page.mouse.move(195, box!.y + 10);
    await page.mouse.down();
    await page.mouse.move(195, 740, { steps: 5 });
    await page.mouse.up();
    await expect(drawer(page)).toBeHidden();
  });

  test('above a keyboard all of the sheet can be seen', async ({ page, openTag }) => {
    await openTag();
    await page.locator('faq-launcher').tap();
    await expect(drawer(page).getByRole('button', { name: 'Full height' })).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { get: () => 400 });
      visualViewport?.dispatchEvent(new CustomEvent('resize'));
    });
    await expect.poll(async () => {
      const box = await drawer(page).boundingBox();
      return [Math.round(box!.y), Math.round(box!.y + box!.height)];
    }).toEqual([8, 400]);
  });
});
