import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { Block, Body } from '../../src/content/article.js';
import { FaqError } from '../../src/content/faq-error.js';
import { readBodies } from '../../src/content/read-bodies.js';
import { readPack } from '../../src/content/read-pack.js';
import { EVERY_NODE, head, samplePack, say } from '../support/sample-pack.js';

/** The message of the `FaqError` that the call ends in. */
function refusal(call: () => unknown): string {
  let message = '';
  assert.throws(call, (error: unknown) => {
    assert.ok(error instanceof FaqError, String(error));
    assert.ok(error.message.startsWith(`${error.code}: `));
    message = error.message;
    return true;
  });
  return message;
}

const pack = samplePack();

test('a sound pack is returned as it is, with every article', () => {
  assert.equal(readPack(pack), pack);
  const whole = { ...pack, bodyFiles: [], bodies: [EVERY_NODE, [], say('x')], index: { any: 'thing' } };
  assert.equal(readPack(JSON.parse(JSON.stringify(whole))).bodies?.length, 3);
});

test('an empty pack is sound', () => {
  const empty = { format: 1, locale: 'pt-BR', categories: [], variables: {}, articles: [], bodyFiles: [] };
  assert.deepEqual(readPack(empty), empty);
});

test('keys of later builds are let through', () => {
  readPack({ ...pack, later: 1, articles: pack.articles.map((article) => ({ ...article, later: [] })) });
});

test('another format is named, with the mend', () => {
  assert.equal(
    refusal(() => readPack({ ...pack, format: 3 })),
    'PACK_FORMAT: this pack was made for format 3, this build reads 1. Build the pack again and put all its files in place together.',
  );
  assert.match(
    refusal(() => readBodies({ format: 2, bodies: [] }, 0)),
    /^PACK_FORMAT: this body file was made for format 2/,
  );
});

const cyclic: { children: unknown[]; type: string } = { type: 'strong', children: [] };
cyclic.children.push(cyclic);
const one = (more: object): object => ({ ...pack, articles: [pack.articles[0], { ...head('pop'), ...more }, pack.articles[2]] });
const group = (...categories: object[]): object => ({ ...pack, categories });
const ofMail = { id: 'mail', name: 'Mail' };

const FAULTS: readonly (readonly [what: string, value: unknown, message: RegExp])[] = [
  ['null', null, /format is not a number/],
  ['undefined', undefined, /format is not a number/],
  ['a list', [pack], /format is not a number/],
  ['a text', '{"format":1}', /format is not a number/],
  ['a number', 1, /format is not a number/],
  ['no format', { ...pack, format: undefined }, /format is not a number/],
  ['a format as text', { ...pack, format: '1' }, /format is not a number/],
  ['a format that is not finite', { ...pack, format: NaN }, /^PACK_FORMAT: this pack was made for format NaN/],
  ['a locale that is none', { ...pack, locale: 'not a locale' }, /locale is not a language tag/],
  ['an empty locale', { ...pack, locale: '' }, /locale is not a language tag/],
  ['a locale that is a list', { ...pack, locale: ['en'] }, /locale is not a language tag/],
  ['no categories', { ...pack, categories: undefined }, /categories is not a list/],
  ['categories by number', { ...pack, categories: { 0: ofMail, length: 1 } }, /categories is not a list/],
  ['a category that is text', group(ofMail, 'more' as unknown as object), /categories\[1\] is not an object/],
  ['a category without a name', group({ id: 'mail' }), /categories\[0\]\.name is not a filled text/],
  ['a category with an empty id', group({ id: '', name: 'Mail' }), /categories\[0\]\.id is not a filled text/],
  ['two categories of one id', group(ofMail, ofMail), /categories\[1\]\.id stands there twice/],
  [
    'a parent that comes later',
    group({ id: 'a', name: 'A', parent: 'mail' }, ofMail),
    /categories\[0\]\.parent is no category before it/,
  ],
  ['a category that is its own parent', group({ ...ofMail, parent: 'mail' }), /categories\[0\]\.parent is no category before it/],
  ['variables as a list', { ...pack, variables: [] }, /variables is not an object/],
  ['a variable as text', { ...pack, variables: { imapHost: 'imap.example.com' } }, /variables\.imapHost is not an object/],
  [
    'a variable named __proto__',
    { ...pack, variables: JSON.parse('{"__proto__":{"about":1}}') as unknown },
    /variables\.__proto__\.about is not text/,
  ],
  [
    'a variable without an example',
    { ...pack, variables: { imapHost: { about: '' } } },
    /variables\.imapHost\.example is not text/,
  ],
  ['no articles', { ...pack, articles: null }, /articles is not a list/],
  ['a hole among the articles', { ...pack, articles: [pack.articles[0], , pack.articles[2]] }, /articles\[1\] is not an object/],
  ['a title that is a number', one({ title: 7 }), /articles\[1\]\.title is not a filled text/],
  [
    'a title that is an object with toString',
    one({ title: { toString: () => 'x' } }),
    /articles\[1\]\.title is not a filled text/,
  ],
  ['an empty title', one({ title: '' }), /articles\[1\]\.title is not a filled text/],
  [
    'a title that is inherited',
    { ...pack, articles: [Object.create(head('x')) as object] },
    /articles\[0\]\.id is not a filled text/,
  ],
  ['an id twice', one({ id: 'imap' }), /articles\[1\]\.id stands there twice/],
  ['an unknown category', one({ category: 'constructor' }), /articles\[1\]\.category is no category of the pack/],
  ['an unknown audience', one({ audiences: ['owners', 'cats'] }), /articles\[1\]\.audiences\[1\] is not one of owners, hosts/],
  ['no audience', one({ audiences: [] }), /articles\[1\]\.audiences is empty/],
  ['topics as text', one({ topics: 'spf' }), /articles\[1\]\.topics is not a list/],
  ['a topic that is null', one({ topics: [null] }), /articles\[1\]\.topics\[0\] is not text/],
  ['related that is missing', one({ related: undefined }), /articles\[1\]\.related is not a list/],
  ['a date in words', one({ updated: 'yesterday' }), /articles\[1\]\.updated is not a date/],
  ['a date with a time', one({ updated: '2026-11-22T10:00' }), /articles\[1\]\.updated is not a date/],
  ['queries as a list', one({ queries: [] }), /articles\[1\]\.queries is not an object/],
  [
    'a query that is a list',
    one({ queries: { popular: [['x']], rare: [] } }),
    /articles\[1\]\.queries\.popular\[0\] is not text/,
  ],
  ['no lead', one({ lead: undefined }), /articles\[1\]\.lead is not text/],
  [
    'a body file outside of its folder',
    { ...pack, bodyFiles: [{ file: '../x.json', count: 3 }] },
    /bodyFiles\[0\]\.file is not a plain file name/,
  ],
  [
    'a body file on another site',
    { ...pack, bodyFiles: [{ file: '//evil.example', count: 3 }] },
    /bodyFiles\[0\]\.file is not a plain file name/,
  ],
  [
    'a body file that is a folder',
    { ...pack, bodyFiles: [{ file: '..', count: 3 }] },
    /bodyFiles\[0\]\.file is not a plain file name/,
  ],
  [
    'a body file that is a script',
    { ...pack, bodyFiles: [{ file: 'javascript:x', count: 3 }] },
    /bodyFiles\[0\]\.file is not a plain file name/,
  ],
  [
    'a count below nothing',
    {
      ...pack,
      bodyFiles: [
        { file: 'a.json', count: 4 },
        { file: 'b.json', count: -1 },
      ],
    },
    /bodyFiles\[1\]\.count is not a whole number/,
  ],
  ['half a body', { ...pack, bodyFiles: [{ file: 'a.json', count: 2.5 }] }, /bodyFiles\[0\]\.count is not a whole number/],
  ['too few bodies in files', { ...pack, bodyFiles: [{ file: 'a.json', count: 2 }] }, /bodyFiles hold 2, articles 3/],
  ['too many bodies in one piece', { ...pack, bodies: [[], [], [], []] }, /bodies hold 4, articles 3/],
  ['bodies that are an HTML string', { ...pack, bodies: ['<b>', [], []] }, /bodies\[0\] is not a list/],
];

for (const [what, value, message] of FAULTS) {
  test(`readPack refuses ${what}`, () => {
    assert.match(
      refusal(() => readPack(value)),
      message,
    );
  });
}

const NODES: readonly (readonly [what: string, node: unknown, message: RegExp])[] = [
  ['a node that is text', 'x', /bodies\[0\]\[0\] is not a node that may stand here/],
  ['raw HTML', { type: 'html', value: '<script>' }, /bodies\[0\]\[0\] is not a node that may stand here/],
  ['a node named after a method', { type: 'constructor', children: [] }, /not a node that may stand here/],
  ['a node named __proto__', { type: '__proto__' }, /not a node that may stand here/],
  ['a type that is a list', { type: ['text'], value: 'x' }, /not a node that may stand here/],
  ['text among the blocks', { type: 'text', value: 'x' }, /not a node that may stand here/],
  [
    'a block inside a paragraph',
    { type: 'paragraph', children: [{ type: 'paragraph', children: [] }] },
    /bodies\[0\]\[0\]\.children\[0\] is not a node that may stand here/,
  ],
  [
    'a block inside a list without an item',
    { type: 'list', ordered: true, children: [{ type: 'paragraph', children: [] }] },
    /children\[0\] is not a node that may stand here/,
  ],
  ['a row outside of a table', { type: 'tableRow', children: [] }, /not a node that may stand here/],
  ['a paragraph without children', { type: 'paragraph' }, /bodies\[0\]\[0\]\.children is not a list/],
  ['a top heading', { type: 'heading', depth: 1, children: [] }, /bodies\[0\]\[0\]\.depth is not one of 2, 3/],
  ['a list that says not which', { type: 'list', children: [] }, /\.ordered is not one of true, false/],
  ['a list that starts at a text', { type: 'list', ordered: true, start: '1', children: [] }, /\.start is not a whole number/],
  ['a table without sides', { type: 'table', children: [] }, /\.align is not a list/],
  [
    'a table with an unknown side',
    { type: 'table', align: ['top'], children: [] },
    /\.align\[0\] is not one of left, center, right, null/,
  ],
  ['a note of no kind', { type: 'blockquote', children: [] }, /\.kind is not one of note, tip, warning/],
  ['code without its text', { type: 'code' }, /\.value is not text/],
  ['code in a language that is a number', { type: 'code', lang: 1, value: '' }, /\.lang is not text/],
  [
    'a link without an address',
    { type: 'paragraph', children: [{ type: 'link', children: [] }] },
    /children\[0\]\.url is not text/,
  ],
  ['a cycle', { type: 'paragraph', children: [cyclic] }, /is nested deeper than 12/],
];

for (const [what, node, message] of NODES) {
  test(`a body may not hold ${what}`, () => {
    assert.match(
      refusal(() => readBodies({ format: 1, bodies: [[node]] }, 1)),
      message,
    );
    assert.match(
      refusal(() => readPack({ ...samplePack(['a']), bodies: [[node]] })),
      message,
    );
  });
}

test('every kind of node is accepted, and twelve levels of them', () => {
  const nested = (levels: number): Block => ({
    type: 'blockquote',
    kind: 'note',
    children: levels > 1 ? [nested(levels - 1)] : [],
  });
  const bodies: readonly Body[] = [EVERY_NODE, [nested(12)], []];
  assert.equal(readBodies({ format: 1, bodies }, 3), bodies);
  assert.match(
    refusal(() => readBodies({ format: 1, bodies: [[nested(13)]] }, 1)),
    /is nested deeper than 12/,
  );
});

test('a body file with more or fewer bodies than the pack says is refused', () => {
  assert.match(
    refusal(() => readBodies({ format: 1, bodies: [[]] }, 2)),
    /bodies holds 1, the pack says 2/,
  );
  assert.match(
    refusal(() => readBodies({ format: 1 }, 0)),
    /bodies is not a list/,
  );
});

test('a text of 50 MB is refused in no time, and never stands in a message', () => {
  const huge = 'x'.repeat(50e6);
  assert.equal(readPack(one({ title: 'x'.repeat(200_000) })).articles.length, 3);
  for (const value of [one({ title: huge }), one({ lead: huge }), { ...pack, format: huge }, one({ category: huge }), { ...pack, locale: huge }, one({ updated: huge })]) {
    assert.ok(refusal(() => readPack(value)).length < 300);
  }
});

test('a body nested a hundred thousand levels deep is refused, not followed', () => {
  const text = `${'{"type":"strong","children":['.repeat(2000)}${']}'.repeat(2000)}`;
  assert.match(
    refusal(() => readBodies({ format: 1, bodies: [[{ type: 'paragraph', children: [JSON.parse(text)] }]] }, 1)),
    /nested deeper/,
  );
  let node: unknown = { type: 'text', value: 'x' };
  for (let i = 0; i < 1e5; i++) node = { type: 'strong', children: [node] };
  assert.match(
    refusal(() => readBodies({ format: 1, bodies: [[{ type: 'paragraph', children: [node] }]] }, 1)),
    /nested deeper/,
  );
});

test('whatever comes in, a pack comes out whole or a FaqError is thrown', () => {
  const json = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true, withMap: true });
  const place = fc.constantFrom('format', 'locale', 'categories', 'variables', 'articles', 'bodyFiles', 'bodies', 'index');
  const field = fc.constantFrom(
    'id',
    'title',
    'category',
    'audiences',
    'topics',
    'related',
    'updated',
    'queries',
    'lead',
    'extra',
    '__proto__',
  );
  const spoilt = fc.oneof(
    json,
    fc.tuple(place, json).map(([key, value]) => ({ ...pack, [key]: value })),
    fc.tuple(field, json).map(([key, value]) => one(Object.fromEntries([[key, value]]))),
    json.map((value) => ({ ...samplePack(['a']), bodies: [[value]] })),
    json.map((value) => ({ ...samplePack(['a']), bodies: [[{ type: 'paragraph', children: value }]] })),
  );
  fc.assert(
    fc.property(spoilt, (value) => {
      try {
        const read = readPack(value);
        assert.equal(read, value);
        assert.equal(new Set(read.articles.map(({ id }) => id)).size, read.articles.length);
        assert.ok(read.articles.every(({ category }) => read.categories.some(({ id }) => id === category)));
      } catch (error) {
        assert.ok(error instanceof FaqError, String(error));
      }
    }),
    { numRuns: 3000 },
  );
});
