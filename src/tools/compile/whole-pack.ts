import type { Article, Body } from '../../content/article.js';
import { PACK_FORMAT, type Pack } from '../../content/pack.js';
import { readPack } from '../../content/read-pack.js';
import { readdress } from '../../content/readdress.js';
import { buildIndex } from '../../search/build-index.js';
import type { Fault, FaultList } from './fault.js';
import { MEDIA, type MediaFile } from './media-folder.js';
import { ownSynonyms, usefulSynonyms } from './synonyms.js';

/** A pack in one piece: with its bodies and its search index, without body files. */
export interface WholePack extends Pack {
  readonly bodies: readonly Body[];
}

/** A pack, with itself in other languages and the files that they show, or why there is none; and what had better be mended. */
export type Compiled = { readonly warnings: readonly Fault[] } & (
  | { readonly pack: WholePack; readonly translations: readonly WholePack[]; readonly media: readonly MediaFile[]; readonly faults: readonly [] }
  | { readonly pack: undefined; readonly faults: readonly Fault[] }
);

/** What a compiler brings together; the rest follows from it. */
export interface Parts extends Pick<Pack, 'locale' | 'categories' | 'variables' | 'synonyms' | 'asked'> {
  readonly articles: readonly Article[];
}

/** Makes packs of their parts, the original language first, when there are no faults. `media` is asked for the files that they show. */
export function finish(editions: readonly [Parts, ...Parts[]], faults: FaultList, media = (): readonly MediaFile[] => []): Compiled {
  const found = faults.sorted();
  const warnings = faults.sortedWarnings();
  if (found.length) return { pack: undefined, faults: found, warnings };
  const addresses = editions.map(({ locale }, i) => [locale, i ? `${locale}/` : ''] as const);
  const packs = editions.map((parts, at) => {
    // From the folder of one language to that of another.
    const others = addresses.filter((_, i) => i !== at).map(([locale, folder]) => [locale, `${at ? '../' : ''}${folder}pack.json`]);
    return packOf(at ? below(parts) : parts, Object.fromEntries(others));
  });
  return { pack: packs[0]!, translations: packs.slice(1), media: media(), faults: [], warnings };
}

/** The same parts for a folder below that of the original, whose files they share. */
function below(parts: Parts): Parts {
  const up = (url: string): string => (url.startsWith(`${MEDIA}/`) ? `../${url}` : url);
  return { ...parts, articles: parts.articles.map((article) => ({ ...article, body: readdress(article.body, up) })) };
}

function packOf({ locale, categories, variables, asked, articles, synonyms = ownSynonyms(locale) }: Parts, translations: Readonly<Record<string, string>>): WholePack {
  const pack: WholePack = {
    format: PACK_FORMAT,
    locale,
    ...(Object.keys(translations).length > 0 && { translations }),
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
  return { ...pack, index: buildIndex(pack) };
}
