import { expect } from '@open-wc/testing';
import { findTyped, findWords, wordsFor } from '../../src/elements/faq-article/reading/find-text.js';

const found = (text: string, matches: readonly (readonly [number, number])[]): readonly string[] => matches.map(([start, end]) => text.slice(start, end));

describe('finding in an article', () => {
  it('finds what is typed whatever its case and its accents', () => {
    const text = 'Préférences: the PREFERENCES page';
    expect(found(text, findTyped(text, 'preferences'))).to.deep.equal(['Préférences', 'PREFERENCES']);
  });

  it('finds the words of a phrase that the text does not hold', () => {
    const text = 'The mailbox is full; a full backup';
    expect(found(text, findTyped(text, 'mailbox backup'))).to.deep.equal(['mailbox', 'backup']);
    expect(found(text, findTyped(text, 'box'))).to.deep.equal(['box']);
    expect(findTyped(text, '  ')).to.deep.equal([]);
  });

  it('finds other forms of a word, and not every word that begins like it', () => {
    const text = 'Mailbox, mailboxes, mail';
    expect(found(text, findWords(text, ['mailboxes']))).to.deep.equal(['Mailbox', 'mailboxes', 'mail'].slice(0, 2));
  });

  it('looks for the words that the search has marked, else for those that tell something', () => {
    const hit = { id: 'a', score: 1, titleRanges: [], snippet: 'Use IMAP for all', snippetRanges: [[4, 8] as const] };
    const result = { query: 'what is imap', hits: [hit], total: 1, partial: false };
    expect(wordsFor('a', result, 'what is imap')).to.deep.equal(['imap']);
    expect(wordsFor('b', result, 'is imap')).to.deep.equal(['imap']);
    expect(wordsFor('a', undefined, 'is imap')).to.deep.equal(['imap']);
  });
});
