import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { openShelf } from '../../src/content/shelf.js';
import { bagOfText, type Bag, type Words } from '../../src/search/bags.js';
import { readIndex } from '../../src/search/index-data.js';
import { writeIndex } from '../../src/search/write-index.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { documentation } from '../bench/corpus.js';
import { brotliCompressSync } from 'node:zlib';
import { idsFor, packOf } from './support.js';

function read(data: unknown, articles: readonly { readonly id: string }[]): readonly Bag[] | undefined {
  const work = readIndex(data, articles);
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    const words = step.value;
    return words && articles.map((_, article) => toBag(words(article)));
  }
}

function toBag(words: Words): Bag {
  const bag = new Map<string, number>();
  words.forEach((times, word) => bag.set(word, times));
  return bag;
}

const articles = (count: number): { id: string }[] => [...Array(count).keys()].map((i) => ({ id: `a${i}` }));

test('what is written is read again: words, articles, and whether a word stands there more than once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), (texts) => {
      const bags = texts.map(bagOfText);
      const data: unknown = JSON.parse(JSON.stringify(writeIndex(articles(texts.length), bags)));
      const capped = bags.map((bag) => new Map([...bag].map(([word, times]) => [word, Math.min(times, 2)])));
      const found = read(data, articles(texts.length))!;
      assert.equal(found.length, capped.length);
      for (const [i, bag] of found.entries()) assert.deepEqual(new Map([...bag].sort()), new Map([...capped[i]!].sort()));
    }),
  );
});

test('steps over many articles survive', () => {
  const many = 40_000;
  const bags = articles(many).map((_, i) => new Map(i === 0 || i === 70 || i === 39_999 ? [['rare', 1]] : []));
  const found = read(writeIndex(articles(many), bags), articles(many))!;
  assert.deepEqual(found.flatMap((bag, i) => (bag.has('rare') ? [i] : [])), [0, 70, 39_999]);
});

test('an index of other articles, of another format, cut off, or no index at all is not taken', () => {
  const bags = [bagOfText('one two'), bagOfText('two three')];
  const data = writeIndex(articles(2), bags);
  assert.ok(read(data, articles(2)));
  for (const wrong of [
    undefined, null, 7, 'text', [], {}, { ...data, format: 2 }, { ...data, articles: 3 }, { ...data, postings: 5 },
    { ...data, places: data.places.slice(0, 3) }, { ...data, words: 7 }, { ...data, words: data.words.slice(0, 4) },
  ]) {
    assert.equal(read(wrong, articles(2)), undefined, JSON.stringify(wrong));
  }
  assert.equal(read(data, [{ id: 'a1' }, { id: 'a0' }]), undefined);
  assert.equal(read(data, articles(3)), undefined);
});

test('a pack whose index does not fit is searched all the same, from its articles', async () => {
  const pack = packOf([{ title: 'Mail', body: 'The port is 993.' }, { title: 'Web', body: 'Nothing.' }]);
  for (const index of [undefined, { format: 99 }, 'rubbish']) {
    assert.deepEqual(await idsFor(createLocalSource(openShelf({ ...pack, index })), '993'), ['a0']);
  }
});

test('a shipped index finds words of bodies that are not loaded', async () => {
  const { bodies: _, ...head } = packOf([{ title: 'Mail', body: 'The port is 993.' }, { title: 'Web', body: 'Nothing.' }]);
  const articlesWithoutLead = head.articles.map((article) => ({ ...article, lead: '' }));
  const shelf = openShelf({ ...head, articles: articlesWithoutLead, bodyFiles: [{ file: 'b.json', count: 2 }] });
  assert.deepEqual(await idsFor(createLocalSource(shelf), '993'), ['a0']);
});

test('the index of 512 articles of 118 words is at most 90 bytes an article, brotli', () => {
  const docs = documentation(512);
  const bytes = brotliCompressSync(JSON.stringify(writeIndex(docs, docs.map(({ body }) => bagOfText(body))))).length / 512;
  console.log(`index: ${bytes.toFixed(1)} bytes an article`);
  assert.ok(bytes <= 90, `${bytes}`);
});
