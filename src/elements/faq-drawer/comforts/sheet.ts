/** A pull this fast goes on by itself, px per ms. */
const FLING = 0.5;
/** What moves less than this was a tap. */
const TAP = 6;
/** Less than a keyboard takes. */
const BARS = 100;

/**
 * The sheet of a phone: a handle to pull it lower, up again, or away; that is also a button, for those who do not pull.
 * Above the keyboard is what can be seen, so there the sheet stands.
 */
export class Sheet {
  readonly #dialog: HTMLDialogElement;
  readonly #close: () => void;
  readonly #handle = document.createElement('button');
  #start: { readonly y: number; readonly offset: number } | undefined;
  #last = { y: 0, time: 0, speed: 0 };
  #pulled = false;

  constructor(dialog: HTMLDialogElement, close: () => void, signal: AbortSignal) {
    this.#dialog = dialog;
    this.#close = close;
    const handle = this.#handle;
    handle.type = 'button';
    handle.className = 'handle';
    handle.setAttribute('part', 'handle');
    dialog.prepend(handle);
    this.#lower(false);
    const options = { signal };
    handle.addEventListener('click', () => !this.#pulled && this.#glide(() => this.#lower(!this.#isLow)), options);
    handle.addEventListener('pointerdown', (event) => this.#grip(event), options);
    handle.addEventListener('pointermove', (event) => this.#pull(event), options);
    handle.addEventListener('pointerup', () => this.#release(), options);
    handle.addEventListener('pointercancel', () => this.#drop(), options);
    // Where something is typed, the keyboard takes the other half.
    dialog.addEventListener('pointerdown', ({ target }) => (target as Element).matches('faq-search') && this.#lower(false), options);
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, () => this.#fit(), options);
    // Beside the page no keyboard takes its room, and to ask for one would lay the page out.
    if (dialog.hasAttribute('data-sheet')) this.#fit();
    signal.addEventListener('abort', () => handle.replaceWith());
  }

  name(name: string): void {
    this.#handle.setAttribute('aria-label', name);
  }

  get #isLow(): boolean {
    return this.#dialog.hasAttribute('data-low');
  }

  #lower(low: boolean): void {
    this.#dialog.toggleAttribute('data-low', low);
    this.#handle.setAttribute('aria-pressed', String(!low));
  }

  #fit(): void {
    const { style } = this.#dialog;
    const { height = innerHeight, offsetTop = 0, scale = 1 } = visualViewport ?? {};
    const below = innerHeight - height - offsetTop;
    const typing = scale < 1.05 && innerHeight - height > BARS;
    for (const [name, value] of [['--_seen', height], ['--_keyboard', below]] as const) {
      if (typing) style.setProperty(name, `${Math.max(0, value)}px`);
      else style.removeProperty(name);
    }
  }

  #grip({ clientY, pointerId, button, timeStamp }: PointerEvent): void {
    this.#pulled = false;
    if (button !== 0) return;
    this.#handle.setPointerCapture(pointerId);
    const before = this.#dialog.offsetHeight;
    const low = this.#isLow;
    this.#dialog.setAttribute('data-pulled', low ? 'low' : '');
    this.#start = { y: clientY, offset: this.#dialog.offsetHeight - before };
    this.#last = { y: clientY, time: timeStamp, speed: 0 };
    this.#move(this.#start.offset);
  }

  #pull({ clientY, timeStamp }: PointerEvent): void {
    if (!this.#start) return;
    const { y, time } = this.#last;
    if (timeStamp > time) this.#last = { y: clientY, time: timeStamp, speed: (clientY - y) / (timeStamp - time) };
    this.#pulled ||= Math.abs(clientY - this.#start.y) > TAP;
    this.#move(this.#start.offset + clientY - this.#start.y);
  }

  #move(offset: number): void {
    this.#dialog.style.setProperty('translate', `0 ${Math.max(0, offset)}px`);
  }

  /** To the nearest of full, half and gone; a fast pull goes one further its way. */
  #release(): void {
    if (!this.#start) return;
    const { speed, y } = this.#last;
    const offset = Math.max(0, this.#start.offset + y - this.#start.y);
    const shown = 1 - offset / this.#dialog.offsetHeight;
    const wasLow = this.#isLow;
    if (!this.#pulled) return this.#drop();
    const away = speed > FLING ? wasLow || shown < 0.4 : speed > -FLING && shown < 0.3;
    const low = speed > FLING ? true : speed < -FLING ? false : shown < 0.75;
    if (away) {
      this.#drop();
      this.#lower(false);
      this.#close();
    } else this.#glide(() => this.#drop(low));
  }

  #drop(low = this.#isLow): void {
    this.#start = undefined;
    this.#dialog.removeAttribute('data-pulled');
    this.#dialog.style.removeProperty('translate');
    this.#lower(low);
  }

  /** From where it was seen to where it now is, unless the visitor wants nothing to move. */
  #glide(change: () => void): void {
    const before = this.#dialog.getBoundingClientRect().top;
    change();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const by = before - this.#dialog.getBoundingClientRect().top;
    this.#dialog.animate([{ translate: `0 ${by}px` }, { translate: '0 0' }], { duration: 180, easing: 'ease-out' });
  }
}
