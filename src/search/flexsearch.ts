import { Index } from 'flexsearch';

/** An article under a term with the slot of its impact, in one number: as lists of their own, slots take several times the memory. */
export type Posting = number;

const BITS = 24;

export const articleIn = (posting: Posting): number => posting & (2 ** BITS - 1);
export const slotIn = (posting: Posting): number => posting >> BITS;

/**
 * FlexSearch's index, used as an inverted index of impacts: what it keeps under a term are postings in the place of
 * articles, all in its first slot, and its `map` gives them back. Nothing else of it is used, and
 * test/search/flexsearch.test.ts holds each behaviour that this file builds on.
 */
export class ImpactIndex {
  readonly #index = new Index({
    tokenize: 'strict',
    // FlexSearch hands the content to `encode` as it is; the terms are made already.
    encode: (terms: string) => terms as unknown as string[],
    resolution: 1,
  });
  readonly #map = (this.#index as unknown as { readonly map: Map<string, readonly [readonly Posting[]]> }).map;

  /** Adds all terms that an article, 0 to 2 ** 24 - 1, has in a slot, 0 to 63; none twice. */
  add(article: number, slot: number, terms: readonly string[]): void {
    this.#index.add((slot << BITS) + article, terms as unknown as string);
  }

  /** The articles of a term, in the order in which they were added; empty for a term of no article. */
  postings(term: string): readonly Posting[] {
    return this.#map.get(term)?.[0] ?? [];
  }

  /** To be called after the last article: gives back the room that lists keep for more, most of what they take. Yields after each term. */
  *trim(): Generator<void, void> {
    for (const [term, [postings]] of this.#map) {
      this.#map.set(term, [postings.slice()]);
      yield;
    }
  }
}
