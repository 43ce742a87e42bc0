import { fold } from './tokens.js';

/** What the search knows of a language: how its words bend, and which of them say little. */
export interface Language {
  /** The stem of a folded word. */
  stem(word: string): string;
  /** True for a folded word that every question has. */
  isStopWord(word: string): boolean;
}

interface LanguageModule {
  /** None for a language whose words do not bend. */
  readonly stemmer?: (word: string) => string;
  readonly stopwords: readonly string[];
}

// A line a language, so that a bundler makes a chunk of each; only the pack's own is ever loaded.
const LANGUAGES: Readonly<Record<string, () => Promise<LanguageModule>>> = {
  ar: () => import('./languages/ar.js'),
  bg: () => import('./languages/bg.js'),
  da: () => import('./languages/da.js'),
  de: () => import('./languages/de.js'),
  el: () => import('./languages/el.js'),
  en: () => import('./languages/en.js'),
  es: () => import('./languages/es.js'),
  fi: () => import('./languages/fi.js'),
  fr: () => import('./languages/fr.js'),
  ga: () => import('./languages/ga.js'),
  hu: () => import('./languages/hu.js'),
  hy: () => import('./languages/hy.js'),
  id: () => import('./languages/id.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  lt: () => import('./languages/lt.js'),
  nl: () => import('./languages/nl.js'),
  no: () => import('./languages/no.js'),
  pt: () => import('./languages/pt.js'),
  ro: () => import('./languages/ro.js'),
  ru: () => import('./languages/ru.js'),
  sr: () => import('./languages/sr.js'),
  sv: () => import('./languages/sv.js'),
  tr: () => import('./languages/tr.js'),
  uk: () => import('./languages/uk.js'),
  zh: () => import('./languages/zh.js'),
};
// Norwegian has two written forms, and both go by codes of their own.
const NORWEGIAN = /^n[bn]$/;

/** The language of a pack, by its BCP 47 tag. One that is not known, or cannot be loaded, costs word forms and no more. */
export async function loadLanguage(locale: string): Promise<Language> {
  const code = locale.toLowerCase().split('-')[0]!.replace(NORWEGIAN, 'no');
  const load = Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : undefined;
  const { stemmer, stopwords = [] } = (await load?.().catch(() => undefined)) ?? {};
  const stops = new Set(stopwords.map((word) => fold(word).replace(/'/g, '')));
  return { stem: stemmer ? remembering(stemmer) : (word) => word, isStopWord: (word) => stops.has(word) };
}

/** Stemmers are slow, and texts say the same words again and again. Words with digits do not bend. */
function remembering(stemmer: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = /\d/.test(word) ? word : fold(stemmer(word)) || word;
      if (known.size < 50_000) known.set(word, stem);
    }
    return stem;
  };
}
