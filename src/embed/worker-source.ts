import type { Changes } from '../content/overrides.js';
import type { Shelf } from '../content/shelf.js';
import { createLocalSource } from '../search/local-source.js';
import type { SearchSource } from '../search/source.js';
import { createWorkerSource } from '../search/worker-source.js';
import type { trustedTypes } from './trusted-types.js';

/** The address of the search worker from the loader's own; the build fills it in. */
declare const __WORKER__: string;

/**
 * Searches the pack at `address` in the worker that stands beside the script at `src`. No browser lets a page start one
 * from another origin, and some tell the console of each that tries: there the articles are searched in the page.
 */
export function besidePage(shelf: Shelf, address: string, src: string, changes: Changes | undefined, policy: typeof trustedTypes): SearchSource {
  const { href, origin } = new URL(__WORKER__, src);
  if (origin !== location.origin) return createLocalSource(shelf);
  return createWorkerSource(shelf, address, () => new Worker(policy?.createScriptURL(href) ?? href, { type: 'module' }), changes);
}
