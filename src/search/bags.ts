import type { Body } from '../content/article.js';
import { passages } from '../content/plain-text.js';
import { tokenize } from './tokens.js';

/** The words of a text, folded, with how often each stands there. */
export type Bag = ReadonlyMap<string, number>;

export function bagOf(body: Body): Bag {
  return bagOfText(passages(body).map(({ text }) => text).join('\n'));
}

export function bagOfText(text: string): Bag {
  const bag = new Map<string, number>();
  for (const { word } of tokenize(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
