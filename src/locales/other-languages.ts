import type { Strings } from './en.js';

// A line a language, so that a bundler makes a chunk of each; only the one that is spoken is ever loaded.
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly strings: Strings }>>> = {
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  el: () => import('./el.js'),
  es: () => import('./es.js'),
  et: () => import('./et.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hu: () => import('./hu.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  lt: () => import('./lt.js'),
  lv: () => import('./lv.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  'pt-BR': () => import('./pt-BR.js'),
  pt: () => import('./pt.js'),
  ro: () => import('./ro.js'),
  ru: () => import('./ru.js'),
  sk: () => import('./sk.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  'zh-Hans': () => import('./zh-CN.js'),
};

/** The closest words there are: of the region, of the script (Chinese has two), of the language. */
export async function loadStrings(locale: Intl.Locale): Promise<Strings | undefined> {
  const { language, region, script } = locale.maximize();
  const names = [locale.region && `${language}-${region}`, `${language}-${script}`, language];
  const name = names.find((candidate) => candidate && Object.hasOwn(LANGUAGES, candidate));
  return name ? (await LANGUAGES[name]!()).strings : undefined;
}
