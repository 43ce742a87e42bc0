import { tokenize } from './tokens.js';

/** The words of a text, folded, with how often each stands there. */
export type Bag = ReadonlyMap<string, number>;

/** A bag, or what tells the same of a text without being one. */
export interface Words {
  forEach(take: (times: number, word: string) => void): void;
}

export function bagOfText(text: string): Bag {
  const bag = new Map<string, number>();
  for (const { word } of tokenize(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
