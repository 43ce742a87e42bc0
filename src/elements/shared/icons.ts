import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Drawn on a 24 px grid with a 1.75 px line; decorative, so hidden from assistive technology. */
export const draw = (shape: TemplateResult): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const icons = {
  help: draw(svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.4a2.6 2.6 0 1 1 3.6 2.5c-.8.4-1.1 1-1.1 1.9M12 17v.01"/>`),
  search: draw(svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4 4"/>`),
  close: draw(svg`<path d="m6 6 12 12M18 6 6 18"/>`),
  back: draw(svg`<path d="m14.5 6-6 6 6 6"/>`),
  into: draw(svg`<path d="m9.5 6 6 6-6 6"/>`),
  copy: draw(svg`<rect x="9" y="9" width="10" height="10" rx="2"/><path d="M6 15a1 1 0 0 1-1-1V7a2 2 0 0 1 2-2h7a1 1 0 0 1 1 1"/>`),
  done: draw(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`),
};
