import type { LitElement } from 'lit';

/**
 * While a modal dialog of the page is open, everything outside it is inert. An open drawer then goes into that
 * dialog, and home again when either closes. A move disconnects and connects the element, which shows it anew.
 */
export class Visit {
  readonly #host: LitElement;
  #dialog: Element | undefined;
  /** Keeps its place at home. */
  #mark: Comment | undefined;
  /** What the page changes in the dialog. */
  readonly #changes = new MutationObserver(() => undefined);

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** True when the drawer had to move. `from` is where the visitor is: of several dialogs the one around it is on top. */
  begin(from?: Element): boolean {
    const host = this.#host;
    const dialog = from?.closest('dialog:modal') ?? [...document.querySelectorAll('dialog:modal')].at(-1);
    if (!dialog || dialog.contains(host) || (!this.#mark && host.getRootNode() !== document)) return false;
    const mark = this.#forget() ?? document.createComment('');
    if (!mark.isConnected) host.before(mark);
    dialog.append(host);
    dialog.addEventListener('close', this.end);
    this.#changes.observe(dialog, { childList: true });
    this.#dialog = dialog;
    this.#mark = mark;
    return true;
  }

  /** Brings the drawer home; to the end of the page when its place is gone. */
  readonly end = (): void => {
    const mark = this.#forget();
    if (mark?.isConnected) mark.replaceWith(this.#host);
    else if (mark) document.documentElement.append(this.#host);
  };

  /** The drawer was disconnected: thrown away by the page, with the dialog or what it held, or taken out by its owner for good. */
  interrupt(): void {
    const swept = this.#changes.takeRecords().some(({ removedNodes, addedNodes }) => [...removedNodes, ...addedNodes].some((node) => node !== this.#host));
    if (this.#mark && (swept || this.#host.parentNode === this.#dialog)) queueMicrotask(this.end);
    else this.#forget()?.replaceWith();
  }

  #forget(): Comment | undefined {
    const mark = this.#mark;
    this.#mark = undefined;
    this.#dialog?.removeEventListener('close', this.end);
    this.#changes.disconnect();
    return mark;
  }
}
