import { css } from 'lit';

/** How the text of an article looks: what `body.ts` renders. */
export const bodyStyles = css`
  .body {
    margin-block-start: 14px;
    line-height: 1.58;
  }

  .body > * + *,
  .note > * + *,
  li > * + * {
    margin-block-start: var(--_space);
  }

  .body p {
    text-wrap: pretty;
  }

  .body h3 {
    margin-block-start: 24px;
    font-size: 16px;
    font-weight: 650;
    line-height: 1.35;
  }

  .body h4 {
    margin-block-start: 18px;
    font-weight: 650;
  }

  .body h3 + *,
  .body h4 + * {
    margin-block-start: 6px;
  }

  .body ol,
  .body ul {
    padding-inline-start: 22px;
    list-style: disc;
  }

  .body ol {
    padding-inline-start: max(22px, 4px + 9px * var(--digits));
    list-style: decimal;
  }

  .body li {
    padding-inline-start: 4px;
  }

  .body li + li {
    margin-block-start: 6px;
  }

  .body li::marker {
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
  }

  strong {
    font-weight: 600;
  }

  /* Part by part: Safari knows the shorthand for the line alone. */
  a,
  .link {
    color: var(--_accent);
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
    cursor: pointer;
  }

  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }

  code {
    padding: 1px 5px;
    border-radius: 5px;
    background: var(--_sunken);
    font: var(--_small)/1.5 var(--_mono);
  }

  .example {
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_ink-3);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .copy {
    position: relative;
    display: inline-flex;
    gap: 3px;
    align-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    justify-content: center;
    margin: -4px -4px -4px 0;
    padding-inline: 4px;
    border-radius: 6px;
    font-size: 12px;
    line-height: 18px;
    vertical-align: middle;
    color: var(--_ink-3);
  }

  .copy:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }

  .copy[data-done] {
    color: var(--_good);
  }

  .copy svg {
    inline-size: 14px;
    block-size: 14px;
  }

  .code {
    position: relative;
  }

  pre {
    padding: 12px 44px 12px 14px;
    padding-inline: 14px 44px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_sunken);
    overflow-x: auto;
  }

  /* A block has the height of its own lines on a page without doctype too. */
  pre code {
    display: block;
    padding: 0;
    background: none;
    line-height: 1.8;
    white-space: pre-wrap;
  }

  .code .copy {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-end: 6px;
    margin: 0;
    background: var(--_sunken);
  }

  /* A shadow at each end that has more behind it: the table covers those of its own ends, and takes the covers along. */
  .table {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    box-shadow: inset 12px 0 10px -8px var(--_line), inset -12px 0 10px -8px var(--_line);
    overflow: auto hidden;
    scrollbar-width: thin;
  }

  /* On a page without doctype a table takes neither font nor colour from what is around it. */
  table {
    inline-size: 100%;
    border-collapse: collapse;
    box-shadow: inset 14px 0 4px var(--_surface), inset -14px 0 4px var(--_surface);
    font: 400 var(--_small)/1.45 var(--_font);
    color: inherit;
    overflow-wrap: break-word;
  }

  th,
  td {
    padding: 8px 5px;
    text-align: start;
    vertical-align: baseline;
  }

  th:first-child,
  td:first-child {
    min-inline-size: 76px;
    padding-inline-start: 12px;
  }

  th {
    font-size: 12px;
    font-weight: 550;
    color: var(--_ink-3);
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  td code {
    padding: 0;
    background: none;
    font-size: 12px;
  }

  td .copy {
    margin-inline: -1px -6px;
  }

  td .value {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
  }

  td .value code {
    min-inline-size: 0;
  }

  .note {
    padding: 10px 14px 12px;
    border-radius: var(--_radius-card);
    background: var(--_soft);
    font-size: 14px;
    line-height: 1.5;
  }

  .note.warning {
    background: var(--_warn);
  }

  .note > .kind {
    font-size: 12px;
    font-weight: 650;
    color: var(--_ink-2);
  }

  .note > .kind + * {
    margin-block-start: 2px;
  }

  hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  @media (pointer: coarse) {
    /* A finger's width, over the value that it copies; nothing else moves for it. */
    .copy::after {
      content: '';
      position: absolute;
      inset-block: -10px;
      inset-inline: -20px 0;
    }

    th,
    td {
      padding-block: 12px;
    }
  }
`;
