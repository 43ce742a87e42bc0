import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { parse } from 'yaml';

import { openShelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { createPolyglotSource } from '../../src/search/polyglot-source.js';
import { mailboxPacks } from './support.js';

const [english, ...packs] = await mailboxPacks();
const shelf = openShelf(english);
const source = createPolyglotSource(createLocalSource(shelf), shelf.head, packs.map((pack) => async () => createLocalSource(openShelf(pack))), { pause: 0 });

for (const { locale, leastFirst, leastInThree } of [
  { locale: 'en', leastFirst: 0.9, leastInThree: 0.99 },
  ...packs.map((pack) => ({ locale: pack.locale, leastFirst: 0.8, leastInThree: 0.93 })),
]) {
  test(`golden queries in ${locale} find their article while English is shown`, async () => {
    const file = new URL(locale === 'en' ? 'golden.yaml' : `golden.${locale}.yaml`, import.meta.url);
    const golden = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Readonly<Record<string, readonly string[]>>;
    let all = 0;
    let first = 0;
    let inThree = 0;
    for (const [id, queries] of Object.entries(golden)) {
      for (const query of queries) {
        if ((await source.search(query)).partial) await source.whole?.();
        const place = (await source.search(query)).hits.findIndex((hit) => hit.id === id);
        all++;
        if (place === 0) first++;
        if (place >= 0 && place < 3) inThree++;
      }
    }
    console.log(`golden queries in ${locale}, English shown: ${all}, first ${((100 * first) / all).toFixed(1)} %, in the first three ${((100 * inThree) / all).toFixed(1)} %`);
    assert.ok(first >= leastFirst * all && inThree >= leastInThree * all, `first ${first}, in three ${inThree} of ${all}`);
  });
}

test('what another language has found stands in the shown one, with no foreign words beside it', async () => {
  const { hits } = await source.search('Passwort ändern');
  assert.equal(hits[0]?.id, 'change-mailbox-password');
  for (const { id, snippet, knownQuery, titleRanges } of hits) {
    assert.equal(knownQuery, undefined);
    if (!titleRanges.length) assert.ok(snippet.length > 0, id);
  }
});
