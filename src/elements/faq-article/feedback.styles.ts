import { css } from 'lit';

export const feedbackStyles = css`
  .feedback {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 24px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
  }

  .asked {
    margin-inline-end: 4px;
    font-weight: 550;
    color: var(--_ink-2);
  }

  .asked:focus-visible {
    outline: none;
  }

  .feedback form {
    display: grid;
    flex: 1 0 100%;
    gap: 12px;
    justify-items: start;
  }

  .feedback fieldset {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .feedback legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 550;
  }

  fieldset label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }

  .feedback input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .comment {
    display: grid;
    gap: 4px;
    inline-size: 100%;
    color: var(--_ink-2);
  }

  /* 16 px: a phone zooms into fields of smaller text. */
  .comment textarea {
    inline-size: 100%;
    margin: 0;
    padding: 8px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font: 400 16px/1.4 var(--_font);
    color: var(--_ink);
    resize: vertical;
  }

  @media (pointer: coarse) {
    fieldset label {
      min-block-size: 44px;
    }
  }
`;
