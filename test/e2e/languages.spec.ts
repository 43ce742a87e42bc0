import { expect, test, violations } from './support/pages.js';
import type { Page } from 'playwright/test';

const drawer = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox');
const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);

/** What the drawer's heading has said to visitors from the first moment on. */
const watchHeading = (page: Page) =>
  page.addInitScript(() => {
    const seen = ((window as unknown as { seen: string[] }).seen = []) as string[];
    const look = (): void => {
      const heading = document.querySelector('faq-drawer')?.shadowRoot?.querySelector('h2');
      const text = heading?.checkVisibility() && heading.textContent?.trim();
      if (text && seen.at(-1) !== text) seen.push(text);
      requestAnimationFrame(look);
    };
    look();
  });
const seenHeadings = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

test('speaks the owner’s language from the first moment, and loads the words of no other', async ({ page, openTag }) => {
  const words: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/locales\/.*\/(.+)\.js$/.exec(request.url()) ?? [];
    if (name) words.push(name);
  });
  await watchHeading(page);
  await openTag({ attributes: 'data-locale="de-AT"' });
  await call(page, 'open');
  await expect(drawer(page)).toHaveAccessibleName('Hilfe');
  await field(page).fill('imap');
  await expect(drawer(page)).toContainText(/\d+ Artikel/);
  expect(await seenHeadings(page)).toEqual(['Hilfe']);
  expect(words).toEqual(['de']);
});

test('speaks the language of the page, and that of the visitor where the page names none', async ({ page, browser, openTag, site }) => {
  await openTag({ head: '<script>document.documentElement.lang = "pt-BR"</script>' });
  await call(page, 'open');
  await expect(field(page)).toHaveAttribute('placeholder', 'Com o que você precisa de ajuda?');

  const context = await browser.newContext({ locale: 'ja-JP' });
  const theirs = await context.newPage();
  const address = `${site.url}/visitor.html`;
  await theirs.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>–</title><script async src="dist/faq.js"></script>' }));
  await theirs.goto(address);
  await call(theirs, 'open');
  await expect(drawer(theirs)).toHaveAccessibleName('ヘルプ');
  await context.close();
});

test('the language is switched while the drawer is open, in both directions of writing', async ({ page, openTag }) => {
  await openTag();
  await call(page, 'open');
  await expect(drawer(page)).toHaveAttribute('dir', 'ltr');
  await call(page, 'configure', { locale: 'ar' });
  await expect(drawer(page)).toHaveAttribute('dir', 'rtl');
  await expect(drawer(page)).toHaveAccessibleName('المساعدة');
  expect(await violations(page)).toEqual([]);
  await call(page, 'configure', { locale: 'uk' });
  await expect(drawer(page)).toHaveAttribute('dir', 'ltr');
  await expect(drawer(page)).toHaveAccessibleName('Довідка');
});

test('the newest choice of a language wins, however late the words of an older one come', async ({ page, openTag }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/locales\/.*\/fr\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openTag();
  await call(page, 'open');
  await call(page, 'configure', { locale: 'fr' });
  await call(page, 'configure', { locale: 'it' });
  await expect(drawer(page)).toHaveAccessibleName('Aiuto');
  const late = page.waitForResponse(/\/fr\.js$/);
  release();
  await (await late).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await expect(drawer(page)).toHaveAccessibleName('Aiuto');
});

test('words that do not come leave the drawer in English, and the owner is told', async ({ page, openTag, faults }) => {
  await page.route(/\/locales\//, (route) => route.abort());
  await openTag({ attributes: 'data-locale="pl"' });
  await call(page, 'open');
  await expect(drawer(page)).toHaveAccessibleName('Help');
  await field(page).fill('imap');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(faults.splice(0).join('\n')).toContain('CODE_NOT_FOUND');
});

test('an owner replaces single words, in any language', async ({ page, openTag, faults }) => {
  await openTag({
    body: '<script type="application/json" data-faq-config>{ "locale": "nl", "strings": { "ask": "Stel je vraag", "articles": { "other": "{n} stuks" } } }</script>',
  });
  await call(page, 'open');
  await expect(field(page)).toHaveAttribute('placeholder', 'Stel je vraag');
  await expect(drawer(page)).toHaveAccessibleName('Hulp');
  await field(page).fill('imap');
  await expect(drawer(page)).toContainText(/\d+ stuks/);
  await call(page, 'configure', { strings: { asks: 'x' } });
  await call(page, 'configure', { strings: { articles: 'x' } });
  // Of the words that come late it is known late which there are.
  await call(page, 'configure', { strings: { readingPrnt: 'x', readingWidth: 'Breedte van de hulp' } });
  await expect(page.getByRole('separator', { name: 'Breedte van de hulp' })).toBeAttached();
  expect(faults.splice(0)).toEqual([
    'console: faq-elements: CONFIG: strings has no text "asks" to replace.',
    'console: faq-elements: CONFIG: strings.articles stands for {"one":"{n} article","other":"{n} articles"}, and cannot be "x".',
    'console: faq-elements: CONFIG: strings has no text "readingPrnt" to replace.',
  ]);
});

test('the single file speaks every language too', async ({ page, openFile }) => {
  await openFile({ attributes: 'data-locale="zh-CN"' });
  await call(page, 'open');
  await expect(drawer(page)).toHaveAccessibleName('帮助');
});

test('words of another language find the article; switched, query and article stay', async ({ page, openTag }) => {
  await openTag();
  await call(page, 'open');
  await field(page).fill('Passwort ändern');
  await expect(page.getByRole('option').first()).toContainText('How do I change a mailbox password?');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'How do I change a mailbox password?' })).toBeVisible();
  await call(page, 'configure', { locale: 'de' });
  await expect(page.getByRole('heading', { name: 'Wie ändere ich das Passwort eines Postfachs?' })).toBeVisible();
  await page.getByRole('button', { name: /Passwort ändern/ }).first().click();
  await expect(page.getByRole('option').first()).toContainText('Wie ändere ich das Passwort eines Postfachs?');
});

const PASSWORD = { en: /change a mailbox password/, de: 'Wie ändere ich das Passwort eines Postfachs?' };
const openPassword = async (page: Page): Promise<void> => {
  await call(page, 'article', 'change-mailbox-password');
  await expect(page.getByRole('heading', { name: PASSWORD.en })).toBeVisible();
};

test('interface and articles follow the page when it changes its language, and the visitor is said to have done nothing', async ({ page, openTag }) => {
  await openTag();
  await page.evaluate(() => {
    const heard = ((window as unknown as { heard: string[] }).heard = []) as string[];
    for (const type of ['faq-article', 'faq-search']) document.addEventListener(type, () => heard.push(type));
  });
  await openPassword(page);
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await expect(page.getByRole('heading', { name: PASSWORD.de })).toBeVisible();
  await expect(drawer(page)).toHaveAttribute('lang', 'de');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['faq-article']);
});

test('an article that stands in the page follows too', async ({ page, openTag }) => {
  await openTag({ body: '<faq-article article="change-mailbox-password"></faq-article>' });
  await expect(page.getByRole('heading', { name: PASSWORD.en })).toBeVisible();
  await call(page, 'configure', { locale: 'de' });
  await expect(page.getByRole('heading', { name: PASSWORD.de })).toBeVisible();
});

test('a language that cannot be had leaves the articles as they are, and tells', async ({ page, openTag, faults }) => {
  await page.route(/mailboxes\/de\/pack\.json/, (route) => route.abort());
  await openTag();
  await openPassword(page);
  const told = page.evaluate(() => new Promise((resolve) => document.addEventListener('faq-error', ({ detail }) => resolve(detail.error.code), { once: true })));
  await call(page, 'configure', { locale: 'de' });
  expect(await told).toBe('PACK_NOT_FOUND');
  await expect(page.getByRole('heading', { name: PASSWORD.en })).toBeVisible();
  faults.splice(0);
});

test('the newest of two switches wins, however late the other comes', async ({ page, openTag }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/mailboxes\/de\/pack\.json/, async (route) => {
    await held;
    await route.continue();
  });
  await openTag();
  await openPassword(page);
  const asked = page.waitForRequest(/de\/pack\.json/);
  await call(page, 'configure', { locale: 'de' });
  await asked;
  await call(page, 'configure', { locale: 'fr' });
  const body = page.locator('faq-article [part=body]');
  await expect(body).toHaveAttribute('lang', 'fr');
  const late = page.waitForResponse(/de\/pack\.json/);
  release();
  await (await late).finished();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(body).toHaveAttribute('lang', 'fr');
});
