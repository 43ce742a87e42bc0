import type { LitElement, ReactiveController } from 'lit';
import type { HelpStore } from '../../store/help-store.js';
import { INITIAL } from '../../store/state.js';
import type { HelpState } from '../../store/state.js';
import { FaqArticleEvent, FaqCloseEvent, FaqErrorEvent, FaqNoResultsEvent, FaqOpenEvent, FaqSearchEvent } from '../shared/events.js';

/** Tells the owner of the page what has happened in a store, as events of the element. */
export class Notifier implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: () => HelpStore | undefined;
  #store: HelpStore | undefined;
  /** The state that the owner knows of. */
  #told: HelpState = INITIAL;
  /** Why there is no help, as long as there is none: who tries again and fails has no other news. */
  #failure = '';
  #leave: (() => void) | undefined;

  constructor(host: LitElement, read: () => HelpStore | undefined) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostUpdate(): void {
    const store = this.#read();
    if (store !== this.#store) this.#told = INITIAL;
    else if (this.#leave) return;
    this.#leave?.();
    this.#store = store;
    this.#leave = store?.subscribe((state) => this.#tell(store, state));
    // What happened before this element stood on the page is news too: the drawer may have been opened first.
    if (store) this.#tell(store, store.state);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #tell(store: HelpStore, state: HelpState): void {
    const before = this.#told;
    this.#told = state;
    const { open, status, result, article, contents, error, lack, audience } = state;
    // The same in another language is nothing that the visitor has done.
    const anew = contents === before.contents;
    if (open !== before.open) this.#host.dispatchEvent(open ? new FaqOpenEvent() : new FaqCloseEvent(store.closeReason));
    if (anew && result && result !== before.result) {
      this.#host.dispatchEvent(new FaqSearchEvent(result.query, result.total, audience));
      if (!result.total) this.#host.dispatchEvent(new FaqNoResultsEvent(result.query));
    }
    if (anew && article && article !== before.article) this.#host.dispatchEvent(new FaqArticleEvent(article.id));
    if (status === 'ready') this.#failure = '';
    if (error && error !== before.error && error.message !== this.#failure) {
      if (status === 'failed') this.#failure = error.message;
      this.#host.dispatchEvent(new FaqErrorEvent(error));
    }
    if (lack && lack !== before.lack) this.#host.dispatchEvent(new FaqErrorEvent(lack.error));
  }
}
