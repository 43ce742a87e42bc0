import { en } from './en.js';
import type { Strings } from './en.js';

/** The language of an interface. */
export interface Wording {
  /** BCP 47, for numbers and dates; of the same language as the words. */
  readonly locale: string;
  readonly strings: Strings;
}

type Load = () => Promise<{ readonly strings: Strings }>;

// A line a language, so that a bundler makes a chunk of each; only the one that is spoken is ever loaded.
const LANGUAGES: Readonly<Record<string, Load>> = {
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  el: () => import('./el.js'),
  en: () => Promise.resolve({ strings: en }),
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

/**
 * The words for the first of some wanted languages (BCP 47) that we speak, and the locale to write numbers and dates in:
 * `en-GB` has English words and British dates. English when we speak none. Rejects when the words cannot be loaded.
 */
export async function loadWording(wanted: readonly string[]): Promise<Wording> {
  for (const tag of wanted) {
    const locale = localeOf(tag);
    const load = locale && loaderOf(locale);
    if (load) return { locale: locale.toString(), strings: (await load()).strings };
  }
  return { locale: 'en', strings: en };
}

/** Undefined for what is no language tag. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** The closest words: of the region, of the script (Chinese has two), of the language. */
function loaderOf(locale: Intl.Locale): Load | undefined {
  const { language, region, script } = locale.maximize();
  const names = [locale.region && `${language}-${region}`, `${language}-${script}`, language];
  const name = names.find((candidate) => candidate && Object.hasOwn(LANGUAGES, candidate));
  return name ? LANGUAGES[name] : undefined;
}
