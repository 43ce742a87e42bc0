import type { LitElement, ReactiveController } from 'lit';
import type { HelpState } from '../../store/state.js';
import { countHits } from '../shared/count-hits.js';

/** How long typing must pause before results are spoken, in ms: long enough not to speak over every key. */
const PAUSE = 700;

/** What is said of the results beside their number: how the question was understood, the answer, and what to do without one. */
const TOLD = '.understood, .answer :is(h3, p), .nothing p';

/**
 * Says what was found, or that it is not here yet, once, politely, when it has stood for a moment. Comes after the field,
 * whose `role="status"` it fills: nothing is to be said before typing has paused.
 */
export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  readonly #state: () => HelpState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending = '';

  constructor(host: LitElement, state: () => HelpState) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const next = this.#text();
    if (next === this.#pending) return;
    this.#pending = next;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#place?.replaceChildren(next), PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#pending = this.#place?.textContent ?? '';
  }

  get #place(): Element | null {
    return this.#host.renderRoot.querySelector('[role=status]');
  }

  #text(): string {
    const { status, result, strings, locale } = this.#state();
    const results = this.#host.renderRoot.querySelector<HTMLElement>('.results');
    if (!result || results?.hidden) return status === 'loading' ? strings.loading : '';
    const told = [...(results?.querySelectorAll(TOLD) ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return [...told, ...(result.total ? [countHits(result, strings, locale)] : [])].join(', ');
  }
}
