import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { allowClipboard, expect, test } from './support/pages.js';
import type { Page } from 'playwright/test';

const launcher = (page: Page) => page.getByRole('button', { name: 'Help', exact: true });
const field = (page: Page) => page.getByRole('combobox', { name: 'What do you need help with?' });
const drawer = (page: Page) => page.getByRole('dialog');
const hits = (page: Page) => page.getByRole('option');

const IMAP = 'What is the difference between IMAP and POP3?';

test('with the mouse: open, type, choose, read, go back, close', async ({ page, openTag }) => {
  await openTag();
  await launcher(page).click();
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially('imap vs pop');
  await expect(hits(page).first()).toContainText(IMAP);
  await expect(hits(page).first().locator('mark', { hasText: 'IMAP' }).first()).toBeVisible();

  await hits(page).first().click();
  await expect(drawer(page).getByRole('heading', { name: IMAP })).toBeFocused();
  await expect(drawer(page).getByRole('navigation', { name: 'You are here' })).toContainText('FAQ');
  await expect(drawer(page)).toContainText('People also found this article using these queries');

  await drawer(page).getByRole('button', { name: 'Results for “imap vs pop”' }).click();
  await expect(field(page)).toHaveValue('imap vs pop');
  await expect(hits(page).first()).toContainText(IMAP);

  await drawer(page).getByRole('button', { name: 'Close help' }).click();
  await expect(drawer(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});

test('with the keyboard alone', async ({ page, openTag }) => {
  await openTag();
  await launcher(page).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('imap vs pop');
  await expect(hits(page).first()).toContainText(IMAP);
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('heading', { name: IMAP })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('imap vs pop');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});

test.describe('on a phone', { tag: CHROMIUM_ALONE }, () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  test('by touch, in a sheet over the whole screen', async ({ page, openTag }) => {
    await openTag();
    await launcher(page).tap();
    await expect(field(page)).toBeFocused();
    expect(await field(page).evaluate((element) => getComputedStyle(element).fontSize)).toBe('16px');
    const box = await drawer(page).boundingBox();
    expect(box?.width).toBe(390);
    await field(page).pressSequentially('mailbox is ful');
    await expect(hits(page).first()).toContainText('full');
    await hits(page).first().tap();
    await expect(drawer(page).getByRole('heading', { name: 'What do I do when my mailbox is full?' })).toBeVisible();
    await drawer(page).getByRole('button', { name: /Results for/ }).tap();
    await expect(field(page)).toHaveValue('mailbox is ful');
    await drawer(page).getByRole('button', { name: 'Close help' }).tap();
    await expect(drawer(page)).toBeHidden();
  });

  test('a finger hits the copy buttons: 44 px each way, and nothing scrolls for it', async ({ page, openTag }) => {
    await openTag();
    await page.evaluate(() => window.faqElements?.('article', 'server-settings'));
    const buttons = page.locator('faq-article .copy');
    await expect(buttons.first()).toBeVisible();
    const sizes = await buttons.evaluateAll((all) =>
      all.map((button) => getComputedStyle(button, '::after')).map(({ width, height }) => Math.min(Number.parseFloat(width), Number.parseFloat(height))),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    const inTable = page.locator('faq-article td .copy').first();
    await inTable.scrollIntoViewIfNeeded();
    const hit = await inTable.evaluate((button) => {
      const { right, top, height } = button.getBoundingClientRect();
      const at = (x: number, y: number) => (button.getRootNode() as ShadowRoot).elementFromPoint(x, y)?.closest('button');
      return [at(right - 43, top + height / 2), at(right - 2, top - 9), at(right - 2, top + height + 9)].every((found) => found === button);
    });
    expect(hit).toBe(true);
    const table = await page.locator('faq-article .table').first().evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(table).toBeLessThanOrEqual(0);
  });

  test('the audiences stand whole on a narrow screen, and in one row on a wider one', async ({ page, openTag }) => {
    await openTag();
    await launcher(page).tap();
    await page.setViewportSize({ width: 540, height: 800 });
    const rows = (): Promise<number> =>
      page.locator('faq-search [part=audience]').evaluateAll((chips) => new Set(chips.map((chip) => chip.getBoundingClientRect().top)).size);
    await expect(drawer(page).getByRole('treeitem').first()).toBeVisible();
    expect(await rows()).toBe(1);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await rows()).toBe(2);
    const last = await page.locator('faq-search [part=audience]').last().boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(320);
  });
});

test('back leads to where the visitor had scrolled', async ({ page, openTag }) => {
  await openTag();
  await launcher(page).click();
  await field(page).fill('mail');
  await expect(hits(page).nth(8)).toBeAttached();
  const list = page.locator('faq-search .results');
  await hits(page).nth(8).scrollIntoViewIfNeeded();
  const before = await list.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(100);
  await hits(page).nth(8).click();
  await expect(drawer(page).getByRole('navigation', { name: 'You are here' })).toBeVisible();
  await drawer(page).getByRole('button', { name: /Results for/ }).click();
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(before);
});

test('the way through the categories and the audiences', async ({ page, openTag }) => {
  await openTag();
  await launcher(page).click();
  await expect(drawer(page).getByRole('treeitem', { name: 'Mailboxes 26' })).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Hosting Companies 12' }).click();
  await expect(drawer(page).getByRole('treeitem', { name: 'Mailboxes 12' })).toBeVisible();
  await drawer(page).getByRole('treeitem', { name: 'Domain records and delivery 5' }).click();
  await expect(drawer(page).getByRole('heading', { name: 'Domain records and delivery' })).toBeFocused();
  await drawer(page).getByRole('button', { name: 'What is an SPF record?' }).click();
  await expect(drawer(page).getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Mailboxes', exact: true }).click();
  await expect(drawer(page).getByRole('heading', { name: 'Mailboxes' })).toBeVisible();
  await drawer(page).getByRole('button', { name: 'FAQ' }).click();
  await expect(field(page)).toBeVisible();
});

test('a query below the article runs as a search', async ({ page, openTag }) => {
  await openTag();
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  const queries = page.locator('faq-article [part=queries] button');
  const query = (await queries.first().textContent()) ?? '';
  await queries.first().click();
  await expect(field(page)).toHaveValue(query);
  await expect(hits(page).first()).toContainText('SPF');
});

test('nothing found still leads on', async ({ page, openTag }) => {
  await openTag({ attributes: 'data-contact="mailto:help@acme.example"' });
  await launcher(page).click();
  await field(page).fill('xqzvw');
  await expect(drawer(page)).toContainText('Nothing found for “xqzvw”');
  await expect(drawer(page).getByRole('treeitem', { name: 'Mailboxes 26' })).toBeVisible();
  await expect(drawer(page).getByRole('link', { name: 'Contact support' })).toHaveAttribute('href', 'mailto:help@acme.example');
});

test('a server name is copied as the owner has set it', async ({ page, openTag, context }) => {
  await allowClipboard(context);
  await openTag({ attributes: 'data-var-imap-host="imap.acme.example"' });
  await page.evaluate(() => window.faqElements?.('article', 'server-settings'));
  await drawer(page).getByRole('button', { name: 'Copy imap.acme.example' }).first().click();
  await expect(drawer(page).getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('imap.acme.example');
});
