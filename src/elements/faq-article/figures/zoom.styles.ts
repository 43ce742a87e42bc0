import { css } from 'lit';

/** An image over the whole screen. */
export const zoomStyles = css`
  .zoom {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_ink);
    overflow: hidden;
    overscroll-behavior: contain;
  }

  .zoom::backdrop {
    background: none;
  }

  .stage {
    display: grid;
    place-content: safe center;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_sunken);
    cursor: zoom-out;
  }

  .stage:focus-visible {
    outline-offset: -2px;
  }

  .stage img {
    display: block;
    background: #fff;
    cursor: grab;
  }

  .stage img:active {
    cursor: grabbing;
  }

  .handles {
    position: absolute;
    inset-block-start: max(12px, env(safe-area-inset-top));
    inset-inline-end: 12px;
    display: flex;
    gap: 2px;
    padding: 3px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .handles .icon:disabled {
    opacity: 0.4;
    cursor: default;
  }
`;
