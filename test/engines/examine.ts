import assert from 'node:assert/strict';
import type Axe from 'axe-core';
import type { Driver } from '../support/driver.js';

/** What axe has found, a line for each rule and element. */
export interface Findings {
  readonly wrong: readonly string[];
  /** Texts whose contrast it could not tell, though they are seen: not below an image over the whole screen. */
  readonly unsure: readonly string[];
  /** The rules that hold somewhere in help. */
  readonly right: readonly string[];
  /** How many texts of help it has measured the contrast of. */
  readonly texts: number;
}

/** How axe is to look: `only` by these rules, `within` these elements of the page. Without either it looks at all by all its rules. */
export interface Look {
  readonly only?: readonly string[];
  readonly within?: readonly string[];
}

/** Rules that axe leaves out unless it is told: targets of 24 px, and names that hold what is seen, for who speaks them. */
const MORE = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

/** Has axe look at the page as it stands, shadow roots included. The page's site has axe as `axe.js`. */
export function examine(driver: Driver, { only, within }: Look = {}): Promise<Findings> {
  const options = only ? { runOnly: [...only] } : { rules: MORE };
  return driver.evaluate(inPage, { ...options, elementRef: true }, within ?? []);
}

async function inPage(options: object, within: readonly string[]): Promise<Findings> {
  if (!('axe' in window)) {
    const script = document.createElement('script');
    script.src = '/axe.js';
    await new Promise((loaded) => {
      script.onload = loaded;
      document.head.append(script);
    });
  }
  const { axe } = window as unknown as { axe: typeof Axe };
  const here = within.filter((selector) => document.querySelector(selector));
  const { violations, passes, incomplete } = await axe.run(here.length > 0 ? { include: here } : document, options as Axe.RunOptions);
  const lines = (results: readonly Axe.Result[]): string[] => results.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.flat().join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`));
  const ofHelp = ({ target }: Axe.NodeResult): boolean => String(target).includes('faq-');
  const elementAt = (x: number, y: number, root: Document | ShadowRoot = document): Element | null => {
    const element = root.elementFromPoint(x, y);
    // A root that has nothing there answers with what is around it.
    return element?.shadowRoot && element.getRootNode() === root ? (elementAt(x, y, element.shadowRoot) ?? element) : element;
  };
  const isSeen = ({ element }: Axe.NodeResult): boolean => {
    // What is only scrolled out of sight can be seen.
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = (element as Element).getBoundingClientRect();
    const hit = elementAt(left + width / 2, top + height / 2);
    return !!hit && (hit.contains(element as Element) || (element as Element).contains(hit));
  };
  const contrast = (results: readonly Axe.Result[]): Axe.Result[] => results.filter(({ id }) => id === 'color-contrast');
  return {
    wrong: lines(violations),
    unsure: lines(contrast(incomplete).map((result) => ({ ...result, nodes: result.nodes.filter(isSeen) }))),
    right: passes.filter(({ nodes }) => nodes.some(ofHelp)).map(({ id }) => id),
    texts: contrast([...passes, ...violations]).flatMap(({ nodes }) => nodes.filter(ofHelp)).length,
  };
}

/** Nothing that axe finds is wrong, and it has seen something: what is read on what, and what has a name. */
export async function sound(driver: Driver): Promise<void> {
  const { wrong, right } = await examine(driver);
  assert.deepEqual(wrong, []);
  for (const rule of ['color-contrast', 'button-name', 'aria-valid-attr-value']) assert.ok(right.includes(rule), `axe has not looked for ${rule}, but only for ${right.join()}`);
}
