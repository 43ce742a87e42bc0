import { contrast, vividness, WHITE } from './colour.js';
import type { Rgb } from './colour.js';
import { matchTokens } from './match-tokens.js';
import type { HostLook, MatchedLook } from './match-tokens.js';

/** How much of a page is looked at: enough to know it, and no more than a blink. */
const LOOKED_AT = 150;

/** Where a page is written, the likeliest first. */
const CONTENT = ['main,[role=main]', '#content,#main-body', 'body'];
const BUTTONS = 'button,[role=button],input[type=submit],[class*=primary],a[class*=btn],a[class*=button]';
/** Colours that say what happens, not whose the page is. */
const SPEAKING = /danger|warning|success|error|delete|remove/i;
/** The least distance from grey that makes a colour one. */
const VIVID = 0.22;

/** How the page looks, now; it is read, and never written to. `home` is a shadow root of ours, to measure in. */
export function matchHost(home: ShadowRoot): MatchedLook {
  const probe = document.createElement('i');
  probe.hidden = true;
  home.append(probe);
  try {
    return matchTokens(readHost(colourReader(probe)));
  } finally {
    probe.replaceWith();
  }
}

type ReadColour = (colour: string) => { readonly rgb: Rgb; readonly alpha: number } | undefined;

/** The browser knows all the ways in which a page may write a colour, and says each in the same one. */
function colourReader(probe: HTMLElement): ReadColour {
  return (colour) => {
    probe.style.setProperty('color', '');
    probe.style.setProperty('color', `color(from ${colour} srgb r g b / alpha)`);
    const said = /^color\(srgb ([^)]+)\)/.exec(getComputedStyle(probe).color)?.[1];
    if (said === undefined) return undefined;
    const [r = 0, g = 0, b = 0, alpha = 1] = said.split(/[\s/]+/).map((part) => Math.min(1, Math.max(0, parseFloat(part) || 0)));
    return { rgb: [r, g, b], alpha };
  };
}

function readHost(read: ReadColour): HostLook {
  const found = CONTENT.map((selector) => document.querySelector(selector)).find((element) => element !== null && element.getClientRects().length > 0);
  const content = found ?? document.documentElement;
  const { color, fontFamily } = getComputedStyle(content);
  const ink = read(color)?.rgb ?? [0, 0, 0];
  return { ink, background: backgroundOf(content, read) ?? canvas(ink), font: fontFamily, ...accentOf(read) };
}

/** What is seen behind an element: the nearest ground that is not clear. */
function backgroundOf(element: Element | null, read: ReadColour): Rgb | undefined {
  for (let at = element; at; at = at.parentElement) {
    const found = read(getComputedStyle(at).backgroundColor);
    if (found && found.alpha > 0.5) return found.rgb;
  }
  return undefined;
}

/** Where a page paints nothing, the browser does: dark where it writes in a light ink unasked. */
const canvas = (ink: Rgb): Rgb => (contrast(ink, WHITE) < 3 ? [0.07, 0.07, 0.07] : WHITE);

/** The colour that most of the page's buttons and links have, the chief button's before all, and that button's corners. */
function accentOf(read: ReadColour): Pick<HostLook, 'accent' | 'radius'> {
  const scores = new Map<string, { rgb: Rgb; score: number; radius?: string }>();
  const count = (colour: string, score: number, radius?: string): void => {
    const found = read(colour);
    if (!found || found.alpha < 0.9 || vividness(found.rgb) < VIVID) return;
    const entry = scores.get(colour) ?? { rgb: found.rgb, score: 0 };
    scores.set(colour, { ...entry, score: entry.score + score, ...(radius && { radius }) });
  };
  for (const button of seen(BUTTONS)) {
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(button);
    const name = `${button.className} ${button.id}`;
    const isChief = /primary/i.test(name) || button.matches('[type=submit]');
    if (!SPEAKING.test(name)) count(backgroundColor, isChief ? 40 : 4, borderTopLeftRadius);
  }
  for (const link of seen('a[href]')) if (!SPEAKING.test(link.className)) count(getComputedStyle(link).color, 1);
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score);
  return { accent: best?.rgb, radius: corner(best?.radius) };
}

/** Round buttons are a shape of their own, and nothing that cards and fields can follow. */
const corner = (radius = ''): string | undefined => (/^\d+(\.\d+)?px$/.test(radius) && parseFloat(radius) <= 12 ? radius : undefined);

function seen(selector: string): readonly HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].slice(0, LOOKED_AT);
  return found.filter((element) => typeof element.className === 'string' && element.getClientRects().length > 0);
}
