import type { Article, Audience } from '../content/article.js';

/** Whatever answers searches: the local index of a pack, or a search engine that the owner already has. */
export interface SearchSource {
  /** Whether it searches in this browser alone, so that what stands on the visitor's page may be searched for. */
  readonly local?: boolean;
  /**
   * Finds articles. A source that is asked again before it has answered may let the earlier answer fail with the
   * signal's `AbortError`; any other failure is a `FaqError`.
   */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Completes what is typed so far with whole known queries, best first. */
  suggest(query: string, options?: SearchOptions): Promise<readonly string[]>;
  /** One article with its body, or a `FaqError` with the code `ARTICLE_UNKNOWN`. */
  get(id: string, options?: { readonly signal?: AbortSignal }): Promise<Article>;
  /** Resolves once all of every article can be searched: what was answered in part is then worth asking again. */
  whole?(): Promise<void>;
  /** Frees what the source holds: workers, timers, requests under way. */
  dispose?(): void;
}

export interface SearchOptions {
  /** The most hits to return; 10 when left out. */
  readonly limit?: number;
  /** Lifts articles for this audience; never hides the others. */
  readonly audience?: Audience;
  /** Keeps only articles of this category and those below it. */
  readonly category?: string;
  /** Lifts articles about these topics; never hides the others. */
  readonly topics?: readonly string[];
  readonly signal?: AbortSignal;
  /** Adds to each hit why it was found. */
  readonly explain?: boolean;
}

export interface SearchResult {
  /** The query that was answered, as it was asked. */
  readonly query: string;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** How many articles matched, the hits above `limit` included. */
  readonly total: number;
  /** How many articles matched, by audience; those for both count in both. */
  readonly totals?: { readonly all: number; readonly owners: number; readonly hosts: number };
  /** True while only a part of the articles could be searched (the rest is still loading). */
  readonly partial: boolean;
  /** The query as it was understood, when a word had to be corrected: "did you mean". */
  readonly corrected?: string;
  /** Words of the query that stand in no article, as typed. */
  readonly missing?: readonly string[];
  /** The passage of the first hit that answers the query, when the source is sure. */
  readonly answer?: Answer;
}

/** Start and end of a match, in UTF-16 code units of the text beside it, end not included. */
export type Range = readonly [start: number, end: number];

export interface Hit {
  readonly id: string;
  /** Above 0; comparable within one result only. */
  readonly score: number;
  readonly titleRanges: readonly Range[];
  /** The best passage of the body, plain text, variables unfilled. */
  readonly snippet: string;
  readonly snippetRanges: readonly Range[];
  /** The known query that matched, when that is why the article was found. */
  readonly knownQuery?: string;
  readonly explanation?: readonly Reason[];
}

/** One word's part in a score. */
export interface Reason {
  /** The word as typed. */
  readonly word: string;
  /** The word of the index it was taken for. */
  readonly term: string;
  readonly how: 'exact' | 'prefix' | 'joined' | 'split' | 'corrected' | 'synonym' | 'known query' | 'audience' | 'topic';
  /** Points added to the score. */
  readonly points: number;
  /** Where the word stands in the article; the body only where neither title nor known queries have it. */
  readonly fields?: readonly ('title' | 'queries' | 'body')[];
}

/** A sentence, a list of steps or a table row, taken from the article as it stands. */
export interface Answer {
  readonly id: string;
  readonly kind: 'sentence' | 'steps' | 'row';
  /** Plain text, variables unfilled; steps and cells stand on lines of their own. */
  readonly text: string;
  readonly ranges: readonly Range[];
}
