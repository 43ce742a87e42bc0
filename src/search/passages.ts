import type { Body } from '../content/article.js';
import { passages } from '../content/plain-text.js';
import type { Passage } from '../content/plain-text.js';
import { readText } from './matches.js';
import type { Matcher, ReadText } from './matches.js';
import type { SearchIndex } from './search-index.js';
import type { Answer, Range } from './source.js';

/** The texts of an article that are shown with a hit, their words found once. */
export class ShownTexts {
  readonly body: Body | undefined;
  readonly title: ReadText;
  /** The lead, and what of the body is here. */
  readonly snippets: readonly ReadText[];
  readonly #index: SearchIndex;
  readonly #passages: readonly Passage[];
  #candidates: readonly Candidate[] | undefined;

  constructor(title: string, lead: string, body: Body | undefined, index: SearchIndex) {
    this.body = body;
    this.title = readText(title, index);
    this.#index = index;
    this.#passages = body ? passages(body) : [];
    const told = this.#passages.filter(({ kind }) => kind !== 'heading');
    this.snippets = [lead, ...told.map(({ text }) => text)].map((text) => readText(text, index));
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

const SNIPPET = 180;

/** The passage that holds most of the query, short enough to stand below a title. */
export function snippetOf({ snippets }: ShownTexts, matcher: Matcher, index: SearchIndex): { snippet: string; snippetRanges: readonly Range[] } {
  const best = matcher.best(snippets)!;
  const ranges = matcher.ranges(best);
  const snippet = shorten(best.text, ranges[0]?.[0] ?? 0);
  // A snippet that is the whole passage, or its start, needs no second look.
  const whole = snippet.length === best.text.length;
  return { snippet, snippetRanges: whole ? ranges : matcher.ranges(readText(snippet, index)) };
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
export function answerOf(id: string, query: string, { candidates }: ShownTexts, matcher: Matcher): Answer | undefined {
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

/** A text on one line and at most about 180 characters long, cut so that what is at `around` stays in it. */
function shorten(text: string, around: number): string {
  const line = text.replace(/\n/g, ' ');
  if (line.length <= SNIPPET) return line;
  const from = around < SNIPPET * 0.7 ? 0 : cutBefore(line, around - SNIPPET / 3);
  const to = line.length - from <= SNIPPET ? line.length : cutBefore(line, from + SNIPPET);
  return (from ? '… ' : '') + line.slice(from, to).trimEnd() + (to < line.length ? ' …' : '');
}

/** A place to cut at or before another: between words where there is one near, never in a variable or a character. */
function cutBefore(line: string, place: number): number {
  const limit = Math.round(place);
  const space = line.lastIndexOf(' ', limit);
  const cut = limit - space > 40 ? limit : space + 1;
  const variable = line.lastIndexOf('{{', cut);
  if (variable >= 0 && line.indexOf('}}', variable) + 2 > cut) return variable;
  return line.codePointAt(cut - 1)! > 0xffff ? cut - 1 : cut;
}
