import { html } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { FaqCopyEvent } from './events.js';

/** How long "Copied" stands, in ms. */
const STANDS = 2500;

/** Copies texts and remembers for a moment what asked for it last, so that its button can say so. */
export class Copier implements ReactiveController {
  /** What a button shows that has just copied; drawn as all other icons. */
  readonly icon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>`;
  readonly #host: LitElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #copied: object | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the text that was just copied belongs to: one of several places that hold the same text. */
  get copied(): object | undefined {
    return this.#copied;
  }

  async copy(text: string, owner: object): Promise<void> {
    if (!(await this.#write(text))) return;
    this.#show(owner);
    this.#host.dispatchEvent(new FaqCopyEvent(text));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(undefined), STANDS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#copied = undefined;
  }

  #show(owner: object | undefined): void {
    this.#copied = owner;
    this.#host.requestUpdate();
  }

  async #write(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Pages without TLS, and frames without the permission, have no clipboard: there the old way still works.
      return this.#writeBySelection(text);
    }
  }

  #writeBySelection(text: string): boolean {
    const root = this.#host.renderRoot;
    const focused = (root as ShadowRoot).activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    root.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.replaceWith();
    (focused as HTMLElement | null)?.focus();
    return done;
  }
}
