import type { Body } from '../../content/article.js';
import { passages } from '../../content/plain-text.js';

/** The longest lead, in UTF-16 code units. */
export const LEAD_LENGTH = 180;

/**
 * What an article says first: the sentences of its first paragraph that fit, or the start of the first one, cut at the
 * end of a word and closed with `…`. Variables stay as written. '' for an empty body.
 */
export function leadOf(body: Body, locale: string): string {
  const all = passages(body);
  const first = all.find(({ kind }) => kind === 'paragraph') ?? all.find(({ kind }) => kind !== 'heading') ?? all[0];
  const text = (first?.text ?? '').replace(/\s+/g, ' ').trim();
  if (text.length <= LEAD_LENGTH) return text;
  let lead = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    if ((lead + segment).trimEnd().length > LEAD_LENGTH) break;
    lead += segment;
  }
  return lead.trimEnd() || cutWords(text, locale);
}

function cutWords(text: string, locale: string): string {
  let cut = '';
  const room = LEAD_LENGTH - 1;
  // A variable counts as one word, whatever the segmenter makes of its braces.
  for (const part of text.split(/(\{\{[^{}]*\}\})/)) {
    const words = part.startsWith('{{')
      ? [part]
      : [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(part)].map(({ segment }) => segment);
    for (const word of words) {
      if (cut.length + word.length > room) return `${(cut.trimEnd() || characters(word, room)).replace(/[\s,;:–(]+$/, '')}…`;
      cut += word;
    }
  }
  return cut;
}

/** The start of one endless word; a character outside of the basic plane is never halved. */
function characters(word: string, room: number): string {
  let cut = '';
  for (const character of word) {
    if (cut.length + character.length > room) break;
    cut += character;
  }
  return cut;
}
