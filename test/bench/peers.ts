import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import type { BenchArticle } from './corpus.js';

/** Ids of the ten best articles for a query. */
export type Search = (query: string) => readonly string[] | Promise<readonly string[]>;

/** An engine, set up as its users would for a help centre. */
export interface Engine {
  readonly name: string;
  open(articles: readonly BenchArticle[]): Promise<Search>;
}

const LIMIT = 10;
const STOP = new Set<string>(stopwords);
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const textOf = ({ title, queries, body, category }: BenchArticle): string => [title, ...queries, category, body].join(' ');

const ours: Engine = {
  name: 'faq-elements',
  async open(articles) {
    const { pack, faults } = compileDocs({ docs: articles });
    if (!pack) throw new Error(faults[0]!.message);
    const source = createLocalSource(openShelf(pack));
    await source.search('warm');
    return async (query) => (await source.search(query, { limit: LIMIT })).hits.map(({ id }) => id);
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch, tuned',
  async open(articles) {
    const index = new MiniSearch<{ id: string }>({
      fields: ['title', 'queries', 'category', 'body'],
      processTerm: (term) => {
        const word = term.toLowerCase();
        return STOP.has(word) ? null : stemmer(word);
      },
      searchOptions: { boost: { title: 3, queries: 2 }, fuzzy: 0.2, prefix: (_term, i, terms) => i === terms.length - 1 },
    });
    index.addAll(articles.map((article) => ({ ...article, queries: article.queries.join('\n') })));
    return (query) => index.search(query).slice(0, LIMIT).map(({ id }) => id as string);
  },
};

const bm25: Engine = {
  name: 'BM25 + Porter',
  async open(articles) {
    const postings = new Map<string, Map<number, number>>();
    const lengths = articles.map((article, i) => {
      const terms = words(textOf(article)).map((word) => stemmer(word));
      for (const term of terms) {
        const places = postings.get(term) ?? new Map<number, number>();
        postings.set(term, places.set(i, (places.get(i) ?? 0) + 1));
      }
      return terms.length;
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return (query) => {
      const scores = new Map<number, number>();
      for (const term of new Set(words(query).map((word) => stemmer(word)))) {
        const places = postings.get(term) ?? new Map<number, number>();
        const rarity = Math.log(1 + (articles.length - places.size + 0.5) / (places.size + 0.5));
        for (const [i, times] of places) {
          const impact = (times * 2.2) / (times + 1.2 * (0.25 + (0.75 * lengths[i]!) / mean));
          scores.set(i, (scores.get(i) ?? 0) + rarity * impact);
        }
      }
      return [...scores].sort((a, b) => b[1] - a[1]).slice(0, LIMIT).map(([i]) => articles[i]!.id);
    };
  },
};

const lunrEngine: Engine = {
  name: 'Lunr',
  async open(articles) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 3 });
      builder.field('queries', { boost: 2 });
      builder.field('category');
      builder.field('body');
      for (const article of articles) builder.add({ ...article, queries: article.queries.join('\n') });
    });
    return (query) => index.query((q) => words(query).forEach((word) => q.term(word, {}))).slice(0, LIMIT).map(({ ref }) => ref);
  },
};

const fuse: Engine = {
  name: 'Fuse, token search',
  async open(articles) {
    const index = new Fuse(articles, {
      keys: [{ name: 'title', weight: 3 }, { name: 'queries', weight: 2 }, 'category', 'body'],
      ignoreLocation: true,
      useTokenSearch: true,
    });
    return (query) => index.search(query, { limit: LIMIT }).map(({ item }) => item.id);
  },
};

const orama: Engine = {
  name: 'Orama',
  async open(articles) {
    const index = create({
      schema: { title: 'string', queries: 'string[]', category: 'string', body: 'string' } as const,
      components: { tokenizer: { stemming: true, language: 'english', stemmer, stopWords: stopwords } },
    });
    await insertMultiple(index, articles.map((article) => ({ ...article, queries: [...article.queries] })));
    return async (query) => {
      const { hits } = await searchOrama(index, { term: query, limit: LIMIT, threshold: 1, boost: { title: 3, queries: 2 } });
      return hits.map(({ id }) => id);
    };
  },
};

const flexSearch: Engine = {
  name: 'FlexSearch, English preset',
  async open(articles) {
    const index = new Document({
      document: { id: 'id', index: ['title', 'queries', 'category', 'body'] },
      tokenize: 'forward',
      encoder: new Encoder(english),
    });
    for (const article of articles) index.add({ ...article, queries: article.queries.join('\n') });
    return (query) => {
      const found = index.search(query, { limit: LIMIT, suggest: true, merge: true }) as unknown as readonly { id: string }[];
      return found.slice(0, LIMIT).map(({ id }) => id);
    };
  },
};

/** Ours first. */
export const ENGINES: readonly Engine[] = [ours, miniSearch, bm25, lunrEngine, fuse, orama, flexSearch];
