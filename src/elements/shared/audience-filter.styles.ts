import { css } from 'lit';

export const audienceFilterStyles = css`
  .audiences {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px;
    padding: 10px 12px 0;
  }

  .chip {
    padding: 3px 8px;
    border-radius: var(--_radius-big);
    font-size: var(--_small);
    font-weight: 550;
    line-height: 20px;
    color: var(--_ink-2);
  }

  .chip:hover {
    background: var(--_sunken);
  }

  .chip[aria-pressed='true'] {
    background: var(--_soft);
    color: var(--_accent);
  }

  .number {
    margin-inline-start: 2px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  @media (pointer: coarse) {
    .chip {
      padding-block: 12px;
      font-size: 12.5px;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 2px solid;
    }
  }
`;
