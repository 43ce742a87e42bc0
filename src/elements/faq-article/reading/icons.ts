import { html } from 'lit';

/** Drawn as all others; these come with what is done to an article. */
export const readingIcons = {
  previous: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 14.5 6-6 6 6"/></svg>`,
  next: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9.5 6 6 6-6"/></svg>`,
  print: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7.5 9V4.5h9V9M7.5 17H5.5a1 1 0 0 1-1-1v-5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v5a1 1 0 0 1-1 1h-2M7.5 14h9v5.5h-9z"/></svg>`,
  share: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10 13.5a3.5 3.5 0 0 0 5 0l3.5-3.5a3.5 3.5 0 0 0-5-5L12.2 6.300M14 10.5a3.5 3.5 0 0 0-5 0L5.5 14a3.5 3.5 0 0 0 5 5l1.3-1.3"/></svg>`,
};
