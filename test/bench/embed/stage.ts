import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Widget } from './widgets.js';

/** What one visit to a page with a widget costs. Milliseconds but for bytes and memory. */
export interface Visit {
  /** Bytes on the wire before anybody opens the widget, and up to the first results, brotli, the page itself left out. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  /** The main thread's work from the start of the page until it is at rest. */
  readonly boot: number;
  /** What tasks of loading and of opening take beyond 50 ms each. */
  readonly blockedLoading: number;
  readonly blockedOpening: number;
  readonly longestOpening: number;
  /** From the click to the frame that shows the widget open; from a key to the frame that shows its results. */
  readonly clickToPaint: number;
  readonly keyToResults: number;
  /** Frames from the key to its results: 1 where they stand in the frame that shows the letter too. */
  readonly framesToResults: number;
  /** The main thread's work for a key, of several typed one after the other. */
  readonly perKey: number;
  /** Of the page's heap after the first search, in kB. */
  readonly memory: number;
}

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const FIRST = 'i';
const REST = 'nstall';

/** Serves a widget's page and files as a good host does: compressed, and kept by the browser. */
export async function serveWidget({ head, body, files }: Widget): Promise<{ readonly url: string; readonly sent: () => number; close(): void }> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body><h1>A page</h1>${'<p>Some text of the page, as pages have it.</p>'.repeat(20)}${body}</body></html>`;
  const packed = new Map<string, Buffer>();
  const packedOf = (path: string): Buffer | undefined => {
    const content = files.get(path);
    if (content !== undefined && !packed.has(path)) packed.set(path, brotliCompressSync(content));
    return packed.get(path);
  };
  let sent = 0;
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname.slice(1));
    const content = path ? packedOf(path) : Buffer.from(page);
    if (!content) return void response.writeHead(404).end();
    if (path) sent += content.length;
    response.writeHead(200, { 'content-type': TYPES[extname(path || 'page.html')] ?? 'application/octet-stream', 'cache-control': 'max-age=600', ...(path && { 'content-encoding': 'br' }) });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Visits a page once, with the processor `slower` times slower than it is. */
export async function visit(browser: Browser, widget: Widget | undefined, url: string, slower: number, sent: () => number = () => 0): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // The compiler of this file gives its functions their names by a helper that the page has not.
  await context.addInitScript({ content: 'globalThis.__name = (made) => made' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  try {
    const already = sent();
    // Once for the cache: what the network costs is counted in bytes.
    await page.goto(url);
    await atRest(page);
    const bytesBefore = sent() - already;
    if (widget) await use(page, widget);
    const bytesAfter = sent() - already;
    await page.goto('about:blank');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript({ content: `(${watchLongTasks})()` });
    const start = await workOf(cdp);
    await page.goto(url);
    await atRest(page);
    const boot = (await workOf(cdp)) - start;
    const loading = await longTasks(page);
    if (!widget) return { bytesBefore, bytesAfter, boot, blockedLoading: loading.blocked, blockedOpening: 0, longestOpening: 0, clickToPaint: 0, keyToResults: 0, framesToResults: 0, perKey: 0, memory: await memoryOf(cdp) };
    const times = await use(page, widget);
    const opening = await longTasks(page);
    const typing = await workOf(cdp);
    if (widget.result) {
      for (const key of REST) {
        await page.keyboard.press(key);
        await page.waitForTimeout(120);
      }
      await atRest(page);
    }
    const perKey = widget.result ? ((await workOf(cdp)) - typing) / REST.length : 0;
    return { bytesBefore, bytesAfter, boot, blockedLoading: loading.blocked, blockedOpening: opening.blocked, longestOpening: opening.longest, ...times, perKey, memory: await memoryOf(cdp) };
  } finally {
    await context.close();
  }
}

/** Moves to the opener, clicks it a moment later, and types the first letter of a search: as a visitor does. */
async function use(page: Page, { opener, opened, result }: Widget): Promise<Pick<Visit, 'clickToPaint' | 'keyToResults' | 'framesToResults'>> {
  const { x, y } = await page.evaluate(placeOf, opener);
  await page.mouse.move(x, y, { steps: 3 });
  await atRest(page);
  await page.evaluate(timeTo, { trigger: 'click', selector: opened });
  await page.mouse.click(x, y);
  const { time: clickToPaint } = await page.evaluate(timed);
  await atRest(page);
  if (!result) return { clickToPaint, keyToResults: 0, framesToResults: 0 };
  await page.evaluate(timeTo, { trigger: 'keydown', selector: result });
  await page.keyboard.press(FIRST);
  const { time: keyToResults, frames: framesToResults } = await page.evaluate(timed);
  await atRest(page);
  return { clickToPaint, keyToResults, framesToResults };
}

/** Until the network and the page have been quiet for a while; some pages never are, those of endless animations. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate((timeout) => new Promise((resolve) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(resolve, { timeout }), 400), { timeout })), 2000);
}

async function workOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function memoryOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}

async function longTasks(page: Page): Promise<{ blocked: number; longest: number }> {
  return page.evaluate(() => {
    const tasks = (window as unknown as { longTasks: number[] }).longTasks.splice(0);
    return { blocked: tasks.reduce((sum, duration) => sum + duration - 50, 0), longest: Math.max(0, ...tasks) };
  });
}

/* The functions below run in the page. */

function watchLongTasks(): void {
  const tasks: number[] = ((window as unknown as { longTasks: number[] }).longTasks = []);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}

function placeOf(selector: string): { x: number; y: number } {
  const steps = selector.split(' >>> ');
  const element = steps.reduce<Element | null | undefined>((at, step, i) => (i ? at?.shadowRoot : document)?.querySelector(step), undefined);
  if (!element) throw new Error(`There is no ${selector}.`);
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

interface Timed {
  readonly time: number;
  readonly frames: number;
}

/** What `timeTo` has begun to take. */
function timed(): Promise<Timed> {
  return (window as unknown as { timed: Promise<Timed> }).timed;
}

/** Begins to take the time from the next such event to the end of the frame in which the selector matches something. */
function timeTo({ trigger, selector }: { trigger: string; selector: string }): void {
  const steps = selector.split(' >>> ');
  const isThere = (): boolean => !!steps.reduce<Element | null | undefined>((at, step, i) => (i ? at?.shadowRoot : document)?.querySelector(step), undefined);
  (window as unknown as { timed: Promise<Timed> }).timed = new Promise((resolve, reject) => {
    addEventListener(
      trigger,
      ({ timeStamp }) => {
        let frames = 0;
        const look = (): void => {
          frames++;
          if (isThere()) return void setTimeout(() => resolve({ time: performance.now() - timeStamp, frames }));
          if (performance.now() - timeStamp > 20_000) return reject(new Error(`${selector} did not come.`));
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
