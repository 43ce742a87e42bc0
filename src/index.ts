/*
 * The public API, free of side effects: nothing is registered and nothing is started by importing it.
 * `faq-elements/define/all.js` registers the elements.
 */
export type * from './content/article.js';
export { FaqError } from './content/faq-error.js';
export { fetchPack } from './content/fetch-pack.js';
export { readOverrides } from './content/overrides.js';
export type { Changes, Overrides, Replacement } from './content/overrides.js';
export { PACK_FORMAT } from './content/pack.js';
export type { PackFile, Pack } from './content/pack.js';
export { readPack } from './content/read-pack.js';
export { openShelf } from './content/shelf.js';
export type { Shelf } from './content/shelf.js';
export type { GivenValues, Values } from './content/variables.js';

export { createLocalSource } from './search/local-source.js';
export { createPolyglotSource } from './search/polyglot-source.js';
export type { BringLanguage, PolyglotOptions } from './search/polyglot-source.js';
export { overridden } from './search/overridden.js';
export type * from './search/source.js';
export { createWorkerSource } from './search/worker-source.js';

export { createHelpStore } from './store/help-store.js';
export type { HelpStore, HelpStoreOptions } from './store/help-store.js';
export type { CloseReason, Contents, Desk, HelpState, Place } from './store/state.js';

export { FaqArticle } from './elements/faq-article/faq-article.js';
export { FaqDrawer } from './elements/faq-drawer/faq-drawer.js';
export { FaqLauncher } from './elements/faq-launcher/faq-launcher.js';
export { FaqNav } from './elements/faq-nav/faq-nav.js';
export { FaqSearch } from './elements/faq-search/faq-search.js';
export * from './elements/faq-article/events.js';
export * from './elements/shared/events.js';
export * from './elements/shared/context-event.js';
export { pageStore } from './elements/shared/store-context.js';

export { en } from './locales/en.js';
export { loadWording } from './locales/find.js';
export type { Wording } from './locales/find.js';
export type { Plural, Strings } from './locales/en.js';
