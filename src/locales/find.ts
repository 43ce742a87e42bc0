import { en } from './en.js';
import type { Strings } from './en.js';

/** The interface's words by language. */
const LANGUAGES: Readonly<Record<string, Strings>> = { en };

/**
 * The words for the first of some wanted languages (BCP 47) that we speak, and the locale to write numbers and dates in,
 * which is of the same language: `en-GB` has English words and British dates. English when we speak none.
 */
export function findStrings(wanted: readonly string[]): { readonly locale: string; readonly strings: Strings } {
  for (const tag of wanted) {
    const locale = canonical(tag);
    const language = locale?.split('-')[0] ?? '';
    if (locale && Object.hasOwn(LANGUAGES, language)) return { locale, strings: LANGUAGES[language] as Strings };
  }
  return { locale: 'en', strings: en };
}

/** Undefined for what is no language tag. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
