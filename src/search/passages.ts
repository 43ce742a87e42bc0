import type { Body } from '../content/article.js';
import { passages } from '../content/plain-text.js';
import type { Passage } from '../content/plain-text.js';
import { shorten } from './matches.js';
import type { Matcher } from './matches.js';
import type { Answer, Range } from './source.js';

/** The part of an article that is shown with a hit. */
export interface Snippet {
  readonly snippet: string;
  readonly snippetRanges: readonly Range[];
}

/** The passage that holds most of the query; the lead where no other holds more, or the body is not here. */
export function snippetOf(lead: string, body: Body | undefined, matcher: Matcher): Snippet {
  const all = [lead, ...(body ? passages(body) : []).filter(({ kind }) => kind !== 'heading').map(({ text }) => text)];
  const weights = all.map((text) => matcher.weigh(text));
  const best = all[weights.indexOf(Math.max(...weights))]!;
  const snippet = shorten(best, matcher.ranges(best)[0]?.[0] ?? 0);
  return { snippet, snippetRanges: matcher.ranges(snippet) };
}

// A share of the query that a passage has to hold before it is called an answer.
const SURE = 0.8;
const LONGEST_ANSWER = 600;
const KINDS = { paragraph: 'sentence', steps: 'steps', row: 'row' } as const;
const HOW = /^\W*(?:how|steps|where do|set ?up)\b/i;

/**
 * The sentence, list of steps or table row of an article surely meant that answers, or undefined when none holds nearly
 * all that was asked. A question that begins with "how" is answered by the first steps.
 */
export function answerOf(id: string, query: string, body: Body, matcher: Matcher): Answer | undefined {
  const all = passages(body).flatMap(sentencesOf);
  const steps = HOW.test(query) ? all.find(({ kind }) => kind === 'steps') : undefined;
  const best = steps ?? bestOf(all.filter(({ kind }) => kind in KINDS), matcher);
  if (!best || best.text.length > LONGEST_ANSWER) return undefined;
  if (!steps && !(matcher.whole && matcher.weigh(best.text) >= SURE * matcher.whole)) return undefined;
  return { id, kind: KINDS[best.kind as keyof typeof KINDS], text: best.text, ranges: matcher.ranges(best.text) };
}

/** The first of the passages that hold most. */
function bestOf<Some extends Passage>(all: readonly Some[], matcher: Matcher): Some | undefined {
  const weights = all.map(({ text }) => matcher.weigh(text));
  return all[weights.indexOf(Math.max(...weights))];
}

function sentencesOf(passage: Passage): readonly Passage[] {
  if (passage.kind !== 'paragraph') return [passage];
  const sentences = passage.text.match(/.+?(?:[.!?。！？](?=\s|$)|$)\s*/gsu) ?? [passage.text];
  return sentences.map((text) => ({ kind: 'paragraph', text: text.trim() }));
}
