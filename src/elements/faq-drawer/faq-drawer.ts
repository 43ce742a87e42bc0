import { ContextProvider } from '@lit/context';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { breath } from '../../content/breath.js';
import { safeLink } from '../../content/links.js';
import { directionOf, say } from '../../locales/format.js';
import type { HelpStore } from '../../store/help-store.js';
import { showsResults } from '../../store/overview.js';
import type { HelpState, Place } from '../../store/state.js';
import { base } from '../shared/base.styles.js';
import { countHits } from '../shared/count-hits.js';
import { FaqContactEvent } from '../shared/events.js';
import { FaqElement } from '../shared/faq-element.js';
import { icons } from '../shared/icons.js';
import { storeContext } from '../shared/store-context.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { drawerStyles } from './faq-drawer.styles.js';
import type { Comforts } from './comforts/comforts.js';
import { Notifier } from './notifier.js';
import type { Page } from './page.js';
import { Panel } from './panel.js';

/**
 * The panel that holds the search field, the navigation and the article. On a phone it is a sheet over the whole screen
 * and the page behind it rests; on a desk it stands beside the page, which stays usable. Keys pressed in it stay in it:
 * the page's own shortcuts do not hear them. Escape there leads one step back and at last out; elsewhere it is the page's.
 * While a modal dialog of the page is open, the drawer stands inside it.
 *
 * @element faq-drawer
 * @attr {'right' | 'left'} side - The side of the screen it stands on; right when left out.
 * @attr {boolean} wide - Shows results and article side by side where there is room.
 * @attr {string} heading - Its title; "Help", or the brand's help, when left out.
 * @attr {string} contact - Where "Contact support" leads, or `on` for a button that only tells the host; without it, and without `supportUrl`, there is none.
 * @attr {string} logo - The address of a picture in place of our sign.
 * @attr {'page'} layout - Fills its box as a part of the page instead of standing above it: no dialog, no launcher; for frames and help pages.
 * @attr {string} target - Where links to other pages open: a new tab, or in the layout `page` the top window, when left out.
 * @attr {boolean} remember - Keeps the width that a visitor gives it, in this browser; without it nothing is kept.
 * @attr {string} deep-links - Gives what is open an address of its own below this beginning, `#faq/`, and the browser's Back a meaning; without it the address stays the page's.
 * @slot - What stands in the page until the drawer is first opened, such as a link to a help page; offered again when help cannot be loaded.
 * @slot logo - The same as an element: an `<img>` or an `<svg>`.
 * @slot contact - What stands in the place of "Contact support": links, an address, a form.
 * @slot footer - What stands below everything.
 * @csspart panel - The panel.
 * @csspart header - Its title and buttons.
 * @csspart widen - The button that widens it.
 * @csspart window - The button that opens help in a window of its own.
 * @csspart edge - What is pulled to give it another width.
 * @csspart handle - What the sheet of a phone is pulled by.
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
 * @fires {FaqNoResultsEvent} faq-no-results - A query was answered, and nothing fits it.
 * @fires {FaqContactEvent} faq-contact - The visitor asks for a person; may be prevented.
 * @fires {FaqArticleEvent} faq-article - An article is shown.
 * @fires {FaqErrorEvent} faq-error - Something could not be had.
 * @example
 * <faq-drawer side="left"><a href="/help">Help</a></faq-drawer>
 * @example
 * <faq-drawer layout="page"><img slot="logo" src="/logo.svg" alt=""></faq-drawer>
 */
export class FaqDrawer extends FaqElement implements StoreHost {
  static override properties = {
    store: { attribute: false },
    side: { reflect: true },
    wide: { type: Boolean, reflect: true },
    heading: {},
    contact: {},
    logo: {},
    target: {},
    layout: { reflect: true },
    remember: { type: Boolean },
    deepLinks: { attribute: 'deep-links' },
    popOut: { attribute: false },
  };

  static override styles = [base, drawerStyles];

  declare store: HelpStore | undefined;
  declare side: 'right' | 'left';
  declare wide: boolean;
  declare heading: string | undefined;
  declare contact: string | undefined;
  declare logo: string | undefined;
  declare target: string | undefined;
  declare layout: 'page' | undefined;
  declare remember: boolean;
  declare deepLinks: string | undefined;
  /** Opens help in a window of its own, from a button in the header; without it there is none. The script tag brings one. */
  declare popOut: (() => void) | undefined;

  readonly #help = new StoreController(this, ({ open, status, contents, lack, place, trail, query, result, article, error, values, strings, locale }) => [
    open, status, contents, lack, place, trail, query, result, article, error, values, strings, locale,
  ]);

  readonly #provider = new ContextProvider(this, { context: storeContext });
  readonly #panel = new Panel(this);
  /** How much room a page has, where it is laid out as one and the code for that is here. */
  #page: Page | undefined;
  #place: Place | undefined;
  /** What makes it comfortable; comes once it is open, and help is whole without it. */
  #comforts: Promise<Comforts | undefined> | undefined;
  /** Whether it has ever been open: until then what stands in the page stays, and nothing of the page moves. */
  #used = false;
  /** Whether focus was in the panel before it was rendered. */
  #held = false;
  /** Whether focus is on the panel's heading for as long as what is to have it is not here. */
  #waiting = false;

  constructor() {
    super();
    this.side = 'right';
    this.wide = false;
    new Notifier(this, () => this.#help.store);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.leave();
    this.#page = undefined;
    void this.#comforts?.then((comforts) => comforts?.leave());
    this.#comforts = undefined;
  }

  protected override willUpdate(): void {
    const { store } = this.#help;
    if (store && this.#provider.value !== store) this.#provider.setValue(store);
    if (store && this.layout && !this.#page) {
      void import('./page.js').then(({ Page }) => {
        if (this.isConnected) this.#page ??= new Page(this, store);
      });
    }
    this.#used ||= this.#help.state.open;
    this.#held = this.hasUpdated && this.#panel.hasFocus;
  }

  protected override updated(): void {
    const { open, place, status } = this.#help.state;
    const before = this.#place;
    this.#place = open ? place : undefined;
    const opened = !this.layout && this.#panel.show(open, !this.#used && status !== 'idle');
    if (open || this.deepLinks) this.#comforts ??= breath().then(() => import('./comforts/comforts.js')).then(({ Comforts }) => new Comforts(this, this.#help.store!, this.#panel)).catch(() => undefined);
    if (open) void this.#lead(opened || (before !== undefined && before !== place && this.#leadsOn(before, place)), opened);
  }

  /** Whether focus goes along from place to place: what had it may be gone. Typing stays in the field. */
  #leadsOn(before: Place, { view }: Place): boolean {
    const searching = (this.renderRoot as ShadowRoot).activeElement?.localName === 'faq-search';
    if (view === 'article') return !(searching && this.#isSplit);
    return view === 'category' || (view !== before.view && !searching);
  }

  /** Puts focus where the place begins, on the panel's heading until that is here; also when what had focus is gone. */
  async #lead(wanted: boolean, opened: boolean): Promise<void> {
    const held = this.#held;
    // Focus has all laid out, as the frame has to: both at once. On a phone the keyboard comes up in the tap's own turn alone.
    if (opened && !this.#panel.isSheet) await new Promise(requestAnimationFrame);
    const heading = this.renderRoot.querySelector<HTMLElement>('#heading');
    const target = this.#beginning(opened);
    await target?.updateComplete;
    const waited = this.#waiting && heading?.matches(':focus');
    const lost = held && this.#panel.lostFocus;
    if (!this.#help.state.open || !(wanted || waited || lost)) return;
    target?.focus({ preventScroll: true });
    // Whoever is led to what is wrong hears it there; as an alert, which readers hear of after this task, it would be heard twice.
    target?.parentElement?.removeAttribute('role');
    this.#waiting = !target?.matches(':focus-within');
    if (this.#waiting) heading?.focus({ preventScroll: true });
  }

  /** Where reading or typing begins in the place. */
  #beginning(opened: boolean): LitElement | null {
    const { view } = this.#help.state.place;
    const field = view === 'article' ? 'faq-article' : view === 'category' ? 'faq-nav' : 'faq-search';
    // On a phone a field that takes focus unasked brings the keyboard up over what the visitor came back to.
    const start = field === 'faq-search' && this.#panel.isSheet && !opened ? '#heading' : field;
    return this.renderRoot.querySelector<LitElement>('.failed h3') ?? this.renderRoot.querySelector<LitElement>(start);
  }

  /** Whether results and article stand side by side: asked for, with room for it, and with results to show. */
  get #isSplit(): boolean {
    const { state } = this.#help;
    if (state.place.view !== 'article') return false;
    return this.layout ? !!this.#page?.isRoomy : this.wide && this.#panel.isRoomy && this.#hasHits;
  }

  get #hasHits(): boolean {
    const { state } = this.#help;
    return showsResults(state) && state.result?.hits.length !== 0;
  }

  #onKeydown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) this.#stepOut(event);
  }

  /** The page hears no typing: its shortcuts would eat it. */
  #keep(event: Event): void {
    event.stopPropagation();
  }

  #onClose(): void {
    if (this.#panel.wasTaken) this.#help.store?.close('escape');
  }

  /** A tap on what shows of the page above the sheet; not on what shows of it while the sheet is still rising. */
  #onClick({ target, currentTarget, clientY }: MouseEvent): void {
    const dialog = currentTarget as HTMLElement;
    if (target === dialog && this.#panel.isSheet && clientY < innerHeight - dialog.offsetHeight) this.#help.store?.close('backdrop');
  }

  /**
   * Escape, or the system's own way to say close, such as the back gesture on a phone. One step at a time: out of an
   * article or a category, then out of the results, then out of the drawer.
   */
  #stepOut(event: Event): void {
    const { store, state } = this.#help;
    event.preventDefault();
    if (state.trail.length > 0) void store?.back();
    else if (!this.layout) store?.close('escape');
  }

  protected override render(): TemplateResult {
    const { state } = this.#help;
    const unused = this.layout ? !this.#page : !this.#used;
    return html`${unused ? html`<slot></slot>` : nothing}${this.layout
      ? html`<section part="panel" class="panel" lang=${state.locale} dir=${directionOf(state.locale)} aria-labelledby="heading" ?hidden=${unused} @keydown=${this.#onKeydown}>${this.#renderInside(state)}</section>`
      : html`<dialog
      part="panel"
      class="panel"
      lang=${state.locale}
      dir=${directionOf(state.locale)}
      aria-labelledby="heading"
      ?data-above=${document.querySelector('faq-launcher') !== null}
      @keydown=${this.#onKeydown}
      @keypress=${this.#keep}
      @keyup=${this.#keep}
      @click=${this.#onClick}
      @cancel=${this.#stepOut}
      @close=${this.#onClose}
      @toggle=${this.#onClose}
    >${this.#renderInside(state)}</dialog>`}`;
  }

  #renderInside(state: HelpState): TemplateResult {
    const { status, place } = state;
    const split = this.#isSplit;
    const reading = place.view === 'article' && !isUnknown(state);
    const listing = place.view === 'results' && this.#hasHits;
    return html`${this.#renderHeader(state)}
      ${status === 'failed'
        ? this.#renderFailure(state)
        : html`${this.#renderLack(state)}<div class="columns" ?data-split=${split}>
            <div class="search" ?data-fill=${this.#hasHits} ?hidden=${reading && !split}>
              <faq-search exportparts="field,audiences,audience,answer,results,result,nothing"></faq-search>${split && !this.#hasHits ? this.#renderNav(false) : nothing}
            </div>
            <div part="body" class="body" ?hidden=${listing}>${this.#renderBody(state, reading, listing)}</div>
          </div>`}
      ${this.#renderFooter(state)}<slot name="footer"></slot>`;
  }

  /** Article or navigation; grey lines while there is neither, and why there is none. */
  #renderBody(state: HelpState, reading: boolean, listing: boolean): TemplateResult {
    const { status, place, strings, result, error } = state;
    const { store } = this.#help;
    // The script tag brings the code that shows articles after everything else.
    const waiting = reading && !customElements.get('faq-article');
    // From then on it tells itself what is wrong.
    if (waiting) void customElements.whenDefined('faq-article').then(() => this.requestUpdate());
    const late = status !== 'ready' || ((waiting || (place.view === 'results' && !result)) && !error);
    const unknown = isUnknown(state);
    // Whoever opens help with a question sees its answers first; the way in without one is drawn when it is to be seen.
    const unseen = (late || listing) && !this.renderRoot.querySelector('faq-nav');
    return html`
      ${late ? html`<div class="late" aria-busy="true"><span class="unseen">${strings.loading}</span><i></i><i></i><i></i><i></i></div>` : nothing}
      ${error && (!reading || waiting)
        ? html`<div class="failed" role="alert">
            <h3 tabindex="-1">${unknown ? strings[place.view === 'article' ? 'noArticle' : 'noTopic'] : reading ? strings.articleFailed : strings.searchFailed}</h3>
            ${unknown ? nothing : this.#renderRetry(strings, () => store?.retry())}
          </div>`
        : nothing}
      ${status !== 'ready' || (unseen && !reading) ? nothing : reading ? html`<faq-article exportparts="breadcrumb,find,finder,print,share,title,contents,body:text,figure,zoom,related,queries,feedback" target=${this.#target}></faq-article>` : this.#renderNav(late)}
    `;
  }

  #renderRetry({ retry }: HelpState['strings'], again: () => unknown): TemplateResult {
    return html`<button type="button" class="action" @click=${again}>${retry}</button>`;
  }

  /** What is missing while the rest can be used. */
  #renderLack({ lack, strings }: HelpState): TemplateResult | typeof nothing {
    if (!lack) return nothing;
    return html`<div class="notice" role="status">
      <p>${strings[lack.leaves]}</p>
      ${this.#renderRetry(strings, () => this.#help.store?.complete())}
    </div>`;
  }

  #renderNav(late: boolean): TemplateResult {
    return html`<faq-nav exportparts="audiences,audience,about,tree,article" ?hidden=${late}></faq-nav>`;
  }

  #renderHeader(state: HelpState): TemplateResult {
    const { strings, place, trail } = state;
    const { store } = this.#help;
    const inside = (place.view === 'article' || place.view === 'category') && trail.length > 0;
    const from = trail.at(-1);
    const label = from?.view === 'results' ? say(strings.backToResults, { query: from.query }) : strings.back;
    return html`<div part="header" class="header">
      ${inside
        ? html`<button type="button" class="back" @click=${() => store?.back()}>${icons.back}<span>${label}</span></button>`
        : html`<slot name="logo" class="sign">${this.logo ? html`<img src=${this.logo} alt="" />` : icons.help}</slot>`}
      <h2 id="heading" tabindex="-1" class=${inside ? 'unseen' : 'heading'}>${this.#heading(state)}</h2>
      ${this.layout
        ? nothing
        : html`<button type="button" class="icon" aria-label=${strings.close} @click=${() => store?.close('button')}>${icons.close}</button>`}
    </div>`;
  }

  #heading({ strings, values }: HelpState): string {
    const { brand } = values;
    return this.heading || (brand ? say(strings.brandHelp, { brand }) : strings.help);
  }

  #renderFailure({ strings, error }: HelpState): TemplateResult {
    return html`<div class="failed" role="alert">
      <h3 tabindex="-1">${strings.failed}</h3>
      <p>${strings.failedHint}</p>
      <p class="code">${error?.code}</p>
      ${this.#renderRetry(strings, () => this.#help.store?.retry())}
      <slot></slot>
    </div>`;
  }

  /** Where links to other pages open. */
  get #target(): string {
    return this.target || (this.layout ? '_top' : '_blank');
  }

  /** Tells the host what the visitor was after; who prevents it has taken over. */
  #onContact(event: Event): void {
    const control = (event.composedPath() as Partial<Element>[]).find((target) => target.matches?.('a,button'));
    if (!control) return;
    const { query, place, topics } = this.#help.state;
    const article = place.view === 'article' ? place.article : undefined;
    if (!this.dispatchEvent(new FaqContactEvent({ query, article, topics }))) event.preventDefault();
  }

  #renderContact({ strings, values }: HelpState): TemplateResult | undefined {
    const { contact } = this;
    if (contact === 'on') return html`<button type="button" class="contact">${strings.contact}</button>`;
    const link = safeLink(contact || values['supportUrl'] || '', document.baseURI);
    return link && html`<a class="contact" href=${link.href} target=${link.external ? this.#target : nothing} rel="noopener">${strings.contact}</a>`;
  }

  #renderFooter(state: HelpState): TemplateResult | typeof nothing {
    const { strings, place, result, locale } = state;
    const contact = this.#renderContact(state);
    const listing = place.view === 'results' && showsResults(state) && result !== undefined && result.hits.length > 0;
    const own = this.querySelector(':scope>[slot=contact]');
    if (!contact && !own && !listing) return nothing;
    return html`<div part="footer" class="footer">
      <span class="hint" aria-hidden=${listing}>${listing ? countHits(result, strings, locale) : strings.stuck}</span>
      <slot name="contact" @click=${this.#onContact}>${contact ?? html`<span class="keys">${strings.keys}</span>`}</slot>
    </div>`;
  }
}

/** Whether what was asked for is not there, so that trying again would not help. */
const isUnknown = ({ error }: HelpState): boolean => /_UNKNOWN$/.test(error?.code ?? '');
