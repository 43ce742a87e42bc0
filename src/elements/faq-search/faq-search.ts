import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { breath } from '../../content/breath.js';
import { directionOf } from '../../locales/format.js';
import type { SearchResult } from '../../search/source.js';
import type { HelpStore } from '../../store/help-store.js';
import { countAudiences, showsResults } from '../../store/overview.js';
import type { AudienceCounts } from '../../store/overview.js';
import type { HelpState } from '../../store/state.js';
import { audienceFilter } from '../shared/audience-filter.js';
import { audienceFilterStyles } from '../shared/audience-filter.styles.js';
import { base } from '../shared/base.styles.js';
import { FaqSelectEvent } from '../shared/events.js';
import { FaqElement } from '../shared/faq-element.js';
import { icons } from '../shared/icons.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { Combobox, isComposing } from './combobox.js';
import { searchStyles } from './faq-search.styles.js';
import { arrange, renderResults } from './results.js';

/** As many hits as there is room for; the others are drawn when no key has followed for a while, in ms. */
const AT_ONCE = 8;
const PAUSE = 250;

/**
 * A search field whose results appear at every key.
 *
 * @element faq-search
 * @csspart field - The search field.
 * @csspart audiences - The row that chooses whom articles are for.
 * @csspart audience - One choice in it.
 * @csspart answer - The passage that answers the question.
 * @csspart results - The list of results.
 * @csspart nothing - What is said where nothing fits.
 * @csspart result - One result.
 * @fires {FaqSelectEvent} faq-select - A result is about to open; cancelable.
 * @example
 * <faq-search></faq-search>
 * <faq-article></faq-article>
 */
export class FaqSearch extends FaqElement implements StoreHost {
  static override properties = { store: { attribute: false } };

  static override styles = [base, audienceFilterStyles, searchStyles];

  declare store: HelpStore | undefined;

  readonly #help = new StoreController(this, ({ open, status, contents, place, trail, query, result, audience, values, strings, locale }) => [
    open, status, contents, place, trail, query, result, audience, values, strings, locale,
  ]);

  readonly #combobox = new Combobox(
    this,
    () => [this.#help.state.query, this.#shown ?? []],
    (index) => this.#choose(index),
  );

  /** The query whose best hit opens as soon as its answer is here: Enter was pressed before. */
  #awaited: string | undefined;

  /** The results that are drawn to their last hit. */
  #whole: SearchResult | undefined;

  /** The results as they were drawn last, and from what: a key changes what is asked first, and nothing of them. */
  #drawn: { readonly of: readonly unknown[]; readonly list: TemplateResult } | undefined;

  /** What says aloud what was found; comes before typing first pauses, and without it all can still be read. */
  #announcer: Promise<unknown> | undefined;

  /** The hits in the order of the screen; undefined while no results are shown. */
  get #shown(): readonly string[] | undefined {
    const { state } = this.#help;
    if (!state.result || !showsResults(state)) return undefined;
    return arrange(state.result.hits, state.contents, state.audience).flatMap((group) => group.hits.map((hit) => hit.id));
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  #onInput(event: InputEvent): void {
    void this.#help.store?.search((event.target as HTMLInputElement).value);
  }

  #onKeydown(event: KeyboardEvent): void {
    const { query, result } = this.#help.state;
    if (event.key === 'Enter' && this.#combobox.active < 0 && result?.query !== query && !isComposing(event)) this.#awaited = query;
    else if (this.#combobox.handle(event)) return this.#revealActive();
    if (event.key !== 'Escape' || event.isComposing || !query) return;
    event.preventDefault();
    event.stopPropagation();
    this.#clear();
  }

  #revealActive(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  }

  #clear(): void {
    void this.#help.store?.search('');
    this.focus();
  }

  #choose(index: number): void {
    const id = this.#shown?.[index];
    const { store, state } = this.#help;
    if (!id || !this.dispatchEvent(new FaqSelectEvent(id, state.query, index + 1))) return;
    void store?.showArticle(id);
  }

  protected override updated(): void {
    const { open, place, query, result } = this.#help.state;
    if (open || result) this.#announcer ??= breath().then(() => import('./announcer.js')).then(({ Announcer }) => new Announcer(this, () => this.#help.state)).catch(() => undefined);
    const stands = place.view === 'results' && query === this.#awaited;
    if (stands && result?.query !== query) return;
    this.#awaited = undefined;
    if (stands) this.#choose(0);
  }

  protected override render(): TemplateResult {
    const { store, state } = this.#help;
    const open = this.#shown !== undefined;
    return html`<div class="whole" lang=${state.locale} dir=${directionOf(state.locale)}>
      ${this.#renderField(state, open)} ${audienceFilter(state, store, this.#counts(state))}
      <div class="results" tabindex="0" ?hidden=${!open}>
        ${open && state.result ? this.#renderResults(state, state.result) : nothing}
      </div>
      <p class="unseen" role="status"></p>
    </div>`;
  }

  #renderResults(state: HelpState, result: SearchResult): TemplateResult {
    const { active } = this.#combobox;
    const { place, contents, audience, values, strings } = state;
    const limit = active < 0 && result !== this.#whole ? AT_ONCE : result.hits.length;
    const of = [result, limit, active, place.view === 'article' && place.article, contents, audience, values, strings];
    if (of.some((part, i) => part !== this.#drawn?.of[i])) {
      this.#drawn = { of, list: renderResults(state, result, limit, active, (index) => this.#choose(index)) };
      if (limit < result.hits.length) setTimeout(() => this.#drawWhole(result), PAUSE);
    }
    return this.#drawn!.list;
  }

  #drawWhole(result: SearchResult): void {
    if (result !== this.#help.state.result) return;
    this.#whole = result;
    this.requestUpdate();
  }

  /** What the audience filter counts: the articles that were found, else all. */
  #counts({ contents, result }: HelpState): AudienceCounts {
    const found = this.#shown?.length ? result : undefined;
    return found?.totals ?? countAudiences(found ? { articles: contents.articles.filter(({ id }) => found.hits.some((hit) => hit.id === id)) } : contents);
  }

  #renderField({ strings, query }: HelpState, open: boolean): TemplateResult {
    const { active } = this.#combobox;
    return html`<div part="field" class="field">
      ${icons.search}
      <input
        role="combobox"
        type="text"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength="1000"
        aria-label=${strings.ask}
        aria-autocomplete="list"
        aria-controls="results"
        aria-expanded=${open && this.#shown?.length ? 'true' : 'false'}
        aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
        placeholder=${strings.ask}
        .value=${query}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      />
      ${query
        ? html`<button type="button" class="icon" aria-label=${strings.clear} @click=${this.#clear}>${icons.close}</button>`
        : nothing}
    </div>`;
  }
}
