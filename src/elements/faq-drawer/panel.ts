import type { LitElement, ReactiveController } from 'lit';
import { Visit } from './visit.js';

/** Up to this width the panel is a sheet over the whole screen. Also in the styles. */
const PHONE = '(max-width: 560px)';
/** From this width on, two columns have room in it. Also in the styles and the resizer. */
const ROOM = '(min-width: 760px)';

/** How long a press lasts at most that becomes a click, ms. */
const PRESS = 1000;

/**
 * Shows and hides the dialog in an element: in the top layer either way, beside the page on a desk, over it on a phone.
 * Focus returns to where it was before.
 */
export class Panel implements ReactiveController {
  readonly #host: LitElement;
  readonly #visit: Visit;
  #opener: HTMLElement | undefined;
  #shown = false;
  #life: AbortController | undefined;
  /** Whether the panel has followed such a dialog, which has the focus now. */
  #followed = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#visit = new Visit(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    matchMedia(PHONE).addEventListener('change', () => this.#turn(), { signal });
    addEventListener('pointerdown', ({ target }) => this.#expectClick(target as Element), { signal });
    // The page sees no focus in here, a trap of its own would take it away; jQuery's listen before the event comes down.
    for (const type of ['focus', 'focusin']) addEventListener(type, (event) => this.#keep(event), { capture: true, signal });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#shown = false;
    this.#opener = undefined;
    this.#visit.interrupt();
    // Out of the page a modal dialog stays open but is modal no more, and could not be shown again.
    this.#lower();
  }

  /** Whether focus is in the panel. */
  get hasFocus(): boolean {
    return (this.#host.renderRoot as ShadowRoot).activeElement !== null;
  }

  /** Whether focus is nowhere: what had it is gone. */
  get lostFocus(): boolean {
    return deepActiveElement() === undefined;
  }

  /** Whether the panel is a sheet over the whole screen. */
  get isSheet(): boolean {
    return matchMedia(PHONE).matches;
  }

  /** Whether two columns have room; when that changes, the comforts have the drawer drawn anew. */
  get isRoomy(): boolean {
    return matchMedia(ROOM).matches;
  }

  /** Whether the browser has taken the panel away, as it does at the second Back on a phone without asking. */
  get wasTaken(): boolean {
    return this.#shown && !this.#isUp;
  }

  /**
   * Brings the dialog in line with `open`; true when it has just been shown and is to have the focus. One that is closed
   * and `expected` is laid out beside the page before anybody can see or reach it: above the page already, and invisible. What
   * is drawn into it from then on, with its letters and colours, costs the opening nothing.
   */
  show(open: boolean, expected: boolean): boolean {
    if (expected && !open && !this.isSheet) this.#raise(true);
    if (open === this.#shown) return false;
    if (open) {
      this.#opener = deepActiveElement();
      this.#shown = true;
      this.#raise();
      if (this.#followed) return (this.#followed = false);
    } else {
      if (this.hasFocus || this.wasTaken) this.#giveBack(this.#opener);
      this.#shown = false;
      this.#lower();
      this.#opener = undefined;
      this.#visit.end();
    }
    return open;
  }

  /** After the others have followed the state too: the launcher is hidden while the panel stands over it. */
  #giveBack(opener: HTMLElement | undefined): void {
    queueMicrotask(() => opener?.focus({ preventScroll: true }));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  get #isUp(): boolean {
    return this.#dialog?.matches(':modal, :popover-open') ?? false;
  }

  #raise(veiled = false): void {
    const dialog = this.#dialog;
    if (!dialog?.isConnected) return;
    dialog.hidden = veiled;
    // What the page has raised since may stand above it, as far as can be seen: not inside shadow roots.
    if (this.#isUp && !this.isSheet && (veiled || !document.querySelector(':modal, :popover-open'))) return;
    this.#lower();
    dialog.toggleAttribute('data-sheet', this.isSheet);
    // Chromium takes every dialog above the page for modal, and screen readers would then keep to it.
    dialog.ariaModal = String(this.isSheet);
    if (this.isSheet) {
      dialog.removeAttribute('popover');
      dialog.showModal();
    } else if (veiled || !this.#visit.begin(this.#opener)) {
      dialog.popover = 'manual';
      dialog.showPopover();
    }
  }

  /** A press of the launcher becomes the click that opens: by then all that stands in the panel has worked out that it is not hidden. */
  #expectClick({ localName }: Element): void {
    const dialog = this.#dialog;
    if (localName !== 'faq-launcher' || !dialog?.hidden) return;
    dialog.style.visibility = 'visible';
    setTimeout(() => (dialog.style.visibility = ''), PRESS);
  }

  #lower(): void {
    const dialog = this.#dialog;
    if (dialog?.open) dialog.close();
    else if (dialog?.matches(':popover-open')) dialog.hidePopover();
  }

  /** A modal dialog of the page that opens later makes all inert but itself: the panel goes into it, and leaves it the focus. */
  follow(): void {
    if (this.#shown && !this.isSheet) this.#followed = this.#visit.begin();
  }

  #keep(event: Event): void {
    if (this.#shown && event.composedPath().includes(this.#host)) event.stopImmediatePropagation();
  }

  /** The screen has become a phone's or ceased to be one (a tablet was turned): the same panel, shown the other way. */
  #turn(): void {
    if (!this.#shown) return;
    const focused = deepActiveElement();
    this.#lower();
    this.#raise();
    focused?.focus({ preventScroll: true });
  }
}

/** What has focus on the page, inside shadow roots too. */
function deepActiveElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && active !== document.body ? (active as HTMLElement) : undefined;
}
