import type { ComfortHost } from './comforts.js';

const NARROWEST = 320;
const WIDEST = 1100;
/** From this width on, results and article stand side by side. Also in the panel and in the drawer's styles. */
const ROOMY = 760;
/** What a key moves, px. */
const STEP = 24;
/** The one place where anything is kept, and only when the owner says so. */
const KEY = 'faq-elements';

/** The panel's inner edge on a desk: pulled, or moved by arrow keys. */
export class Resizer {
  readonly #host: ComfortHost;
  readonly #dialog: HTMLDialogElement;
  readonly #edge = document.createElement('div');

  constructor(host: ComfortHost, dialog: HTMLDialogElement, signal: AbortSignal) {
    this.#host = host;
    this.#dialog = dialog;
    const edge = this.#edge;
    edge.className = 'edge';
    edge.tabIndex = 0;
    for (const [name, value] of Object.entries({ part: 'edge', role: 'separator', 'aria-orientation': 'vertical', 'aria-valuemin': `${NARROWEST}` })) edge.setAttribute(name, value);
    const options = { signal };
    edge.addEventListener('keydown', (event) => this.#onKeydown(event), options);
    edge.addEventListener('pointerdown', ({ pointerId, button }) => button === 0 && edge.setPointerCapture(pointerId), options);
    edge.addEventListener('pointermove', (event) => this.#onPull(event), options);
    edge.addEventListener('lostpointercapture', () => this.#keep(), options);
    // The button that widens has widths of its own.
    dialog.addEventListener('click', ({ target }) => (target as Element).closest('.widen') && this.#reset(), options);
    addEventListener('resize', () => this.#tell(), options);
    matchMedia(`(min-width: ${ROOMY}px)`).addEventListener('change', () => host.requestUpdate(), options);
    const kept = host.remember ? read() : undefined;
    if (kept) this.#resize(kept);
    // Its width is asked for in a frame, which has to lay out anyway.
    requestAnimationFrame(() => {
      if (signal.aborted) return;
      dialog.append(edge);
      this.#tell();
    });
    signal.addEventListener('abort', () => edge.replaceWith());
  }

  name(name: string): void {
    this.#edge.setAttribute('aria-label', name);
  }

  get #widest(): number {
    return Math.min(WIDEST, innerWidth - 32);
  }

  #onKeydown(event: KeyboardEvent): void {
    const outward = this.#host.side === 'left' ? 1 : -1;
    const width = this.#dialog.offsetWidth;
    const to = new Map([['ArrowRight', width + outward * STEP], ['ArrowLeft', width - outward * STEP], ['Home', NARROWEST], ['End', this.#widest]]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#resize(to);
    this.#keep();
  }

  #onPull({ clientX, pointerId }: PointerEvent): void {
    if (!this.#edge.hasPointerCapture(pointerId)) return;
    const { left, right } = this.#dialog.getBoundingClientRect();
    this.#resize(this.#host.side === 'left' ? clientX - left : right - clientX);
  }

  #resize(width: number): void {
    const fit = Math.round(Math.min(Math.max(width, NARROWEST), this.#widest));
    // No width is on its way while an edge is in somebody's hand.
    this.#dialog.toggleAttribute('data-resized', true);
    for (const name of ['--faq-width', '--faq-wide-width']) this.#dialog.style.setProperty(name, `${fit}px`);
    this.#host.wide = fit >= ROOMY;
    this.#tell(fit);
  }

  #reset(): void {
    this.#dialog.removeAttribute('data-resized');
    for (const name of ['--faq-width', '--faq-wide-width']) this.#dialog.style.removeProperty(name);
    if (this.#host.remember) write(undefined);
    void this.#host.updateComplete.then(() => this.#tell());
  }

  #keep(): void {
    if (this.#host.remember) write(this.#dialog.offsetWidth);
  }

  #tell(width = this.#dialog.offsetWidth): void {
    this.#edge.setAttribute('aria-valuemax', `${this.#widest}`);
    this.#edge.setAttribute('aria-valuenow', `${Math.min(width || NARROWEST, this.#widest)}`);
  }
}

/** A page may be refused its storage. */
function read(): number | undefined {
  try {
    const { width } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { width?: unknown };
    return typeof width === 'number' ? width : undefined;
  } catch {
    return undefined;
  }
}

function write(width: number | undefined): void {
  try {
    if (width === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ width }));
  } catch {
    // What cannot be kept is asked for again.
  }
}
