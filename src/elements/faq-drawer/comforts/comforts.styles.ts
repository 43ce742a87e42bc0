import { css } from 'lit';

export const comfortStyles = css`
  /* Results and article side by side: whoever has that has looked at results before. */
  [data-split] {
    flex-direction: row;
    border-block-start: 1px solid var(--_line);
  }

  [data-split] .search {
    flex: 0 0 40%;
    padding-block-start: 12px;
    border-inline-end: 1px solid var(--_line);
  }

  @media (max-width: 759.98px) {
    .tool {
      display: none;
    }
  }

  /* What is touched has no windows beside each other. */
  @media (hover: none) {
    .window {
      display: none;
    }
  }

  .handle {
    display: none;
  }

  .panel[data-sheet] .handle {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: calc(50% - 48px);
    display: block;
    inline-size: 96px;
    block-size: 34px;
    touch-action: none;
    cursor: grab;
  }

  .handle::before {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 30px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_edge);
  }

  /* A finger's height, no wider than a finger: beside it the way back has all of its own. */
  .handle::after {
    content: '';
    position: absolute;
    inset: 0 26px -10px;
  }

  .panel[data-sheet] {
    inset-block-end: var(--_keyboard, 0px);
    block-size: calc(var(--_seen, 100dvh) - 8px - env(safe-area-inset-top));
  }

  .panel[data-sheet][data-low]:not([data-pulled]) {
    block-size: min(56dvh, calc(var(--_seen, 100dvh) - 8px));
  }

  .panel[data-pulled] {
    transition: none;
  }

  .edge {
    position: absolute;
    z-index: 1;
    inset: 0 auto 0 0;
    inline-size: 10px;
    touch-action: none;
    cursor: ew-resize;
  }

  :host([side='left']) .edge {
    inset: 0 0 0 auto;
  }

  .edge::before {
    content: '';
    position: absolute;
    inset: calc(50% - 20px) 3px;
    border-radius: 2px;
    background: var(--_edge);
    opacity: 0;
  }

  .edge:hover::before,
  .edge:focus-visible::before {
    opacity: 1;
  }

  .edge:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }

  .panel[data-sheet] .edge {
    display: none;
  }

  .panel[data-resized] {
    transition-property: opacity, translate, overlay, display;
  }

  .panel:not([data-sheet])[data-aside] {
    inset: auto auto var(--_below) 16px;
  }

  :host([side='left']) .panel:not([data-sheet])[data-aside] {
    inset: auto 16px var(--_below) auto;
  }

  .panel:not([data-sheet])[data-folded] {
    block-size: 58px;
  }

  @media (prefers-reduced-motion: reduce) {
    .panel {
      transition: none;
    }
  }
`;
