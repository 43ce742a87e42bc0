import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { parse } from 'yaml';

import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { idsFor, mailboxes } from './support.js';

const pack = await mailboxes();
const source = createLocalSource(openShelf(pack));
const golden = parse(readFileSync(new URL('golden.yaml', import.meta.url), 'utf8'), { schema: 'failsafe' }) as Readonly<Record<string, readonly string[]>>;

test('every article has eight golden queries or more, none of them a title or a known query', () => {
  for (const { id } of pack.articles) assert.ok((golden[id]?.length ?? 0) >= 8, id);
  assert.deepEqual(Object.keys(golden).filter((id) => !pack.articles.some((article) => article.id === id)), []);
  const known = new Set(pack.articles.flatMap(({ title, queries }) => [title, ...queries.popular, ...queries.rare]).map((text) => text.toLowerCase()));
  const all = Object.values(golden).flat();
  assert.deepEqual(all.filter((query) => known.has(query.toLowerCase())), []);
  assert.equal(new Set(all).size, all.length);
});

test('golden queries find their article first in 90 of 100, in the first three in 99', async () => {
  const missed: string[] = [];
  let first = 0;
  let inThree = 0;
  let all = 0;
  for (const [id, queries] of Object.entries(golden)) {
    for (const query of queries) {
      const place = (await idsFor(source, query)).indexOf(id);
      all++;
      if (place === 0) first++;
      if (place >= 0 && place < 3) inThree++;
      else missed.push(`${query} → ${id} at ${place + 1}`);
    }
  }
  console.log(`golden queries: ${all}, first ${((100 * first) / all).toFixed(1)} %, in the first three ${((100 * inThree) / all).toFixed(1)} %`);
  assert.ok(first >= 0.9 * all, `first: ${first} of ${all}`);
  assert.ok(inThree >= 0.99 * all, missed.join('\n'));
});

test('every title and every popular query finds its article in the first three', async () => {
  for (const { id, title, queries } of pack.articles) {
    for (const query of [title, ...queries.popular]) {
      assert.ok((await idsFor(source, query)).slice(0, 3).includes(id), `${query} → ${id}`);
    }
  }
});

test('every rare query finds its article in the first three', async () => {
  for (const { id, queries } of pack.articles) {
    for (const query of queries.rare) assert.ok((await idsFor(source, query)).slice(0, 3).includes(id), `${query} → ${id}`);
  }
});

test('the first half of each title finds its article in the first five', async () => {
  for (const { id, title } of pack.articles) {
    const half = title.slice(0, Math.ceil(title.length / 2));
    assert.ok((await idsFor(source, half)).slice(0, 5).includes(id), half);
  }
});

test('nothing is lost: every article is found by its own words and can be opened', async () => {
  for (const { id } of pack.articles) assert.equal((await source.get(id)).id, id);
});
