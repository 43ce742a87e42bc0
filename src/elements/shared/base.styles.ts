import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * The ground every element stands on: nothing of the host page's styles comes in, a host's own `!important` included,
 * and sizes are in px because hosts change what a rem is. But what stands in something invisible is invisible with it.
 */
const reset = css`
  :host {
    all: initial !important;
    display: block !important;
    box-sizing: border-box !important;
    visibility: inherit !important;
    color-scheme: var(--faq-color-scheme, light dark) !important;
    font: 400 var(--faq-text-size, 15px)/1.5 var(--_font) !important;
    color: var(--_ink) !important;
    text-align: start !important;
    overflow-wrap: anywhere !important;
    -webkit-text-size-adjust: 100% !important;
    -webkit-tap-highlight-color: transparent !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  pre {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  ul,
  ol {
    list-style: none;
  }

  button,
  input {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    text-align: inherit;
  }

  button {
    cursor: pointer;
  }

  a {
    color: var(--_accent);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  /* Headings take focus only to be read out. */
  [tabindex='-1']:focus-visible {
    outline: none;
  }

  mark {
    margin-inline: -1px;
    padding-inline: 1px;
    border-radius: 3px;
    background: var(--_mark);
    color: inherit;
  }

  svg {
    display: block;
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;

/** Shapes that more than one element uses. */
const shapes = css`
  .label {
    padding: 16px 12px 4px;
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    color: var(--_ink-3);
  }

  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--faq-row, 36px);
    padding: 7px 12px;
    border-radius: var(--_radius);
    line-height: 1.4;
    text-wrap: pretty;
  }

  /* In a list, titles of another direction begin where all begin. */
  .row bdi,
  .name,
  .hit p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .row:hover {
    background: var(--_sunken);
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .count {
    flex: none;
    margin-inline-start: auto;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    color: var(--_ink-3);
  }

  .icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: var(--_radius);
    color: var(--_ink-2);
  }

  .icon:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }

  .action {
    padding: 6px 14px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 550;
  }

  .crumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 9px;
    font-size: var(--_small);
    line-height: 24px;
    color: var(--_ink-3);
  }

  .crumbs li + li::before {
    content: '›';
    /* Seen, not spoken. */
    content: '›' / '';
    margin-inline-end: 9px;
  }

  .crumbs button:hover {
    color: var(--_ink);
    text-decoration: underline;
  }

  @media (pointer: coarse) {
    .row,
    .action {
      min-block-size: 44px;
    }

    /* A finger's size, over the gaps between them. */
    .crumbs button {
      margin-inline: -9px;
      padding: 10px 9px;
    }

    .icon {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;

export const base = [tokens, reset, shapes];
