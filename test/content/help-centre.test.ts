import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { readPack } from '../../src/content/read-pack.js';
import { helpCentre } from '../support/help-centre.js';

const yaml = readFileSync(new URL('../support/help-centre.yaml', import.meta.url), 'utf8');

test('the help centre fixture has the size and the counts of the real one', () => {
  const pack = helpCentre(yaml);
  const count = (test: (article: (typeof pack.articles)[number]) => boolean): number => pack.articles.filter(test).length;
  assert.equal(readPack(pack).articles.length, 512);
  assert.equal(
    count(({ audiences }) => audiences.includes('hosts')),
    400,
  );
  assert.equal(
    count(({ audiences }) => audiences.includes('owners')),
    381,
  );
  assert.equal(
    count(({ category }) => category === 'website-builder-commerce'),
    80,
  );
  assert.equal(new Set(pack.articles.map(({ category }) => category)).size, 33);
  assert.equal(new Set(pack.articles.map(({ title }) => title)).size, 512);
  assert.deepEqual(
    pack.categories.find(({ name }) => name === 'SEO'),
    { id: 'website-builder-seo', name: 'SEO', parent: 'website-builder' },
  );
  assert.equal(JSON.stringify(pack), JSON.stringify(helpCentre(yaml)));
});
