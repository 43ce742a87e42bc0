import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FaqSearch } from '../../src/elements/faq-search/faq-search.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

async function search(query: string, element: FaqSearch): Promise<void> {
  element.focus();
  await sendKeys({ type: query });
  await settled(element);
}

describe('<faq-search>', () => {
  afterEach(tearDown);

  it('answers at every key, and marks the match as text', async () => {
    const { source } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('spf', element);
    expect(source.asked.map(({ query }) => query)).to.deep.equal(['s', 'sp', 'spf']);
    const [hit] = all(element, '[role=option]');
    expect(text(hit?.querySelector('.title'))).to.equal('What is an SPF record?');
    expect(text(hit?.querySelector('mark'))).to.equal('SPF');
    expect(text(hit?.querySelector('.place'))).to.contain('Mailboxes › Delivery');
  });

  it('fills variables in snippets', async () => {
    await pageWithHelp({ values: { imapHost: 'imap.acme.example' } });
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('imap', element);
    expect(text(one(element, '.snippet'))).to.contain('imap.acme.example');
  });

  it('moves through the results with the arrow keys while focus stays in the field', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    const field = one<HTMLInputElement>(element, 'input');
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    const active = element.renderRoot.querySelector(`#${field.getAttribute('aria-activedescendant') ?? ''}`);
    expect(active?.getAttribute('aria-selected')).to.equal('true');
    expect(text(active?.querySelector('.title'))).to.equal('What is an SPF record?');
    expect(element.shadowRoot?.activeElement).to.equal(field);
    await sendKeys({ press: 'Enter' });
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'spf' });
  });

  it('opens the best result when Enter is pressed without choosing', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    await sendKeys({ press: 'Enter' });
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'imap' });
  });

  it('leaves the keys of an input method alone', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    const field = one<HTMLInputElement>(element, 'input');
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(false);
    }
    expect(store.state.place.view).to.equal('results');
  });

  it('lets the owner keep a result from opening, and says which it was', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const chosen: unknown[] = [];
    element.addEventListener('faq-select', (event) => {
      chosen.push(event.detail);
      event.preventDefault();
    });
    await search('what', element);
    all(element, '[role=option]')[1]?.click();
    expect(chosen).to.deep.equal([{ id: 'spf', query: 'what', position: 2 }]);
    expect(store.state.place.view).to.equal('results');
  });

  it('clears with Escape, which then does not reach the page', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    let reached = 0;
    element.addEventListener('keydown', () => (reached += 1));
    await search('w', element);
    reached = 0;
    await sendKeys({ press: 'Escape' });
    expect(store.state.query).to.equal('');
    expect(reached).to.equal(0);
    await sendKeys({ press: 'Escape' });
    expect(reached).to.equal(1);
  });

  it('puts the chosen audience first and hides nobody else', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what how', element);
    await store.setAudience('hosts');
    await settled(element);
    const groups = all(element, '[role=group][aria-label*=owners]');
    expect(all(element, '[role=option] .title').map(text)).to.deep.equal([
      'What is an SPF record?',
      'How do I rotate DKIM keys?',
      'What is IMAP?',
      'How do I change my password?',
    ]);
    expect(groups).to.have.length(1);
    expect(all(element, '[aria-pressed=true]').map(text)).to.deep.equal(['Hosting Companies 2']);
  });

  it('says that nothing was found, with the words that were asked', async () => {
    await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('xyzzy', element);
    expect(text(one(element, '[part=nothing]'))).to.contain('Nothing found for “xyzzy”');
    expect(one(element, 'input').getAttribute('aria-expanded')).to.equal('false');
  });

  it('announces the count once typing has paused', async () => {
    await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const status = one(element, '[role=status]');
    const spoken: string[] = [];
    const watcher = new MutationObserver(() => spoken.push(text(status)));
    watcher.observe(status, { childList: true, characterData: true, subtree: true });
    await search('what', element);
    await new Promise<void>((done) => {
      status.addEventListener('x', () => done());
      new MutationObserver(() => done()).observe(status, { childList: true, characterData: true, subtree: true });
    });
    watcher.disconnect();
    expect(spoken).to.deep.equal(['2 articles']);
  });

  it('shows a store of its own when it is given one', async () => {
    await pageWithHelp();
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search .store=${store}></faq-search>`);
    await search('spf', element);
    expect(store.state.query).to.equal('spf');
  });

  it('follows its store no longer once it is removed, and follows again when put back', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const parent = element.parentElement;
    element.remove();
    await store.search('spf');
    parent?.append(element);
    await settled(element);
    expect(one<HTMLInputElement>(element, 'input').value).to.equal('spf');
    expect(all(element, '[role=option]')).to.have.length(1);
  });
});
