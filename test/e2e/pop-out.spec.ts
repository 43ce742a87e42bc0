import type { Page } from 'playwright/test';
import { faultServer } from '../faults/server.js';
import type { FaultServer } from '../faults/server.js';
import { expect, test as base, violations } from './support/pages.js';

/*
 * Help in a window of its own, beside a page that goes on. A server of its own serves the page: what the browser's tools
 * answer in a server's place never reaches a window that a page opens.
 */

interface Host {
  readonly attributes?: string;
  readonly head?: string;
  readonly policy?: string;
}

const ICON = '<link rel="icon" href="data:,">';
const OTHER = `<!doctype html><html lang="en"><title>Another page</title>${ICON}<h1>Another page</h1>`;

const test = base.extend<{ readonly openHost: (host?: Host) => Promise<void> }, { readonly server: FaultServer }>({
  server: [
    async ({}, use) => {
      const server = await faultServer({ 'other.html': OTHER });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  openHost: async ({ page, server, faults }, use) => {
    await use(async ({ attributes = '', head = '', policy } = {}) => {
      server.put('host.html', `<!doctype html><html lang="en"><title>A page</title>${ICON}${head}<script async src="dist/faq.js" ${attributes}></script><h1>A page</h1>`, policy ? { 'content-security-policy': policy } : {});
      await page.goto(`${server.url}/host.html`);
    });
    // This server is ours as well.
    const strangers = faults.filter((fault) => !fault.startsWith(`request: ${server.url}/`));
    faults.splice(0, faults.length, ...strangers);
  },
});

const IMAP = 'What is the difference between IMAP and POP3?';
const button = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Open in its own window' });

test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

async function popOut(page: Page): Promise<Page> {
  const [own] = await Promise.all([page.waitForEvent('popup'), button(page).click()]);
  await own.emulateMedia({ reducedMotion: 'reduce' });
  return own;
}

const read = (page: Page, id = 'imap-vs-pop3') => page.evaluate((article) => window.faqElements?.('article', article), id);

test('opens at the same place, in the same words and colours, and stays when the page goes', async ({ page, openHost, server }) => {
  await openHost({ attributes: 'data-accent="#a31d4f" data-var-brand="Acme"' });
  await page.evaluate(() => window.faqElements?.('configure', { values: { imapHost: 'imap.acme.example' }, strings: { faq: 'Questions' } }));
  await page.evaluate(() => window.faqElements?.('search', 'imap vs pop'));
  await read(page);
  const own = await popOut(page);
  await expect(own.getByRole('heading', { name: IMAP })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await own.title()).toBe('Acme help');
  const accent = (one: Page) => one.locator('faq-drawer').evaluate((drawer) => getComputedStyle(drawer).getPropertyValue('--faq-accent'));
  expect(await accent(own)).toBe('#a31d4f');
  await expect(own.getByText('imap.acme.example').first()).toBeVisible();
  await expect(own.getByRole('button', { name: 'Questions' })).toBeVisible();
  await own.getByRole('button', { name: /^Results for “imap vs pop”/ }).click();
  await expect(own.getByRole('option').first()).toBeVisible();

  await page.goto(`${server.url}/other.html`);
  await own.getByRole('combobox').fill('forgot password');
  await expect(own.getByRole('option').first()).toContainText(/password/i);
  // A window alone: nothing beside the help, no button that leads nowhere.
  await expect(own.locator('faq-launcher')).toHaveCount(0);
  await expect(own.getByRole('button', { name: /Open in its own window|Close help|Widen/ })).toHaveCount(0);
});

test('looks as it does in the page, whoever has said so: its styles, or a theme that follows them', async ({ page, openHost }) => {
  const styles = '<style>body { font-family: Georgia, serif; background: #fffdf6; color: #222 } faq-drawer { --faq-radius: 3px }</style>';
  await openHost({ attributes: 'data-theme="match"', head: styles });
  await read(page);
  await expect(button(page)).toBeVisible();
  const looks = (one: Page) =>
    one.locator('faq-drawer').evaluate((drawer) => {
      const { fontFamily, backgroundColor, color } = getComputedStyle(drawer.shadowRoot!.querySelector('.panel')!);
      return { fontFamily, backgroundColor, color, radius: getComputedStyle(drawer).getPropertyValue('--faq-radius') };
    });
  await expect.poll(async () => (await looks(page)).fontFamily).toContain('Georgia');
  const here = await looks(page);
  const own = await popOut(page);
  await expect(own.getByRole('heading', { name: IMAP })).toBeVisible();
  expect(await looks(own)).toEqual(here);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is ${colorScheme} before help is there, as help is then, and axe finds nothing in it`, async ({ page, openHost, server }) => {
    await page.emulateMedia({ colorScheme });
    await openHost();
    await read(page, 'server-settings');
    await expect(button(page)).toBeVisible();
    let answer = (): void => {};
    server.break(/faq\.js/, ({ send }) => (answer = send));
    const own = await popOut(page);
    await own.emulateMedia({ colorScheme });
    const ground = await own.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await own.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
    await expect.poll(() => server.requests.filter((path) => path.endsWith('faq.js')).length).toBeGreaterThan(1);
    answer();
    await expect(own.locator('faq-drawer .panel')).toHaveCSS('background-color', ground);
    await own.locator('faq-article [part=find]').waitFor();
    for (const size of [{ width: 420, height: 720 }, { width: 900, height: 800 }]) {
      await own.setViewportSize(size);
      // Its title stays a heading of the second level, as it is within a page.
      expect(await violations(own, { rules: { 'page-has-heading-one': { enabled: false } } })).toEqual([]);
    }
    server.mend();
  });
}

test('asked again, the same window goes to the new place', async ({ page, openHost }) => {
  await openHost();
  await read(page);
  const own = await popOut(page);
  await expect(own.getByRole('heading', { name: IMAP })).toBeVisible();
  await read(page, 'spf-record');
  await button(page).click();
  await expect(own.getByRole('heading', { name: /SPF/, level: 2 })).toBeVisible();
  expect(page.context().pages()).toHaveLength(2);
});

for (const [what, policy, nonce] of [
  ['its own origin, no styles and our Trusted Types alone', "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types faq-elements", ''],
  ['a nonce with strict-dynamic', "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src 'self'; img-src data:", ' nonce="r4nd0m"'],
] as const) {
  test(`keeps the page's policy: ${what}`, async ({ page, openHost }) => {
    await openHost({ policy, attributes: nonce });
    // The tests' own calls are let through by no policy: the launcher is what a visitor has.
    await page.locator('faq-launcher').click();
    await page.getByRole('combobox').fill('imap vs pop');
    await page.getByRole('option').first().click();
    const own = await popOut(page);
    const faults: string[] = [];
    own.on('console', (message) => faults.push(message.text()));
    await expect(own.getByRole('heading', { name: IMAP })).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('help stays where it is when the browser opens no window', async ({ page, openHost }) => {
  await openHost();
  await page.evaluate(() => void (window.open = () => null));
  await read(page);
  await button(page).click();
  await expect(page.getByRole('heading', { name: IMAP })).toBeVisible();
});

test('the single file, in French, from the disk', async ({ page, openFile }) => {
  await openFile({ attributes: 'data-locale="fr"' });
  await page.evaluate(() => window.faqElements?.('category', 'mailboxes'));
  const [own] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Ouvrir dans une fenêtre' }).click()]);
  await expect(own.getByRole('combobox')).toBeVisible();
  expect(await own.evaluate(() => document.documentElement.lang)).toBe('fr');
});

test('a phone, or a finger, has no such button', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openHost();
  await read(page);
  await expect(page.getByRole('button', { name: 'Full height' })).toBeAttached();
  await expect(button(page)).toBeHidden();
});
