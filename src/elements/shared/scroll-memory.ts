import type { LitElement, ReactiveController } from 'lit';
import type { Place } from '../../store/state.js';

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
  #at = 0;
  #last: Place | undefined;

  #life: AbortController | undefined;

  /** `selector` finds what scrolls in the host's render root. */
  constructor(host: LitElement, selector: string, place: () => Place) {
    this.#host = host;
    this.#selector = selector;
    this.#place = place;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#listen();
    const place = this.#place();
    if (place === this.#last) return;
    this.#last = place;
    const scroller = this.#scroller;
    const to = this.#positions.get(place) ?? 0;
    if (scroller && to !== this.#at) scroller.scrollTop = this.#at = to;
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  #listen(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const options = { capture: true, passive: true, signal: this.#life.signal };
    this.#host.renderRoot.addEventListener('scroll', (event) => this.#remember(event), options);
  }

  #remember(event: Event): void {
    const scroller = this.#scroller;
    if (!scroller || event.target !== scroller) return;
    this.#at = scroller.scrollTop;
    if (this.#last) this.#positions.set(this.#last, this.#at);
  }

  get #scroller(): Element | null {
    return this.#host.renderRoot.querySelector(this.#selector);
  }
}
