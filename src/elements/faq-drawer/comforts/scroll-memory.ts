import type { LitElement, ReactiveController } from 'lit';
import type { Place } from '../../../store/state.js';

/**
 * Brings a visitor who comes back to a place to where they had scrolled in it, and a new one to the top.
 * Places are told apart by identity, and forgotten with them.
 */
export class ScrollMemory implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #place: () => Place;
  readonly #positions = new WeakMap<Place, number>();
  /** Where it is scrolled to, as far as is known: to ask would lay the page out in the middle of its changes. */
  #at: number;
  #last: Place;

  /** `selector` finds what scrolls in the host's render root. */
  constructor(host: LitElement, selector: string, place: () => Place, signal: AbortSignal) {
    this.#host = host;
    this.#selector = selector;
    this.#place = place;
    this.#last = place();
    this.#at = this.#scroller?.scrollTop ?? 0;
    host.addController(this);
    signal.addEventListener('abort', () => host.removeController(this));
    host.renderRoot.addEventListener('scroll', (event) => this.#remember(event), { capture: true, passive: true, signal });
  }

  hostUpdated(): void {
    const place = this.#place();
    if (place === this.#last) return;
    this.#last = place;
    const scroller = this.#scroller;
    const to = this.#positions.get(place) ?? 0;
    if (scroller && to !== this.#at) scroller.scrollTop = this.#at = to;
  }

  #remember(event: Event): void {
    const scroller = this.#scroller;
    if (!scroller || event.target !== scroller) return;
    this.#at = scroller.scrollTop;
    this.#positions.set(this.#last, this.#at);
  }

  get #scroller(): Element | null {
    return this.#host.renderRoot.querySelector(this.#selector);
  }
}
