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

/** Of thousands of articles something is found out once: for each audience, where it differs by audience. */
function once<From extends object, Found>(find: (from: From, audience?: Audience) => Found): typeof find {
  const known = new WeakMap<From, Record<string, Found>>();
  return (from, audience) => {
    let found = known.get(from);
    if (!found) known.set(from, (found = {}));
    return (found[`${find.length > 1 && audience}`] ??= find(from, audience));
  };
}

const headsOf = once(({ articles }: Contents) => new Map(articles.map((article) => [article.id, article])));

/** An article of the contents; of thousands as fast as of a few. */
export const headOf = (contents: Contents, id: string): ArticleHead | undefined => headsOf(contents).get(id);

/** The language that an article is written in: what its title and its text are to be spoken in. */
export const languageOf = (contents: Contents, id: string): string => headOf(contents, id)?.locale ?? contents.locale;

export const isFor = (article: ArticleHead, audience: Audience | undefined): boolean =>
  audience === undefined || article.audiences.includes(audience);

export const countAudiences = once(({ articles }: Pick<Contents, 'articles'>): AudienceCounts => {
  const count = (audience: Audience): number => articles.filter((article) => isFor(article, audience)).length;
  return { all: articles.length, hosts: count('hosts'), owners: count('owners') };
});

/** The categories as a tree; those without an article for the audience are left out. */
export const categoryTree = once(({ categories, articles }: Contents, audience): readonly CategoryNode[] => {
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
});

/** The articles that the pack says are asked for most; where it says nothing, those asked for in the most ways. */
export const mostAsked = once((contents: Contents, audience): readonly ArticleHead[] => {
  const { articles, asked } = contents;
  const ranked = asked?.map((id) => headOf(contents, id)) ?? articles.toSorted((a, b) => waysTo(b) - waysTo(a));
  return ranked.filter((article) => article !== undefined && isFor(article, audience)) as readonly ArticleHead[];
});

const waysTo = ({ queries }: ArticleHead): number => queries.popular.length * 2 + queries.rare.length;

/** All that is shown of every article, to be found out a piece at a time before it is drawn. */
export const OVERVIEW = [headsOf, countAudiences, categoryTree, mostAsked];

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
