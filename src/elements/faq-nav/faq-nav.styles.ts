import { css } from 'lit';

export const navStyles = css`
  .nav {
    padding: 0 8px 16px;
  }

  .audiences {
    padding-block-end: 4px;
  }

  .card {
    margin-inline: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    overflow: hidden;
  }

  .card li + li {
    border-block-start: 1px solid var(--_line);
  }

  .card .row {
    padding-inline: 12px 10px;
    border-radius: 0;
  }

  .card svg {
    inline-size: 16px;
    block-size: 16px;
    margin-inline-start: auto;
    color: var(--_ink-3);
  }

  q {
    display: -webkit-box;
    color: var(--_ink-2);
    font-size: var(--_small);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .crumbs {
    padding: 8px 12px 0;
  }

  .name {
    padding: 0 12px 8px;
    font-size: var(--_title);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  .tree .row {
    cursor: pointer;
  }

  .tree ul {
    margin-inline-start: 21px;
    padding-inline-start: 6px;
    border-inline-start: 1px solid var(--_line);
  }

  .twist {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin: -3px -2px -3px -4px;
    border-radius: 6px;
    color: var(--_ink-3);
  }

  .twist:hover {
    background: var(--_line);
  }

  .twist svg {
    inline-size: 16px;
    block-size: 16px;
    transition: rotate var(--_speed);
  }

  .twist:dir(rtl) svg,
  .card svg:dir(rtl) {
    scale: -1 1;
  }

  [aria-expanded='true'] .twist svg {
    rotate: 90deg;
  }
`;
