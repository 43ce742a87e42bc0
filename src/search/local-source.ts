import type { ArticleHead, Body } from '../content/article.js';
import { breath } from '../content/breath.js';
import { categoryPath } from '../content/categories.js';
import type { Shelf } from '../content/shelf.js';
import { bagOfText } from './bags.js';
import type { Bag } from './bags.js';
import type { BodyTexts } from './bodies.js';
import { readIndex } from './index-data.js';
import type { BodyWords } from './index-data.js';
import { loadLanguage } from './language.js';
import { Matcher, readText } from './matches.js';
import type { ReadText } from './matches.js';
import type { Mender } from './mending.js';
import { preferencesOf } from './preferences.js';
import { readQuery } from './query.js';
import type { QueryWord } from './query.js';
import { Ranker } from './rank.js';
import type { Ranked, Ranking } from './rank.js';
import { SearchIndex } from './search-index.js';
import type { IndexedText } from './search-index.js';
import { inSlices } from './slices.js';
import { snippetOf } from './snippets.js';
import type { Hit, SearchOptions, SearchResult, SearchSource } from './source.js';

const KEPT_TEXTS = 500;
const REHEARSALS = 2;
const NO_WORDS: Bag = new Map();

// A known query is why an article was found from this closeness on.
const CLOSE = 0.5;
// The first hit is surely meant when it is this close, or this far ahead of the second.
const CERTAIN_CLOSENESS = 0.7;
const CERTAIN_LEAD = 0.5;

/**
 * Searches the articles of a shelf in the page itself. The index opens at once, in slices of a few milliseconds;
 * searches wait for it, and after that every one is answered in the turn that asked. Where the index has a file of its
 * own, titles and known queries can be searched before it is here.
 */
export function createLocalSource(shelf: Shelf): SearchSource {
  const end = new AbortController();
  const { signal } = end;
  let engine: Engine | undefined;
  const titles = shelf.pack.indexFile ? openEngine(shelf, signal, true).then((opened) => (engine = opened)) : undefined;
  const whole = Promise.all([shelf.index(), titles]).then(async ([index]) => {
    engine = await openEngine(shelf, signal, false, index);
    return engine;
  });
  const opening = titles ?? whole;
  // Whoever searches hears of a failure; without its index a pack is searched in part.
  opening.catch(() => {});
  whole.catch(() => {});

  const ask = async <Answer>(question: (engine: Engine) => Promise<Answer>, signal?: AbortSignal): Promise<Answer> => {
    const opened = engine ?? (await opening);
    signal?.throwIfAborted();
    return question(opened);
  };
  return {
    local: true,
    search: (query, options = {}) => ask((opened) => opened.search(textOf(query), options), options.signal),
    suggest: (query, options = {}) => ask((opened) => opened.suggest(textOf(query), options), options.signal),
    get: (id, options) => shelf.article(id, options?.signal),
    whole: () => whole.then(() => {}),
    dispose: () => end.abort(),
  };
}

/** Whatever a page hands over as a query. */
export function textOf(query: unknown): string {
  return typeof query === 'string' ? query : '';
}

/** With `partial`, bodies are left out. */
async function openEngine(shelf: Shelf, signal: AbortSignal, partial: boolean, data?: unknown): Promise<Engine> {
  const { pack } = shelf;
  const language = await loadLanguage(pack.locale);
  const bodyWords = partial ? () => NO_WORDS : await inSlices(readIndex(data, pack.articles), signal);
  // An index of other articles is no use: the bodies themselves say what stands in them.
  if (!bodyWords && data !== undefined) await shelf.bodies().catch(() => {});
  const reader = bodyWords ? undefined : await bringReader();
  const index = new SearchIndex(language);
  await inSlices(index.fill(textsOf(shelf, bodyWords, reader), pack.synonyms), signal);
  const engine = new Engine(shelf, index, partial);
  // A browser runs what it runs for the first time several times slower: the visitor's first key finds it in practice.
  for (const { title } of pack.articles.slice(0, REHEARSALS)) {
    await breath();
    await engine.search(title, { limit: 1 });
  }
  await breath();
  return engine;
}

/** What the index takes in; the words of a body from the pack's own index, else from the body or what is here of it. */
function* textsOf({ pack, loadedBody }: Shelf, bodyWords: BodyWords | undefined, reader: Reader | undefined): Generator<IndexedText, void> {
  for (let i = 0; i < pack.articles.length; i++) {
    const article = pack.articles[i]!;
    const body = reader && loadedBody(article.id);
    yield {
      title: article.title,
      queries: queriesOf(article),
      category: categoryPath(pack, article.category).map(({ name }) => name).join(' '),
      body: bodyWords?.(i) ?? (body ? reader.bagOf(body) : bagOfText(article.lead)),
    };
  }
}

function queriesOf({ queries }: ArticleHead): readonly string[] {
  return [...queries.popular, ...queries.rare];
}

/** The texts of an article that are shown with a hit, their words found once. */
interface ShownTexts {
  readonly title: ReadText;
  /** The lead, and what of the body is here. */
  readonly snippets: readonly ReadText[];
  readonly body: BodyTexts | undefined;
}

/** An open index and the articles it is of. */
class Engine {
  readonly #partial: boolean;
  readonly #shelf: Shelf;
  readonly #index: SearchIndex;
  readonly #ranker: Ranker;
  readonly #texts = new Map<number, ShownTexts>();
  #reader: Reader | undefined;
  /** For whom each article is: a bit for owners, one for hosts. */
  readonly #audiences: Uint8Array;

  constructor(shelf: Shelf, index: SearchIndex, partial: boolean) {
    this.#partial = partial;
    this.#shelf = shelf;
    this.#index = index;
    this.#ranker = new Ranker(index);
    this.#audiences = new Uint8Array(shelf.pack.articles.map(({ audiences }) => +audiences.includes('owners') + 2 * +audiences.includes('hosts')));
  }

  async search(query: string, options: SearchOptions): Promise<SearchResult> {
    const words = await this.#read(query);
    const ranking = this.#ranker.rank(words, preferencesOf(this.#shelf.pack, options));
    const matcher = new Matcher(words);
    // Before anything is waited for: the next query is ranked in the same tables.
    const totals = this.#totalsOf(ranking.found);
    const best = ranking.ranked.slice(0, limitOf(options, 10));
    if (!this.#reader && best.some(({ article }) => this.#bodyOf(article))) this.#reader = await bringReader();
    const missing = words.filter(({ meanings }) => !meanings.length).map(({ start, end }) => query.slice(start, end));
    const corrected = correctedQuery(query, words);
    const answer = best[0] && !missing.length ? this.#answer(query, ranking, matcher) : undefined;
    const explain = options.explain ? (await import('./explain.js')).explainer(query, words, this.#index, ranking.unit, options) : undefined;
    return {
      query,
      hits: best.map((ranked) => ({ ...this.#hit(ranked, matcher), ...(explain && { explanation: explain(ranked, this.#head(ranked.article)) }) })),
      total: ranking.found.length,
      totals,
      partial: this.#partial,
      ...(corrected !== undefined && { corrected }),
      ...(missing.length > 0 && { missing }),
      ...(answer && { answer }),
    };
  }

  async suggest(query: string, options: SearchOptions): Promise<readonly string[]> {
    const words = await this.#read(query);
    const { ranked } = this.#ranker.rank(words, preferencesOf(this.#shelf.pack, options));
    const closest = ranked.map(({ article, phrase }) => queriesOf(this.#head(article))[phrase - 1]);
    const known = new Set(closest.filter((one): one is string => one !== undefined && one !== query));
    return [...known].slice(0, limitOf(options, 5));
  }

  /** Most queries hold words of articles alone; what finds out what other words mean is brought for the first that do not. */
  async #read(query: string): Promise<readonly QueryWord[]> {
    const words = readQuery(query, this.#index);
    if (this.#index.mender || !words.some(({ meanings }) => !meanings.length)) return words;
    this.#index.mender = await bringMender(this.#index);
    return this.#index.mender ? readQuery(query, this.#index) : words;
  }

  #totalsOf(found: Int32Array): NonNullable<SearchResult['totals']> {
    let owners = 0;
    let hosts = 0;
    for (let i = 0; i < found.length; i++) {
      const bits = this.#audiences[found[i]!]!;
      owners += bits & 1;
      hosts += bits >> 1;
    }
    return { all: found.length, owners, hosts };
  }

  #head(article: number): ArticleHead {
    return this.#shelf.pack.articles[article]!;
  }

  #hit({ article, score, phrase, closeness }: Ranked, matcher: Matcher): Hit {
    const head = this.#head(article);
    const texts = this.#textsOf(article);
    const knownQuery = closeness < CLOSE ? undefined : queriesOf(head)[phrase - 1];
    return {
      id: head.id,
      score,
      titleRanges: matcher.ranges(texts.title),
      ...snippetOf(texts.snippets, matcher, this.#index),
      ...(knownQuery !== undefined && { knownQuery }),
    };
  }

  #answer(query: string, { ranked: [first, second] }: Ranking, matcher: Matcher): SearchResult['answer'] {
    const certain = first!.closeness >= CERTAIN_CLOSENESS || first!.score - (second?.score ?? 0) >= CERTAIN_LEAD;
    const { body } = this.#textsOf(first!.article);
    return certain && body ? this.#reader!.answerOf(this.#head(first!.article).id, query, body, matcher) : undefined;
  }

  /** Articles are found again with the next key: their words are kept, for as many as a visitor may see. */
  #textsOf(article: number): ShownTexts {
    const { title, lead } = this.#head(article);
    const body = this.#reader && this.#bodyOf(article);
    let texts = this.#texts.get(article);
    if (!texts || texts.body?.body !== body) {
      if (this.#texts.size >= KEPT_TEXTS) this.#texts.clear();
      const read = body && this.#reader!.readBody(body, this.#index);
      const snippets = [readText(lead, this.#index), ...(read?.told ?? [])];
      this.#texts.set(article, (texts = { title: readText(title, this.#index), snippets, body: read }));
    }
    return texts;
  }

  #bodyOf(article: number): Body | undefined {
    return this.#shelf.loadedBody(this.#head(article).id);
  }
}

type Reader = typeof import('./bodies.js');

/** What reads bodies comes once there are some. Without it, titles and leads are shown; the next search asks for it again. */
function bringReader(): Promise<Reader | undefined> {
  return import('./bodies.js').catch(() => undefined);
}

/** Without it, words that are typed wrong stay unknown; the next of them asks for it again. */
function bringMender(index: SearchIndex): Promise<Mender | undefined> {
  return import('./mending.js').then(
    ({ Mender }) => new Mender(index),
    () => undefined,
  );
}

function limitOf({ limit }: SearchOptions, otherwise: number): number {
  return Math.max(0, Math.floor(limit ?? otherwise)) || 0;
}

/** The query with its corrected words in place, or undefined when none was. */
function correctedQuery(query: string, words: readonly QueryWord[]): string | undefined {
  let text = '';
  let from = 0;
  for (const { start, end, meanings } of words) {
    if (meanings[0]?.how !== 'corrected') continue;
    text += query.slice(from, start) + meanings[0].word;
    from = end;
  }
  return from ? text + query.slice(from) : undefined;
}
