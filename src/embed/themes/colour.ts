/** Red, green and blue, each from 0 to 1, in sRGB. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [1, 1, 1];
export const BLACK: Rgb = [0, 0, 0];

/** Where `share` is 0 the first colour, where it is 1 the second. */
export const mix = (a: Rgb, b: Rgb, share: number): Rgb => [0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Rgb;

/** The contrast of two colours as WCAG has it: from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far a colour is from grey: 0 to 1. */
export const vividness = (colour: Rgb): number => Math.max(...colour) - Math.min(...colour);

/** A colour, moved towards `goal` as far as it takes to have this contrast on each of the grounds. */
export function readable(colour: Rgb, goal: Rgb, grounds: readonly Rgb[], ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const moved = rounded(mix(colour, goal, share));
    if (grounds.every((ground) => contrast(moved, ground) >= ratio)) return moved;
  }
  return goal;
}

/** As it will be written. */
export const rounded = (colour: Rgb): Rgb => colour.map((part) => Math.round(part * 255) / 255) as unknown as Rgb;

export const hex = (colour: Rgb): string => `#${colour.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`;
