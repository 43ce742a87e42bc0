import { Index } from 'flexsearch';

/**
 * FlexSearch's index, used as an inverted index in order of impact: its `score` hook says the slot an article goes to
 * under a term, slot 0 first, and `map` gives a term's slots back. Nothing else of it is used, and
 * test/search/flexsearch.test.ts holds each behaviour that this file builds on.
 */
export class ImpactIndex {
  #slots: readonly number[] = [];
  readonly #postings = new Map<string, readonly number[]>();
  readonly #index = new Index({
    tokenize: 'strict',
    encode: (terms: string) => terms as unknown as string[],
    score: (_terms: string[], _term: string, position: number) => this.#slots[position]!,
  });

  /** Adds an article with its terms, none twice, and the slot of each. An article is added once. */
  add(article: number, terms: readonly string[], slots: readonly number[]): void {
    this.#slots = slots;
    // FlexSearch hands the content to `encode` as it is; the terms are made already.
    this.#index.add(article, terms as unknown as string);
  }

  /** The articles of a term, each followed by its slot, the lowest slot first; empty for a term of no article. */
  postings(term: string): readonly number[] {
    let postings = this.#postings.get(term);
    if (!postings) this.#postings.set(term, (postings = this.#read(term)));
    return postings;
  }

  /** Most slots of most terms are holes, which are slow to walk over at every key. */
  #read(term: string): readonly number[] {
    const slots = (this.#index as unknown as { map: Map<string, (number[] | undefined)[]> }).map.get(term) ?? [];
    const postings: number[] = [];
    for (let slot = 0; slot < slots.length; slot++) {
      const articles = slots[slot];
      if (articles) for (const article of articles) postings.push(article, slot);
    }
    return postings;
  }
}
