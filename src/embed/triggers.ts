import type { HelpStore } from '../store/help-store.js';

const TRIGGERS = '[data-faq],[data-faq-search],[data-faq-category]';

/**
 * Lets any element of the page open the drawer: `data-faq="article-id"`, `data-faq-search="words"`,
 * `data-faq-category="id"`, and what matches `launcher` when that is a selector. Elements added later work too.
 */
export function watchTriggers(store: HelpStore, launcher: string | undefined, signal: AbortSignal): void {
  const own = launcher && launcher !== 'on' && launcher !== 'off' ? launcher : undefined;
  const selector = own ? `${TRIGGERS},${own}` : TRIGGERS;
  const listener = (event: MouseEvent): void => {
    const element = event.composedPath().find((target) => (target as Element).matches?.(selector)) as HTMLElement | undefined;
    const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
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
  store.open();
  if (faq) void store.showArticle(faq);
  else if (faqSearch) void store.search(faqSearch);
  else if (faqCategory) void store.showCategory(faqCategory);
}
