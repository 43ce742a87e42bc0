import { FaqError } from '../content/faq-error.js';
import type { HelpStore } from '../store/help-store.js';
import { pull } from './triggers.js';

/** What `faqElements(command, …)` can do. */
export interface Desk {
  readonly store: HelpStore;
  configure(settings: unknown): void;
  /** What the page is about: with `said`, as a program says; without, as it stands. */
  context(...said: readonly unknown[]): void;
  destroy(): void;
  report(error: FaqError): void;
}

type Command = (...args: readonly unknown[]) => void;

/** The commands of the global function, by name. A listener hears what happened: `faqElements('on', 'search', ({ query }) => …)`. */
export function createCommands({ store, configure, context, destroy, report }: Desk, signal: AbortSignal): Record<string, Command> {
  const heard: { type: string; listener: unknown; hear: EventListener }[] = [];
  const showing = (step: () => Promise<void>): void => {
    store.open(true);
    void step();
  };
  const commands: Record<string, Command> = {
    open: () => store.open(),
    close: () => store.close(),
    toggle: () => store.toggle(),
    search: (query) => showing(() => store.search(String(query ?? ''))),
    article: (id) => {
      if (typeof id !== 'string' || !id) return report(new FaqError('COMMAND', 'article takes the id of one: faqElements("article", "imap-vs-pop3").'));
      showing(() => store.showArticle(id));
    },
    category: (id) => showing(() => store.showCategory(String(id))),
    suggest: (topics) => store.setTopics([topics].flat().map(String)),
    explain: (query, hear) => {
      if (typeof hear !== 'function') return report(new FaqError('COMMAND', 'explain takes a query and a function: faqElements("explain", "spf", (result) => …).'));
      store.explain(String(query)).then((result) => hear(result), report);
    },
    configure,
    context,
    // By its first letter it wakes the loader, which `context` does not.
    attend: () => context(),
    on: (type, listener) => {
      if (typeof listener !== 'function') return report(new FaqError('COMMAND', 'on takes an event and a function: faqElements("on", "open", () => …).'));
      const hear: EventListener = (event) => listener((event as CustomEvent<unknown>).detail, event);
      heard.push({ type: `faq-${String(type)}`, listener, hear });
      document.addEventListener(`faq-${String(type)}`, hear, { signal });
    },
    off: (type, listener) => {
      for (const known of heard) {
        if (known.type === `faq-${String(type)}` && known.listener === listener) document.removeEventListener(known.type, known.hear);
      }
    },
    destroy,
    ready: (callback) => {
      if (typeof callback === 'function') callback();
    },
    // What the loader caught before the app was here; however often the launcher was clicked meanwhile, it means open.
    trigger: (element) => pull(store, element as HTMLElement, () => store.open()),
  };
  return commands;
}
