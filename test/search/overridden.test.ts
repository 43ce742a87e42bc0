import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaqError } from '../../src/content/faq-error.js';
import { readOverrides } from '../../src/content/overrides.js';
import type { Overrides } from '../../src/content/overrides.js';
import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { overridden } from '../../src/search/overridden.js';
import { compileArticles } from '../../src/tools/vite/mailbox-pack.js';
import { inTheirWords } from '../../src/store/asked-value.js';

const [pack] = await compileArticles('data');

async function change(overrides: Overrides) {
  const told: string[] = [];
  const shelf = openShelf(pack);
  const changes = await readOverrides(overrides, pack, (error: FaqError) => told.push(error.message), 'https://acme.example/');
  const changed = overridden(shelf, changes);
  return { changed, told, source: createLocalSource(changed) };
}

test('images of an article of the owner’s own are where the page is', async () => {
  const { changed, told } = await change({ replace: { webmail: { body: [{ type: 'video', url: 'a.webm', alt: 'A', poster: '/b.png' }] } } });
  assert.deepEqual(told, []);
  assert.deepEqual((await changed.article('webmail')).body, [{ type: 'video', url: 'https://acme.example/a.webm', alt: 'A', poster: 'https://acme.example/b.png' }]);
});

test('a hidden article is neither listed nor found nor opened nor linked to', async () => {
  const { changed, source, told } = await change({ hide: ['dkim-record'] });
  assert.deepEqual(told, []);
  assert.equal(changed.pack.articles.length, pack.articles.length - 1);
  const { hits, totals } = await source.search('dkim record', { limit: 50 });
  assert.ok(hits.length > 0);
  assert.ok(!hits.some(({ id }) => id === 'dkim-record'));
  assert.equal(totals?.all, hits.length);
  await assert.rejects(source.get('dkim-record'), { code: 'ARTICLE_UNKNOWN' });
  const bodies = await Promise.all(changed.pack.articles.map(({ id }) => source.get(id)));
  assert.ok(!JSON.stringify(bodies.map(({ body }) => body)).includes('#faq/dkim-record'));
  assert.ok(JSON.stringify(pack.bodies).includes('#faq/dkim-record'), 'the pack itself has such links');
});

test('a replaced article is listed, found and opened as the owner wrote it, and no more as it was', async () => {
  const { source, changed } = await change({
    replace: { webmail: { title: 'Where is the Zephyr portal?', body: 'Open the zephyr portal.\n\n1. Sign in\n2. Press Marmalade', queries: ['zephyr login'] } },
  });
  const found = async (query: string) => (await source.search(query)).hits[0]?.id;
  assert.equal(await found('marmalade'), 'webmail');
  assert.equal(await found('zephyr login'), 'webmail');
  assert.equal(changed.head('webmail')?.title, 'Where is the Zephyr portal?');
  const { body, lead } = await source.get('webmail');
  assert.equal(lead, 'Open the zephyr portal.');
  assert.deepEqual(body.map(({ type }) => type), ['paragraph', 'list']);
  assert.equal(await found('imap vs pop3'), 'imap-vs-pop3');
});

test('an article that others do not touch is found as before, by the words of its body too', async () => {
  const { source } = await change({ hide: ['dkim-record'], pin: ['webmail'] });
  const plain = createLocalSource(openShelf(pack));
  for (const query of ['mailbox full', 'port 993', 'outlook set up']) {
    assert.equal((await source.search(query)).hits[0]?.id, (await plain.search(query)).hits[0]?.id, query);
  }
});

test('pinned articles come first, then those in order, then the others', async () => {
  const { changed } = await change({ pin: ['webmail'], order: ['spf-record', 'outlook'] });
  assert.deepEqual(changed.pack.articles.slice(0, 3).map(({ id }) => id), ['webmail', 'spf-record', 'outlook']);
  assert.equal(changed.pack.asked?.[0], 'webmail');
  assert.equal(changed.pack.articles.length, pack.articles.length);
});

test('what cannot be used is told with the nearest right one, and the rest is done', async () => {
  const { told, changed } = await change({ hide: ['dkim-recrod', 'outlook'], replace: { webmial: 'x', webmail: { title: '' , body: 'x' } } } as Overrides);
  assert.equal(told.length, 3);
  assert.ok(told.some((line) => line.includes('Did you mean "dkim-record"?')));
  assert.ok(told.some((line) => line.includes('Did you mean "webmail"?')));
  assert.equal(changed.head('outlook'), undefined);
});

test('a query that holds a value of the owner finds the articles that show it', async () => {
  const source = createLocalSource(openShelf(pack));
  const values = { imapHost: 'imap.acme.example', smtpHost: 'smtp.acme.example' };
  for (const query of ['imap.acme.example', 'IMAP.acme.ex', 'what is smtp.acme.example?']) {
    const asked = inTheirWords(query, values, pack);
    assert.ok(asked, query);
    const { id } = (await source.search(asked)).hits[0]!;
    const shown = JSON.stringify((await source.get(id)).body);
    assert.ok(shown.includes(/imap/i.test(query) ? '{{imapHost}}' : '{{smtpHost}}'), `${query}: ${id}`);
  }
  for (const query of ['550 5.7.1', 'imap or pop', 'acme', 'me@other.example']) assert.equal(inTheirWords(query, values, pack), undefined, query);
});
