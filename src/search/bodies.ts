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
export class BodyTexts {
  readonly body: Body;
  /** All of it but headings. */
  readonly told: readonly ReadText[];
  readonly #index: SearchIndex;
  readonly #passages: readonly Passage[];
  #candidates: readonly Candidate[] | undefined;

  constructor(body: Body, index: SearchIndex) {
    this.body = body;
    this.#index = index;
    this.#passages = passages(body);
    this.told = this.#passages.filter(({ kind }) => kind !== 'heading').map(({ text }) => readText(text, index));
  }

  /** What can be an answer: sentences, steps and rows. */
  get candidates(): readonly Candidate[] {
    if (!this.#candidates) {
      let heading = '';
      this.#candidates = this.#passages.flatMap((passage) => {
        if (passage.kind === 'heading') heading = passage.text;
        if (!(passage.kind in KINDS)) return [];
        const about = readText(heading, this.#index);
        return sentencesOf(passage).map((one) => ({ ...one, ...readText(one.text, this.#index), about }));
      });
    }
    return this.#candidates;
  }
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
 * all that was asked. Who asks how to do something gets the first steps, or those
 * below a heading that is nearer to the question.
 */
export function answerOf(id: string, query: string, { candidates }: BodyTexts, matcher: Matcher): Answer | undefined {
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

