import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { FaqError } from '../../src/content/faq-error.js';
import type { FaqArticle } from '../../src/elements/faq-article/faq-article.js';
import type { FaqDrawer } from '../../src/elements/faq-drawer/faq-drawer.js';
import type { FaqLauncher } from '../../src/elements/faq-launcher/faq-launcher.js';
import type { FaqSearch } from '../../src/elements/faq-search/faq-search.js';
import { createHelpStore } from '../../src/store/help-store.js';
import { deferred, desk } from '../support/desk.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

const dialog = (element: FaqDrawer): HTMLDialogElement => one<HTMLDialogElement>(element, 'dialog');
const isShown = (element: FaqDrawer): boolean => dialog(element).matches(':popover-open:not([hidden]), :modal');

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const focused = (element: FaqDrawer): Element | null => element.shadowRoot?.activeElement ?? null;
/** What has focus inside an element of the drawer. */
const focusedIn = (element: FaqDrawer, name: string): Element | null | undefined => one(element, name).shadowRoot?.activeElement;

/** Waits until the drawer and the page have heard of something. */
async function until(met: () => boolean): Promise<void> {
  for (let frames = 0; !met(); frames += 1) {
    if (frames > 120) throw new Error(`Never met: ${met}`);
    await frame();
  }
}

/** Gives the screen another size, and waits until the page has it. */
async function resize(width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await until(() => innerWidth === width);
  await frame();
}

/** A modal dialog of the page. */
function hostDialog(): HTMLDialogElement {
  const host = document.createElement('dialog');
  const button = document.createElement('button');
  button.textContent = 'Theirs';
  host.append(button);
  document.body.append(host);
  host.showModal();
  return host;
}

/** A drawer that stands open. */
async function openDrawer(): Promise<{ element: FaqDrawer } & Awaited<ReturnType<typeof pageWithHelp>>> {
  const page = await pageWithHelp();
  const element = await mount<FaqDrawer>(html`<faq-drawer><a href="/help">Help</a></faq-drawer>`);
  page.store.open();
  await settled(element);
  return { element, ...page };
}

describe('<faq-drawer>', () => {
  beforeEach(() => resize(1000, 800));
  afterEach(tearDown);

  it('opens beside the page with focus in the field, and the page stays usable', async () => {
    const { element } = await openDrawer();
    expect(isShown(element)).to.equal(true);
    expect(dialog(element).matches(':modal')).to.equal(false);
    const field = one<FaqSearch>(element, 'faq-search').shadowRoot?.activeElement;
    expect(field?.localName).to.equal('input');
  });

  it('is a modal sheet on a phone, and follows when the screen changes', async () => {
    const { element } = await openDrawer();
    await resize(390, 760);
    await until(() => dialog(element).matches(':modal'));
    expect(dialog(element).getBoundingClientRect().width).to.equal(390);
    await resize(1000, 800);
    await until(() => !dialog(element).matches(':modal'));
    expect(isShown(element)).to.equal(true);
  });

  it('waits unseen and out of reach, and gets ready at a press of the launcher without being seen or in the way', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqDrawer>(html`<faq-drawer></faq-drawer>`);
    const launcher = await mount<FaqLauncher>(html`<faq-launcher></faq-launcher>`);
    const panel = dialog(element);
    const { left, top, width, height } = panel.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    const look = (): readonly unknown[] => [isShown(element), getComputedStyle(one(element, 'h2')).visibility, getComputedStyle(panel).opacity, document.elementFromPoint(x, y) === element];
    const unseen = [false, 'hidden', '0', false];
    expect(panel.matches(':popover-open') && height > 300).to.equal(true);
    expect(look()).to.deep.equal(unseen);
    const press = (target: Element): boolean => target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    press(document.body);
    expect(look()).to.deep.equal(unseen);
    press(one(launcher, 'button'));
    expect(look()).to.deep.equal([false, 'visible', '0', false]);
    await until(() => getComputedStyle(one(element, 'h2')).visibility === 'hidden');
    expect(look()).to.deep.equal(unseen);
    store.open();
    await settled(element);
    await until(() => getComputedStyle(panel).opacity === '1');
    expect(look()).to.deep.equal([true, 'visible', '1', true]);
  });

  it('gives focus back to what had it', async () => {
    await pageWithHelp();
    const element = await mount<FaqDrawer>(html`<faq-drawer></faq-drawer>`);
    const launcher = await mount<FaqLauncher>(html`<faq-launcher></faq-launcher>`);
    launcher.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(isShown(element)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await settled(launcher);
    expect(document.activeElement).to.equal(launcher);
  });

  it('leaves focus alone that has gone elsewhere', async () => {
    const { element, store } = await openDrawer();
    const elsewhere = document.createElement('button');
    element.parentElement?.append(elsewhere);
    elsewhere.focus();
    store.close();
    await settled(element);
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('goes out one step at a time with Escape: query, article, drawer', async () => {
    const { element, store } = await openDrawer();
    const escape = async (): Promise<void> => {
      await sendKeys({ press: 'Escape' });
      await settled(element);
    };
    await sendKeys({ type: 'spf' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(store.state.place.view).to.equal('article');
    await escape();
    expect(store.state.place).to.deep.equal({ view: 'results', query: 'spf' });
    await escape();
    expect(store.state.place.view).to.equal('start');
    expect(store.state.open).to.equal(true);
    await escape();
    expect(store.state.open).to.equal(false);
    expect(isShown(element)).to.equal(false);
  });

  it('moves focus to the title of an article, and back to the field with the results', async () => {
    const { element, store } = await openDrawer();
    await sendKeys({ type: 'spf' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('faq-article');
    await store.back();
    await settled(element);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('faq-search');
  });

  it('tells the owner what happens', async () => {
    const { element, store } = await openDrawer();
    const heard: unknown[] = [];
    for (const type of ['faq-open', 'faq-close', 'faq-search', 'faq-article', 'faq-error'] as const) {
      document.addEventListener(type, (event) => heard.push([type, (event as CustomEvent<unknown>).detail]), { once: true });
    }
    await store.search('spf');
    await store.showArticle('spf');
    one(element, `[aria-label="Close help"]`).click();
    store.open();
    expect(heard).to.deep.equal([
      ['faq-search', { query: 'spf', total: 1, audience: undefined }],
      ['faq-article', { id: 'spf' }],
      ['faq-close', { reason: 'button' }],
      ['faq-open', null],
    ]);
  });

  it('shows navigation under "nothing found", so that there is always a way on', async () => {
    const { element, store } = await openDrawer();
    await store.search('xyzzy');
    await settled(element);
    expect(one(element, '.body').checkVisibility()).to.equal(true);
    expect(all(element, 'faq-nav')).to.have.length(1);
  });

  it('offers the way that stood in the page before when help cannot be loaded, and tries again', async () => {
    let fails = true;
    const store = createHelpStore({ load: () => (fails ? Promise.reject(new FaqError('PACK_NOT_FOUND', 'nothing there.')) : Promise.resolve(desk())) });
    const element = await mount<FaqDrawer>(html`<faq-drawer .store=${store}><a href="/help">Help</a></faq-drawer>`);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
    store.open();
    await store.warmUp();
    await settled(element);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(text(one(element, '.failed'))).to.contain('PACK_NOT_FOUND');
    fails = false;
    one(element, '.failed button').click();
    await store.retry();
    await settled(element);
    expect(all(element, '.failed')).to.have.length(0);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(false);
  });

  it('links to the contact that the owner has set, and to no script', async () => {
    const { element } = await openDrawer();
    element.contact = 'javascript:alert(1)';
    await settled(element);
    expect(all(element, '.footer a')).to.have.length(0);
    element.contact = 'mailto:help@acme.example';
    await settled(element);
    expect(one(element, '.footer a').getAttribute('href')).to.equal('mailto:help@acme.example');
  });

  it('shows results and article side by side when it is wide', async () => {
    const { element, store } = await openDrawer();
    element.wide = true;
    await store.search('spf');
    await store.showArticle('spf');
    await settled(element);
    expect(one(element, 'faq-search').checkVisibility()).to.equal(true);
    expect(one(element, 'faq-article').checkVisibility()).to.equal(true);
  });

  it('survives being moved, removed and put back while it is open', async () => {
    const { element } = await openDrawer();
    const place = document.createElement('section');
    document.body.append(place);
    place.append(element);
    await settled(element);
    expect(isShown(element)).to.equal(true);
    element.remove();
    place.append(element);
    await settled(element);
    expect(isShown(element)).to.equal(true);
    place.remove();
  });

  it('keeps the styles of the page out', async () => {
    const style = document.createElement('style');
    style.textContent = '* { font: 40px serif !important; color: red !important; padding: 30px !important; display: inline !important }';
    const { element } = await openDrawer();
    await new Promise((done) => setTimeout(done));
    const before = getComputedStyle(one(element, 'h2')).cssText;
    document.head.append(style);
    const after = getComputedStyle(one(element, 'h2')).cssText;
    style.remove();
    expect(after).to.equal(before);
  });

  describe('wide', () => {
    const wideArticle = async (direct = false): Promise<FaqDrawer> => {
      const { element, store } = await openDrawer();
      element.wide = true;
      if (!direct) await store.search('spf');
      await store.showArticle('spf');
      await settled(element);
      return element;
    };
    const widen = '.widen';

    for (const width of [390, 700]) {
      it(`has one column, and no button to widen, where there is no room for two: ${width} px`, async () => {
        await resize(width, 760);
        const element = await wideArticle();
        expect(one(element, 'faq-search').checkVisibility()).to.equal(false);
        expect(one(element, 'faq-article').getBoundingClientRect().width).to.be.greaterThan(330);
        await until(() => element.renderRoot.querySelector(widen) !== null);
        expect(one(element, widen).checkVisibility()).to.equal(false);
      });
    }

    it('follows when room comes and goes', async () => {
      await resize(700, 760);
      const element = await wideArticle();
      await resize(1000, 760);
      await until(() => one(element, 'faq-search').checkVisibility());
      await until(() => element.renderRoot.querySelector(widen)?.checkVisibility() === true);
      await resize(700, 760);
      await until(() => !one(element, 'faq-search').checkVisibility());
    });

    it('gives an article without results the whole width', async () => {
      const element = await wideArticle(true);
      expect(one(element, 'faq-search').checkVisibility()).to.equal(false);
      await until(() => one(element, '.body').clientWidth > 800);
    });
  });

  describe('as a sheet', () => {
    beforeEach(() => resize(390, 760));

    it('is closed for all when the browser closes it without asking', async () => {
      const { element, store } = await openDrawer();
      const opener = document.createElement('button');
      store.close();
      await settled(element);
      element.parentElement?.append(opener);
      opener.focus();
      await store.showArticle('spf');
      await settled(element);
      expect(dialog(element).matches(':modal')).to.equal(true);
      dialog(element).close();
      await until(() => !store.state.open);
      expect(store.closeReason).to.equal('escape');
      await settled(element);
      expect(document.activeElement).to.equal(opener);
      store.open();
      await settled(element);
      expect(isShown(element)).to.equal(true);
    });

    it('stays open while the screen turns, though its dialog is closed for that', async () => {
      const { element, store } = await openDrawer();
      await resize(1000, 800);
      for (let frames = 0; frames < 5; frames += 1) await frame();
      expect(store.state.open).to.equal(true);
      expect(isShown(element)).to.equal(true);
    });

    it('survives being moved, removed and put back', async () => {
      const { element, store } = await openDrawer();
      const place = document.createElement('section');
      document.body.append(place);
      place.append(element);
      await settled(element);
      element.remove();
      await frame();
      place.append(element);
      await settled(element);
      expect(dialog(element).matches(':modal')).to.equal(true);
      await frame();
      expect(store.state.open).to.equal(true);
      place.remove();
    });

    it('closes at a tap on the page above it, not at one inside, such as the second of two on what opened it', async () => {
      const { store } = await openDrawer();
      await sendMouse({ type: 'click', position: [200, 30] });
      expect(store.state.open).to.equal(true);
      await sendMouse({ type: 'click', position: [200, 3] });
      expect(store.state.open).to.equal(false);
      expect(store.closeReason).to.equal('backdrop');
    });
  });

  it('loads nothing before it is opened, while an element that stands alone is wanted at once', async () => {
    let loads = 0;
    const store = createHelpStore({ load: () => Promise.resolve(desk()).finally(() => (loads += 1)) });
    await mount<FaqDrawer>(html`<faq-drawer .store=${store}></faq-drawer>`);
    await mount<FaqLauncher>(html`<faq-launcher .store=${store}></faq-launcher>`);
    await frame();
    expect(loads).to.equal(0);
    const alone = await mount<FaqSearch>(html`<faq-search .store=${store}></faq-search>`);
    expect(loads).to.equal(1);
    await until(() => alone.shadowRoot?.querySelector('[part=audience]') !== null);
  });

  describe('before it is opened', () => {
    let life: AbortController;
    beforeEach(() => (life = new AbortController()));
    afterEach(() => life.abort());

    /** A drawer that help has come for, on a page where the visitor types. */
    async function wantedDrawer(): Promise<{ element: FaqDrawer; typing: HTMLInputElement; moves: string[] } & Awaited<ReturnType<typeof pageWithHelp>>> {
      const page = await pageWithHelp();
      const element = await mount<FaqDrawer>(html`<faq-drawer></faq-drawer>`);
      const typing = document.createElement('input');
      element.parentElement?.append(typing);
      typing.focus();
      const moves: string[] = [];
      for (const type of ['focus', 'blur']) addEventListener(type, () => moves.push(type), { capture: true, signal: life.signal });
      await page.store.warmUp();
      await settled(element);
      return { element, typing, moves, ...page };
    }

    /** What can be clicked where a part of it is. */
    const onTop = (element: FaqDrawer, part = '#heading'): Element | null => {
      const { left, top } = one(element, part).getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + 15);
    };

    it('is laid out when help is wanted, without a look, a click or the focus of anybody', async () => {
      const { element, typing, moves } = await wantedDrawer();
      expect(one(element, 'faq-nav').getBoundingClientRect().height).to.be.above(50);
      expect(getComputedStyle(dialog(element)).opacity).to.equal('0');
      for (const part of ['#heading', 'faq-search', 'faq-nav']) expect(onTop(element, part), part).to.not.equal(element);
      for (const part of ['.icon', 'faq-search', 'faq-nav']) one(element, part).focus();
      expect(document.activeElement).to.equal(typing);
      expect(moves).to.deep.equal([]);
    });

    it('comes above what the page has raised meanwhile', async () => {
      const { element, store } = await wantedDrawer();
      const theirs = await fixture<HTMLElement>(html`<div popover="manual" style="inset: 0; inline-size: 100%; block-size: 100%">Theirs</div>`);
      theirs.showPopover();
      expect(onTop(element)).to.equal(theirs);
      store.open();
      await settled(element);
      expect(onTop(element)).to.equal(element);
      expect(focusedIn(element, 'faq-search')?.localName).to.equal('input');
    });

    it('goes into a dialog that the page has opened meanwhile', async () => {
      const { element, store } = await wantedDrawer();
      const host = hostDialog();
      store.open();
      await settled(element);
      expect(element.parentElement).to.equal(host);
      expect(onTop(element)).to.equal(element);
      store.close();
      await settled(element);
      host.remove();
    });

    it('opens as a sheet where the screen has become a phone’s meanwhile', async () => {
      const { element, store } = await wantedDrawer();
      await resize(390, 760);
      store.open();
      await settled(element);
      expect(dialog(element).matches(':modal')).to.equal(true);
      expect(getComputedStyle(dialog(element)).visibility).to.equal('visible');
    });
  });

  it('lets no scrolling through to the page', async () => {
    const { element } = await openDrawer();
    const styles = getComputedStyle(dialog(element));
    expect([styles.overscrollBehaviorY, styles.overflowY]).to.deep.equal(['contain', 'hidden']);
    await resize(390, 760);
    await until(() => dialog(element).matches(':modal'));
    const backdrop = getComputedStyle(dialog(element), '::backdrop');
    expect([backdrop.overscrollBehaviorY, backdrop.overflowY]).to.deep.equal(['contain', 'hidden']);
  });

  for (const [width, height] of [[320, 256], [640, 320]] as const) {
    it(`leaves room for a result and for an article on ${width}×${height}`, async () => {
      await setViewport({ width, height });
      const { element, store } = await openDrawer();
      element.contact = 'mailto:help@acme.example';
      await store.search('what');
      await settled(element);
      expect(one<FaqSearch>(element, 'faq-search').shadowRoot?.querySelector('.results')?.clientHeight).to.be.greaterThan(110);
      await store.showArticle('spf');
      await settled(element);
      expect(one(element, '.body').clientHeight).to.be.greaterThan(150);
    });
  }

  it('keeps the keys that are pressed in it from the page', async () => {
    const { store } = await openDrawer();
    const heard: string[] = [];
    const hear = (event: Event): number => heard.push(event.type);
    const types = ['keydown', 'keypress', 'keyup', 'focusin'];
    for (const type of types) document.addEventListener(type, hear);
    await sendKeys({ type: 'spf' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await until(() => !store.state.open);
    for (const type of types) document.removeEventListener(type, hear);
  });

  it('leaves Escape to the page when focus is there', async () => {
    const { element, store } = await openDrawer();
    (focusedIn(element, 'faq-search') as HTMLElement).blur();
    await sendKeys({ press: 'Escape' });
    expect(store.state.open).to.equal(true);
  });

  it('shows that a search failed, and tries again', async () => {
    const { element, store, source } = await openDrawer();
    await store.search('imap');
    source.gate = () => Promise.reject(new Error('wires crossed'));
    await store.search('spf');
    await settled(element);
    expect(text(one(element, '.body [role=alert] h3'))).to.equal('The search did not work');
    expect(one<FaqSearch>(element, 'faq-search').shadowRoot?.querySelector('[role=option]')).to.equal(null);
    one<FaqSearch>(element, 'faq-search').focus();
    await sendKeys({ press: 'Enter' });
    expect(store.state.place.view).to.equal('results');
    source.gate = () => Promise.resolve();
    one(element, '.body [role=alert] button').click();
    await until(() => store.state.result !== undefined);
    await settled(element);
    expect(all(element, '.failed')).to.have.length(0);
    expect(one<FaqSearch>(element, 'faq-search').shadowRoot?.querySelectorAll('[role=option]')).to.have.length(1);
  });

  it('shows grey lines while a question has no answer yet', async () => {
    const arrival = deferred();
    const store = createHelpStore({ load: () => arrival.promise.then(() => desk()) });
    const element = await mount<FaqDrawer>(html`<faq-drawer .store=${store}></faq-drawer>`);
    store.open();
    const search = store.search('spf');
    await settled(element);
    expect(one(element, '.body').checkVisibility()).to.equal(true);
    expect(all(element, '.late')).to.have.length(1);
    arrival.resolve();
    await search;
    await settled(element);
    expect(all(element, '.late')).to.have.length(0);
    expect(one(element, '.body').checkVisibility()).to.equal(false);
  });

  it('says that there is no such article, and leads on, without a retry that cannot help', async () => {
    const { element, store } = await openDrawer();
    await store.showArticle('no-such');
    await settled(element);
    expect(text(one(element, '.failed'))).to.equal('There is no such article');
    expect(focused(element)?.localName).to.equal('h3');
    expect(one(element, 'faq-nav').checkVisibility()).to.equal(true);
    expect(one(element, 'faq-search').checkVisibility()).to.equal(true);
  });

  it('says that there is no such topic, and shows those there are', async () => {
    const { element, store } = await openDrawer();
    await store.showCategory('no-such');
    await settled(element);
    expect(text(one(element, '.failed'))).to.equal('There is no such topic');
    expect(one(element, 'faq-nav').shadowRoot?.querySelector('[role=tree]')).not.to.equal(null);
  });

  it('names no landmark of the page twice', async () => {
    const { element } = await openDrawer();
    expect(all(element, 'header, footer')).to.have.length(0);
    expect(all(element, '[part=header]')).to.have.length(1);
  });

  describe('focus', () => {
    it('goes to the title of an article that it is opened at, also when that arrives late', async () => {
      for (const late of [false, true]) {
        const arrival = deferred();
        const store = createHelpStore({ load: () => arrival.promise.then(() => desk()) });
        const element = await mount<FaqDrawer>(html`<faq-drawer .store=${store}></faq-drawer>`);
        if (!late) arrival.resolve();
        store.open(true);
        const shown = store.showArticle('spf');
        await settled(element);
        if (late) expect(focused(element)?.id).to.equal('heading');
        arrival.resolve();
        await shown;
        await settled(element);
        expect(focusedIn(element, 'faq-article')?.localName, `late: ${late}`).to.equal('h2');
        store.dispose();
      }
    });

    it('stays where the visitor has put it meanwhile', async () => {
      const arrival = deferred();
      const store = createHelpStore({ load: () => arrival.promise.then(() => desk()) });
      const element = await mount<FaqDrawer>(html`<faq-drawer .store=${store}></faq-drawer>`);
      store.open(true);
      const shown = store.showArticle('spf');
      await settled(element);
      one(element, '[aria-label="Close help"]').focus();
      arrival.resolve();
      await shown;
      await settled(element);
      expect(focused(element)?.getAttribute('aria-label')).to.equal('Close help');
    });

    it('goes to what failed, and after another try to where typing or reading begins', async () => {
      for (const article of [false, true]) {
        let fails = true;
        const failure = new FaqError('PACK_NOT_FOUND', 'nothing there.');
        const store = createHelpStore({ load: () => (fails ? Promise.reject(failure) : Promise.resolve(desk())) });
        const element = await mount<FaqDrawer>(html`<faq-drawer .store=${store}></faq-drawer>`);
        store.open(true);
        if (article) await store.showArticle('spf');
        else await store.warmUp();
        await settled(element);
        expect(focused(element)?.localName).to.equal('h3');
        fails = false;
        one(element, '.failed button').focus();
        await sendKeys({ press: 'Enter' });
        await until(() => store.state.status === 'ready' && !article === !store.state.article);
        await settled(element);
        expect(focused(element)?.localName).to.equal(article ? 'faq-article' : 'faq-search');
        store.dispose();
      }
    });

    it('leaves it to an alert to tell what failed where it stays, and to nothing else where it goes', async () => {
      for (const [away, told] of [[false, ['failed h3']], [true, ['alert']]] as const) {
        const arrival = deferred();
        const store = createHelpStore({ load: () => arrival.promise.then(() => Promise.reject(new FaqError('PACK_NOT_FOUND', 'nothing there.'))) });
        const element = await mount<FaqDrawer>(html`<faq-drawer .store=${store}></faq-drawer>`);
        store.open();
        await settled(element);
        if (away) one(element, '[aria-label="Close help"]').focus();
        arrival.resolve();
        await store.warmUp();
        await settled(element);
        store.setTopics(['spf']);
        store.setValues({ brand: 'Acme' });
        await settled(element);
        const alerts = all(element, '[role=alert]').map(() => 'alert');
        expect([...(focused(element)?.closest('.failed h3') ? ['failed h3'] : []), ...alerts]).to.deep.equal(told);
        store.dispose();
      }
    });

    it('goes to the title after another try at an article that failed', async () => {
      const { element, store, source } = await openDrawer();
      source.gate = () => Promise.reject(new Error('wires crossed'));
      await store.showArticle('spf');
      await settled(element);
      source.gate = () => Promise.resolve();
      one<FaqArticle>(element, 'faq-article').shadowRoot?.querySelector<HTMLElement>('.failed button')?.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => store.state.article !== undefined);
      await settled(element);
      expect(focusedIn(element, 'faq-article')?.localName).to.equal('h2');
    });
  });

  describe('while a modal dialog of the page is open', () => {
    let theirs: HTMLDialogElement;
    beforeEach(() => (theirs = hostDialog()));
    afterEach(() => theirs.remove());

    it('can be typed into, and goes home when it closes', async () => {
      const { element, store } = await openDrawer();
      const inDialog = (): boolean => theirs.contains(element);
      await until(() => isShown(element) && focused(element)?.localName === 'faq-search');
      expect(inDialog()).to.equal(true);
      await sendKeys({ type: 'spf' });
      expect(store.state.query).to.equal('spf');
      await sendKeys({ press: 'Escape' });
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(store.state.open).to.equal(false);
      expect(inDialog()).to.equal(false);
      expect(element.isConnected).to.equal(true);
      expect(theirs.open).to.equal(true);
      await until(() => document.activeElement === theirs.querySelector('button'));
    });

    for (const way of ['close', 'remove'] as const) {
      it(`stays open beside the page when the page's dialog is gone: ${way}`, async () => {
        const { store } = await pageWithHelp();
        const element = await mount<FaqDrawer>(html`<faq-drawer></faq-drawer>`);
        const home = element.parentElement;
        store.open();
        await until(() => theirs.contains(element) && isShown(element));
        theirs[way]();
        await until(() => !theirs.contains(element) && isShown(element));
        expect(element.parentElement === home).to.equal(true);
      });
    }

    it('goes back to its very place, and tells the owner of one opening and one closing', async () => {
      const { store } = await pageWithHelp();
      const section = await fixture(html`<section><i></i><faq-drawer></faq-drawer><b></b></section>`);
      const element = section.querySelector('faq-drawer') as FaqDrawer;
      const heard: string[] = [];
      for (const type of ['faq-open', 'faq-close']) element.addEventListener(type, () => heard.push(type));
      store.open();
      await until(() => theirs.contains(element) && isShown(element));
      store.close();
      await until(() => !theirs.contains(element));
      await settled(element);
      expect([...section.childNodes].filter(({ nodeType }) => nodeType !== 3).map(({ nodeName }) => nodeName)).to.deep.equal(['I', 'FAQ-DRAWER', 'B']);
      expect(heard).to.deep.equal(['faq-open', 'faq-close']);
    });

    it('does not come back when its owner takes it away', async () => {
      const { element } = await openDrawer();
      await until(() => theirs.contains(element));
      element.remove();
      await frame();
      expect(element.isConnected).to.equal(false);
    });
  });
});
