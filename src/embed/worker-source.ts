import type { Changes } from '../content/overrides.js';
import type { Shelf } from '../content/shelf.js';
import type { SearchSource } from '../search/source.js';
import { createWorkerSource } from '../search/worker-source.js';
import type { trustedTypes } from './trusted-types.js';

/** The address of the search worker from the loader's own; the build fills it in. */
declare const __WORKER__: string;

/** Searches the pack at `address` in the worker that stands beside the script at `src`. */
export function besidePage(shelf: Shelf, address: string, src: string, changes: Changes | undefined, policy: typeof trustedTypes): SearchSource {
  const worker = new URL(__WORKER__, src).href;
  return createWorkerSource(shelf, address, () => new Worker(policy?.createScriptURL(worker) ?? worker, { type: 'module' }), changes);
}
