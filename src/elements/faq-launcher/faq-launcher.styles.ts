/** A tag that the build knows as CSS and that needs no library: the loader draws with these rules before Lit is here. */
const css = String.raw;

/** The launcher as it stands before its class is loaded. Each byte of it is a byte of every page. */
export const launcherCss = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 16px 16px auto !important;
    z-index: 9999999999 !important;
  }
  :host([side=left]) {
    inset: auto auto 16px 16px !important;
  }
  button {
    padding: 16px;
    border: 1px solid #0000;
    border-radius: 9em;
    background: oklch(from var(--faq-accent, #2457d6) min(l, 0.5) c h);
    color: #fff;
    box-shadow: 0 4px 16px #0004;
    font: 600 16px system-ui;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
