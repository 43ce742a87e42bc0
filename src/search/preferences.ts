import type { ArticleHead } from '../content/article.js';
import { categoryPath } from '../content/categories.js';
import type { Pack } from '../content/pack.js';
import type { Preferences } from './rank.js';
import type { SearchOptions } from './source.js';

// Points on the scale of a score, where the best by words alone has 1: enough to go before a near equal.
const AUDIENCE = 0.08;
const TOPIC = 0.2;

/** What the options of a search say about articles: which may be found, and which go up. */
export function preferencesOf(pack: Pack, options: SearchOptions): Preferences {
  const { articles } = pack;
  const { category } = options;
  return {
    keeps: category === undefined ? undefined : (article) => categoryPath(pack, articles[article]!.category).some(({ id }) => id === category),
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
