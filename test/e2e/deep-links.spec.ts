import type { Page } from 'playwright/test';
import { allowClipboard, expect, test } from './support/pages.js';

const drawer = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox', { name: 'What do you need help with?' });
const hash = (page: Page) => expect.poll(() => page.evaluate(() => location.hash));
const IMAP = 'What is the difference between IMAP and POP3?';
const OPT_IN = 'data-deep-links="#faq/"';

/** A router by hash that writes down what it hears, from long before the help is there. */
const ROUTER = `<script>
  window.routes = [];
  onhashchange = () => routes.push('onhashchange ' + location.hash);
  addEventListener('popstate', () => routes.push('capture ' + location.hash), true);
  addEventListener('popstate', () => routes.push('popstate ' + location.hash));
  addEventListener('hashchange', () => routes.push('hashchange ' + location.hash));
  location.replace('#/inbox');
</script>`;
const routes = (page: Page) => page.evaluate(() => (window as unknown as { routes: string[] }).routes);

test('each step has an address, and Back leads through them and out, to the address of the page’s router', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN, head: ROUTER });
  await hash(page).toBe('#/inbox');
  await page.locator('faq-launcher').click();
  await hash(page).toBe('#faq/');
  await field(page).fill('imap vs pop');
  await hash(page).toBe('#faq/?q=imap+vs+pop');
  await page.getByRole('option').first().click();
  await hash(page).toBe('#faq/imap-vs-pop3?q=imap+vs+pop');
  await expect(drawer(page).getByRole('heading', { name: IMAP })).toBeVisible();

  await page.goBack();
  await expect(field(page)).toHaveValue('imap vs pop');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.goBack();
  await expect(drawer(page).getByRole('tree')).toBeVisible();
  await page.goBack();
  await expect(drawer(page)).toBeHidden();
  await hash(page).toBe('#/inbox');
  // Whatever it hears, it hears of no address but its own.
  expect(new Set((await routes(page)).map((route) => route.split(' ')[1]))).toEqual(new Set(['#/inbox']));
  await page.goForward();
  await expect(drawer(page)).toBeVisible();
});

test('closing brings back the page’s own address, and leaves nothing behind in its history', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN, head: ROUTER });
  await page.locator('faq-launcher').click();
  await field(page).fill('imap vs pop');
  await page.getByRole('option').first().click();
  await hash(page).toContain('imap-vs-pop3');
  await drawer(page).getByRole('button', { name: /Results for/ }).click();
  await hash(page).toBe('#faq/?q=imap+vs+pop');
  await drawer(page).getByRole('button', { name: 'Close help' }).click();
  await hash(page).toBe('#/inbox');
  await expect(drawer(page)).toBeHidden();
  await page.evaluate(() => (location.hash = '#/sent'));
  await hash(page).toBe('#/sent');
  await page.goBack();
  await hash(page).toBe('#/inbox');
  await expect(drawer(page)).toBeHidden();
});

test('a link of the page opens the article, and the router still hears of its own addresses', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN, head: ROUTER, body: '<a href="#faq/spf-record">SPF</a> <a href="#/sent">Sent</a>' });
  await page.evaluate(() => window.faqElements?.('open'));
  await hash(page).toBe('#faq/');
  await page.getByRole('link', { name: 'SPF' }).click();
  await expect(drawer(page).getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
  await page.getByRole('link', { name: 'Sent' }).click();
  await expect.poll(() => routes(page)).toContain('hashchange #/sent');
});

test('a router that was there before us hears of no address of ours, and of every one of its own', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN, head: ROUTER, body: '<a href="#faq/spf-record">SPF</a> <a href="#/inbox">Inbox</a> <a href="#/sent">Sent</a>' });
  await expect.poll(() => routes(page)).toContain('hashchange #/inbox');
  await page.evaluate(() => ((window as unknown as { routes: string[] }).routes.length = 0));
  await page.locator('faq-launcher').click();
  await hash(page).toBe('#faq/');
  await page.getByRole('link', { name: 'SPF' }).click();
  await expect(drawer(page).getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
  await page.goBack();
  await hash(page).toBe('#faq/');
  await page.goForward();
  await hash(page).toBe('#faq/spf-record');
  await page.goBack();
  await page.goBack();
  await expect(drawer(page)).toBeHidden();
  await hash(page).toBe('#/inbox');
  const heard = await routes(page);
  expect(heard.filter((route) => !route.endsWith(' #/inbox')), 'where the router was all the time').toEqual([]);

  await page.evaluate(() => ((window as unknown as { routes: string[] }).routes.length = 0));
  const both = (name: string) => ['capture', 'popstate', 'onhashchange', 'hashchange'].map((type) => `${type} #/${name}`);
  await page.getByRole('link', { name: 'Sent' }).click();
  await expect.poll(async () => (await routes(page)).sort()).toEqual(both('sent').sort());
  await page.getByRole('link', { name: 'Inbox' }).click();
  await expect.poll(async () => (await routes(page)).sort()).toEqual([...both('sent'), ...both('inbox')].sort());
  await page.goBack();
  await expect.poll(async () => (await routes(page)).sort()).toEqual([...both('sent'), ...both('inbox'), ...both('sent')].sort());
});

test('a router that has gone on under the help hears of it when Back leads to where it was before', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN, head: ROUTER, body: '<a href="#/sent">Sent</a>' });
  await hash(page).toBe('#/inbox');
  await page.evaluate(() => window.faqElements?.('open'));
  await hash(page).toBe('#faq/');
  await page.getByRole('link', { name: 'Sent' }).click();
  await expect.poll(() => routes(page)).toContain('hashchange #/sent');
  await page.goBack();
  await hash(page).toBe('#faq/');
  await page.goBack();
  await hash(page).toBe('#/inbox');
  await expect.poll(async () => (await routes(page)).at(-1)).toBe('hashchange #/inbox');
  expect((await routes(page)).filter((route) => route.includes('#faq'))).toEqual([]);
});

test('without the owner’s word neither address nor history changes', async ({ page, openTag }) => {
  await openTag();
  const before = await page.evaluate(() => [location.href, history.length]);
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  await expect(drawer(page).getByRole('button', { name: 'Print' })).toBeVisible();
  await expect(drawer(page).getByRole('button', { name: 'Share link' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
});

test('a shared address opens what it tells of, and closing leaves the page', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN, head: '<script>location.replace("#faq/imap-vs-pop3?q=imap+vs+pop")</script>' });
  await expect(drawer(page).getByRole('heading', { name: IMAP })).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Results for “imap vs pop”' }).click();
  await expect(field(page)).toHaveValue('imap vs pop');
  await drawer(page).getByRole('button', { name: 'Close help' }).click();
  await expect(drawer(page)).toBeHidden();
  await hash(page).toBe('');
});

test('the address of an article is copied to be handed on, without the query of the page, and that is said', async ({ page, openTag, context }) => {
  await allowClipboard(context);
  await openTag({ attributes: OPT_IN });
  await page.evaluate(() => history.replaceState(null, '', '?token=secret'));
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  await drawer(page).getByRole('button', { name: 'Share link' }).click();
  await expect(drawer(page).getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.evaluate(() => `${location.origin}${location.pathname}#faq/spf-record`));
});

for (const path of ['/cpsess1234567890/mail/pops.html', '/sess5f3kQ9aZ/index.php', '/panel/eyJhbGciOi.eyJzdWIiOi1.SflKxwRJSM/mail']) {
  test(`no address of an article is handed on from ${path}, which holds a session`, async ({ page, openTag }) => {
    await openTag({ attributes: OPT_IN });
    await page.evaluate((path) => history.replaceState(null, '', path), path);
    await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
    await expect(drawer(page).getByRole('button', { name: 'Print' })).toBeVisible();
    await expect(drawer(page).getByRole('button', { name: 'Share link' })).toHaveCount(0);
  });
}

test('Back out of the help closes it, and says that it was Back', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN });
  await page.evaluate(() => window.faqElements?.('open'));
  await hash(page).toBe('#faq/');
  const reason = page.evaluate(() => new Promise((resolve) => document.addEventListener('faq-close', ({ detail }) => resolve(detail.reason), { once: true })));
  await page.evaluate(() => history.back());
  expect(await reason).toBe('back');
});

test('help that is ended throws nothing into the page', async ({ page, openTag }) => {
  await openTag({ attributes: OPT_IN });
  await page.evaluate(() => window.faqElements?.('open'));
  await hash(page).toBe('#faq/');
  await page.evaluate(() => history.back());
  await expect(drawer(page)).toBeHidden();
  await page.evaluate(() => window.faqElements?.('destroy'));
  await expect(page.locator('faq-drawer, faq-launcher')).toHaveCount(0);
});
