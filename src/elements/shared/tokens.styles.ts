import { css } from 'lit';

/**
 * Everything a look is made of. `--faq-*` are the owner's; `--_*` are worked out from them.
 * The accent is the owner's whatever it is: it is darkened on light and lightened on dark until text in it reads
 * at 4.5 : 1 on every surface here.
 */
export const tokens = css`
  :host {
    --_brand: var(--faq-accent, #2457d6);
    --_accent: light-dark(
      oklch(from var(--_brand) min(l, 0.5) c h),
      oklch(from var(--_brand) max(l, 0.78) min(c, 0.12) h)
    );
    --_on-accent: light-dark(#fff, #10141c);
    --_soft: light-dark(
      oklch(from var(--_brand) 0.965 min(c, 0.018) h),
      oklch(from var(--_brand) 0.28 min(c, 0.045) h)
    );
    --_ink: light-dark(#181c24, #eef1f6);
    --_ink-2: light-dark(#4c5565, #b9c1cf);
    --_ink-3: light-dark(#5d6676, #a0a9b8);
    --_line: light-dark(#e2e6ec, #2c323e);
    --_edge: light-dark(#858e9d, #6f7888);
    --_surface: light-dark(#fff, #14171d);
    --_sunken: light-dark(#f5f6f8, #1b1f27);
    --_mark: light-dark(#fff0b3, #574a1c);
    --_good: light-dark(#16703f, #74d5a4);
    --_warn: light-dark(#fff4e5, #33270f);
    --_shadow: 0 1px 2px rgb(16 24 40 / 0.08), 0 12px 40px -8px light-dark(rgb(16 24 40 / 0.24), rgb(0 0 0 / 0.6));
    --_font: var(
      --faq-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --_mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
    --_speed: 160ms;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_speed: 0ms;
    }
  }
`;
