import { readText } from './matches.js';
import type { Matcher, ReadText } from './matches.js';
import type { SearchIndex } from './search-index.js';
import type { Range } from './source.js';

const SNIPPET = 180;

/** The one of some texts that holds most of the query, short enough to stand below a title. */
export function snippetOf(texts: readonly ReadText[], matcher: Matcher, index: SearchIndex): { snippet: string; snippetRanges: readonly Range[] } {
  const best = matcher.best(texts)!;
  const ranges = matcher.ranges(best);
  const snippet = shorten(best.text, ranges[0]?.[0] ?? 0);
  // A snippet that is the whole passage, or its start, needs no second look.
  const whole = snippet.length === best.text.length;
  return { snippet, snippetRanges: whole ? ranges : matcher.ranges(readText(snippet, index)) };
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
