import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AllStrings } from '../../../locales/en.js';
import { numeral, say } from '../../../locales/format.js';
import type { HelpState } from '../../../store/state.js';
import { icons } from '../../shared/icons.js';
import { findTyped, findWords, wordsFor } from './find-text.js';
import { readingIcons } from './icons.js';
import { Marks } from './marks.js';
import type { ReadingHost } from './reading.js';
import { textOf } from './text-of.js';

/**
 * Finds words in the article that is read. Who comes from a search sees its words marked; the field, with the way from
 * one to the next, opens when it is asked for.
 */
export class Finder {
  readonly #host: ReadingHost;
  readonly #marks = new Marks();
  #ranges: readonly Range[] = [];
  #at = -1;
  #open = false;
  /** What is looked for; undefined while that is what the search has found the article by. */
  #typed: string | undefined;
  /** What the marks were made from: made anew when any of it is another. */
  #made: readonly unknown[] = [];

  constructor(host: ReadingHost) {
    this.#host = host;
  }

  get count(): number {
    return this.#ranges.length;
  }

  /** After the text was drawn: marks in it what is looked for. */
  follow(body: Element | null, state: HelpState): void {
    const { article, values, result, place } = state;
    const query = this.#host.article ? '' : state.query;
    const parts = [body, this.#host.article ?? place, article, values, result, query, this.#typed];
    if (parts.every((part, i) => part === this.#made[i])) return;
    if (this.#made[1] !== parts[1]) this.#begin();
    this.#made = [...parts.slice(0, -1), this.#typed];
    const before = this.count;
    this.#ranges = body ? this.#find(body, state, query) : [];
    this.#at = this.#open && this.count ? 0 : -1;
    this.#mark();
    if (before || this.count || this.#open) this.#host.requestUpdate();
  }

  leave(): void {
    this.#marks.clear();
    this.#made = [];
    this.#begin();
  }

  #begin(): void {
    this.#open = false;
    this.#typed = undefined;
    this.#ranges = [];
  }

  #find(body: Element, { place, result }: HelpState, query: string): readonly Range[] {
    if (this.#typed === undefined && !query) return [];
    const flat = textOf(body);
    const article = place.view === 'article' ? place.article : '';
    const found = this.#typed === undefined ? findWords(flat.text, wordsFor(article, result, query)) : findTyped(flat.text, this.#typed);
    return found.map(([start, end]) => flat.rangeOf(start, end));
  }

  #mark(): void {
    this.#marks.show(this.#ranges, this.#ranges[this.#at]);
  }

  renderButton(words: AllStrings, locale: string): TemplateResult {
    // Drawn by a style: it is no part of the button's name.
    const count = this.count && !this.#open ? numeral(this.count, locale) : nothing;
    return html`<button
      type="button"
      part="find"
      class="icon find"
      data-count=${count}
      aria-label=${words.readingFind}
      aria-expanded=${this.#open}
      @click=${() => this.#toggle()}
    >
      ${icons.search}
    </button>`;
  }

  renderBar(words: AllStrings, locale: string, query: string): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const looked = this.#typed ?? query;
    const place = this.count ? say(words.readingCount, { n: numeral(this.#at + 1, locale), total: numeral(this.count, locale) }) : words.readingNone;
    const step = (icon: TemplateResult, name: string, by: number): TemplateResult =>
      html`<button type="button" class="icon" aria-label=${name} ?disabled=${this.count === 0} @click=${() => this.#go(by)}>${icon}</button>`;
    return html`<div class="finder" part="finder" role="search" aria-label=${words.readingFind} @keydown=${this.#onKeydown}>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${words.readingFind}
        .value=${looked}
        @input=${this.#onInput}
      />
      <span class="place" role="status">${looked.trim() ? place : ''}</span>
      ${step(readingIcons.previous, words.readingPrevious, -1)} ${step(readingIcons.next, words.readingNext, 1)}
      <button type="button" class="icon" aria-label=${words.readingDone} @click=${() => this.#toggle()}>${icons.close}</button>
    </div>`;
  }

  #toggle(): void {
    this.#open = !this.#open;
    if (!this.#open) this.#typed = undefined;
    this.#at = -1;
    if (this.#open && this.count) this.#go(1);
    else this.#mark();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const field = this.#host.renderRoot.querySelector<HTMLInputElement>('.finder input');
      if (!this.#open) this.#host.renderRoot.querySelector<HTMLElement>('.find')?.focus({ preventScroll: true });
      field?.focus({ preventScroll: true });
      field?.select();
    });
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#show());
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // One step out, and no further: the drawer leaves alone what is prevented.
      event.preventDefault();
      this.#toggle();
    } else if (event.key === 'Enter' && (event.target as Element).localName === 'input') {
      event.preventDefault();
      this.#go(event.shiftKey ? -1 : 1);
    }
  };

  /** To the next, and from the last to the first again. */
  #go(by: number): void {
    if (!this.count) return;
    this.#at = (this.#at + by + this.count) % this.count;
    this.#mark();
    this.#show();
    this.#host.requestUpdate();
  }

  #show(): void {
    this.#ranges[this.#at]?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }
}
