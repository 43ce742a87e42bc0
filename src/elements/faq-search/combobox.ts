import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A key that belongs to an input method: it commits a word there and must do nothing here. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * Which option of a list is active while focus stays in the field: arrow keys move, Enter chooses.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete, manual selection)
 */
export class Combobox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #size: () => number;
  readonly #choose: (index: number) => void;
  #active = -1;

  constructor(host: ReactiveControllerHost, size: () => number, choose: (index: number) => void) {
    this.#host = host;
    this.#size = size;
    this.#choose = choose;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#active >= this.#size()) this.#active = -1;
  }

  /** The index of the active option; -1 while there is none. */
  get active(): number {
    return this.#active;
  }

  reset(): void {
    this.#move(-1);
  }

  /** Handles a key of the field; true when it was ours. Enter without an active option chooses the best one. */
  handle(event: KeyboardEvent): boolean {
    const size = this.#size();
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || size === 0) return false;
    if (event.key === 'ArrowDown') this.#move(this.#active + 1 < size ? this.#active + 1 : 0);
    else if (event.key === 'ArrowUp') this.#move(this.#active > 0 ? this.#active - 1 : size - 1);
    else if (event.key === 'Enter') this.#choose(Math.max(this.#active, 0));
    else return false;
    event.preventDefault();
    return true;
  }

  #move(index: number): void {
    this.#active = index;
    this.#host.requestUpdate();
  }
}
