import type { LitElement } from 'lit';
import type { HelpStore } from '../../store/help-store.js';
import { pageStyles } from './page.styles.js';

/** From this width on, the article stands beside what leads to it. */
const ROOM = 760;

/** Lays a drawer out as a part of the page. Comes by itself: most pages have a drawer above them. */
export class Page {
  /** Whether two columns have room: in the element's own box, which in a page may be narrower than the window. */
  isRoomy = false;
  readonly #host: LitElement;
  readonly #sizes: ResizeObserver;

  constructor(host: LitElement, store: HelpStore) {
    this.#host = host;
    const root = host.renderRoot as ShadowRoot;
    const sheet = pageStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(host);
    // It stands there, so it is open; nobody has moved focus for it.
    if (!store.state.open) store.open();
    host.requestUpdate();
  }

  leave(): void {
    this.#sizes.disconnect();
  }

  #measure(): void {
    const roomy = this.#host.clientWidth >= ROOM;
    if (roomy === this.isRoomy) return;
    this.isRoomy = roomy;
    this.#host.requestUpdate();
  }
}
