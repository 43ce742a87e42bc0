import type { ArticleHead } from '../content/article.js';
import { mergeLanguages } from './merged-languages.js';
import type { SearchOptions, SearchResult, SearchSource } from './source.js';
import { isUnsure } from './unsure.js';

/** Brings what searches the same articles in one more language. */
export type BringLanguage = () => Promise<SearchSource>;

export interface PolyglotOptions {
  /** How long typing pauses, in ms, before words that nobody knows bring other languages; 400 when left out. */
  readonly pause?: number;
  /** Hears of a language that cannot be had; it is left alone from then on. */
  readonly onFault?: (cause: unknown) => void;
}

/** Of each language so many hits are put together, and as many are counted. */
const MOST = 40;

/**
 * Searches in the language that is shown, and, once a query holds words that it does not know, in the others too: an
 * article is then found whatever the language of the words, and stands in the result in the shown one. The shown
 * language answers at once; that its answer is `partial` says that others are on their way, and `whole` waits for them.
 */
export function createPolyglotSource(
  shown: SearchSource,
  headOf: (id: string) => ArticleHead | undefined,
  languages: readonly BringLanguage[],
  { pause = 400, onFault }: PolyglotOptions = {},
): SearchSource {
  const here: (SearchSource | undefined)[] = [];
  let gone = false;
  let searches = 0;
  // Nobody has been asked yet: who waits for all languages without a question wants them.
  let unsure = true;
  let coming: Promise<unknown> | undefined;
  let all = false;

  const bring = async (bringOne: BringLanguage, place: number): Promise<void> => {
    try {
      const source = await bringOne();
      here[place] = source;
      if (gone) return source.dispose?.();
      await source.whole?.();
    } catch (cause) {
      if (!gone) onFault?.(cause);
    }
  };
  const bringAll = (): Promise<unknown> => (coming ??= Promise.all(languages.map(bring)).then(() => (all = true)));

  /** Languages that cannot answer say nothing. */
  const askOthers = async (query: string, options: SearchOptions): Promise<readonly SearchResult[]> => {
    const asked = here.map((source) => source?.search(query, options).catch(() => undefined));
    return (await Promise.all(asked)).filter((result) => result !== undefined);
  };

  return {
    ...shown,
    async search(query, options = {}) {
      // Whoever asks why is told of the shown language alone: points of several do not compare.
      if (options.explain) return shown.search(query, options);
      searches += 1;
      const limit = options.limit ?? 10;
      const result = await shown.search(query, { ...options, limit });
      unsure = isUnsure(result);
      if (!unsure) return result;
      if (!all) return { ...result, partial: true };
      const wide = { ...options, limit: Math.max(limit, MOST) };
      const [own, others] = await Promise.all([shown.search(query, wide), askOthers(query, wide)]);
      options.signal?.throwIfAborted();
      return mergeLanguages(own, others, headOf, limit);
    },
    async whole() {
      await shown.whole?.();
      if (!unsure || all) return;
      const asked = searches;
      // Half a word is often unknown: languages come once the visitor has typed on or stopped.
      if (!coming) await new Promise((resolve) => setTimeout(resolve, pause));
      if (asked === searches && !gone) await bringAll();
    },
    dispose() {
      gone = true;
      shown.dispose?.();
      for (const source of here) source?.dispose?.();
    },
  };
}
