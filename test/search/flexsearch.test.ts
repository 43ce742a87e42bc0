import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Index } from 'flexsearch';
import { rolldown } from 'rolldown';

import { articleIn, ImpactIndex, slotIn } from '../../src/search/flexsearch.js';
import { slimFlexsearch } from '../../src/tools/vite/slim-flexsearch.js';

// What the search builds on in FlexSearch. An update that changes one of these has to be looked at.

const entry = new URL('../../src/search/flexsearch.ts', import.meta.url).pathname;

async function slimBuild(): Promise<{ readonly code: string; readonly ImpactIndex: typeof ImpactIndex }> {
  const bundle = await rolldown({ input: entry, plugins: [slimFlexsearch()] });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const { code } = output[0];
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { ImpactIndex: typeof ImpactIndex };
  return { code, ImpactIndex: module.ImpactIndex };
}

const slim = await slimBuild();

/** The articles of a term, each with its slot. */
const pairs = (index: ImpactIndex, term: string) => index.postings(term).map((posting) => [articleIn(posting), slotIn(posting)]);

for (const [name, Impacts] of [['the published build', ImpactIndex], ['the slim build', slim.ImpactIndex]] as const) {
  test(`${name} keeps the articles of a term in their order, each with its slot there`, () => {
    const index = new Impacts();
    index.add(0, 0, ['box']);
    index.add(0, 3, ['mail', 'letter']);
    index.add(1, 1, ['mail']);
    index.add(2, 3, ['mail']);
    assert.deepEqual(pairs(index, 'mail'), [[0, 3], [1, 1], [2, 3]]);
    assert.deepEqual(pairs(index, 'letter'), [[0, 3]]);
    assert.deepEqual(pairs(index, 'box'), [[0, 0]]);
  });

  test(`${name} takes terms as they are: any text, the number 0 as an id, no cutting, no case`, () => {
    const index = new Impacts();
    const terms = ['5.7.1', '__proto__', 'constructor', 'a b', '邮箱', 'Ä'];
    index.add(0, 5, terms);
    for (const term of terms) assert.deepEqual(pairs(index, term), [[0, 5]], term);
    assert.deepEqual(index.postings('a'), []);
    assert.deepEqual(index.postings('toString'), []);
  });

  test(`${name} tells the highest slot and the last of very many articles`, () => {
    const index = new Impacts();
    index.add(2 ** 24 - 1, 63, ['x']);
    index.add(2 ** 24 - 1, 0, ['y']);
    assert.deepEqual(pairs(index, 'x'), [[2 ** 24 - 1, 63]]);
    assert.deepEqual(pairs(index, 'y'), [[2 ** 24 - 1, 0]]);
  });

  test(`${name} keeps all postings of a term in one list, before it is trimmed and after`, () => {
    const index = new Impacts();
    const places = [...Array(2000).keys()].map((article) => [article, article % 64] as const);
    for (const [article, slot] of places) index.add(article, slot, ['x', 'y']);
    assert.deepEqual(pairs(index, 'x'), places);
    assert.equal([...index.trim()].length, 2, 'a breath for each term');
    assert.deepEqual(pairs(index, 'x'), places);
    assert.deepEqual(pairs(index, 'y'), places);
  });
}

test('the index is a FlexSearch Index, of the pinned version', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
  assert.equal(dependencies.flexsearch, '0.8.212');
  assert.equal(typeof new Index().add, 'function');
});

test('the slim build leaves out what is not used', () => {
  assert.ok(slim.code.length < 4000, `${slim.code.length} characters`);
  assert.doesNotMatch(slim.code, /Worker|indexedDB|console|SUPPORT_/);
});
