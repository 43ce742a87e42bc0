import { chooseLanguage } from '../content/choose-language.js';
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

export type Tell = (cause: unknown) => void;

/** What the app does here too: brings a pack, and makes it searchable. */
export interface Means {
  bring(address: string): Promise<Shelf>;
  open(found: Found): Promise<SearchSource>;
  /** Tells the owner what is lacking. */
  readonly tell: Tell;
}

/** A pack and where it came from. */
export interface Found {
  readonly shelf: Shelf;
  readonly address: string;
}

const languagesOf = ({ locale, translations }: Pick<Pack, 'locale' | 'translations'>): readonly string[] => [locale, ...Object.keys(translations ?? {})];

/** The same articles in the first of the wanted languages; as they are where there is none, or where it cannot be had. */
export async function inLanguage(found: Found, wanted: readonly string[], { bring, tell }: Means): Promise<Found> {
  const { pack } = found.shelf;
  const tag = chooseLanguage(wanted, languagesOf(pack));
  if (!tag || tag === pack.locale) return found;
  const address = new URL(pack.translations![tag]!, found.address).href;
  try {
    return { shelf: await bring(address), address };
  } catch (cause) {
    tell(cause);
    return found;
  }
}

/** Finds articles by words of their other languages too. */
export function inAllLanguages(source: SearchSource, { shelf, address }: Found, { bring, open, tell }: Means): SearchSource {
  const { locale, translations = {} } = shelf.pack;
  const others = Object.entries(translations).filter(([tag]) => tag !== locale);
  const languages = others.map(([, file]) => async () => {
    const theirs = new URL(file, address).href;
    return open({ shelf: await bring(theirs), address: theirs });
  });
  // Whose browser speaks one of them has likely typed it.
  const spoken = chooseLanguage(navigator.languages, others.map(([tag]) => tag));
  return createPolyglotSource(source, (id) => shelf.head(id), languages, { ...(spoken && { pause: 0 }), onFault: tell });
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
  let fault: unknown;
  try {
    const desk = await open((cause) => (fault = cause));
    if (!store.state.lack) fault ??= desk.lack?.error;
    if (fault || !isWanted()) desk.source.dispose?.();
    else await exchange(store, desk, isWanted);
  } catch (cause) {
    fault = cause;
  }
  if (fault && isWanted()) tell(fault);
}
