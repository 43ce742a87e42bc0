import type { HelpStore } from '../store/help-store.js';

/** Named and not empty: an empty one, around half a page perhaps, would take every click in it. */
export const TRIGGERS = ['data-faq', 'data-faq-search', 'data-faq-category'].map((name) => `[${name}]:not([${name}=""])`).join(',');

/** What has a use of its own for a click. */
const CONTROLS = 'a[href],button,input,select,textarea,label,summary,[contenteditable]';

/**
 * Lets any element of the page open the drawer: `data-faq="article-id"`, `data-faq-search="words"`,
 * `data-faq-category="id"`, and what matches `launcher` when that is a selector. Elements added later work too.
 */
export function watchTriggers(store: HelpStore, launcher: string | undefined, signal: AbortSignal): void {
  // `on` and `off` are names of no element, so they do no harm in a selector.
  const selector = launcher ? `${TRIGGERS},${launcher}` : TRIGGERS;
  const listener = (event: MouseEvent): void => {
    const path = event.composedPath() as Element[];
    const element = path.find((target) => target.matches?.(selector)) as HTMLElement | undefined;
    const control = path.find((target) => target.matches?.(CONTROLS));
    if (element && control !== element && control && element.contains(control)) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!element || event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    pull(store, element);
  };
  document.addEventListener('click', listener, { signal });
}

/** Does what a trigger says; `launch` is what the owner's own launcher does, which says nothing. */
export function pull(store: HelpStore, { dataset }: HTMLElement, launch = (): void => store.toggle('trigger')): void {
  const { faq, faqSearch, faqCategory } = dataset;
  if (!faq && !faqSearch && !faqCategory) return launch();
  store.open(true);
  if (faq) void store.showArticle(faq);
  else if (faqSearch) void store.search(faqSearch);
  else if (faqCategory) void store.showCategory(faqCategory);
}
