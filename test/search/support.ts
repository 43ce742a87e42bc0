import type { ArticleHead, Body } from '../../src/content/article.js';
import type { Pack } from '../../src/content/pack.js';
import { openShelf } from '../../src/content/shelf.js';
import { buildIndex } from '../../src/search/build-index.js';
import { createLocalSource } from '../../src/search/local-source.js';
import type { SearchSource } from '../../src/search/source.js';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import type { WholePack } from '../../src/tools/compile/whole-pack.js';

/** An article in a few words. */
export interface Draft extends Partial<Omit<ArticleHead, 'queries'>> {
  readonly title: string;
  readonly queries?: readonly string[];
  /** A paragraph, or whole blocks. */
  readonly body?: string | Body;
}

/** A pack with its index; categories are made of the names that articles give. */
export function packOf(drafts: readonly Draft[], options: Partial<Pack> = {}): WholePack {
  const bodies = drafts.map(({ body = '' }): Body =>
    typeof body === 'string' ? (body ? [{ type: 'paragraph', children: [{ type: 'text', value: body }] }] : []) : body,
  );
  const articles = drafts.map(({ queries = [], body = '', ...head }, i): ArticleHead => ({
    id: `a${i}`,
    category: 'help',
    audiences: ['owners'],
    topics: [],
    related: [],
    updated: '2026-01-01',
    queries: { popular: queries, rare: [] },
    lead: typeof body === 'string' ? body.slice(0, 180) : '',
    ...head,
  }));
  const pack: WholePack = {
    format: 1,
    locale: 'en',
    categories: [...new Set(articles.map(({ category }) => category))].map((id) => ({ id, name: id })),
    variables: {},
    articles,
    bodyFiles: [],
    bodies,
    ...options,
  };
  return { ...pack, index: buildIndex(pack) };
}

export function sourceOf(drafts: readonly Draft[], options: Partial<Pack> = {}): SearchSource {
  return createLocalSource(openShelf(packOf(drafts, options)));
}

/** The ids a query finds, best first. */
export async function idsFor(source: SearchSource, query: string): Promise<readonly string[]> {
  return (await source.search(query)).hits.map(({ id }) => id);
}

/** The project's own articles. */
export async function mailboxes(): Promise<WholePack> {
  const [pack] = await mailboxPacks();
  return pack;
}

/** The project's own articles, in English first and then in each language they are translated to. */
export async function mailboxPacks(): Promise<readonly [WholePack, ...WholePack[]]> {
  const compiled = await compileFolder('data');
  if (!compiled.pack) throw new Error(compiled.faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return [compiled.pack, ...(compiled.translations ?? [])];
}
