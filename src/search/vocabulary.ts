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

const KEPT = 100;
// Words are no longer than 40 letters; a row has a cell more at either end.
const ROW = 42;

/** The words of an index, found by their beginning and by what they look like. */
export class Vocabulary {
  readonly #words: KnownWord[] = [];
  readonly #counts: number[] = [];
  /** The places, in order, of the words nearest to the word that was last typed half. */
  #last: { readonly word: string; readonly edits: number; readonly places: readonly number[] } = { word: '', edits: 0, places: [] };
  /** A word typed wrong stands in every query that follows while the visitor types on. */
  readonly #corrected = new Map<string, readonly Correction[]>();

  /** Takes in words that come after those it has, in their order. */
  append(words: readonly KnownWord[]): void {
    for (const known of words) {
      this.#words.push(known);
      this.#counts.push(known.count);
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
    const near: number[][] = [[], [], []];
    const distance = distances(word, edits, open);
    // What goes on from a word typed before is among what was near to that.
    const last = this.#last;
    const goesOn = edits === last.edits && word.startsWith(last.word);
    for (const i of goesOn ? last.places : this.#words.keys()) {
      const found = distance(this.#words[i]!.word);
      if (found <= edits) near[found]!.push(i);
    }
    if (open) this.#last = { word, edits, places: near.flat().sort((a, b) => a - b) };
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

/**
 * Counts the edits from one word to others (optimal string alignment), up to `most`; more are some number above it. The
 * others are asked in alphabetical order: what one shares with the one before is not compared again, and a beginning too
 * far off rules out all that begin so. With `open`, they may go on after the match.
 */
function distances(word: string, most: number, open: boolean): (other: string) => number {
  const length = word.length;
  // A row for each letter of the other word: the edits from each beginning of ours to its beginning up to there.
  const cells = new Uint8Array(ROW * ROW).map((_, i) => i);
  // By letter of the other word: the fewest edits from the whole of ours to a beginning of it.
  const least = new Uint8Array(ROW).fill(length);
  let before = '';
  // How many rows hold for the word asked last, and whether the last of them is too far off to go on.
  let depth = 0;
  let over = false;

  const addRow = (other: string): void => {
    const row = ++depth * ROW;
    const letter = other[depth - 1];
    // What is further from the diagonal is more edits away.
    const first = Math.max(1, depth - most);
    const last = Math.min(length, depth + most);
    let fewest = (cells[row + first - 1] = first > 1 ? most + 1 : depth);
    cells[row + last + 1] = most + 1;
    for (let i = first; i <= last; i++) {
      const above = row - ROW + i;
      let cost = Math.min(cells[above - 1]! + (word[i - 1] === letter ? 0 : 1), cells[above]! + 1, cells[row + i - 1]! + 1);
      const swapped = i > 1 && depth > 1 && word[i - 2] === letter && word[i - 1] === other[depth - 2];
      if (swapped) cost = Math.min(cost, cells[above - ROW - 2]! + 1);
      cells[row + i] = cost;
      if (cost < fewest) fewest = cost;
    }
    least[depth] = Math.min(least[depth - 1]!, last < length ? length : cells[row + length]!);
    over = fewest > most;
  };
  return (other) => {
    let shared = 0;
    while (shared < depth && other[shared] === before[shared]) shared++;
    before = other;
    if (shared < depth) over = false;
    depth = shared;
    while (!over && depth < other.length) addRow(other);
    if (open) return least[depth]!;
    return over || depth + most < length ? most + 1 : cells[depth * ROW + length]!;
  };
}
