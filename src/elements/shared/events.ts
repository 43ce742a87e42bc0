import type { Audience } from '../../content/article.js';
import type { FaqError } from '../../content/faq-error.js';
import type { CloseReason } from '../../store/state.js';

/*
 * What the owner of the page can listen to. Notifications only: nothing in here listens to them.
 * They bubble and cross shadow roots, so `document.addEventListener('faq-search', …)` hears them all.
 */

class FaqEvent<Detail> extends CustomEvent<Detail> {
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

/**
 * What the page is about was found out, or has changed: its topics, the ids of the articles that fit, the id of the panel
 * it is of, and how many of its error messages an article explains. Nothing in it is from the page's address or text.
 */
export class FaqContextEvent extends FaqEvent<{
  readonly topics: readonly string[];
  readonly articles: readonly string[];
  readonly panel: string | undefined;
  readonly errors: number;
}> {
  constructor(topics: readonly string[], articles: readonly string[], panel: string | undefined, errors: number) {
    super('faq-context', { topics, articles, panel, errors });
  }
}

/** Something was copied from an article. */
export class FaqCopyEvent extends FaqEvent<{ readonly text: string }> {
  constructor(text: string) {
    super('faq-copy', { text });
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
    'faq-select': FaqSelectEvent;
    'faq-article': FaqArticleEvent;
    'faq-context': FaqContextEvent;
    'faq-copy': FaqCopyEvent;
    'faq-error': FaqErrorEvent;
  }
}
