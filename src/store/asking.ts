import type { HelpState } from './state.js';

/** How many hits a search asks for: more than anyone reads, few enough to paint within a frame. */
export const HITS = 20;

/** A query with the owner's own values put as the articles know them; the code for that comes with the first address. */
export async function inKnownWords(query: string, { values, contents }: Pick<HelpState, 'values' | 'contents'>): Promise<string> {
  if (!/\w[.@:/]\w/.test(query)) return query;
  const words = await import('./asked-value.js').catch(() => undefined);
  return words?.inTheirWords(query, values, contents) ?? query;
}
