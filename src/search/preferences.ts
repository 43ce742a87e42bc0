import type { ArticleHead, Category } from '../content/article.js';
import type { Pack } from '../content/pack.js';
import type { Preferences } from './rank.js';
import type { Reason, SearchOptions } from './source.js';

// Points on the scale of a score, where the best by words alone has 1: enough to go before a near equal.
const AUDIENCE = 0.08;
const TOPIC = 0.2;

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
export function preferencesOf({ articles, categories }: Pack, options: SearchOptions): Preferences {
  const inside = new Set(
    (options.category === undefined ? [] : categories).filter(({ id }) => lineage(id, categories).some((one) => one.id === options.category)).map(({ id }) => id),
  );
  return {
    keeps: options.category === undefined ? undefined : (article) => inside.has(articles[article]!.category),
    lift: (article) => liftReasons(articles[article]!, options).reduce((sum, { points }) => sum + points, 0),
  };
}

/** Why an article goes up. */
export function liftReasons({ audiences, topics }: ArticleHead, { audience, topics: wanted = [] }: SearchOptions): readonly Reason[] {
  const reasons: Reason[] = [];
  if (audience && audiences.includes(audience)) reasons.push({ word: '', term: audience, how: 'audience', points: AUDIENCE });
  const topic = wanted.find((one) => topics.includes(one));
  if (topic !== undefined) reasons.push({ word: '', term: topic, how: 'topic', points: TOPIC });
  return reasons;
}
