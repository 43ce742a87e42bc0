import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { faultServer } from '../faults/server.js';
import { findBrowser } from '../support/browsers.js';
import { destroyAndStart, hold, mountAndRemove, openAndClose, prepare, watchHeap } from '../support/lifecycle.js';

// What a page keeps of help that was there and is gone: npm run bench:lifecycle [-- TIMES]. Ends in `N passed, N failed`.

const WARM_UP = 100;
const ROUNDS = 4;
const TIMES = Number(process.argv[2] ?? 500);
/** Bytes of heap that may be left for this many times. */
const LIMIT = 1000;
/** So many times leave what measuring itself leaves; and fewer nodes, listeners or objects than this come and go. */
const FEW = 5;
const REPORT = fileURLToPath(new URL('lifecycle.md', import.meta.url));

const KINDS = [
  ['a drawer and every element, mounted and removed', mountAndRemove],
  ['the drawer opened, searched, read in and closed', openAndClose],
  ['the script ended and started anew', destroyAndStart],
] as const;

const { executablePath, args } = findBrowser();
// What the engine makes of code that runs often stands in the same heap, and grows as long as it learns: it is to learn nothing.
const browser = await chromium.launch({ executablePath, args: [...args, '--js-flags=--expose-gc --jitless'] });
const site = await faultServer({ 'host.html': '<!doctype html><title>Ours</title><link rel="icon" href="data:,"><script async src="dist/faq.js"></script>' });
const lines: string[] = [];
const verdicts: string[] = [];
const signed = (bytes: number): string => (bytes < 0 ? '' : '+') + bytes;
let failed = 0;

for (const [name, cycle] of KINDS) {
  const page = await browser.newPage();
  await prepare(page, `${site.url}/host.html`);
  const cdp = await watchHeap(page);
  await cycle(page, WARM_UP);
  const first = await hold(page, cdp);
  let before = first;
  /** What each round of so many times has left, in bytes. */
  const rounds = async (times: number): Promise<number> => {
    const growth: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      await cycle(page, times);
      const held = await hold(page, cdp);
      growth.push(held.heap - before.heap);
      lines.push(`| ${[name, times, held.nodes, held.listeners, held.objects, signed(held.heap - before.heap)].join(' | ')} |`);
      console.log(lines.at(-1));
      before = held;
    }
    // A heap breathes by some kilobytes: what is lost shows in the middle of the rounds.
    const [, one, other] = growth.toSorted((a, b) => a - b);
    return (one! + other!) / 2;
  };
  // What a few times leave is what measuring leaves, and what is under way.
  const few = await rounds(FEW);
  const lost = (await rounds(TIMES)) - few;
  const left = [before.nodes - first.nodes, before.listeners - first.listeners, before.objects - first.objects];
  // What stays of each time stays of thousands.
  const sound = left.every((count) => count < FEW) && lost <= LIMIT;
  if (!sound) failed += 1;
  verdicts.push(`- ${name}: ${left.join(', ')} nodes, listeners and objects left; ${signed(lost)} bytes by ${TIMES} times more than by ${FEW}.`);
  console.log(`${sound ? '✓' : '✗'} ${verdicts.at(-1)!.slice(2)}`);
  await page.close();
}
const head = [
  '# What is left of help that is gone',
  '',
  `Made by \`npm run bench:lifecycle\`: Chromium ${browser.version()}, ${WARM_UP} times to warm up, then ${ROUNDS} rounds of ${FEW} and ${ROUNDS} of ${TIMES}. Counted over CDP after collecting garbage;`,
  'objects are elements of ours, media queries and abort signals; the heap is the change since the round before, in bytes.',
  '',
  ...verdicts,
  '',
  '| what is done | times | nodes | listeners | objects | heap |',
  '|---|---:|---:|---:|---:|---:|',
];
await browser.close();
await site.close();
if (TIMES === 500) writeFileSync(REPORT, `${[...head, ...lines].join('\n')}\n`);
console.log(`\n${KINDS.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
