import { drawStandIn } from './stand-in.js';

/** One call of the global function: a command and what it needs. */
export type Call = ArrayLike<unknown>;

/** The one global: `faqElements('open')`. */
export interface FaqElements {
  (...call: readonly unknown[]): void;
  /** Calls made before the script was here. */
  q?: Call[];
  /** Set by the script that serves this page; a second one leaves it alone. */
  on?: number;
}

/** What the loader hands to the app. */
export interface Boot {
  readonly script: HTMLScriptElement;
  /** Calls made before the app was here; the app puts its own `push` in the place of the array's. */
  readonly queue: Call[];
  /** The loader's own launcher. */
  readonly launcher: HTMLElement | undefined;
  /** What the loader listens to, and how, for the app to take away: it has listeners of its own. */
  readonly intent: readonly string[];
  readonly hear: (event: Event) => void;
}

export interface App {
  start(boot: Boot): void;
}

declare global {
  interface Window {
    faqElements?: FaqElements;
  }
}

/**
 * Draws the launcher, collects calls, and brings the app by `load` as soon as somebody seems to want it, never before.
 * Written to be small rather than comfortable: every page that carries the script tag downloads this.
 */
export function launch(load: (script: HTMLScriptElement) => Promise<App>): void {
  const script = document.currentScript as HTMLScriptElement;
  const options = script.dataset;
  const early = window.faqElements;
  const queue = early?.q || [];
  const intent = ['pointerover', 'focusin', 'click'];
  const own = options['launcher'] ?? 'on';
  let launcher: HTMLElement | undefined;
  let coming: Promise<void> | 0 | undefined;

  const want = (): void => {
    coming ||= load(script)
      .then((app) => app.start({ script, queue, launcher, intent, hear }))
      .catch((cause) => {
        coming = 0;
        console.warn(cause);
      });
  };

  const api: FaqElements = (...call) => {
    queue.push(call);
    // open, toggle, trigger, article, search, category; what only sets something up waits until somebody wants help.
    if (/^(op|t|a|se|ca)/.test(call[0] as string)) want();
  };

  const hear = (event: Event): void => {
    // `on` and `off` are names of no element, so they do no harm in a selector.
    const trigger = (event.target as Element).closest?.(`[data-faq],[data-faq-search],[data-faq-category],faq-launcher,${own}`);
    if (!trigger) return;
    if (event.type == 'click') {
      event.preventDefault();
      api('trigger', trigger);
    } else want();
  };

  const draw = (): void => {
    if (own == 'on') launcher = drawStandIn(options);
    if (document.querySelector('faq-search,faq-nav,faq-article') || queue[0]) want();
  };

  if (early?.on) return;
  window.faqElements = api;
  api.on = 1;
  for (const type of intent) addEventListener(type, hear);
  if (document.readyState == 'loading') addEventListener('DOMContentLoaded', draw);
  else draw();
}
