import type { Hit, SearchResult } from '../../search/source.js';

// The bar that an answer to a text of the page has to pass; `test/store/certain.test.ts` has the texts it was measured
// with. A visitor who is shown nothing has lost nothing, one who is shown what is beside the point has lost trust.
const LEAST_POINTS = 1.2;
const LEAST_LEAD = 0.25;
/** A single word is said of many things. */
const LEAST_LEAD_OF_ONE_WORD = 1;

/** The article that a text of the page is surely about, if there is one. */
export function certainHit({ hits: [first, second], missing, corrected }: SearchResult): Hit | undefined {
  if (!first?.explanation || missing?.length || corrected) return undefined;
  const words = first.explanation.filter(({ how }) => how !== 'known query' && how !== 'topic' && how !== 'audience');
  const points = first.explanation.find(({ how }) => how === 'known query')?.points ?? 0;
  const lead = first.score - (second?.score ?? 0);
  const isMeant = words.every(({ how }) => how === 'exact' || how === 'synonym' || how === 'joined') && words.some(({ fields }) => fields && !fields.includes('body'));
  return isMeant && points >= LEAST_POINTS && lead >= (words.length > 1 ? LEAST_LEAD : LEAST_LEAD_OF_ONE_WORD) ? first : undefined;
}
