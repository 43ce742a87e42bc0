import { en } from './en.js';
import type { Strings } from './en.js';

/** The language of an interface. */
export interface Wording {
  /** BCP 47, for numbers and dates; of the same language as the words. */
  readonly locale: string;
  readonly strings: Strings;
}

/**
 * The words for the first of some wanted languages (BCP 47) that we speak, and the locale to write numbers and dates in:
 * `en-GB` has English words and British dates. English when we speak none. Rejects when the words cannot be loaded.
 */
export async function loadWording(wanted: readonly string[]): Promise<Wording> {
  for (const tag of wanted) {
    const locale = localeOf(tag);
    if (!locale) continue;
    const strings = locale.language === 'en' ? en : await (await import('./other-languages.js')).loadStrings(locale);
    if (strings) return { locale: locale.toString(), strings };
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
