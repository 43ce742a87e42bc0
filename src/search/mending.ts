import { JOINED, meaning, oneATerm } from './query.js';
import type { Meaning } from './query.js';
import type { SearchIndex } from './search-index.js';
import { strongest } from './strongest.js';
import { sharedStart } from './vocabulary.js';

/** A word that another may have been meant for. */
interface Correction {
  readonly word: string;
  readonly term: number;
  /** 1 or 2: letters dropped, put in, taken for another, or neighbours swapped. */
  readonly edits: number;
}

const MOST_CORRECTIONS = 4;
/** What a correction is worth, by its edits. */
const CORRECTED = [1, 0.85, 0.7];

const KEPT = 100;
// Words are no longer than 40 letters; a row has a cell more at either end.
const ROW = 42;

/** Finds what was meant by words that stand in no article. Loaded when the first of them is typed. */
export class Mender {
  readonly #index: SearchIndex;
  /** How many letters each word of the vocabulary shares with the one before. */
  readonly #shared: readonly number[];
  /** The places, in order, of the words nearest to the word that was last typed half. */
  #last: { readonly word: string; readonly edits: number; readonly places: readonly number[] } = { word: '', edits: 0, places: [] };
  /** A word typed wrong stands in every query that follows while the visitor types on. */
  readonly #corrected = new Map<string, readonly Correction[]>();

  constructor(index: SearchIndex) {
    const { words } = index.vocabulary;
    this.#index = index;
    this.#shared = words.map(({ word }, i) => sharedStart(word, words[i - 1]?.word ?? ''));
  }

  /** What a word that stands in no article may be: a word one letter off, two words typed as one, a word two letters off. */
  mend(word: string, open: boolean): readonly (readonly Meaning[])[] {
    const found = this.#corrections(word, open);
    const corrected = oneATerm(
      found.map(({ term, word: other, edits }) => ({ term, weight: CORRECTED[edits]!, how: 'corrected', word: other })),
    );
    return (found[0]?.edits === 1 ? undefined : this.#halves(word, open)) ?? [corrected];
  }

  /** Two words that were typed as one, the longer head first. */
  #halves(word: string, open: boolean): readonly (readonly Meaning[])[] | undefined {
    const index = this.#index;
    for (let at = word.length - 2; at > 1; at--) {
      const head = word.slice(0, at);
      const tail = word.slice(at);
      if (!index.has(head) || Math.max(at, tail.length) < 3) continue;
      const whole = index.has(tail) ? tail : open && tail.length > 2 ? index.vocabulary.completions(tail, 1)[0]?.word : undefined;
      if (whole) return [meaning(head, JOINED, 'split', index), meaning(whole, JOINED, 'split', index)];
    }
    return undefined;
  }

  /**
   * The words nearest to one that is in no article, the nearest and most used first. With `open` the word may be typed
   * half, and words that begin with something like it count.
   */
  #corrections(word: string, open: boolean): readonly Correction[] {
    const key = word + (open ? '…' : '');
    let found = this.#corrected.get(key);
    if (!found) {
      if (this.#corrected.size >= KEPT) this.#corrected.clear();
      this.#corrected.set(key, (found = this.#nearest(word, open)));
    }
    return found;
  }

  #nearest(word: string, open: boolean): readonly Correction[] {
    const edits = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
    if (!edits || /\d/.test(word)) return [];
    const { words, counts } = this.#index.vocabulary;
    const near: number[][] = [[], [], []];
    const rows = new EditRows(word, edits, open);
    // What goes on from a word typed before is among what was near to that.
    const last = this.#last;
    const goesOn = edits === last.edits && word.startsWith(last.word);
    const count = goesOn ? last.places.length : words.length;
    for (let at = 0; at < count; at++) {
      const i = goesOn ? last.places[at]! : at;
      if (!goesOn && this.#shared[i]! >= rows.ruledOut) continue;
      const found = rows.distance(words[i]!.word);
      if (found <= edits) near[found]!.push(i);
    }
    if (open) this.#last = { word, edits, places: near.flat().sort((a, b) => a - b) };
    const found = near.flatMap((places, distance) => strongest(places, counts, MOST_CORRECTIONS).map((i) => ({ ...words[i]!, edits: distance })));
    // A word that stands in no article itself is meant only when no other can be; typed right, its synonyms say it all.
    const standing = found.filter(({ count }) => count > 0);
    return (standing.length ? standing : found.filter((one) => one.edits === 1 && word.length > 5)).slice(0, MOST_CORRECTIONS);
  }
}

/**
 * Counts the edits from one word to others (optimal string alignment), asked in alphabetical order: what one shares with
 * the one before is not compared again. With `open`, they may go on after the match.
 */
class EditRows {
  /** Words that share this many letters with the one asked last are as far off, too far. */
  ruledOut = Infinity;
  readonly #most: number;
  readonly #open: boolean;
  readonly #length: number;
  /** The word's letters, counted from 1 as the cells are. */
  readonly #letters = new Uint16Array(ROW);
  /** A row for each letter of the other word: the edits from each beginning of ours to its beginning up to there. */
  readonly #cells = new Uint8Array(ROW * ROW);
  /** By letter of the other word: the fewest edits from the whole of ours to a beginning of it. */
  readonly #least = new Uint8Array(ROW);
  #before = '';
  /** How many rows hold for the word asked last. */
  #depth = 0;

  constructor(word: string, most: number, open: boolean) {
    this.#most = most;
    this.#open = open;
    this.#length = this.#least[0] = word.length;
    for (let i = 0; i <= word.length; i++) {
      this.#cells[i] = i;
      this.#letters[i] = word.charCodeAt(i - 1);
    }
  }

  /** The edits, or some number above the most that are wanted. */
  distance(other: string): number {
    this.#depth = Math.min(this.#depth, sharedStart(other, this.#before));
    this.#before = other;
    this.ruledOut = Infinity;
    let fewest = 0;
    while (fewest <= this.#most && this.#depth < other.length) fewest = this.#addRow(other);
    const over = fewest > this.#most;
    if (over && this.#least[this.#depth]! > this.#most) this.ruledOut = this.#depth;
    // A row that is too far off holds for no other word.
    const depth = over ? this.#depth-- : this.#depth;
    if (this.#open) return this.#least[depth]!;
    return over || depth + this.#most < this.#length ? this.#most + 1 : this.#cells[depth * ROW + this.#length]!;
  }

  /** Returns the fewest edits of the row. */
  #addRow(other: string): number {
    const cells = this.#cells;
    const letters = this.#letters;
    const most = this.#most;
    const depth = ++this.#depth;
    const row = depth * ROW;
    const letter = other.charCodeAt(depth - 1);
    const letterBefore = other.charCodeAt(depth - 2);
    // What is further from the diagonal is more edits away.
    const first = Math.max(1, depth - most);
    const last = Math.min(this.#length, depth + most);
    let fewest = (cells[row + first - 1] = first > 1 ? most + 1 : depth);
    cells[row + last + 1] = most + 1;
    for (let i = first; i <= last; i++) {
      const above = row - ROW + i;
      let cost = cells[above - 1]! + (letters[i] === letter ? 0 : 1);
      if (cells[above]! < cost) cost = cells[above]! + 1;
      if (cells[row + i - 1]! < cost) cost = cells[row + i - 1]! + 1;
      if (letters[i] === letterBefore && letters[i - 1] === letter && cells[above - ROW - 2]! < cost) cost = cells[above - ROW - 2]! + 1;
      cells[row + i] = cost;
      if (cost < fewest) fewest = cost;
    }
    this.#least[depth] = Math.min(this.#least[depth - 1]!, last < this.#length ? this.#length : cells[row + last]!);
    return fewest;
  }
}
