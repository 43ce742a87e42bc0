import { FaqError } from '../content/faq-error.js';
import type { Changes } from '../content/overrides.js';
import type { Shelf } from '../content/shelf.js';
import { createLocalSource, textOf } from './local-source.js';
import type { SearchOptions, SearchResult, SearchSource } from './source.js';
import type { Question, Reply } from './worker.js';

/** How long the worker may take to say its first word, in ms: its script or its articles may never come. */
const WORKER_PATIENCE = 5_000;

/** For how long the worker holds its breath when something is pressed, in ms: what opens is drawn meanwhile. */
const AT_HAND = 400;

/** It goes on whatever is pressed after that: there are pages that press their own buttons all the time. */
const MOST_HOLDS = 6;

interface Asked {
  /** Asks the same again where the worker is no more. */
  readonly again: (source: SearchSource) => void;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: FaqError) => void;
}

/**
 * Searches the pack at `address` in a worker, so that not even a slow phone feels the opening of thousands of articles.
 * Where the page allows no worker, or the worker fails, the articles of the shelf are searched in the page itself, in
 * slices, and what was asked meanwhile is answered from there. `start` makes the worker of `search/worker.js`; `changes`
 * are what makes the shelf another than the pack.
 */
export function createWorkerSource(shelf: Shelf, address: string, start: () => Worker, changes?: Changes): SearchSource {
  const asked = new Map<number, Asked>();
  /** Ends once the worker has taken everything in, or never will. */
  const opening = new AbortController();
  let worker: Worker | undefined;
  let local: SearchSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  let isWhole = (): void => {};
  let isPartial = (_: unknown): void => {};
  const whole = new Promise<void>((resolve, reject) => ([isWhole, isPartial] = [resolve, reject]));
  // Whoever waits for it hears of it.
  whole.catch(() => {});

  const say = (question: Question): void => worker?.postMessage(question);
  const fallBack = (): void => {
    clearTimeout(silence);
    worker?.terminate();
    worker = undefined;
    opening.abort();
    if (local) return;
    local = createLocalSource(shelf);
    // Without its index it stays searched in part.
    local.whole?.().then(isWhole, isPartial);
    for (const { again } of asked.values()) again(local);
    asked.clear();
  };
  const hear = (reply: Reply): void => {
    clearTimeout(silence);
    if ('open' in reply) return;
    if ('whole' in reply) {
      opening.abort();
      return isWhole();
    }
    if ('closed' in reply) return fallBack();
    const question = asked.get(reply.number);
    asked.delete(reply.number);
    if ('fault' in reply) question?.fail(new FaqError('SEARCH_FAILED', `${reply.fault}. Please report this.`));
    else question?.answer(reply.value);
  };

  try {
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
    worker.addEventListener('error', (event) => {
      // It is dealt with: the page need not hear of it.
      event.preventDefault();
      fallBack();
    });
    say({ open: address, changes });
    silence = setTimeout(fallBack, WORKER_PATIENCE);
    let holds = 0;
    const hold = (): unknown => holds++ < MOST_HOLDS && say({ hold: AT_HAND });
    for (const type of ['pointerdown', 'click']) addEventListener(type, hold, { capture: true, passive: true, signal: opening.signal });
  } catch {
    // The page allows no worker, or none from where the script is: this is the way to find out.
    fallBack();
  }

  const ask = <Value>(method: 'search' | 'suggest', query: string, { signal, ...options }: SearchOptions = {}): Promise<Value> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const here = (source: SearchSource): void => resolve(source[method](query, { ...options, ...(signal && { signal }) }) as Promise<Value>);
      if (local) return here(local);
      const number = ++count;
      asked.set(number, { again: here, answer: resolve as (value: unknown) => void, fail: reject });
      signal?.addEventListener(
        'abort',
        () => {
          if (!asked.delete(number)) return;
          say({ drop: number });
          reject(signal.reason);
        },
        { once: true },
      );
      say({ number, ask: method, query, options });
    });
  return {
    local: true,
    search: (query, options) => ask<SearchResult>('search', textOf(query), options),
    suggest: (query, options) => ask<readonly string[]>('suggest', textOf(query), options),
    get: (id, options) => shelf.article(id, options?.signal),
    whole: () => whole,
    dispose() {
      clearTimeout(silence);
      opening.abort();
      worker?.terminate();
      local?.dispose?.();
    },
  };
}
