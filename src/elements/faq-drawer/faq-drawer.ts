import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { safeLink } from '../../content/links.js';
import { say } from '../../locales/format.js';
import type { HelpStore } from '../../store/help-store.js';
import { showsResults } from '../../store/overview.js';
import type { CloseReason, HelpState, Place } from '../../store/state.js';
import { base } from '../shared/base.styles.js';
import { countHits } from '../shared/count-hits.js';
import { icons } from '../shared/icons.js';
import { ScrollMemory } from '../shared/scroll-memory.js';
import { storeContext } from '../shared/store-context.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { drawerStyles } from './faq-drawer.styles.js';
import { Notifier } from './notifier.js';
import { Panel } from './panel.js';

/**
 * The panel that holds the search field, the navigation and the article. On a phone it is a sheet over the whole screen
 * and the page behind it rests; on a desk it stands beside the page, which stays usable.
 *
 * @element faq-drawer
 * @attr {'right' | 'left'} side - The side of the screen it stands on; right when left out.
 * @attr {boolean} wide - Shows results and article side by side where there is room.
 * @attr {string} heading - Its title; "Help", or the brand's help, when left out.
 * @attr {string} contact - Where "Contact support" leads; without it, and without `supportUrl`, there is no such link.
 * @slot - What stands in the page until the drawer works, such as a link to a help page; offered again when help cannot be loaded.
 * @csspart panel - The panel.
 * @csspart header - Its title and buttons.
 * @csspart body - What scrolls: navigation or article.
 * @csspart footer - What stands below.
 * @cssprop [--faq-accent=#2457d6] - The owner's colour; made readable on light and on dark.
 * @cssprop [--faq-color-scheme=light dark] - `light`, `dark`, or both to follow the visitor's system.
 * @cssprop [--faq-font=system-ui] - The typeface.
 * @cssprop [--faq-width=440px] - The width on a desk.
 * @cssprop [--faq-height=720px] - The height on a desk.
 * @fires {FaqOpenEvent} faq-open - It has opened.
 * @fires {FaqCloseEvent} faq-close - It has closed, and why.
 * @fires {FaqSearchEvent} faq-search - A query was answered.
 * @fires {FaqArticleEvent} faq-article - An article is shown.
 * @fires {FaqErrorEvent} faq-error - Something could not be had.
 * @example
 * <faq-drawer side="left"><a href="/help">Help</a></faq-drawer>
 */
export class FaqDrawer extends LitElement implements StoreHost {
  static override properties = {
    store: { attribute: false },
    side: { reflect: true },
    wide: { type: Boolean, reflect: true },
    heading: {},
    contact: {},
  };

  static override styles = [base, drawerStyles];

  declare store: HelpStore | undefined;
  declare side: 'right' | 'left';
  declare wide: boolean;
  declare heading: string | undefined;
  declare contact: string | undefined;

  readonly #help = new StoreController(this, ({ open, status, contents, place, trail, query, result, values, strings, locale }) => [
    open, status, contents, place, trail, query, result, values, strings, locale,
  ]);

  readonly #provider = new ContextProvider(this, { context: storeContext });
  readonly #panel = new Panel(this);
  #place: Place | undefined;

  constructor() {
    super();
    this.side = 'right';
    this.wide = false;
    new ScrollMemory(this, '.body', () => this.#help.state.place);
    new Notifier(this, () => this.#help.store);
  }

  protected override willUpdate(): void {
    const { store } = this.#help;
    if (store && this.#provider.value !== store) this.#provider.setValue(store);
  }

  protected override updated(): void {
    const { open, place } = this.#help.state;
    const before = this.#place;
    this.#place = open ? place : undefined;
    if (this.#panel.show(open)) void this.#focus('faq-search');
    else if (before && open && before !== place) this.#follow(before, place);
  }

  /** Takes focus along from place to place: what had it may be gone. Typing stays in the field. */
  #follow(before: Place, { view }: Place): void {
    const searching = (this.renderRoot as ShadowRoot).activeElement?.localName === 'faq-search';
    if (view === 'article' && !(this.wide && searching)) void this.#focus('faq-article');
    else if (view === 'category') void this.#focus('faq-nav');
    // On a phone a field that takes focus unasked brings the keyboard up over what the visitor came back to.
    else if (view !== before.view && !searching) void this.#focus(this.#panel.isSheet ? '#heading' : 'faq-search');
  }

  async #focus(selector: string): Promise<void> {
    const target = this.renderRoot.querySelector<LitElement>(selector);
    await target?.updateComplete;
    if (this.#help.state.open) target?.focus({ preventScroll: true });
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#stepOut('escape');
  }

  /** The system's own way to say close: Escape in a modal sheet, the back gesture on a phone. */
  #onCancel(event: Event): void {
    event.preventDefault();
    this.#stepOut('escape');
  }

  /** One step at a time: out of an article or a category, then out of the results, then out of the drawer. */
  #stepOut(reason: CloseReason): void {
    const { store, state } = this.#help;
    if (state.trail.length > 0) void store?.back();
    else store?.close(reason);
  }

  protected override render(): TemplateResult {
    const { state } = this.#help;
    const { status, place, strings } = state;
    const failed = status === 'failed';
    const reading = place.view === 'article' && !this.wide;
    const found = showsResults(state) && state.result?.hits.length !== 0;
    return html`<dialog
      part="panel"
      class="panel"
      lang=${state.locale}
      aria-labelledby="heading"
      data-view=${place.view}
      @keydown=${this.#onKeydown}
      @cancel=${this.#onCancel}
    >
      ${this.#renderHeader(state)}
      ${failed
        ? this.#renderFailure(state)
        : html`<div class="columns" ?data-split=${this.wide && place.view === 'article'}>
            <div class="search" ?data-fill=${found} ?hidden=${reading}><faq-search></faq-search></div>
            <div part="body" class="body" ?hidden=${place.view === 'results' && (found || !state.result)}>
              ${status !== 'ready'
                ? html`<div class="late" aria-busy="true"><span class="unseen">${strings.loading}</span><i></i><i></i><i></i><i></i></div>`
                : place.view === 'article'
                  ? html`<faq-article></faq-article>`
                  : html`<faq-nav></faq-nav>`}
            </div>
          </div>`}
      ${this.#renderFooter(state)}
    </dialog>`;
  }

  #renderHeader(state: HelpState): TemplateResult {
    const { strings, place, trail } = state;
    const { store } = this.#help;
    const inside = (place.view === 'article' || place.view === 'category') && trail.length > 0;
    const from = trail.at(-1);
    const label = from?.view === 'results' ? say(strings.backToResults, { query: from.query }) : strings.back;
    return html`<header part="header">
      ${inside
        ? html`<button type="button" class="back" @click=${() => store?.back()}>${icons.back}<span>${label}</span></button>`
        : html`<span class="sign">${icons.help}</span>`}
      <h2 id="heading" tabindex="-1" class=${inside ? 'unseen' : 'heading'}>${this.#heading(state)}</h2>
      <button type="button" class="icon widen" aria-label=${this.wide ? strings.narrow : strings.widen} @click=${this.#onWiden}>
        ${this.wide ? icons.narrow : icons.widen}
      </button>
      <button type="button" class="icon" aria-label=${strings.close} @click=${() => store?.close('button')}>${icons.close}</button>
    </header>`;
  }

  #heading({ strings, values }: HelpState): string {
    const { brand } = values;
    return this.heading || (brand ? say(strings.brandHelp, { brand }) : strings.help);
  }

  #onWiden(): void {
    this.wide = !this.wide;
  }

  #renderFailure({ strings, error }: HelpState): TemplateResult {
    return html`<div class="failed" role="alert">
      <h3>${strings.failed}</h3>
      <p>${strings.failedHint}</p>
      <p class="code">${error?.code}</p>
      <button type="button" class="action" @click=${() => this.#help.store?.retry()}>${strings.retry}</button>
      <slot></slot>
    </div>`;
  }

  #renderFooter(state: HelpState): TemplateResult | typeof nothing {
    const { strings, values, place, result, locale } = state;
    const contact = safeLink(this.contact || values['supportUrl'] || '', document.baseURI);
    const listing = place.view === 'results' && showsResults(state) && result !== undefined && result.hits.length > 0;
    if (!contact && !listing) return nothing;
    return html`<footer part="footer">
      <span class="hint">${listing ? countHits(result, strings, locale) : strings.stuck}</span>
      ${contact
        ? html`<a href=${contact.href} target=${contact.external ? '_blank' : nothing} rel="noopener">${strings.contact}</a>`
        : html`<span class="keys">${strings.keys}</span>`}
    </footer>`;
  }
}
