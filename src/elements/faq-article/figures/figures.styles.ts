import { css } from 'lit';

/** How images and videos look, in the article and over the whole screen. */
export const figureStyles = css`
  :where(figure) {
    margin: 0;
  }

  .body > * + figure,
  .body > figure + * {
    margin-block-start: 16px;
  }

  .picture {
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_sunken);
    overflow: hidden;
  }

  .picture img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    cursor: zoom-in;
  }

  .picture img[data-small] {
    cursor: default;
  }

  /* What is drawn on nothing is drawn for white paper. */
  [data-here] img,
  .stage img {
    background: #fff;
  }

  .picture.video,
  .picture.video img,
  .player {
    inline-size: 100%;
  }

  .picture.video img {
    cursor: pointer;
  }

  .lack {
    display: none;
  }

  [data-bare] .lack,
  [data-failed] .lack {
    display: grid;
    place-content: center;
    box-sizing: border-box;
    min-block-size: 72px;
    padding: 14px 16px;
    font-size: var(--_small);
    line-height: 1.45;
    text-align: center;
    text-wrap: balance;
    color: var(--_ink-2);
  }

  [data-failed] {
    inline-size: 100%;
    border-style: dashed;
  }

  /* It may still come, so it keeps a place in sight. */
  [data-failed] img {
    position: absolute;
    visibility: hidden;
  }

  [data-failed] .enlarge {
    display: none;
  }

  [data-bare] .lack {
    aspect-ratio: 16 / 9;
    place-content: start center;
  }

  .enlarge {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-end: 6px;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink-2);
    opacity: 0;
    transition: opacity var(--_speed);
  }

  .picture:hover .enlarge,
  .enlarge:focus-visible {
    opacity: 1;
  }

  .enlarge:focus-visible {
    outline-offset: -2px;
  }

  .play {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin: auto;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow);
  }

  .play svg {
    inline-size: 26px;
    block-size: 26px;
    fill: currentcolor;
  }

  .play:hover {
    outline: 3px solid var(--_surface);
  }

  .play:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }

  .player {
    display: block;
    aspect-ratio: 16 / 9;
    border: 0;
    background: #000;
  }

  .elsewhere {
    margin-block-start: 6px;
    font-size: 12.5px;
    color: var(--_ink-3);
  }

  figcaption {
    margin-block-start: 6px;
    font-size: var(--_small);
    line-height: 1.45;
    color: var(--_ink-2);
  }

  figcaption + .elsewhere {
    margin-block-start: 2px;
  }

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

  @media (pointer: coarse) {
    .enlarge {
      inline-size: 44px;
      block-size: 44px;
      opacity: 1;
    }
  }
`;
