import type { ArticleHead } from '../content/article.js';
import type { Words } from './bags.js';

/** The format this build writes and reads. */
export const FORMAT = 1;

/**
 * What ships in a pack's `index`: the words of the bodies. Titles, known queries and categories are not in it, they
 * are in the head of the pack anyway; together they make the index when the pack is opened.
 */
export interface IndexData {
  readonly format: number;
  readonly articles: number;
  /** A sum over the ids of the articles in their order. */
  readonly ids: number;
  readonly postings: number;
  /** The words, sorted: each begins with a capital for how many characters it shares with the one before (A is 0). */
  readonly words: string;
  /**
   * For each word the articles that have it, as steps from one to the next: a character from `STEP` on is a step, those
   * before it (`DIGIT`) are its higher digits; `MANY` says that the word stands there more than once; `END` ends a word.
   */
  readonly places: string;
}

// All printable ASCII but the two that JSON has to escape, most of it for single steps.
export const END = ' ';
export const MANY = '!';
export const DIGIT = 35;
export const DIGITS = 16;
export const STEP = DIGIT + DIGITS;
export const STEPS = 64;

/** Adds an id to a number that two lists of articles hardly share. */
export function addId(sum: number, { id }: Pick<ArticleHead, 'id'>): number {
  for (const char of `${id}\n`) sum = (Math.imul(sum, 31) + char.codePointAt(0)!) | 0;
  return sum;
}

/** The words of an article's body, each with how often it stands there: once, or 2 for more often. */
export type BodyWords = (article: number) => Words;

/**
 * The bags that were written, or undefined when the data is of another format, of other articles, or not whole.
 * `data` may be anything. Yields now and then, so that the page can breathe.
 */
export function* readIndex(data: unknown, articles: readonly Pick<ArticleHead, 'id'>[]): Generator<void, BodyWords | undefined> {
  const index = data as Partial<IndexData> | null | undefined;
  if (index?.format !== FORMAT || index.articles !== articles.length) return undefined;
  if (typeof index.words !== 'string' || typeof index.places !== 'string') return undefined;
  let ids = 0;
  for (const article of articles) {
    ids = addId(ids, article);
    yield;
  }
  if (index.ids !== ids) return undefined;
  const { places } = index;
  const words: string[] = [];
  // The postings: of each its word, doubled, and one more for several times; the one before it in its article, 0 for none;
  // and the last of each article. A map for each of thousands of articles would hold the page up while it is tidied away.
  const kept = new Int32Array(places.length + 1);
  const before = new Int32Array(places.length + 1);
  const last = new Int32Array(articles.length);
  let postings = 0;
  let at = 0;
  let word = '';
  for (const [, shared, rest] of index.words.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared!.charCodeAt(0) - 65) + rest;
    let article = -1;
    let several = 0;
    for (let higher = 0; at < places.length && places[at] !== END; at++) {
      const code = places.charCodeAt(at);
      if (places[at] === MANY) several = 1;
      else if (code < STEP) higher = higher * DIGITS + code - DIGIT;
      else {
        article += higher * STEPS + code - STEP + 1;
        kept[++postings] = words.length * 2 + several;
        before[postings] = last[article]!;
        last[article] = postings;
        higher = several = 0;
      }
    }
    words.push(word);
    at++;
    yield;
  }
  if (postings !== index.postings) return undefined;
  return (article) => ({
    forEach(take) {
      for (let at = last[article]; at; at = before[at]) take(1 + (kept[at]! & 1), words[kept[at]! >> 1]!);
    },
  });
}
