import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openShelf } from '../../src/content/shelf.js';
import type { FaqNav } from '../../src/elements/faq-nav/faq-nav.js';
import { createLocalSource } from '../../src/search/local-source.js';
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

  it('puts what the page is about first', async () => {
    await pageWithHelp({ topics: ['spf'] });
    const element = await mount<FaqNav>(html`<faq-nav></faq-nav>`);
    expect(all(element, '[part=about] [part=article]').map(text)).to.deep.equal(['What is an SPF record?']);
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
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 512', 'Website Owners 381', 'Hosting Companies 400']);
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

  it('changes counts and lists with the audience', async () => {
    await pageWithHelp();
    const element = await mount<FaqNav>(html`<faq-nav filter></faq-nav>`);
    all(element, '[part=audience]')[2]?.click();
    await settled(element);
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 4', 'Website Owners 3', 'Hosting Companies 2']);
    expect(items(element)).to.deep.equal(['Mailboxes 2', 'Delivery 2']);
    expect(all(element, '.list [part=article]').map(text)).to.deep.equal(['What is an SPF record?', 'How do I rotate DKIM keys?']);
  });
});
