import type { Article, Body } from '../../content/article.js';
import { PACK_FORMAT, type Pack } from '../../content/pack.js';
import { readPack } from '../../content/read-pack.js';
import { buildIndex } from '../../search/build-index.js';
import type { Fault, FaultList } from './fault.js';
import { ownSynonyms, usefulSynonyms } from './synonyms.js';

/** A pack in one piece: with its bodies and its search index, without body files. */
export interface WholePack extends Pack {
  readonly bodies: readonly Body[];
}

/** A pack, or why there is none. */
export type Compiled =
  { readonly pack: WholePack; readonly faults: readonly [] } | { readonly pack: undefined; readonly faults: readonly Fault[] };

/** What a compiler brings together; the rest follows from it. */
export interface Parts extends Pick<Pack, 'locale' | 'categories' | 'variables' | 'synonyms' | 'asked'> {
  readonly articles: readonly Article[];
}

/** Makes a pack of its parts when there are no faults. */
export function finish({ locale, categories, variables, asked, articles, synonyms = ownSynonyms(locale) }: Parts, faults: FaultList): Compiled {
  const found = faults.sorted();
  if (found.length) return { pack: undefined, faults: found };
  const pack: WholePack = {
    format: PACK_FORMAT,
    locale,
    categories,
    variables,
    articles: articles.map(({ body: _, ...head }) => head),
    ...(asked && { asked }),
    bodyFiles: [],
    synonyms: usefulSynonyms(synonyms, articles),
    bodies: articles.map(({ body }) => body),
  };
  // What the browser would refuse must not leave the compiler; a throw here is a fault of the compiler's own.
  readPack(pack);
  return { pack: { ...pack, index: buildIndex(pack) }, faults: [] };
}
