import { expect } from '@open-wc/testing';
import type { Panel } from '../../src/content/panel.js';
import { createHelpStore } from '../../src/store/help-store.js';
import { PageReader } from '../../src/store/page-context/page-context.js';
import type { ContextSettings, LazyPanel, PageContext } from '../../src/store/page-context/page-context.js';
import { desk, fakeSource } from '../support/desk.js';

const panel: Panel = {
  id: 'own',
  name: 'A panel',
  audience: 'owners',
  detect: [{ selector: '#panel' }],
  session: { path: [], query: [] },
  errors: '.wrong',
  pages: [{ path: '*', articles: ['imap'] }],
};

async function setUp(settings: ContextSettings = {}, panels: readonly LazyPanel[] = [], local = true) {
  const asked: string[] = [];
  const source = fakeSource();
  const { search } = source;
  const store = createHelpStore({ load: () => Promise.resolve(desk({ ...source, local, search: (query, options) => (asked.push(query), search.call(source, query, options)) })) });
  await store.warmUp();
  const heard: PageContext[] = [];
  const reader = new PageReader({ store, panels, settings: () => settings, last: undefined, audience: undefined, onChange: (context) => heard.push(context) });
  return { store, reader, heard, asked };
}

/** Puts something on the page until the test is over. */
function onPage(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'on-page';
  box.append(document.createRange().createContextualFragment(markup));
  document.body.append(box);
  return box;
}

describe('the context of a page', () => {
  afterEach(() => {
    for (const box of document.querySelectorAll('.on-page')) box.remove();
  });

  it('knows nothing of a page that says nothing, and keeps what the owner has said', async () => {
    const { store, reader } = await setUp();
    store.setTopics(['spf']);
    await reader.read();
    expect(store.state.topics).to.deep.equal(['spf']);
    expect(store.state.page.articles).to.deep.equal(['spf']);
    store.setTopics([]);
    await reader.read();
    expect(store.state.page.articles).to.deep.equal([]);
  });

  it('takes marks before programs, programs before rules, and a rule in the place of the panel', async () => {
    onPage('<p id="panel" data-faq-topics="passwords"></p>');
    const panels = [{ ...panel, load: () => Promise.resolve(panel) }];
    const none = await setUp({}, panels);
    await none.reader.read();
    expect(none.store.state.page.articles).to.deep.equal(['password', 'imap']);
    const ruled = await setUp({ rules: [{ path: '*', articles: ['dkim'] }] }, panels);
    ruled.reader.said = { articles: ['spf'] };
    await ruled.reader.read();
    expect(ruled.store.state.page.articles).to.deep.equal(['password', 'spf', 'dkim']);
    expect(ruled.store.state.topics).to.deep.equal(['passwords']);
  });

  it('gives the audience of the panel to a visitor who has chosen none, and to nobody else', async () => {
    onPage('<p id="panel"></p>');
    const panels = [{ ...panel, load: () => Promise.resolve(panel) }];
    const { store, reader } = await setUp({}, panels);
    await reader.read();
    expect(store.state.audience).to.equal('owners');
    await store.setAudience('hosts');
    await reader.read();
    expect(store.state.audience).to.equal('hosts');
  });

  it('goes on without a panel whose file cannot be had, and asks for it again', async () => {
    onPage('<p id="panel"></p>');
    let asked = 0;
    const load = (): Promise<Panel> => ((asked += 1) === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(panel));
    const { store, reader, heard } = await setUp({}, [{ ...panel, load }]);
    await reader.read();
    expect(heard.at(-1)?.panel).to.equal(undefined);
    await reader.read();
    expect(store.state.page.articles).to.deep.equal(['imap']);
  });

  it('never asks a search that leaves the browser for what stands on the page', async () => {
    onPage('<main><h1>Something of the visitor’s own</h1><p role="alert">A message of the page</p></main>');
    const far = await setUp({}, [], false);
    await far.reader.read();
    expect(far.asked).to.deep.equal([]);
    const near = await setUp();
    await near.reader.read();
    expect(near.asked).to.include('Something of the visitor’s own');
    expect(near.asked).to.include('A message of the page');
    const off = await setUp({ context: 'address' });
    await off.reader.read();
    expect(off.asked).to.deep.equal([]);
  });

  it('never reads what is typed', async () => {
    const box = onPage('<label>Incoming <input id="typed" value="my secret"></label><textarea aria-invalid="true" aria-describedby="why">550 5.7.1 in my own words</textarea>');
    const { reader, asked, heard } = await setUp();
    reader.last = box.querySelector('#typed') as Element;
    await reader.read();
    expect(asked.join('|')).to.contain('Incoming').and.not.to.contain('secret');
    expect(heard.at(-1)?.faults).to.deep.equal([]);
  });

  it('explains no error that the owner has already made a way into the help', async () => {
    const text = '550 5.7.26 SPF check failed';
    const { reader, heard } = await setUp();
    onPage(`<button data-faq-search="550 5.7.1">${text}</button>`);
    await reader.read();
    expect(heard.at(-1)?.faults).to.deep.equal([]);
    onPage(`<p>${text}</p>`);
    await reader.read();
    expect(heard.at(-1)?.faults.map((fault) => fault.text)).to.deep.equal([text]);
  });
});
