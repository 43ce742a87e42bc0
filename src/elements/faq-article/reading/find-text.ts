import type { Range as Match, SearchResult } from '../../../search/source.js';
import { fold, tokenize } from '../../../search/tokens.js';

/** A longer word is the same one in another form as long as it has no more than this behind it. */
const ENDING = 3;
/** From this length on, a word's beginning tells which it is. */
const TELLING = 4;

/** A text to be compared in: folded, and each place where it was. */
const even = (text: string): string =>
  text.replace(/[A-Z]|[^\0-\x7f]/g, (unit) => {
    const folded = fold(unit);
    return folded.length === 1 ? folded : unit;
  });

/** Where a text holds what is typed, letter by letter, whatever the case and the accents. */
export function findPhrase(text: string, typed: string): readonly Match[] {
  const wanted = even(typed.trim());
  const matches: Match[] = [];
  if (!wanted) return matches;
  const inside = even(text);
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + wanted.length)) matches.push([at, at + wanted.length]);
  return matches;
}

/** Where a text holds words, or other forms of them. */
export function findWords(text: string, words: readonly string[]): readonly Match[] {
  const same = (found: string, asked: string): boolean =>
    found.startsWith(asked) || (found.length >= TELLING && asked.length - found.length <= ENDING && asked.startsWith(found));
  return tokenize(text)
    .filter(({ word }) => words.some((asked) => same(word, asked)))
    .map(({ start, end }) => [start, end] as const);
}

/** What is typed where the text holds it as it stands, else its words. */
export function findTyped(text: string, typed: string): readonly Match[] {
  const whole = findPhrase(text, typed);
  return whole.length ? whole : findWords(text, telling(typed));
}

const telling = (typed: string): readonly string[] => {
  const words = tokenize(typed).map(({ word }) => word);
  return words.length > 1 ? words.filter((word) => word.length >= TELLING) : [];
};

/** The words for which an answer has an article: what the search itself has marked of it, else what was asked. */
export function wordsFor(article: string, result: SearchResult | undefined, query: string): readonly string[] {
  const hit = result?.query === query ? result.hits.find(({ id }) => id === article) : undefined;
  const snippet = hit?.snippetRanges.map(([start, end]) => hit.snippet.slice(start, end)) ?? [];
  const answer = result?.answer?.id === article ? result.answer : undefined;
  const answered = answer?.ranges.map(([start, end]) => answer.text.slice(start, end)) ?? [];
  const marked = [...snippet, ...answered].flatMap((piece) => tokenize(piece)).map(({ word }) => word);
  return [...new Set([...marked, ...tokenize(hit && marked.length ? '' : query).map(({ word }) => word).filter((word) => word.length >= TELLING)])];
}
