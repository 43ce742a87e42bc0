import { clean } from './clean.js';

/** What is told of an event: texts without addresses, numbers and yes or no. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Passes one event on. */
export type Tell = (name: string, facts: Facts) => void;

/** Of each event, what is told. What was copied and what else an event holds stays on the page. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  open: [],
  close: ['reason'],
  search: ['query', 'total'],
  select: ['id', 'query', 'position'],
  article: ['id'],
  helpful: ['id', 'helpful', 'reason', 'comment'],
  copy: [],
  contact: ['query', 'article'],
  error: ['code'],
};

/** A search is told once nobody has typed for this long, in ms: not every key is a question. */
const SETTLED = 1500;

/** Tells of the events of a page as they happen, until the returned function is called. */
export function follow(tell: Tell): () => void {
  const life = new AbortController();
  let question: Facts | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    clearTimeout(timer);
    const asked = question;
    question = undefined;
    if (asked) send(tell, asked['total'] === 0 ? 'no_results' : 'search', asked);
  };
  const hear = (name: string, event: Event): void => {
    const facts = factsOf(name, (event as CustomEvent<unknown>).detail);
    clearTimeout(timer);
    if (name === 'search') {
      question = facts;
      timer = setTimeout(ask, SETTLED);
      return;
    }
    ask();
    send(tell, name, facts);
  };
  const { signal } = life;
  for (const name of Object.keys(TOLD)) document.addEventListener(`faq-${name}`, (event) => hear(name, event), { signal });
  addEventListener('pagehide', ask, { signal, capture: true });
  return () => {
    clearTimeout(timer);
    life.abort();
  };
}

function factsOf(name: string, detail: unknown): Facts {
  const all = (name === 'error' ? (detail as { error?: object } | null)?.error : detail) as Readonly<Record<string, unknown>> | null | undefined;
  const facts: Record<string, string | number | boolean> = {};
  for (const key of TOLD[name] ?? []) {
    const value = all?.[key];
    if (typeof value === 'string' && value) facts[key] = clean(value);
    else if (typeof value === 'number' || typeof value === 'boolean') facts[key] = value;
  }
  return facts;
}

/** A counter that fails is the owner's to mend, and no reason to trouble the visitor. */
function send(tell: Tell, name: string, facts: Facts): void {
  try {
    tell(name, facts);
  } catch (cause) {
    console.warn(`faq-elements: ANALYTICS: what happened could not be passed on: ${String(cause)}.`);
  }
}
