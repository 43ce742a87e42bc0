import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { faultServer } from '../faults/server.js';
import { findBrowser } from '../support/browsers.js';
import { destroyAndStart, hold, mountAndRemove, openAndClose, prepare, runIdleScript, watchHeap } from '../support/lifecycle.js';
import type { Held } from '../support/lifecycle.js';

// What a page keeps of help that was there and is gone: npm run bench:lifecycle [-- TIMES]. Ends in `N passed, N failed`.

const WARM_UP = 100;
const ROUNDS = 4;
const TIMES = Number(process.argv[2] ?? 500);
/** Bytes of heap that may be left for this many times. */
const LIMIT = 1000;
const FEW = 5;
const REPORT = fileURLToPath(new URL('lifecycle.md', import.meta.url));

const IDLE = 'a script of the same size that does nothing, run anew';
/** Each with what the browser keeps of the same without us, where it does: its list of the scripts that have run. */
const KINDS: readonly (readonly [name: string, cycle: (page: Page, times: number) => Promise<void>, without?: string])[] = [
  [IDLE, runIdleScript],
  ['a drawer and every element, mounted and removed', mountAndRemove],
  ['the drawer opened, searched, read in and closed', openAndClose],
  ['the script ended and started anew', destroyAndStart, IDLE],
];
const grown = new Map<string, number>();

const { executablePath, args } = findBrowser();
// What the engine makes of code that runs often stands in the same heap, and grows as long as it learns: it is to learn nothing.
const browser = await chromium.launch({ executablePath, args: [...args, '--js-flags=--expose-gc --jitless'] });
const site = await faultServer({ 'idle.js': `void (() => {${readFileSync('dist/faq.js', 'utf8')}});`, 'host.html': '<!doctype html><title>Ours</title><link rel="icon" href="data:,"><script async src="dist/faq.js"></script>' });
const lines: string[] = [];
let failed = 0;

for (const [name, cycle, without] of KINDS) {
  const page = await browser.newPage();
  await prepare(page, `${site.url}/host.html`);
  const cdp = await watchHeap(page);
  await cycle(page, WARM_UP);
  let before: Held = await hold(page, cdp);
  const first = before;
  const growth: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await cycle(page, TIMES);
    const held = await hold(page, cdp);
    growth.push(held.heap - before.heap);
    const cells = [name, round, held.nodes, held.listeners, held.objects, `${held.heap >= before.heap ? '+' : ''}${held.heap - before.heap}`];
    lines.push(`| ${cells.join(' | ')} |`);
    console.log(lines.at(-1));
    before = held;
  }
  // A heap breathes by some kilobytes: what is lost shows in the middle of the rounds, a node or a listener in the end.
  const sorted = growth.toSorted((a, b) => a - b);
  const middle = (sorted[1]! + sorted[2]!) / 2;
  const left = [before.nodes - first.nodes, before.listeners - first.listeners, before.objects - first.objects];
  grown.set(name, middle);
  // What stays of each time stays of thousands.
  const sound = left.every((count) => count < FEW) && (name === IDLE || middle - (grown.get(without ?? '') ?? 0) <= LIMIT);
  if (!sound) failed += 1;
  console.log(`${sound ? '✓' : '✗'} ${name}: nodes, listeners, objects ${left.join(', ')}; ${middle} bytes a round`);
  await page.close();
}
const head = [
  '# What is left of help that is gone',
  '',
  `Made by \`npm run bench:lifecycle\`: Chromium ${browser.version()}, ${WARM_UP} times to warm up, then ${ROUNDS} rounds of ${TIMES}. Counted over CDP after collecting garbage;`,
  'objects are elements of ours, media queries and abort signals; the heap is the change since the round before, in bytes.',
  '',
  '| what is done | round | nodes | listeners | objects | heap |',
  '|---|---:|---:|---:|---:|---:|',
];
await browser.close();
await site.close();
if (TIMES === 500) writeFileSync(REPORT, `${[...head, ...lines].join('\n')}\n`);
console.log(`\n${KINDS.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
