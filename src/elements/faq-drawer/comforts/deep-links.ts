import type { HelpStore } from '../../../store/help-store.js';
import type { HelpState, Place } from '../../../store/state.js';

/** Below it, the address of a category. */
const CATEGORY = 'category/';

interface Mark {
  /** How many entries of ours lead back to the page's own. */
  readonly faqDepth?: number;
}

/** As far as it matters here: lib.dom does not know it yet. */
interface EntryChange extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse' | null;
  readonly from: { readonly url: string | null };
}

/**
 * Gives what is open an address of its own: `#faq/imap-vs-pop3`, `#faq/?q=…`; the browser's Back then leads from place
 * to place and at last out. An entry of ours for each place of the trail, so that both ways back are the same; closing
 * brings the page's own entry back.
 *
 * A router of the page hears of no address of ours. One that listens after us hears nothing; one that listens before us,
 * whom windows of Chromium call first, finds the page's own address, where it is already: the entry is told to change
 * before the listeners are, and has ours back when they are through.
 */
export class DeepLinks {
  readonly #store: HelpStore;
  readonly #prefix: string;
  /** The page's own address, below the first entry of ours. */
  #home = '';
  /** The address of ours while the page's own stands in its place, for a router to find. */
  #masked = '';
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
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', (event) => this.#mask(event as EntryChange), options);
    signal.addEventListener('abort', store.subscribe((state, before) => {
      if (state.place !== before.place || state.open !== before.open) this.#plan();
    }));
    if (this.#isOurs(this.#address)) this.#land();
    else if (store.state.open) this.#plan();
  }

  #isOurs(url: string): boolean {
    return url.slice(url.indexOf('#')).startsWith(this.#prefix);
  }

  get #address(): string {
    return this.#masked || location.href;
  }

  get #depth(): number {
    return this.#isOurs(this.#address) ? ((history.state as Mark | null)?.faqDepth ?? 0) : 0;
  }

  /** The page was opened at an address of ours. Its own is put below it, so that there is something to come back to. */
  #land(): void {
    const { href } = location;
    this.#home = href.split('#')[0]!;
    if (this.#depth === 0) history.replaceState(history.state, '', this.#home);
    this.#follow(href);
  }

  /** Shows what an address tells of. */
  #follow(address: string): void {
    const [path = '', search = ''] = address.slice(address.indexOf('#') + this.#prefix.length).split('?');
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
    if (this.#masked) return;
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
    if (this.#masked) this.#masked = address;
    history[how]({ ...(history.state as object | null), faqDepth }, '', this.#masked ? location.href : address);
  }

  /** What our own writing changes nobody hears of; where the hash stays, nothing would tell when the listeners are through. */
  #mask({ navigationType, from: { url } }: EntryChange): void {
    const { href } = location;
    // Who goes Back twice is gone before the listeners are through.
    if (navigationType === 'traverse') this.#masked = '';
    if (!url || url === href || !this.#isOurs(href) || navigationType !== (this.#depth ? 'traverse' : 'push')) return;
    if (!this.#isOurs(url)) this.#home = url;
    history.replaceState(history.state, '', this.#home);
    this.#masked = href;
  }

  #unmask(): void {
    const address = this.#masked;
    if (!address) return;
    this.#masked = '';
    history.replaceState(history.state, '', address);
    this.#plan();
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
    const from = this.#isOurs(event.oldURL);
    const to = this.#isOurs(event.newURL);
    if (to && !from) this.#home = event.oldURL;
    if (to || (from && event.newURL === this.#home)) event.stopImmediatePropagation();
    this.#unmask();
  }

  #onPop(event: PopStateEvent): void {
    const ours = this.#isOurs(this.#address);
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
      // The browser has made this entry, above one of the page's, which the next event names, or of ours.
      const below = store.state.open && this.#written ? store.state.trail.length + 1 : 0;
      const address = this.#address;
      this.#write('replaceState', below + 1, address);
      return this.#follow(address);
    }
    if (store.state.open && depth <= store.state.trail.length) {
      while (store.state.trail.length >= depth) void store.back();
    } else this.#follow(this.#address);
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
