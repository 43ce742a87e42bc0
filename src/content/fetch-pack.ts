import { breath } from './breath.js';
import { FaqError } from './faq-error.js';
import { inTime, PATIENCE } from './in-time.js';
import type { Pack } from './pack.js';
import { bringReaders, isOfThisFormat, openShelf, type Shelf } from './shelf.js';

/** The index may be large, and nobody waits for it: titles can be searched without. */
const INDEX_PATIENCE = 30_000;

/**
 * Loads a pack's head and opens it; bodies follow from beside it as they are asked for. The signal ends everything
 * that is under way, bodies later on too, with its `AbortError`. Fails otherwise with a `FaqError`: `PACK_NOT_FOUND`,
 * which also says that it was not here within `patience` ms, `PACK_NOT_JSON`, what `readPack` throws, and later
 * `BODY_NOT_FOUND`, `BODY_NOT_JSON`, `INDEX_NOT_FOUND` and `INDEX_NOT_JSON`. Whose pack it is not (`isOurs`) is read
 * before it is used; the code for that comes beside it.
 */
export async function fetchPack(url: string, signal?: AbortSignal, patience = PATIENCE, isOurs = false): Promise<Shelf> {
  const until = performance.now() + patience;
  const [{ value, address }] = await Promise.all([fetchJson('PACK', url, signal, patience), isOurs || inTime(patience, bringReaders, signal)]);
  const bring = async (what: Part, file: string, ms: number): Promise<unknown> =>
    (await fetchJson(what, new URL(file, address).href, signal, ms)).value;
  const gather = async (): Promise<Pack> => (await bringReaders()).gatherPack(value, (file) => bring('PACK', file, until - performance.now()));
  const pack = isOurs && isOfThisFormat<Pack>(value) ? value : await gather();
  const bringFile = (file: string): Promise<unknown> => (file === pack.indexFile ? bring('INDEX', file, INDEX_PATIENCE) : bring('BODY', file, PATIENCE));
  return openShelf({ ...pack, address }, bringFile, isOurs);
}

/** What was asked for before is asked for because it failed: what the browser has kept of it (a 410, a sign-in page) is no answer. */
const asked = new Set<string>();

type Part = 'PACK' | 'BODY' | 'INDEX';

async function fetchJson(
  what: Part,
  url: string,
  signal: AbortSignal | undefined,
  patience: number,
): Promise<{ value: unknown; address: string }> {
  const notFound = (why: string, cause?: unknown): FaqError =>
    new FaqError(
      `${what}_NOT_FOUND`,
      `${url} did not load (${why}). Check the address, and that the file may be read from this page.`,
      { cause },
    );
  // The origin alone: a panel's address holds session tokens, while some panels refuse a request that names no origin.
  const request = async (given: AbortSignal): Promise<{ response: Response; text: string }> => {
    const cache = asked.has(url) ? 'no-cache' : 'default';
    asked.add(url);
    const response = await fetch(url, { referrerPolicy: 'strict-origin', cache, signal: given });
    return { response, text: await textIn(response) };
  };
  const { response, text } = await inTime(patience, request, signal).catch((cause) => {
    throw signal?.aborted ? cause : notFound('no answer', cause);
  });
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

/** How many bytes are read before the page may do something else. */
const PIECE = 2 ** 17;

/**
 * In Chromium 30 times as fast as `response.text()`, which holds a phone up for a letter that is not of ASCII. Piece by
 * piece, since a large index would hold it up as well.
 */
async function textIn(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const decoder = new TextDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at) await breath();
    text += decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
  return text + decoder.decode();
}
