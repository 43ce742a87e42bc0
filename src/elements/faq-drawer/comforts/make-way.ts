import type { ComfortHost } from './comforts.js';

/** As much of a control as may be hidden before the panel gives way. */
const HALF = 0.5;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The panel stands above the page, and what has focus there has to be seen: a panel that covers it goes to the other side,
 * or folds to its title where that does not help. It comes back with the focus, or when it is in nobody's way.
 */
export class MakeWay {
  readonly #host: ComfortHost;
  readonly #dialog: HTMLDialogElement;

  constructor(host: ComfortHost, dialog: HTMLDialogElement, signal: AbortSignal) {
    this.#host = host;
    this.#dialog = dialog;
    document.addEventListener('focusin', ({ target }) => requestAnimationFrame(() => this.#giveWayTo(target as Element)), { capture: true, signal });
    // Nobody hears of focus that comes in here, only of where it has left for.
    document.addEventListener('focusout', ({ relatedTarget }) => relatedTarget === host && this.#stand(false, false), { capture: true, signal });
    dialog.addEventListener('pointerdown', () => this.#stand(false, false), { signal });
  }

  #giveWayTo(target: Element): void {
    if (target === this.#host || !this.#dialog.matches(':popover-open:not([hidden])') || !target.isConnected) return;
    const control = target.getBoundingClientRect();
    for (const [aside, folded] of [[false, false], [true, false], [false, true], [true, true]] as const) {
      this.#stand(aside, folded);
      if (hidden(control, this.#box) <= HALF) return;
    }
  }

  #stand(aside: boolean, folded: boolean): void {
    this.#dialog.toggleAttribute('data-aside', aside);
    this.#dialog.toggleAttribute('data-folded', folded);
  }

  /** Where it is to stand, whatever is still on its way. */
  get #box(): Box {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.#dialog;
    return { left: offsetLeft, right: offsetLeft + offsetWidth, top: offsetTop, bottom: offsetTop + offsetHeight };
  }
}

/** The part of a control that a panel hides; a control without a size is nowhere. */
function hidden(control: DOMRect, panel: Box): number {
  const across = Math.min(control.right, panel.right) - Math.max(control.left, panel.left);
  const down = Math.min(control.bottom, panel.bottom) - Math.max(control.top, panel.top);
  const size = control.width * control.height;
  return size > 0 ? (Math.max(0, across) * Math.max(0, down)) / size : 0;
}
