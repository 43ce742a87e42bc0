import type { LitElement } from 'lit';
import type { HelpStore } from '../../../store/help-store.js';
import type { HelpState, Place } from '../../../store/state.js';

/** How far what comes in has been away, px: enough to say from which side. */
const AWAY = 14;

/** Whatever an owner sets, nothing moves for longer, ms. */
const LONGEST = 200;

/** Results that have stood for less were in passing: what takes their place is simply there, ms. */
const PASSING = 300;

/**
 * Says by moving where a visitor goes: what is read next comes in from where reading leads, what was there before from
 * the other side; once typing has paused, results that stay glide to their new place and others appear between them.
 * What is under way ends at once where the next begins, and nothing moves where the visitor wants no motion, or where
 * nobody sees it. What is first found simply stands there.
 *
 * All is measured in the frame that shows it, which has to lay out anyway: to ask in the middle of a key's work would
 * make the browser do that twice.
 */
export class Motion {
  readonly #host: LitElement;
  readonly #panel: HTMLElement;
  #running: readonly Animation[] = [];
  /** What the next frame begins. */
  #next: (() => void) | undefined;
  /** Where the results stood that were last drawn, by their titles. */
  #stood: ReadonlyMap<string, number> = new Map();
  /** When results last changed. */
  #changed = 0;

  constructor(host: LitElement, panel: HTMLElement, store: HelpStore, signal: AbortSignal) {
    this.#host = host;
    this.#panel = panel;
    signal.addEventListener('abort', store.subscribe((state, before) => this.#follow(state, before)));
    signal.addEventListener('abort', () => {
      this.#stop();
      this.#next = undefined;
    });
  }

  /** The speed of the theme, in ms: none where the visitor wants no motion. */
  get #speed(): number {
    return Math.min(LONGEST, 1000 * parseFloat(getComputedStyle(this.#panel).transitionDuration) || 0);
  }

  #follow(state: HelpState, before: HelpState): void {
    if (!state.open || !before.open) return;
    const isList = state.result !== before.result && state.place.view === 'results';
    if (isList && before.place.view === 'results') {
      const passing = performance.now() - this.#changed < PASSING;
      this.#changed = performance.now();
      this.#plan(() => this.#rearrange(passing ? 0 : this.#speed));
    } else if (whereabouts(state.place) !== whereabouts(before.place)) {
      this.#plan(() => this.#enter(state.trail.length < before.trail.length ? -1 : 1));
    }
  }

  /** By the next frame, the drawer and what stands in it are as the state says. */
  #plan(move: () => void): void {
    this.#stop();
    if (!this.#next) {
      requestAnimationFrame(() => {
        this.#next?.();
        this.#next = undefined;
      });
    }
    this.#next = move;
  }

  /** What a place shows comes in whole, from the side that leads there. */
  #enter(direction: 1 | -1): void {
    const speed = this.#speed;
    const shown = this.#host.renderRoot.querySelector<HTMLElement>('.body:not([hidden])') ?? this.#results;
    this.#look();
    if (!speed || !shown) return;
    const away = AWAY * direction * (this.#panel.matches(':dir(rtl)') ? -1 : 1);
    this.#run(shown, [{ opacity: 0, translate: `${away}px 0` }, {}], speed);
  }

  /** Each row from where it was; those that were nowhere appear, and can be read from the first frame. */
  #rearrange(speed: number): void {
    const before = this.#stood;
    // All are read before the first is moved, which makes the browser lay out anew.
    const rows = this.#look();
    const height = this.#panel.clientHeight;
    if (!speed || !rows.some(([, title]) => before.has(title))) return;
    for (const [row, title, top] of rows) {
      if (top > height) break;
      const from = before.get(title);
      if (from === undefined) this.#run(row, [{ opacity: 0.5 }, {}], speed);
      else if (from !== top) this.#run(row, [{ translate: `0 ${from - top}px` }, {}], speed);
    }
  }

  get #results(): HTMLElement | null | undefined {
    return this.#host.renderRoot.querySelector('faq-search')?.shadowRoot?.querySelector<HTMLElement>('.results');
  }

  /** The results as they stand now, which is remembered. */
  #look(): readonly (readonly [row: HTMLElement, title: string, top: number])[] {
    const rows = [...(this.#results?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].map((row) => [row, row.querySelector('.title')?.textContent ?? '', row.offsetTop] as const);
    this.#stood = new Map(rows.map(([, title, top]) => [title, top]));
    return rows;
  }

  #run(element: HTMLElement, frames: Keyframe[], duration: number): void {
    this.#running = [...this.#running, element.animate(frames, { duration, easing: 'ease-out' })];
  }

  #stop(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
  }
}

/** Typing on is no way to anywhere. */
function whereabouts(place: Place): string {
  return place.view === 'article' ? place.article : place.view === 'category' ? `/${place.category}` : `/${place.view}`;
}
