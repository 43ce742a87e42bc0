import type { Page } from 'playwright/test';
import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { expect, test, violations } from './support/pages.js';

const drawer = (page: Page) => page.getByRole('dialog');
const article = (page: Page) => page.locator('faq-article');
const find = (page: Page) => drawer(page).getByRole('button', { name: 'Find in this article' });
const field = (page: Page) => drawer(page).getByRole('textbox', { name: 'Find in this article' });
/** The texts that are marked, as the page's own list of marks has them. */
const marked = (page: Page, name = 'faq-match') =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString().toLowerCase()), name);

async function openFrom(page: Page, query: string): Promise<void> {
  await page.evaluate((words) => window.faqElements?.('search', words), query);
  await page.getByRole('option').first().click();
  await expect(find(page)).toBeVisible();
}

test('who comes from a search sees its words marked, and goes from one to the next', async ({ page, openTag }) => {
  await openTag({ body: '<div style="block-size: 3000px"></div>' });
  await openFrom(page, 'what is imap vs pop');
  await expect.poll(async () => new Set((await marked(page)).map((word) => word.slice(0, 3)))).toEqual(new Set(['ima', 'pop']));
  const total = (await marked(page)).length;
  // Firefox tells the content as it is written, which is the attribute.
  expect(await find(page).evaluate((button) => [getComputedStyle(button, '::after').content, button.getAttribute('data-count')].join()), 'how many, on the button').toMatch(new RegExp(`^"${total}"|^attr\\(data-count\\).*,${total}$`));

  await find(page).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('what is imap vs pop');
  const count = drawer(page).getByRole('status').filter({ hasText: ' of ' });
  await expect(count).toHaveText(`1 of ${total}`);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${total}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${total} of ${total}`);
  await drawer(page).getByRole('button', { name: 'Next match' }).click();
  await expect(count).toHaveText(`1 of ${total}`);
  expect(await marked(page, 'faq-current')).toHaveLength(1);
  expect(await page.evaluate(() => scrollY), 'the page behind stays where it is').toBe(0);
});

test('what is typed is found as it is typed; Escape closes the field and nothing else', async ({ page, openTag }) => {
  await openTag();
  await page.evaluate(() => window.faqElements?.('article', 'imap-vs-pop3'));
  await expect(find(page)).toBeVisible();
  expect(await marked(page)).toEqual([]);
  await find(page).click();
  await page.keyboard.type('PORT');
  await expect.poll(() => marked(page)).toContain('port');
  await page.keyboard.type('xqz');
  await expect(drawer(page).getByText('No match')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(find(page)).toBeFocused();
  await expect(article(page).getByRole('heading', { level: 2 })).toBeVisible();
  expect(await marked(page)).toEqual([]);
});

test('marks go with the article', async ({ page, openTag }) => {
  await openTag();
  await openFrom(page, 'imap');
  await expect.poll(() => marked(page)).not.toEqual([]);
  await drawer(page).getByRole('button', { name: /Results for/ }).click();
  await expect.poll(() => marked(page)).toEqual([]);
});

test('a browser that cannot mark text still finds and counts', async ({ page, openTag }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
  await openTag();
  await openFrom(page, 'imap');
  await find(page).click();
  await expect(drawer(page).getByRole('status').filter({ hasText: '1 of' })).toBeVisible();
});

test('a long article lists its parts and leads to them; a short one does not', async ({ page, openTag }) => {
  await openTag();
  await page.evaluate(() => window.faqElements?.('article', 'create-mailbox'));
  const parts = drawer(page).getByRole('navigation', { name: 'In this article' });
  await expect(parts.getByRole('button')).toHaveCount(5);
  const last = parts.getByRole('button').last();
  const name = (await last.textContent()) ?? '';
  await last.click();
  await expect(drawer(page).getByRole('heading', { name, exact: true })).toBeFocused();
  await expect(drawer(page).getByRole('heading', { name, exact: true })).toBeInViewport();
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  await expect(drawer(page).getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
  await expect(parts).toHaveCount(0);
});

test('a table takes focus only where it has to be scrolled, and then says what it is', async ({ page, openTag }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await openTag();
  await page.evaluate(() => window.faqElements?.('article', 'server-settings'));
  const table = article(page).locator('.table').first();
  await expect(table).not.toHaveAttribute('tabindex');
  await page.evaluate(() => document.querySelector('faq-drawer')?.style.setProperty('--faq-width', '230px'));
  await expect(table).toHaveAttribute('tabindex', '0');
  await expect(table).toHaveAttribute('aria-label', /^Table/);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test.describe('printing', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const papers: string[] = [];
      // A frame’s own, where the browser brings this into it in time: some stop the page for it.
      Object.assign(window, { papers, print: () => {} });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeName === 'IFRAME') papers.push((node as HTMLIFrameElement).contentDocument?.body.innerText ?? '');
      }).observe(document, { subtree: true, childList: true });
    });
  });
  const papers = (page: Page) => page.evaluate(() => (window as unknown as { papers: string[] }).papers);

  test('prints the article alone, under a strict policy', async ({ page, openTag }) => {
    await openTag({ headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src data:" } });
    await page.locator('faq-launcher').click();
    await page.getByRole('combobox').fill('imap vs pop');
    await page.getByRole('option').first().click();
    await drawer(page).getByRole('button', { name: 'Print' }).click();
    await expect.poll(() => papers(page)).toHaveLength(1);
    const [paper = ''] = await papers(page);
    expect(paper).toMatch(/^What is the difference between IMAP and POP3\?/);
    expect(paper).not.toContain('Related articles');
    expect(paper).not.toContain('A page of somebody’s');
    await page.keyboard.press('Shift');
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('the page itself prints as if there were no help', { tag: CHROMIUM_ALONE }, async ({ page, openTag }) => {
    await openTag();
    await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
    await expect(find(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(drawer(page)).toBeHidden();
    await expect(page.locator('faq-launcher')).toBeHidden();
  });
});

test('printing that does not load is told to the owner, and the article stays', async ({ page, openTag, faults }) => {
  await page.route(/\/print-[\w-]+\.js$/, (route) => route.abort());
  await openTag();
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  const told = page.evaluate(() => new Promise((resolve) => document.addEventListener('faq-error', ({ detail }) => resolve(detail.error.code), { once: true })));
  await drawer(page).getByRole('button', { name: 'Print' }).click();
  expect(await told).toBe('CODE_NOT_FOUND');
  await expect(drawer(page).getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
  faults.splice(0);
});

test('a drawer whose comforts do not load helps as before, and throws nothing into the page', async ({ page, openTag, faults }) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  const refused = page.waitForEvent('requestfailed', (request) => /\/comforts-/.test(request.url()));
  await page.route(/\/comforts-[\w-]+\.js$/, (route) => route.abort());
  await openTag();
  await page.evaluate(() => window.faqElements?.('search', 'imap'));
  await expect(page.getByRole('option').first()).toBeVisible();
  await refused;
  await page.evaluate(() => window.faqElements?.('close'));
  await expect(drawer(page)).toBeHidden();
  expect(thrown).toEqual([]);
  faults.splice(0);
});
