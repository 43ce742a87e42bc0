import { strongest } from './strongest.js';

/** A word as it stands in articles. */
export interface KnownWord {
  readonly word: string;
  readonly term: number;
  /** How often it stands in titles, known queries and bodies. */
  readonly count: number;
}

/** The words of an index in alphabetical order, found by their beginning. */
export class Vocabulary {
  readonly words: KnownWord[] = [];
  /** How often each word stands there. */
  readonly counts: number[] = [];

  /** Takes in words that come after those it has, in their order. */
  append(words: readonly KnownWord[]): void {
    for (const known of words) {
      this.words.push(known);
      this.counts.push(known.count);
    }
  }

  /** The most used words that begin so, `most` of them, the most used first. */
  completions(beginning: string, most: number): readonly KnownWord[] {
    const places: number[] = [];
    for (let i = this.#firstFrom(beginning); this.words[i]?.word.startsWith(beginning); i++) if (this.counts[i]) places.push(i);
    return this.strongest(places, most);
  }

  /** Of the words at some places, the most used first. */
  strongest(places: readonly number[], most: number): readonly KnownWord[] {
    return strongest(places, this.counts, most).map((i) => this.words[i]!);
  }

  #firstFrom(beginning: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]!.word < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
