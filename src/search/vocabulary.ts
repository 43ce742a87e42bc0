import { strongest } from './strongest.js';

/** A word that another may have been meant for. */
export interface Correction {
  readonly word: string;
  readonly term: number;
  /** 1 or 2: letters dropped, put in, taken for another, or neighbours swapped. */
  readonly edits: number;
}

/** A word as it stands in articles. */
export interface KnownWord {
  readonly word: string;
  readonly term: number;
  /** How often it stands in titles, known queries and bodies. */
  readonly count: number;
}

const START = 8;
const KEPT = 100;

/** The words of an index, found by their beginning and by what they look like. */
export class Vocabulary {
  readonly #words: KnownWord[] = [];
  readonly #counts: number[] = [];
  /** Places of words by the length of the word. */
  readonly #byLength: number[][] = [];
  /** A bit for each letter of a word, and of its start: most words are told apart without comparing them. */
  readonly #letters: number[] = [];
  readonly #startLetters: number[] = [];
  /** A word typed wrong stands in every query that follows while the visitor types on. */
  readonly #corrected = new Map<string, readonly Correction[]>();

  /** Takes in words that come after those it has, in their order. */
  append(words: readonly KnownWord[]): void {
    for (const known of words) {
      const { word, count } = known;
      (this.#byLength[word.length] ??= []).push(this.#words.length);
      this.#words.push(known);
      this.#counts.push(count);
      this.#letters.push(lettersOf(word));
      this.#startLetters.push(lettersOf(word.slice(0, START)));
    }
  }

  /** The most used words that begin so, `most` of them, the most used first. */
  completions(beginning: string, most: number): readonly KnownWord[] {
    const places: number[] = [];
    for (let i = this.#firstFrom(beginning); this.#words[i]?.word.startsWith(beginning); i++) places.push(i);
    return strongest(places, this.#counts, most).map((i) => this.#words[i]!);
  }

  /**
   * The words nearest to one that is in no article, the nearest and most used first. With `open` the word may be typed
   * half, and words that begin with something like it count.
   */
  corrections(word: string, open: boolean, most: number): readonly Correction[] {
    const key = word + (open ? '…' : '');
    let found = this.#corrected.get(key);
    if (!found) {
      if (this.#corrected.size >= KEPT) this.#corrected.clear();
      this.#corrected.set(key, (found = this.#nearest(word, open, most)));
    }
    return found;
  }

  #nearest(word: string, open: boolean, most: number): readonly Correction[] {
    const edits = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
    if (!edits || /\d/.test(word)) return [];
    const letters = lettersOf(word);
    const theirs = open && word.length + edits <= START ? this.#startLetters : this.#letters;
    const near: number[][] = [[], [], []];
    const longest = open ? this.#byLength.length - 1 : word.length + edits;
    for (let length = word.length - edits; length <= longest; length++) {
      for (const i of this.#byLength[length] ?? []) {
        if (moreBits(letters & ~theirs[i]!, edits)) continue;
        if (!open && moreBits(theirs[i]! & ~letters, edits)) continue;
        const found = distance(word, this.#words[i]!.word, edits, open);
        if (found <= edits) near[found]!.push(i);
      }
    }
    return near
      .flatMap((places, found) => strongest(places, this.#counts, most).map((i) => ({ ...this.#words[i]!, edits: found })))
      .slice(0, most);
  }

  #firstFrom(beginning: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]!.word < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** True when a set has more members than `most`. */
function moreBits(set: number, most: number): boolean {
  for (let count = 0; set; set &= set - 1) if (++count > most) return true;
  return false;
}

// Three rows of the table of distances, kept between calls; words are at most 40 characters long.
let older = new Uint8Array(64);
let last = new Uint8Array(64);
let row = new Uint8Array(64);

/**
 * Edits from one word to another (optimal string alignment), or `most + 1` when there are more. With `open`, `to` may
 * go on after the match.
 */
export function distance(from: string, to: string, most: number, open = false): number {
  const width = Math.min(to.length, from.length + most);
  if (!open && width < to.length) return most + 1;
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = 1; i <= from.length; i++) {
    [older, last, row] = [last, row, older];
    row[0] = i;
    let least = i;
    const letter = from.charCodeAt(i - 1);
    const letterBefore = i > 1 ? from.charCodeAt(i - 2) : 0;
    for (let j = 1; j <= width; j++) {
      let cost = Math.min(last[j - 1]! + (letter === to.charCodeAt(j - 1) ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      const swapped = j > 1 && letter === to.charCodeAt(j - 2) && letterBefore === to.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, older[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  let least = row[width]!;
  if (open) for (let j = from.length - most; j < width; j++) if (j >= 0 && row[j]! < least) least = row[j]!;
  return least;
}
