import type { Body } from '../content/article.js';
import type { Pack } from '../content/pack.js';
import { bagOf } from './bodies.js';
import type { IndexData } from './index-data.js';
import { writeIndex } from './write-index.js';

/** Makes the index of a pack, to be kept in its `index`. */
export function buildIndex(pack: Pack & { readonly bodies: readonly Body[] }): IndexData {
  return writeIndex(pack.articles, pack.bodies.map(bagOf));
}
