import type { ArticleHead } from '../content/article.js';
import { AUDIENCE, TOPIC } from './preferences.js';
import type { QueryWord } from './query.js';
import type { Ranked } from './rank.js';
import { IMPACT } from './search-index.js';
import type { SearchIndex } from './search-index.js';
import type { Reason, SearchOptions } from './source.js';

/** Why an article was found and stands where it does; `unit` is how many points of the index make 1 in a score. */
export function reasonsOf({ article, byQueries }: Ranked, head: ArticleHead, query: string, words: readonly QueryWord[], index: SearchIndex, unit: number, options: SearchOptions): readonly Reason[] {
  return [
    ...wordReasons(article, words, index, unit),
    ...(byQueries > 0 ? [{ word: query, term: head.title, how: 'known query' as const, points: byQueries }] : []),
    ...liftReasons(head, options),
  ];
}

/** Each word's part in the score of an article. */
function wordReasons(article: number, words: readonly QueryWord[], index: SearchIndex, unit: number): readonly Reason[] {
  return words.flatMap(({ word, weight, meanings }): readonly Reason[] => {
    const reasons = meanings.map((meaning): Reason => {
      const postings = index.impacts.postings(index.terms[meaning.term]!);
      const at = postings.findIndex((one, i) => i % 2 === 0 && one === article);
      const impact = at < 0 ? 0 : IMPACT[postings[at + 1]!]!;
      const points = (impact * meaning.weight * weight) / unit;
      return { word, term: meaning.word, how: meaning.how, points, fields: fieldsOf(article, meaning.term, index) };
    });
    const best = reasons.reduce((one, other) => (other.points > one.points ? other : one), { points: 0 } as Reason);
    return best.points ? [best] : [];
  });
}

function fieldsOf(article: number, term: number, index: SearchIndex): NonNullable<Reason['fields']> {
  const [title, ...queries] = index.phrases[article]!;
  const inTitle = title!.includes(term) ? (['title'] as const) : [];
  const inQueries = queries.some((query) => query.includes(term)) ? (['queries'] as const) : [];
  return inTitle.length + inQueries.length ? [...inTitle, ...inQueries] : ['body'];
}

function liftReasons({ audiences, topics }: ArticleHead, { audience, topics: wanted = [] }: SearchOptions): readonly Reason[] {
  const reasons: Reason[] = [];
  if (audience && audiences.includes(audience)) reasons.push({ word: '', term: audience, how: 'audience', points: AUDIENCE });
  const topic = wanted.find((one) => topics.includes(one));
  if (topic !== undefined) reasons.push({ word: '', term: topic, how: 'topic', points: TOPIC });
  return reasons;
}
