import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { enReading } from '../../src/locales/en-reading.js';
import { en as enFirst } from '../../src/locales/en.js';
import type { AllStrings, Plural } from '../../src/locales/en.js';
import { loadWording } from '../../src/locales/find.js';
import { count, numeral } from '../../src/locales/format.js';

const NO_LANGUAGE = ['en-reading.ts', 'find.ts', 'format.ts', 'other-languages.ts'];
const TAGS = readdirSync('src/locales').filter((file) => !NO_LANGUAGE.includes(file)).map((file) => file.replace('.ts', ''));

/** English comes in two parts, what later code says with that code. */
const en: AllStrings = { ...enFirst, ...enReading };

/** Asked for as visitors do; what a loader does not find would come back in English. */
const wordings = new Map<string, AllStrings>();
for (const tag of TAGS) wordings.set(tag, { ...enReading, ...(await loadWording([tag])).strings });
const others = [...wordings].filter(([tag]) => tag !== 'en');

const NAMES = Object.keys(en) as (keyof AllStrings)[];
const formsOf = (text: string | Plural): string[] => (typeof text === 'string' ? [text] : Object.values(text) as string[]);
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Words that are the same in another language, as those who speak it would write them. */
const SHARED = new Set(['No', 'FAQ', 'Tip', 'Browse', 'Support']);

/** How much longer than the English a text may be: a button does not grow for ever. */
const ROOM = (english: string): number => Math.max(english.length * 2, english.length + 14);

test('the interface speaks 24 languages, and each file is found by its tag', () => {
  assert.equal(TAGS.length, 24);
  assert.equal(new Set(wordings.values()).size, 24);
});

test('numbers are written as each language, and each region, writes them', () => {
  for (const tag of [...TAGS, 'ar-EG', 'fa', 'hi', 'ne', 'de-CH', 'en-IN', 'th-u-nu-thai']) {
    for (const n of [0, 7, 26, 512, 999, 12_345]) assert.equal(numeral(n, tag), n.toLocaleString(tag), tag);
    const ownDigits = /^(ar|fa|ne)\b|-u-/.test(tag);
    assert.equal(numeral(5000, tag), ownDigits ? (5000).toLocaleString(tag) : '5000', tag);
  }
});

for (const [tag, strings] of others) {
  test(`${tag}: every text is there, in its own words, with the same placeholders`, () => {
    assert.deepEqual(Object.keys(strings).sort(), [...NAMES].sort());
    for (const name of NAMES) {
      for (const form of formsOf(strings[name])) assert.ok(form.trim() === form && form !== '', `${name}: ${form}`);
      if (typeof en[name] !== 'string') continue;
      const [english, text] = [en[name], strings[name]] as [string, string];
      assert.deepEqual(placeholders(text), placeholders(english), name);
      assert.ok(text !== english || SHARED.has(text), `${name} is still English: ${text}`);
    }
  });

  test(`${tag}: no text is much longer than the English one`, () => {
    const long = NAMES.flatMap((name) => formsOf(strings[name]).map((text) => [name, text, formsOf(en[name]).at(-1)!] as const));
    assert.deepEqual(long.filter(([, text, english]) => text.length > ROOM(english)).map(([name, text]) => `${name}: ${text}`), []);
  });

  test(`${tag}: every number has its form`, () => {
    const rules = new Intl.PluralRules(tag);
    const needed = new Set([...Array(1_100).keys(), 1_000_000, 2_000_000].map((n) => rules.select(n)));
    for (const name of NAMES) {
      if (typeof strings[name] === 'string') continue;
      assert.deepEqual([...needed].filter((form) => !(form in (strings[name] as Plural))), [], name);
      for (const n of [0, 1, 2, 5, 21, 512]) assert.doesNotMatch(count(strings[name] as Plural, n, tag), /[{}]/);
    }
  });
}
