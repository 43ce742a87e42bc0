import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, day, say } from '../../src/locales/format.js';
import { en } from '../../src/locales/en.js';
import { findStrings } from '../../src/locales/find.js';

test('the first wanted language that there are words for is taken, with its region', () => {
  assert.equal(findStrings(['tlh', 'en-gb', 'en-US']).locale, 'en-GB');
});

test('what is no language, and a language without words, ends in English', () => {
  for (const wanted of [[], [''], ['not a tag'], ['__proto__'], ['constructor'], ['tlh']]) {
    assert.deepEqual(findStrings(wanted), { locale: 'en', strings: en });
  }
});

test('texts take values by name, numbers take their form, dates their order', () => {
  assert.equal(say('Results for “{query}”', { query: '$& {x}' }), 'Results for “$& {x}”');
  assert.equal(say('{constructor}', {}), '{constructor}');
  assert.equal(count(en.articles, 1, 'en'), '1 article');
  assert.equal(count(en.articles, 2000, 'en'), '2,000 articles');
  assert.equal(day('2026-11-04', 'en-GB'), '4 November 2026');
  assert.equal(day('2026-11-04', 'en-US'), 'November 4, 2026');
  assert.equal(day('soon', 'en'), 'soon');
});
