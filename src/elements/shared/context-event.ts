import { FaqEvent } from './events.js';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'faq-context': FaqContextEvent;
  }
}
