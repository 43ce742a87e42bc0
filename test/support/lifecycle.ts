import type { CDPSession, Page } from 'playwright';

/** What a page holds after everything that can be thrown away has been. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
  /** Elements of ours, and media queries and abort signals of anybody's. */
  readonly objects: number;
}

/** A page with the script tag whose help has been used once, so that all code is there. */
export async function prepare(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => window.faqElements);
  await page.evaluate(() => window.faqElements?.('article', 'spf-record'));
  await page.waitForFunction(() => customElements.get('faq-article') && document.querySelector('faq-drawer')?.shadowRoot?.querySelector('faq-article')?.shadowRoot?.querySelector('[part=body]'));
  await page.evaluate(() => window.faqElements?.('close'));
}

/** Puts a drawer and all that can stand on a page there, lets it render, and takes it out, so many times. */
export function mountAndRemove(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    type Rendered = HTMLElement & { readonly updateComplete: Promise<unknown> };
    for (let i = 0; i < count; i++) {
      const place = document.createElement('div');
      for (const name of ['drawer', 'search', 'nav', 'article', 'launcher']) {
        const element = document.createElement(`faq-${name}`);
        if (name === 'article') element.setAttribute('article', 'spf-record');
        place.append(element);
      }
      document.body.append(place);
      for (const element of place.children) await (element as Rendered).updateComplete;
      await new Promise((done) => setTimeout(done));
      place.remove();
    }
  }, times);
}

/** Opens the drawer of the page, searches, reads, goes back and closes it, so many times. */
export function openAndClose(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const help = window.faqElements!;
    for (let i = 0; i < count; i++) {
      help('search', 'spf');
      await new Promise((done) => setTimeout(done));
      help('article', 'spf-record');
      await new Promise((done) => setTimeout(done));
      help('close');
      await new Promise((done) => setTimeout(done));
    }
  }, times);
}

/** Ends the help of the page and starts it anew with a script tag, so many times. */
export function destroyAndStart(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) {
      window.faqElements?.('destroy');
      document.querySelector('script[src]')?.remove();
      const script = document.createElement('script');
      script.src = 'dist/faq.js';
      const loaded = new Promise((done) => script.addEventListener('load', done, { once: true }));
      document.head.append(script);
      await loaded;
      await new Promise((done) => {
        window.faqElements?.('open');
        window.faqElements?.('ready', done);
      });
    }
  }, times);
}

/** What is held now. */
export async function hold(page: Page, cdp: CDPSession): Promise<Held> {
  // What was asked for last may still be under way.
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    for (let rests = 0; rests < 3; rests++) await new Promise((done) => requestIdleCallback(() => setTimeout(done, 100)));
  });
  for (let round = 0; round < 4; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  let objects = 0;
  const prototypes = ["customElements.get('faq-drawer')", "customElements.get('faq-search')", "customElements.get('faq-nav')", "customElements.get('faq-article')", "customElements.get('faq-launcher')", 'MediaQueryList', 'AbortSignal'];
  for (const prototype of prototypes) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `${prototype}.prototype`, objectGroup: 'held' });
    const found = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, objectGroup: 'held' });
    const { result: size } = await cdp.send('Runtime.callFunctionOn', { objectId: found.objects.objectId!, functionDeclaration: 'function () { return this.length }', returnByValue: true });
    objects += size.value as number;
  }
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'held' });
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize'), objects };
}

export async function watchHeap(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  return cdp;
}
