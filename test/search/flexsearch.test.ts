import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Index } from 'flexsearch';
import { rolldown } from 'rolldown';

import { ImpactIndex } from '../../src/search/flexsearch.js';
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

for (const [name, Impacts] of [['the published build', ImpactIndex], ['the slim build', slim.ImpactIndex]] as const) {
  test(`${name} keeps an article in the slot that the score hook names`, () => {
    const index = new Impacts();
    index.add(0, ['mail', 'box'], [3, 0]);
    index.add(1, ['mail'], [1]);
    index.add(2, ['mail'], [3]);
    assert.deepEqual(index.postings('mail'), [1, 1, 0, 3, 2, 3]);
    assert.deepEqual(index.postings('box'), [0, 0]);
  });

  test(`${name} takes terms as they are: any text, the number 0 as an id, no cutting, no case`, () => {
    const index = new Impacts();
    const terms = ['5.7.1', '__proto__', 'constructor', 'a b', '邮箱', 'Ä'];
    index.add(0, terms, [0, 1, 2, 3, 4, 5]);
    for (const [slot, term] of terms.entries()) assert.deepEqual(index.postings(term), [0, slot], term);
    assert.deepEqual(index.postings('a'), []);
    assert.deepEqual(index.postings('toString'), []);
  });

  test(`${name} does not limit slots`, () => {
    const index = new Impacts();
    index.add(7, ['x'], [63]);
    assert.deepEqual(index.postings('x'), [7, 63]);
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
