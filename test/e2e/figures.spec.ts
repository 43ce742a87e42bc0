import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page, TestInfo } from 'playwright/test';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { writePacks } from '../../src/tools/compile/write-pack.js';
import { articleFile, CATALOGUE } from '../support/article-folder.js';
import { png } from '../support/png.js';
import { atRest, expect, test, violations } from './support/pages.js';

/* Images and videos from an owner's folder of articles to the visitor's screen, on the built files. */

const BODY = `Settings are on one page.

![The page with all mail settings](images/settings.png "All settings at a glance")

1. Open it.

   ![The button that opens the settings](images/small.png)

2. Watch how it is done.

[![Adding a mailbox, step by step](images/poster.png)](https://video.example/watch/7 "Two minutes")

![A film of the new inbox](inbox.webm)

More below.
`;

const LATE = `Look at these.

![Of a size that nobody knows](https://pictures.example/unknown.png)

One below.

![Of a size that is said](https://pictures.example/said.png){width=640 height=200}

Two below.

![That never comes](https://pictures.example/never.png){width=640 height=320}

Three below.
`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  ...CATALOGUE,
  'mail/a.md': articleFile('a', BODY),
  'mail/b.md': articleFile('b', 'Nothing to see here.'),
  'mail/late.md': articleFile('late', LATE),
  'mail/images/settings.png': png(1280, 720),
  'mail/images/small.png': png(120, 40),
  'mail/images/poster.png': png(640, 360, [180, 40, 90]),
  'mail/inbox.webm': new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]),
  'translations/de/a.md': '---\nid: a\ntitle: Wie geht a?\nqueries:\n  popular: [a benutzen]\n---\n![Die Seite mit allen Einstellungen](../../mail/images/settings.png)\n',
  'translations/de/categories.yaml': '- id: mail\n  name: Post\n',
};

/** Makes the pack and serves it at `/own/`; gives the names of what was asked for there. */
async function openPack(page: Page, info: TestInfo, url: string): Promise<string[]> {
  const source = info.outputPath('source');
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(source, name)), { recursive: true });
    await writeFile(join(source, name), content);
  }
  const compiled = await compileFolder(source);
  if (!compiled.pack) throw new Error(JSON.stringify(compiled.faults, null, 1));
  const out = info.outputPath('own');
  await writePacks(compiled.pack, compiled.translations, out, compiled.media);
  const asked: string[] = [];
  await page.route(`${url}/own/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice('/own/'.length);
    asked.push(name);
    const contentType = { json: 'application/json', png: 'image/png', webm: 'video/webm' }[name.split('.').at(-1)!] ?? 'text/plain';
    await route.fulfill({ contentType, body: await readFile(join(out, name)) });
  });
  return asked;
}

const article = (page: Page) => page.locator('faq-article');
const show = (page: Page, id = 'a') => page.evaluate((name) => window.faqElements?.('article', name), id);
const settings = (page: Page) => article(page).getByRole('img', { name: 'The page with all mail settings' });
const enlarge = (page: Page) => article(page).getByRole('button', { name: 'Enlarge: The page with all mail settings' });
const zoom = (page: Page) => page.getByRole('dialog', { name: 'The page with all mail settings' });
const attributes = 'data-pack="own/pack.json"';

for (const width of [1280, 390]) {
  test(`an image is shown in its own place, opens over the whole screen and closes alone, ${width} px wide`, async ({ page, openTag, site }, info) => {
    await page.setViewportSize({ width, height: 800 });
    const asked = await openPack(page, info, site.url);
    await openTag({ attributes });
    await show(page);
    await expect(settings(page)).toBeVisible();
    await expect(article(page).getByText('All settings at a glance')).toBeVisible();
    const look = await settings(page).evaluate(({ loading, decoding, width, height }: HTMLImageElement) => ({ loading, decoding, askew: Math.abs(height - (width * 720) / 1280) < 1 ? 0 : height }));
    expect(look).toEqual({ loading: 'lazy', decoding: 'async', askew: 0 });
    await expect.poll(() => asked.some((name) => /^media\/settings\.[0-9a-f]{8}\.png$/.test(name))).toBe(true);
    expect(await violations(page)).toEqual([]);

    await enlarge(page).focus();
    await page.keyboard.press('Enter');
    await expect(zoom(page)).toBeVisible();
    const large = zoom(page).getByRole('img');
    const box = await zoom(page).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width, height: 800 });
    const fitted = (await large.boundingBox())!.width;
    expect(fitted).toBeLessThanOrEqual(width);
    expect(fitted).toBeGreaterThan(width - 20);
    await page.keyboard.press('+');
    await zoom(page).getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => Math.round((await large.boundingBox())!.width / fitted * 4)).toBe(9);
    const stage = zoom(page).getByRole('group');
    expect(await stage.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => Math.abs(scrollLeft + clientWidth / 2 - scrollWidth / 2))).toBeLessThan(3);
    const before = await stage.evaluate(({ scrollLeft }) => scrollLeft);
    await page.mouse.move(200, 400);
    await page.mouse.down();
    await page.mouse.move(120, 400, { steps: 4 });
    await page.mouse.up();
    expect(await stage.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(before + 40);
    await expect(zoom(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await expect(zoom(page)).toHaveCount(0);
    await expect(enlarge(page)).toBeFocused();
    await expect(settings(page)).toBeVisible();
    await settings(page).click();
    await zoom(page).getByRole('button', { name: 'Close image' }).click();
    await expect(zoom(page)).toHaveCount(0);
  });
}

test('an article without images loads nothing of what shows them', async ({ page, openTag, site }, info) => {
  const asked = await openPack(page, info, site.url);
  const code: string[] = [];
  page.on('request', (request) => code.push(request.url()));
  await openTag({ attributes });
  await show(page, 'b');
  await expect(article(page)).toContainText('Nothing to see here.');
  expect(code.filter((url) => /\/figures-/.test(url))).toEqual([]);
  await show(page, 'a');
  await expect(settings(page)).toBeVisible();
  expect(code.filter((url) => /\/figures-/.test(url))).toHaveLength(1);
  expect(asked.filter((name) => name.endsWith('.webm'))).toEqual([]);
});

for (const width of [1280, 390]) {
  test(`nothing moves when images of other sites come late, or never, ${width} px wide`, async ({ page, openTag, site, faults }, info) => {
    await page.setViewportSize({ width, height: 1200 });
    await openPack(page, info, site.url);
    let release = (): void => undefined;
    const held = new Promise<void>((go) => (release = go));
    await page.route('https://pictures.example/**', async (route) => {
      await held;
      if (route.request().url().endsWith('never.png')) return route.abort();
      return route.fulfill({ contentType: 'image/png', body: png(900, 900) });
    });
    await openTag({ attributes });
    const asked = page.waitForRequest('https://pictures.example/unknown.png');
    await show(page, 'late');
    await asked;
    const below = article(page).getByText(/^(One|Two|Three) below\.$/);
    await expect(below).toHaveCount(3);
    await atRest(page);
    await page.evaluate(() => {
      const moved: number[] = [];
      new PerformanceObserver((list) => moved.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { readonly value: number }).value))).observe({ type: 'layout-shift' });
      Object.assign(window, { moved });
    });
    const places = () => below.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().top));
    const before = await places();

    release();
    const unknown = article(page).getByRole('img', { name: 'Of a size that nobody knows' });
    await expect.poll(() => unknown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(900);
    await expect(article(page).locator('.lack', { hasText: 'That never comes' })).toBeVisible();
    await expect(article(page).locator('[data-here]')).toHaveCount(2);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
    // All of it is seen, in its own shape, inside of the place that was kept.
    const [image, place] = [(await unknown.boundingBox())!, (await article(page).locator('[data-unsized]').boundingBox())!];
    expect(Math.abs(image.width - image.height)).toBeLessThan(1);
    expect(image.height).toBeLessThanOrEqual(place.height);
    expect(await violations(page)).toEqual([]);
    faults.splice(0);
  });
}

test('an image that does not come leaves its description', async ({ page, openTag, site, faults }, info) => {
  await openPack(page, info, site.url);
  await page.route(/\/media\/settings\./, (route) => route.abort());
  await openTag({ attributes });
  await show(page);
  await expect(article(page).locator('.lack', { hasText: 'The page with all mail settings' })).toBeVisible();
  await expect(enlarge(page)).toBeHidden();
  faults.splice(0);
});

test('where the code for images does not come, the article is read with their descriptions', async ({ page, openTag, site, faults }, info) => {
  await openPack(page, info, site.url);
  await page.route(/\/figures-[\w-]+\.js$/, (route) => route.abort());
  await openTag({ attributes });
  await show(page);
  await expect(article(page).getByText('The page with all mail settings')).toBeVisible();
  await expect(article(page).getByText('More below.')).toBeVisible();
  faults.splice(0);
});

test('nothing of a video is asked for before it is played; then its page is in a frame that can do nothing here', async ({ page, openTag, site, faults }, info) => {
  await openPack(page, info, site.url);
  const theirs: string[] = [];
  await page.route('https://video.example/**', (route) => {
    theirs.push(`${route.request().url()} ${route.request().headers()['referer'] ?? ''}`);
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title><p>The film</p><script>try { parent.document.title = "taken" } catch { document.body.append("apart") }</script>' });
  });
  await openTag({ attributes });
  await show(page);
  const play = article(page).getByRole('button', { name: 'Play: Adding a mailbox, step by step' });
  await play.scrollIntoViewIfNeeded();
  await expect(article(page).getByRole('img', { name: 'Adding a mailbox, step by step' })).toBeVisible();
  expect(theirs).toEqual([]);
  const link = article(page).getByRole('link', { name: 'Open video in a new tab' }).first();
  await expect(link).toHaveAttribute('href', 'https://video.example/watch/7');
  await play.click();
  const frame = article(page).frameLocator('iframe');
  await expect(frame.getByText('The film')).toBeVisible();
  await expect(frame.getByText('apart')).toBeVisible();
  expect(theirs).toEqual([`https://video.example/watch/7 ${site.url}/`]);
  await expect(article(page).locator('iframe')).toHaveAttribute('title', 'Adding a mailbox, step by step');
  await expect(link).toBeVisible();
  expect(await page.title()).toBe('A page of somebody’s');

  await page.evaluate(() => window.faqElements?.('close'));
  await expect(article(page).locator('iframe')).toHaveCount(0);
  faults.splice(0);
});

test('a film is played by the browser, once it is asked for', async ({ page, openTag, site, faults }, info) => {
  const asked = await openPack(page, info, site.url);
  await openTag({ attributes });
  await show(page);
  await article(page).getByRole('button', { name: 'Play: A film of the new inbox' }).click();
  await expect(article(page).locator('video')).toHaveAttribute('src', /^http.*\/own\/media\/inbox\.[0-9a-f]{8}\.webm$/);
  await expect.poll(() => asked.filter((name) => name.endsWith('.webm')).length).toBeGreaterThan(0);
  faults.splice(0);
});

test('a translation shows the images of its original, and a strict policy needs img-src alone', async ({ page, openTag, site }, info) => {
  const asked = await openPack(page, info, site.url);
  await openTag({ attributes: `${attributes} data-locale="de"`, headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self' data:" } });
  await page.locator('faq-launcher').click();
  await page.getByRole('combobox').fill('a benutzen');
  await page.getByRole('option').first().click();
  const image = article(page).getByRole('img', { name: 'Die Seite mit allen Einstellungen' });
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280);
  expect(asked.filter((name) => name.endsWith('.png')).every((name) => name.startsWith('media/'))).toBe(true);
  await expect(article(page).getByRole('button', { name: 'Vergrößern: Die Seite mit allen Einstellungen' })).toBeAttached();
});

test('what an image shows is found by', async ({ page, openTag, site }, info) => {
  await openPack(page, info, site.url);
  await openTag({ attributes });
  await page.evaluate(() => window.faqElements?.('search', 'glance'));
  await expect(page.getByRole('option').first()).toContainText('How does a work?');
});

test('an article is printed with its images', async ({ page, openTag, site }, info) => {
  await openPack(page, info, site.url);
  await page.addInitScript(() => {
    const papers: unknown[] = [];
    Object.assign(window, { papers });
    const open = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!.get!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const paper = open.call(this) as Window;
        paper.print = () => papers.push([...paper.document.images].map(({ naturalWidth }) => naturalWidth), paper.document.body.innerText, paper.document.querySelectorAll('button').length);
        return paper;
      },
    });
  });
  await openTag({ attributes });
  await show(page);
  await article(page).getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { papers: unknown[] }).papers.length)).toBe(3);
  const [sizes, text, buttons] = await page.evaluate(() => (window as unknown as { papers: [number[], string, number] }).papers);
  expect(sizes).toEqual([1280, 120, 640]);
  expect(text).toContain('All settings at a glance');
  expect(buttons).toBe(0);
});

test('the single file shows images of an owner’s own pack', async ({ page, site }, info) => {
  await openPack(page, info, site.url);
  const address = `${site.url}/single.html`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Single</title><link rel="icon" href="data:,"><script src="dist/faq.bundle.js" ${attributes}></script></html>` }));
  await page.goto(address);
  await show(page);
  await expect.poll(() => settings(page).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280);
  await enlarge(page).click();
  await expect(zoom(page)).toBeVisible();
});
