import { tagAttributes, tokenRule } from './snippet.js';

/* The page in the frame: its own script tag gives way to one with what was changed, as if the owner had pasted it. */

const SIZES = { desk: [1120, 760], phone: [390, 780] };
const GAP = 16;
/** How long help may take to be gone, in frames of the screen. */
const PATIENCE = 600;

export class Preview {
  #frame;
  #address = '';
  #built = '';
  #size = SIZES.desk;
  #turn = Promise.resolve();
  #wanted;
  /** Where the visitor is in the drawer: a call that leads there. */
  #place = [];
  #sheet;

  constructor(frame) {
    this.#frame = frame;
    new ResizeObserver(() => this.#fit()).observe(frame.parentElement);
  }

  /** Shows a page with these settings; of several wishes the last counts. */
  show(address, state) {
    this.#size = SIZES[state.width] ?? SIZES.desk;
    this.#fit();
    this.#wanted = [address, state];
    this.#turn = this.#turn.then(() => this.#show(address, state)).catch((error) => console.warn(error));
    return this.#turn;
  }

  async #show(address, state) {
    if (this.#wanted[1] !== state) return;
    if (address !== this.#address) await this.#load(address);
    const { contentWindow: host, contentDocument: page } = this.#frame;
    this.#dress(host, page, tokenRule(state.tokens));
    const wanted = JSON.stringify([address, state.attributes, state.values, state.slots, state.block]);
    if (wanted === this.#built) return;
    this.#built = wanted;
    await this.#rebuild(host, page, state);
  }

  #load(address) {
    this.#address = address;
    this.#built = '';
    this.#sheet = undefined;
    this.#place = [];
    return new Promise((resolve) => {
      this.#frame.addEventListener('load', resolve, { once: true });
      this.#frame.src = address;
    }).then(() => {
      this.#leaveFocus(this.#frame.contentWindow);
      this.#listen(this.#frame.contentDocument);
    });
  }

  /**
   * A drawer that opens while somebody types beside it must not take the focus, not for one key: it has it where the visitor
   * went into the frame. A dialog that is shown takes it by itself, unless it is inert as long as that lasts.
   */
  #leaveFocus({ HTMLElement, HTMLDialogElement }) {
    const isHere = () => document.activeElement === this.#frame;
    const { focus } = HTMLElement.prototype;
    HTMLElement.prototype.focus = function (...how) {
      if (isHere()) focus.apply(this, how);
    };
    for (const [{ prototype }, name] of [[HTMLElement, 'showPopover'], [HTMLDialogElement, 'showModal']]) {
      const show = prototype[name];
      prototype[name] = function (...how) {
        this.inert = !isHere();
        show.apply(this, how);
        this.inert = false;
      };
    }
  }

  #listen(page) {
    page.addEventListener('faq-article', ({ detail }) => (this.#place = ['article', detail.id]));
    page.addEventListener('faq-search', ({ detail }) => (this.#place = detail.query ? ['search', detail.query] : []));
  }

  #dress(host, page, rule) {
    if (!this.#sheet) {
      this.#sheet = new host.CSSStyleSheet();
      page.adoptedStyleSheets.push(this.#sheet);
    }
    this.#sheet.replaceSync(rule);
  }

  async #rebuild(host, page, state) {
    const old = page.querySelector('script[src$="faq.js"]');
    const given = old ? [...old.attributes].filter(({ name }) => name.startsWith('data-var-') || name === 'data-contact') : [];
    const src = old?.src ?? new URL('../dist/faq.js', page.baseURI).href;
    await gone(host);
    const layout = page.querySelector('faq-drawer')?.getAttribute('layout');
    for (const left of page.querySelectorAll('script[src$="faq.js"], faq-drawer:not([layout]), faq-launcher, script[data-faq-config].tried')) left.remove();
    if (Object.keys(state.slots).length && !layout) page.body.append(drawerWith(page, state.slots));
    if (state.block) page.body.append(Object.assign(page.createElement('script'), { type: 'application/json', className: 'tried', textContent: state.block }));
    page.querySelector('script.tried')?.setAttribute('data-faq-config', '');
    const tag = page.createElement('script');
    tag.src = src;
    for (const [name, value] of [...given.map(({ name, value }) => [name, value]), ...tagAttributes(state)]) tag.setAttribute(name, value);
    const ready = new Promise((resolve, reject) => {
      tag.onload = resolve;
      tag.onerror = () => reject(new Error('dist/faq.js is not there: npm run build makes it.'));
    });
    page.body.append(tag);
    await ready;
    host.faqElements('open');
    if (this.#place.length) host.faqElements(...this.#place);
  }

  /** As large as there is room for, and never larger than it is. */
  #fit() {
    const { clientWidth, clientHeight } = this.#frame.parentElement;
    const [width, height] = this.#size;
    const scale = Math.min(1, (clientWidth - 2 * GAP) / width, (clientHeight - 2 * GAP) / height);
    Object.assign(this.#frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale}) translateX(-50%)` });
  }
}

function drawerWith(page, slots) {
  const drawer = page.createElement('faq-drawer');
  for (const [name, text] of Object.entries(slots)) {
    const part = page.createElement('span');
    if (name !== 'page') part.slot = name;
    part.textContent = text;
    drawer.append(part);
  }
  return drawer;
}

/** Takes the help off a page, and waits until it is gone. */
async function gone(host) {
  if (!host.faqElements) return;
  host.faqElements('destroy');
  for (let left = PATIENCE; host.faqElements && left > 0; left -= 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
