import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openShelf } from '../../src/content/shelf.js';
import type { FaqNav } from '../../src/elements/faq-nav/faq-nav.js';
import { pageStore } from '../../src/elements/shared/store-context.js';
import { en } from '../../src/locales/en.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { createHelpStore } from '../../src/store/help-store.js';
import type { Desk } from '../../src/store/state.js';
import { deferred, desk } from '../support/desk.js';
import { helpCentre } from '../support/help-centre.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

const items = (element: FaqNav): readonly string[] => all(element, '[role=treeitem]').map(text);

describe('<faq-nav>', () => {
  afterEach(tearDown);

  it('shows what is asked most and the categories with their counts', async () => {
    await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    expect(all(element, '.list [part=article]').map(text)[0]).to.equal('What is IMAP?');
    expect(items(element)).to.deep.equal(['Mailboxes 4', 'Set up 2', 'Delivery 2']);
  });

  it('puts what the page is about first, and not a second time below', async () => {
    await pageWithHelp({ topics: ['spf'] });
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    expect(all(element, '[part=about] [part=article]').map(text)).to.deep.equal(['What is an SPF record?']);
    expect(all(element, '.list [part=article]').map(text)).to.have.length(3).and.not.include('What is an SPF record?');
  });

  it('opens an article', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    all(element, '.list [part=article]')[0]?.click();
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'imap' });
  });

  it('walks the tree with the keyboard', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    const focused = (): string => text(element.shadowRoot?.activeElement);
    const press = async (key: string): Promise<void> => {
      await sendKeys({ press: key });
      await settled(element);
    };
    all(element, '[role=treeitem]')[0]?.focus();
    await press('ArrowRight');
    expect(focused()).to.equal('Set up 2');
    await press('ArrowDown');
    expect(focused()).to.equal('Delivery 2');
    await press('Home');
    await press('ArrowLeft');
    expect(items(element)).to.deep.equal(['Mailboxes 4']);
    await press('ArrowRight');
    await press('End');
    await press('ArrowLeft');
    expect(focused()).to.equal('Mailboxes 4');
    await press('End');
    await press('Enter');
    expect(store.state.place).to.deep.equal({ view: 'category', category: 'delivery' });
    expect(all(element, '[role=treeitem][tabindex="0"]')).to.have.length(0);
  });

  it('opens and closes a branch by its arrow, without leaving the page', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    one(element, '.twist').click();
    await settled(element);
    expect(items(element)).to.deep.equal(['Mailboxes 4']);
    expect(store.state.place.view).to.equal('start');
  });

  it('shows a category with its sub-categories and a way up', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    await store.showCategory('mailboxes');
    await settled(element);
    expect(all(element, 'h3').map(text)).to.deep.equal(['Set up', 'Delivery']);
    expect(all(element, '[part=article]')).to.have.length(4);
    one(element, '.crumbs button').click();
    await settled(element);
    expect(store.state.place.view).to.equal('start');
  });

  it('carries a help centre of 512 articles in 33 categories, some of them grouped', async () => {
    const pack = helpCentre(await (await fetch('/test/support/help-centre.yaml')).text());
    const { store } = await pageWithHelp({ load: () => Promise.resolve({ contents: pack, source: createLocalSource(openShelf(pack)) }) });
    const element = await mount<FaqNav>(html`<faq-nav filter></faq-nav>`);
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 512', 'Hosting Companies 400', 'Website Owners 381']);
    const top = items(element);
    expect(top).to.include.members(['Account & Billing 35', 'Domains 41', 'Mailboxes 26', 'Brand 19', 'Website Builder 283', 'Education 8']);
    expect(top).to.have.length(12);
    all(element, '[role=treeitem]').find((item) => text(item).startsWith('Website Builder'))?.querySelector<HTMLElement>('.twist')?.click();
    await settled(element);
    expect(items(element)).to.have.length(top.length + 14);
    expect(items(element)).to.include('Commerce 80');
    await store.showCategory('website-builder-commerce');
    await settled(element);
    expect(all(element, '.crumbs button').map(text)).to.deep.equal(['FAQ', 'Website Builder']);
    expect(all(element, '[part=article]')).to.have.length(80);
  });

  it('keeps the room of the audience row while the contents are on their way, and none where there is no choice', async () => {
    const arrival = deferred<Desk>();
    const store = createHelpStore({ load: () => arrival.promise });
    pageStore.set(store);
    const element = await mount<FaqNav>(html`<faq-nav filter></faq-nav>`);
    const room = one(element, '.audiences').getBoundingClientRect().height;
    expect(all(element, '[part=audience]')).to.have.length(0);
    arrival.resolve(desk());
    await store.warmUp();
    await settled(element);
    expect(all(element, '[part=audience]')).to.have.length(3);
    expect(one(element, '.audiences').getBoundingClientRect().height).to.equal(room);

    const single = desk();
    const articles = single.contents.articles.filter(({ audiences }) => !audiences.includes('hosts'));
    await pageWithHelp({ load: () => Promise.resolve({ ...single, contents: { ...single.contents, articles } }) });
    await settled(element);
    expect(all(element, '.audiences')).to.have.length(0);
  });

  it('is written from right to left in a language that is, and its arrow keys with it', async () => {
    const { store } = await pageWithHelp();
    store.setLanguage('ar-EG', en);
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    expect(getComputedStyle(one(element, '.label')).direction).to.equal('rtl');
    expect(getComputedStyle(one(element, '.list bdi')).direction, 'an English title').to.equal('ltr');
    all(element, '[role=treeitem]')[0]?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled(element);
    expect(text(element.shadowRoot?.activeElement)).to.equal('Set up ٢');
  });

  it('is written from left to right on a page that is not', async () => {
    await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    document.documentElement.dir = 'rtl';
    const { direction } = getComputedStyle(one(element, '.label'));
    document.documentElement.removeAttribute('dir');
    expect(direction).to.equal('ltr');
  });

  it('changes counts and lists with the audience', async () => {
    await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav filter></faq-nav>`);
    all(element, '[part=audience]')[1]?.click();
    await settled(element);
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 4', 'Hosting Companies 2', 'Website Owners 3']);
    expect(items(element)).to.deep.equal(['Mailboxes 2', 'Delivery 2']);
    expect(all(element, '.list [part=article]').map(text)).to.deep.equal(['What is an SPF record?', 'How do I rotate DKIM keys?']);
  });
});
