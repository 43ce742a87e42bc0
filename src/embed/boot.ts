/** One call of the global function: a command and what it needs. */
export type Call = ArrayLike<unknown>;

/** The one global: `faqElements('open')`. */
export interface FaqElements {
  (...call: readonly unknown[]): void;
  /** Calls made before the script was here. */
  q?: Call[];
  /** What the script that serves this page stands in; a second one there leaves it alone. */
  on?: Element;
}

/** What the loader hands to the app; in a row, since names would be downloaded with every page. */
export type Boot = readonly [
  script: HTMLScriptElement,
  /** Calls made before the app was here; the app puts its own `push` in the place of the array's. */
  queue: Call[],
  /** The loader's own launcher. */
  launcher: HTMLElement | undefined,
  /** The loader's listener to INTENT, for the app to take away: it has listeners of its own. */
  hear: (event: Event) => void,
];

export interface App {
  start(...boot: Boot): Promise<void>;
}

/** What the loader listens to: signs that somebody wants help. */
export const INTENT = ['pointerover', 'focusin', 'click'] as const;

declare global {
  interface Window {
    faqElements?: FaqElements;
  }
}
