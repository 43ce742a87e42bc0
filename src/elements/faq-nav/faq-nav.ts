import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ArticleHead } from '../../content/article.js';
import { categoryPath } from '../../content/categories.js';
import { fillText } from '../../content/variables.js';
import { directionOf } from '../../locales/format.js';
import type { HelpStore } from '../../store/help-store.js';
import { aboutPage, categoryTree, countAudiences, isFor, languageOf, mostAsked } from '../../store/overview.js';
import type { CategoryNode } from '../../store/overview.js';
import { audienceFilter } from '../shared/audience-filter.js';
import { audienceFilterStyles } from '../shared/audience-filter.styles.js';
import { base } from '../shared/base.styles.js';
import { FaqElement } from '../shared/faq-element.js';
import { icons } from '../shared/icons.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { CategoryTree } from './category-tree.js';
import { navStyles } from './faq-nav.styles.js';

/** How many articles the short list shows: a glance's worth. */
const ASKED = 5;

/**
 * The way in without a question: what this page is about, what is asked most, and the categories with their counts.
 *
 * @element faq-nav
 * @attr {boolean} filter - Shows whom articles are for and lets the visitor choose, for a nav that stands without a search field.
 * @csspart audiences - The row that chooses whom articles are for.
 * @csspart audience - One choice in it.
 * @csspart about - The articles about this page.
 * @csspart tree - The categories.
 * @csspart article - One article in a list.
 * @example
 * <faq-nav filter></faq-nav>
 */
export class FaqNav extends FaqElement implements StoreHost {
  static override properties = { store: { attribute: false }, filter: { type: Boolean } };

  static override styles = [base, audienceFilterStyles, navStyles];

  declare store: HelpStore | undefined;
  declare filter: boolean;

  readonly #help = new StoreController(this, ({ status, contents, place, audience, topics, page, values, strings, locale }) => [
    status, contents, place.view === 'category' && place.category, audience, topics, page, values, strings, locale,
  ]);

  readonly #tree = new CategoryTree(this, (id) => void this.#help.store?.showCategory(id));

  constructor() {
    super();
    this.filter = false;
  }

  /** Puts focus where reading starts: on the name of the category. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.name')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { store, state } = this.#help;
    const { contents, place } = state;
    return html`<div class="nav" lang=${state.locale} dir=${directionOf(state.locale)}>
      ${this.filter ? audienceFilter(state, store, countAudiences(contents)) : nothing}
      ${place.view === 'category' ? this.#renderCategory(place.category) : this.#renderStart()}
    </div>`;
  }

  #renderStart(): TemplateResult {
    const { state, store } = this.#help;
    const { contents, audience, strings, page } = state;
    const about = aboutPage(state);
    // What is about the page stands there already.
    const asked = mostAsked(contents, audience).filter((article) => !about.includes(article));
    const tree = categoryTree(contents, audience);
    return html`
      ${about.length + page.faults.length
        ? html`<h3 class="label">${strings.aboutPage}</h3>
            <ul part="about" class="card">
              ${page.faults.map(
                ({ text, article }) => html`<li>
                  <button type="button" part="article" class="row" @click=${() => store?.showArticle(article)}>
                    <span>${strings.meaning}<q dir="auto">${text}</q></span>${icons.into}
                  </button>
                </li>`,
              )}
              ${about.map((article) => html`<li>${this.#renderArticle(article, true)}</li>`)}
            </ul>`
        : nothing}
      <h3 class="label">${strings.asked}</h3>
      ${this.#renderArticles(asked.slice(0, ASKED))}
      <h3 class="label" id="browse">${strings.browse}</h3>
      ${this.#tree.render(tree, state.locale, contents.locale)}
    `;
  }

  #renderCategory(id: string): TemplateResult {
    const { store, state } = this.#help;
    const { contents } = state;
    const path = categoryPath(contents, id);
    const category = path.at(-1);
    return html`
      <nav aria-label=${state.strings.breadcrumb}>
        <ol class="crumbs">
          <li><button type="button" @click=${() => store?.showStart()}>${state.strings.faq}</button></li>
          ${path.slice(0, -1).map(
            (above) => html`<li><button type="button" lang=${contents.locale} @click=${() => store?.showCategory(above.id)}>${above.name}</button></li>`,
          )}
        </ol>
      </nav>
      <h2 class="name" tabindex="-1" lang=${contents.locale} dir="auto">${category?.name ?? id}</h2>
      ${this.#renderBranch(find(categoryTree(contents, state.audience), id))}
    `;
  }

  /** A category's own articles, then its sub-categories with theirs. */
  #renderBranch(node: CategoryNode | undefined): TemplateResult | typeof nothing {
    if (!node) return nothing;
    const { contents, audience } = this.#help.state;
    const own = contents.articles.filter((article) => article.category === node.category.id && isFor(article, audience));
    return html`
      ${own.length ? this.#renderArticles(own) : nothing}
      ${node.children.map((child) => html`<h3 class="label" lang=${contents.locale}>${child.category.name}</h3>${this.#renderBranch(child)}`)}
    `;
  }

  #renderArticles(articles: readonly ArticleHead[]): TemplateResult {
    return html`<ul class="list">
      ${articles.map((article) => html`<li>${this.#renderArticle(article)}</li>`)}
    </ul>`;
  }

  #renderArticle(article: ArticleHead, leads = false): TemplateResult {
    const { store, state } = this.#help;
    return html`<button type="button" part="article" class="row" lang=${languageOf(state.contents, article.id)} @click=${() => store?.showArticle(article.id)}>
      <bdi>${fillText(article.title, state.values, state.contents.variables)}</bdi>${leads ? icons.into : nothing}
    </button>`;
  }
}

function find(nodes: readonly CategoryNode[], id: string): CategoryNode | undefined {
  for (const node of nodes) {
    const found = node.category.id === id ? node : find(node.children, id);
    if (found) return found;
  }
  return undefined;
}
