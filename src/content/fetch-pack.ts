import { FaqError } from './faq-error.js';
import { gatherPack } from './gather-pack.js';
import { openShelf, type Shelf } from './shelf.js';

/**
 * Loads a pack's head and opens it; bodies follow from beside it as they are asked for. The signal ends everything
 * that is under way, bodies later on too, with its `AbortError`. Fails otherwise with a `FaqError`: `PACK_NOT_FOUND`,
 * `PACK_NOT_JSON`, what `readPack` throws, and later `BODY_NOT_FOUND`, `BODY_NOT_JSON`.
 */
export async function fetchPack(url: string, signal?: AbortSignal): Promise<Shelf> {
  const { value, address } = await fetchJson('PACK', url, signal);
  const bring = async (what: Part, file: string): Promise<unknown> => (await fetchJson(what, new URL(file, address).href, signal)).value;
  return openShelf(await gatherPack(value, (file) => bring('PACK', file)), (file) => bring('BODY', file));
}

type Part = 'PACK' | 'BODY';

async function fetchJson(
  what: Part,
  url: string,
  signal: AbortSignal | undefined,
): Promise<{ value: unknown; address: string }> {
  const notFound = (why: string, cause?: unknown): FaqError =>
    new FaqError(
      `${what}_NOT_FOUND`,
      `${url} did not load (${why}). Check the address, and that the file may be read from this page.`,
      { cause },
    );
  let text: string;
  let response: Response;
  try {
    // The origin alone: a panel's address holds session tokens, while some panels refuse a request that names no origin.
    response = await fetch(url, { referrerPolicy: 'strict-origin', ...(signal && { signal }) });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw notFound('no answer', cause);
  }
  if (!response.ok) throw notFound(`status ${response.status}`);
  try {
    return { value: JSON.parse(text), address: response.url || url };
  } catch (cause) {
    const page = text.trimStart().startsWith('<');
    throw new FaqError(
      `${what}_NOT_JSON`,
      `${url} answered with ${page ? 'a web page' : 'something else'}, not JSON. Check the address; a sign-in or error page may stand in its way.`,
      { cause },
    );
  }
}
