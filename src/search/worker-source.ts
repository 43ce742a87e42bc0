import { FaqError } from '../content/faq-error.js';
import type { Shelf } from '../content/shelf.js';
import { createLocalSource, textOf } from './local-source.js';
import type { SearchOptions, SearchResult, SearchSource } from './source.js';
import type { Question, Reply } from './worker.js';

interface Asked {
  /** Asks the same again where the worker is no more. */
  readonly again: (source: SearchSource) => void;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: FaqError) => void;
}

/**
 * Searches the pack at `address` in a worker, so that not even a slow phone feels the opening of thousands of articles.
 * Where the page allows no worker, or the worker fails, the articles of the shelf are searched in the page itself, in
 * slices, and what was asked meanwhile is answered from there. `start` makes the worker of `search/worker.js`.
 */
export function createWorkerSource(shelf: Shelf, address: string, start: () => Worker): SearchSource {
  const asked = new Map<number, Asked>();
  let worker: Worker | undefined;
  let local: SearchSource | undefined;
  let count = 0;
  let isWhole = (): void => {};
  const whole = new Promise<void>((resolve) => (isWhole = resolve));

  const say = (question: Question): void => worker?.postMessage(question);
  const fallBack = (): void => {
    worker?.terminate();
    worker = undefined;
    if (local) return;
    local = createLocalSource(shelf);
    // Without its index it stays searched in part.
    local.whole?.().then(isWhole, () => {});
    for (const { again } of asked.values()) again(local);
    asked.clear();
  };
  const hear = (reply: Reply): void => {
    if ('whole' in reply) return isWhole();
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
    say({ open: address });
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
      worker?.terminate();
      local?.dispose?.();
    },
  };
}
