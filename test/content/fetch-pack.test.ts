import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';

import { FaqError } from '../../src/content/faq-error.js';
import { fetchPack } from '../../src/content/fetch-pack.js';
import { samplePack, say } from '../support/sample-pack.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The address of a server that lives as long as the test. */
async function serve(t: TestContext, answers: Readonly<Record<string, Answer>>): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url!, 'http://x').pathname];
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json =
  (value: unknown): Answer =>
  (_, response) =>
    void response.end(JSON.stringify(value));
const coded = (code: string, say: RegExp) => (error: unknown) =>
  error instanceof FaqError && error.code === code && say.test(error.message);

test('a pack is loaded, and its bodies from beside it when they are asked for', async (t) => {
  const asked: string[] = [];
  const body: Answer = (request, response) => {
    asked.push(request.url!);
    json({ format: 1, bodies: [say('A'), say('B')] })(request, response);
  };
  const site = await serve(t, { '/deep/pack.json': json(samplePack(['a', 'b'])), '/deep/bodies-0.json': body });
  const shelf = await fetchPack(`${site}/deep/pack.json?v=3`);
  assert.deepEqual(asked, []);
  assert.deepEqual((await shelf.article('b')).body, say('B'));
  assert.deepEqual(asked, ['/deep/bodies-0.json']);
});

test('a large file is read whole, whatever letter stands where its pieces meet', async (t) => {
  // Letters of three bytes from each of three places on: an edge of a piece falls into one.
  for (const start of ['', 'a', 'ab']) {
    const body = [...Array(60)].flatMap(() => say(start + '語'.repeat(3000)));
    const site = await serve(t, { '/pack.json': json(samplePack(['a'])), '/bodies-0.json': json({ format: 1, bodies: [body] }) });
    assert.deepEqual((await (await fetchPack(`${site}/pack.json`)).article('a')).body, body);
  }
});

test('bodies are looked for beside the place a redirect led to', async (t) => {
  const site = await serve(t, {
    '/latest.json': (_, response) => void response.writeHead(302, { location: '/v2/pack.json' }).end(),
    '/v2/pack.json': json(samplePack(['a'])),
    '/v2/bodies-0.json': json({ format: 1, bodies: [say('A')] }),
  });
  const shelf = await fetchPack(`${site}/latest.json`);
  assert.deepEqual((await shelf.article('a')).body, say('A'));
});

test('a pack that is not there is said to be not there, with the status', async (t) => {
  const site = await serve(t, {});
  await assert.rejects(
    fetchPack(`${site}/pack.json`),
    coded('PACK_NOT_FOUND', /pack\.json did not load \(status 404\)\. Check the address/),
  );
});

test('a server that does not answer is no TypeError', async () => {
  await assert.rejects(fetchPack('http://127.0.0.1:9/pack.json'), coded('PACK_NOT_FOUND', /no answer/));
  await assert.rejects(fetchPack('http://['), coded('PACK_NOT_FOUND', /no answer/));
});

test('a sign-in page in place of the pack is recognised', async (t) => {
  const site = await serve(t, {
    '/pack.json': (_, response) => void response.end('\n <!doctype html><title>Sign in'),
    '/text.json': (_, response) => void response.end('{"format":1,'),
  });
  await assert.rejects(fetchPack(`${site}/pack.json`), coded('PACK_NOT_JSON', /answered with a web page, not JSON/));
  await assert.rejects(fetchPack(`${site}/text.json`), coded('PACK_NOT_JSON', /answered with something else, not JSON/));
});

test('a pack of another format is refused', async (t) => {
  const site = await serve(t, { '/pack.json': json({ ...samplePack(), format: 2 }) });
  await assert.rejects(fetchPack(`${site}/pack.json`), coded('PACK_FORMAT', /made for format 2/));
});

test('a body file that is missing or no JSON is said to be, and may be had later', async (t) => {
  let answer: Answer = (_, response) => void response.writeHead(503).end();
  const site = await serve(t, {
    '/pack.json': json(samplePack(['a'])),
    '/bodies-0.json': (request, response) => answer(request, response),
  });
  const shelf = await fetchPack(`${site}/pack.json`);
  await assert.rejects(shelf.article('a'), coded('BODY_NOT_FOUND', /status 503/));
  answer = (_, response) => void response.end('<html>');
  await assert.rejects(shelf.article('a'), coded('BODY_NOT_JSON', /web page/));
  answer = json({ format: 1, bodies: [say('A')] });
  assert.deepEqual((await shelf.article('a')).body, say('A'));
});

test('the signal ends the request for the pack, and those for bodies, with its own error', async (t) => {
  let asked = (): void => undefined;
  const onAsk = (): Promise<void> => new Promise((resolve) => (asked = resolve));
  const never: Answer = () => asked();
  const site = await serve(t, { '/never.json': never, '/pack.json': json(samplePack(['a'])), '/bodies-0.json': never });

  const first = new AbortController();
  let seen = onAsk();
  const pack = fetchPack(`${site}/never.json`, first.signal);
  await seen;
  first.abort();
  await assert.rejects(pack, { name: 'AbortError' });

  const second = new AbortController();
  const shelf = await fetchPack(`${site}/pack.json`, second.signal);
  seen = onAsk();
  const article = shelf.article('a');
  await seen;
  second.abort();
  await assert.rejects(article, { name: 'AbortError' });
});
