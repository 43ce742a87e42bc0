import { breath } from '../content/breath.js';

const SLICE_MS = 8;

/** Does work that yields often, and lets the page breathe every 8 ms. Fails with the signal's reason once it is aborted. */
export async function inSlices<Result>(work: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await breath();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
