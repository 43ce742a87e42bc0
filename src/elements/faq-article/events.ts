import { FaqEvent } from '../shared/events.js';

/** Why an article did not help. */
export type HelpfulReason = 'unclear' | 'outdated' | 'unanswered';

/** What a visitor says about an article. */
export interface Verdict {
  readonly id: string;
  readonly helpful: boolean;
  /** Only when a reason was given: the event then comes a second time, with it. */
  readonly reason?: HelpfulReason;
  /** The visitor's own words. */
  readonly comment?: string;
}

/** A visitor has said whether an article helped. */
export class FaqHelpfulEvent extends FaqEvent<Verdict> {
  constructor(verdict: Verdict) {
    super('faq-helpful', verdict);
  }
}

/** Something was copied from an article. */
export class FaqCopyEvent extends FaqEvent<{ readonly text: string }> {
  constructor(text: string) {
    super('faq-copy', { text });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'faq-helpful': FaqHelpfulEvent;
    'faq-copy': FaqCopyEvent;
  }
}
