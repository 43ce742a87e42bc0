import { html } from 'lit';

/** Drawn as all others. */
export const figureIcons = {
  enlarge: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14 5h5v5m0-5-5.500 5.500m-3.500 3.500L5 19m5 0H5v-5"/></svg>`,
  play: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8.500 5.800v12.400L18.500 12z"/></svg>`,
  bigger: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 6v12M6 12h12"/></svg>`,
  smaller: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12"/></svg>`,
};
