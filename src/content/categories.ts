import type { Category } from './article.js';

/** From the outermost category to `id`; empty when there is no such category. Parents that stand in a circle end it. */
export function categoryPath({ categories }: { readonly categories: readonly Category[] }, id: string): readonly Category[] {
  const path: Category[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const category: Category | undefined = categories.find((candidate) => candidate.id === at);
    if (!category || path.includes(category)) break;
    path.unshift(category);
    at = category.parent;
  }
  return path;
}
