import { css } from 'lit';

/** What the launcher needs once it does more than wait for a click. */
export const launcherStateStyles = css`
  :host {
    z-index: var(--faq-z, 9999999999) !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    filter: brightness(1.08);
  }

  button:focus-visible {
    outline: 2px solid #fff;
    box-shadow: 0 0 0 5px #10141c;
  }

  span {
    position: absolute;
    inset: -6px -6px auto auto;
    min-width: 12px;
    padding: 2px 4px;
    border-radius: 10px;
    background: #10141c;
    box-shadow: 0 0 0 2px #fff;
    font-size: 12px;
    line-height: 16px;
  }

  /* Where the panel stands over it: on phones, and where there is no height for both. */
  @media (max-width: 560px), (max-height: 639.98px) {
    button[aria-expanded='true'] {
      display: none;
    }
  }
`;
