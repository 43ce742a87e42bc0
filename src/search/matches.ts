import type { QueryWord } from './query.js';
import type { SearchIndex } from './search-index.js';
import type { Range } from './source.js';
import { fold, tokenize } from './tokens.js';

/** A text whose words have been found once, for many queries. */
export interface ReadText {
  readonly text: string;
  /** Three numbers a word: its term (-1 for none), its start, its end. */
  readonly words: Int32Array;
}

export function readText(text: string, index: SearchIndex): ReadText {
  const tokens = tokenize(text);
  const words = new Int32Array(3 * tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { word, start, end } = tokens[i]!;
    words[3 * i] = index.term(word) ?? -1;
    words[3 * i + 1] = start;
    words[3 * i + 2] = end;
  }
  return { text, words };
}

/** Finds the words of one query in texts. */
export class Matcher {
  /** The weight of all words of the query that it looks for. */
  readonly whole: number;
  /** The word of the query that a term answers. */
  readonly #answers = new Map<number, QueryWord>();

  /** Words that every question has are looked for only where there are no others. */
  constructor(words: readonly QueryWord[]) {
    const telling = words.filter(({ isStopWord }) => !isStopWord);
    const wanted = telling.length ? telling : words;
    for (const word of wanted) {
      for (const { term } of word.meanings) if (!this.#answers.has(term)) this.#answers.set(term, word);
    }
    this.whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Where words of the query stand in a text, in order, none inside another. */
  ranges({ text, words }: ReadText): readonly Range[] {
    const ranges: Range[] = [];
    for (let i = 0; i < words.length; i += 3) {
      const asked = this.#answers.get(words[i]!);
      const start = words[i + 1]!;
      const end = words[i + 2]!;
      if (!asked || ranges.at(-1)?.[0] === start) continue;
      // Of a word typed half, the half, where folding has kept its length.
      const word = asked.open ? fold(text.slice(start, end)) : '';
      const half = asked.open && word.startsWith(asked.word) && word.length === end - start;
      ranges.push([start, half ? start + asked.word.length : end]);
    }
    return ranges;
  }

  /** How much of the query a text holds, each of its words counted once, by weight. */
  weigh({ words }: ReadText): number {
    const held: QueryWord[] = [];
    let weight = 0;
    for (let i = 0; i < words.length; i += 3) {
      const asked = this.#answers.get(words[i]!);
      if (!asked || held.includes(asked)) continue;
      held.push(asked);
      weight += asked.weight;
    }
    return weight;
  }

  /** The first of the texts that hold most. */
  best<Text extends ReadText>(texts: readonly Text[]): Text | undefined {
    let best: Text | undefined;
    let most = -1;
    for (const text of texts) {
      const weight = this.weigh(text);
      if (weight > most) [best, most] = [text, weight];
    }
    return best;
  }
}
