import type { LitElement } from 'lit';

/**
 * While a modal dialog of the page is open, everything outside it is inert. A drawer that is opened then goes into that
 * dialog, and home again when either closes. A move disconnects and connects the element, which shows it anew.
 */
export class Visit {
  readonly #host: LitElement;
  #dialog: Element | undefined;
  /** Keeps its place at home. */
  #mark: Comment | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** True when the drawer had to move. `from` is where the visitor is: of several dialogs the one around it is on top. */
  begin(from: Element | undefined): boolean {
    const host = this.#host;
    const dialog = from?.closest('dialog:modal') ?? [...document.querySelectorAll('dialog:modal')].at(-1);
    if (!dialog || this.#mark || dialog.contains(host) || host.getRootNode() !== document) return false;
    const mark = document.createComment('');
    host.before(mark);
    dialog.append(host);
    dialog.addEventListener('close', this.end);
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

  /** The drawer was disconnected: with the dialog, which the page has thrown away, or taken out by its owner for good. */
  interrupt(): void {
    if (this.#mark && this.#host.parentNode === this.#dialog) queueMicrotask(this.end);
    else this.#forget()?.remove();
  }

  #forget(): Comment | undefined {
    const mark = this.#mark;
    this.#mark = undefined;
    this.#dialog?.removeEventListener('close', this.end);
    return mark;
  }
}
