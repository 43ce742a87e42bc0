import type { HelpStore } from '../../../store/help-store.js';
import type { HelpState, Place } from '../../../store/state.js';

/** Below it, the address of a category. */
const CATEGORY = 'category/';

interface Mark {
  /** How many entries of ours lead back to the page's own. */
  readonly faqDepth?: number;
}

/**
 * Gives what is open an address of its own: `#faq/imap-vs-pop3`, `#faq/?q=…`; the browser's Back then leads from place
 * to place and at last out. An entry of ours for each place of the trail, so that both ways back are the same; closing
 * brings the page's own entry back. A router of the page that listens after us hears nothing of it; one that listens before
 * us cannot be spared, since windows call their listeners in the order they came.
 */
export class DeepLinks {
  readonly #store: HelpStore;
  readonly #prefix: string;
  /** The page's own address, below the first entry of ours. */
  #home = '';
  /** Whether the browser stood at an entry of ours, as far as is known. */
  #inside = false;
  /** Whether the browser is on a way that we have sent it. */
  #sent = false;
  /** The visit that the address tells of; undefined while that is to be written. */
  #written: Place | undefined;
  #planned = false;

  constructor(store: HelpStore, prefix: string, signal: AbortSignal) {
    this.#store = store;
    this.#prefix = prefix.startsWith('#') ? prefix : '#faq/';
    const options = { capture: true, signal };
    addEventListener('popstate', (event) => this.#onPop(event), options);
    // Both tell of one step: what the first has settled, the second must not tell the page either.
    addEventListener('hashchange', (event) => this.#onHash(event), options);
    signal.addEventListener('abort', store.subscribe((state, before) => {
      if (state.place !== before.place || state.open !== before.open) this.#plan();
    }));
    if (this.#isOurs(location.href)) this.#land();
    else if (store.state.open) this.#plan();
  }

  #isOurs(url: string): boolean {
    const at = url.indexOf('#');
    return at >= 0 && url.slice(at).startsWith(this.#prefix);
  }

  get #depth(): number {
    return this.#isOurs(location.href) ? ((history.state as Mark | null)?.faqDepth ?? 0) : 0;
  }

  /** The page was opened at an address of ours. Its own is put below it, so that there is something to come back to. */
  #land(): void {
    const { hash } = location;
    if (this.#depth === 0) history.replaceState(history.state, '', location.href.split('#')[0]);
    this.#home = location.href.split('#')[0]!;
    this.#follow(hash);
  }

  /** Shows what an address tells of. */
  #follow(hash: string): void {
    const [path = '', search = ''] = hash.slice(this.#prefix.length).split('?');
    const query = new URLSearchParams(search).get('q') ?? '';
    const id = readable(path);
    const store = this.#store;
    store.open(true);
    if (query) void store.search(query);
    if (id.startsWith(CATEGORY)) void store.showCategory(id.slice(CATEGORY.length));
    else if (id) void store.showArticle(id);
    else if (!query) store.showStart();
  }

  #addressOf(place: Place, { query }: HelpState): string {
    const asked = place.view === 'results' ? place.query : place.view === 'article' ? query : '';
    const name = place.view === 'article' ? encodeURIComponent(place.article) : place.view === 'category' ? CATEGORY + encodeURIComponent(place.category) : '';
    return this.#prefix + name + (asked ? `?${String(new URLSearchParams({ q: asked }))}` : '');
  }

  /** Once all is said that is said at once: opening and going somewhere is one step. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      try {
        this.#settle(this.#store.state);
      } catch {
        // A browser that counts entries refuses more of them; the address then stays behind and help works on.
      }
    });
  }

  #settle(state: HelpState): void {
    if (!state.open) return this.#leave();
    if (this.#sent || state.place === this.#written) return;
    this.#written = state.place;
    const places = [...state.trail, state.place];
    const depth = this.#depth;
    if (depth === 0) this.#home = location.href;
    this.#inside = true;
    if (depth > places.length) return this.#send(places.length - depth);
    if (depth === places.length) return this.#write('replaceState', depth, this.#addressOf(state.place, state));
    for (let at = depth; at < places.length; at += 1) this.#write('pushState', at + 1, this.#addressOf(places[at]!, state));
  }

  #write(how: 'pushState' | 'replaceState', faqDepth: number, address: string): void {
    history[how]({ ...(history.state as object | null), faqDepth }, '', address);
  }

  #send(by: number): void {
    this.#sent = true;
    history.go(by);
  }

  #leave(): void {
    this.#written = undefined;
    const depth = this.#depth;
    if (depth && !this.#sent) this.#send(-depth);
  }

  #onHash(event: HashChangeEvent): void {
    if (this.#isOurs(event.newURL) && !this.#isOurs(event.oldURL)) this.#home = event.oldURL;
    if (this.#isOurs(event.newURL) || event.newURL === this.#home) event.stopImmediatePropagation();
  }

  #onPop(event: PopStateEvent): void {
    const ours = this.#isOurs(location.href);
    const inside = this.#inside;
    this.#inside = ours;
    if (ours || (inside && location.href === this.#home)) event.stopImmediatePropagation();
    if (this.#sent) return this.#arrive(ours);
    if (ours) this.#step();
    else if (inside && location.href === this.#home && this.#store.state.open) {
      this.#written = undefined;
      this.#store.close('back');
    }
  }

  /** Where we have sent the browser; what was there may be another place by now. */
  #arrive(ours: boolean): void {
    this.#sent = false;
    const { state } = this.#store;
    if (ours && state.open) this.#write('replaceState', this.#depth, this.#addressOf(state.place, state));
    // What happened on the way is still to be told.
    this.#plan();
  }

  /** Back, forward, or a link of the page's that leads to an address of ours. */
  #step(): void {
    const store = this.#store;
    const depth = this.#depth;
    if (depth === 0) {
      // The browser has made this entry, above one of the page's or of ours.
      const below = store.state.open && this.#written ? store.state.trail.length + 1 : 0;
      this.#write('replaceState', below + 1, location.hash);
      if (!below) this.#home = location.href.split('#')[0]!;
      return this.#follow(location.hash);
    }
    if (store.state.open && depth <= store.state.trail.length) {
      while (store.state.trail.length >= depth) void store.back();
    } else this.#follow(location.hash);
    this.#written = store.state.place;
  }
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
