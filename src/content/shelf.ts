import type { Article, ArticleHead, Body } from './article.js';
import { FaqError, lost } from './faq-error.js';
import { PACK_FORMAT } from './pack.js';
import type { PackFile, Pack } from './pack.js';

/** A pack opened for reading: heads at once, bodies when they are asked for. */
export interface Shelf {
  readonly pack: Pack;
  /** The search index, brought where it has a file of its own. Fails as `fetchFile` does. */
  index(): Promise<unknown>;
  head(id: string): ArticleHead | undefined;
  /**
   * The article with its body, loaded with its file where it is not here yet; who asks meanwhile shares the request,
   * and a request that failed is made again at the next ask. The signal drops the answer for this asker alone.
   * Fails with a `FaqError`: `ARTICLE_UNKNOWN`, `BODY_NOT_FOUND`, or what `readBodies` throws.
   */
  article(id: string, signal?: AbortSignal): Promise<Article>;
  /** Loads every body that is not here yet. Fails as `article` does, once all requests have ended; what came is kept. */
  bodies(): Promise<void>;
  /** The body of an article, if it is here already. */
  loadedBody(id: string): Body | undefined;
}

interface BodyFile {
  readonly format: number;
  readonly bodies: readonly Body[];
}

/** Brings the parsed content of a file of the pack. */
export type FetchFile = (file: string) => Promise<unknown>;

/** What looks through packs that our build has not made. */
export const bringReaders = (): Promise<typeof import('./read-pack.js')> => import('./read-pack.js').catch(lost);

/** Whether a file of ours is what it was made: no error page stands in its place, and it is of no other version. */
export const isOfThisFormat = <File extends { readonly format: number }>(value: unknown): value is File => (value as Partial<File> | null)?.format === PACK_FORMAT;

/**
 * Opens a pack that `readPack` accepted, or that is ours. Without `fetchFile` the pack has to carry its bodies and its
 * index; what it fetches is read first, unless it is ours.
 */
export function openShelf(pack: Pack, fetchFile: FetchFile = refuse, isOurs = false): Shelf {
  const places = new Map(pack.articles.map(({ id }, place) => [id, place]));
  const bodies: (Body | undefined)[] = [...(pack.bodies ?? [])];
  const underWay = new Map<PackFile, Promise<void>>();

  /** Brings the bodies of a file, the first of which belongs at this place. */
  const bring = async (file: PackFile, first: number): Promise<void> => {
    const [value] = await Promise.all([fetchFile(file.file), isOurs || bringReaders()]);
    const read = isOurs && isOfThisFormat<BodyFile>(value) ? value.bodies : (await bringReaders()).readBodies(value, file.count);
    read.forEach((body, i) => (bodies[first + i] = body));
  };

  /** Loads what is missing between two places, `end` not included. */
  const load = async (start: number, end: number): Promise<void> => {
    const requests: Promise<void>[] = [];
    let first = 0;
    for (const file of pack.bodyFiles) {
      const next = first + file.count;
      if (first < end && start < next && !bodies[first]) {
        let request = underWay.get(file);
        if (!request) {
          request = bring(file, first).finally(() => underWay.delete(file));
          underWay.set(file, request);
        }
        requests.push(request);
      }
      first = next;
    }
    const outcomes = await Promise.allSettled(requests);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  };

  return {
    pack,
    index: async () => (pack.indexFile ? fetchFile(pack.indexFile) : pack.index),
    head: (id) => pack.articles[places.get(id) ?? -1],
    async article(id, signal) {
      signal?.throwIfAborted();
      const place = places.get(id);
      if (place === undefined) {
        throw new FaqError(
          'ARTICLE_UNKNOWN',
          `there is no article "${String(id).slice(0, 80)}". Check the id, or build the pack again.`,
        );
      }
      await load(place, place + 1);
      signal?.throwIfAborted();
      return { ...pack.articles[place]!, body: bodies[place]! };
    },
    bodies: () => load(0, pack.articles.length),
    loadedBody: (id) => bodies[places.get(id) ?? -1],
  };
}

async function refuse(file: string): Promise<never> {
  throw new FaqError('BODY_NOT_FOUND', `${file} cannot be loaded from here. Use a pack that carries its bodies.`);
}
