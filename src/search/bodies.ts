import type { Body } from '../content/article.js';
import { passages } from '../content/plain-text.js';
import type { Passage } from '../content/plain-text.js';
import { bagOfText } from './bags.js';
import type { Bag } from './bags.js';
import { readText } from './matches.js';
import type { Matcher, ReadText } from './matches.js';
import type { SearchIndex } from './search-index.js';
import type { Answer } from './source.js';

/*
 * What search makes of the bodies of articles. None of it is here before the first body is.
 */

export function bagOf(body: Body): Bag {
  return bagOfText(passages(body).map(({ text }) => text).join('\n'));
}

/** What a body tells, its words found once. */
export interface BodyTexts {
  readonly body: Body;
  /** All of it but headings. */
  readonly told: readonly ReadText[];
  /** What can be an answer: sentences, steps and rows; found out when one is asked for first. */
  candidates(): readonly Candidate[];
}

export function readBody(body: Body, index: SearchIndex): BodyTexts {
  const all = passages(body);
  let candidates: readonly Candidate[] | undefined;
  return {
    body,
    told: all.filter(({ kind }) => kind !== 'heading').map(({ text }) => readText(text, index)),
    candidates: () => (candidates ??= candidatesOf(all, index)),
  };
}

function candidatesOf(all: readonly Passage[], index: SearchIndex): readonly Candidate[] {
  let about = readText('', index);
  return all.flatMap((passage) => {
    if (passage.kind === 'heading') about = readText(passage.text, index);
    return passage.kind in KINDS ? sentencesOf(passage).map((one) => ({ ...one, ...readText(one.text, index), about })) : [];
  });
}

interface Candidate extends ReadText, Passage {
  /** The heading it stands below. */
  readonly about: ReadText;
}

// A share of the query that a passage has to hold before it is called an answer.
const SURE = 0.8;
const LONGEST_ANSWER = 600;
const KINDS = { paragraph: 'sentence', steps: 'steps', row: 'row' } as const;
const HOW = /^\W*(?:how (?:to|do|does|can|could|should|would)|steps|set ?up)\b/i;

/**
 * The sentence, list of steps or table row of an article surely meant that answers, or undefined when none holds nearly
 * all that was asked. Who asks how to do something gets the first steps, or those below a heading that is nearer to the
 * question.
 */
export function answerOf(id: string, query: string, texts: BodyTexts, matcher: Matcher): Answer | undefined {
  const candidates = texts.candidates();
  const steps = HOW.test(query) ? candidates.filter(({ kind }) => kind === 'steps') : [];
  const weights = steps.map((one, i) => matcher.weigh(one.about) + (matcher.weigh(one) + (i ? 0 : matcher.whole)) * 0.5);
  const best = steps[weights.indexOf(Math.max(...weights))] ?? matcher.best(candidates);
  if (!best || best.text.length > LONGEST_ANSWER) return undefined;
  if (!steps.length && !(matcher.whole && matcher.weigh(best) >= SURE * matcher.whole)) return undefined;
  return { id, kind: KINDS[best.kind as keyof typeof KINDS], text: best.text, ranges: matcher.ranges(best) };
}

function sentencesOf(passage: Passage): readonly Passage[] {
  if (passage.kind !== 'paragraph') return [passage];
  const sentences = passage.text.match(/.+?(?:[.!?。！？](?=\s|$)|$)\s*/gsu) ?? [passage.text];
  return sentences.map((text) => ({ kind: 'paragraph', text: text.trim() }));
}
