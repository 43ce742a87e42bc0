import type { ArticleHead, Category } from '../content/article.js';
import type { Pack } from '../content/pack.js';
import type { Preferences } from './rank.js';
import type { SearchOptions } from './source.js';

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
  const { category } = options;
  const inside = new Set(
    (category === undefined ? [] : categories).filter(({ id }) => lineage(id, categories).some((one) => one.id === category)).map(({ id }) => id),
  );
  return {
    keeps: category === undefined ? undefined : (article) => inside.has(articles[article]!.category),
    lift(article) {
      const { byAudience, byTopic } = liftOf(articles[article]!, options);
      return byAudience + byTopic;
    },
  };
}

/** The points of an article for whom it is for and for what it is about, with the topic that it shares. */
export function liftOf({ audiences, topics }: ArticleHead, { audience, topics: wanted = [] }: SearchOptions): { byAudience: number; byTopic: number; topic: string | undefined } {
  const topic = wanted.find((one) => topics.includes(one));
  return { byAudience: audience && audiences.includes(audience) ? AUDIENCE : 0, byTopic: topic === undefined ? 0 : TOPIC, topic };
}
