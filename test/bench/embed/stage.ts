import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { BareTab } from '../bare-tab.js';
import type { Widget } from './widgets.js';

/** What one visit to a page with a widget costs. Milliseconds but for bytes and memory. */
export interface Visit {
  /** Bytes on the wire before anybody opens the widget, and up to the first results, brotli, the page itself left out. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
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
  const tab = await BareTab.open(browser);
  try {
    const already = sent();
    // Once for the cache: what the network costs is counted in bytes.
    await tab.goto(url);
    await tab.rest();
    const bytesBefore = sent() - already;
    if (widget) await use(tab, widget);
    const bytesAfter = sent() - already;
    await tab.goto('about:blank');
    await tab.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(url);
    await tab.rest();
    const loading = await tab.longTasks();
    const bare = { bytesBefore, bytesAfter, blockedLoading: blocked(loading) };
    if (!widget) return { ...bare, blockedOpening: 0, longestOpening: 0, clickToPaint: 0, keyToResults: 0, framesToResults: 0, perKey: 0, memory: await memoryOf(tab) };
    const times = await use(tab, widget);
    const opening = await tab.longTasks();
    const typing = await workOf(tab);
    if (widget.result) {
      for (const key of REST) {
        await tab.press(key);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      await tab.rest();
    }
    const perKey = widget.result ? ((await workOf(tab)) - typing) / REST.length : 0;
    return { ...bare, blockedOpening: blocked(opening), longestOpening: Math.max(0, ...opening), ...times, perKey, memory: await memoryOf(tab) };
  } finally {
    await tab.close();
  }
}

/**
 * What the main thread works on scripts, styles, layout and painting from the start of a page that the browser has kept
 * until it is at rest, in ms. Nothing but the page is asked for anything meanwhile. All that the thread does, messages of
 * the browser's own included, differs by more from one visit to the next than a light widget takes.
 */
export async function boot(browser: Browser, url: string): Promise<number> {
  const tab = await BareTab.open(browser, { watched: false });
  const settle = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  try {
    await tab.goto(url);
    await settle(300);
    await tab.goto('about:blank');
    await settle(100);
    const works = await tab.workOf(async () => {
      await tab.goto(url);
      await settle(700);
    }, ['devtools.timeline', 'v8']);
    return works.reduce((sum, work) => sum + work, 0);
  } finally {
    await tab.close();
  }
}

/** Moves to the opener, clicks it a moment later, and types the first letter of a search: as a visitor does. */
async function use(tab: BareTab, { opener, opened, result }: Widget): Promise<Pick<Visit, 'clickToPaint' | 'keyToResults' | 'framesToResults'>> {
  const timed = (): Promise<Timed> => tab.evaluate('timed');
  const { x, y } = await tab.evaluate<{ x: number; y: number }>(`(${placeOf})(${JSON.stringify(opener)})`);
  for (const away of [2, 1, 0]) await tab.move(x - away, y);
  await tab.rest();
  await tab.evaluate(`(${timeTo})(${JSON.stringify({ trigger: 'click', selector: opened })})`);
  await tab.click(x, y);
  const { time: clickToPaint } = await timed();
  await tab.rest();
  if (!result) return { clickToPaint, keyToResults: 0, framesToResults: 0 };
  await tab.evaluate(`(${timeTo})(${JSON.stringify({ trigger: 'keydown', selector: result })})`);
  await tab.press(FIRST);
  const { time: keyToResults, frames: framesToResults } = await timed();
  await tab.rest();
  return { clickToPaint, keyToResults, framesToResults };
}

/** What tasks take beyond 50 ms each. */
export const blocked = (tasks: readonly number[]): number => tasks.reduce((sum, duration) => sum + duration - 50, 0);

async function workOf(tab: BareTab): Promise<number> {
  const { metrics } = await tab.send<{ metrics: readonly { name: string; value: number }[] }>('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function memoryOf(tab: BareTab): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return usedSize / 1024;
}

/* The functions below run in the page. */

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
