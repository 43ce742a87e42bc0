/** How long anybody waits for something that may never come, in ms: then it is told, and can be tried again. */
export const PATIENCE = 8_000;

/** What `begin` brings; given up after `ms` with a `TimeoutError`, or with `outer`. What it is handed ends its work then. */
export async function inTime<Value>(ms: number, begin: (signal: AbortSignal) => Promise<Value>, outer?: AbortSignal): Promise<Value> {
  const end = new AbortController();
  const { signal } = end;
  const stop = (): void => end.abort(outer?.reason);
  const timer = setTimeout(() => end.abort(new DOMException('too late', 'TimeoutError')), ms);
  outer?.addEventListener('abort', stop);
  try {
    outer?.throwIfAborted();
    // Not every fetch that a page has put in the place of the browser's heeds a signal.
    return await Promise.race([begin(signal), new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}
