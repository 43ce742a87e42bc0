import { JOINED, meaning, oneATerm } from './query.js';
import type { Meaning } from './query.js';
import type { SearchIndex } from './search-index.js';
import type { KnownWord } from './vocabulary.js';

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
// The letters of a word are bits of a number; what is longer is hardly mistyped, and hardly a word.
const LONGEST = 30;

/** Finds what was meant by words that stand in no article. Loaded when the first of them is typed. */
export class Mender {
  readonly #index: SearchIndex;
  readonly #letters: Letters;
  /** A word typed wrong stands in every query that follows while the visitor types on. */
  readonly #corrected = new Map<string, readonly Correction[]>();

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#letters = lettersOf(index.vocabulary.words);
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
    const edits = word.length < 4 || word.length > LONGEST ? 0 : word.length < 6 ? 1 : 2;
    if (!edits || /\d/.test(word)) return [];
    const { vocabulary } = this.#index;
    const near = nearest(this.#letters, word, edits, open);
    const found = near.flatMap((places, edits) => vocabulary.strongest(places, MOST_CORRECTIONS).map((known) => ({ ...known, edits })));
    // A word that stands in no article itself is meant only when no other can be; typed right, its synonyms say it all.
    const standing = found.filter(({ count }) => count > 0);
    return (standing.length ? standing : found.filter((one) => one.edits === 1 && word.length > 5)).slice(0, MOST_CORRECTIONS);
  }
}

/** The letters of a vocabulary, in its order, where a processor finds them without going from word to word. */
interface Letters {
  /** UTF-16 code units, one word after another, and where each word begins; a last entry ends the last word. */
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  /** How many letters each word shares with the one before. */
  readonly shared: Uint8Array;
}

function lettersOf(words: readonly KnownWord[]): Letters {
  const codes = new Uint16Array(words.reduce((sum, { word }) => sum + word.length, 0));
  const starts = new Int32Array(words.length + 1);
  const shared = new Uint8Array(words.length);
  let at = 0;
  words.forEach(({ word }, i) => {
    const back = at - starts[i - 1]!;
    for (let n = 0; n < word.length; n++, at++) {
      codes[at] = word.charCodeAt(n);
      if (shared[i] === n && n < back && codes[at] === codes[at - back]) shared[i] = n + 1;
    }
    starts[i + 1] = at;
  });
  return { codes, starts, shared };
}

/**
 * The places of the words that another may have become by no edit, one and two (optimal string alignment), up to the
 * most wanted; with `open`, it may be half of them. Words are read in alphabetical order, by an automaton whose states
 * are bits: bit n of the state of so many edits is set where the first n letters of ours may have become what is read.
 * What a word shares with the one before is not read again.
 */
function nearest({ codes, starts, shared }: Letters, word: string, most: number, open: boolean): readonly number[][] {
  const near: number[][] = [[], [], []];
  /** By letter, its places in our word, counted from 1. */
  const places = new Int32Array(0x10000);
  for (let n = 0; n < word.length; n++) places[word.charCodeAt(n)]! |= 2 << n;
  const end = 1 << word.length;
  // A word that is whole stays so while the other goes on.
  const stays = open ? end : 0;
  /** Three states for each number of letters read, from none on; those of a letter before the first are empty. */
  const states = new Int32Array(3 * 42);
  states.set([1, 3, 7], 3);
  let depth = 0;
  let ruledOut = Infinity;
  for (let i = 0; i < shared.length; i++) {
    const same = shared[i]!;
    if (same >= ruledOut) continue;
    if (same < depth) depth = same;
    const start = starts[i]!;
    const length = starts[i + 1]! - start;
    let s = 3 * depth + 3;
    let none = states[s]!;
    let one = states[s + 1]!;
    let two = states[s + 2]!;
    let before = depth ? places[codes[start + depth - 1]!]! : 0;
    let alive = 1;
    for (; alive && depth < length; depth++) {
      const here = places[codes[start + depth]!]!;
      // Two neighbours swapped go on from where ours was a letter ago.
      const swapped = (here << 1) & before;
      const nextNone = ((none << 1) & here) | (none & stays);
      const nextOne = ((one << 1) & here) | (one & stays) | none | ((none | nextNone) << 1) | ((states[s - 3]! << 2) & swapped);
      two = ((two << 1) & here) | (two & stays) | one | ((one | nextOne) << 1) | ((states[s - 2]! << 2) & swapped);
      none = nextNone;
      one = nextOne;
      before = here;
      s += 3;
      states[s] = none;
      states[s + 1] = one;
      states[s + 2] = two;
      alive = (most > 1 ? two : one) & (end * 2 - 1);
    }
    // Words that share this much with one too far off are so, too.
    ruledOut = alive ? Infinity : depth;
    const edits = none & end ? 0 : one & end ? 1 : two & end ? 2 : 3;
    if (edits <= most) near[edits]!.push(i);
  }
  return near;
}
