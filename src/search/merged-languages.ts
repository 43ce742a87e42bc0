import type { ArticleHead } from '../content/article.js';
import type { Hit, SearchResult } from './source.js';
import { tokenize } from './tokens.js';

/** What a word is worth to a language that has it only when it is taken for another. */
const GUESSED = 0.5;
/** Articles with less than this share of the best one's points are chance likenesses. */
const LEAST = 0.2;

/** How much of a query a language knows, by letters: 1 is all of it as typed. */
function knowledge({ query, total, missing = [], corrected }: SearchResult): number {
  if (total === 0) return 0;
  const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
  const words = tokenize(query).map(({ start, end }) => query.slice(start, end));
  const kept = new Set(corrected === undefined ? words : tokenize(corrected).map(({ start, end }) => corrected.slice(start, end)));
  const guessed = words.filter((word) => !kept.has(word));
  return 1 - (letters(missing) + (1 - GUESSED) * letters(guessed)) / (letters(words) || 1);
}

/**
 * One result of those in the language that is shown and in others. A language that knows more of the query than the
 * shown one adds what it finds, weighed by how much it knows; with the same results the order is always the same.
 * Everything stands in the shown language: where that has not found an article itself, nothing in it is marked.
 */
export function mergeLanguages(
  shown: SearchResult,
  others: readonly SearchResult[],
  headOf: (id: string) => ArticleHead | undefined,
  limit: number,
): SearchResult {
  const own = knowledge(shown);
  const better = others.map((result) => ({ result, known: knowledge(result) })).filter(({ known }) => known > own);
  if (better.length === 0) return cut(shown, limit);
  const points = new Map<string, number>();
  for (const { result, known } of [{ result: shown, known: own }, ...better]) {
    for (const { id, score } of result.hits) {
      if (headOf(id)) points.set(id, Math.max(points.get(id) ?? 0, known ** 2 * score));
    }
  }
  const most = Math.max(...points.values());
  const found = [...points].filter(([, one]) => one >= LEAST * most).sort(([, a], [, b]) => b - a);
  const hits = found.map(([id, score]): Hit => {
    const { knownQuery: _, ...hit } = shown.hits.find((one) => one.id === id) ?? {
      id,
      titleRanges: [],
      snippet: headOf(id)!.lead,
      snippetRanges: [],
    };
    return { ...hit, score };
  });
  // Of words, the language that knows most of them can tell.
  const { missing, corrected } = better.reduce((best, one) => (one.known > best.known ? one : best)).result;
  const heads = hits.map(({ id }) => headOf(id)!);
  return {
    query: shown.query,
    hits: hits.slice(0, limit),
    total: hits.length,
    totals: {
      all: hits.length,
      owners: heads.filter(({ audiences }) => audiences.includes('owners')).length,
      hosts: heads.filter(({ audiences }) => audiences.includes('hosts')).length,
    },
    partial: shown.partial,
    ...(corrected !== undefined && { corrected }),
    ...(missing && { missing }),
  };
}

function cut(result: SearchResult, limit: number): SearchResult {
  return result.hits.length > limit ? { ...result, hits: result.hits.slice(0, limit) } : result;
}
