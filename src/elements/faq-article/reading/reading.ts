import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { asFaqError, lost } from '../../../content/faq-error.js';
import type { AllStrings } from '../../../locales/en.js';
import type { HelpState } from '../../../store/state.js';
import { Copier } from '../copier.js';
import { FaqErrorEvent } from '../../shared/events.js';
import { Finder } from './finder.js';
import { readingIcons } from './icons.js';
import { readingStyles } from './reading.styles.js';
import { addressOf, hand } from './share.js';
import { Tables } from './tables.js';
import { wordsOf } from '../../shared/late-words.js';

/** The article element, as far as it matters here. */
export interface ReadingHost extends LitElement {
  /** The one article that it shows for good. */
  readonly article: string | undefined;
}

/** What can be done with an article: find words in it, print it, hand it on. Comes while it is already read. */
export class Reading implements ReactiveController {
  readonly #host: ReadingHost;
  readonly #state: () => HelpState;
  readonly #finder: Finder;
  readonly #tables = new Tables();
  readonly #copier: Copier;

  constructor(host: ReadingHost, state: () => HelpState) {
    this.#host = host;
    this.#state = state;
    this.#finder = new Finder(host);
    this.#copier = new Copier(host);
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
      <button type="button" part="print" class="icon" aria-label=${words.readingPrint} @click=${this.#print}>${readingIcons.print}</button>
      ${this.#renderShare(words)}`;
  }

  #renderShare(words: AllStrings): TemplateResult | typeof nothing {
    const { article } = this.#state();
    const drawer = (this.#host.getRootNode() as Partial<ShadowRoot>).host as { readonly deepLinks?: string } | undefined;
    const url = article && addressOf(article.id, drawer?.deepLinks);
    if (!url) return nothing;
    const done = this.#copier.copied !== undefined;
    const share = async (): Promise<void> => {
      if (!(await hand(url, article.title))) await this.#copier.copy(url, article);
    };
    return html`<button type="button" part="share" class="icon" ?data-done=${done} aria-label=${words.readingShare} @click=${share}>
        ${done ? this.#copier.icon : readingIcons.share}
      </button>
      <span class="unseen" role="status">${done ? words.readingShared : ''}</span>`;
  }

  readonly #print = async (): Promise<void> => {
    const article = this.#host.renderRoot.querySelector('article');
    try {
      const { printArticle } = await import('./print.js').catch(lost);
      if (article) printArticle(article);
    } catch (cause) {
      this.#host.dispatchEvent(new FaqErrorEvent(asFaqError(cause)));
    }
  };
}
