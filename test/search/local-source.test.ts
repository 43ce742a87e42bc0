import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Body } from '../../src/content/article.js';
import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import type { Range } from '../../src/search/source.js';
import { idsFor, packOf, sourceOf, type Draft } from './support.js';

const HELP: readonly Draft[] = [
  { id: 'password', title: 'How do I change my mailbox password?', queries: ['forgot password', 'reset my login'], body: 'Open the panel. Choose a new password.' },
  { id: 'webmail', title: 'Where do I find webmail?', queries: ['read mail in the browser'], body: 'Open {{webmailUrl}} and sign in. It works in every browser.' },
  { id: 'ports', title: 'Which ports do I need?', queries: ['imap port'], body: 'Incoming mail uses 993. Outgoing mail uses 465, and 550 5.7.1 is an error of smtp.example.com.' },
  { id: 'spam', title: 'How do I stop spam?', queries: ['block a sender', 'too much junk'], body: 'Mark it as spam. The filter learns.' },
];
const help = sourceOf(HELP);

const cut = (text: string, ranges: readonly Range[]): readonly string[] => ranges.map(([start, end]) => text.slice(start, end));

test('a whole question finds its article', async () => {
  assert.equal((await idsFor(help, 'how can i change my password'))[0], 'password');
});

test('every beginning of a word finds it', async () => {
  for (const part of ['pas', 'pass', 'passw', 'passwor']) assert.equal((await idsFor(help, part))[0], 'password', part);
});

test('one or two letters wrong, the first one too, still find it, and the correction is told', async () => {
  for (const wrong of ['pasword', 'passwrod', 'bassword', 'passwodr', 'pazzword']) {
    const { hits, corrected } = await help.search(`${wrong} `);
    assert.equal(hits[0]?.id, 'password', wrong);
    assert.equal(corrected, 'password ', wrong);
  }
});

test('words typed apart or together find each other', async () => {
  assert.equal((await idsFor(help, 'web mail '))[0], 'webmail');
  assert.equal((await idsFor(help, 'mailboxpassword '))[0], 'password');
});

test('numbers, codes and host names are found as typed', async () => {
  for (const code of ['993', '5.7.1', '550 5.7.1', '550-5.7.1', 'smtp.example.com', 'SMTP.EXAMPLE.COM:465']) {
    assert.equal((await idsFor(help, code))[0], 'ports', code);
  }
});

test('curly quotes, contractions, capitals, accents and stray signs make no difference', async () => {
  const source = sourceOf([{ title: "I can't open the café door", queries: ['it does not work'] }, { title: 'Something else' }]);
  for (const query of ['i can’t open', 'I CANT OPEN', 'cannot open!!', '«cafe»', 'CAFÉ', "doesn't work", 'doesnt work?']) {
    assert.equal((await idsFor(source, query))[0], 'a0', query);
  }
});

test('words of no article are told and do not hide the others', async () => {
  const { hits, missing } = await help.search('frobnicate my password ');
  assert.equal(hits[0]?.id, 'password');
  assert.deepEqual(missing, ['frobnicate']);
});

test('a query of unknown words alone finds nothing and says so', async () => {
  const result = await help.search('zzzz qqqq ');
  assert.deepEqual([result.hits.length, result.total, result.missing], [0, 0, ['zzzz', 'qqqq']]);
});

test('an empty query finds nothing', async () => {
  for (const query of ['', '   ', '?!', '…']) assert.deepEqual(await help.search(query), { query, hits: [], total: 0, totals: { all: 0, owners: 0, hosts: 0 }, partial: false });
});

test('matches are ranges of title and snippet, of a half typed word the half', async () => {
  const { hits } = await help.search('mailbox passw');
  const title = HELP[0]!.title;
  assert.deepEqual(cut(title, hits[0]!.titleRanges), ['mailbox', 'passw']);
  assert.deepEqual(cut(hits[0]!.snippet, hits[0]!.snippetRanges), ['passw']);
});

test('no range and no cut goes into a variable', async () => {
  const body = `${'Some words before it come here. '.repeat(9)}Sign in at {{webmailUrl}} now. ${'And more words follow. '.repeat(9)}`;
  const { hits } = await sourceOf([{ title: 'Help', body }]).search('webmail url webmailUrl sign in');
  const { snippet, snippetRanges } = hits[0]!;
  assert.match(snippet, /\{\{webmailUrl\}\}/);
  assert.equal(snippet.split('{{').length, snippet.split('}}').length);
  assert.deepEqual(cut(snippet, snippetRanges), ['Sign']);
});

test('the snippet is the passage that holds most of the query, and the lead while the body is not here', async () => {
  const pack = packOf([{ title: 'Ports', body: text('First words.', 'The port of imap is 993.'), lead: 'First words.' }]);
  const full = await createLocalSource(openShelf(pack)).search('imap port');
  assert.equal(full.hits[0]!.snippet, 'The port of imap is 993.');
  const { bodies: _, ...head } = pack;
  const shelf = openShelf({ ...head, bodyFiles: [{ file: 'b.json', count: 1 }] }, async () => ({ format: 1, bodies: pack.bodies }));
  const source = createLocalSource(shelf);
  assert.equal((await source.search('imap port')).hits[0]!.snippet, 'First words.');
  await shelf.bodies();
  assert.equal((await source.search('imap port')).hits[0]!.snippet, 'The port of imap is 993.');
});

test('the known query that matched is told', async () => {
  assert.equal((await help.search('too much junk')).hits[0]!.knownQuery, 'too much junk');
  assert.equal((await help.search('How do I stop spam?')).hits[0]!.knownQuery, undefined);
});

test('a category keeps its articles and those below it', async () => {
  const source = sourceOf(
    [{ title: 'Mail one', category: 'child' }, { title: 'Mail two', category: 'parent' }, { title: 'Mail three', category: 'other' }],
    { categories: [{ id: 'parent', name: 'P' }, { id: 'child', name: 'C', parent: 'parent' }, { id: 'other', name: 'O' }] },
  );
  const found = async (category: string): Promise<readonly string[]> => (await source.search('mail', { category })).hits.map(({ id }) => id).sort();
  assert.deepEqual(await found('parent'), ['a0', 'a1']);
  assert.deepEqual(await found('child'), ['a0']);
  assert.deepEqual(await found('unknown'), []);
});

test('topics and audience lift equals and hide nothing', async () => {
  const source = sourceOf([
    { title: 'Mail settings here', audiences: ['owners'], topics: ['dns'] },
    { title: 'Mail settings here', audiences: ['hosts'], topics: ['spf'] },
    { title: 'How do I change mail settings on a phone' },
  ]);
  const first = async (options: object): Promise<string | undefined> => (await source.search('mail settings', options)).hits[0]?.id;
  assert.equal(await first({ audience: 'hosts' }), 'a1');
  assert.equal(await first({ audience: 'owners' }), 'a0');
  assert.equal(await first({ topics: ['spf'] }), 'a1');
  assert.equal((await source.search('mail settings', { audience: 'hosts', topics: ['spf'] })).total, 3);
  assert.equal((await source.search('change mail settings phone', { topics: ['spf'] })).hits[0]?.id, 'a2');
});

test('articles that share nothing but words of every question are neither found nor counted', async () => {
  const source = sourceOf([
    { id: 'imap', title: 'Is it imap or pop?', body: 'One keeps mail on the server.' },
    { id: 'setup', title: 'Set up a phone', body: 'You need imap, a name and a password.' },
    ...[...Array(20).keys()].map((i) => ({ title: `Thing ${i}`, body: 'Take this one or that one, it is up to you or to me.' })),
  ]);
  for (const query of ['imap or pop', 'imap', 'imap or']) {
    const { hits, total } = await source.search(query);
    assert.deepEqual([hits.map(({ id }) => id), total], [['imap', 'setup'], 2], query);
  }
  assert.equal((await source.search('or ')).total, 21);
});

test('of two searches at once each counts what it has found itself', async () => {
  const drafts = Array.from({ length: 100 }, (_, i): Draft => ({ id: `a${i}`, title: i < 40 ? 'Mail' : 'Web', audiences: [i < 40 ? 'hosts' : 'owners'] }));
  const source = sourceOf(drafts);
  const [mail, web] = await Promise.all(['mail', 'web'].map((query) => source.search(query, { limit: 3, explain: true })));
  assert.deepEqual([mail?.totals, web?.totals], [{ all: 40, owners: 0, hosts: 40 }, { all: 60, owners: 60, hosts: 0 }]);
});

test('the totals count every audience, the hits above the limit included', async () => {
  const drafts = [...Array(100).keys()].map((i): Draft => ({ title: `Mail ${i}`, audiences: i < 70 ? ['owners'] : i < 90 ? ['hosts'] : ['owners', 'hosts'] }));
  const source = sourceOf([...drafts, { title: 'Something else', audiences: ['hosts'] }]);
  assert.deepEqual((await source.search('mail', { limit: 3 })).totals, { all: 100, owners: 80, hosts: 30 });
  assert.deepEqual((await source.search('zzzz ')).totals, { all: 0, owners: 0, hosts: 0 });
});

test('limit is kept, total counts all', async () => {
  const { hits, total } = await help.search('how do i', { limit: 1 });
  assert.equal(hits.length, 1);
  assert.ok(total > 1);
  for (const limit of [0, -1, NaN]) assert.deepEqual((await help.search('how', { limit })).hits, []);
});

test('an explanation names words, fields and points that add up to the score', async () => {
  const { hits } = await help.search('chnage password', { explain: true, audience: 'owners' });
  const { score, explanation = [] } = hits[0]!;
  assert.deepEqual(explanation.map(({ how }) => how), ['corrected', 'exact', 'known query', 'audience']);
  assert.deepEqual(explanation[1]!.fields, ['title', 'queries']);
  const sum = explanation.reduce((all, { points }) => all + points, 0);
  assert.ok(Math.abs(sum - score) < 1e-3, `${sum} ${score}`);
});

test('synonyms find what is called otherwise, misspelled words too are no obstacle', async () => {
  const source = sourceOf([{ title: 'Remove a mailbox' }, { title: 'Read mail' }], { synonyms: ['delete, remove, get rid', 'read, open'] });
  for (const query of ['delete', 'get rid of it', 'deleting']) assert.equal((await idsFor(source, query))[0], 'a0', query);
});

test('the answer is a sentence, a row or steps, and given only when it holds what was asked', async () => {
  const steps: Body = [{ type: 'list', ordered: true, children: ['Open the panel.', 'Press Save.'].map((step) => ({ type: 'listItem', children: text(step) })) }];
  const source = sourceOf([
    { id: 'signature', title: 'How do I change my signature?', body: steps },
    { id: 'ports', title: 'Mail ports', body: text('Here are numbers. Incoming imap port is 993. Ask us for more.') },
    { id: 'moon', title: 'Moon', body: text('It is far away.') },
  ]);
  const how = await source.search('how do i change my signature');
  assert.deepEqual([how.answer?.kind, how.answer?.text], ['steps', 'Open the panel.\nPress Save.']);
  const port = await source.search('imap port');
  assert.deepEqual([port.answer?.id, port.answer?.kind, port.answer?.text], ['ports', 'sentence', 'Incoming imap port is 993.']);
  assert.deepEqual(cut(port.answer!.text, port.answer!.ranges), ['imap', 'port']);
  assert.equal((await source.search('moon')).answer, undefined);
});

test('suggestions are whole known queries, the closest first', async () => {
  assert.equal((await help.suggest('forgot'))[0], 'forgot password');
  assert.equal((await help.suggest('too mu'))[0], 'too much junk');
  assert.deepEqual(await help.suggest(''), []);
});

test('an open index answers before any timer', async () => {
  const source = sourceOf(HELP);
  await source.search('warm');
  let answered = false;
  void source.search('password').then(() => (answered = true));
  for (let i = 0; i < 10; i++) await Promise.resolve();
  assert.ok(answered);
});

test('an aborted search fails with AbortError, before and while the index opens', async () => {
  const gone = AbortSignal.abort();
  await assert.rejects(help.search('password', { signal: gone }), { name: 'AbortError' });
  const source = sourceOf(HELP);
  const stop = new AbortController();
  const asked = source.search('password', { signal: stop.signal });
  stop.abort();
  await assert.rejects(asked, { name: 'AbortError' });
  source.dispose?.();
});

test('an unknown id is a FaqError', async () => {
  await assert.rejects(help.get('nothing'), { code: 'ARTICLE_UNKNOWN' });
});

test('the same query gives the same answer again', async () => {
  const once = await help.search('how do i open webmal', { explain: true });
  for (const between of ['password', 'zzz', 'ports 993']) await help.search(between);
  assert.deepEqual(await help.search('how do i open webmal', { explain: true }), once);
});

test('an article without a body, and a pack without articles, are searched', async () => {
  assert.deepEqual(await idsFor(sourceOf([{ title: 'Nothing here' }]), 'nothing'), ['a0']);
  assert.deepEqual(await idsFor(sourceOf([]), 'nothing'), []);
});

function text(...paragraphs: readonly string[]): Extract<Body[number], { type: 'paragraph' }>[] {
  return paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

test('a word that only the synonyms know is understood when it is typed wrong', async () => {
  const source = sourceOf([{ title: 'What do bounces say?' }, { title: 'Where are my folders?' }], { synonyms: ['bounce, undeliverable'] });
  const { hits, corrected } = await source.search('undelivrable');
  assert.deepEqual([hits.map(({ id }) => id), corrected], [['a0'], 'undeliverable']);
  assert.deepEqual(await idsFor(source, 'undeliverable'), ['a0']);
});
