import { css } from 'lit';

export const articleStyles = css`
  article {
    max-inline-size: 680px;
    padding: 0 20px 24px;
  }

  h2 {
    margin-block: 2px 8px;
    font-size: var(--_title);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  h2:focus-visible {
    outline: none;
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

  @media (pointer: coarse) {
    .pills .pill {
      line-height: 24px;
    }
  }
`;
