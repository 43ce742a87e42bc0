import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { HelpStore } from '../../store/help-store.js';
import { INITIAL } from '../../store/state.js';
import type { HelpState } from '../../store/state.js';
import { pageStore, storeContext } from './store-context.js';

/** An element that shows a store; `.store` set on it wins over the drawer's and the page's. */
export interface StoreHost extends LitElement {
  store: HelpStore | undefined;
}

/**
 * Connects an element to its store and renders it again when what it shows has changed. `select` names the parts of
 * the state that it shows.
 */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #select: (state: HelpState) => readonly unknown[];
  readonly #provided: ContextConsumer<typeof storeContext, StoreHost>;
  #store: HelpStore | undefined;
  #shown: readonly unknown[] = [];
  #leave: (() => void) | undefined;
  #leavePage: (() => void) | undefined;

  constructor(host: StoreHost, select: (state: HelpState) => readonly unknown[]) {
    this.#host = host;
    this.#select = select;
    this.#provided = new ContextConsumer(host, { context: storeContext, subscribe: true, callback: () => this.#attach() });
    host.addController(this);
  }

  get store(): HelpStore | undefined {
    return this.#store;
  }

  get state(): HelpState {
    return this.#store?.state ?? INITIAL;
  }

  /** Whether the element stands in a drawer, which then leads from place to place. */
  get inDrawer(): boolean {
    return this.#store !== undefined && this.#store === this.#provided.value;
  }

  hostConnected(): void {
    this.#leavePage = pageStore.watch(() => this.#attach());
    this.#attach();
  }

  hostUpdate(): void {
    this.#attach();
  }

  hostDisconnected(): void {
    this.#leavePage?.();
    this.#leave?.();
    this.#leave = undefined;
    this.#store = undefined;
  }

  #attach(): void {
    if (!this.#host.isConnected) return;
    const store = this.#host.store ?? this.#provided?.value ?? pageStore.current;
    if (store === this.#store) return;
    this.#leave?.();
    this.#store = store;
    this.#leave = store?.subscribe((state) => this.#follow(state));
    this.#follow(this.state);
    // What stands on the page itself is wanted at once; a drawer and what is in it wait until it is opened.
    if (!this.inDrawer && !/drawer|launcher/.test(this.#host.localName)) void store?.warmUp();
  }

  #follow(state: HelpState): void {
    const shown = this.#select(state);
    const changed = shown.length !== this.#shown.length || shown.some((part, i) => part !== this.#shown[i]);
    this.#shown = shown;
    if (changed) this.#host.requestUpdate();
  }
}
