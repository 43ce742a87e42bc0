import type { Page } from 'playwright/test';
import { expect, test } from '../e2e/support/pages.js';

/** Runs before anything of the page: notes whatever could send or keep something. */
function watch(): void {
  const used: string[] = [];
  Object.assign(window, { used });
  const note = (place: object, names: readonly string[], what: string): void => {
    for (const name of names) {
      const kept = place as Record<string, unknown>;
      const real = kept[name];
      if (typeof real === 'function') kept[name] = function (this: unknown, ...given: unknown[]): unknown {
        used.push(`${what}.${name}`);
        return (real as (...args: unknown[]) => unknown).apply(this, given);
      };
    }
  };
  note(Storage.prototype, ['setItem', 'getItem', 'removeItem', 'clear'], 'storage');
  note(IDBFactory.prototype, ['open', 'deleteDatabase'], 'indexedDB');
  if ('caches' in window) note(CacheStorage.prototype, ['open', 'match', 'has'], 'caches');
  note(Navigator.prototype, ['sendBeacon'], 'navigator');
  note(XMLHttpRequest.prototype, ['open', 'send'], 'xhr');
  note(ServiceWorkerContainer.prototype, ['register'], 'serviceWorker');
  note(History.prototype, ['pushState', 'replaceState'], 'history');
  for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'BroadcastChannel', 'SharedWorker'] as const) {
    Object.assign(window, { [name]: new Proxy(window[name] as new () => object, { construct: (real, given) => (used.push(name), Reflect.construct(real, given) as object) }) });
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    get: () => (used.push('cookie read'), ''),
    set: () => void used.push('cookie written'),
  });
}

const drawer = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox');

test('through a whole visit nothing is kept, and nothing is asked for but the files of dist/', { tag: '@few' }, async ({ page, context, site, openTag }) => {
  const requests: { path: string; method: string; body: string | null; referrer: string | undefined; cookie: string | undefined }[] = [];
  page.on('request', (request) => {
    const headers = request.headers();
    requests.push({ path: request.url().replace(site.url, ''), method: request.method(), body: request.postData(), referrer: headers['referer'], cookie: headers['cookie'] });
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(watch);
  await openTag({ attributes: 'data-contact="/support.html" data-var-brand="Acme"' });
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await field(page).fill('imap secret-words-of-the-visitor');
  await field(page).fill('server settings');
  await page.getByRole('option').first().click();
  await drawer(page).getByRole('button', { name: /^Copy / }).first().click();
  await expect(drawer(page).getByText('Copied', { exact: true })).toBeAttached();
  await drawer(page).getByRole('link', { name: 'Contact support' }).hover();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await drawer(page).getByRole('button', { name: 'Close help' }).click();
  await expect(drawer(page)).toBeHidden();

  const [first, ...others] = requests;
  expect(first?.path).toBe('/host.html');
  expect(others.filter(({ path }) => !/^\/dist\/faq(?:\.js|\/[\w./-]+\.(?:js|json))$/.test(path))).toEqual([]);
  expect(others.filter(({ method, body, cookie }) => method !== 'GET' || body !== null || cookie !== undefined)).toEqual([]);
  // What a page of somebody's panel is called is nobody's business: the articles are asked for in the name of the origin alone.
  for (const { referrer } of others.filter(({ path }) => path.endsWith('.json'))) expect([undefined, `${site.url}/`]).toContain(referrer);
  expect(await page.evaluate(() => (window as unknown as { used: string[] }).used)).toEqual([]);
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  expect(await page.evaluate(async () => [(await caches.keys()).length, (await indexedDB.databases()).length, history.length, window.name])).toEqual([0, 0, expect.any(Number), '']);
});
