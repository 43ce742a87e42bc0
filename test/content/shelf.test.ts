import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FaqError } from '../../src/content/faq-error.js';
import { openShelf } from '../../src/content/shelf.js';
import { samplePack, say } from '../support/sample-pack.js';

const IDS = ['imap', 'pop', 'smtp', 'webmail', 'spf'];

/** A shelf whose files come when they are let go, and what was asked for. */
function slowShelf() {
  const asked: string[] = [];
  const waiting = new Map<string, { give: (value: unknown) => void; fail: (error: unknown) => void }>();
  const shelf = openShelf(samplePack(IDS), (file) => {
    asked.push(file);
    return new Promise((give, fail) => waiting.set(file, { give, fail }));
  });
  const file = (n: number) => waiting.get(`bodies-${n}.json`)!;
  const give = (n: number) => file(n).give({ format: 1, bodies: IDS.slice(2 * n, 2 * n + 2).map((id) => say(`About ${id}.`)) });
  return { shelf, asked, give, fail: (n: number, error: unknown) => file(n).fail(error) };
}

const coded = (code: string) => (error: unknown) => error instanceof FaqError && error.code === code;

test('heads are there at once, whatever their names', () => {
  const shelf = openShelf(samplePack(['constructor', '__proto__']));
  assert.equal(shelf.head('__proto__')?.title, 'What is __proto__?');
  assert.equal(shelf.head('toString'), undefined);
  assert.equal(shelf.loadedBody('constructor'), undefined);
});

test('an article comes with the body at its own place', async () => {
  const { shelf, give, asked } = slowShelf();
  const article = shelf.article('webmail');
  give(1);
  assert.deepEqual((await article).body, say('About webmail.'));
  assert.equal((await article).title, 'What is webmail?');
  assert.deepEqual(asked, ['bodies-1.json']);
  assert.deepEqual(shelf.loadedBody('smtp'), say('About smtp.'));
  assert.equal(shelf.loadedBody('spf'), undefined);
});

test('who asks for the same file meanwhile or later shares one request', async () => {
  const { shelf, give, asked } = slowShelf();
  const both = Promise.all([shelf.article('imap'), shelf.article('pop'), shelf.article('imap')]);
  give(0);
  await both;
  await shelf.article('pop');
  assert.deepEqual(asked, ['bodies-0.json']);
});

test('a load that failed fails for all who wait, and is made again at the next ask', async () => {
  const { shelf, give, fail, asked } = slowShelf();
  const lost = new FaqError('BODY_NOT_FOUND', 'gone.');
  const first = Promise.allSettled([shelf.article('imap'), shelf.article('pop')]);
  fail(0, lost);
  assert.deepEqual(await first, [
    { status: 'rejected', reason: lost },
    { status: 'rejected', reason: lost },
  ]);
  const again = shelf.article('imap');
  give(0);
  assert.deepEqual((await again).body, say('About imap.'));
  assert.deepEqual(asked, ['bodies-0.json', 'bodies-0.json']);
});

test('a signal drops the answer for its own asker alone', async () => {
  const { shelf, give } = slowShelf();
  const abort = new AbortController();
  const dropped = shelf.article('imap', abort.signal);
  const kept = shelf.article('imap');
  abort.abort();
  give(0);
  await assert.rejects(dropped, { name: 'AbortError' });
  assert.deepEqual((await kept).body, say('About imap.'));
  await assert.rejects(shelf.article('imap', abort.signal), { name: 'AbortError' });
});

test('bodies() brings all that is missing, each file once', async () => {
  const { shelf, give, asked } = slowShelf();
  const one = shelf.article('smtp');
  const all = shelf.bodies();
  give(1);
  give(2);
  give(0);
  await all;
  await one;
  assert.deepEqual(
    IDS.map((id) => shelf.loadedBody(id)),
    IDS.map((id) => say(`About ${id}.`)),
  );
  assert.deepEqual([...asked].sort(), ['bodies-0.json', 'bodies-1.json', 'bodies-2.json']);
  await shelf.bodies();
  assert.equal(asked.length, 3);
});

test('bodies() keeps what came when a part of it failed', async () => {
  const { shelf, give, fail } = slowShelf();
  const all = shelf.bodies();
  fail(0, new Error('no network'));
  give(1);
  give(2);
  await assert.rejects(all, /no network/);
  assert.ok(shelf.loadedBody('spf'));
  assert.equal(shelf.loadedBody('imap'), undefined);
});

test('a body file of the wrong shape is refused and nothing of it is kept', async () => {
  const shelf = openShelf(samplePack(IDS), async () => ({ format: 1, bodies: [say('x'), [{ type: 'html' }]] }));
  await assert.rejects(shelf.article('imap'), coded('PACK_SHAPE'));
  assert.equal(shelf.loadedBody('imap'), undefined);
});

test('an unknown article is said to be unknown, without a request', async () => {
  const { shelf, asked } = slowShelf();
  await assert.rejects(shelf.article('nobody'), coded('ARTICLE_UNKNOWN'));
  await assert.rejects(shelf.article('x'.repeat(1e6)), (error: Error) => error.message.length < 300);
  await assert.rejects(shelf.article(undefined as unknown as string), coded('ARTICLE_UNKNOWN'));
  assert.deepEqual(asked, []);
});

test('a pack in one piece needs no files', async () => {
  const shelf = openShelf({ ...samplePack(['a', 'b']), bodyFiles: [], bodies: [say('A'), []] });
  assert.deepEqual((await shelf.article('a')).body, say('A'));
  assert.deepEqual((await shelf.article('b')).body, []);
  await shelf.bodies();
});

test('a pack without its bodies says what is missing', async () => {
  await assert.rejects(openShelf(samplePack()).article('imap'), coded('BODY_NOT_FOUND'));
});
