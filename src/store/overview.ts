import type { ArticleHead, Audience, Category } from '../content/article.js';
import type { Contents, HelpState } from './state.js';

/*
 * What the navigation shows, worked out from the contents: counts, the tree of categories, what is asked most.
 */

export interface CategoryNode {
  readonly category: Category;
  /** Articles in it and below it, for the chosen audience. */
  readonly count: number;
  readonly children: readonly CategoryNode[];
}

export interface AudienceCounts {
  readonly all: number;
  readonly hosts: number;
  readonly owners: number;
}

const headsOf = new WeakMap<Contents, ReadonlyMap<string, ArticleHead>>();

/** An article of the contents; of thousands as fast as of a few. */
export function headOf(contents: Contents, id: string): ArticleHead | undefined {
  let heads = headsOf.get(contents);
  if (!heads) headsOf.set(contents, (heads = new Map(contents.articles.map((article) => [article.id, article]))));
  return heads.get(id);
}

/** The language that an article is written in: what its title and its text are to be spoken in. */
export const languageOf = (contents: Contents, id: string): string => headOf(contents, id)?.locale ?? contents.locale;

export const isFor = (article: ArticleHead, audience: Audience | undefined): boolean =>
  audience === undefined || article.audiences.includes(audience);

const countsOf = new WeakMap<readonly ArticleHead[], AudienceCounts>();

export function countAudiences(articles: readonly ArticleHead[]): AudienceCounts {
  let counts = countsOf.get(articles);
  if (!counts) {
    const count = (audience: Audience): number => articles.filter((article) => isFor(article, audience)).length;
    countsOf.set(articles, (counts = { all: articles.length, hosts: count('hosts'), owners: count('owners') }));
  }
  return counts;
}

/** The categories as a tree; those without an article for the audience are left out. */
export function categoryTree({ categories, articles }: Contents, audience?: Audience): readonly CategoryNode[] {
  const own = new Map<string, number>();
  for (const article of articles) {
    if (isFor(article, audience)) own.set(article.category, (own.get(article.category) ?? 0) + 1);
  }
  const below = (parent: string | undefined): CategoryNode[] =>
    categories
      .filter((category) => category.parent === parent)
      .map((category) => {
        const children = below(category.id);
        const count = children.reduce((sum, child) => sum + child.count, own.get(category.id) ?? 0);
        return { category, count, children };
      })
      .filter((node) => node.count > 0);
  return below(undefined);
}

/** The articles that the pack says are asked for most; where it says nothing, those asked for in the most ways. */
export function mostAsked(contents: Contents, audience: Audience | undefined, limit: number): readonly ArticleHead[] {
  const { articles, asked } = contents;
  const ranked = asked ? asked.map((id) => headOf(contents, id)).filter((article) => article !== undefined) : mostWaysFirst(articles);
  return ranked.filter((article) => isFor(article, audience)).slice(0, limit);
}

/** Thousands are too many to be sorted in one go on a slow phone: each is put to those that are asked for in as many ways. */
function mostWaysFirst(articles: readonly ArticleHead[]): readonly ArticleHead[] {
  const groups: ArticleHead[][] = [];
  for (const article of articles) (groups[article.queries.popular.length * 2 + article.queries.rare.length] ??= []).push(article);
  return groups.reverse().flat();
}

/** How many articles about the page are shown and told of. */
const ABOUT = 4;

/** The articles that were found to fit the page; where nothing was, those that share most topics with it first. */
export function aboutPage({ contents, topics, page, audience }: HelpState, limit = ABOUT): readonly ArticleHead[] {
  const fit = page.articles.map((id) => headOf(contents, id)).filter((article) => article !== undefined && isFor(article, audience));
  if (fit.length > 0 || !topics.length) return (fit as ArticleHead[]).slice(0, limit);
  const shared = (article: ArticleHead): number => article.topics.filter((topic) => topics.includes(topic)).length;
  return contents.articles
    .filter((article) => shared(article) > 0 && isFor(article, audience))
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, limit);
}

/** Whether the newest answer is on the screen: among the results, or beside the article that was opened from them. */
export function showsResults({ place, trail, result }: HelpState): boolean {
  return result !== undefined && (place.view === 'article' ? trail.at(-1) : place)?.view === 'results';
}
