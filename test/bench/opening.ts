import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { BrowserContext } from 'playwright';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';
import { serve } from '../../demo/serve.js';
import type { SearchSource } from '../../src/search/source.js';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';
import { slimFlexsearch } from '../../src/tools/vite/slim-flexsearch.js';
import { findBrowser } from '../support/browsers.js';
import { documentation } from './corpus.js';

// What opening the help costs the page it stands on, on a slow phone: npm run bench:opening [-- SIZE…]

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 5000, 50_000];
const SLOWER = 4;
const RUNS = 3;
const REPORT = fileURLToPath(new URL('opening.md', import.meta.url));
const QUERY = 'install configuration option';
/** Articles and index, as the drawer opens them in the page, with nobody to show them. */
const ALONE = `
  import { fetchPack } from './src/content/fetch-pack.js';
  import { createLocalSource } from './src/search/local-source.js';
  globalThis.openAlone = async () => createLocalSource(await fetchPack('/many/pack.json'));`;

declare global {
  interface Window {
    openAlone?: () => Promise<SearchSource>;
  }
}

interface Cost {
  /** The longest task, ms; 0 when none was longer than 50. */
  readonly longest: number;
  readonly longTasks: number;
  /** From the call to the first hit, and to an answer from all of every article, ms. */
  readonly first: number;
  readonly whole: number;
  /** The longest task while typing after that. */
  readonly typing: number;
}

function filesOf(size: number): ReadonlyMap<string, string> {
  const compiled = compileDocs({ docs: documentation(size) }, { file: 'guides.json' });
  if (!compiled.pack) throw new Error(compiled.faults[0]!.message);
  return packFiles(compiled.pack);
}

async function searchAlone(): Promise<string> {
  const source: Plugin = {
    name: 'alone',
    resolveId: (id, importer) => (id === 'alone' ? id : importer === 'alone' ? join(process.cwd(), id.replace(/\.js$/, '.ts')) : undefined),
    load: (id) => (id === 'alone' ? ALONE : undefined),
  };
  const bundle = await rolldown({ input: 'alone', plugins: [source, slimFlexsearch()] });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  return output[0].code;
}

async function cost(context: BrowserContext, url: string, policy: string, alone?: string): Promise<Cost> {
  const page = await context.newPage();
  const headers = { 'content-security-policy': policy };
  const script = alone === undefined ? '<script async src="/dist/faq.js" data-pack="/many/pack.json"></script>' : `<script type="module">${alone}</script>`;
  await page.route('**/bench.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: `<!doctype html><title>Bench</title><link rel="icon" href="data:,">${script}` }),
  );
  await page.goto(`${url}/bench.html`);
  await page.waitForFunction((name) => name in window, alone === undefined ? 'faqElements' : 'openAlone');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // The compiler of this file gives its functions their names by a helper that the page has not.
  await page.evaluate('globalThis.__name = (made) => made');
  const measured = await page.evaluate(watch, QUERY);
  await page.close();
  return measured;
}

/** Runs in the page. */
async function watch(query: string): Promise<Cost> {
  // The call of the tool that measures is a long task itself.
  await new Promise((rested) => setTimeout(rested, 1000));
  let longTasks = 0;
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longTasks += 1;
      longest = Math.max(longest, duration);
    }
  }).observe({ type: 'longtask' });

  const began = performance.now();
  const sinceThen = (): number => performance.now() - began;
  let ask = (typed: string): unknown => window.faqElements?.('search', typed);
  let first: number;
  let whole: number;
  if (window.openAlone) {
    const source = await window.openAlone();
    ask = (typed) => source.search(typed);
    await ask(query);
    first = sinceThen();
    await source.whole?.();
    await ask(query);
    whole = sinceThen();
  } else {
    const drawer = (): ShadowRoot | null | undefined => document.querySelector('faq-drawer')?.shadowRoot;
    const hits = (): number => drawer()?.querySelector('faq-search')?.shadowRoot?.querySelectorAll('[role=option]').length ?? 0;
    let answers = 0;
    window.faqElements?.('on', 'search', () => answers++);
    ask(query);
    while (!hits()) await new Promise((resolve) => requestAnimationFrame(resolve));
    first = whole = sinceThen();
    // The answer from everything is the one that nothing follows.
    for (let seen = answers; sinceThen() - whole < 6000; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (answers === seen) continue;
      seen = answers;
      whole = sinceThen();
    }
  }
  const opening = longest;
  longest = 0;
  for (let end = 1; end <= query.length; end++) {
    ask(query.slice(0, end));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return { longest: opening, longTasks, first, whole, typing: longest };
}

const alone = await searchAlone();
const site = await serve(['dist'], 0);
const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
const ms = (time: number): string => (time ? time.toFixed(0) : '–');
const lines = [
  '# What opening costs the page',
  '',
  `Made by \`npm run bench:opening\`: Chromium ${browser.version()} made ${SLOWER} times slower, the median of ${RUNS} runs, in milliseconds. The help is opened with a`,
  'query; a long task is one of more than 50 ms, and – says that there was none. Opening counts everything: reading the script,',
  'the drawer’s first picture, articles, index, results; “search alone” is articles, index and answers with no drawer to show them.',
  '',
  '| articles | searched | longest task while opening | long tasks | first answer | whole answer | longest task while typing |',
  '|---:|---|---:|---:|---:|---:|---:|',
];
for (const size of SIZES) {
  const files = filesOf(size);
  for (const [where, policy, script] of [['search alone', '', alone], ['in a worker', ''], ['in the page', "worker-src 'none'"]] as const) {
    const costs: Cost[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext();
      await context.route('**/many/*', (route) => {
        const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1)!);
        return route.fulfill(body === undefined ? { status: 404 } : { contentType: 'application/json', body });
      });
      costs.push(await cost(context, site.url, policy, script));
      await context.close();
    }
    const median = (key: keyof Cost): number => costs.map((one) => one[key]).sort((a, b) => a - b)[RUNS >> 1]!;
    const small = ![...files.keys()].some((name) => name.startsWith('heads'));
    const cells = [size, small && !script ? 'in the page' : where, ms(median('longest')), median('longTasks'), ms(median('first')), ms(median('whole')), ms(median('typing'))];
    lines.push(`| ${cells.join(' | ')} |`);
    console.log(lines.at(-1));
    if (small && !script) break;
  }
}
await browser.close();
await site.close();
writeFileSync(REPORT, `${lines.join('\n')}\n`);
console.log(`\n${lines.join('\n')}`);
