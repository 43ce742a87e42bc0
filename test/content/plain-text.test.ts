import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Body } from '../../src/content/article.js';
import { inlineText, passages } from '../../src/content/plain-text.js';
import { EVERY_NODE } from '../support/sample-pack.js';

test('a body is cut into passages in reading order, each of its kind', () => {
  assert.deepEqual(passages(EVERY_NODE), [
    { kind: 'paragraph', text: 'Open webmail now.' },
    { kind: 'heading', text: 'On a phone' },
    { kind: 'steps', text: 'Press Add.\nType: {{imapHost}}' },
    { kind: 'paragraph', text: 'Red' },
    { kind: 'paragraph', text: 'Blue' },
    { kind: 'heading', text: 'Server\nPort' },
    { kind: 'row', text: 'IMAP\n993' },
    { kind: 'row', text: '995' },
    { kind: 'paragraph', text: 'Copy it.' },
    { kind: 'code', text: 'a\n  b' },
    { kind: 'paragraph', text: 'The page with {{imapHost}}\nAll on one page' },
    { kind: 'paragraph', text: 'How it is done' },
  ]);
});

test('a passage is never empty, and an empty body has none', () => {
  const empty: Body = [
    { type: 'paragraph', children: [] },
    { type: 'paragraph', children: [{ type: 'text', value: ' \n ' }] },
    { type: 'list', ordered: true, children: [{ type: 'listItem', children: [] }] },
    { type: 'code', value: '' },
  ];
  assert.deepEqual(passages(empty), []);
  assert.deepEqual(passages([]), []);
});

test('a line break in running text is a space, and blanks count once', () => {
  assert.equal(inlineText([{ type: 'text', value: ' a\n b' }, { type: 'break' }, { type: 'text', value: 'c  ' }]), 'a b c');
});
