import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, directionOf } from '../../src/locales/format.js';

test('tells which way a language is written, whatever its region', () => {
  assert.deepEqual(['ar', 'ar-EG', 'he-IL', 'fa', 'ur-PK'].map(directionOf), Array<string>(5).fill('rtl'));
  assert.deepEqual(['en', 'en-GB', 'de', 'arn', 'hey'].map(directionOf), Array<string>(5).fill('ltr'));
});

test('splits a text at its value, wherever that stands', () => {
  assert.deepEqual(around('Updated {date}', 7), ['Updated ', 7, '']);
  assert.deepEqual(around('{query}: nothing', 7), ['', 7, ': nothing']);
});
