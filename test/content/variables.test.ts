import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { fill, fillText } from '../../src/content/variables.js';

const VARIABLES = { imapHost: { about: '', example: 'imap.example.com' }, brand: { about: '', example: 'your mail provider' } };

test('a set value, an example and the text around them are pieces of their own', () => {
  assert.deepEqual(fill('Ask {{brand}} for {{imapHost}}.', { imapHost: 'imap.acme.example' }, VARIABLES), [
    { text: 'Ask ' },
    { text: 'your mail provider', name: 'brand', example: true },
    { text: ' for ' },
    { text: 'imap.acme.example', name: 'imapHost', example: false },
    { text: '.' },
  ]);
});

test('text without variables is one piece, no text is none', () => {
  assert.deepEqual(fill('Plain.', {}, VARIABLES), [{ text: 'Plain.' }]);
  assert.deepEqual(fill('', {}, VARIABLES), []);
  assert.equal(fillText('{{imapHost}}', {}, VARIABLES), 'imap.example.com');
});

test('an empty value counts as not set', () => {
  assert.equal(fillText('{{imapHost}}', { imapHost: '' }, VARIABLES), 'imap.example.com');
});

for (const token of [
  '{{nobody}}',
  '{{ imapHost }}',
  '{{ImapHost}}',
  '{{imap-host}}',
  '{imapHost}',
  '{{imapHost}',
  '{{}}',
  '{{constructor}}',
  '{{toString}}',
  '{{__proto__}}',
  '{{hasOwnProperty}}',
]) {
  test(`${token} stays as written, in one piece with the text around it`, () => {
    assert.deepEqual(fill(`a ${token} b`, {}, VARIABLES), [{ text: `a ${token} b` }]);
  });
}

test('a value the owner set counts where the pack does not declare it', () => {
  assert.equal(fillText('{{phone}}', { phone: '+1' }, VARIABLES), '+1');
});

test('what looks like markup or like a variable in a value stays text', () => {
  const nasty = '<img src=x onerror=alert(1)> {{brand}} $& $1';
  assert.deepEqual(fill('{{imapHost}}', { imapHost: nasty }, VARIABLES), [{ text: nasty, name: 'imapHost', example: false }]);
});

test('any text survives when nothing is known, and its own braces too', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('{{', '}}', '{', '}', 'imap', 'Host', ' ', '\n', '\ud800', '__proto__')), (parts) => {
      const text = parts.join('');
      assert.equal(fillText(text, {}, {}), text);
    }),
  );
});
