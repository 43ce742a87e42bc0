import { expect } from '@open-wc/testing';
import { FaqError } from '../../src/content/faq-error.js';
import { createHelpStore } from '../../src/store/help-store.js';
import { contents, deferred, desk, fakeSource } from '../support/desk.js';

function setUp() {
  const source = fakeSource();
  const store = createHelpStore({ load: () => Promise.resolve(desk(source)) });
  return { store, source };
}

describe('the help store', () => {
  it('loads nothing before somebody wants help', async () => {
    let loads = 0;
    const store = createHelpStore({ load: () => Promise.resolve(desk()).finally(() => (loads += 1)) });
    expect(store.state.status).to.equal('idle');
    store.open();
    store.open();
    await store.warmUp();
    expect(loads).to.equal(1);
    expect(store.state.status).to.equal('ready');
    expect(store.state.contents.articles).to.have.length(contents.articles.length);
  });

  it('hands out frozen states, a new one at each change, and nothing after the listener has left', () => {
    const { store } = setUp();
    const seen: boolean[] = [];
    const leave = store.subscribe(({ open }, before) => {
      expect(before).not.to.equal(store.state);
      seen.push(open);
    });
    store.setTopics(['spf']);
    expect(Object.isFrozen(store.state)).to.equal(true);
    leave();
    store.open();
    expect(seen).to.deep.equal([false]);
  });

  it('keeps the newest question: a late answer to an older one is dropped', async () => {
    const { store, source } = setUp();
    await store.warmUp();
    const slow = deferred();
    source.gate = (query) => (query === 'imap' ? slow.promise : Promise.resolve());
    const first = store.search('imap');
    await store.search('spf');
    slow.resolve();
    await first;
    expect(store.state.result?.query).to.equal('spf');
    expect(store.state.query).to.equal('spf');
  });

  it('answers what was typed while the contents were still loading', async () => {
    const arrival = deferred();
    const store = createHelpStore({ load: () => arrival.promise.then(() => desk()) });
    const typed = store.search('spf');
    expect(store.state.query).to.equal('spf');
    arrival.resolve();
    await typed;
    expect(store.state.result?.hits[0]?.id).to.equal('spf');
  });

  it('replaces the place while typing, so that Back leaves the results in one step', async () => {
    const { store } = setUp();
    await store.search('s');
    await store.search('spf');
    expect(store.state.trail).to.deep.equal([{ view: 'start' }]);
    await store.back();
    expect(store.state.place.view).to.equal('start');
    expect(store.state.query).to.equal('');
  });

  it('leads from an article back to the same results and query', async () => {
    const { store, source } = setUp();
    await store.search('spf');
    const { place, result } = store.state;
    await store.showArticle('spf');
    expect(store.state.article?.id).to.equal('spf');
    await store.back();
    expect(store.state.place).to.equal(place);
    expect(store.state.result).to.equal(result);
    expect(store.state.query).to.equal('spf');
    expect(source.asked).to.have.length(1);
  });

  it('asks again on the way back to results that another search has replaced', async () => {
    const { store } = setUp();
    await store.search('imap');
    await store.showArticle('imap');
    await store.search('spf');
    await store.back();
    expect(store.state.article?.id).to.equal('imap');
    await store.back();
    expect(store.state.result?.query).to.equal('imap');
  });

  it('clears the query back to where typing began', async () => {
    const { store } = setUp();
    await store.showCategory('delivery');
    await store.search('spf');
    await store.search('');
    expect(store.state.place).to.deep.equal({ view: 'category', category: 'delivery' });
  });

  it('passes the audience and the topics to the search, and asks again when the audience changes', async () => {
    const { store, source } = setUp();
    store.setTopics(['spf']);
    await store.search('what');
    await store.setAudience('hosts');
    expect(source.asked.map(({ options }) => options?.audience)).to.deep.equal([undefined, 'hosts']);
    expect(source.asked.at(-1)?.options?.topics).to.deep.equal(['spf']);
  });

  it('opens an article in the drawer unless a reader on the page shows it', async () => {
    const { store } = setUp();
    const leave = store.attachReader();
    await store.showArticle('spf');
    expect(store.state.open).to.equal(false);
    leave();
    leave();
    await store.showArticle('imap');
    expect(store.state.open).to.equal(true);
  });

  it('tells of a failed load and tries again when asked to', async () => {
    let fails = true;
    const failure = new FaqError('PACK_NOT_FOUND', 'nothing there.');
    const store = createHelpStore({ load: () => (fails ? Promise.reject(failure) : Promise.resolve(desk())) });
    await store.search('spf');
    expect(store.state.status).to.equal('failed');
    expect(store.state.error).to.equal(failure);
    fails = false;
    await store.retry();
    expect(store.state.status).to.equal('ready');
    expect(store.state.error).to.equal(undefined);
    expect(store.state.result?.hits[0]?.id).to.equal('spf');
  });

  it('tells of an article that could not be had, and of the next one that could', async () => {
    const { store } = setUp();
    await store.showArticle('no-such');
    expect(store.state.error?.code).to.equal('ARTICLE_UNKNOWN');
    await store.showArticle('spf');
    expect(store.state.error).to.equal(undefined);
    expect(store.state.article?.id).to.equal('spf');
  });

  it('drops an article that arrives after the visitor has gone on', async () => {
    const { store, source } = setUp();
    await store.warmUp();
    const slow = deferred();
    source.gate = (id) => (id === 'imap' ? slow.promise : Promise.resolve());
    const first = store.showArticle('imap');
    await store.showArticle('spf');
    slow.resolve();
    await first;
    expect(store.state.article?.id).to.equal('spf');
  });

  it('wraps an unexpected failure of a source, and shows no older answer under the new question', async () => {
    const { store, source } = setUp();
    await store.search('spf');
    source.gate = () => Promise.reject(new Error('wires crossed'));
    await store.search('imap');
    expect(store.state.error?.code).to.equal('UNEXPECTED');
    expect(store.state.error?.message).to.contain('wires crossed');
    expect(store.state.result).to.equal(undefined);
    source.gate = () => Promise.resolve();
    const next = store.search('spf');
    expect(store.state.error).to.equal(undefined);
    await next;
    expect(store.state.result?.query).to.equal('spf');
  });

  it('drops the failure of a search that the visitor has left', async () => {
    const { store, source } = setUp();
    const slow = deferred();
    source.gate = (query) => (query === 'spf' ? slow.promise : Promise.resolve());
    await store.warmUp();
    const search = store.search('spf');
    for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
    expect(source.asked).to.have.length(1);
    await store.showArticle('imap');
    slow.reject(new Error('wires crossed'));
    await search;
    expect(store.state.error).to.equal(undefined);
  });

  it('starts anew for whoever opens it at something, and goes on where it was for whoever just opens it', async () => {
    const { store } = setUp();
    store.open();
    await store.search('spf');
    await store.showArticle('spf');
    store.close();
    store.open();
    expect(store.state.trail).to.have.length(2);
    store.close();
    store.open(true);
    await store.showArticle('imap');
    expect(store.state).to.deep.include({ trail: [], query: '' });
    store.open(true);
    await store.showArticle('dkim');
    expect(store.state.trail).to.deep.equal([{ view: 'article', article: 'imap' }]);
    for (const step of [() => store.search('spf'), () => store.showCategory('delivery')]) {
      store.close();
      store.open(true);
      await step();
      expect(store.state.trail).to.deep.equal([]);
    }
  });

  it('forgets nothing at opening where articles are read on the page', async () => {
    const { store } = setUp();
    store.attachReader();
    await store.showArticle('imap');
    store.open(true);
    await store.showArticle('spf');
    expect(store.state.trail.at(-1)).to.deep.equal({ view: 'article', article: 'imap' });
  });

  it('leads from a category that is not there to the start, and tells', async () => {
    const { store } = setUp();
    await store.showCategory('no-such');
    expect(store.state.place.view).to.equal('start');
    expect(store.state.error?.code).to.equal('CATEGORY_UNKNOWN');
    await store.showCategory('delivery');
    expect(store.state.place.view).to.equal('category');
    expect(store.state.error).to.equal(undefined);
  });

  it('ends with everything it started', async () => {
    const { store, source } = setUp();
    await store.warmUp();
    const before = store.state;
    let heard = 0;
    store.subscribe(() => (heard += 1));
    store.dispose();
    store.open();
    await store.search('spf');
    expect(store.state).to.equal(before);
    expect(heard).to.equal(0);
    expect(source.disposed).to.equal(true);
  });
});
