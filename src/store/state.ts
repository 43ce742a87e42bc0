import type { Article, Audience } from '../content/article.js';
import type { FaqError } from '../content/faq-error.js';
import type { Pack } from '../content/pack.js';
import type { Values } from '../content/variables.js';
import { en } from '../locales/en.js';
import type { Strings } from '../locales/en.js';
import type { SearchResult, SearchSource } from '../search/source.js';

/** Where the visitor stands. Back walks through these, so one object is one visit: its identity marks a scroll position. */
export type Place =
  | { readonly view: 'start' }
  | { readonly view: 'results'; readonly query: string }
  | { readonly view: 'category'; readonly category: string }
  | { readonly view: 'article'; readonly article: string };

/** What a help desk offers before anything is searched. A pack is one; a search engine of the owner's may bring less. */
export type Contents = Pick<Pack, 'locale' | 'translations' | 'address' | 'categories' | 'variables' | 'articles' | 'asked'>;

/**
 * Why there is less help than there should be: general articles in the place of the owner's own, or a part, because
 * without the index only titles and known queries are searched.
 */
export interface Lack {
  /** What is left; the interface has words for it by this name. */
  readonly leaves: 'generalOnly' | 'partOnly';
  readonly error: FaqError;
}

/** What stands behind a help desk once it is loaded. */
export interface Desk {
  readonly contents: Contents;
  readonly source: SearchSource;
  readonly lack?: Lack;
}

/** A message of the page that an article explains. */
export interface PageFault {
  readonly text: string;
  /** The article's id. */
  readonly article: string;
}

/** What was found out about the page. */
export interface Page {
  /** Ids of the articles that fit, best first. */
  readonly articles: readonly string[];
  readonly faults: readonly PageFault[];
}

export interface HelpState {
  readonly open: boolean;
  /** `idle` until somebody wants help; then the contents are on their way, here, or could not be had. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** What failed last: the contents, a search or an article; gone with the next success. */
  readonly error: FaqError | undefined;
  readonly contents: Contents;
  readonly lack: Lack | undefined;
  readonly place: Place;
  /** The places Back leads to, the nearest last. */
  readonly trail: readonly Place[];
  readonly query: string;
  /** The newest answer; kept while a newer question is under way. */
  readonly result: SearchResult | undefined;
  /** The article of the place, once its body is here. */
  readonly article: Article | undefined;
  /** Whom the visitor wants articles for; undefined is everybody. */
  readonly audience: Audience | undefined;
  /** What the page is about, most telling first. */
  readonly topics: readonly string[];
  readonly page: Page;
  /** What the owner has set for the variables. */
  readonly values: Values;
  /** The language of the interface, BCP 47, and its words. */
  readonly locale: string;
  readonly strings: Strings;
}

/** Why the drawer closed. */
export type CloseReason = 'escape' | 'button' | 'backdrop' | 'launcher' | 'trigger' | 'back' | 'program';

const NOTHING: Contents = { locale: 'en', categories: [], variables: {}, articles: [] };

export const START: Place = { view: 'start' };

export const INITIAL: HelpState = {
  open: false,
  status: 'idle',
  error: undefined,
  contents: NOTHING,
  lack: undefined,
  place: START,
  trail: [],
  query: '',
  result: undefined,
  article: undefined,
  audience: undefined,
  topics: [],
  page: { articles: [], faults: [] },
  values: {},
  locale: 'en',
  strings: en,
};
