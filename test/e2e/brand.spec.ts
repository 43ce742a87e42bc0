import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { expect, test, violations } from './support/pages.js';
import type { Page } from 'playwright/test';

const drawer = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox');
const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);
const block = (settings: object) => `<script type="application/json" data-faq-config>${JSON.stringify(settings)}</script>`;

test('shows values from the page and from functions, the newest at each opening', async ({ page, openTag }) => {
  await openTag({ body: '<code data-faq-var="imapHost">imap.one.example</code>', attributes: 'data-var-smtp-host="smtp.tag.example"' });
  await page.evaluate(() => window.faqElements?.('configure', { values: { popHost: () => Promise.resolve('pop.function.example') } }));
  await call(page, 'article', 'server-settings');
  for (const host of ['imap.one.example', 'smtp.tag.example', 'pop.function.example']) await expect(drawer(page)).toContainText(host);
  await call(page, 'close');
  await page.evaluate(() => document.querySelector('code')?.replaceChildren('imap.two.example'));
  await call(page, 'open');
  await expect(drawer(page)).toContainText('imap.two.example');
  await call(page, 'search', 'imap.two.example');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await drawer(page).innerText()).not.toMatch(/faq-elements/i);
});

test('a function that fails is told of once, and its example is shown', async ({ page, openTag, faults }) => {
  await openTag();
  await page.evaluate(() => window.faqElements?.('configure', { values: { imapHost: () => { throw new Error('no account'); } } }));
  await call(page, 'article', 'server-settings');
  await expect(drawer(page)).toContainText('imap.example.com');
  await call(page, 'close');
  await call(page, 'open');
  await expect(drawer(page)).toContainText('imap.example.com');
  expect(faults.splice(0)).toEqual([expect.stringContaining('VALUE: the function for imapHost failed')]);
});

test('articles are hidden and replaced without building anything', async ({ page, openTag, faults }) => {
  const replace = { webmail: { title: 'Where is the Zephyr portal?', body: 'Open it.\n\n1. Press Marmalade', queries: ['zephyr'] } };
  await openTag({ body: block({ overrides: { hide: ['dkim-record', 'spf-recrod'], pin: ['webmail'], replace } }) });
  await call(page, 'search', 'marmalade');
  await expect(page.getByRole('option').first()).toContainText('Zephyr');
  await page.getByRole('option').first().click();
  await expect(drawer(page)).toContainText('Press Marmalade');
  await call(page, 'search', 'dkim');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option', { name: 'What is a DKIM record' })).toHaveCount(0);
  expect(faults.splice(0)).toEqual([expect.stringContaining('Did you mean "spf-record"?')]);
});

test('the visitor says that an article did not help, and why', async ({ page, openTag }) => {
  await openTag();
  const heard = await page.evaluateHandle(() => {
    const details: unknown[] = [];
    window.faqElements?.('on', 'helpful', (detail: unknown) => details.push(detail));
    return details;
  });
  await call(page, 'article', 'webmail');
  await drawer(page).getByRole('button', { name: 'No', exact: true }).click();
  await drawer(page).getByRole('radio', { name: 'Hard to understand' }).check();
  await drawer(page).getByRole('textbox', { name: 'In your words' }).fill('Which button?');
  expect(await violations(page)).toEqual([]);
  await drawer(page).getByRole('button', { name: 'Send' }).click();
  await expect(drawer(page).getByText('Thank you')).toBeFocused();
  expect(await heard.jsonValue()).toEqual([{ id: 'webmail', helpful: false }, { id: 'webmail', helpful: false, reason: 'unclear', comment: 'Which button?' }]);
  await call(page, 'article', 'outlook');
  await expect(drawer(page).getByText('Was this helpful?')).toBeVisible();
  await call(page, 'article', 'webmail');
  await expect(drawer(page).getByText('Thank you')).toBeVisible();
});

test('the host takes over when a person is asked for, and knows what for', async ({ page, openTag }) => {
  await openTag({ attributes: 'data-contact="on" data-topics="spf"' });
  const heard = await page.evaluateHandle(() => {
    const details: unknown[] = [];
    window.faqElements?.('on', 'contact', (detail: unknown) => details.push(detail));
    return details;
  });
  await call(page, 'search', 'spf');
  await page.getByRole('option').first().click();
  await drawer(page).getByRole('button', { name: 'Contact support' }).click();
  expect(await heard.jsonValue()).toEqual([{ query: 'spf', article: 'spf-record', topics: ['spf'] }]);
});

test('an endpoint hears in batches what happened, without addresses, and the page’s own is not named', { tag: CHROMIUM_ALONE }, async ({ page, openTag, faults }) => {
  const address = 'https://events.example/in';
  const got: { body: string; referer: string | undefined }[] = [];
  await page.route(address, async (route) => {
    const { referer } = await route.request().allHeaders();
    got.push({ body: route.request().postData() ?? '', referer });
    await route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*' } });
  });
  await openTag({ attributes: `data-analytics="${address}"` });
  await call(page, 'search', 'mail of ann@acme.example');
  await expect(page.getByRole('option').first()).toBeVisible();
  await call(page, 'article', 'webmail');
  await expect(drawer(page).getByText('Was this helpful?')).toBeVisible();
  await call(page, 'destroy');
  const events = () => got.flatMap(({ body }) => (JSON.parse(body) as { events: { name: string; query?: string }[] }).events);
  await expect.poll(() => events().map(({ name }) => name)).toEqual(['open', 'search', 'article']);
  // A slow machine sends what is old before the rest.
  expect(got.length).toBeLessThan(3);
  expect(events()[1]?.query).toBe('mail of [e-mail]');
  for (const { referer } of got) expect(referer ?? '').not.toContain('host.html');
  expect(faults.splice(0)).toEqual(got.map(() => `request: ${address}`));
});

test('the full-page layout is no dialog, stands in a frame, and its links leave the frame', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}/demo/help-page.html`);
  const help = page.locator('faq-drawer');
  await expect(field(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page)).not.toBeFocused();
  expect(await help.evaluate((element) => [element.clientWidth, element.clientHeight])).toEqual([1280, 800]);
  await field(page).fill('imap');
  await page.getByRole('option').first().click();
  await expect(page.locator('faq-article h2')).toBeVisible();
  await expect(field(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(field(page)).toBeHidden();
  await expect(page.locator('faq-article h2')).toBeVisible();
  expect(await help.evaluate((element) => element.scrollWidth)).toBe(390);
});
