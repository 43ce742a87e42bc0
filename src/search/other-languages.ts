export interface LanguageModule {
  /** None for a language whose words do not bend. */
  readonly stemmer?: (word: string) => string;
  readonly stopwords: readonly string[];
}

// A line a language, so that a bundler makes a chunk of each; only the pack's own is ever loaded.
export const LANGUAGES: Readonly<Record<string, () => Promise<LanguageModule>>> = {
  ar: () => import('./languages/ar.js'),
  bg: () => import('./languages/bg.js'),
  da: () => import('./languages/da.js'),
  de: () => import('./languages/de.js'),
  el: () => import('./languages/el.js'),
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
