import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { findBrowser } from '../support/browsers.js';
import { BareTab } from './bare-tab.js';
import { documentation } from './corpus.js';
import { serveWidget } from './embed/stage.js';
import { ours } from './embed/widgets.js';

// What opening the help costs the page it stands on, on a slow phone: npm run bench:opening [-- SIZE…]

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 5000];
const SLOWER = 4;
const RUNS = 5;
const LONG = 50;
/** Between two letters of somebody who types well, ms. */
const KEY = 150;
const REPORT = fileURLToPath(new URL('opening.md', import.meta.url));
const QUERY = 'install configuration option';
const NO_WORKER = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">';

/** Times in ms; the longest task is 0 where none was longer than 50. */
interface Cost {
  /** From the first move towards the launcher until help is open and all of every article can be searched. */
  readonly opening: number;
  readonly openingTasks: number;
  /** What the processor did for that task of another such opening for which it did most. */
  readonly work: number;
  /** While a question is typed. */
  readonly typing: number;
  readonly typingTasks: number;
  /** From a program's call that opens help with a question to its first answer, and to that from all of every article. */
  readonly first: number;
  readonly whole: number;
  readonly asked: number;
}

async function cost(browser: Browser, url: string): Promise<Cost> {
  const tab = await BareTab.open(browser);
  const visit = async (slower: number): Promise<void> => {
    await tab.goto('about:blank');
    await tab.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await tab.goto(url);
    await tab.rest();
  };
  const longTasks = async (): Promise<readonly number[]> => {
    await tab.rest();
    return tab.longTasks();
  };
  try {
    // Twice for the cache of what is loaded, and of what is compiled of it.
    for (let once = 0; once < 2; once++) {
      await visit(1);
      await tab.evaluate(askAtOnce());
    }
    const open = async (): Promise<void> => {
      const { x, y } = await tab.evaluate<{ x: number; y: number }>(`(${placeOfLauncher})()`);
      for (const before of [40, 20, 0]) await tab.move(x - before, y);
      await tab.rest();
      await tab.click(x, y);
      await tab.rest();
    };
    await visit(SLOWER);
    const work = Math.max(...(await tab.workOf(open)));
    await visit(SLOWER);
    await tab.longTasks();
    await open();
    const opened = await longTasks();
    for (const key of QUERY) {
      await tab.press(key);
      await new Promise((resolve) => setTimeout(resolve, KEY));
    }
    const typed = await longTasks();
    await visit(SLOWER);
    const { first, whole } = await tab.evaluate<Pick<Cost, 'first' | 'whole'>>(askAtOnce());
    const asked = await longTasks();
    return { opening: Math.max(0, ...opened), openingTasks: opened.length, work, typing: Math.max(0, ...typed), typingTasks: typed.length, first, whole, asked: Math.max(0, ...asked) };
  } finally {
    await tab.close();
  }
}

const askAtOnce = (): string => `(${timeAnswers})(${JSON.stringify(QUERY)})`;

/* The functions below run in the page. */

function placeOfLauncher(): { x: number; y: number } {
  const { left, top, width, height } = document.querySelector('faq-launcher')!.shadowRoot!.querySelector('button')!.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

async function timeAnswers(query: string): Promise<Pick<Cost, 'first' | 'whole'>> {
  const began = performance.now();
  const answers: number[] = [];
  window.faqElements?.('on', 'search', () => answers.push(performance.now() - began));
  window.faqElements?.('search', query);
  // The answer from everything is the one that nothing follows.
  while (performance.now() - began - (answers.at(-1) ?? Infinity) < 4000) await new Promise((resolve) => setTimeout(resolve, 50));
  return { first: answers[0]!, whole: answers.at(-1)! };
}

const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
const ms = (time: number): string => (time ? time.toFixed(0) : '–');
const lines = [
  '# What opening costs the page',
  '',
  `Made by \`npm run bench:opening\`: Chromium ${browser.version()} made ${SLOWER} times slower, files in its cache, the median of ${RUNS} visits, in milliseconds. A`,
  'visitor moves to the launcher, waits, clicks it and types; in another visit the page asks the same question at once. A long',
  `task is one of more than ${LONG} ms, and – says that there was none. Opening counts everything from the first move on: reading the`,
  'script, drawing the drawer, articles, index, focus. By the clock a task is longer where others have the processors of the',
  `machine (${availableParallelism()} here): a worker that reads articles, and what paints the page where there is no graphics card. So the work that the`,
  'processor did for a task is told as well, the most for one in another such opening; to watch it makes a page slower by a tenth.',
  '',
  '| articles | searched | longest task while opening | long tasks | openings without one | most work for a task | openings with no more than 50 ms | longest task while typing | long tasks | asked at once: first answer | whole answer | longest task |',
  `|---:|---|${'---:|'.repeat(10)}`,
];
for (const size of SIZES) {
  const widget = ours(documentation(size));
  const isSmall = ![...widget.files.keys()].some((name) => name.startsWith('articles/heads'));
  for (const where of isSmall ? ['in the page'] : ['in a worker', 'in the page']) {
    const site = await serveWidget({ ...widget, head: isSmall || where === 'in a worker' ? '' : NO_WORKER });
    const costs: Cost[] = [];
    for (let run = 0; run < RUNS; run++) costs.push(await cost(browser, site.url));
    site.close();
    const median = (key: keyof Cost): number => costs.map((one) => one[key]).sort((a, b) => a - b)[RUNS >> 1]!;
    const light = costs.filter(({ work }) => work <= LONG).length;
    const without = costs.filter(({ openingTasks }) => openingTasks === 0).length;
    lines.push(`| ${[size, where, ms(median('opening')), median('openingTasks'), `${without} of ${RUNS}`, ms(median('work')), `${light} of ${RUNS}`, ms(median('typing')), median('typingTasks'), ms(median('first')), ms(median('whole')), ms(median('asked'))].join(' | ')} |`);
    console.log(lines.at(-1));
  }
}
await browser.close();
writeFileSync(REPORT, `${lines.join('\n')}\n`);
console.log(`\n${lines.join('\n')}`);
