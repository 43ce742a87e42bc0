import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { test as base, expect } from 'playwright/test';
import type { BrowserContext, Page } from 'playwright/test';
import { serve } from '../../../demo/serve.js';
import type { Site } from '../../../demo/serve.js';
import { AXE_SCRIPT } from '../../support/axe.js';

/** What an owner has on a page around our script. */
export interface HostPage {
  /** Attributes of the script tag: `data-position="left"`. */
  readonly attributes?: string;
  readonly head?: string;
  readonly body?: string;
  /** Response headers: a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** Opens a page with the script tag, served as an owner's server does. */
  readonly openTag: (host?: HostPage) => Promise<void>;
  /** Opens a page from the disk, with the single file beside it and no server anywhere. */
  readonly openFile: (host?: HostPage) => Promise<void>;
  /** What went wrong or left the site while the test ran; it has to be empty at the end. A test that provokes a fault empties it. */
  readonly faults: string[];
}

export const test = base.extend<Fixtures, { readonly site: Site }>({
  site: [
    async ({}, use) => {
      const site = await serve(['dist', 'demo', 'test/e2e'], 0);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  faults: [
    async ({ page, site, browserName }, use) => {
      const faults: string[] = [];
      if (browserName === 'firefox') await page.addInitScript(tellErrors);
      page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!isAtHome(request.url(), site)) faults.push(`request: ${request.url()}`);
      });
      await use(faults);
      expect(faults, 'nothing goes wrong on the host page, and nothing is asked of anybody else').toEqual([]);
    },
    { auto: true },
  ],

  openTag: async ({ page, site }, use) => {
    await use(async (host = {}) => {
      const address = `${site.url}/host.html`;
      const body = document(host, `<script async src="dist/faq.js" ${host.attributes ?? ''}></script>`);
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: host.headers ?? {}, body }));
      await page.goto(address);
    });
  },

  openFile: async ({ page }, use, info) => {
    await use(async (host = {}) => {
      await mkdir(info.outputDir, { recursive: true });
      await copyFile('dist/faq.bundle.js', info.outputPath('faq.bundle.js'));
      const file = info.outputPath('host.html');
      await writeFile(file, document(host, `<script src="faq.bundle.js" ${host.attributes ?? ''}></script>`));
      await page.goto(pathToFileURL(file).href);
    });
  },
});

export { expect };

/** Lets pages read what was copied. Firefox asks nobody when a visitor has just pressed something, and has no names for it. */
export async function allowClipboard(context: BrowserContext): Promise<void> {
  if (context.browser()?.browserType().name() !== 'firefox') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** Waits until nothing of ours moves: what is half faded in has half its contrast. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const within = (root: Document | ShadowRoot): Animation[] => [
      ...root.getAnimations(),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
    ];
    await Promise.allSettled(within(globalThis.document).map(({ finished }) => finished));
  });
}

/** Rules that axe leaves out unless it is told: targets of 24 px, and names that hold what is seen, for who speaks them. */
const MORE = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

/** What axe finds wrong with the page as it stands, shadow roots included: a line for each element. */
export async function violations(page: Page, options: RunOptions = { rules: MORE }): Promise<readonly string[]> {
  await atRest(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SCRIPT);
  const results = await page.evaluate((given) => (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(given), options);
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`));
}

/** Runs in the page: Firefox tells drivers that an error was logged, and not what it says. */
function tellErrors(): void {
  for (const level of ['error', 'warn'] as const) {
    const tell = console[level];
    console[level] = (...all) => tell(...all.map((one: unknown) => (one instanceof Error ? String(one) : one)));
  }
}

function isAtHome(url: string, site: Site): boolean {
  return url.startsWith(`${site.url}/`) || /^(?:file|data|blob|about):/.test(url);
}

/** A page as bare as an owner's first try. The empty icon keeps the browser from asking for one. */
function document({ head = '', body = '' }: HostPage, tag: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A page of somebody’s</title>
    <link rel="icon" href="data:,">
    ${head}
  </head>
  <body>
    <main><h1>A page of somebody’s</h1></main>
    ${body}
    ${tag}
  </body>
</html>
`;
}
