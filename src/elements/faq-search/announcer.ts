import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing must pause before results are spoken, in ms: long enough not to speak over every key. */
const PAUSE = 700;

/** Says a text once, politely, when it has stood for a moment: put `text` into a `role="status"`. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending = '';
  #text = '';

  constructor(host: ReactiveControllerHost, read: () => string) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** Call after each change that may have changed the text. */
  changed(): void {
    const next = this.#read();
    if (next === this.#pending) return;
    this.#pending = next;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = next;
      this.#host.requestUpdate();
    }, PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#pending = this.#text;
  }
}
