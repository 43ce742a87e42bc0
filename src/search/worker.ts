import { holdBreath } from '../content/breath.js';
import { FaqError } from '../content/faq-error.js';
import { fetchPack } from '../content/fetch-pack.js';
import type { Changes } from '../content/overrides.js';
import { createLocalSource } from './local-source.js';
import { overridden } from './overridden.js';
import type { SearchOptions, SearchSource } from './source.js';

/*
 * Runs in a module worker: opens the pack whose address comes first, and answers what is asked of it after that.
 */

/** What a page says to the worker. */
export type Question =
  | { readonly open: string; readonly changes?: Changes | undefined }
  | { readonly number: number; readonly ask: 'search' | 'suggest'; readonly query: string; readonly options: SearchOptions }
  | { readonly drop: number }
  | { readonly hold: number };

/** What the worker says to the page; `open` once it has its articles, `closed` when it cannot go on. */
export type Reply =
  | { readonly open: true }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly fault: string }
  | { readonly whole: true }
  | { readonly closed: string };

/** How long a page may take to draw an answer, ms. */
const DRAWING = 60;

const reply = (message: Reply): void => postMessage(message);
const dropped = new Set<number>();
let source: Promise<SearchSource>;

async function open(address: string, changes: Changes | undefined): Promise<SearchSource> {
  const shelf = await fetchPack(address);
  reply({ open: true });
  const opened = createLocalSource(changes ? overridden(shelf, changes) : shelf);
  opened.whole?.().then(() => reply({ whole: true }), close);
  return opened;
}

function close(cause: unknown): void {
  reply({ closed: cause instanceof FaqError ? cause.message : String(cause) });
}

async function answer({ number, ask, query, options }: Extract<Question, { ask: string }>): Promise<void> {
  const opened = await source;
  // What was asked after this one, and that this one is wanted no more, is heard first.
  await new Promise((resolve) => setTimeout(resolve));
  if (dropped.delete(number)) return;
  try {
    reply({ number, value: await opened[ask](query, options) });
    holdBreath(DRAWING);
  } catch (cause) {
    reply({ number, fault: String(cause) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('open' in data) {
    source = open(data.open, data.changes);
    source.catch(close);
  } else if ('hold' in data) holdBreath(data.hold);
  else if ('drop' in data) dropped.add(data.drop);
  else answer(data).catch(close);
});
