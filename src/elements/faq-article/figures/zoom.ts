import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { AllStrings } from '../../../locales/en.js';
import { icons } from '../../shared/icons.js';
import { figureIcons } from './icons.js';

/** What is looked at closely. */
interface Looked {
  readonly href: string;
  readonly alt: string;
}

const STEP = 1.5;
/** How large an image gets at the least before it gets no larger: a small one, and one that has to be small to fit. */
const LARGEST = 3;

/**
 * An image over the whole screen, above the drawer: as large as fits, larger by buttons, keys, a double click or a pinch,
 * and then moved by scrolling or pulling.
 */
export class Zoom implements ReactiveController {
  readonly #host: LitElement;
  readonly #sizes = new ResizeObserver(() => this.#lay());
  #looked: Looked | undefined;
  #opener: HTMLElement | undefined;
  /** How much larger than what fits. */
  #scale = 1;
  #pulled = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  open(looked: Looked, opener: HTMLElement | undefined): void {
    this.#looked = looked;
    this.#opener = opener;
    this.#scale = 1;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.handles button:last-child')?.focus();
    this.#sizes.observe(this.#stage!);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#looked = undefined;
  }

  render(words: AllStrings): TemplateResult | typeof nothing {
    if (!this.#looked) return nothing;
    const { href, alt } = this.#looked;
    return html`<dialog class="zoom" part="zoom" aria-label=${alt} @keydown=${this.#onKeydown} @close=${this.#leave}>
      <div class="stage" dir="ltr" tabindex="0" role="group" aria-label=${alt} @click=${this.#onClick} @dblclick=${this.#onDoubleClick} @wheel=${this.#onWheel} @pointerdown=${this.#onPointerdown} @pointermove=${this.#onPointermove}>
        <img src=${href} alt=${alt} draggable="false" referrerpolicy="strict-origin" @load=${this.#lay} />
      </div>
      <div class="handles">
        <button type="button" class="icon" aria-label=${words.readingFigureOut} ?disabled=${this.#scale <= 1} @click=${() => this.#zoom(1 / STEP)}>${figureIcons.smaller}</button>
        <button type="button" class="icon" aria-label=${words.readingFigureIn} ?disabled=${this.#scale >= this.#most} @click=${() => this.#zoom(STEP)}>${figureIcons.bigger}</button>
        <button type="button" class="icon" aria-label=${words.readingFigureClose} @click=${this.#close}>${icons.close}</button>
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.zoom');
  }

  get #stage(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.stage');
  }

  get #img(): HTMLImageElement | null {
    return this.#host.renderRoot.querySelector('.stage img');
  }

  /** The part of its own size at which the image fits. */
  get #fit(): number {
    const [stage, img] = [this.#stage, this.#img];
    if (!stage || !img?.naturalWidth) return 1;
    return Math.min(1, stage.offsetWidth / img.naturalWidth, stage.offsetHeight / img.naturalHeight);
  }

  get #most(): number {
    return Math.max(LARGEST, LARGEST / 2 / this.#fit);
  }

  readonly #lay = (): void => {
    const img = this.#img;
    if (img?.naturalWidth) img.style.setProperty('inline-size', `${Math.floor(img.naturalWidth * this.#fit * this.#scale)}px`);
  };

  /** What is in the middle stays there. */
  #zoom(by: number): void {
    const stage = this.#stage;
    if (!stage) return;
    const middle = (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth;
    const centre = (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight;
    this.#scale = Math.min(this.#most, Math.max(1, this.#scale * by));
    this.#lay();
    stage.scrollTo(middle * stage.scrollWidth - stage.clientWidth / 2, centre * stage.scrollHeight - stage.clientHeight / 2);
    this.#host.requestUpdate();
  }

  readonly #close = (): void => this.#dialog?.close();

  readonly #leave = (): void => {
    this.#sizes.disconnect();
    this.#looked = undefined;
    this.#opener?.focus({ preventScroll: true });
    this.#opener = undefined;
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const by = { '+': STEP, '=': STEP, '-': 1 / STEP, '0': 0 }[event.key];
    if (by !== undefined && !event.ctrlKey && !event.metaKey) {
      this.#zoom(by);
    } else if (event.key === 'Escape') {
      // One step out, and no further: the drawer leaves alone what is prevented.
      event.preventDefault();
      this.#close();
    }
  };

  /** Beside the image, but not at the end of a pull. */
  readonly #onClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget && !this.#pulled) this.#close();
  };

  readonly #onDoubleClick = ({ target, currentTarget }: Event): void => {
    if (target !== currentTarget) this.#zoom(this.#scale > 1 ? 0 : STEP * STEP);
  };

  /** Two fingers on a trackpad that go apart are told so. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#zoom(Math.exp(-event.deltaY / 100));
  };

  /** Fingers scroll by themselves. */
  readonly #onPointerdown = (event: PointerEvent): void => {
    this.#pulled = false;
    if (event.pointerType === 'mouse' && event.button === 0 && event.target === this.#img) this.#stage?.setPointerCapture(event.pointerId);
  };

  readonly #onPointermove = ({ pointerId, movementX, movementY }: PointerEvent): void => {
    const stage = this.#stage;
    if (!stage?.hasPointerCapture(pointerId)) return;
    this.#pulled ||= movementX !== 0 || movementY !== 0;
    stage.scrollBy(-movementX, -movementY);
  };
}
