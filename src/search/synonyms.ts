import type { SearchIndex } from './search-index.js';
import { tokenize } from './tokens.js';
import type { KnownWord } from './vocabulary.js';

/** What else to look for where a word, or two or three together, stand in a query. */
export class Synonyms {
  readonly #index: SearchIndex;
  /** The terms to look for, by the stems of an entry, joined by spaces. */
  readonly #others = new Map<string, Set<number>>();
  /** Words that stand in no article, each with what stands for it there: they can be typed wrong. */
  readonly strangers: KnownWord[] = [];

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Takes in groups, each of entries that mean about the same: `log in, sign in, login`. Yields after each. */
  *learn(groups: readonly string[]): Generator<void, void> {
    const index = this.#index;
    for (const group of groups) {
      const entries = group.split(',').map((entry) => tokenize(entry).map(({ word }) => word));
      const targets = entries.map((words) => this.#mostTelling(words));
      entries.forEach((words, i) => {
        const others = targets.filter((target, j): target is number => target !== undefined && j !== i);
        const key = this.#key(words);
        const stranger = words.length === 1 && index.term(words[0]!) === undefined;
        if (stranger && others.length) this.strangers.push({ word: words[0]!, term: others[0]!, count: 0 });
        if (others.length) this.#others.set(key, new Set([...(this.#others.get(key) ?? []), ...others]));
      });
      yield;
    }
  }

  /** The terms to look for as well where these folded words stand together. */
  of(words: readonly string[]): Iterable<number> {
    return this.#others.get(this.#key(words)) ?? [];
  }

  #key(words: readonly string[]): string {
    return words.map((word) => this.#index.language.stem(word)).join(' ');
  }

  /** The rarest word of an entry stands for the whole of it; none does when one of its words is in no article. */
  #mostTelling(words: readonly string[]): number | undefined {
    const { rarity, language } = this.#index;
    let best: number | undefined;
    for (const word of words) {
      const term = this.#index.term(word);
      if (term === undefined) return undefined;
      if (words.length > 1 && language.isStopWord(word)) continue;
      if (best === undefined || rarity[term]! > rarity[best]!) best = term;
    }
    return best;
  }
}
