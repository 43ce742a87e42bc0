import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readPack } from '../../src/content/read-pack.js';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { say } from '../support/sample-pack.js';

const TODAY = { updated: '2026-11-22' };

test('a doc with as little as an id and a title becomes an article for everybody', () => {
  const { pack, faults } = compileDocs({ docs: [{ id: 'card_arrival', title: ' card \n arrival ', body: '' }] }, TODAY);
  assert.deepEqual(faults, []);
  assert.deepEqual(pack?.articles, [
    {
      id: 'card_arrival',
      title: 'card arrival',
      category: 'other',
      audiences: ['owners', 'hosts'],
      topics: [],
      related: [],
      updated: '2026-11-22',
      queries: { popular: [], rare: [] },
      lead: '',
    },
  ]);
  assert.deepEqual(pack?.bodies, [[]]);
  assert.deepEqual(pack?.categories, [{ id: 'other', name: 'Other' }]);
});

test('what a doc says of itself is kept', () => {
  const doc = {
    id: 7,
    title: 'T',
    body: 'One.\n\n- two [x](#faq/8)',
    category: 'Mail',
    queries: { popular: ['a', ' a ', ''], rare: ['b'] },
    audiences: ['hosts'],
    updated: '2020-02-29',
    more: {},
  };
  const { pack } = compileDocs({ docs: [doc, { id: '8', title: 'U', queries: ['c', 'd'] }] }, { ...TODAY, locale: 'de' });
  assert.deepEqual(pack?.articles[0], {
    id: '7',
    title: 'T',
    category: 'mail',
    audiences: ['hosts'],
    topics: [],
    related: [],
    updated: '2020-02-29',
    queries: { popular: ['a'], rare: ['b'] },
    lead: 'One.',
  });
  assert.deepEqual(pack?.articles[1]?.queries, { popular: ['c', 'd'], rare: [] });
  assert.match(JSON.stringify(pack?.bodies[0]), /"url":"#faq\/8"/);
  assert.equal(pack?.locale, 'de');
});

test('categories are made of their names, in their order, a colon putting one below the other', () => {
  const names = [
    'Website Builder: SEO',
    'Mail & More',
    'Website Builder: Maps',
    'Website Builder',
    'mail, more',
    'Почта',
    '→',
    'Time 5:30',
    undefined,
  ];
  const { pack } = compileDocs({ docs: names.map((category, i) => ({ id: `${i}`, title: 't', category })) }, TODAY);
  assert.ok(pack && readPack(pack));
  assert.deepEqual(pack.categories, [
    { id: 'website-builder', name: 'Website Builder' },
    { id: 'website-builder-seo', name: 'SEO', parent: 'website-builder' },
    { id: 'mail-more', name: 'Mail & More' },
    { id: 'website-builder-maps', name: 'Maps', parent: 'website-builder' },
    { id: 'mail-more-2', name: 'mail, more' },
    { id: 'почта', name: 'Почта' },
    { id: 'category', name: '→' },
    { id: 'time-5-30', name: 'Time 5:30' },
    { id: 'other', name: 'Other' },
  ]);
  assert.deepEqual(
    pack.articles.map(({ category }) => category),
    [
      'website-builder-seo',
      'mail-more',
      'website-builder-maps',
      'website-builder',
      'mail-more-2',
      'почта',
      'category',
      'time-5-30',
      'other',
    ],
  );
});

test('HTML of another system becomes its plain text, not a fault', () => {
  const { pack, faults } = compileDocs(
    { docs: [{ id: 'a', title: 'A', body: '<p>Hello <b>there</b></p><script>x</script>' }] },
    TODAY,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(pack?.bodies[0], say('Hello there'));
  assert.equal(pack?.articles[0]?.lead, 'Hello there');
});

test('ids that are names of methods are ids like any other', () => {
  const docs = JSON.parse(
    '[{"id":"__proto__","title":"P","category":"constructor"},{"id":"constructor","title":"C","category":"__proto__","__proto__":{"title":"X"}}]',
  ) as unknown[];
  const { pack } = compileDocs({ docs }, TODAY);
  assert.ok(pack && readPack(pack));
  assert.deepEqual(
    pack.articles.map(({ id, title }) => [id, title]),
    [
      ['__proto__', 'P'],
      ['constructor', 'C'],
    ],
  );
});

for (const [what, json, fault] of [
  ['no list', { articles: [] }, 'there is no list "docs"'],
  ['null', null, 'there is no list "docs"'],
  ['a doc without an id', { docs: [{ title: 'T' }] }, 'docs[0].id is not text'],
  ['an id that is blank', { docs: [{ id: ' ', title: 'T' }] }, 'docs[0].id is not text'],
  ['an id that is a list', { docs: [{ id: ['a'], title: 'T' }] }, 'docs[0].id is not text'],
  [
    'two docs of one id',
    {
      docs: [
        { id: 'a', title: 'T' },
        { id: 'b', title: 'T' },
        { id: 'a', title: 'U' },
      ],
    },
    'docs[2].id "a" is taken by docs[0]',
  ],
  ['a doc without a title', { docs: [{ id: 'a' }] }, 'docs[0].title is missing'],
  ['a title that is blank', { docs: [{ id: 'a', title: ' ' }] }, 'docs[0].title is missing'],
  ['a title that is a number', { docs: [{ id: 'a', title: 1 }] }, 'docs[0].title is not text'],
  ['a body that is a list', { docs: [{ id: 'a', title: 'T', body: [] }] }, 'docs[0].body is not text'],
  ['queries that are text', { docs: [{ id: 'a', title: 'T', queries: 'x' }] }, 'docs[0].queries is not a list of texts'],
  [
    'a query that is a number',
    { docs: [{ id: 'a', title: 'T', queries: { rare: [1] } }] },
    'docs[0].queries.rare is not a list of texts',
  ],
  [
    'an unknown audience',
    { docs: [{ id: 'a', title: 'T', audiences: ['owners', 'x'] }] },
    'docs[0].audiences is not a list of audiences',
  ],
  ['no audience', { docs: [{ id: 'a', title: 'T', audiences: [] }] }, 'docs[0].audiences is not a list of audiences'],
  ['a date in words', { docs: [{ id: 'a', title: 'T', updated: 'now' }] }, 'docs[0].updated "now" is not a date'],
] as const) {
  test(`${what} is one fault that names its place`, () => {
    const { pack, faults } = compileDocs(json, { ...TODAY, file: 'export.json' });
    assert.equal(pack, undefined);
    assert.deepEqual(
      faults.map(({ file, line, message }) => [file, line, message]),
      [['export.json', 1, fault]],
    );
    assert.match(faults[0]!.mend, /^[A-Z].*\.$/);
  });
}

test('a doc that is no object is told by its place, for each field that is missing', () => {
  const { faults } = compileDocs({ docs: ['x', null] }, TODAY);
  assert.deepEqual(
    faults.map(({ message }) => message),
    ['docs[0].id is not text', 'docs[0].title is missing', 'docs[1].id is not text', 'docs[1].title is missing'],
  );
});
