/** What the checks see and do inside a page. It takes what it needs from the browser before the page replaces it. */
export interface Eyes {
  /** Whether our elements are there, and the global. */
  readonly isDefined: () => boolean;
  /** Where the middle of a part is, and whether a visitor who clicks there meets it. */
  readonly find: (part: Part) => Spot | undefined;
  readonly focus: () => string;
  readonly isOpen: () => boolean;
  /** What stands in the field, the first result, and whether the passage that answers is shown above it, which comes with the bodies. */
  readonly answer: () => { readonly query: string; readonly first: string; readonly hasPassage: boolean };
  /** The title of the article that is shown, once its body is here. */
  readonly article: () => string;
  /** How our parts look: `part property` → value. */
  readonly look: () => Promise<Readonly<Record<string, string>>>;
  /** The page without us. */
  readonly page: () => Readonly<Record<string, string>>;
  readonly works: () => Promise<boolean>;
  readonly modal: (open: boolean) => Promise<void>;
  /** The page throws away what its native dialog holds, us too. */
  readonly emptyModal: () => boolean;
  readonly stirs: () => Promise<void>;
  readonly call: (...command: readonly unknown[]) => void;
  /** What is left of us. */
  readonly remains: () => readonly string[];
  readonly faults: () => readonly string[];
  readonly pause: () => Promise<void>;
}

export type Part = 'launcher' | 'panel' | 'field';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly isOnTop: boolean;
}

/** The page keeps them under a symbol, so that they are no global of it. */
export const EYES = 'eyes of the host matrix';

/** Runs in the page, before anything of the page itself. */
export function openEyes(name: string): void {
  const { getComputedStyle, setTimeout, requestAnimationFrame, MouseEvent, Promise } = window;
  const at = window as unknown as Record<symbol, Eyes> & Record<string, ((open?: boolean) => unknown) | undefined>;
  const LOOKS = [
    'display', 'position', 'visibility', 'opacity', 'pointer-events', 'color', 'background-color', 'background-image', 'font-family', 'font-size', 'font-weight',
    'font-style', 'line-height', 'letter-spacing', 'text-transform', 'text-align', 'text-decoration-line', 'direction', 'white-space', 'cursor', 'margin-top', 'margin-left',
    'padding-top', 'padding-left', 'border-top-width', 'border-top-style', 'border-top-color', 'border-top-left-radius', 'box-shadow', 'box-sizing', 'transform', 'filter', 'zoom',
    'clip-path', 'list-style-type', 'outline-style', 'overflow-x', 'color-scheme', 'user-select', 'content-visibility', 'z-index',
  ];
  const PARTS: readonly (readonly [string, ...string[]])[] = [
    ['launcher button', 'faq-launcher', 'button'], ['panel', 'faq-drawer', 'dialog'], ['header', 'faq-drawer', '.header'],
    ['heading', 'faq-drawer', '#heading'], ['close', 'faq-drawer', '.icon:last-child'], ['search', 'faq-drawer', 'faq-search'], ['field', 'faq-drawer', 'faq-search', '.field'],
    ['input', 'faq-drawer', 'faq-search', 'input'], ['result', 'faq-drawer', 'faq-search', '[role=option]'], ['mark', 'faq-drawer', 'faq-search', '[role=option] mark'],
    ['nav', 'faq-drawer', 'faq-nav'], ['nav row', 'faq-drawer', 'faq-nav', '.row'], ['article', 'faq-drawer', 'faq-article'], ['title', 'faq-drawer', 'faq-article', '[part~=title]'],
    ['body', 'faq-drawer', 'faq-article', '[part~=body]'], ['paragraph', 'faq-drawer', 'faq-article', '[part~=body] p'], ['link', 'faq-drawer', 'faq-article', 'a, .link'],
  ];

  // Where something of the page is called `body`, `document.body` is that.
  const body = (): HTMLElement => document.documentElement.querySelector('body') as HTMLElement;
  const deep = (...path: readonly string[]): HTMLElement | null => {
    let found: HTMLElement | null = null;
    let root: ParentNode | null | undefined = document;
    for (let i = 0; i < path.length && root; i += 1) {
      found = root.querySelector<HTMLElement>(path[i] as string);
      root = found?.shadowRoot;
    }
    return found;
  };
  const inShadowRoots = (root: ParentNode, selector: string): HTMLElement | null => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    const all = root.querySelectorAll('*');
    for (let i = 0; i < all.length; i += 1) {
      const inner = all[i]?.shadowRoot;
      const below = inner && inShadowRoots(inner, selector);
      if (below) return below;
    }
    return null;
  };
  const panel = (): HTMLElement | null => deep('faq-drawer', 'dialog');
  const field = (): HTMLInputElement | null => deep('faq-drawer', 'faq-search', 'input') as HTMLInputElement | null;
  const launcher = (): HTMLElement | null => inShadowRoots(document, '#their-help') ?? deep('faq-launcher', 'button');
  const isShown = (): boolean => panel()?.matches(':popover-open:not([hidden]), :modal') ?? false;
  const parts: Readonly<Record<Part, () => HTMLElement | null>> = { launcher, panel, field };
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 15));

  /** The innermost element at a point, inside shadow roots too, and all that is around it. */
  const around = (x: number, y: number): Node[] => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    const path: Node[] = [];
    for (let node: Node | null = hit; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) path.push(node);
    return path;
  };
  const active = (): Element | null => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const serialize = (node: Node): string => {
    if (/^FAQ-/i.test(node.nodeName)) return '';
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (node.nodeType === 8) return `<!--${node.nodeValue}-->`;
    let text = '';
    const { attributes } = node as Element;
    for (let i = 0; attributes && i < attributes.length; i += 1) text += ` ${attributes[i]?.name}="${attributes[i]?.value}"`;
    text = node.nodeType === 1 ? `<${node.nodeName}${text}>` : '';
    for (let child = node.firstChild; child; child = child.nextSibling) text += serialize(child);
    return text;
  };
  const still = async (): Promise<void> => {
    // Buttons that come late have come, where they come at all.
    for (let i = 0; i < 200 && !deep('faq-drawer', '.window'); i += 1) await pause();
    const place = (element: Element | null): string => (element ? JSON.stringify(element.getBoundingClientRect()) + getComputedStyle(element).opacity : '');
    // WebKit does not name all that moves.
    const moving = (): boolean => (panel()?.getAnimations({ subtree: true }) ?? []).some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    let before = '';
    for (let same = 0; same < 4; ) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 15)));
      const now = place(panel()) + place(deep('faq-drawer', 'faq-article'));
      same = now === before && !moving() ? same + 1 : 0;
      before = now;
    }
  };
  const look = async (): Promise<Record<string, string>> => {
    await still();
    const found: Record<string, string> = {};
    const origin = panel()?.getBoundingClientRect();
    for (let i = 0; i < PARTS.length; i += 1) {
      const [what, ...path] = PARTS[i] as readonly [string, ...string[]];
      const element = deep(...path);
      if (!element || !origin) continue;
      const { left, right, top, width, height } = element.getBoundingClientRect();
      // What is not shown has no looks.
      if (!width && !height) {
        found[`${what} box`] = 'none';
        continue;
      }
      const styles = getComputedStyle(element);
      for (let n = 0; n < LOOKS.length; n += 1) found[`${what} ${LOOKS[n]}`] = styles.getPropertyValue(LOOKS[n] as string);
      const inside = what !== 'panel' && !what.startsWith('launcher');
      // The page may have a scrollbar: what stands at the right stands beside it.
      const [x, y] = inside ? [left - origin.left, top - origin.top] : [(visualViewport?.width ?? innerWidth) - right, top];
      found[`${what} box`] = [x, y, width, height].map((value) => Math.round(value * 2) / 2).join(' ');
    }
    return found;
  };
  const page = (): Record<string, string> => {
    let storage = 'forbidden';
    try {
      storage = `${localStorage.length} ${sessionStorage.length} ${document.cookie}`;
    } catch {
      // A sandboxed frame has none.
    }
    return {
      document: serialize(document),
      'style sheets': `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      scroll: `${scrollX} ${scrollY}`,
      history: `${history.length}`,
      address: location.href,
      storage,
      // zone.js lists every listener of the window under a name of its own, and keeps the name when the listener goes.
      globals: Object.keys(window).filter((key) => key !== 'faqElements' && !key.startsWith('__zone_symbol__')).sort().join(' '),
      'inline styles': `${document.documentElement.style.cssText} | ${body().style.cssText}`,
    };
  };
  const native = (): HTMLDialogElement => {
    const known = document.getElementById('native-modal') as HTMLDialogElement | null;
    if (known) return known;
    const dialog = document.createElement('dialog');
    dialog.id = 'native-modal';
    dialog.appendChild(document.createElement('input'));
    body().appendChild(dialog);
    return dialog;
  };
  const remains = (): string[] => {
    const left: string[] = [];
    for (const element of document.querySelectorAll('faq-drawer, faq-launcher, faq-search, faq-nav, faq-article')) {
      if (!element.matches('[data-theirs]')) left.push(`<${element.localName}>`);
    }
    if (Object.getOwnPropertyDescriptor(window, 'faqElements')) left.push('the global');
    const kept = (document as unknown as Record<symbol, { current?: unknown; waiting?: Set<unknown> } | undefined>)[Symbol.for('faq-elements/store/1')];
    if (kept?.current) left.push('the store');
    if (document.adoptedStyleSheets.length > 0) left.push('a style sheet');
    const trigger = document.createElement('span');
    trigger.setAttribute('data-faq', 'spf-record');
    body().appendChild(trigger);
    if (!trigger.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))) left.push('a listener for clicks');
    trigger.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, composed: true }));
    trigger.remove();
    if (document.querySelector('faq-drawer:not([data-theirs])') && left.length === 0) left.push('a drawer that a click brought');
    return left;
  };

  at[Symbol.for(name)] = {
    isDefined: () => ['faq-launcher', 'faq-drawer', 'faq-search', 'faq-nav'].every((tag) => customElements.get(tag)) && typeof window.faqElements === 'function',
    find: (part) => {
      const element = parts[part]();
      const box = element?.getBoundingClientRect();
      if (!element || !box || box.width === 0) return undefined;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return { x, y, isOnTop: around(x, y).includes(element) };
    },
    focus: () => {
      const element = active();
      return element === null ? 'nothing' : element === field() ? 'field' : element === launcher() ? 'launcher' : `<${element.localName}>`;
    },
    isOpen: isShown,
    answer: () => ({ query: field()?.value ?? '', first: deep('faq-drawer', 'faq-search', '[role=option]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '', hasPassage: deep('faq-drawer', 'faq-search', '[part~=answer]') !== null }),
    article: () => (deep('faq-drawer', 'faq-article', '[part~=body] p') && deep('faq-drawer', 'faq-article', '[part~=title]')?.textContent?.trim()) || '',
    look,
    page,
    works: async () => (await at['hostWorks']?.()) !== false,
    modal: async (open) => {
      if (at['hostModal']) await at['hostModal'](open);
      else if (open) native().showModal();
      else {
        native().close();
        native().remove();
      }
    },
    emptyModal: () => {
      const dialog = document.querySelector('dialog:modal');
      if (!dialog?.querySelector('faq-drawer')) return false;
      dialog.replaceChildren(document.createElement('input'));
      return true;
    },
    stirs: async () => void (await at['hostStirs']?.()),
    call: (...command) => window.faqElements?.(...command),
    remains,
    faults: () => ((window as unknown as Record<symbol, string[] | undefined>)[Symbol.for('faults of this page')] ?? []).splice(0),
    pause,
  };
  // A page in a frame is asked by message: of another origin, it cannot be asked otherwise.
  if (window.parent !== window) {
    addEventListener('message', async ({ data, source }: MessageEvent<{ eyes?: keyof Eyes; args: never[]; id: number }>) => {
      if (!data.eyes) return;
      const method = at[Symbol.for(name)]?.[data.eyes] as (...args: never[]) => unknown;
      const reply = await Promise.resolve(method(...data.args)).then((value) => ({ value }), (error: unknown) => ({ error: String(error) }));
      source?.postMessage({ answerOf: data.id, ...reply }, { targetOrigin: '*' });
    });
  }
}
