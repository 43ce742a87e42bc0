import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { FaqError } from '../../src/content/faq-error.js';
import type { FaqDrawer } from '../../src/elements/faq-drawer/faq-drawer.js';
import type { FaqLauncher } from '../../src/elements/faq-launcher/faq-launcher.js';
import type { FaqSearch } from '../../src/elements/faq-search/faq-search.js';
import { createHelpStore } from '../../src/store/help-store.js';
import { desk } from '../support/desk.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

const dialog = (element: FaqDrawer): HTMLDialogElement => one<HTMLDialogElement>(element, 'dialog');
const isShown = (element: FaqDrawer): boolean => dialog(element).matches(':popover-open, :modal');

/** A drawer that stands open. */
async function openDrawer(): Promise<{ element: FaqDrawer } & Awaited<ReturnType<typeof pageWithHelp>>> {
  const page = await pageWithHelp();
  const element = await mount<FaqDrawer>(html`<faq-drawer><a href="/help">Help</a></faq-drawer>`);
  page.store.open();
  await settled(element);
  return { element, ...page };
}

describe('<faq-drawer>', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
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
    await setViewport({ width: 390, height: 760 });
    await new Promise(requestAnimationFrame);
    expect(dialog(element).matches(':modal')).to.equal(true);
    expect(dialog(element).getBoundingClientRect().width).to.equal(390);
    await setViewport({ width: 1000, height: 800 });
    await new Promise(requestAnimationFrame);
    expect(dialog(element).matches(':modal')).to.equal(false);
    expect(isShown(element)).to.equal(true);
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
    expect(element.querySelector('a')?.checkVisibility()).to.equal(false);
    store.open();
    await store.warmUp();
    await settled(element);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(text(one(element, '[role=alert]'))).to.contain('PACK_NOT_FOUND');
    fails = false;
    one(element, '[role=alert] button').click();
    await store.retry();
    await settled(element);
    expect(all(element, '[role=alert]')).to.have.length(0);
  });

  it('links to the contact that the owner has set, and to no script', async () => {
    const { element } = await openDrawer();
    element.contact = 'javascript:alert(1)';
    await settled(element);
    expect(all(element, 'footer a')).to.have.length(0);
    element.contact = 'mailto:help@acme.example';
    await settled(element);
    expect(one(element, 'footer a').getAttribute('href')).to.equal('mailto:help@acme.example');
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
});
