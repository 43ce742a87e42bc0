import { breath } from '../content/breath.js';

const SLICE_MS = 8;

/** Does work that yields often, and lets the page breathe before it and every 8 ms. Fails with the signal's reason once it is aborted. */
export async function inSlices<Result>(work: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    await breath();
    signal?.throwIfAborted();
    for (const began = performance.now(); performance.now() - began < SLICE_MS; ) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }
}
