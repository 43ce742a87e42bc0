import { articleIn, slotIn } from './flexsearch.js';
import type { QueryWord } from './query.js';
import { IMPACT } from './search-index.js';
import type { SearchIndex } from './search-index.js';
import { strongest } from './strongest.js';

export interface Ranked {
  readonly article: number;
  readonly score: number;
  /** The phrase that the query is closest to: 0 is the title, the known queries follow. */
  readonly phrase: number;
  /** How close: 1 is the same words in the same order. */
  readonly closeness: number;
  /** The part of the score that comes from closeness and from how many known queries there are. */
  readonly byQueries: number;
}

export interface Ranking {
  /** Best first, the best 80. */
  readonly ranked: readonly Ranked[];
  /** All that match, in no order. Read it before the next query is ranked. */
  readonly found: Int32Array;
  /** The points by words, rarity times impact, that make 1 in a score. */
  readonly unit: number;
}

/** What an article gets besides, and whether it may be found at all. */
export interface Preferences {
  readonly keeps: ((article: number) => boolean) | undefined;
  readonly lift: (article: number) => number;
}

// The best by words are looked at again, phrase by phrase. Points on a scale on which the best by words has 1.
const POOL = 80;
const CLOSEST = 0.8;
const CLOSE = 2;
const CLOSE_PHRASES = 5;
const MANY_QUERIES = 0.05;
const PAIRS = 0.2;

/** The articles that a completed word may stand in. */
const MOST_COMPLETED = 5_000;

// What holds less of the query than this share of what another article holds, and has fewer points than that share of
// the most, is a chance likeness: it is neither shown nor counted. Any article with the one word asked for is found.
const LEAST_HELD = 0.35;
const LEAST_POINTS = 0.2;

/** Puts the articles of an index in order for a query. One at a time: it keeps its tables between calls. */
export class Ranker {
  readonly #index: SearchIndex;
  readonly #totals: Float32Array;
  readonly #points: Float32Array;
  /** How much of the query an article holds, by weight; words that every question has left out. */
  readonly #held: Float32Array;
  /** The articles found so far, and those of one word. */
  readonly #found: Int32Array;
  readonly #seen: Int32Array;
  /** Which word of the query a term answers: its place in the query and 1, or 0; and how well. */
  readonly #place: Uint8Array;
  readonly #share: Float32Array;
  /** The closest phrases of the article that is looked at. */
  readonly #closest = new Float64Array(CLOSE_PHRASES);

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#totals = new Float32Array(index.phrases.length);
    this.#points = new Float32Array(index.phrases.length);
    this.#held = new Float32Array(index.phrases.length);
    this.#found = new Int32Array(index.phrases.length);
    this.#seen = new Int32Array(index.phrases.length);
    this.#place = new Uint8Array(index.terms.length);
    this.#share = new Float32Array(index.terms.length);
  }

  rank(words: readonly QueryWord[], { keeps, lift }: Preferences): Ranking {
    let many = 0;
    for (const word of words) many = this.#addPoints(word, many);
    const kept = this.#sift(many, keeps);
    const pool = strongest(kept, this.#totals, POOL);
    this.#note(words);
    const unit = this.#totals[pool[0] ?? 0]!;
    const whole = words.reduce((sum, { weight }) => sum + weight, 0);
    const ranked = pool.map((article): Ranked => {
      const { closeness, phrase, mean } = this.#closeness(article, words, whole);
      const many = Math.log(this.#index.phrases[article]!.length);
      const byQueries = CLOSEST * closeness + CLOSE * mean + MANY_QUERIES * many;
      return { article, score: this.#totals[article]! / unit + byQueries + lift(article), phrase, closeness, byQueries };
    });
    this.#forget(words, many);
    return { ranked: ranked.sort((a, b) => b.score - a.score || a.article - b.article), found: kept, unit };
  }

  /** Adds the points of a word: an article gets those of its best meaning, once. Returns how many articles are found now. */
  #addPoints({ meanings, weight, isStopWord }: QueryWord, found: number): number {
    const totals = this.#totals;
    const best = this.#points;
    const held = this.#held;
    const seen = this.#seen;
    let many = 0;
    for (const meaning of meanings) {
      const postings = this.#index.impacts.postings(this.#index.terms[meaning.term]!);
      // Half a word that may be one of thousands of articles says nothing of any of them, and takes long to say.
      if (meaning.how === 'prefix' && postings.length > MOST_COMPLETED) continue;
      const share = meaning.weight * weight;
      for (let i = 0; i < postings.length; i++) {
        const article = articleIn(postings[i]!);
        const points = IMPACT[slotIn(postings[i]!)]! * share;
        if (!best[article]) {
          seen[many++] = article;
          // The likeliest meanings come first.
          if (!isStopWord) held[article]! += share;
        }
        if (best[article]! < points) best[article] = points;
      }
    }
    for (let i = 0; i < many; i++) {
      const article = seen[i]!;
      if (!totals[article]) this.#found[found++] = article;
      totals[article]! += best[article]!;
      best[article] = 0;
    }
    return found;
  }

  /** Of the first `many` found, those that the options keep and that are no chance likeness. */
  #sift(many: number, keeps: Preferences['keeps']): Int32Array {
    const kept = this.#seen;
    let count = 0;
    let mostHeld = 0;
    let mostPoints = 0;
    for (let i = 0; i < many; i++) {
      const article = this.#found[i]!;
      if (keeps && !keeps(article)) continue;
      kept[count++] = article;
      if (this.#held[article]! > mostHeld) mostHeld = this.#held[article]!;
      if (this.#totals[article]! > mostPoints) mostPoints = this.#totals[article]!;
    }
    let left = 0;
    for (let i = 0; i < count; i++) {
      const article = kept[i]!;
      if (this.#held[article]! >= LEAST_HELD * mostHeld || this.#totals[article]! >= LEAST_POINTS * mostPoints) kept[left++] = article;
    }
    return kept.subarray(0, left);
  }

  #note(words: readonly QueryWord[]): void {
    words.forEach(({ meanings }, i) => {
      for (const { term, weight } of meanings) {
        if (this.#share[term]! >= weight) continue;
        this.#place[term] = i + 1;
        this.#share[term] = weight;
      }
    });
  }

  #forget(words: readonly QueryWord[], found: number): void {
    for (const { meanings } of words) for (const { term } of meanings) this.#place[term] = this.#share[term] = 0;
    for (let i = 0; i < found; i++) this.#totals[this.#found[i]!] = this.#held[this.#found[i]!] = 0;
  }

  /**
   * How close the query is to the title and to each known query: the weight of what they share, twice, by the weight of
   * both, part of it for neighbours that are still neighbours. The closest counts, and the mean of the five closest, so
   * that an article that was often asked for so goes before one with a lone likeness.
   */
  #closeness(article: number, words: readonly QueryWord[], whole: number): { closeness: number; phrase: number; mean: number } {
    const phrases = this.#index.phrases[article]!;
    const closest = this.#closest.fill(0);
    let best = 0;
    for (let p = 0; p < phrases.length; p++) {
      const phrase = phrases[p]!;
      let used = 0;
      let usedLater = 0;
      let matched = 0;
      let pairs = 0;
      let length = 0;
      let before = 0;
      for (let i = 0; i < phrase.length; i++) {
        const term = phrase[i]!;
        const place = this.#place[term]!;
        length += this.#index.rarity[term]!;
        if (place) {
          const weight = words[place - 1]!.weight;
          const bit = 1 << (place & 31);
          if (!((place < 32 ? used : usedLater) & bit)) matched += weight * this.#share[term]!;
          if (place < 32) used |= bit;
          else usedLater |= bit;
          if (before && before === place - 1) pairs += Math.min(weight, words[before - 1]!.weight);
        }
        before = place;
      }
      const close = (2 * ((1 - PAIRS) * matched + PAIRS * pairs)) / (whole + length || 1);
      if (close > closest[0]!) best = p;
      let at = CLOSE_PHRASES;
      for (; at && close > closest[at - 1]!; at--) closest[at] = closest[at - 1]!;
      closest[at] = close;
    }
    const mean = closest.reduce((sum, one) => sum + one, 0) / CLOSE_PHRASES;
    return { closeness: closest[0]!, phrase: best, mean };
  }
}
