import { say } from '../locales/format.js';
import type { HelpStore } from '../store/help-store.js';
import type { PageContext } from '../store/page-context/page-context.js';

/** Where nothing but their own children may stand: there a mark goes into the message. */
const STRICT = 'table,thead,tbody,tfoot,tr,ul,ol,dl,select,optgroup';

const css = `
  :host { all: initial !important; display: inline-block !important; vertical-align: middle !important; }
  button {
    box-sizing: border-box; width: 24px; height: 24px; margin-inline-start: 6px; padding: 0;
    border: 1.5px solid; border-radius: 50%; background: #fff; color: oklch(from var(--faq-accent, #2457d6) min(l, 0.5) c h);
    font: 700 14px/1 system-ui; cursor: help;
  }
  button:focus-visible { outline: 2px solid #10141c; outline-offset: 2px; }
  @media print { :host { display: none !important; } }
`;

/**
 * A small "?" beside each message that an article explains, for owners who ask for it. Each is an element of our own,
 * closed to the page's styles; the message itself stays as it is.
 */
export class ErrorMarks {
  readonly #store: HelpStore;
  readonly #marks = new Map<Element, HTMLElement>();
  #sheet: CSSStyleSheet | undefined;

  constructor(store: HelpStore) {
    this.#store = store;
  }

  /** Marks these and no others. */
  show(faults: PageContext['faults']): void {
    for (const [element, mark] of this.#marks) {
      if (faults.some((fault) => fault.element === element) && mark.isConnected) continue;
      mark.replaceWith();
      this.#marks.delete(element);
    }
    for (const { element, text, article } of faults) if (!this.#marks.has(element)) this.#marks.set(element, this.#mark(element, text, article));
  }

  #mark(element: Element, text: string, article: string): HTMLElement {
    const mark = document.createElement('faq-mark');
    const button = document.createElement('button');
    button.type = 'button';
    button.append('?');
    button.setAttribute('aria-label', say('{meaning} {text}', { meaning: this.#store.state.strings.meaning, text }));
    button.title = this.#store.state.strings.meaning;
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', (event) => {
      // It may stand in a link or a label of the page.
      event.preventDefault();
      event.stopPropagation();
      this.#store.open(true);
      void this.#store.showArticle(article);
    });
    const root = mark.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [this.#styles()];
    root.append(button);
    if (element.parentElement?.matches(STRICT)) element.append(mark);
    else element.after(mark);
    return mark;
  }

  #styles(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(css);
    }
    return this.#sheet;
  }
}
