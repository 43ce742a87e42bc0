import type { GivenValues, Values } from '../content/variables.js';

/** Asks the functions among values each for its own; one that fails is told of once, and the example stands in for it. */
export class LiveValues {
  readonly #set: (values: Values) => void;
  readonly #functions = new Map<string, () => unknown>();
  readonly #failed = new Set<string>();

  constructor(set: (values: Values) => void) {
    this.#set = set;
  }

  /** Takes in functions; a text of the same name takes its function's place. */
  learn(values: GivenValues): void {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'function') this.#functions.set(name, value);
      else this.#functions.delete(name);
    }
    this.ask();
  }

  /** Each answer is shown as it comes: a slow one keeps no other waiting. */
  ask(): void {
    for (const [name, read] of this.#functions) void this.#askOne(name, read);
  }

  async #askOne(name: string, read: () => unknown): Promise<void> {
    try {
      const value = await read();
      // Meanwhile a text, or another function, may stand there.
      if (this.#functions.get(name) === read) this.#set({ [name]: value === undefined || value === null ? '' : String(value) });
    } catch (cause) {
      if (this.#functions.get(name) === read) this.#set({ [name]: '' });
      if (this.#failed.has(name)) return;
      this.#failed.add(name);
      console.warn(`faq-elements: VALUE: the function for ${name} failed, so its example is shown: ${String(cause)}. Let it return a text.`);
    }
  }
}
