import type { FaqError } from '../content/faq-error.js';
import { readOverrides } from '../content/overrides.js';
import type { Changes, Overrides } from '../content/overrides.js';
import type { Shelf } from '../content/shelf.js';
import { overridden } from '../search/overridden.js';

/** The owner's changes to the articles, in code that only those load who have some. */
export async function overrideShelf(
  shelf: Shelf,
  overrides: Overrides,
  report: (error: FaqError) => void,
  signal: AbortSignal,
): Promise<{ shelf: Shelf; changes: Changes }> {
  const changes = await readOverrides(overrides, shelf.pack, report, document.baseURI, signal);
  return { shelf: overridden(shelf, changes), changes };
}
