import { inTime } from '../content/in-time.js';
import type { LanguageModule } from './other-languages.js';
import { fold } from './tokens.js';

/** What the search knows of a language: how its words bend, and which of them say little. */
export interface Language {
  /** The stem of a folded word. */
  stem(word: string): string;
  /** True for a folded word that every question has. */
  isStopWord(word: string): boolean;
}

/** Nobody waits longer for word forms, in ms. */
const PATIENCE = 3_000;

const NONE: LanguageModule = { stopwords: [] };

// Norwegian has two written forms, and both go by codes of their own.
const NORWEGIAN = /^n[bn]$/;

/** The language of a pack, by its BCP 47 tag. One that is not known, or cannot be loaded, costs word forms and no more. */
export async function loadLanguage(locale: string): Promise<Language> {
  const code = locale.toLowerCase().split('-')[0]!.replace(NORWEGIAN, 'no');
  const { stemmer, stopwords }: LanguageModule = await inTime<LanguageModule>(PATIENCE, () => (code === 'en' ? import('./languages/en.js') : loadOther(code))).catch(() => NONE);
  const stops = new Set(stopwords.map((word) => (/[^a-z]/.test(word) ? fold(word).replace(/'/g, '') : word)));
  return { stem: stemmer ? remembering(stemmer) : (word) => word, isStopWord: (word) => stops.has(word) };
}

/** The list of all languages is itself loaded by those who need more than English. */
async function loadOther(code: string): Promise<LanguageModule> {
  const { LANGUAGES } = await import('./other-languages.js');
  return Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code]!() : NONE;
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
