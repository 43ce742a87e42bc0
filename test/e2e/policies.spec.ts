import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';
import { hashScripts, modulesSnippet, singleFileSnippet } from '../../src/tools/vite/integrity.js';
import { expect, test } from './support/pages.js';

/*
 * Pages that allow little: each policy as an owner's server sends it, and what the browser says was violated.
 */

const hashes = hashScripts('dist');
const drawer = (page: Page) => page.getByRole('dialog');
const FALLBACK = '<faq-drawer><a href="/help.html">Our help page</a></faq-drawer>';
/** The icon of the test's own page. */
const ICON = 'img-src data:';

interface Case {
  readonly policy: string;
  /** What stands in the page: the script tag or the single file, and what comes with it. */
  readonly tag: string;
}

async function open(page: Page, url: string, { policy, tag }: Case, first = ''): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push(`${effectiveDirective} ${blockedURI}`));
  });
  const body = `<!doctype html><html lang="en"><title>Strict</title><link rel="icon" href="data:,">${first}<main></main>${FALLBACK}${tag}</html>`;
  await page.route('**/strict.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body }));
  await page.goto(`${url}/strict.html`);
}

const violations = (page: Page) => page.evaluate(() => (window as unknown as { violations: string[] }).violations);

async function findsHelp(page: Page): Promise<void> {
  await page.locator('faq-launcher').click();
  await page.getByRole('combobox').fill('imap vs pop');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeVisible();
}

const STRICT = `default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; ${ICON}`;
const NONCE = `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src 'self'; ${ICON}`;
const TYPED = "require-trusted-types-for 'script'; trusted-types faq-elements";
const plain = (file: string): string => `<script async src="/dist/${file}" data-accent="#0a7"></script>`;
const nonced = (file: string): string => plain(file).replace(' async', ' async nonce="r4nd0m"');
/** The tag of a policy with hashes: the browser looks at `integrity`. */
const tagOf = (file: string): string => `<script async src="/dist/${file}" integrity="${hashes[file]}" crossorigin></script>`;
const hashed = (file: string, more: string): string => `default-src 'none'; script-src '${hashes[file]}' ${more}; connect-src 'self'; ${ICON}`;

/** What brings the script from an inline script that a hash allows. */
const BRINGS = "document.head.append(Object.assign(document.createElement('script'), { src: '/dist/faq.js' }))";
const INLINE = `sha256-${createHash('sha256').update(BRINGS).digest('base64')}`;

const CASES: Readonly<Record<string, Case>> = {
  'its own origin and no styles, by the script tag': { policy: STRICT, tag: plain('faq.js') },
  'its own origin and no styles, by the single file': { policy: STRICT, tag: plain('faq.bundle.js') },
  'a nonce with strict-dynamic, by the script tag': { policy: NONCE, tag: nonced('faq.js') },
  'a nonce with strict-dynamic, by the single file': { policy: NONCE, tag: nonced('faq.bundle.js') },
  'a hash alone, by the single file': { policy: hashed('faq.bundle.js', ''), tag: singleFileSnippet(hashes, '/dist/') },
  'a hash and its own origin, by the script tag': { policy: hashed('faq.js', "'self'"), tag: tagOf('faq.js') },
  'the hash of an inline script with strict-dynamic, which brings the script': { policy: `default-src 'none'; script-src '${INLINE}' 'strict-dynamic'; connect-src 'self'; ${ICON}`, tag: `<script>${BRINGS}</script>` },
  'our Trusted Types policy alone, by the script tag': { policy: `${STRICT}; ${TYPED}`, tag: plain('faq.js') },
  'our Trusted Types policy alone, by the single file': { policy: `${STRICT}; ${TYPED}`, tag: plain('faq.bundle.js') },
};

for (const [what, host] of Object.entries(CASES)) {
  test(`help works where the page allows ${what}`, async ({ page, site }) => {
    await open(page, site.url, host);
    await findsHelp(page);
    expect(await violations(page)).toEqual([]);
  });
}

for (const [what, policy, tag] of [
  ['its own origin', `${STRICT}; worker-src 'self'`, plain('faq.js')],
  ['its own origin and our Trusted Types policy', `${STRICT}; worker-src 'self'; ${TYPED}`, plain('faq.js')],
  ['a nonce and workers', `${NONCE}; worker-src 'self'`, nonced('faq.js')],
] as const) {
  test(`thousands of articles are searched in a worker where the page allows ${what}`, async ({ page, context, site }) => {
    const docs = [...Array(3_000).keys()].map((i) => ({ id: `a${i}`, title: `How do I move printer ${i}?`, body: `Step ${i}.`, queries: [] }));
    const compiled = compileDocs({ docs });
    const files = packFiles(compiled.pack!);
    await context.route('**/many/*', (route) => {
      const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1)!);
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/json', body });
    });
    await open(page, site.url, { policy, tag: tag.replace('data-accent', 'data-pack="/many/pack.json" data-accent') });
    await page.locator('faq-launcher').click();
    await page.getByRole('combobox').fill('printer 2008');
    await expect(page.getByRole('option').first()).toContainText('2008');
    expect(page.workers()).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
  });
}

test('another Lit on the page, under a list without allow-duplicates, does no harm', async ({ page, site }) => {
  const policy = `script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types faq-elements lit-html`;
  await open(page, site.url, { policy, tag: plain('faq.js') }, "<script>trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });</script>");
  await findsHelp(page);
  expect(await violations(page)).toEqual([]);
});

test('where a page allows our script by its hash but none of its modules, the browser names the first and the fallback link stays', async ({ page, site, faults }) => {
  await open(page, site.url, { policy: hashed('faq.js', "'strict-dynamic'"), tag: tagOf('faq.js') });
  await page.locator('faq-launcher').click();
  await expect.poll(() => faults.join()).toMatch(/dynamically imported module: \S+\/dist\/faq\/app-/);
  // Pointing at the launcher and pressing it may each have tried.
  expect(new Set((await violations(page)).map((violation) => violation.replace(/app-\w+/, 'app')))).toEqual(new Set([`script-src-elem ${site.url}/dist/faq/app.js`]));
  await expect(page.getByRole('link', { name: 'Our help page' })).toBeVisible();
  await page.close();
  faults.splice(0);
});

for (const [what, policy, said] of [
  ['no Trusted Types policy', `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`, /trusted-types/],
  ['not ours among its Trusted Types policies', `${STRICT}; require-trusted-types-for 'script'; trusted-types other`, /trusted-types/],
  ['no requests', `default-src 'none'; script-src 'self'; connect-src 'none'; ${ICON}`, /Add http:\/\/localhost:\d+ to its connect-src\.$/],
] as const) {
  test(`where a page allows ${what}, one line says what to add and the fallback link stays`, async ({ page, site, faults }) => {
    await open(page, site.url, { policy, tag: nonced('faq.js') });
    await page.locator('faq-launcher').click();
    await expect.poll(() => faults.filter((fault) => /POLICY/.test(fault)).length).toBe(1);
    expect(faults.find((fault) => /POLICY/.test(fault))).toMatch(said);
    await expect(page.getByRole('link', { name: 'Our help page' })).toBeVisible();
    // The browser tells of its own refusal, some later.
    await page.close();
    expect(faults.splice(0).filter((fault) => !/POLICY|violates the/.test(fault))).toEqual([]);
  });
}

test('where a page allows no script of ours, its fallback link stays', async ({ page, site, faults }) => {
  await open(page, site.url, { policy: `default-src 'none'; ${ICON}`, tag: plain('faq.js') });
  await expect(page.getByRole('link', { name: 'Our help page' })).toBeVisible();
  await expect.poll(() => faults.join()).toMatch(/Content Security Policy|default-src 'none'/);
  faults.splice(0);
});

test('integrity.json says what is in every script', async () => {
  const written = JSON.parse(await readFile('dist/integrity.json', 'utf8')) as Record<string, string>;
  expect(written).toEqual(hashes);
  for (const [file, hash] of Object.entries(written)) expect(hash).toBe(`sha384-${createHash('sha384').update(await readFile(`dist/${file}`)).digest('base64')}`);
});

for (const [what, tag, spoilt] of [
  ['the single file', singleFileSnippet(hashes, '/dist/'), '**/faq.bundle.js'],
  ['the script tag', modulesSnippet(hashes, '/dist/'), '**/faq.js'],
  ['the modules', modulesSnippet(hashes, '/dist/'), '**/faq/app-*.js'],
] as const) {
  test(`${what} runs with integrity, and not with one more byte`, async ({ page, site, faults }) => {
    await open(page, site.url, { policy: '', tag });
    await findsHelp(page);
    await page.route(spoilt, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()} ` });
    });
    await page.reload();
    if (what === 'the modules') await page.locator('faq-launcher').click();
    await expect.poll(() => faults.join()).toMatch(/integrity|digest|Failed to fetch/);
    await expect(page.getByRole('link', { name: 'Our help page' })).toBeVisible();
    await expect(drawer(page)).toHaveCount(0);
    faults.splice(0);
  });
}
