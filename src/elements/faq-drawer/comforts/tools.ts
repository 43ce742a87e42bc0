import type { HelpStore } from '../../../store/help-store.js';
import { wordsOf } from '../../shared/late-words.js';
import type { ComfortHost } from './comforts.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Drawn as all others. */
const WIDEN = 'M14 5h5v5m0-5-6 6m-3 8H5v-5m0 5 6-6';
const NARROW = 'M19 10h-5V5m0 5 5-5M5 14h5v5m0-5-5 5';
const WINDOW = 'M10.5 6H6.5A1.5 1.5 0 0 0 5 7.5v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.5v-4M14 5h5v5m0-5-7.5 7.5';

/** Buttons in the header for what only a desk has room for: a window of its own, and more width. */
export class Tools {
  readonly #host: ComfortHost;
  readonly #store: HelpStore;
  readonly #window: Tool;
  readonly #widen: Tool;

  constructor(host: ComfortHost, dialog: HTMLDialogElement, store: HelpStore, signal: AbortSignal) {
    this.#host = host;
    this.#store = store;
    this.#window = new Tool('window', () => host.popOut?.());
    this.#widen = new Tool('widen', () => (host.wide = !host.wide));
    dialog.querySelector('.header > :last-child')?.before(this.#widen.button);
    const whenever = { hostUpdated: () => this.#draw() };
    host.addController(whenever);
    this.#draw();
    signal.addEventListener('abort', () => {
      host.removeController(whenever);
      this.#window.button.replaceWith();
      this.#widen.button.replaceWith();
    });
  }

  #draw(): void {
    const { wide, popOut } = this.#host;
    const words = wordsOf(this.#store.state.strings);
    const { button } = this.#window;
    if (!popOut) button.replaceWith();
    else if (!button.isConnected) this.#widen.button.before(button);
    this.#window.show(WINDOW, words.readingWindow);
    this.#widen.show(wide ? NARROW : WIDEN, wide ? words.readingNarrow : words.readingWiden);
  }
}

/** A button that is a picture. */
class Tool {
  readonly button = document.createElement('button');
  readonly #path = document.createElementNS(SVG, 'path');

  constructor(name: string, use: () => void) {
    const { button } = this;
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 24 24');
    picture.setAttribute('aria-hidden', 'true');
    picture.append(this.#path);
    button.type = 'button';
    button.className = `icon tool ${name}`;
    button.setAttribute('part', name);
    button.addEventListener('click', use);
    button.append(picture);
  }

  show(path: string, name: string): void {
    this.#path.setAttribute('d', path);
    this.button.setAttribute('aria-label', name);
  }
}
