import type { ArticleHead } from '../content/article.js';
import { articleIn, slotIn } from './flexsearch.js';
import { liftOf } from './preferences.js';
import type { QueryWord } from './query.js';
import type { Ranked } from './rank.js';
import { IMPACT } from './search-index.js';
import type { SearchIndex } from './search-index.js';
import type { Reason, SearchOptions } from './source.js';

/** Says of each article why it was found and stands where it does; `unit` is how many points of the index make 1 in a score. */
export function explainer(query: string, words: readonly QueryWord[], index: SearchIndex, unit: number, options: SearchOptions) {
  return ({ article, byQueries }: Ranked, head: ArticleHead): readonly Reason[] => {
    const { byAudience, byTopic, topic } = liftOf(head, options);
    const others: readonly Reason[] = [
      { word: query, term: head.title, how: 'known query', points: byQueries },
      { word: '', term: options.audience ?? '', how: 'audience', points: byAudience },
      { word: '', term: topic ?? '', how: 'topic', points: byTopic },
    ];
    return [...wordReasons(article, words, index, unit), ...others.filter(({ points }) => points > 0)];
  };
}

/** Each word's part in the score of an article. */
function wordReasons(article: number, words: readonly QueryWord[], index: SearchIndex, unit: number): readonly Reason[] {
  return words.flatMap(({ word, weight, meanings }): readonly Reason[] => {
    const reasons = meanings.map((meaning): Reason => {
      const posting = index.impacts.postings(index.terms[meaning.term]!).find((one) => articleIn(one) === article);
      const impact = posting === undefined ? 0 : IMPACT[slotIn(posting)]!;
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
