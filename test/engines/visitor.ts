import type { Driver } from '../support/driver.js';

/** What a visitor does on the page and sees there, shadow roots included, by what things are called. */
export interface Visitor {
  /** Clicks what is there under the selector, when it is shown, with the mouse. */
  click(selector: string): Promise<void>;
  /** Waits until there is something shown under the selector, with the text in it. */
  sees(selector: string, text?: string): Promise<void>;
  /** Waits until nothing under the selector is shown. */
  missesOut(selector: string): Promise<void>;
  /** Waits until what has focus, through all shadow roots, matches the selector. */
  focuses(selector: string): Promise<void>;
  value(selector: string): Promise<string>;
}

interface Found {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly value: string;
  readonly focused: boolean;
}

export function visitor(driver: Driver): Visitor {
  const until = async (selector: string, what: string, met: (found: readonly Found[]) => boolean): Promise<readonly Found[]> => {
    for (let looks = 0; looks < 100; looks += 1) {
      const found = await driver.evaluate(look, selector);
      if (met(found)) return found;
    }
    throw new Error(`${what} ${selector}: ${JSON.stringify(await driver.evaluate(look, selector))}`);
  };
  return {
    async click(selector) {
      const [found] = await until(selector, 'Nothing to click:', ([first]) => first !== undefined);
      if (found) await driver.click(found.x, found.y);
    },
    sees: async (selector, text = '') => void (await until(selector, `Not seen with “${text}”:`, (found) => found.some((one) => one.text.includes(text)))),
    missesOut: async (selector) => void (await until(selector, 'Still seen:', (found) => found.length === 0)),
    focuses: async (selector) => void (await until(selector, 'Without focus:', (found) => found.some(({ focused }) => focused))),
    async value(selector) {
      const [found] = await until(selector, 'Not there:', ([first]) => first !== undefined);
      return found?.value ?? '';
    },
  };
}

/** In the page: what is shown under the selector when nothing moves; `faq-launcher >>> button` is a button in the shadow of that element. */
async function look(selector: string): Promise<readonly Found[]> {
  const [own = '', host] = selector.split(' >>> ').reverse();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const inside = (root: Document | ShadowRoot): readonly Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  // What moves inside a shadow root is told by that root alone.
  const roots = [document, ...inside(document).flatMap((element) => element.shadowRoot ?? [])];
  await Promise.all(roots.flatMap((root) => root.getAnimations()).map(({ finished, playState }) => (playState === 'running' ? finished.catch(() => undefined) : undefined)));
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return inside(document)
    .filter((element) => element.matches(own) && (!host || (element.getRootNode() as ShadowRoot).host?.matches(host)) && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const value = element instanceof HTMLInputElement ? element.value : '';
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2), text: (element.textContent ?? '').replace(/\s+/g, ' '), value, focused: element === focused };
    });
}
