import type { HelpStore } from './help-store.js';
import { HITS, inKnownWords } from './asking.js';
import type { Desk, HelpState } from './state.js';

/**
 * Puts another desk in the place of a store's, with the answer and the article that are on the screen, all at once:
 * until then what there is serves. `isWanted` is asked before anything changes. Fails as what it brings fails.
 */
export async function exchange(store: HelpStore, arrived: Desk, isWanted: () => boolean): Promise<void> {
  try {
    for (;;) {
      const before = store.state;
      const shown = await onScreen(before, arrived);
      if (!isWanted()) return arrived.source.dispose?.();
      const { place, query, audience, topics } = store.state;
      // The visitor has gone on meanwhile: what is on the screen now has to be there.
      if (place !== before.place || query !== before.query || audience !== before.audience || topics !== before.topics) continue;
      return store.adopt(arrived, shown);
    }
  } catch (cause) {
    arrived.source.dispose?.();
    throw cause;
  }
}

/** What a state shows of its articles, as another desk has it. */
async function onScreen(state: HelpState, desk: Desk): Promise<Pick<HelpState, 'result' | 'article'>> {
  const { place, query, error } = state;
  const [result, article] = await Promise.all([
    query.trim() && (state.result || place.view === 'results') ? answer(state, desk) : undefined,
    place.view === 'article' && !error ? desk.source.get(place.article) : undefined,
  ]);
  return { result, article };
}

async function answer({ query, values, audience, topics }: HelpState, { source, contents }: Desk): Promise<HelpState['result']> {
  const theirs = await inKnownWords(query, { values, contents });
  const ask = () => source.search(theirs, { limit: HITS, audience, topics });
  const found = await ask();
  const whole = found.partial && (await source.whole?.().then(() => true, () => false));
  return { ...(whole ? await ask() : found), query };
}
