import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FaqError } from '../../src/content/faq-error.js';
import { gatherPack } from '../../src/content/read-pack.js';
import { safeLink } from '../../src/content/links.js';
import { safeMedia } from '../../src/content/media.js';
import { frameAddress } from '../../src/content/players.js';
import { readBodies } from '../../src/content/read-bodies.js';
import { readHeads } from '../../src/content/read-pack.js';
import { openShelf } from '../../src/content/shelf.js';
import { fillText } from '../../src/content/variables.js';
import { readIndex } from '../../src/search/index-data.js';
import { writeIndex } from '../../src/search/write-index.js';
import { tokenize } from '../../src/search/tokens.js';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { readMarkdown } from '../../src/tools/compile/markdown.js';
import { head, samplePack, say } from '../support/sample-pack.js';
import { URLS, VECTORS } from './vectors.js';

/*
 * Whatever comes from outside is read or refused with a code, and leaves objects as they were. What readPack, a search
 * and the settings do with it stands in the tests of each.
 */

const RUNS = { numRuns: 1000 };
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length'];
const vector = fc.constantFrom(...VECTORS.map(({ text }) => text));
const outside = fc.oneof(vector, fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...NAMES));
/** What JSON can say, the key `__proto__` included. */
const json = fc
  .anything({ key: fc.oneof(fc.constantFrom(...NAMES, 'format', 'articles', 'bodies', 'docs', 'type', 'children', 'value'), outside), values: [outside, fc.double(), fc.boolean(), fc.constant(null)], maxDepth: 3, maxKeys: 4 })
  .map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown);

/** Either a value that holds, or a FaqError with a code. */
function readOrRefuse<Value>(read: () => Value, holds: (value: Value) => void): void {
  let value: Value;
  try {
    value = read();
  } catch (error) {
    if (!(error instanceof FaqError)) throw error;
    assert.match(error.code, /^[A-Z_]+$/);
    return;
  }
  holds(value);
}

function assertObjectsAreClean(): void {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(({} as { hit?: unknown }).hit, undefined);
}

test('head files and body files are whole or refused', () => {
  const file = (key: string) => fc.oneof(json, json.map((value) => ({ format: 1, [key]: value })), json.map((value) => ({ format: 1, [key]: [value] })));
  fc.assert(
    fc.property(file('articles'), file('bodies'), fc.nat(2), (heads, bodies, count) => {
      readOrRefuse(() => readHeads(heads, count), (read) => assert.ok(read.length === count && read.every(({ title }) => typeof title === 'string')));
      readOrRefuse(() => readBodies(bodies, count), (read) => assert.ok(read.length === count && read.every(Array.isArray)));
      assertObjectsAreClean();
    }),
    RUNS,
  );
});

test('a pack in parts, and the bodies that are asked of it later, are whole or refused', async () => {
  const whole = samplePack(['a', 'b']);
  const inParts = { ...whole, articles: [], headFiles: [{ file: 'heads-0.json', count: 2 }] };
  const part = fc.oneof(json, fc.constant({ format: 1, articles: whole.articles }));
  await fc.assert(
    fc.asyncProperty(part, json, async (heads, bodies) => {
      try {
        const shelf = openShelf(await gatherPack(inParts, () => Promise.resolve(heads)), () => Promise.resolve(bodies));
        assert.ok(Array.isArray((await shelf.article('a')).body));
      } catch (error) {
        assert.ok(error instanceof FaqError, String(error));
      }
      assertObjectsAreClean();
    }),
    RUNS,
  );
});

test('an index is that of the articles or none', () => {
  const articles = [head('a'), head('b')];
  const sound = writeIndex(articles, [new Map([['mail', 1]]), new Map([['mail', 2], ['post', 1]])]);
  const key = fc.constantFrom('words', 'places', 'postings', 'articles', 'ids', 'format', '__proto__');
  const spoilt = fc.oneof(json, fc.tuple(key, fc.oneof(json, outside)).map(([name, value]) => ({ ...sound, [name]: value })));
  fc.assert(
    fc.property(spoilt, (data) => {
      const steps = readIndex(data, articles);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const words = step.value;
      articles.forEach((_, article) => words?.(article).forEach((times, word) => assert.ok(typeof word === 'string' && times > 0)));
    }),
    RUNS,
  );
});

test('variables fill with the owner’s own texts alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), outside, (name, value) => {
      assert.equal(fillText(`{{${name}}}`, {}, {}), `{{${name}}}`);
      const filled = fillText(`a{{imapHost}}b`, { imapHost: value }, {});
      assert.equal(filled, value ? `a${value}b` : 'a{{imapHost}}b');
    }),
    RUNS,
  );
});

for (const { text } of URLS) {
  test(`the link policy refuses ${JSON.stringify(text)}`, () => {
    assert.equal(safeLink(text, 'https://host.example/help/'), undefined);
    assert.equal(safeLink(text), undefined);
  });
  test(`no image comes from ${JSON.stringify(text)}`, () => {
    assert.equal(safeMedia(text, 'https://host.example/help/'), undefined);
  });
}

test('an image made of anything comes from the web alone, or is one of four kinds inside its address', () => {
  const start = fc.constantFrom('', 'https://', 'http://', '//', '/', 'data:', 'data:image/', 'data:image/png;base64,', 'data:image/svg+xml;base64,', 'data:image/png,', 'blob:', 'file:///');
  fc.assert(
    fc.property(start, fc.array(outside, { maxLength: 3 }), (scheme, parts) => {
      const media = safeMedia(scheme + parts.join(''), 'https://host.example/help/', 'http://page.example/');
      if (!media) return;
      const { protocol, host, pathname } = new URL(media.href);
      assert.ok(protocol === 'https:' || (protocol === 'http:' && host === 'page.example') || (protocol === 'data:' && /^image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/.test(pathname)), media.href);
      assert.equal(media.own, protocol === 'data:' || host === 'host.example' || (host === 'page.example' && protocol === 'http:'));
    }),
    RUNS,
  );
});

test('the frame of a video is of its own page or of a known player', () => {
  fc.assert(
    fc.property(fc.constantFrom('https://www.youtube.com/watch?v=', 'https://youtu.be/', 'https://vimeo.com/', 'https://peer.example/w/', 'https://'), fc.array(outside, { maxLength: 3 }), (start, parts) => {
      const page = safeMedia(start + parts.join(''), 'https://host.example/help/')?.href;
      if (!page?.startsWith('https:')) return;
      const { protocol, host } = new URL(frameAddress(page));
      assert.ok(protocol === 'https:' && [new URL(page).host, 'www.youtube-nocookie.com', 'player.vimeo.com'].includes(host), page);
    }),
    RUNS,
  );
});

test('a link made of anything leads nowhere but to the web, mail, a telephone or an article', () => {
  fc.assert(
    fc.property(fc.array(outside, { maxLength: 3 }), (parts) => {
      const link = safeLink(parts.join(''), 'https://host.example/help/');
      assert.ok(!link || link.href.startsWith('#faq/') || ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(link.href).protocol), link?.href);
    }),
    RUNS,
  );
});

test('the words of a query stand where they say', () => {
  fc.assert(
    fc.property(fc.array(outside, { maxLength: 4 }), (parts) => {
      const query = parts.join(' ');
      for (const { word, start, end } of tokenize(query)) assert.ok(word !== '' && start >= 0 && start < end && end <= query.length);
    }),
    RUNS,
  );
});

test('JSON of other systems becomes a sound pack or a list of faults', () => {
  const doc = fc.oneof(json, fc.record({ id: outside, title: outside, body: outside, category: outside, queries: fc.oneof(json, fc.array(outside, { maxLength: 2 })) }, { requiredKeys: [] }));
  fc.assert(
    fc.property(fc.oneof(json, fc.array(doc, { maxLength: 3 }).map((docs) => ({ docs }))), (given) => {
      const { pack, faults } = compileDocs(given);
      assert.ok(pack ? pack.bodies.length === pack.articles.length : faults.length > 0 && faults.every(({ code, line }) => /^[A-Z_]+$/.test(code) && line > 0));
      assertObjectsAreClean();
    }),
    RUNS,
  );
});

test('Markdown becomes a body that packs may hold', () => {
  const options = { firstLine: 1, report: () => undefined, ids: new Set<string>(), variables: {} };
  fc.assert(
    fc.property(fc.array(fc.oneof(outside, fc.constantFrom('\n\n', '> ', '- ', '| a |\n|-|\n', '```\n', '[x](')), { maxLength: 6 }), (parts) => {
      readBodies({ format: 1, bodies: [readMarkdown(parts.join(''), options).body, say('x')] }, 2);
    }),
    RUNS,
  );
});
