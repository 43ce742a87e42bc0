import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../support/browsers.js';
import { documentation } from './corpus.js';
import { barChart } from './embed/chart.js';
import { boot, serveWidget, visit } from './embed/stage.js';
import type { Visit } from './embed/stage.js';
import { FLOOR, widgets } from './embed/widgets.js';
import type { Widget } from './embed/widgets.js';

// What a widget costs the page it stands on, ours beside those that run without their service: npm run bench:embed

const ARTICLES = 512;
const RUNS = 5;
/** Starts are short, and differ by more than a light widget takes. */
const STARTS = 11;
const SLOWER = 4;
const REPORT = fileURLToPath(new URL('embed.md', import.meta.url));
const CHART = fileURLToPath(new URL('embed.svg', import.meta.url));

/** A widget's medians, at normal speed and slowed down. */
interface Cost {
  readonly widget: Widget;
  readonly normal: Visit;
  readonly slow: Visit;
  /** What its start takes beyond that of a bare page, visited in turn. */
  readonly start: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'faq-bench-'));
const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
const bare: Widget = { name: 'bare page', head: '', body: '', files: new Map(), opener: '', opened: '' };
const empty = await cost(bare, false);
const costs: Cost[] = [];
for (const widget of await widgets(documentation(ARTICLES), scratch)) {
  costs.push(await cost(widget, true));
  console.log(row(costs.at(-1)!).join(' | '));
}
const version = browser.version();
await browser.close();
rmSync(scratch, { recursive: true });

async function cost(widget: Widget, isUsed: boolean): Promise<Cost> {
  const site = await serveWidget(widget);
  const medians = async (slower: number): Promise<Visit> => {
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, isUsed ? widget : undefined, site.url, slower, site.sent));
    const keys = Object.keys(visits[0]!) as (keyof Visit)[];
    return Object.fromEntries(keys.map((key) => [key, visits.map((one) => one[key]).sort((a, b) => a - b)[RUNS >> 1]!])) as unknown as Visit;
  };
  const costs = { widget, normal: await medians(1), slow: await medians(SLOWER), start: await startOf(site.url) };
  site.close();
  return costs;
}

async function startOf(url: string): Promise<number> {
  const without = await serveWidget(bare);
  const starts: Record<string, number[]> = { [url]: [], [without.url]: [] };
  for (let i = 0; i < STARTS; i++) for (const [page, taken] of Object.entries(starts)) taken.push(await boot(browser, page));
  without.close();
  const [mine, none] = Object.values(starts).map((taken) => taken.sort((a, b) => a - b)[STARTS >> 1]!) as [number, number];
  return mine - none;
}

function row({ widget, normal, slow, start }: Cost): readonly (string | number)[] {
  const or = (value: number): string => (widget.result ? value.toFixed(1) : '–');
  return [
    widget.name,
    normal.bytesBefore.toLocaleString('en'),
    normal.bytesAfter.toLocaleString('en'),
    start.toFixed(1),
    slow.blockedLoading.toFixed(0),
    slow.blockedOpening.toFixed(0),
    slow.longestOpening.toFixed(0),
    slow.clickToPaint.toFixed(0),
    or(slow.keyToResults),
    widget.result ? slow.framesToResults : '–',
    or(normal.perKey),
    (normal.memory - empty.normal.memory).toFixed(0),
  ];
}

const [ours] = costs as [Cost, ...Cost[]];
const ratio = (read: (one: Cost) => number, one: Cost): string => {
  const [mine, theirs] = [read(ours), read(one)];
  return mine > 0 && theirs > 0 ? `${(theirs / mine).toFixed(1)} ×` : '–';
};
const lines = [
  '# What a widget costs the page it stands on',
  '',
  `Made by \`npm run bench:embed\`: Chromium ${version}, ${ARTICLES} articles, the median of ${RUNS} visits, of ${STARTS} for the boot, a bare page subtracted. Bytes are brotli on the wire.`,
  `“${SLOWER} ×” is with the processor made ${SLOWER} times slower; times are milliseconds of this machine, so compare those of one table alone. Blocked is what`,
  'tasks take beyond 50 ms each; boot is the work on scripts, styles, layout and painting. Results after 1 frame stand in the one that shows the letter.',
  '',
  `| widget | bytes before it is opened | bytes after the first search | boot, CPU | blocked while loading, ${SLOWER} × | blocked while opening, ${SLOWER} × | longest task, ${SLOWER} × | click → painted, ${SLOWER} × | key → results, ${SLOWER} × | frames to results, ${SLOWER} × | CPU a key | memory, kB |`,
  `|---|${'---:|'.repeat(11)}`,
  ...costs.map((one) => `| ${row(one).join(' | ')} |`),
  '',
  'As ratios to ours:',
  '',
  '| widget | bytes before | bytes after | click → painted | key → results | CPU a key | memory |',
  '|---|---:|---:|---:|---:|---:|---:|',
  ...costs.slice(1).map((one) => {
    const cells = [
      ratio(({ normal }) => normal.bytesBefore, one),
      ratio(({ normal }) => normal.bytesAfter, one),
      ratio(({ slow }) => slow.clickToPaint, one),
      ratio(({ slow }) => slow.keyToResults, one),
      ratio(({ normal }) => normal.perKey, one),
      ratio(({ normal }) => normal.memory - empty.normal.memory, one),
    ];
    return `| ${one.widget.name} | ${cells.join(' | ')} |`;
  }),
];
writeFileSync(REPORT, `${lines.join('\n')}\n`);
writeFileSync(CHART, barChart('Bytes a page downloads, brotli', costs.filter(({ widget }) => widget.name !== FLOOR).map(({ widget, normal }) => ({ name: widget.name, before: normal.bytesBefore, after: normal.bytesAfter }))));
console.log(`\n${lines.join('\n')}`);
