import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FaqError } from '../../src/content/faq-error.js';
import { gatherPack } from '../../src/content/read-pack.js';
import type { Pack } from '../../src/content/pack.js';
import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';
import { packOf } from '../search/support.js';

// More than a pack holds in one piece.
const COUNT = 1_201;
const whole = packOf([...Array(COUNT).keys()].map((i) => ({ title: `Question ${i}`, body: `Plain words, and numeral${i}.`, lead: 'Plain words.' })));
const files = packFiles(whole);

type Parsed = Pack & { articles: { id: string }[] };
const parsed = (name: string): Parsed => JSON.parse(files.get(name)!) as Parsed;
const nameOf = (start: string): string => [...files.keys()].find((name) => name.startsWith(start))!;

/** The files as they were written, with some of them replaced. */
const from =
  (replaced: Readonly<Record<string, unknown>> = {}) =>
  async (file: string): Promise<unknown> =>
    Object.hasOwn(replaced, file) ? replaced[file] : parsed(file);

const shape = (say: RegExp) => (error: unknown) => error instanceof FaqError && error.code === 'PACK_SHAPE' && say.test(error.message);

test('a pack of many articles is written in pieces, and gathered again it is the same', async () => {
  const { bodies: _, index: __, bodyFiles: ___, ...head } = whole;
  const pack = await gatherPack(parsed('pack.json'), from());
  const { headFiles = [], indexFile = '', bodyFiles, ...rest } = pack;
  assert.deepEqual(rest, head);
  assert.deepEqual(headFiles.map(({ count }) => count), [500, 500, 201]);
  assert.equal(bodyFiles.length, Math.ceil(COUNT / 16));
  assert.deepEqual(parsed(indexFile), whole.index);
  assert.ok(files.get('pack.json')!.length < 10_000);
});

test('a pack that fits is in one piece', () => {
  const small = packFiles(packOf([{ title: 'One' }]));
  assert.deepEqual([...small.keys()].filter((name) => !name.startsWith('bodies')), ['pack.json']);
});

test('a piece that is not what the pack says is told, with its place', async () => {
  const first = nameOf('heads-0');
  const { articles, ...rest } = parsed(first);
  const gather = (value: unknown): Promise<Pack> => gatherPack(parsed('pack.json'), from({ [first]: value }));
  await assert.rejects(gather({ ...rest, articles: articles.slice(1) }), shape(/articles holds 499, the pack says 500/));
  await assert.rejects(gather({ ...rest, articles: [{ ...articles[0], title: 7 }, ...articles.slice(1)] }), shape(/articles\[0\]\.title is not a filled text/));
  await assert.rejects(gather({ ...rest, articles: [...articles.slice(1), { ...articles[0], id: 'a700' }] }), shape(/articles\[\d+\]\.id stands there twice/));
  await assert.rejects(gather(parsed(nameOf('bodies-0'))), shape(/articles is not a list/));
  await assert.rejects(gather({ format: 2 }), (error: unknown) => error instanceof FaqError && error.code === 'PACK_FORMAT');
  await assert.rejects(gather(null), shape(/format is not a number/));
});

test('titles are searched before the index is here, bodies after it, and each answer says which it is', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const pack = await gatherPack(parsed('pack.json'), from());
  const source = createLocalSource(openShelf(pack, async (file) => (file === pack.indexFile ? held.then(() => parsed(file)) : parsed(file))));
  const early = await source.search('question 700');
  assert.deepEqual([early.hits[0]!.id, early.partial], ['a700', true]);
  assert.equal((await source.search('numeral44')).total, 0);
  release();
  await source.whole!();
  const late = await source.search('numeral44');
  assert.deepEqual([late.hits[0]!.id, late.partial], ['a44', false]);
  source.dispose!();
});

test('without its index a pack is searched in part, and says so', async () => {
  const pack = await gatherPack(parsed('pack.json'), from());
  const source = createLocalSource(openShelf(pack, async (file) => Promise.reject(new FaqError('BODY_NOT_FOUND', `${file} is gone.`))));
  await assert.rejects(source.whole!(), /is gone/);
  const { hits, partial } = await source.search('question 700');
  assert.deepEqual([hits[0]!.id, partial], ['a700', true]);
});
