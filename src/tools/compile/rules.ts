import type { Body } from '../../content/article.js';
import { passages } from '../../content/plain-text.js';
import type { Draft } from './article-file.js';

/** The fewest and the most. */
export type Bounds = readonly [least: number, most: number];

/** Rules of taste on top of what every article must keep; each that is given is checked. */
export interface Rules {
  /** Words of a body. */
  readonly words?: Bounds;
  readonly popular?: Bounds;
  readonly rare?: Bounds;
  readonly topics?: Bounds;
  readonly related?: Bounds;
}

/** The rules of this project's own articles. */
export const OWN_RULES: Rules = { words: [120, 450], popular: [6, 10], rare: [3, 12], topics: [1, 5], related: [2, 4] };

/** Reports where an article breaks a rule. */
export function checkRules(draft: Draft, body: Body, rules: Rules): void {
  const { head, bodyLine } = draft;
  const check = (bounds: Bounds | undefined, count: number, what: string, line: number): void => {
    if (!bounds || (count >= bounds[0] && count <= bounds[1])) return;
    draft.report(line, 'RULE', `there are ${count} ${what}`, `Keep to ${bounds[0]}–${bounds[1]}.`);
  };
  check(rules.words, countWords(body), 'words in the body', bodyLine);
  check(rules.popular, head.queries.popular.length, 'popular queries', draft.line('popular'));
  check(rules.rare, head.queries.rare.length, 'rare queries', draft.line('rare'));
  check(rules.topics, head.topics.length, 'topics', draft.line('topics'));
  check(rules.related, head.related.length, 'related articles', draft.line('related'));
}

/** Runs of non-blank characters that hold a letter or a digit. */
export function countWords(body: Body): number {
  return passages(body)
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
