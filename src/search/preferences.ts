import type { Category } from '../content/article.js';
import type { Pack } from '../content/pack.js';
import type { Preferences } from './rank.js';
import type { SearchOptions } from './source.js';

// Points on the scale of a score, where the best by words alone has 1: enough to go before a near equal.
export const AUDIENCE = 0.08;
export const TOPIC = 0.2;

/** A category and those above it, the innermost first; none for one that is not in the list. */
export function lineage(id: string, categories: readonly Category[]): readonly Category[] {
  const line: Category[] = [];
  let category = categories.find((one) => one.id === id);
  while (category && !line.includes(category)) {
    line.push(category);
    const { parent } = category;
    category = categories.find((one) => one.id === parent);
  }
  return line;
}

/** What the options of a search say about articles: which may be found, and which go up. */
export function preferencesOf({ articles, categories }: Pack, { category, audience, topics: wanted = [] }: SearchOptions): Preferences {
  const inside = new Set(
    (category === undefined ? [] : categories).filter(({ id }) => lineage(id, categories).some((one) => one.id === category)).map(({ id }) => id),
  );
  return {
    keeps: category === undefined ? undefined : (article) => inside.has(articles[article]!.category),
    lift(article) {
      const { audiences, topics } = articles[article]!;
      const isMeant = audience && audiences.includes(audience);
      return (isMeant ? AUDIENCE : 0) + (wanted.some((topic) => topics.includes(topic)) ? TOPIC : 0);
    },
  };
}
