import { BLACK, contrast, hex, mix, readable, rounded, WHITE } from './colour.js';
import type { Rgb } from './colour.js';

/** What a page looks like, as far as it says. */
export interface HostLook {
  readonly background: Rgb;
  readonly ink: Rgb;
  readonly accent?: Rgb | undefined;
  readonly font?: string | undefined;
  readonly radius?: string | undefined;
}

export interface MatchedLook {
  readonly scheme: 'light' | 'dark';
  readonly tokens: Readonly<Record<string, string>>;
}

const BLUE: Rgb = [0x24 / 255, 0x57 / 255, 0xd6 / 255];
const ORANGE: Rgb = [1, 0.6, 0.1];
const YELLOW: Rgb = [1, 0.84, 0.2];
const GREEN: Rgb = [0.1, 0.6, 0.35];

/** The least contrast of a page with what is written on it; a ground between light and dark moves until there is room for that. */
const ROOM = 13;

/** Our tokens after the look of a page. Whatever that is, texts have 4.5 : 1 and controls 3 : 1 on every ground of ours. */
export function matchTokens({ background, ink: said, accent = BLUE, font, radius }: HostLook): MatchedLook {
  const isDark = contrast(background, WHITE) > contrast(background, BLACK);
  const [far, near] = isDark ? [WHITE, BLACK] : [BLACK, WHITE];
  const surface = readable(background, near, [far], ROOM);
  const ground = (colour: Rgb, light: number, dark: number): Rgb => rounded(mix(surface, colour, isDark ? dark : light));
  const sunken = ground(far, 0.035, 0.05);
  const soft = ground(accent, 0.08, 0.18);
  const warn = ground(ORANGE, 0.12, 0.14);
  const mark = ground(YELLOW, 0.38, 0.26);
  const grounds = [surface, sunken, soft, warn];

  const ink = readable(said, far, [...grounds, mark], 7);
  const ink2 = readable(mix(ink, surface, 0.26), far, [...grounds, mark], 5.2);
  const ink3 = readable(mix(ink, surface, 0.38), far, grounds, 4.6);
  const colours = {
    accent,
    link: readable(accent, far, grounds, 4.6),
    // Links are readable on it, and so it is on them.
    'on-link': surface,
    soft,
    ink,
    'ink-2': ink2,
    'ink-3': ink3,
    line: ground(far, 0.13, 0.16),
    edge: readable(ground(far, 0.42, 0.4), far, grounds, 3.1),
    surface,
    sunken,
    mark,
    good: readable(GREEN, far, grounds, 4.6),
    warn,
  };
  const tokens = Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, hex(colour)]));
  return { scheme: isDark ? 'dark' : 'light', tokens: { ...tokens, ...(font && { font }), ...(radius && { radius }) } };
}
