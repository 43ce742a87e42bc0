import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { SearchResult } from '../../src/search/source.js';
import { sourceOf } from './support.js';

const TITLES = ['How do I read mail?', '__proto__ and constructor', 'C:\\path (a|b)* [x] $1 ^', 'Über Straße İstanbul', '邮箱 メール ไปรษณีย์', '👩‍👩‍👧 family 🎉'];
const source = sourceOf(TITLES.map((title) => ({ title, queries: [title.toUpperCase()], body: `${title} {{variable}} and more. `.repeat(8) })));

function checkRanges({ hits, answer }: SearchResult): void {
  for (const { id, snippet, snippetRanges, titleRanges, score } of hits) {
    assert.ok(score > 0 && Number.isFinite(score));
    const title = TITLES[Number(id.slice(1))]!;
    for (const [text, ranges] of [[title, titleRanges], [snippet, snippetRanges], [answer?.text ?? '', answer?.ranges ?? []]] as const) {
      let last = 0;
      for (const [start, end] of ranges) {
        assert.ok(last <= start && start < end && end <= text.length, `${start}–${end} in ${JSON.stringify(text)}`);
        last = end;
      }
    }
  }
}

test('no text makes a search or a suggestion fail, and ranges stay in their texts', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(...TITLES, '__proto__', 'constructor', 'toString', '\ud800', '\udc00x', '\u202e', '\u0000', '{{', '}}', '{{variable}}', '…', "'", '’s'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      const query = words.join(' ');
      const result = await source.search(query, { explain: true });
      assert.equal(result.query, query);
      checkRanges(result);
      await source.suggest(query);
    }),
    { numRuns: 300 },
  );
});

test('every beginning of every title is answered', async () => {
  for (const title of TITLES) for (let end = 0; end <= title.length; end++) checkRanges(await source.search(title.slice(0, end)));
});

test('what is no text finds nothing', async () => {
  for (const query of [undefined, null, 7, NaN, {}, [], ['mail'], () => 'mail', Symbol('mail'), new Date()]) {
    const result = await source.search(query as unknown as string);
    assert.deepEqual([result.hits.length, result.query], [0, '']);
    assert.deepEqual(await source.suggest(query as unknown as string), []);
  }
});

test('100,000 characters are answered in time, in words and in one', async () => {
  for (const query of ['read mail '.repeat(10_000), 'a'.repeat(100_000), 'aé'.repeat(50_000), '邮'.repeat(100_000), "'".repeat(100_000), '1.'.repeat(50_000), '👩‍'.repeat(30_000)]) {
    const began = performance.now();
    await source.search(query);
    const took = performance.now() - began;
    assert.ok(took < 500, `${query.slice(0, 5)}…: ${took} ms`);
  }
});

test('the names of object properties are words like others', async () => {
  assert.equal((await source.search('__proto__')).hits[0]?.id, 'a1');
  assert.equal((await source.search('constructor')).hits[0]?.id, 'a1');
  assert.deepEqual((await source.search('hasOwnProperty')).hits, []);
});
