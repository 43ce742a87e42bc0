import type { Strings } from '../../locales/en.js';
import { count, numeral, say } from '../../locales/format.js';
import type { SearchResult } from '../../search/source.js';

/** "4 articles", or "Best 20 of 213 articles" when there are more than anyone reads. */
export function countHits({ hits, total }: SearchResult, strings: Strings, locale: string): string {
  const counted = count(strings.articles, total, locale);
  return total > hits.length ? say(strings.best, { n: numeral(hits.length, locale), articles: counted }) : counted;
}
