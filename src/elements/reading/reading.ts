import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { HelpState } from '../../store/state.js';
import { Finder } from './finder.js';
import { readingIcons } from './icons.js';
import { readingStyles } from './reading.styles.js';
import { Tables } from './tables.js';
import { wordsOf } from './words.js';

/** The article element, as far as it matters here. */
export interface ReadingHost extends LitElement {
  /** The one article that it shows for good. */
  readonly article: string | undefined;
}

/** What can be done with an article: find words in it, print it. Comes while it is already read. */
export class Reading implements ReactiveController {
  readonly #host: ReadingHost;
  readonly #state: () => HelpState;
  readonly #finder: Finder;
  readonly #tables = new Tables();

  constructor(host: ReadingHost, state: () => HelpState) {
    this.#host = host;
    this.#state = state;
    this.#finder = new Finder(host);
    const root = host.renderRoot as ShadowRoot;
    const sheet = readingStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const body = this.#host.renderRoot.querySelector('.body');
    const state = this.#state();
    this.#finder.follow(body, state);
    this.#tables.follow(body, state.article, wordsOf(state.strings).readingTable);
  }

  hostDisconnected(): void {
    this.#finder.leave();
    this.#tables.leave();
  }

  /** The field that finds, while it is open. */
  renderBar(): TemplateResult | typeof nothing {
    const { strings, locale, query } = this.#state();
    return this.#finder.renderBar(wordsOf(strings), locale, this.#host.article ? '' : query);
  }

  renderTools(): TemplateResult {
    const { strings, locale } = this.#state();
    const words = wordsOf(strings);
    return html`${this.#finder.renderButton(words, locale)}
      <button type="button" part="print" class="icon" aria-label=${words.readingPrint} @click=${this.#print}>${readingIcons.print}</button>`;
  }

  readonly #print = async (): Promise<void> => {
    const article = this.#host.renderRoot.querySelector('article');
    const paper = await import('./print.js').catch(() => undefined);
    if (article) paper?.printArticle(article);
  };
}
