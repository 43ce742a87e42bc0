import { createContext } from '@lit/context';
import type { HelpStore } from '../../store/help-store.js';

/** One for all copies of this code on a page (the script tag's and a bundle's, say), as long as their stores are alike. */
const KEY = Symbol.for('faq-elements/store/1');

/** How a drawer hands its store to the elements inside it. */
export const storeContext = createContext<HelpStore>(KEY);

interface PageStore {
  current?: HelpStore | undefined;
  readonly waiting: Set<(store: HelpStore | undefined) => void>;
}

/** Kept with the document, under a symbol, so that every copy finds the same one. */
function shared(): PageStore {
  const page = document as Document & { [KEY]?: PageStore };
  page[KEY] ??= { waiting: new Set() };
  return page[KEY];
}

/** The store of the page: what elements outside any drawer show. */
export const pageStore = {
  get current(): HelpStore | undefined {
    return shared().current;
  },

  /** Replaces the page's store; elements that wait for one, or show the old one, follow. */
  set(store: HelpStore | undefined): void {
    shared().current = store;
    for (const follow of [...shared().waiting]) follow(store);
  },

  /** Calls `follow` whenever the page's store is replaced, until the returned function is called. */
  watch(follow: (store: HelpStore | undefined) => void): () => void {
    const { waiting } = shared();
    waiting.add(follow);
    return () => waiting.delete(follow);
  },
};
