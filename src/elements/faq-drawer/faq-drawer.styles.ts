import { css } from 'lit';

export const drawerStyles = css`
  :host {
    display: contents !important;
    visibility: visible !important;
  }

  @media print {
    :host {
      display: none !important;
    }
  }

  .panel {
    --_below: 16px;
    position: fixed;
    inset: auto 16px var(--_below) auto;
    flex-direction: column;
    inline-size: min(var(--faq-width, 440px), calc(100vw - 32px));
    block-size: min(var(--faq-height, 720px), calc(100dvh - 16px - var(--_below)));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(2 * var(--_radius));
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
    overscroll-behavior: contain;
    opacity: 0;
    translate: 0 12px;
    transition:
      opacity var(--_speed) ease-out,
      translate var(--_speed) ease-out,
      inline-size var(--_speed) ease-out,
      overlay var(--_speed) allow-discrete,
      display var(--_speed) allow-discrete;
  }

  :host([side='left']) .panel {
    inset: auto auto var(--_below) 16px;
  }

  /* Where there is height for both, the launcher stays in reach below the panel; else it hides, as its own styles say. */
  @media (min-height: 640px) {
    .panel[data-above] {
      --_below: 76px;
    }
  }

  @media (min-width: 760px) {
    :host([wide]) .panel {
      inline-size: min(var(--faq-wide-width, 880px), calc(100vw - 32px));
    }
  }

  .panel:popover-open,
  .panel[open] {
    display: flex;
    opacity: 1;
    translate: 0;
  }

  /*
   * Laid out before anybody sees it. To be invisible is all that it takes to be out of reach too, and is passed on to what
   * stands in it, and taken back at the press, without working out any other style: inert would have all of them worked out.
   */
  .panel[hidden] {
    visibility: hidden;
    opacity: 0;
    translate: 0 12px;
    clip-path: inset(50%);
  }

  @starting-style {
    .panel:popover-open,
    .panel[open] {
      opacity: 0;
      translate: 0 12px;
    }
  }

  .header {
    display: flex;
    flex: none;
    gap: 4px;
    align-items: center;
    min-block-size: 56px;
    padding-inline: 16px 10px;
  }

  .sign {
    color: var(--_accent);
  }

  .sign img,
  ::slotted([slot='logo']) {
    max-inline-size: 160px;
    block-size: 24px;
  }

  .heading {
    flex: 1;
    padding-inline-start: 4px;
    font-weight: 650;
    letter-spacing: -0.005em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .back {
    display: flex;
    flex: 1;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 32px;
    margin-inline-start: -6px;
    padding-inline: 4px 8px;
    border-radius: var(--_radius);
    font-size: 14px;
    font-weight: 550;
    color: var(--_ink-2);
  }

  .back span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .back:hover {
    color: var(--_ink);
  }

  .back svg:dir(rtl) {
    scale: -1 1;
  }

  .columns {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .search {
    flex: none;
    min-inline-size: 0;
    max-block-size: 100%;
  }

  .search[data-fill] {
    flex: 1;
    min-block-size: 0;
  }

  .body {
    flex: 1;
    min-block-size: 0;
    margin-block-start: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .body[hidden],
  .search[hidden] {
    display: none;
  }

  .late {
    display: grid;
    gap: 22px;
    padding: 24px 20px;
    animation: appear 0s 200ms both;
  }

  .late i {
    block-size: 14px;
    border-radius: 7px;
    background: var(--_line);
  }

  .late i:nth-child(odd) {
    inline-size: 70%;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .failed {
    flex: 1;
    display: grid;
    gap: 8px;
    align-content: start;
    justify-items: start;
    padding: 24px 20px;
    color: var(--_ink-2);
  }

  .failed h3 {
    font-size: 17px;
    font-weight: 650;
    color: var(--_ink);
  }

  .failed .code {
    font: 12px/1.5 var(--_mono);
    color: var(--_ink-3);
  }

  .failed .action {
    margin-block-start: 4px;
  }

  .footer,
  .notice {
    display: flex;
    flex: none;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    padding: 8px 20px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_small);
    color: var(--_ink-2);
  }

  .hint,
  .notice p {
    flex: 1;
  }

  .contact {
    font-weight: 550;
    color: var(--_accent);
    text-decoration: none;
  }

  .contact:hover {
    text-decoration: underline;
  }

  .panel[data-sheet] {
    inset: auto 0 0;
    inline-size: 100vw;
    block-size: calc(100dvh - 8px - env(safe-area-inset-top));
    padding-block-end: env(safe-area-inset-bottom);
    border: 0;
    border-radius: var(--_radius-big) var(--_radius-big) 0 0;
    translate: 0;
    transition-property: opacity, translate, overlay, display;
  }

  /* The handle comes late; its place is kept. */
  .panel[data-sheet] .header {
    margin-block-start: 14px;
  }

  .panel[data-sheet]::backdrop {
    background: var(--faq-backdrop, #0a0e1680);
    overflow: hidden;
    overscroll-behavior: contain;
  }

  @starting-style {
    .panel[data-sheet][open] {
      opacity: 1;
      translate: 0 100%;
    }
  }

  .panel[data-sheet] .keys {
    display: none;
  }

  @media (pointer: coarse) {
    .back {
      min-block-size: 44px;
    }

    .keys {
      display: none;
    }

    .contact {
      padding-block: 12px;
    }
  }

  /* A phone on its side, or 400 % zoom: what little room there is belongs to what is read. */
  @media (max-height: 420px) {
    .panel {
      inset-block-end: 4px;
      block-size: calc(100dvh - 8px);
    }

    .header {
      min-block-size: 44px;
    }

    .footer,
    faq-search::part(audiences) {
      display: none;
    }
  }
`;
