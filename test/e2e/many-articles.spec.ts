import type { Page } from 'playwright/test';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';
import { expect, test } from './support/pages.js';

/*
 * A help centre of thousands of articles: heads in files of their own, searched beside the page where it allows that.
 */

const THINGS = ['invoice', 'calendar', 'printer', 'domain', 'backup', 'webmail', 'firewall', 'database', 'certificate', 'cron job'];
const DEEDS = ['rename', 'move', 'delete', 'restore', 'share', 'lock', 'export', 'import', 'schedule', 'compare'];
const COUNT = 3_000;

const docs = [...Array(COUNT).keys()].map((i) => {
  const [thing, deed] = [THINGS[i % 10]!, DEEDS[Math.floor(i / 10) % 10]!];
  const body = i === 2_711 ? 'Look for the word heliotrope in it.' : `Choose it, then ${deed} it, step ${i}.`;
  return { id: `a${i}`, title: `How do I ${deed} ${thing} ${i}?`, body, category: THINGS[i % 10]!, queries: i === 2_711 ? ['violet thing'] : [] };
});

const drawer = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox');
const first = (page: Page) => page.getByRole('option').first();
const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);

/** Notes whether a text is ever on the screen from now on. */
const watchText = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const root = document.querySelector('faq-drawer')?.shadowRoot;
    const seen = { yes: false };
    Object.assign(window, { seen });
    const look = (): void => {
      const search = root?.querySelector('faq-search')?.shadowRoot;
      if (search?.textContent?.includes(wanted)) seen.yes = true;
      requestAnimationFrame(look);
    };
    look();
  }, text);
const wasSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: { yes: boolean } }).seen.yes);

let files: ReadonlyMap<string, string>;
const attributes = 'data-pack="/many/pack.json"';

test.beforeAll(() => {
  const compiled = compileDocs({ docs }, { file: 'many.json' });
  if (!compiled.pack) throw new Error(JSON.stringify(compiled.faults[0]));
  files = packFiles(compiled.pack);
});

test.beforeEach(({ context }) =>
  context.route('**/many/*', (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1)!);
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/json', body });
  }),
);

/** Words of a title, of a known query and of a body, and a mistyped one. */
async function findsAll(page: Page): Promise<void> {
  for (const [query, title] of [
    ['rename certificate 2008', 'How do I rename certificate 2008?'],
    ['violet thing', 'How do I move calendar 2711?'],
    ['heliotrope', 'How do I move calendar 2711?'],
    ['helotrope', 'How do I move calendar 2711?'],
  ] as const) {
    await field(page).fill(query);
    await expect(first(page), query).toContainText(title);
  }
}

test('many articles are searched in a worker, which ends with the help', async ({ page, openTag }) => {
  await openTag({ attributes });
  await call(page, 'open');
  await findsAll(page);
  expect(page.workers()).toHaveLength(1);
  await first(page).click();
  await expect(drawer(page)).toContainText('Look for the word heliotrope in it.');
  const closed = page.workers()[0]!.waitForEvent('close');
  await call(page, 'destroy');
  await closed;
});

test('where the page allows no worker, they are searched in the page itself', async ({ page, openTag, faults }) => {
  await openTag({ attributes, headers: { 'content-security-policy': "worker-src 'none'" } });
  await call(page, 'open');
  await findsAll(page);
  expect(page.workers()).toHaveLength(0);
  // The browser tells of its refusal, and nobody else tells of anything.
  expect(faults.splice(0).filter((fault) => !/worker-src|Content Security Policy/.test(fault))).toEqual([]);
});

test('a script from another origin has no worker, and finds the same', async ({ page, site, faults }) => {
  const there = site.url.replace('localhost', '127.0.0.1');
  await page.route(`${there}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(there, site.url) });
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.route(`${site.url}/host.html`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>Ours</title><link rel="icon" href="data:,"><script async src="${there}/dist/faq.js" ${attributes}></script>` }),
  );
  await page.goto(`${site.url}/host.html`);
  await call(page, 'open');
  await findsAll(page);
  expect(page.workers()).toHaveLength(0);
  // Something may still be on its way here.
  await page.unrouteAll({ behavior: 'wait' });
  expect(faults.splice(0).filter((fault) => !fault.startsWith(`request: ${there}/dist/`))).toEqual([]);
});

test('titles are searched before the index is here, and the answer is made whole when it comes', async ({ page, context, openTag }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/many/index.*', async (route) => {
    await held;
    await route.fallback();
  });
  await openTag({ attributes });
  await call(page, 'open');
  await field(page).fill('violet thing');
  await expect(first(page)).toContainText('How do I move calendar 2711?');
  await watchText(page, 'Nothing found');
  await field(page).fill('step 2811');
  await expect(first(page)).toContainText('2811');
  await field(page).fill('heliotrope');
  for (let frame = 0; frame < 5; frame++) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  release();
  await expect(first(page)).toContainText('How do I move calendar 2711?');
  expect(await wasSeen(page)).toBe(false);
});

test('while the worker takes the index in, one question after the other is answered at once', async ({ page, openTag }) => {
  await page.addInitScript(() => {
    const replies: string[] = [];
    Object.assign(window, { replies });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<object>) => {
          const reply = Object.keys(data)[0]!;
          replies.push(reply);
          if (!replies.includes('whole')) window.faqElements?.('search', `rename certificate ${replies.length}`);
        });
      }
    };
  });
  await openTag({ attributes });
  await call(page, 'open');
  const replies = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { replies: readonly string[] }).replies);
  await expect.poll(replies).toContain('whole');
  const order = await replies();
  expect(order.indexOf('whole'), order.join(' ')).toBeGreaterThan(5);
});

test('the worker is told to wait while the visitor presses something, until it has taken everything in', async ({ page, openTag }) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<object>) => {
          told.push(Object.keys(data)[0]!);
          if ('open' in data) for (let press = 0; press < 20; press++) dispatchEvent(new PointerEvent('pointerdown'));
        });
      }
      override postMessage(message: object): void {
        if ('hold' in message) told.push('hold');
        super.postMessage(message);
      }
    };
  });
  await openTag({ attributes });
  const told = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { told: readonly string[] }).told);
  await call(page, 'open');
  await expect.poll(told).toContain('whole');
  const order = await told();
  expect(order.slice(0, 2)).toEqual(['open', 'hold']);
  expect(order.filter((one) => one === 'hold').length).toBeLessThan(10);
  await page.mouse.click(5, 5);
  expect((await told()).slice(order.indexOf('whole'))).not.toContain('hold');
});

test('a worker that breaks down hands over to the page, and nothing that was asked is lost', async ({ page, context, openTag, faults }) => {
  let workers = 0;
  await context.route('**/faq/worker/search-*', (route) => {
    workers += 1;
    return route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no")' });
  });
  await openTag({ attributes });
  await call(page, 'open');
  await findsAll(page);
  expect(workers).toBe(1);
  expect(faults.splice(0).filter((fault) => !/Error: no/.test(fault))).toEqual([]);
});

test('a head file that is missing is told, and trying again brings the help', async ({ page, context, openTag, faults }) => {
  let missing = true;
  await context.route('**/many/heads-3.*', (route) => (missing ? route.fulfill({ status: 404 }) : route.fallback()));
  await openTag({ attributes });
  await call(page, 'open');
  await expect(drawer(page)).toContainText('This site’s own articles could not be loaded.');
  missing = false;
  await drawer(page).getByRole('button', { name: 'Try again' }).click();
  await findsAll(page);
  expect(faults.splice(0).filter((fault) => !/404|heads-3/.test(fault))).toEqual([]);
});
