import { createContext } from '@lit/context';
import type { HelpStore } from '../../store/help-store.js';

/** How a drawer hands its store to the elements inside it. */
export const storeContext = createContext<HelpStore>(Symbol('faq-store'));

let current: HelpStore | undefined;
const waiting = new Set<(store: HelpStore | undefined) => void>();

/** The store of the page: what elements outside any drawer show. */
export const pageStore = {
  get current(): HelpStore | undefined {
    return current;
  },

  /** Replaces the page's store; elements that wait for one, or show the old one, follow. */
  set(store: HelpStore | undefined): void {
    current = store;
    for (const follow of [...waiting]) follow(store);
  },

  /** Calls `follow` whenever the page's store is replaced, until the returned function is called. */
  watch(follow: (store: HelpStore | undefined) => void): () => void {
    waiting.add(follow);
    return () => waiting.delete(follow);
  },
};
