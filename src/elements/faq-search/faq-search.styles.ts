import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: flex !important;
    flex-direction: column !important;
    max-block-size: 100% !important;
  }

  .field {
    display: flex;
    flex: none;
    gap: 10px;
    align-items: center;
    block-size: 44px;
    margin-inline: 16px;
    padding-inline: 12px 6px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: var(--_ink-2);
    transition: border-color var(--_speed), box-shadow var(--_speed);
  }

  .field:focus-within {
    border-color: var(--_accent);
    /* Seen where colours are forced, which takes the shadow away. */
    outline: 2px solid transparent;
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 20%, transparent);
  }

  .whole {
    display: contents;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    font-size: 16px;
    color: var(--_ink);
    /* Unlike dir=auto this leaves an empty field, with its placeholder, to the interface. */
    unicode-bidi: plaintext;
  }

  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    opacity: 1;
    color: var(--_ink-3);
  }

  .field .icon {
    margin-inline-end: -2px;
  }

  .field .icon svg {
    inline-size: 16px;
    block-size: 16px;
  }

  .results {
    flex: 1;
    min-block-size: 0;
    margin-block-start: 8px;
    padding: 0 8px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .results:focus-visible {
    outline-offset: -2px;
  }

  .results[hidden] {
    display: none;
  }

  .hit {
    padding: 10px 12px 11px;
    border-radius: var(--_radius-card);
    cursor: pointer;
    scroll-margin-block: 8px;
    contain: content;
  }

  .hit:hover,
  .hit[aria-current] {
    background: var(--_sunken);
  }

  .hit[aria-selected='true'] {
    background: var(--_soft);
  }

  .title {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }

  .snippet {
    display: -webkit-box;
    margin-block-start: 2px;
    overflow: hidden;
    font-size: calc(var(--_small) + 0.5px);
    line-height: 1.45;
    color: var(--_ink-2);
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
  }

  .asked {
    margin-block-start: 2px;
    font-size: var(--_small);
    color: var(--_ink-2);
  }

  .place {
    margin-block-start: 4px;
    font-size: 12.5px;
    line-height: 18px;
    color: var(--_ink-3);
  }

  .understood {
    padding: 4px 12px 8px;
    font-size: var(--_small);
    color: var(--_ink-2);
  }

  .answer {
    margin: 4px 8px 8px;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_sunken);
  }

  .answer h3 {
    margin-block-end: 4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--_ink-3);
  }

  .answer p {
    font-size: 14.5px;
    white-space: pre-line;
  }

  .read {
    margin-block-start: 6px;
    font-size: calc(var(--_small) + 0.5px);
    font-weight: 550;
    line-height: 24px;
    color: var(--_accent);
  }

  .read:hover {
    text-decoration: underline;
  }

  .nothing {
    padding: 16px 12px 4px;
    font-size: 14px;
    color: var(--_ink-2);
  }

  .nothing-title {
    margin-block-end: 4px;
    font-size: 15px;
    font-weight: 600;
    color: var(--_ink);
  }

  @media (forced-colors: active) {
    .hit[aria-current],
    .hit[aria-selected='true'] {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
`;
