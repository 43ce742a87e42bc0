import type { QueryWord } from './query.js';
import type { SearchIndex } from './search-index.js';
import type { Range } from './source.js';
import { tokenize } from './tokens.js';

const SNIPPET = 180;

/** Finds the words of one query in texts. */
export class Matcher {
  /** The weight of all words of the query that it looks for. */
  readonly whole: number;
  readonly #index: SearchIndex;
  /** The word of the query that a term answers. */
  readonly #answers = new Map<number, QueryWord>();

  /** Words that every question has are looked for only where there are no others. */
  constructor(index: SearchIndex, words: readonly QueryWord[]) {
    this.#index = index;
    const telling = words.filter(({ isStopWord }) => !isStopWord);
    const wanted = telling.length ? telling : words;
    for (const word of wanted) {
      for (const { term } of word.meanings) if (!this.#answers.has(term)) this.#answers.set(term, word);
    }
    this.whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Where words of the query stand in a text, in order, none inside another. */
  ranges(text: string): readonly Range[] {
    const ranges: Range[] = [];
    for (const { word, start, end } of tokenize(text)) {
      const asked = this.#asked(word);
      if (!asked || ranges.at(-1)?.[0] === start) continue;
      // Of a word typed half, the half, where folding has kept its length.
      const half = asked.open && word.startsWith(asked.word) && word.length === end - start;
      ranges.push([start, half ? start + asked.word.length : end]);
    }
    return ranges;
  }

  /** How much of the query a text holds, each of its words counted once, by weight. */
  weigh(text: string): number {
    const held = new Set<QueryWord>();
    for (const { word } of tokenize(text)) {
      const asked = this.#asked(word);
      if (asked) held.add(asked);
    }
    return [...held].reduce((sum, { weight }) => sum + weight, 0);
  }

  #asked(word: string): QueryWord | undefined {
    const term = this.#index.term(word);
    return term === undefined ? undefined : this.#answers.get(term);
  }
}

/** A text on one line and short enough to be shown beside a title, cut so that what is at `around` stays in it. */
export function shorten(text: string, around: number): string {
  const line = text.replace(/\s/g, ' ');
  if (line.length <= SNIPPET) return line;
  const from = around < SNIPPET * 0.7 ? 0 : cutBefore(line, around - SNIPPET / 3);
  const to = line.length - from <= SNIPPET ? line.length : cutBefore(line, from + SNIPPET);
  return (from ? '… ' : '') + line.slice(from, to).trimEnd() + (to < line.length ? ' …' : '');
}

/** A place to cut at or before another: between words where there is one near, never in a variable or a character. */
function cutBefore(line: string, place: number): number {
  const limit = Math.round(place);
  const space = line.lastIndexOf(' ', limit);
  const cut = limit - space > 40 ? limit : space + 1;
  const variable = line.lastIndexOf('{{', cut);
  if (variable >= 0 && line.indexOf('}}', variable) + 2 > cut) return variable;
  return line.codePointAt(cut - 1)! > 0xffff ? cut - 1 : cut;
}
