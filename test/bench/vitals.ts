import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { findBrowser } from '../support/browsers.js';
import { BareTab } from './bare-tab.js';
import { documentation } from './corpus.js';
import { blocked, serveWidget } from './embed/stage.js';
import { ours } from './embed/widgets.js';

// What the script tag changes of a page's vitals as long as nobody wants help: npm run bench:vitals

const ARTICLES = 512;
const SLOWER = 4;
const VISITS = 61;
const REPORT = fileURLToPath(new URL('vitals.md', import.meta.url));

/** Of one visit: the largest contentful paint and the total blocking time in ms, and the layout shift. */
interface Vitals {
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

async function vitals(browser: Browser, url: string): Promise<Vitals> {
  const tab = await BareTab.open(browser);
  try {
    // Once for the cache.
    await tab.goto(url);
    await tab.rest();
    await tab.goto('about:blank');
    await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await tab.goto(url);
    await tab.rest();
    const tbt = blocked(await tab.longTasks());
    return { tbt, ...(await tab.evaluate<Pick<Vitals, 'lcp' | 'cls'>>(`(${painted})()`)) };
  } finally {
    await tab.close();
  }
}

/** Runs in the page. */
async function painted(): Promise<Pick<Vitals, 'lcp' | 'cls'>> {
  const entries = (type: string): Promise<PerformanceEntryList> =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve([]), 300);
    });
  const shifts = (await entries('layout-shift')) as (PerformanceEntry & { readonly value: number })[];
  return { lcp: (await entries('largest-contentful-paint')).at(-1)!.startTime, cls: shifts.reduce((sum, { value }) => sum + value, 0) };
}

const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
const widget = ours(documentation(ARTICLES));
const pages = [
  { name: 'without the tag', site: await serveWidget({ ...widget, body: '' }) },
  { name: 'the tag at its end', site: await serveWidget(widget) },
  { name: 'the tag in its head', site: await serveWidget({ ...widget, head: widget.body, body: '' }) },
].map((page) => ({ ...page, visits: [] as Vitals[] }));
// In turn, so that all meet the machine as it is.
for (let i = 0; i < VISITS; i++) for (const { site, visits } of pages) visits.push(await vitals(browser, site.url));
for (const { site } of pages) site.close();
await browser.close();

const lines = [
  '# What the tag changes of a page’s vitals',
  '',
  `Made by \`npm run bench:vitals\`: Chromium ${browser.version()} made ${SLOWER} times slower, ${VISITS} visits of each in turn, nobody wants help. The median, and in`,
  'brackets what half of the visits lie between: a difference within them is noise.',
  '',
  '| page | largest contentful paint, ms | total blocking time, ms | cumulative layout shift |',
  '|---|---:|---:|---:|',
  ...pages.map(({ name, visits }) => {
    const spread = (key: keyof Vitals, digits: number): string => {
      const sorted = visits.map((visit) => visit[key]).sort((a, b) => a - b);
      const at = (part: number): string => sorted[Math.floor(part * (VISITS - 1))]!.toFixed(digits);
      return `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
    };
    return `| ${[name, spread('lcp', 0), spread('tbt', 0), spread('cls', 3)].join(' | ')} |`;
  }),
];
writeFileSync(REPORT, `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
