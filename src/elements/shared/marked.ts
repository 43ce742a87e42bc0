import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Range } from '../../search/source.js';

/** A text with its matches marked. `fill` puts values for variables into each part; a match never cuts one. */
export function marked(text: string, ranges: readonly Range[], fill: (part: string) => string): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push(fill(text.slice(at, start)));
    parts.push(html`<mark>${fill(text.slice(start, end))}</mark>`);
    at = end;
  }
  if (at < text.length) parts.push(fill(text.slice(at)));
  return parts;
}
