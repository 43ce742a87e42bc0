import type { Audience } from '../../content/article.js';
import type { FaqError } from '../../content/faq-error.js';
import type { CloseReason } from '../../store/state.js';

/*
 * What the owner of the page can listen to. Notifications only: nothing in here listens to them.
 * They bubble and cross shadow roots, so `document.addEventListener('faq-search', …)` hears them all.
 * What is told of an article stands beside it, and `faq-context` in a file of its own: both come late.
 */

/** What all of them are. */
export class FaqEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/** The drawer has opened. */
export class FaqOpenEvent extends FaqEvent<null> {
  constructor() {
    super('faq-open', null);
  }
}

/** The drawer has closed. */
export class FaqCloseEvent extends FaqEvent<{ readonly reason: CloseReason }> {
  constructor(reason: CloseReason) {
    super('faq-close', { reason });
  }
}

/** A query was answered. `total` 0 means that nothing was found. */
export class FaqSearchEvent extends FaqEvent<{ readonly query: string; readonly total: number; readonly audience: Audience | undefined }> {
  constructor(query: string, total: number, audience: Audience | undefined) {
    super('faq-search', { query, total, audience });
  }
}

/** A query was answered, and no article fits it: what is missing among the articles, in the visitor's words. */
export class FaqNoResultsEvent extends FaqEvent<{ readonly query: string }> {
  constructor(query: string) {
    super('faq-no-results', { query });
  }
}

/** A result is about to open. `position` counts from 1. Prevented, it does not open. */
export class FaqSelectEvent extends FaqEvent<{ readonly id: string; readonly query: string; readonly position: number }> {
  constructor(id: string, query: string, position: number) {
    super('faq-select', { id, query, position }, true);
  }
}

/** An article is shown. */
export class FaqArticleEvent extends FaqEvent<{ readonly id: string }> {
  constructor(id: string) {
    super('faq-article', { id });
  }
}

/** What a visitor was after when they asked for a person. */
export interface Conversation {
  /** What they searched for last; empty when they did not. */
  readonly query: string;
  /** The id of the article they are reading. */
  readonly article: string | undefined;
  /** What the page is about. */
  readonly topics: readonly string[];
}

/** A visitor asks for a person. Prevented, the link or button does nothing of its own: the host has taken over. */
export class FaqContactEvent extends FaqEvent<Conversation> {
  constructor(conversation: Conversation) {
    super('faq-contact', conversation, true);
  }
}

/** Something could not be had; the drawer says so and offers to try again. */
export class FaqErrorEvent extends FaqEvent<{ readonly error: FaqError }> {
  constructor(error: FaqError) {
    super('faq-error', { error });
  }
}

declare global {
  // What elements, documents and windows have in common.
  interface GlobalEventHandlersEventMap {
    'faq-open': FaqOpenEvent;
    'faq-close': FaqCloseEvent;
    'faq-search': FaqSearchEvent;
    'faq-no-results': FaqNoResultsEvent;
    'faq-select': FaqSelectEvent;
    'faq-article': FaqArticleEvent;
    'faq-contact': FaqContactEvent;
    'faq-error': FaqErrorEvent;
  }
}
