import { css } from 'lit';

/** A drawer as a part of the page: it fills the box that its owner gives it. */
export const pageStyles = css`
  :host([layout='page']) {
    display: block !important;
    block-size: 100% !important;
    min-block-size: 320px !important;
  }

  :host([layout='page']) .panel {
    position: static;
    display: flex;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
    box-shadow: none;
    opacity: 1;
    translate: 0;
    transition-property: none;
  }

  .panel[hidden] {
    display: none;
  }

  :host([layout='page']) :is(.header, .columns:not([data-split]), .footer) {
    inline-size: 100%;
    max-inline-size: 760px;
    margin-inline: auto;
  }

  :host([layout='page']) .panel:has([data-split]) :is(.header, .footer) {
    max-inline-size: 1120px;
  }

  [data-split] {
    inline-size: 100%;
    max-inline-size: 1120px;
    margin-inline: auto;
  }

  [data-split] .search {
    overflow-y: auto;
    scrollbar-width: thin;
  }

  [data-split] .body {
    margin-block-start: 12px;
  }
`;
