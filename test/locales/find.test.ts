import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../src/elements/faq-article/day.js';
import { count, say } from '../../src/locales/format.js';
import { en } from '../../src/locales/en.js';
import { loadWording } from '../../src/locales/find.js';

const helpIn = async (...wanted: string[]): Promise<string> => {
  const { locale, strings } = await loadWording(wanted);
  return `${locale}: ${strings.help}`;
};

test('the first wanted language that there are words for is taken, with its region', async () => {
  assert.equal(await helpIn('tlh', 'en-gb', 'de'), 'en-GB: Help');
  assert.equal(await helpIn('de-AT', 'en'), 'de-AT: Hilfe');
});

test('a region and a script of their own have words of their own', async () => {
  assert.equal((await loadWording(['pt-BR'])).strings.ask, 'Com o que você precisa de ajuda?');
  assert.equal((await loadWording(['pt'])).strings.ask, 'Em que precisa de ajuda?');
  assert.equal((await loadWording(['pt-AO'])).strings.ask, 'Em que precisa de ajuda?');
  assert.deepEqual(await Promise.all(['zh', 'zh-CN', 'zh-Hans-SG', 'zh-SG'].map((tag) => helpIn(tag))), ['zh: 帮助', 'zh-CN: 帮助', 'zh-Hans-SG: 帮助', 'zh-SG: 帮助']);
  assert.equal(await helpIn('zh-TW', 'ja'), 'ja: ヘルプ');
});

test('what is no language, and a language without words, ends in English', async () => {
  for (const wanted of [[], [''], ['not a tag'], ['__proto__'], ['constructor'], ['tlh']]) {
    assert.deepEqual(await loadWording(wanted), { locale: 'en', strings: en });
  }
});

test('texts take values by name, numbers take their form, dates their order', () => {
  assert.equal(say('Results for “{query}”', { query: '$& {x}' }), 'Results for “$& {x}”');
  assert.equal(say('{constructor}', {}), '{constructor}');
  assert.equal(count(en.articles, 1, 'en'), '1 article');
  assert.equal(count(en.articles, 20_000, 'en'), '20,000 articles');
  assert.equal(day('2026-11-04', 'en-GB'), '4 November 2026');
  assert.equal(day('2026-11-04', 'en-US'), 'November 4, 2026');
  assert.equal(day('soon', 'en'), 'soon');
});
