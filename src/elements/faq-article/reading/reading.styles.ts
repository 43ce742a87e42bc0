import { css } from 'lit';

/** What is done to an article: its row of buttons has its place in the article's own styles, so that nothing moves for it. */
export const readingStyles = css`
  ::highlight(faq-match) {
    background-color: var(--_mark);
    color: var(--_ink);
  }

  ::highlight(faq-current) {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }

  .find {
    position: relative;
  }

  .find[data-count]::after {
    content: attr(data-count) / '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    min-inline-size: 15px;
    padding-inline: 3px;
    border-radius: 8px;
    background: var(--_mark);
    font-size: 10px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 15px;
    text-align: center;
    color: var(--_ink);
  }

  .finder {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    gap: 2px;
    align-items: center;
    margin: 0 -8px 8px;
    padding: 4px 4px 4px 8px;
    padding-inline: 8px 4px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    box-shadow: 0 4px 12px -4px rgb(16 24 40 / 0.16);
  }

  .finder input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 32px;
    padding-inline: 6px;
    border-radius: 8px;
    font-size: 14px;
  }

  .finder input:focus-visible {
    outline-offset: -2px;
  }

  .place {
    flex: none;
    padding-inline: 4px;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
    color: var(--_ink-3);
  }

  .finder .icon:disabled {
    opacity: 0.4;
    cursor: default;
  }

  .finder ~ .body :is(h3, h4) {
    scroll-margin-block-start: 56px;
  }

  .tools .icon[data-done] {
    color: var(--_good);
  }

  @media (pointer: coarse) {
    .finder input {
      min-block-size: 44px;
      font-size: 16px;
    }
  }

  @media (forced-colors: active) {
    ::highlight(faq-match) {
      background-color: Mark;
      color: MarkText;
    }

    ::highlight(faq-current) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
