import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Range } from '../../search/source.js';

/** A text with its matches marked. `fill` puts values for variables into each part; a match never cuts one. */
export function marked(text: string, ranges: readonly Range[], fill: (part: string) => string): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  let begin: number | undefined;
  ranges.forEach(([start, end], i) => {
    begin ??= start;
    const next = ranges[i + 1];
    // A blank between two marks belongs to both: alone Chromium leaves it out of what is spoken, "onehour".
    if (next && !text.slice(end, next[0]).trim()) return;
    if (begin > at) parts.push(fill(text.slice(at, begin)));
    parts.push(html`<mark>${fill(text.slice(begin, end))}</mark>`);
    begin = undefined;
    at = end;
  });
  if (at < text.length) parts.push(fill(text.slice(at)));
  return parts;
}
