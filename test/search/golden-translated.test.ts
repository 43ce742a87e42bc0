import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { parse } from 'yaml';

import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { idsFor, mailboxPacks } from './support.js';

const [english, ...packs] = await mailboxPacks();
const known = english.articles.map(({ id }) => id).sort();

test('the mailbox articles are there in the languages that are promised', () => {
  assert.deepEqual(packs.map(({ locale }) => locale).sort(), ['de', 'es', 'fr', 'lt']);
});

for (const pack of packs) {
  const { locale, articles } = pack;
  const source = createLocalSource(openShelf(pack));
  const file = new URL(`golden.${locale}.yaml`, import.meta.url);
  const golden = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Readonly<Record<string, readonly string[]>>;

  test(`${locale}: every article is translated, its categories too`, () => {
    assert.deepEqual(articles.filter((article) => article.locale).map(({ id }) => id), []);
    const names = new Set(english.categories.map(({ name }) => name));
    assert.deepEqual(pack.categories.filter(({ name }) => names.has(name)), []);
  });

  test(`${locale}: every article has four golden queries or more, none of them a title or a known query`, () => {
    assert.deepEqual(Object.keys(golden).sort(), known);
    for (const [id, queries] of Object.entries(golden)) assert.ok(queries.length >= 4, id);
    const own = new Set(articles.flatMap(({ title, queries }) => [title, ...queries.popular, ...queries.rare]).map((text) => text.toLowerCase()));
    const all = Object.values(golden).flat();
    assert.deepEqual(all.filter((query) => own.has(query.toLowerCase())), []);
    assert.equal(new Set(all).size, all.length);
  });

  test(`${locale}: golden queries find their article first in 85 of 100, in the first three in 97`, async () => {
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
        if (place !== 0) missed.push(`${query} → ${id} at ${place + 1}`);
      }
    }
    console.log(`golden queries in ${locale}: ${all}, first ${((100 * first) / all).toFixed(1)} %, in the first three ${((100 * inThree) / all).toFixed(1)} %`);
    assert.ok(first >= 0.85 * all && inThree >= 0.97 * all, missed.join('\n'));
  });

  test(`${locale}: every title and every known query finds its article in the first three`, async () => {
    const missed: string[] = [];
    for (const { id, title, queries } of articles) {
      for (const query of [title, ...queries.popular, ...queries.rare]) {
        const place = (await idsFor(source, query)).indexOf(id);
        if (place < 0 || place > 2) missed.push(`${query} → ${id} at ${place + 1}`);
      }
    }
    assert.deepEqual(missed, []);
  });
}
