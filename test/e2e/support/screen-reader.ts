import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from 'playwright/test';

/** In the page: the readers by what they read, and where in it the visitor is. */
interface Desk {
  readonly Virtual: new () => Virtual;
  readonly readers: Map<Element, Virtual>;
  at: readonly Element[];
  focused: Element | null;
  /** The alerts that have been heard. */
  readonly alerts: Set<Element>;
}

/** What a reader can be started on: the one element that each of our shadow roots has its contents in. */
const CONTENTS = 'faq-launcher button, faq-drawer dialog, faq-search .whole, faq-nav .nav, faq-article article';

/**
 * A screen reader in the page. The library that speaks does not enter shadow roots, and hears of no focus in the drawer,
 * which keeps it from the page: so there is a reader in each root, which is told where focus and the active option are.
 */
export class ScreenReader {
  readonly #page: Page;
  readonly #spoken: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** All that was done and said, as a conversation. */
  get conversation(): string {
    return `${this.#spoken.join('\n')}\n`;
  }

  async start(): Promise<void> {
    const library = await readFile(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8');
    await this.#page.route('**/screen-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: library }));
    await this.#page.evaluate(async () => {
      const { Virtual } = (await import(`${location.origin}/screen-reader.js`)) as Pick<Desk, 'Virtual'>;
      Object.assign(window, { desk: { readers: new Map(), at: [], focused: null, alerts: new Set(), Virtual } });
    });
  }

  /** What the visitor does, and all that is said of it: what is announced, then where they are now. */
  async hears(deed: string, act: () => Promise<unknown>): Promise<void> {
    await this.#listen();
    await act();
    await this.#listen();
    const said = await this.#page.evaluate(follow);
    this.#spoken.push(`> ${deed}`, ...said.map((phrase) => `  ${phrase}`), '');
  }

  /** The visitor has what has focus read on, piece by piece, to its end. */
  async readsOn(deed: string): Promise<void> {
    const said = await this.#page.evaluate(readOn);
    this.#spoken.push(`> ${deed}`, ...said.map((phrase) => `  ${phrase}`), '');
  }

  /** Readers stand in all roots that are there, so that none misses what is announced. */
  async #listen(): Promise<void> {
    await this.#page.evaluate(async (contents) => {
      const { readers, Virtual } = (window as unknown as { desk: Desk }).desk;
      const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
      for (const name of contents.split(', ').map((one) => one.split(' '))) {
        const hosts = roots(document).flatMap((root) => [...root.querySelectorAll(name[0]!)]);
        for (const content of hosts.map(({ shadowRoot }) => shadowRoot?.querySelector(name[1]!))) {
          // In what is closed there is nothing yet, nor in what nobody can see.
          if (!content || content.matches('dialog:not(:popover-open, :modal)') || getComputedStyle(content).visibility === 'hidden' || readers.has(content)) continue;
          const voice = new Virtual();
          await voice.start({ container: content });
          // It begins with what it is given; here nobody is there yet.
          await voice.clearSpokenPhraseLog();
          readers.set(content, voice);
        }
      }
    }, CONTENTS);
  }
}

/** In the page: what was announced, then what has focus, with what it is in where that is new. */
async function follow(): Promise<readonly string[]> {
  const { desk } = window as unknown as { desk: Desk };
  const news = async (): Promise<string[]> => {
    const said: string[] = [];
    for (const voice of desk.readers.values()) {
      said.push(...(await voice.spokenPhraseLog()));
      await voice.clearSpokenPhraseLog();
    }
    return said;
  };
  // The library hears what changes in an alert, and misses what every other reader hears: that one appears.
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
  const alerts = roots(document).flatMap((root) => [...root.querySelectorAll('[role=alert]')]).filter((alert) => alert.checkVisibility() && !desk.alerts.has(alert));
  const alarm = alerts.map((alert) => `assertive: ${[...alert.children].map(({ textContent }) => textContent.trim()).join(' ')}`);
  for (const alert of alerts) desk.alerts.add(alert);

  const path: Element[] = [];
  let active = document.activeElement;
  for (; active?.shadowRoot?.activeElement; active = active.shadowRoot.activeElement) {
    const root = active.shadowRoot;
    const around = [...desk.readers.keys()].find((content) => content.getRootNode() === root && content.contains(root.activeElement));
    if (around) path.push(around);
  }
  const said = [...alarm, ...(await news())];
  // Of what is around it, only what says what it is: a dialog, an article.
  const entered = path.filter((content) => !desk.at.includes(content) && /^(?:dialog|article)$/.test(content.localName) && content !== active);
  desk.at = path;
  const option = (active?.getRootNode() as ShadowRoot | undefined)?.getElementById(active?.getAttribute('aria-activedescendant') ?? '');
  for (const element of [...entered, ...(option && active === desk.focused ? [] : [active]), option]) {
    element?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    said.push(...(await news()));
  }
  desk.focused = active;
  // Where the page lets a reader hear of focus, it has told already; what falls silent says nothing.
  return said.filter((phrase, i) => (/^(?:polite|assertive): /.test(phrase) ? !phrase.endsWith(': ') : said.lastIndexOf(phrase) === i));
}

/** In the page: the rest of what has focus, from there on. */
async function readOn(): Promise<readonly string[]> {
  const { desk } = window as unknown as { desk: Desk };
  const voice = desk.readers.get(desk.at.at(-1)!)!;
  const from = voice.activeNode!;
  const said: string[] = [];
  for (;;) {
    await voice.next();
    const phrase = await voice.lastSpokenPhrase();
    // The end leads to the beginning again.
    if (!phrase.startsWith('end of') && !(from.compareDocumentPosition(voice.activeNode!) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    said.push(phrase);
  }
  await voice.clearSpokenPhraseLog();
  return said;
}
