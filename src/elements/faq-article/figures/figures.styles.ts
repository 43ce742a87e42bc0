import { css } from 'lit';
import { zoomStyles } from './zoom.styles.js';

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
    object-fit: contain;
    cursor: zoom-in;
  }

  .picture img[data-small] {
    cursor: default;
  }

  /* Of a size that nobody knows: a place that stays as it is when the image comes, which is shown whole in it. */
  [data-unsized] {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
  }

  [data-unsized] img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: auto;
    visibility: hidden;
  }

  [data-unsized][data-here] img {
    inline-size: auto;
    block-size: auto;
    max-block-size: 100%;
    visibility: visible;
  }

  /* What is drawn on nothing is drawn for white paper. */
  [data-here] img {
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
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    border-style: dashed;
  }

  /* It may still come, so it keeps its place. */
  [data-failed] img {
    visibility: hidden;
  }

  [data-failed] :is(img, .lack) {
    grid-area: 1 / 1;
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

  ${zoomStyles}

  @media (pointer: coarse) {
    .enlarge {
      inline-size: 44px;
      block-size: 44px;
      opacity: 1;
    }
  }
`;
