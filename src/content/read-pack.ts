import type { Pack } from './pack.js';
import { bodyList } from './read-bodies.js';
import { readHead } from './read-head.js';

/**
 * Checks what came from outside and returns it as a pack, the same object: every article of it is there and sound, but
 * for those of `headFiles`, which `joinHeads` brings in.
 * Throws a `FaqError`: `PACK_FORMAT` for the work of another version, `PACK_SHAPE` with the path of the first fault.
 */
export function readPack(value: unknown): Pack {
  return readHead(value, ({ bodies }) => {
    const fault = bodies === undefined ? undefined : bodyList(bodies, 0);
    return fault && `.bodies${fault}`;
  });
}
