import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Article, ArticleHead } from '../../content/article.js';
import { categoryPath } from '../../content/categories.js';
import { asFaqError } from '../../content/faq-error.js';
import type { FaqError } from '../../content/faq-error.js';
import { inlineText } from '../../content/plain-text.js';
import { fillText } from '../../content/variables.js';
import type { AllStrings } from '../../locales/en.js';
import { around, directionOf } from '../../locales/format.js';
import type { HelpStore } from '../../store/help-store.js';
import { headOf, languageOf } from '../../store/overview.js';
import type { Contents, HelpState } from '../../store/state.js';
import { hasFigure } from '../../content/has-figure.js';
import type { Figures } from './figures/figures.js';
import { contentsAt, renderContents } from './reading/contents.js';
import type { Reading } from './reading/reading.js';
import { wordsOf } from '../shared/late-words.js';
import { base } from '../shared/base.styles.js';
import { Copier } from './copier.js';
import { day } from './day.js';
import { FaqErrorEvent } from '../shared/events.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { renderBody } from './body.js';
import type { BodyContext } from './body.js';
import { bodyStyles } from './body.styles.js';
import { articleStyles } from './faq-article.styles.js';
import { Feedback } from './feedback.js';
import { feedbackStyles } from './feedback.styles.js';

/** A page's first calendar takes a phone half a second to make: the first article is painted before its day is written. */
let writesDays = false;

/** How long a text waits for what shows its images, ms. */
const FIGURES_PATIENCE = 2_000;

/** The article that the attribute asks for and the contents it is of, or why it could not be had. */
interface OwnArticle {
  readonly asked: string;
  readonly store: HelpStore;
  readonly contents?: Contents;
  readonly article?: Article;
  readonly error?: FaqError;
}

/**
 * One article: where it stands, its text, what helps further, and the queries that people found it with.
 *
 * @element faq-article
 * @attr {string} target - Where links to other pages open, as of any link: `_blank` when left out, `_top` for an element in a frame.
 * @attr {string} article - The id of the one article to show; without it, the article that the visitor opened.
 * @csspart find - Opens the field that finds words in it.
 * @csspart finder - That field, and the way from one place to the next.
 * @csspart print - Prints it.
 * @csspart share - Hands on its address, where it has one.
 * @csspart contents - The parts of a long article.
 * @csspart breadcrumb - Where the article stands.
 * @csspart title - The question.
 * @csspart body - The answer.
 * @csspart figure - An image or a video in it, with what stands below.
 * @csspart zoom - An image over the whole screen.
 * @csspart feedback - Whether it was helpful; an owner who sets the word `helpful` to "" has none of it.
 * @csspart related - The articles that help further.
 * @csspart queries - The queries that people found it with.
 * @fires {FaqCopyEvent} faq-copy - Something was copied.
 * @fires {FaqErrorEvent} faq-error - The one article that the attribute asks for could not be had.
 * @fires {FaqHelpfulEvent} faq-helpful - The visitor has said whether it helped.
 * @example
 * <faq-article article="imap-vs-pop3"></faq-article>
 */
export class FaqArticle extends LitElement implements StoreHost {
  static override properties = { store: { attribute: false }, article: {}, target: {} };

  static override styles = [base, articleStyles, bodyStyles, feedbackStyles];

  declare store: HelpStore | undefined;
  declare article: string | undefined;
  declare target: string | undefined;

  readonly #help = new StoreController(this, ({ contents, place, article, values, strings, locale, error, result }) => [
    contents, place, article, values, strings, locale, error, result,
  ]);

  readonly #copier = new Copier(this);
  readonly #feedback = new Feedback(this);
  #own: OwnArticle | undefined;
  /** What can be done with it; comes while it is read. */
  #reading: Reading | undefined;
  #coming: Promise<void> | undefined;
  /** What shows images and videos; comes with the first article that has one. */
  #figures: Figures | undefined;
  #figuresComing: Promise<unknown> | undefined;
  /** Whether a text with images waits for it, so that nothing moves once it is read. */
  #waits = false;
  #readerOf: HelpStore | undefined;
  #leave: (() => void) | undefined;

  /** Puts focus on the title: where reading starts. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#readFor(undefined);
    this.#own = undefined;
  }

  protected override willUpdate(): void {
    const { store, inDrawer } = this.#help;
    this.#readFor(this.article || inDrawer ? undefined : store);
    if (!this.article) this.#own = undefined;
    else if (store && (this.#own?.asked !== this.article || this.#own.store !== store)) void this.#fetch({ asked: this.article, store });
    // In another language it is another article, and the one that is here stays until that has come.
    else if (store && this.#own?.contents && this.#own.contents !== store.state.contents) void this.#fetch({ ...this.#own, contents: store.state.contents });
  }

  protected override updated(): void {
    if (writesDays || !this.renderRoot.querySelector('time')) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        writesDays = true;
        this.requestUpdate();
      }),
    );
  }

  /** Without it the article can be read all the same. */
  #bring(): void {
    this.#coming ??= import('./reading/reading.js').then(
      ({ Reading }) => {
        this.#reading = new Reading(this, () => this.#shown);
      },
      () => undefined,
    );
  }

  /** When it is late or does not come, descriptions stand in the place of images. */
  #bringFigures(): void {
    if (this.#figuresComing) return;
    this.#waits = true;
    const go = (): void => {
      this.#waits = false;
      this.requestUpdate();
    };
    this.#figuresComing = import('./figures/figures.js').then(({ Figures }) => {
      this.#figures = new Figures(this);
      go();
    }, go);
    setTimeout(go, FIGURES_PATIENCE);
  }

  /** The state, with the article that stands here. */
  get #shown(): HelpState {
    const { state } = this.#help;
    return this.article ? { ...state, article: this.#own?.article } : state;
  }

  /** While it reads for a store, articles open here instead of in the drawer. */
  #readFor(store: HelpStore | undefined): void {
    if (store === this.#readerOf) return;
    this.#leave?.();
    this.#readerOf = store;
    this.#leave = store?.attachReader();
  }

  async #fetch(own: OwnArticle): Promise<void> {
    const { asked, store } = own;
    this.#own = own;
    const settle = (part: Partial<OwnArticle>): void => {
      if (this.#own !== own) return;
      this.#own = { ...own, ...part };
      this.requestUpdate();
    };
    try {
      const article = await store.read(asked);
      settle({ article, contents: store.state.contents });
    } catch (cause) {
      const error = asFaqError(cause);
      // That there are no contents at all is told by the drawer.
      if (this.#own === own && store.state.error !== error) this.dispatchEvent(new FaqErrorEvent(error));
      settle({ error });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, store } = this.#help;
    const id = this.article ?? (state.place.view === 'article' ? state.place.article : undefined);
    if (!id) return nothing;
    const article = this.article ? this.#own?.article : state.article;
    const head = article ?? headOf(state.contents, id);
    const error = this.article ? this.#own?.error : state.error;
    if (article) this.#bring();
    const figures = article && hasFigure(article.body);
    if (figures) this.#bringFigures();
    return html`<article lang=${state.locale} dir=${directionOf(state.locale)}>
      ${article ? this.#reading?.renderBar() : nothing}
      ${head ? this.#renderHead(head, article !== undefined) : nothing}
      ${article && head && !(figures && this.#waits) ? [this.#renderBody(article), this.#feedback.render(id, this.#words, store), this.#renderMore(article)] : this.#renderWait(error)}
      ${this.#figures?.renderZoom(state.strings)}
      <p class="unseen" role="status">${this.#copier.copied === undefined ? '' : this.#words.readingCopied}</p>
    </article>`;
  }

  #renderHead(head: ArticleHead, here: boolean): TemplateResult {
    const { store, state } = this.#help;
    const { strings, contents } = state;
    const path = categoryPath(contents, head.category);
    return html`
      <div class="top">
        <nav part="breadcrumb" aria-label=${strings.breadcrumb}>
          <ol class="crumbs">
            <li><button type="button" @click=${() => store?.showStart()}>${strings.faq}</button></li>
            ${path.map(({ id, name }) => html`<li><button type="button" lang=${contents.locale} @click=${() => store?.showCategory(id)}>${name}</button></li>`)}
          </ol>
        </nav>
        <div class="tools">${here ? this.#reading?.renderTools() : nothing}</div>
      </div>
      <h2 part="title" tabindex="-1" lang=${head.locale ?? contents.locale} dir="auto">${this.#fill(head.title)}</h2>
      <p class="about">
        ${head.audiences.map((audience) => html`<span class="chip">${strings[audience === 'hosts' ? 'forHosts' : 'forOwners']}</span>`)}
        <span>${around(this.#words.readingUpdated, html`<time datetime=${head.updated} class=${writesDays ? '' : 'coming'}>${writesDays ? day(head.updated, state.locale) : head.updated}</time>`)}</span>
      </p>
    `;
  }

  #renderBody(article: Article): TemplateResult {
    const { store, state } = this.#help;
    const { body, locale = state.contents.locale } = article;
    const context: BodyContext = {
      state,
      words: this.#words,
      target: this.target || '_blank',
      copier: this.#copier,
      open: (id) => void store?.showArticle(id),
      figures: this.#figures,
    };
    const at = contentsAt(body);
    return html`<div part="body" class="body" lang=${locale} dir=${directionOf(locale)}>
      ${at === undefined
        ? renderBody(body, context)
        : [
            renderBody(body.slice(0, at), context),
            renderContents(body, context.words.readingContents, state.locale, (heading) => this.#fill(inlineText(heading.children))),
            renderBody(body.slice(at), context),
          ]}
    </div>`;
  }

  #renderMore({ related, queries, locale }: ArticleHead): TemplateResult {
    const { store, state } = this.#help;
    const { contents } = state;
    const words = this.#words;
    const heads = related.map((id) => headOf(contents, id)).filter((head) => head !== undefined);
    return html`
      ${heads.length
        ? html`<section part="related" class="more">
            <h3>${words.readingRelated}</h3>
            <ul>
              ${heads.map(
                (head) => html`<li>
                  <button type="button" class="row" lang=${languageOf(contents, head.id)} @click=${() => store?.showArticle(head.id)}><bdi>${this.#fill(head.title)}</bdi></button>
                </li>`,
              )}
            </ul>
          </section>`
        : nothing}
      ${queries.popular.length + queries.rare.length
        ? html`<section part="queries" class="more">
            <h3>${words.readingFoundWith}</h3>
            ${this.#renderQueries(words.readingPopular, queries.popular, locale)} ${this.#renderQueries(words.readingRare, queries.rare, locale)}
          </section>`
        : nothing}
    `;
  }

  #renderQueries(name: string, queries: readonly string[], language = this.#help.state.contents.locale): TemplateResult | typeof nothing {
    if (queries.length === 0) return nothing;
    return html`
      <h4>${name}</h4>
      <ul class="pills" lang=${language}>
        ${queries.map(
          (query) => html`<li><button type="button" class="pill" dir="auto" @click=${() => this.#help.store?.search(query)}>${query}</button></li>`,
        )}
      </ul>
    `;
  }

  /** Grey lines, which CSS shows only when the text is late; or why there is no text, with a way out. */
  #renderWait(error: FaqError | undefined): TemplateResult {
    const { store, state } = this.#help;
    if (!error) return html`<div class="late" aria-busy="true"><i></i><i></i><i></i><i></i></div>`;
    // Trying again would not bring an article that does not exist.
    if (error.code === 'ARTICLE_UNKNOWN') return html`<div class="failed" role="alert"><p>${state.strings.noArticle}</p></div>`;
    return html`<div class="failed" role="alert">
      <p>${state.strings.articleFailed}</p>
      <button type="button" class="action" @click=${() => (this.article ? this.#again() : store?.retry())}>${state.strings.retry}</button>
    </div>`;
  }

  #again(): void {
    this.#own = undefined;
    this.requestUpdate();
  }

  get #words(): AllStrings {
    return wordsOf(this.#help.state.strings);
  }

  #fill(text: string): string {
    const { state } = this.#help;
    return fillText(text, state.values, state.contents.variables);
  }
}
