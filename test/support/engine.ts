/**
 * A browser that a check drives, whichever it is: Chromium, Firefox or WebKit. It can no more than what all three can:
 * what a check wants to know it asks inside the page.
 */
export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** What the browser calls itself: `Chromium 156.0.8078.79`. */
  readonly version: string;
  /** A page of its own, with storage and cache of its own where the engine has them; 1280 × 900 CSS pixels unless told. */
  open(url: string, size?: { readonly width: number; readonly height: number }): Promise<EnginePage>;
  close(): Promise<void>;
}

/** A key by its name in `KeyboardEvent.key`: `Escape`, `Enter`, `Tab`, `ArrowDown`, `Backspace`, or one character. */
export type Key = string;

export interface EnginePage {
  goto(url: string): Promise<void>;
  /** Runs a function in the page and brings back what it returns or promises, as JSON. It sees its argument alone. */
  evaluate<Result, Argument = undefined>(inPage: (argument: Argument) => Result | Promise<Result>, argument?: Argument): Promise<Result>;
  /** Evaluates until the answer is truthy, and returns it; fails after ten seconds with `what` and the last answer. */
  until<Result, Argument = undefined>(what: string, inPage: (argument: Argument) => Result, argument?: Argument): Promise<Result>;
  /** A real click, by the browser's input, at the middle of the element or at a point in CSS pixels of the viewport. */
  click(at: { readonly x: number; readonly y: number }): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** Console errors, uncaught errors and unhandled rejections since the page was opened. */
  faults(): Promise<readonly string[]>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}
