import { test as base, expect } from 'playwright/test';
import type { BrowserContext, Page } from 'playwright/test';
import { manyFiles, ownFiles } from './articles.js';
import { faultServer } from './server.js';
import type { FaultServer } from './server.js';

/** A page with the script tag, on a server that can be made to fail. */
export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly site: FaultServer;
  /** Opens the page. Its clock stands still, so that no machine is too slow for a test; `pass` moves it on. */
  enter(tag: string, options?: { readonly policy?: string; readonly body?: string }): Promise<void>;
  pass(ms: number): Promise<void>;
  /** Lets everything that has come be dealt with: an answer from the server comes after it. */
  settle(): Promise<void>;
  call(...args: readonly unknown[]): Promise<void>;
  finds(query: string, title: string): Promise<void>;
  /** The codes of all `faq-error` events so far. */
  codes(): Promise<readonly string[]>;
  /** How many lines may stand in the console; 1 until it is set. */
  lines: number;
  /** What scripts have said in the console so far. */
  said(): Promise<readonly string[]>;
}

interface Watched {
  codes: string[];
  said: string[];
  thrown: string[];
}

const watched = (page: Page): Promise<Watched> => page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** Runs in the page, before anything else. */
function watch(): void {
  const seen: Watched = { codes: [], said: [], thrown: [] };
  Object.assign(window, { watched: seen });
  document.addEventListener('faq-error', ({ detail }) => seen.codes.push(detail.error.code));
  addEventListener('error', ({ message }) => seen.thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.thrown.push(String(reason)));
  for (const level of ['error', 'warn', 'log'] as const) console[level] = (...words) => seen.said.push(`${level}: ${words.join(' ')}`);
}

export const drawer = (page: Page) => page.getByRole('dialog');
export const field = (page: Page) => page.getByRole('combobox');
export const option = (page: Page) => page.getByRole('option').first();
export const again = (page: Page) => drawer(page).getByRole('button', { name: 'Try again' });

export const test = base.extend<{ readonly stage: Stage }, { readonly server: FaultServer; readonly tab: Page }>({
  server: [
    async ({}, use) => {
      const own = [...ownFiles()].map(([file, text]) => [`own/${file}`, text]);
      const many = [...manyFiles()].map(([file, text]) => [`many/${file}`, text]);
      const server = await faultServer({ 'sign-in.html': '<!doctype html><title>Sign in</title>', ...Object.fromEntries([...own, ...many]) });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  /** One for all tests: each loads its page anew, and nothing is kept anywhere. */
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.addInitScript(watch);
      await tab.clock.install({ time: 0 });
      await tab.clock.pauseAt(3_600_000);
      await use(tab);
      await context.close();
    },
    { scope: 'worker' },
  ],

  stage: async ({ tab: page, server: site }, use) => {
    const context = page.context();
    site.mend();
    site.requests.length = 0;
    const stage: Stage = {
      lines: 1,
      page,
      context,
      site,
      async enter(tag, { policy, body = '' } = {}) {
        const html = `<!doctype html><html lang="en"><title>Ours</title><link rel="icon" href="data:,"><main><h1>Ours</h1></main>${body}<script async src="dist/faq.js" ${tag}></script>`;
        site.put('host.html', html, policy ? { 'content-security-policy': policy } : {});
        await page.goto(`${site.url}/host.html`);
        await page.waitForFunction(() => window.faqElements);
      },
      pass: (ms) => page.clock.runFor(ms),
      settle: () => page.evaluate(() => fetch('/sign-in.html').then(async (response) => void (await response.text()))),
      call: (...args) => page.evaluate((given) => window.faqElements?.(...given), args),
      async finds(query, title) {
        await field(page).fill(query);
        await expect(option(page), `“${query}” is found`).toContainText(title);
      },
      codes: async () => (await watched(page)).codes,
      said: async () => (await watched(page)).said,
    };
    await use(stage);
    const { thrown, said } = await watched(page);
    expect(thrown, 'nothing is thrown into the page').toEqual([]);
    expect(said.filter((line) => !line.startsWith('warn: ')), 'no line but a warning').toEqual([]);
    expect(said.length, `${stage.lines} line in the console at most`).toBeLessThanOrEqual(stage.lines);
    await context.setOffline(false);
    site.mend();
    await page.goto('about:blank');
  },
});

/** Nothing pretends to be on its way. */
export async function expectNoWaiting(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

export { expect };
