import type { Article, Audience } from '../content/article.js';
import { breath } from '../content/breath.js';
import { asFaqError, FaqError } from '../content/faq-error.js';
import type { GivenValues } from '../content/variables.js';
import type { Strings } from '../locales/en.js';
import type { SearchResult } from '../search/source.js';
import { HITS, inKnownWords } from './asking.js';
import type { LiveValues } from './live-values.js';
import { OVERVIEW } from './overview.js';
import { INITIAL, START } from './state.js';
import type { CloseReason, Desk, HelpState, Page, Place } from './state.js';

export interface HelpStoreOptions {
  /** Brings the contents and the search; called once, when they are first needed, and again by `retry` and `complete`. */
  readonly load: (signal: AbortSignal) => Promise<Desk>;
  readonly audience?: Audience;
  readonly topics?: readonly string[];
  readonly values?: GivenValues;
  /** The interface's language and words; English when left out. */
  readonly language?: { readonly locale: string; readonly strings: Strings };
}

export type HelpStore = ReturnType<typeof createHelpStore>;

/** Where a visitor stands who is about to be shown something: no place to come back to. */
const NOWHERE: Place = Object.freeze({ view: 'start' });

/** How long an answer that is nothing so far waits for the rest of the index, in ms, before it is shown. */
const REST = 5_000;

/**
 * The state of one help desk on a page. State changes only in the actions below, one frozen object at a time;
 * whoever shows it subscribes.
 */
export function createHelpStore(options: HelpStoreOptions) {
  const life = new AbortController();
  const listeners = new Set<(state: HelpState, before: HelpState) => void>();
  let desk: Promise<Desk> | undefined;
  let question: AbortController | undefined;
  let readers = 0;
  /** What the owner says that the page is about, and what was found out. */
  let told = options.topics ?? [];
  let seen: readonly string[] = [];
  let live: Promise<LiveValues> | undefined;
  let closeReason: CloseReason = 'program';
  let state: HelpState = Object.freeze({
    ...INITIAL,
    audience: options.audience,
    topics: told,
    ...options.language,
  });

  function change(part: Partial<HelpState>): void {
    if (life.signal.aborted) return;
    const before = state;
    state = Object.freeze({ ...before, ...part });
    for (const listener of [...listeners]) listener(state, before);
  }

  function fail(cause: unknown, part: Partial<HelpState> = {}): void {
    change({ ...part, error: asFaqError(cause) });
  }

  /** What is still wrong in another place: that there are no contents. */
  const lasting = (): FaqError | undefined => (state.status === 'failed' ? state.error : undefined);

  /** The desk, loaded on first need; a failed load is shown and forgotten, so that the next need tries again. */
  function loaded(): Promise<Desk> {
    desk ??= load();
    return desk;
  }

  async function load(): Promise<Desk> {
    change({ status: 'loading', error: undefined });
    try {
      const arrived = await options.load(life.signal);
      // What is shown of thousands of articles is found out, and then drawn, in tasks of their own.
      for (const find of OVERVIEW) {
        await breath();
        find(arrived.contents, state.audience);
      }
      await breath();
      if (life.signal.aborted) arrived.source.dispose?.();
      change({ status: 'ready', contents: arrived.contents, lack: arrived.lack });
      return arrived;
    } catch (cause) {
      desk = undefined;
      fail(cause, { status: 'failed' });
      throw cause;
    }
  }

  /** Asks the newest question; an answer to an older one is dropped. */
  async function ask(query: string, again = true): Promise<void> {
    question?.abort();
    question = new AbortController();
    const { signal } = question;
    try {
      const asked = await loaded();
      if (signal.aborted) return;
      const { source } = asked;
      const { audience, topics } = state;
      const found = await source.search(await inKnownWords(query, state), { limit: HITS, audience, topics, signal });
      if (signal.aborted) return;
      const result = found.query === query ? found : { ...found, query };
      const more = result.partial && again ? source.whole?.() : undefined;
      const show = (): void => {
        if (!signal.aborted) change({ result, error: undefined });
      };
      if (!more) return show();
      // That nothing was found is not said before all has been searched, or only after a while.
      const waiting = result.total > 0 ? show() : setTimeout(show, REST);
      const whole = await more.then(() => true, (cause) => miss(cause, asked));
      clearTimeout(waiting || undefined);
      if (!whole) show();
      else if (!signal.aborted) await ask(query, false);
    } catch (cause) {
      // The answer to an older question goes: under this one it would be wrong.
      if (!signal.aborted && state.status !== 'failed') fail(cause, { result: undefined });
    }
  }

  /** The rest of the index cannot be had: what is here stays in use. */
  async function miss(cause: unknown, { source }: Desk): Promise<void> {
    const current = await loaded().catch(() => undefined);
    if (source === current?.source) change({ lack: state.lack ?? { leaves: 'partOnly', error: asFaqError(cause) } });
  }

  /** Has everything brought once more; what there is serves until then, and on where that fails. */
  async function renew(whole?: boolean): Promise<void> {
    const arrived = await options.load(life.signal);
    const { source, contents, lack } = arrived;
    try {
      life.signal.throwIfAborted();
      if (lack) throw lack.error;
      if (whole) await source.whole?.();
    } catch (cause) {
      source.dispose?.();
      throw cause;
    }
    (await desk)?.source.dispose?.();
    desk = Promise.resolve(arrived);
    change({ contents });
  }

  function setValues(values: GivenValues): void {
    const given = Object.entries(values);
    const texts = given.filter(([, value]) => typeof value !== 'function') as [string, string][];
    // What is read anew from the page is mostly what was known: nothing is drawn again for it.
    if (texts.some(([name, value]) => state.values[name] !== value)) change({ values: { ...state.values, ...Object.fromEntries(texts) } });
    if (texts.length < given.length) live ??= import('./live-values.js').then(({ LiveValues }) => new LiveValues(setValues));
    live?.then((one) => one.learn(values), () => undefined);
  }

  /** What the search would answer, and why. */
  async function explain(query: string): Promise<SearchResult> {
    const { source } = await loaded();
    return source.search(query, { limit: HITS, audience: state.audience, topics: state.topics, explain: true });
  }

  async function read(id: string): Promise<Article> {
    const { source } = await loaded();
    return source.get(id, { signal: life.signal });
  }

  async function fetchArticle(place: Place & { view: 'article' }): Promise<void> {
    try {
      const asked = await loaded();
      const article = await asked.source.get(place.article, { signal: life.signal });
      // Another desk may stand here by now, which has brought the article itself.
      if (state.place === place && asked === (await desk)) change({ article, error: undefined });
    } catch (cause) {
      if (state.place === place && state.status !== 'failed') fail(cause);
    }
  }

  /** A category that is not there leads to the start, which says so. */
  async function find(place: Place & { view: 'category' }): Promise<void> {
    await warmUp();
    if (state.place !== place || state.status !== 'ready' || state.contents.categories.some(({ id }) => id === place.category)) return;
    fail(new FaqError('CATEGORY_UNKNOWN', `there is no category "${place.category}".`), { place: Object.freeze({ view: 'start' }) });
  }

  /** Brings what a place needs: its answer, its category or its article. */
  function arrive(place: Place): Promise<void> | undefined {
    if (place.view === 'article') return fetchArticle(place);
    if (place.view === 'category') return find(place);
    if (place.view === 'results' && state.result?.query !== place.query) return ask(place.query);
    return undefined;
  }

  function goTo(place: Place, trail: readonly Place[]): Promise<void> | undefined {
    question?.abort();
    const query = place.view === 'results' ? place.query : place.view === 'article' ? state.query : '';
    change({ place, trail, query, article: undefined, error: lasting() });
    return arrive(place);
  }

  function visit(place: Place): Promise<void> | undefined {
    return goTo(Object.freeze(place), wayBack());
  }

  /** The trail of a place that is entered from here. */
  function wayBack(): readonly Place[] {
    return state.place === NOWHERE ? [] : [...state.trail, state.place];
  }

  /** Tolerates a failed load: the state already tells of it. */
  const warmUp = (): Promise<void> =>
    loaded().then(
      () => undefined,
      () => undefined,
    );

  if (options.values) setValues(options.values);

  return {
    get state(): HelpState {
      return state;
    },

    /** Why the drawer was last closed. */
    get closeReason(): CloseReason {
      return closeReason;
    },

    /** Calls `listener` after each change, until the returned function is called. */
    subscribe(listener: (state: HelpState, before: HelpState) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** One article with its body, for whoever shows it without going there. */
    read,

    /** What a search finds with why it finds it, for owners; nothing on the screen changes. */
    explain,

    /** What a text of the page finds, where searching does not leave the browser; else nothing is asked of anybody. */
    async lookUp(text: string): Promise<SearchResult | undefined> {
      const { source } = await loaded();
      return source.local ? source.search(text, { limit: 2, explain: true }) : undefined;
    },

    /** Loads the contents, so that opening finds them there. */
    warmUp,

    /**
     * Opens the drawer where the visitor left it. `anew` is for whoever shows something next: what was read before the
     * drawer was closed is then no way back. Where an article is read on the page, nothing is forgotten.
     */
    open(anew = false): void {
      if (anew && !state.open && readers === 0) void goTo(NOWHERE, []);
      if (!state.open) live?.then((one) => one.ask(), () => undefined);
      change({ open: true });
      void warmUp();
    },

    close(reason: CloseReason = 'program'): void {
      closeReason = reason;
      change({ open: false });
    },

    toggle(reason: CloseReason = 'program'): void {
      if (state.open) this.close(reason);
      else this.open();
    },

    /** Shows the answers to `query` as it is typed; an empty query leads back to where typing began. */
    async search(query: string): Promise<void> {
      const typing = state.place.view === 'results';
      if (query.trim() === '') {
        const before = state.trail.at(-1);
        if (typing) await goTo(before ?? START, state.trail.slice(0, -1));
        return change({ query });
      }
      const place: Place = Object.freeze({ view: 'results', query });
      change({ place, query, trail: typing ? state.trail : wayBack(), article: undefined, error: lasting() });
      await ask(query);
    },

    /** Opens an article where one is read on the page, else in the drawer. */
    async showArticle(id: string): Promise<void> {
      if (readers === 0) change({ open: true });
      if (state.place.view === 'article' && state.place.article === id) return arrive(state.place);
      await visit({ view: 'article', article: id });
    },

    async showCategory(id: string): Promise<void> {
      await visit({ view: 'category', category: id });
    },

    showStart(): void {
      void goTo(START, []);
    },

    /** One place back; from the first place there is nowhere to go. */
    async back(): Promise<void> {
      const place = state.trail.at(-1);
      if (place) await goTo(place, state.trail.slice(0, -1));
    },

    /** Tries again what failed: the contents, the search or the article. */
    async retry(): Promise<void> {
      await warmUp();
      if (state.status !== 'ready') return;
      // A file of bodies that is not there may have gone with a newer build of the articles.
      if (state.error?.code.startsWith('BODY_')) await renew().catch(() => {});
      change({ error: undefined });
      await arrive(state.place);
    },

    /** Tries again to have what is lacking; until that is here, what there is serves. */
    async complete(): Promise<void> {
      const { lack } = state;
      if (!lack) return;
      change({ lack: undefined });
      try {
        await renew(lack.leaves === 'partOnly');
      } catch (cause) {
        return change({ lack: { ...lack, error: asFaqError(cause) } });
      }
      // Other articles have nothing in common with those before but the question.
      if (lack.leaves === 'generalOnly') await goTo(state.place.view === 'results' ? state.place : START, []);
      if (state.place.view === 'results') await ask(state.place.query);
    },

    /** Chooses whom articles are for; undefined is everybody. */
    async setAudience(audience: Audience | undefined): Promise<void> {
      change({ audience });
      if (state.place.view === 'results') await ask(state.place.query);
      else change({ result: undefined });
    },

    /** Says what the page is about; returning to the start shows it first. */
    setTopics(topics: readonly string[]): void {
      told = [...topics];
      change({ topics: [...new Set([...seen, ...told])] });
    },

    /** Says what was found out about the page, beside what the owner has said. */
    setPage(page: Page, topics: readonly string[]): void {
      seen = topics;
      change({ page, topics: [...new Set([...seen, ...told])] });
    },

    /** Fills variables; a function is asked now, and again whenever the drawer opens. */
    setValues,

    /** Puts another desk in the place of this one, with what it has of all that is on the screen. */
    adopt(arrived: Desk, shown: Pick<HelpState, 'result' | 'article'>): void {
      question?.abort();
      desk?.then(({ source }) => source.dispose?.(), () => undefined);
      desk = Promise.resolve(arrived);
      change({ contents: arrived.contents, lack: arrived.lack, ...shown });
    },

    /** Loads the contents anew, after what they are made from has changed. */
    async reload(): Promise<void> {
      const old = await desk?.catch(() => undefined);
      old?.source.dispose?.();
      desk = undefined;
      change({ result: undefined, article: undefined });
      await warmUp();
      if (state.status === 'ready') await arrive(state.place);
    },

    setLanguage(locale: string, strings: Strings): void {
      change({ locale, strings });
    },

    /** Announces an `<faq-article>` on the page: articles then open there. Returns the way to take it back. */
    attachReader(): () => void {
      readers += 1;
      let attached = true;
      return () => {
        if (attached) readers -= 1;
        attached = false;
      };
    },

    /** Ends everything that was started. */
    dispose(): void {
      question?.abort();
      void desk?.then(
        ({ source }) => source.dispose?.(),
        () => undefined,
      );
      life.abort();
      listeners.clear();
    },
  };
}
