import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FaqSearch } from '../../src/elements/faq-search/faq-search.js';
import type { Desk } from '../../src/store/state.js';
import type { FaqSelectEvent } from '../../src/elements/shared/events.js';
import { deferred, desk } from '../support/desk.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

async function search(query: string, element: FaqSearch): Promise<void> {
  element.focus();
  await sendKeys({ type: query });
  await settled(element);
}

/** A desk that finds twenty articles, whatever is asked. */
function twenty(): Desk {
  const { contents, source } = desk();
  const articles = Array.from({ length: 20 }, (_, i) => ({ ...contents.articles[0]!, id: `a${i}`, title: `Article ${i}` }));
  const hits = articles.map(({ id }, i) => ({ id, score: 20 - i, titleRanges: [], snippet: '', snippetRanges: [] }));
  return { contents: { ...contents, articles }, source: { ...source, search: async (query: string) => ({ query, hits, total: 20, partial: false }) } };
}

describe('<faq-search>', () => {
  afterEach(tearDown);

  it('draws with a key what there is room for, and the others once no key has followed, or one that goes through them', async () => {
    const { store } = await pageWithHelp({ load: async () => twenty() });
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const drawn = (): number => all(element, '[role=option]').length;
    await store.search('a');
    await element.updateComplete;
    expect(drawn()).to.equal(8);
    await waitUntil(() => drawn() === 20, 'the others are drawn');
    await store.search('ar');
    await element.updateComplete;
    expect(drawn()).to.equal(8);
    one(element, 'input').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    await element.updateComplete;
    expect(drawn()).to.equal(20);
    expect(text(one(element, '[aria-selected=true] .title'))).to.equal('Article 19');
  });

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

  it('keeps the chosen result where the list changes around it, and chooses none of another question', async () => {
    const { store, source } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const active = (): string | undefined => element.renderRoot.querySelector('[aria-selected=true] .title')?.textContent ?? undefined;
    await search('what', element);
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    const chosen = active();
    expect(chosen).not.to.equal(undefined);
    const { result } = store.state;
    store.adopt({ contents: store.state.contents, source }, { article: undefined, result: { ...result!, hits: [...result!.hits].reverse() } });
    await settled(element);
    expect(active()).to.equal(chosen);
    await store.search('what is');
    await settled(element);
    expect(active()).to.equal(undefined);
  });

  it('opens the best result when Enter is pressed without choosing', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    await sendKeys({ press: 'Enter' });
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'imap' });
  });

  it('waits for the answer when Enter comes before it, and opens its best result, not one of an older answer', async () => {
    const { store, source } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    const slow = deferred();
    source.gate = () => slow.promise;
    one<HTMLInputElement>(element, 'input').select();
    await search('dkim', element);
    await sendKeys({ press: 'Enter' });
    expect(store.state.place).to.deep.equal({ view: 'results', query: 'dkim' });
    slow.resolve();
    await settled(element);
    await settled(element);
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'dkim' });
  });

  it('opens nothing when typing went on after such an Enter', async () => {
    const { store, source } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const slow = deferred();
    source.gate = () => slow.promise;
    await search('wha', element);
    await sendKeys({ press: 'Enter' });
    await search('t', element);
    slow.resolve();
    await settled(element);
    await settled(element);
    expect(all(element, '[role=option]')).to.have.length(2);
    expect(store.state.place).to.deep.equal({ view: 'results', query: 'what' });
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
    const listen = (event: FaqSelectEvent): void => {
      chosen.push(event.detail);
      event.preventDefault();
    };
    // Typed for each of them.
    document.addEventListener('faq-select', listen, { once: true });
    window.addEventListener('faq-select', ({ detail }) => expect(detail.position).to.equal(2), { once: true });
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
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 4', 'Hosting Companies 2', 'Website Owners 3']);
  });

  it('counts what was found for each audience, beyond the hits it got when the source says so', async () => {
    const { store, source } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 2', 'Hosting Companies 1', 'Website Owners 2']);
    const find = source.search.bind(source);
    source.search = async (query, options) => ({ ...(await find(query, options)), totals: { all: 40, hosts: 10, owners: 35 } });
    await store.search('what is');
    await settled(element);
    expect(all(element, '[part=audience]').map(text)).to.deep.equal(['All 40', 'Hosting Companies 10', 'Website Owners 35']);
  });

  it('says what answers once: above the first result, not again in it', async () => {
    const { store, source } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    const find = source.search.bind(source);
    const text0 = 'What is IMAP? {{imapHost}}';
    source.search = async (query, options) => ({ ...(await find(query, options)), answer: { id: 'imap', kind: 'sentence', text: `${text0} And more.`, ranges: [] } });
    await store.search('what');
    await settled(element);
    expect(text(one(element, '.answer p'))).to.equal('What is IMAP? imap.example.com And more.');
    expect(all(element, '[role=option]').map((hit) => hit.querySelectorAll('.snippet').length)).to.deep.equal([0, 1]);
    await store.setAudience('hosts');
    await settled(element);
    expect(all(element, '.answer'), 'the first result is another now').to.have.length(0);
    expect(all(element, '.snippet')).to.have.length(2);
  });

  it('marks the result whose article is open beside it', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await store.search('what');
    await store.showArticle('spf');
    await settled(element);
    expect(all(element, '[role=option]').map((hit) => hit.getAttribute('aria-current'))).to.deep.equal([null, 'true']);
  });

  it('has one thing only that is called the search results', async () => {
    await pageWithHelp();
    const element = await mount<FaqSearch>(html`<faq-search></faq-search>`);
    await search('what', element);
    expect(all(element, '[aria-label="Search results"]').map((named) => named.getAttribute('role'))).to.deep.equal(['listbox']);
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
