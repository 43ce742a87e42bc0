import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { articleLink, safeLink } from '../../src/content/links.js';

const BASE = 'https://host.example/help/page?x=1#y';

for (const [url, href, external] of [
  ['https://other.example/a?b#c', 'https://other.example/a?b#c', true],
  ['http://other.example', 'http://other.example/', true],
  ['https://host.example/a', 'https://host.example/a', false],
  ['//other.example/a', 'https://other.example/a', true],
  ['\\\\other.example/a', 'https://other.example/a', true],
  ['https://host.example\\@evil.example/', 'https://host.example/@evil.example/', false],
  ['HTTPS://OTHER.example', 'https://other.example/', true],
  ['mailto:help@example.com?subject=Hi', 'mailto:help@example.com?subject=Hi', false],
  ['tel:+4930123', 'tel:+4930123', false],
  ['more.html', 'https://host.example/help/more.html', false],
  ['/more', 'https://host.example/more', false],
  ['?q=1', 'https://host.example/help/page?q=1', false],
  ['#part', 'https://host.example/help/page?x=1#part', false],
  ['  https://other.example/ \n', 'https://other.example/', true],
  ['https://other.example/%20', 'https://other.example/%20', true],
  ['https://bücher.example/ö', 'https://xn--bcher-kva.example/%C3%B6', true],
] as const) {
  test(`${JSON.stringify(url)} passes as ${href}`, () => {
    assert.deepEqual(safeLink(url, BASE), { href, external });
  });
}

const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://host.example/1',
  'file:///etc/passwd',
  'ftp://host.example/',
  'about:blank',
  'view-source:https://host.example',
  'filesystem:https://host.example/x',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  'https://user@evil.example/',
  'https://host.example:secret@evil.example/',
  'https://other.example/a\u202Egnp.exe',
  'https://other\u200B.example/',
  'https://other.example/a b',
  'https://',
  'http://[',
  '\ud800',
  '',
  '   ',
  '#faq/',
  '#faq/%',
];

// Every blank and invisible character that a parser or a reader may skip.
const BLANKS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u0085',
  '\u00a0',
  '\u1680',
  '\u180e',
  '\u2000',
  '\u2007',
  '\u200b',
  '\u200e',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u2060',
  '\u3000',
  '\ufeff',
  '\u00ad',
];

for (const url of [
  ...UNSAFE,
  ...BLANKS.flatMap((blank) => [`${blank}javascript:alert(1)`, `java${blank}script:alert(1)`, `javascript${blank}:alert(1)`]),
]) {
  test(`${JSON.stringify(url)} does not pass`, () => {
    assert.equal(safeLink(url, BASE), undefined);
    assert.equal(safeLink(url), undefined);
  });
}

test('an address with credentials only in its path or query passes', () => {
  assert.equal(safeLink('https://other.example/@name?mail=a@b')?.href, 'https://other.example/@name?mail=a@b');
});

test('a relative address without a base, or with one that cannot carry it, does not pass', () => {
  assert.equal(safeLink('more.html'), undefined);
  assert.equal(safeLink('more.html', 'about:blank'), undefined);
  assert.equal(safeLink('more.html', 'no base'), undefined);
  assert.equal(safeLink('more.html', 'file:///home/page.html'), undefined);
});

test('every web address is external where there is no base', () => {
  assert.deepEqual(safeLink('https://host.example/'), { href: 'https://host.example/', external: true });
});

test('an article link gives its id, whatever the id is made of', () => {
  assert.deepEqual(safeLink('#faq/spf-record'), { href: '#faq/spf-record', article: 'spf-record', external: false });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      assert.equal(safeLink(articleLink(id), BASE)?.article, id);
    }),
  );
});

test('whatever passes leads to the web, mail, a telephone or an article', () => {
  const parts = fc.constantFrom(
    'java',
    'script',
    ':',
    'https',
    '//',
    '@',
    '\\',
    '#faq/',
    '\u00a0',
    '\t',
    'data',
    'mailto:',
    '%',
    'a',
    '.',
    '/',
    '?',
    '\ud800',
    '\u0000',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((all) => all.join('')),
      ),
      (url) => {
        const link = safeLink(url, BASE);
        assert.ok(!link || /^(https?:\/\/[^@/]+(\/|$)|mailto:|tel:|#faq\/.)/.test(link.href), link?.href);
      },
    ),
    { numRuns: 2000 },
  );
});
