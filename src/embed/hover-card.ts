import { fillText } from '../content/variables.js';
import { directionOf } from '../locales/format.js';
import type { HelpStore } from '../store/help-store.js';
import { headOf } from '../store/overview.js';

/** As long as a pointer that only passes by. */
const DELAY = 300;
const GAP = 8;

const css = `
  :host { all: initial !important; }
  div {
    position: fixed; inset: auto; margin: 0; box-sizing: border-box; width: max-content; max-width: min(340px, calc(100vw - 16px));
    padding: 12px 14px; border: 1px solid var(--faq-line, light-dark(#0002, #fff3)); border-radius: calc(1.5 * var(--faq-radius, 8px));
    box-shadow: 0 6px 24px #0003; background: var(--faq-surface, light-dark(#fff, #1b2130)); color: var(--faq-ink, light-dark(#10141c, #eef1f6)); color-scheme: var(--faq-color-scheme, light dark);
    font: 14px/1.45 var(--faq-font, system-ui); overflow-wrap: anywhere;
  }
  b { display: block; margin-block-end: 4px; font-weight: 600; }
  @media print { div { display: none; } }
`;

/**
 * The first lines of an article beside the trigger that leads to it, for who points at it or comes to it by keyboard.
 * It stays while the pointer is on it, and Escape closes it.
 */
export class HoverCard {
  readonly #store: HelpStore;
  readonly #signal: AbortSignal;
  #host: HTMLElement | undefined;
  #trigger: HTMLElement | undefined;
  #visit: AbortController | undefined;
  /** Whether the trigger is described by us. */
  #describes = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: HelpStore, signal: AbortSignal) {
    this.#store = store;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.hide());
  }

  /** Shows the beginning of an article beside its trigger, once the pointer has come to rest. */
  show(trigger: HTMLElement, id: string): void {
    if (this.#trigger === trigger || this.#signal.aborted) return;
    this.hide();
    this.#trigger = trigger;
    this.#visit = new AbortController();
    const { signal } = this.#visit;
    const leave = (): void => this.#later(() => this.hide());
    trigger.addEventListener('pointerleave', leave, { signal });
    trigger.addEventListener('focusout', () => this.hide(), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.hide(), { signal, capture: true });
    for (const type of ['click', 'scroll']) addEventListener(type, () => this.hide(), { signal, capture: true, passive: true });
    this.#later(() => void this.#open(trigger, id, signal, leave));
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#visit?.abort();
    this.#host?.replaceWith();
    if (this.#describes) this.#trigger?.removeAttribute('aria-description');
    this.#describes = false;
    this.#host = this.#trigger = undefined;
  }

  async #open(trigger: HTMLElement, id: string, signal: AbortSignal, leave: () => void): Promise<void> {
    await this.#store.warmUp();
    const { contents, values, locale, open } = this.#store.state;
    const head = headOf(contents, id);
    if (signal.aborted || !head || open || !trigger.isConnected) return;
    const fill = (text: string): string => fillText(text, values, contents.variables);
    const host = document.createElement('faq-card');
    const box = document.createElement('div');
    const title = document.createElement('b');
    title.append(fill(head.title));
    box.append(title, fill(head.lead));
    box.dir = directionOf(head.locale ?? contents.locale);
    box.lang = head.locale ?? contents.locale ?? locale;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css + lookOfDrawer());
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(box);
    // What it says reaches who listens by the trigger itself.
    host.setAttribute('aria-hidden', 'true');
    box.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    box.addEventListener('pointerleave', leave, { signal });
    this.#host = host;
    // A trigger in a modal dialog of the page has its card there: outside nothing can be pointed at.
    (trigger.closest('dialog') ?? document.documentElement).append(host);
    box.popover = 'manual';
    box.showPopover?.();
    place(box, trigger);
    this.#describes = !trigger.hasAttribute('aria-description');
    if (this.#describes) trigger.setAttribute('aria-description', fill(head.lead));
  }

  #later(step: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(step, DELAY);
  }
}

/** What the drawer has on, a theme's tokens and the owner's, as it stands. */
function lookOfDrawer(): string {
  const drawer = document.querySelector('faq-drawer');
  if (!drawer) return '';
  const look = getComputedStyle(drawer);
  const tokens = ['color-scheme', 'font', 'surface', 'ink', 'line', 'radius'].map((name) => [`--faq-${name}`, look.getPropertyValue(`--faq-${name}`)]);
  return `:host{${tokens.map(([name, value]) => (value ? `${name}:${value};` : '')).join('')}}`;
}

/** Below the trigger, above it where there is no room, and never out of the window. */
function place(box: HTMLElement, trigger: HTMLElement): void {
  const at = trigger.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight;
  box.style.top = `${Math.max(GAP, below ? at.bottom + GAP : at.top - GAP - height)}px`;
  box.style.left = `${Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP))}px`;
}
