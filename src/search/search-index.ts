import type { Words } from './bags.js';
import { ImpactIndex } from './flexsearch.js';
import type { Language } from './language.js';
import type { Mender } from './mending.js';
import { Synonyms } from './synonyms.js';
import { tokenize } from './tokens.js';
import { Vocabulary } from './vocabulary.js';
import type { KnownWord } from './vocabulary.js';

/** What an article brings to the index. */
export interface IndexedText {
  readonly title: string;
  readonly queries: readonly string[];
  readonly category: string;
  readonly body: Words;
}

// Of a term an article's bag holds the term itself and, at these places after it, how often it stands in each field.
const TITLE = 1;
const QUERIES = 2;
const CATEGORY = 3;
const BODY = 4;
const WIDTH = 5;
// How an article's score for a term comes about, field by field in this order: BM25 with a weight of its own.
const FIELDS = [
  { weight: 4, lengthShare: 0.7 },
  { weight: 2, lengthShare: 0.4 },
  { weight: 0.5, lengthShare: 0.5 },
  { weight: 0.5, lengthShare: 0.75 },
];
const SATURATION = 1.6;

// Scores are kept in slots, on a scale that keeps their proportions: 9 % from one to the next.
const SLOTS = 64;
const SLOTS_AN_OCTAVE = 8;
const MOST_IMPACT = FIELDS.reduce((sum, { weight }) => sum + weight * (SATURATION + 1), 0);

/** The score that a slot of the index stands for. */
export const IMPACT: readonly number[] = [...Array(SLOTS).keys()].map((slot) => MOST_IMPACT * 2 ** (-slot / SLOTS_AN_OCTAVE));

// From this many known queries an article on, what they say of a word's rarity is trusted in full.
const ENOUGH_QUERIES = 10;

/** The words of a set of articles, ready to be asked: filled by `fill`, a little at a time. */
export class SearchIndex {
  readonly language: Language;
  /** The articles of each term, with their impacts. */
  readonly impacts = new ImpactIndex();
  /** The name of a term (its stem), and how telling it is: 0 and more. */
  readonly terms: string[] = [];
  readonly rarity: number[] = [];
  /** The terms of each article's title and, after it, of each known query, in their order. */
  readonly phrases: (readonly Int32Array[])[] = [];
  /** How much known queries say of words: 0 without any, 1 with plenty. */
  trust = 0;
  readonly vocabulary = new Vocabulary();
  /** Knows what is meant by words that stand in no article; here once there was one. */
  mender: Mender | undefined;
  readonly synonyms = new Synonyms(this);
  readonly #termOfStem = new Map<string, number>();
  readonly #words = new Map<string, { word: string; term: number; count: number }>();
  /**
   * A bag for each article, `WIDTH` numbers for each of its terms. Thousands of maps would hold the page up while the
   * browser tidies them away.
   */
  readonly #bags: Int32Array[] = [];
  /** How many words each field of each article has. */
  readonly #lengths: number[][] = [];

  constructor(language: Language) {
    this.language = language;
  }

  /** The term of a folded word, also where only another form of it stands in the articles. */
  term(word: string): number | undefined {
    return this.#words.get(word)?.term ?? this.#termOfStem.get(this.language.stem(word));
  }

  /** True when a folded word stands in an article just so. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Takes in all articles. Yields between small pieces of work, so that the page can breathe. */
  *fill(texts: Iterable<IndexedText>, synonyms: readonly string[] = []): Generator<void, void> {
    const places: number[] = [];
    for (const text of texts) {
      this.#read(text, places);
      yield;
    }
    yield* this.#weighTerms();
    yield* this.#weighArticles();
    yield* this.synonyms.learn(synonyms);
    yield* this.#sortWords();
  }

  /** `places` says where each term stands in the bag that had it last. */
  #read(text: IndexedText, places: number[]): void {
    const bag: number[] = [];
    const lengths = [0, 0, 0, 0];
    const count = (term: number, field: number, times: number): void => {
      lengths[field - 1]! += times;
      let at = places[term] ?? 0;
      // That may have been another article's bag.
      if (bag[at] !== term) places[term] = at = bag.push(term, 0, 0, 0, 0) - WIDTH;
      bag[at + field]! += times;
    };
    const phrases = [text.title, ...text.queries].map((phrase) => this.#learnAll(phrase));
    phrases.forEach((phrase, i) => {
      for (const term of phrase) count(term, i ? QUERIES : TITLE, 1);
    });
    for (const term of this.#learnAll(text.category)) count(term, CATEGORY, 1);
    text.body.forEach((times, word) => count(this.#learn(word, times), BODY, times));
    this.phrases.push(phrases);
    this.#bags.push(new Int32Array(bag));
    this.#lengths.push(lengths);
  }

  #learnAll(text: string): Int32Array {
    return new Int32Array(tokenize(text).map(({ word }) => this.#learn(word, 1)));
  }

  #learn(word: string, times: number): number {
    let known = this.#words.get(word);
    if (!known) {
      const stem = this.language.stem(word);
      let term = this.#termOfStem.get(stem);
      if (term === undefined) {
        term = this.terms.push(stem) - 1;
        this.#termOfStem.set(stem, term);
      }
      this.#words.set(word, (known = { word, term, count: 0 }));
    }
    known.count += times;
    return known.term;
  }

  /**
   * A term's rarity counts the articles it is spread over: a word with all its uses in one article and a stray one in
   * ten others tells nearly as much as one that stands in that article alone (the exponential of its entropy).
   */
  *#weighTerms(): Generator<void, void> {
    const sums = new Float64Array(this.terms.length);
    const spread = new Float64Array(this.terms.length);
    for (const bag of this.#bags) {
      for (let at = 0; at < bag.length; at += WIDTH) {
        const term = bag[at]!;
        const times = bag[at + TITLE]! + bag[at + QUERIES]! + bag[at + CATEGORY]! + bag[at + BODY]! * 0.5;
        sums[term]! += times;
        spread[term]! += times * Math.log(times);
      }
      yield;
    }
    const articles = this.#bags.length;
    const queries = this.phrases.reduce((sum, phrases) => sum + phrases.length - 1, 0);
    this.trust = Math.min(1, queries / (articles || 1) / ENOUGH_QUERIES);
    // Common words count for more the more questions are known: they add up to what questions have in common.
    const power = 0.87 - 0.2 * this.trust;
    for (let term = 0; term < sums.length; term++) {
      const sum = sums[term]!;
      const over = Math.exp(Math.log(sum) - spread[term]! / sum);
      this.rarity.push(Math.log(1 + Math.max(0, articles - over + 0.5) / (over + 0.5)) ** power);
      if (term % 256 === 0) yield;
    }
  }

  *#weighArticles(): Generator<void, void> {
    const articles = this.#bags.length;
    const means = FIELDS.map((_, f) => this.#lengths.reduce((sum, length) => sum + length[f]!, 0) / articles || 1);
    for (let article = 0; article < articles; article++) {
      const bag = this.#bags[article]!;
      const norms = FIELDS.map(
        ({ lengthShare }, f) => SATURATION * (1 - lengthShare + (lengthShare * this.#lengths[article]![f]!) / means[f]!),
      );
      const inSlot: string[][] = [];
      for (let at = 0; at < bag.length; at += WIDTH) (inSlot[slotOf(impactOf(bag, at, norms))] ??= []).push(this.terms[bag[at]!]!);
      inSlot.forEach((terms, slot) => this.impacts.add(article, slot, terms));
      yield;
    }
    this.#bags.length = this.#lengths.length = 0;
    yield* this.impacts.trim();
  }

  /** By their first letter and then within it: one sort of everything would take too long at a time. */
  *#sortWords(): Generator<void, void> {
    const groups: Record<string, KnownWord[]> = {};
    for (const known of [...this.#words.values(), ...this.synonyms.strangers]) (groups[known.word[0]!] ??= []).push(known);
    yield;
    for (const first of Object.keys(groups).sort()) {
      this.vocabulary.append(groups[first]!.sort((a, b) => (a.word < b.word ? -1 : 1)));
      yield;
    }
  }
}

function impactOf(bag: Int32Array, at: number, norms: readonly number[]): number {
  let impact = 0;
  for (let f = 0; f < FIELDS.length; f++) {
    const times = bag[at + 1 + f]!;
    if (times) impact += (FIELDS[f]!.weight * times * (SATURATION + 1)) / (times + norms[f]!);
  }
  return impact;
}

function slotOf(impact: number): number {
  return Math.min(SLOTS - 1, Math.round(SLOTS_AN_OCTAVE * Math.log2(MOST_IMPACT / impact)));
}
