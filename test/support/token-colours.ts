import { clampRgb, converter, formatHex, parse } from 'culori';
import { tokens } from '../../src/elements/shared/tokens.styles.js';

/** The declarations of the tokens, as they stand in the source: `--_ink` → `var(--faq-ink, …)`. */
export const DECLARED: ReadonlyMap<string, string> = new Map(
  split(/:host\s*\{([^}]*)\}/.exec(tokens.cssText)?.[1] ?? '', ';').map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
);

const toOklch = converter('oklch');
const toRgb = converter('rgb');

/** What a token is in a theme, as `#rrggbb`: worked out from the source as a browser does it. */
export function tokenColour(token: string, theme: Readonly<Record<string, string>>, scheme: 'light' | 'dark'): string {
  const given = new Map([...DECLARED, ...Object.entries(theme).map(([name, value]) => [`--faq-${name}`, value] as const)]);
  return colour(`var(${token})`, given, scheme);
}

/** Any colour of the kinds that the styles use. */
export function colour(css: string, given: ReadonlyMap<string, string>, scheme: 'light' | 'dark'): string {
  const [, name = '', inner = ''] = /^([\w-]+)\(([^]*)\)$/.exec(css.trim()) ?? [];
  const parts = split(inner, ',');
  if (name === 'var') {
    const value = given.get(parts[0] as string);
    return colour(value ?? parts.slice(1).join(','), given, scheme);
  }
  if (name === 'light-dark') return colour(parts[scheme === 'light' ? 0 : 1] as string, given, scheme);
  if (name === 'oklch') {
    const [, of, ...channels] = split(inner, ' ');
    const { l = 0, c = 0, h = 0 } = toOklch(colour(of as string, given, scheme)) ?? {};
    const [light, chroma, hue] = channels.map((channel) => number(channel, { l, c, h }));
    // Browsers cut off what a screen cannot show.
    return formatHex(clampRgb(toRgb({ mode: 'oklch', l: light as number, c: chroma as number, h: hue as number })));
  }
  const found = parse(css);
  if (!found) throw new Error(`"${css}" is no colour that this reads.`);
  return formatHex(found);
}

function number(css: string, channels: Readonly<Record<string, number>>): number {
  const [, least, inner = ''] = /^(min|max)\((.*)\)$/.exec(css) ?? [];
  if (least) return Math[least as 'min' | 'max'](...split(inner, ',').map((part) => number(part, channels)));
  return channels[css] ?? Number(css);
}

/** Cuts at a sign, where that stands outside brackets. */
export function split(text: string, sign: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
