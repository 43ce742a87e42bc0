import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { findBrowser } from '../support/browsers.js';
import { BareTab } from './bare-tab.js';
import type { Task } from './bare-tab.js';
import { documentation } from './corpus.js';
import { serveWidget } from './embed/stage.js';
import { ours } from './embed/widgets.js';

// What opening the help costs the page it stands on, on a slow phone: npm run bench:opening [-- SIZE…]

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 5000];
const SLOWER = 4;
const RUNS = 7;
const LONG = 50;
/** Between two letters of somebody who types well, ms. */
const KEY = 150;
const REPORT = fileURLToPath(new URL('opening.md', import.meta.url));
const QUERY = 'install configuration option';
const NO_WORKER = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">';

/** Times in ms. */
interface Cost {
  /** The longest task from the first move towards the launcher until help is open and all of every article can be searched. */
  readonly opening: Task;
  /** How many took more than `LONG` ms. */
  readonly openingLong: number;
  /** While a question is typed. */
  readonly typing: Task;
  readonly typingLong: number;
  /** From a program's call that opens help with a question to its first answer, and to that from all of every article. */
  readonly first: number;
  readonly whole: number;
  readonly asked: Task;
}

/** Of a number of tasks, and the longest of them by the clock and by the processor's time, which need not be one. */
const longestOf = (tasks: readonly Task[]): Task => ({ clock: Math.max(...tasks.map(({ clock }) => clock)), work: Math.max(...tasks.map(({ work }) => work)) });
const longOf = (tasks: readonly Task[]): number => tasks.filter(({ clock }) => clock > LONG).length;

async function cost(browser: Browser, url: string): Promise<Cost> {
  const tab = await BareTab.open(browser);
  const visit = async (slower: number): Promise<void> => {
    await tab.goto('about:blank');
    await tab.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await tab.goto(url);
    await tab.rest();
  };
  const tasksOf = (step: () => Promise<unknown>): Promise<readonly Task[]> =>
    tab.tasksOf(async () => {
      await step();
      await tab.rest();
    });
  try {
    // Twice for the cache of what is loaded, and of what is compiled of it.
    for (let once = 0; once < 2; once++) {
      await visit(1);
      await tab.evaluate(askAtOnce());
    }
    await visit(SLOWER);
    const { x, y } = await tab.evaluate<{ x: number; y: number }>(`(${placeOfLauncher})()`);
    const opening = await tasksOf(async () => {
      for (const before of [40, 20, 0]) await tab.move(x - before, y);
      await tab.rest();
      await tab.click(x, y);
    });
    const typing = await tasksOf(async () => {
      for (const key of QUERY) {
        await tab.press(key);
        await new Promise((resolve) => setTimeout(resolve, KEY));
      }
    });
    await visit(SLOWER);
    let answers: Pick<Cost, 'first' | 'whole'> = { first: 0, whole: 0 };
    const asked = await tasksOf(async () => (answers = await tab.evaluate(askAtOnce())));
    return { opening: longestOf(opening), openingLong: longOf(opening), typing: longestOf(typing), typingLong: longOf(typing), ...answers, asked: longestOf(asked) };
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
const ms = (time: number): string => time.toFixed(0);
const lines = [
  '# What opening costs the page',
  '',
  `Made by \`npm run bench:opening\`: Chromium ${browser.version()} made ${SLOWER} times slower, files in its cache, the median of ${RUNS} visits, in milliseconds. A`,
  'visitor moves to the launcher, waits, clicks it and types; in a second visit the page asks the same question at once. Opening',
  `counts everything from the first move on: reading the script, drawing the drawer, articles, index, focus. A long task is one of`,
  `more than ${LONG} ms. By the clock a task is longer where others have the processors of this machine (${availableParallelism()}): a worker that reads`,
  'articles, and what paints the page where there is no graphics card. Its work is what the processor did for it alone.',
  '',
  '| articles | searched | longest task while opening | its work | long tasks | openings without one | openings without that work | longest task while typing | its work | long tasks | asked at once: first answer | whole answer | longest task | its work |',
  `|---:|---|${'---:|'.repeat(12)}`,
];
for (const size of SIZES) {
  const widget = ours(documentation(size));
  const isSmall = ![...widget.files.keys()].some((name) => name.startsWith('articles/heads'));
  for (const where of isSmall ? ['in the page'] : ['in a worker', 'in the page']) {
    const site = await serveWidget({ ...widget, head: isSmall || where === 'in a worker' ? '' : NO_WORKER });
    const costs: Cost[] = [];
    for (let run = 0; run < RUNS; run++) costs.push(await cost(browser, site.url));
    site.close();
    const median = (read: (one: Cost) => number): number => costs.map(read).sort((a, b) => a - b)[RUNS >> 1]!;
    const task = (read: (one: Cost) => Task): readonly string[] => [ms(median((one) => read(one).clock)), ms(median((one) => read(one).work))];
    const without = (has: (one: Cost) => boolean): string => `${costs.filter((one) => !has(one)).length} of ${RUNS}`;
    const cells = [
      size,
      where,
      ...task(({ opening }) => opening),
      median(({ openingLong }) => openingLong),
      without(({ openingLong }) => openingLong > 0),
      without(({ opening }) => opening.work > LONG),
      ...task(({ typing }) => typing),
      median(({ typingLong }) => typingLong),
      ms(median(({ first }) => first)),
      ms(median(({ whole }) => whole)),
      ...task(({ asked }) => asked),
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    console.log(lines.at(-1));
  }
}
await browser.close();
writeFileSync(REPORT, `${lines.join('\n')}\n`);
console.log(`\n${lines.join('\n')}`);
