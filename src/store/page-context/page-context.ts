import type { ArticleHead, Audience } from '../../content/article.js';
import { breath } from '../../content/breath.js';
import type { AddressRule, PageHint, Panel, PanelSigns } from '../../content/panel.js';
import type { HelpStore } from '../help-store.js';
import { headOf } from '../overview.js';
import type { PageFault } from '../state.js';
import { readAddress } from './address.js';
import { certainHit } from './certain.js';
import { findPanel, query } from './find-panel.js';
import { fits } from './fits.js';
import { SERVER_CODE, topicsOfError } from './known-errors.js';
import { plain, readCodes, readErrors, readNames, readSelection } from './page-text.js';
import type { ErrorText } from './page-text.js';

/** A rule of the owner's: where it holds, and what holds there. */
export interface PageRule extends AddressRule, PageHint {
  /** No launcher on such a page. */
  readonly hide?: boolean;
}

/** What the owner lets the context do. */
export interface ContextSettings {
  readonly rules?: readonly PageRule[];
  /** `page` reads address and page, `address` no text of the page, `off` nothing at all. */
  readonly context?: 'page' | 'address' | 'off';
}

/** A panel and how to get the rest of it. */
export type LazyPanel = PanelSigns & { load(): Promise<Panel> };

export interface PageContextOptions {
  readonly store: HelpStore;
  readonly panels: readonly LazyPanel[];
  readonly settings: () => ContextSettings;
  /** What the visitor used before this was here. */
  readonly last: Element | undefined;
  /** Whom the owner has chosen articles for; a page may choose only where nobody has. */
  readonly audience: Audience | undefined;
  /** Hears each time that the context has changed. */
  readonly onChange: (context: PageContext) => void;
}

/** What was found out about the page. */
export interface PageContext {
  readonly topics: readonly string[];
  /** Ids of the articles that fit, best first. */
  readonly articles: readonly string[];
  readonly faults: readonly (PageFault & { readonly element: Element })[];
  readonly panel: Panel | undefined;
  readonly audience: Audience | undefined;
  readonly hide: boolean;
}

/** No more articles fit than a glance takes in; so many texts of the page are searched for at most. */
const MOST_ARTICLES = 4;
const MOST_NAMES = 6;
const MOST_FAULTS = 3;

/** Reads what the page is about whenever it is told to, and keeps the store up to date. */
export class PageReader {
  readonly #options: PageContextOptions;
  #last: Element | undefined;
  #said: PageHint | undefined;
  #panel: Promise<Panel | undefined> | undefined;
  /** The panel whose signs hold, or null; a panel stays for as long as the page does. */
  #found: ReturnType<typeof findPanel<LazyPanel>>;
  #turn = 0;
  #written = '';
  #topics: readonly string[] = [];
  #audience: Audience | undefined;

  constructor(options: PageContextOptions) {
    this.#options = options;
    this.#last = options.last;
    this.#audience = options.audience;
  }

  /** What the visitor clicked or focused. */
  set last(element: Element) {
    this.#last = element;
  }

  /** What a program says that the page is about; undefined takes it back. */
  set said(hint: PageHint | undefined) {
    this.#said = hint;
  }

  /** Reads address and page again. Of two that run at once the later counts. */
  async read(): Promise<void> {
    const turn = ++this.#turn;
    const { store, settings, onChange } = this.#options;
    const { context = 'page' } = settings();
    // Before help takes the focus, and with it the selection.
    const selection = context === 'page' ? readSelection() : '';
    const panel = context === 'off' ? undefined : await this.#loadPanel();
    // Whatever calls for this is seen first: among thousands of articles it takes a while to find those about the page.
    await breath();
    if (turn !== this.#turn) return;
    const seen = this.#hints(panel, context !== 'off');
    const topics = unique(seen.flatMap((hint) => hint.topics ?? []));
    const names = context === 'page' ? readNames(selection, this.#last, panel) : [];
    const errors = context === 'page' ? [...readErrors(panel), ...readCodes(SERVER_CODE)] : [];
    const articles = await this.#articles([...seen, { topics: this.#told() }], names);
    const faults = await this.#explain(errors);
    // It is drawn in a task of its own.
    await breath();
    if (turn !== this.#turn) return;
    const audience = seen.find((hint) => hint.audience)?.audience ?? (panel ? (this.#found?.audience ?? panel.audience) : undefined);
    const found: PageContext = { topics, articles, faults, panel, audience, hide: this.#rules().some(({ hide }) => hide) };
    this.#choose(audience);
    const written = JSON.stringify([topics, articles, faults.map(({ text, article }) => [text, article])]);
    this.#topics = topics;
    if (written !== this.#written) store.setPage({ articles, faults: faults.map(({ text, article }) => ({ text, article })) }, topics);
    this.#written = written;
    onChange(found);
  }

  /** What the owner has set for the page as a whole. */
  #told(): readonly string[] {
    return this.#options.store.state.topics.filter((topic) => !this.#topics.includes(topic));
  }

  /** What is said about the page, by whom it is said nearest first. */
  #hints(panel: Panel | undefined, all: boolean): readonly PageHint[] {
    const marked = nearestTopics(this.#last);
    const hints = [...(marked.length ? [{ topics: marked }] : []), ...(this.#said ? [this.#said] : [])];
    if (!all) return hints;
    const rules = this.#rules();
    // A rule of the owner's about this page stands in the place of what the panel would say.
    const speaks = rules.some(({ topics, articles, search }) => topics ?? articles ?? search);
    const page = speaks ? undefined : panel && pageOf(panel);
    return [...hints, ...rules, ...(page ? [page] : [])];
  }

  /** The owner's rules that hold here. */
  #rules(): readonly PageRule[] {
    const { rules = [], context } = this.#options.settings();
    const address = readAddress(location);
    return context === 'off' ? [] : rules.filter((rule) => fits(rule, address));
  }

  /** Once told, a panel stays; a page that was none may become one, when it is drawn late. */
  #loadPanel(): Promise<Panel | undefined> {
    if (this.#panel) return this.#panel;
    this.#found = findPanel(this.#options.panels);
    if (!this.#found) return Promise.resolve(undefined);
    // Without the file of a panel the page is read as any other; the next time it is asked for again.
    return (this.#panel = this.#found.panel.load().catch(() => (this.#panel = undefined)));
  }

  /** Chooses whom articles are for, unless the owner or the visitor has. */
  #choose(audience: Audience | undefined): void {
    const { store, audience: owners } = this.#options;
    if (owners || audience === this.#audience || store.state.audience !== this.#audience) return;
    this.#audience = audience;
    void store.setAudience(audience);
  }

  /** The articles that the hints lead to, then those that texts of the page are surely about. */
  async #articles(hints: readonly PageHint[], names: readonly string[]): Promise<readonly string[]> {
    const { store } = this.#options;
    const { contents } = store.state;
    const found: string[] = [];
    for (const { articles = [], topics = [], search } of hints) {
      found.push(...articles.filter((id) => headOf(contents, id)), ...about(contents.articles, topics));
      // The owner's words, not the visitor's: any search may hear them.
      if (search && store.state.status !== 'failed') found.push(...((await store.explain(search).catch(() => undefined))?.hits.slice(0, 3).map(({ id }) => id) ?? []));
    }
    for (const name of names.slice(0, MOST_NAMES)) {
      const hit = unique(found).length < MOST_ARTICLES && (await this.#certain(name));
      if (hit) found.push(hit);
    }
    return unique(found).slice(0, MOST_ARTICLES);
  }

  /** What errors on the page mean, as far as articles know. */
  async #explain(errors: readonly ErrorText[]): Promise<PageContext['faults']> {
    const faults: (PageFault & { element: Element })[] = [];
    for (const { element, text, sure } of errors) {
      if (faults.length === MOST_FAULTS) break;
      const topics = topicsOfError(text);
      const article = topics ? this.#best(topics) : sure ? await this.#certain(plain(text)) : undefined;
      if (article && !faults.some((known) => known.text === text || known.element.contains(element) || element.contains(known.element))) faults.push({ element, text, article });
    }
    return faults;
  }

  /** The article that most of the topics lead to. */
  #best(topics: readonly string[]): string | undefined {
    return about(this.#options.store.state.contents.articles, topics)[0];
  }

  async #certain(text: string): Promise<string | undefined> {
    if (text.length < 3) return undefined;
    const { store } = this.#options;
    // Whoever looks again whenever loading has failed would load without end.
    const result = store.state.status === 'failed' ? undefined : await store.lookUp(text).catch(() => undefined);
    return result && certainHit(result)?.id;
  }
}

/** The topics of the element that the visitor used last, or of the nearest around it, shadow roots included. */
function nearestTopics(last: Element | undefined): readonly string[] {
  let marked: Element | null = null;
  for (let at: Element | undefined = last?.isConnected ? last : undefined; at && !marked; ) {
    marked = at.closest('[data-faq-topics]');
    at = (at.getRootNode() as ShadowRoot).host;
  }
  marked ??= document.querySelector('[data-faq-topics]');
  return marked?.getAttribute('data-faq-topics')?.split(/[\s,]+/).filter(Boolean) ?? [];
}

function pageOf(panel: Panel): PageHint | undefined {
  const address = readAddress(location, panel.session);
  return panel.pages.find((page) => fits(page, address) && (page.selector === undefined || query(page.selector) !== null));
}

/** The ids of the articles about any of the topics, those that share most first; topics said first weigh more. */
function about(heads: readonly ArticleHead[], topics: readonly string[]): readonly string[] {
  if (topics.length === 0) return [];
  const weight = (article: ArticleHead): number =>
    topics.reduce((sum, topic, i) => sum + (article.topics.includes(topic) ? 1 + (topics.length - i) / 100 - article.topics.indexOf(topic) / 1000 : 0), 0);
  return heads.filter((article) => weight(article) > 0).toSorted((a, b) => weight(b) - weight(a)).map(({ id }) => id);
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
