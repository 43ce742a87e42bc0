import type { LitElement } from 'lit';
import type { HelpStore } from '../../../store/help-store.js';
import type { HelpState, Place } from '../../../store/state.js';
import { wordsOf } from '../../shared/late-words.js';
import type { Panel } from '../panel.js';
import { comfortStyles } from './comforts.styles.js';
import { MakeWay } from './make-way.js';
import { Motion } from './motion.js';
import { Resizer } from './resizer.js';
import { ScrollMemory } from './scroll-memory.js';
import { Sheet } from './sheet.js';
import { Tools } from './tools.js';

/** The drawer, as far as it matters here. */
export interface ComfortHost extends LitElement {
  side: 'right' | 'left';
  wide: boolean;
  readonly remember: boolean;
  /** The beginning of the addresses that are ours: `#faq/`. */
  readonly deepLinks: string | undefined;
  /** Opens help in a window of its own; without it there is no button for that. */
  readonly popOut: (() => void) | undefined;
}

/**
 * What makes an open drawer comfortable and comes after it: a handle on a phone, an edge to pull and more buttons on a desk,
 * a way to what it covers, motion that says where one goes, and a way back to where one was. They stand in the panel beside what it renders.
 */
export class Comforts {
  readonly #life = new AbortController();
  #sheet: Sheet | undefined;
  #resizer: Resizer | undefined;

  constructor(host: ComfortHost, store: HelpStore, panel: Panel) {
    const { signal } = this.#life;
    const { deepLinks } = host;
    // A drawer that is taken out is drawn once more, without a store.
    if (!host.isConnected) return;
    this.#remember(host, store);
    new Motion(host, host.renderRoot.querySelector<HTMLElement>('.panel')!, store, signal);
    if (deepLinks) void import('./deep-links.js').then(({ DeepLinks }) => signal.aborted || new DeepLinks(store, deepLinks, signal), () => {});
    const root = host.renderRoot as ShadowRoot;
    const sheet = comfortStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const dialog = root.querySelector('dialog');
    // A part of the page has no edges of its own.
    if (!dialog) return;
    new Tools(host, dialog, store, signal);
    this.#sheet = new Sheet(dialog, () => store.close('button'), signal);
    this.#resizer = new Resizer(host, dialog, signal);
    new MakeWay(host, dialog, signal);
    this.#name(store.state);
    signal.addEventListener('abort', store.subscribe((state, before) => state.strings !== before.strings && this.#name(state)));
    this.#follow(panel);
  }

  /** The panel goes into dialogs of the page that open while it stands; one may have meanwhile, which moves it at once. */
  #follow(panel: Panel): void {
    const openings = new MutationObserver(() => panel.follow());
    openings.observe(document, { subtree: true, attributeFilter: ['open'] });
    this.#life.signal.addEventListener('abort', () => openings.disconnect());
    panel.follow();
  }

  leave(): void {
    this.#life.abort();
  }

  /** What scrolls is the body of the panel, and the results: of whatever search stands there, which may have failed and come again. */
  #remember(host: ComfortHost, store: HelpStore): void {
    const { signal } = this.#life;
    const place = (): Place => store.state.place;
    let known: LitElement | undefined;
    const whenever = {
      hostUpdated(): void {
        const search = host.renderRoot.querySelector<LitElement>('faq-search');
        if (search && search !== known) new ScrollMemory((known = search), '.results', place, signal);
      },
    };
    whenever.hostUpdated();
    host.addController(whenever);
    signal.addEventListener('abort', () => host.removeController(whenever));
    new ScrollMemory(host, '.body', place, signal);
  }

  #name({ strings }: HelpState): void {
    const { readingFull, readingWidth } = wordsOf(strings);
    this.#sheet?.name(readingFull);
    this.#resizer?.name(readingWidth);
  }
}
