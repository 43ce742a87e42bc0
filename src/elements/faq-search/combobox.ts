import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A key that belongs to an input method: it commits a word there and must do nothing here. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * Which option of a list is active while focus stays in the field: arrow keys move, Enter chooses.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete, manual selection)
 */
export class Combobox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => readonly [question: string, options: readonly string[]];
  readonly #choose: (index: number) => void;
  /** The active option, of the question that it answers: it stays active where others come before it. */
  #option: string | undefined;
  #question = '';

  constructor(host: ReactiveControllerHost, read: () => readonly [question: string, options: readonly string[]], choose: (index: number) => void) {
    this.#host = host;
    this.#read = read;
    this.#choose = choose;
    host.addController(this);
  }

  hostUpdate(): void {
    const [question] = this.#read();
    if (question !== this.#question) this.#option = undefined;
    this.#question = question;
  }

  /** The index of the active option; -1 while there is none. */
  get active(): number {
    return this.#read()[1].indexOf(this.#option!);
  }

  /** Handles a key of the field; true when it was ours. Enter without an active option chooses the best one. */
  handle(event: KeyboardEvent): boolean {
    const [, options] = this.#read();
    const { active } = this;
    const size = options.length;
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || size === 0) return false;
    if (event.key === 'ArrowDown') this.#option = options[active + 1 < size ? active + 1 : 0];
    else if (event.key === 'ArrowUp') this.#option = options[active > 0 ? active - 1 : size - 1];
    else if (event.key === 'Enter') this.#choose(Math.max(active, 0));
    else return false;
    event.preventDefault();
    this.#host.requestUpdate();
    return true;
  }
}
