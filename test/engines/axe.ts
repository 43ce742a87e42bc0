import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { AXE_SCRIPT } from '../support/axe.js';
import { openDriver } from '../support/driver.js';
import type { Driver } from '../support/driver.js';
import { enginesOfThisRun } from '../support/engines.js';
import { faultServer } from '../faults/server.js';
import { articleFiles } from './articles.js';
import { table } from './axe-table.js';
import type { Found } from './axe-table.js';
import { examine } from './examine.js';
import { STATES } from './states.js';
import type { State } from './states.js';
import { tourWith } from './tour.js';

/**
 * Zero violations in every state, theme, width and engine: `npm run test:axe`, `-- STATE…` for those alone. In each state
 * and width axe looks at the whole page by all its rules, then at help in each theme, in light and dark, by the rules that
 * a theme can break: the others ask nothing of colours, letters and sizes. A text whose contrast axe cannot tell counts as
 * wrong, as does a look in which it has measured none. A whole run without a fault writes `axe.md`. Ends in
 * `N passed, N failed`, of which each is one look at one state in one width.
 */
const RULES = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const WIDTHS = [390, 1280];
const THEMES = readdirSync('dist/themes').map((file) => file.replace('.css', ''));
const LOOKS = THEMES.flatMap((theme) => [`${theme} light`, `${theme} dark`]);
const HELP = ['faq-drawer', 'faq-launcher', 'faq-mark', 'faq-card'];

const named = process.argv.slice(2);
const stranger = named.find((name) => !(name in STATES));
if (stranger !== undefined) throw new Error(`There is no state "${stranger}". There are: ${Object.keys(STATES).join(', ')}.`);
const forgotten = goldenStates().filter((golden) => !Object.keys(STATES).some((name) => fileName(name) === golden));
if (forgotten.length > 0) throw new Error(`States that have a golden text, and that axe would not look at: ${forgotten.join(', ')}. Add them to states.ts.`);
const states = Object.entries(STATES).filter(([name]) => named.length === 0 || named.includes(name));

const total = { passed: 0, failed: 0 };
const found: Found[] = [];
const site = await faultServer({ 'axe.js': AXE_SCRIPT });
for (const [path, content] of await articleFiles()) site.put(path, content);
const engines = enginesOfThisRun();
try {
  for (const { engine, version } of engines) {
    console.log(`\n${version}`);
    const driver = await openDriver(engine);
    try {
      const clean = new Map<string, number>();
      found.push({ engine, version: driver.version, clean });
      await told('axe sees what is too faint in a shadow root', 1, () => seesFaint(driver));
      for (const [name, state] of states) {
        for (const width of WIDTHS.filter((one) => state.widths?.includes(one) ?? true)) {
          const right = await told(`${name}, ${width} px`, LOOKS.length + 1, () => wearAll(driver, state, width));
          clean.set(name, (clean.get(name) ?? 0) + right);
        }
      }
    } finally {
      await driver.close();
    }
  }
} finally {
  await site.close();
}
if (total.failed === 0 && named.length === 0 && found.length === 3) await writeFile('test/engines/axe.md', table(found, THEMES.length, WIDTHS));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** The names of the golden texts of all states; those on a phone are states of their own there, and a width here. */
function goldenStates(): readonly string[] {
  return readdirSync('test/e2e/goldens/accessibility').map((file) => file.replace('.txt', '')).filter((name) => !name.startsWith('phone'));
}

function fileName(state: string): string {
  return state.replaceAll(/,? /g, '-');
}

/** Counts so many looks, less one for each that is told as wrong; how many were right. */
async function told(name: string, looks: number, check: () => Promise<ReadonlyMap<string, readonly string[]>>): Promise<number> {
  const start = performance.now();
  const faults = await check().catch((error: unknown) => new Map([...Array(looks).keys()].map((one) => [`look ${one}`, one === 0 ? [String(error)] : []])));
  total.failed += faults.size;
  total.passed += looks - faults.size;
  console.log(`  ${faults.size > 0 ? '✗' : '✓'} ${name}: ${looks - faults.size} of ${looks} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  for (const [line, looks] of byLine(faults)) console.log(`    ${line} (${looks.length > 3 ? `${looks.length} looks, ${looks[0]} first` : looks.join(', ')})`);
  return looks - faults.size;
}

/** The same is wrong in many looks. */
function byLine(faults: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const looks = new Map<string, string[]>();
  for (const [look, lines] of faults) for (const line of lines) looks.set(line, [...(looks.get(line) ?? []), look]);
  return looks;
}

/** The page with the state reached, in its own look and then in each theme: what is wrong in which. */
async function wearAll(driver: Driver, state: State, width: number): Promise<ReadonlyMap<string, readonly string[]>> {
  await enter(driver, state, width);
  const faults = new Map<string, readonly string[]>();
  const keep = (look: string, { wrong, unsure, texts }: Awaited<ReturnType<typeof examine>>, more: readonly string[] = []): void => {
    const lines = [...wrong, ...unsure.map((line) => `not told: ${line}`), ...(texts > 0 ? [] : ['axe has measured no contrast']), ...more];
    if (lines.length > 0) faults.set(look, lines);
  };
  const tour = tourWith(driver);
  await state.renew?.(tour);
  keep('all rules', await examine(driver));
  const seen = new Set<string>();
  for (const look of LOOKS) {
    await state.renew?.(tour);
    const tokens = await driver.evaluate(wear, look);
    keep(look, await examine(driver, { only: RULES, within: HELP }), seen.has(tokens) ? ['looks like another'] : []);
    seen.add(tokens);
  }
  return faults;
}

async function enter(driver: Driver, { articles, attributes = '', body = '', broken = [], bare, reach }: State, width: number): Promise<void> {
  const pack = articles === 'mailboxes' ? '' : `data-pack="/${articles ?? 'ferry'}/pack.json"`;
  site.mend();
  for (const [path, answer] of broken) site.break(path, answer);
  site.put(
    'state.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page of somebody’s</title><link rel="icon" href="data:,">
    <main><h1>A page of somebody’s</h1>${body}</main><script async src="dist/faq.js" ${pack} data-contact="mailto:help@ferry.example" ${attributes}></script>`,
  );
  await driver.setViewport(width, 800);
  await driver.goto(`${site.url}/state.html`);
  const tour = tourWith(driver);
  await reach(tour);
  if (bare) return;
  await tour.sees(width <= 560 ? '.handle[aria-label]' : '.edge[aria-label]');
  await tour.missesOut('time.coming');
}

/** In the page: puts the theme on, waits until help has its tokens, ends what moves, and tells them. */
async function wear(theme: string): Promise<string> {
  const style = getComputedStyle(document.querySelector('faq-drawer, faq-launcher') as Element);
  const tokens = (): string => ['color-scheme', 'accent', 'surface', 'ink', 'line', 'font', 'radius'].map((name) => style.getPropertyValue(`--faq-${name}`)).join();
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const inside = (root: Document | ShadowRoot): readonly Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  const before = tokens();
  window.faqElements?.('configure', { theme });
  for (let frames = 0; frames < 200 && tokens() === before; frames += 1) await frame();
  await frame();
  await frame();
  const roots = [document, ...inside(document).flatMap((element) => element.shadowRoot ?? [])];
  // From one colour to the next: what is under way has neither contrast.
  for (const animation of roots.flatMap((root) => root.getAnimations())) if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  await frame();
  return tokens();
}

/** In the page of a state: a faint text in the drawer is told, else nothing that is not told would mean anything. */
async function seesFaint(driver: Driver): Promise<ReadonlyMap<string, readonly string[]>> {
  await enter(driver, STATES['start'] as State, 1280);
  await driver.evaluate(() => {
    const faint = document.createElement('p');
    faint.id = 'faint';
    faint.style.color = 'light-dark(#ccc, #444)';
    faint.append('Too faint to be read');
    document.querySelector('faq-drawer')?.shadowRoot?.querySelector('faq-nav')?.shadowRoot?.querySelector('.nav')?.append(faint);
  });
  const { wrong } = await examine(driver, { only: RULES, within: HELP });
  return wrong.length === 1 && wrong[0]?.includes('#faint') ? new Map() : new Map([['faint', [`axe has found ${wrong.join() || 'nothing'}`]]]);
}
