import { chooseLanguage } from '../content/choose-language.js';
import { asFaqError, FaqError } from '../content/faq-error.js';
import { fetchPack } from '../content/fetch-pack.js';
import type { Pack } from '../content/pack.js';
import type { Shelf } from '../content/shelf.js';
import { createPolyglotSource } from '../search/polyglot-source.js';
import type { SearchSource } from '../search/source.js';
import { exchange } from '../store/exchange.js';
import type { HelpStore } from '../store/help-store.js';
import type { Desk } from '../store/state.js';

/*
 * Articles in more than one language. None of it is here before somebody wants another language than the articles' own,
 * or types words that are in none of them.
 */

type Tell = (error: FaqError) => void;

/** A pack and where it came from. */
export interface Found {
  readonly shelf: Shelf;
  readonly address: string;
}

const languagesOf = ({ locale, translations }: Pick<Pack, 'locale' | 'translations'>): readonly string[] => [locale, ...Object.keys(translations ?? {})];

/** The same articles in the first of the wanted languages; as they are where there is none, or where it cannot be had. */
export async function inLanguage(found: Found, wanted: readonly string[], tell: Tell, signal: AbortSignal): Promise<Found> {
  const { pack } = found.shelf;
  const tag = chooseLanguage(wanted, languagesOf(pack));
  if (!tag || tag === pack.locale) return found;
  const address = new URL(pack.translations![tag]!, found.address).href;
  try {
    return { shelf: await fetchPack(address, signal), address };
  } catch (cause) {
    if (signal.aborted) throw cause;
    tell(asFaqError(cause));
    return found;
  }
}

/** Finds articles by words of their other languages too. `open` makes a pack searchable. */
export function inAllLanguages(source: SearchSource, { shelf, address }: Found, open: (found: Found) => Promise<SearchSource>, tell: Tell, signal: AbortSignal): SearchSource {
  const { locale, translations = {} } = shelf.pack;
  const others = Object.entries(translations).filter(([tag]) => tag !== locale);
  const bring = others.map(([, file]) => async () => {
    const theirs = new URL(file, address).href;
    return open({ shelf: await fetchPack(theirs, signal), address: theirs });
  });
  // Whose browser speaks one of them has likely typed it.
  const spoken = chooseLanguage(navigator.languages, others.map(([tag]) => tag));
  return createPolyglotSource(source, (id) => shelf.head(id), bring, { ...(spoken && { pause: 0 }), onFault: (cause) => signal.aborted || tell(asFaqError(cause)) });
}

let switches = 0;

/** Shows the articles in the first of the wanted languages. The newest switch wins; where it fails, all stays as it is, and is told. */
export async function switchLanguage(store: HelpStore, wanted: readonly string[], open: (tell: Tell) => Promise<Desk>, tell: Tell, signal: AbortSignal): Promise<void> {
  const turn = ++switches;
  const isWanted = (): boolean => turn === switches && !signal.aborted;
  await store.warmUp();
  const { contents, status } = store.state;
  const tag = chooseLanguage(wanted, languagesOf(contents));
  if (!isWanted() || status !== 'ready' || !tag || tag === contents.locale) return;
  let fault: FaqError | undefined;
  try {
    const desk = await open((error) => (fault = error));
    fault ??= desk.lack?.error;
    if (fault || !isWanted()) desk.source.dispose?.();
    else await exchange(store, desk, isWanted);
  } catch (cause) {
    fault = asFaqError(cause);
  }
  if (fault && isWanted()) tell(fault);
}
