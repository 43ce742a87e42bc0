import { css } from 'lit';

/**
 * Everything a look is made of. `--faq-*` are the owner's, and docs/theming.md says what each is for; `--_*` are worked
 * out from them. The accent is the owner's whatever it is: it is darkened on light and lightened on dark until text in
 * it reads at 4.5 : 1 on every surface here. Corners grow from one measure, and are all square where that is 0.
 */
export const tokens = css`
  :host {
    --_brand: var(--faq-accent, #2457d6);
    --_accent: var(
      --faq-link,
      light-dark(oklch(from var(--_brand) min(l, 0.5) c h), oklch(from var(--_brand) max(l, 0.78) min(c, 0.12) h))
    );
    --_on-accent: var(--faq-on-link, light-dark(#fff, #10141c));
    --_soft: var(
      --faq-soft,
      light-dark(oklch(from var(--_brand) 0.965 min(c, 0.018) h), oklch(from var(--_brand) 0.28 min(c, 0.045) h))
    );
    --_ink: var(--faq-ink, light-dark(#181c24, #eef1f6));
    --_ink-2: var(--faq-ink-2, light-dark(#4c5565, #b9c1cf));
    --_ink-3: var(--faq-ink-3, light-dark(#5d6676, #a0a9b8));
    --_line: var(--faq-line, light-dark(#e2e6ec, #2c323e));
    --_edge: var(--faq-edge, light-dark(#858e9d, #6f7888));
    --_surface: var(--faq-surface, light-dark(#fff, #14171d));
    --_sunken: var(--faq-sunken, light-dark(#f5f6f8, #1b1f27));
    --_mark: var(--faq-mark, light-dark(#fff0b3, #574a1c));
    --_good: var(--faq-good, light-dark(#16703f, #74d5a4));
    --_warn: var(--faq-warn, light-dark(#fff4e5, #33270f));
    --_shadow: var(--faq-shadow, 0 1px 2px #10182814, 0 12px 40px -8px light-dark(#1018283d, #0009));
    --_font: var(--faq-font, system-ui, sans-serif);
    --_mono: var(--faq-mono, ui-monospace, Menlo, Consolas, monospace);
    --_small: var(--faq-small-size, 13px);
    --_title: var(--faq-title-size, 21px);
    --_space: var(--faq-space, 12px);
    --_radius: var(--faq-radius, 8px);
    --_radius-card: calc(1.5 * var(--_radius));
    --_radius-big: calc(3 * var(--_radius));
    --_speed: var(--faq-speed, 160ms);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_speed: 0ms;
    }
  }
`;
