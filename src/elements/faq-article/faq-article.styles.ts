import { css } from 'lit';

export const articleStyles = css`
  article {
    /* What is there for ears alone scrolls with it, and makes the panel no longer. */
    position: relative;
    max-inline-size: 680px;
    padding: 0 20px 24px;
  }

  /* The buttons come late; their place is kept. */
  .top {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }

  .top nav {
    flex: 1;
    padding-block: 4px;
  }

  .tools {
    display: flex;
    flex: none;
    min-inline-size: 64px;
    min-block-size: 32px;
    margin-inline-end: -8px;
  }

  h2 {
    margin-block: 2px 8px;
    font-size: var(--_title);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    font-size: 12.5px;
    line-height: 20px;
    color: var(--_ink-3);
  }

  .coming {
    visibility: hidden;
  }

  .chip {
    padding: 1px 8px;
    border-radius: var(--_radius-big);
    background: var(--_soft);
    font-size: 12px;
    font-weight: 550;
    color: var(--_accent);
  }

  .more {
    margin-block-start: 24px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .more h3 {
    margin-block-end: 4px;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_ink-2);
  }

  .more h4 {
    margin-block: 10px 6px;
    font-size: 12px;
    color: var(--_ink-3);
  }

  .more .row {
    inline-size: calc(100% + 24px);
    margin-inline: -12px;
  }

  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .pill {
    padding: 3px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-big);
    font-size: var(--_small);
    line-height: 20px;
  }

  .pill:hover {
    border-color: var(--_edge);
  }

  .late {
    display: grid;
    gap: 10px;
    margin-block-start: 18px;
    animation: appear 0s 200ms both;
  }

  .late i {
    block-size: 12px;
    border-radius: 6px;
    background: var(--_line);
  }

  .late i:last-child {
    inline-size: 60%;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .failed {
    display: grid;
    gap: 12px;
    justify-items: start;
    margin-block-start: 18px;
  }

  .contents {
    padding: 8px 14px 10px;
    border: 1px solid var(--_line);
    border-radius: 12px;
  }

  .contents p {
    font-size: 12px;
    font-weight: 650;
    line-height: 20px;
    color: var(--_ink-2);
  }

  .body .contents ul {
    padding: 0;
    list-style: none;
  }

  .body .contents li {
    margin: 0;
    padding: 0;
  }

  .contents li[data-deep] {
    margin-inline-start: 16px;
  }

  .contents button {
    padding-block: 3px;
    font-size: 14px;
    line-height: 20px;
    color: var(--_accent);
  }

  .contents button:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  @media (pointer: coarse) {
    .tools {
      min-inline-size: 88px;
      min-block-size: 44px;
    }

    .top nav {
      padding-block: 0;
    }

    .contents button {
      padding-block: 12px;
    }

    .pill {
      padding: 11px 12px;
    }
  }
`;
