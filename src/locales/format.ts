import type { Plural } from './en.js';

/** Puts values into a text: `say('Results for “{query}”', { query: 'spf' })`. */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : whole));
}

/** Splits a text at its value, which stands there as an element: `around('Updated {date}', html`<time>…</time>`)`. */
export function around<Piece>(text: string, piece: Piece): readonly (string | Piece)[] {
  return text.split(/\{\w+\}/).flatMap((part, i) => (i ? [piece, part] : [part]));
}

/** Which way a language is written: what an element's `dir` takes. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
}

/**
 * A number as the language writes it. A browser's first formatter takes a phone a quarter of a second to make, and every
 * language reads four digits without a separator too.
 */
export function numeral(n: number, locale: string): string {
  return n < 10_000 && !/^(ar|fa|ur|bn|mr|my|ne)\b|-u-/.test(locale) ? String(n) : n.toLocaleString(locale);
}

const rules = new Map<string, Intl.PluralRules>();

/** How a language counts: `one`, `few`, `other`. The rules take long to make and are kept. */
function pluralOf(n: number, locale: string): keyof Plural {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return rule.select(n) as keyof Plural;
}

/** The form of a text that fits a number, with the number in it: `count(strings.articles, 4, 'en')` is "4 articles". */
export function count(text: Plural, n: number, locale: string): string {
  const form = text[pluralOf(n, locale)] ?? text.other;
  return say(form, { n: numeral(n, locale) });
}
