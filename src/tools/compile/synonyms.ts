import { existsSync, readFileSync } from 'node:fs';
import type { ArticleHead, Body } from '../../content/article.js';
import { passages } from '../../content/plain-text.js';
import { tokenize } from '../../search/tokens.js';
import type { Report } from './fault.js';
import { parseLined } from './lined.js';

/** In `data/`, as seen from this file and from the command line that it is bundled into. */
const OWN = ['../../../data/synonyms.yaml', '../../data/synonyms.yaml'].map((path) => new URL(path, import.meta.url));

/** Reads `synonyms.yaml`, a list of lists of words, into a text a group: `log in, sign in, login`. */
export function readSynonyms(text: string, report: Report): readonly string[] {
  const lined = parseLined(text, 1, report);
  const mend = 'Write each group as a line "- [mail, email, inbox]".';
  if (lined && lined.kind !== 'list') report(lined.line, 'FIELD_TYPE', `this is a ${lined.kind}, not a list of groups`, mend);
  if (lined?.kind !== 'list') return [];
  return lined.items.flatMap((group) => {
    const entries = group.kind === 'list' ? group.items.filter((item) => item.kind === 'text').map((item) => item.text) : [];
    if (group.kind !== 'list' || entries.length < group.items.length || entries.length < 2) {
      report(group.line, 'SYNONYMS', 'this is not a group of two words or more', mend);
    }
    return [entries.join(', ')];
  });
}

/** This project's own list, for articles that come without one; it is English. */
export function ownSynonyms(locale: string): readonly string[] {
  const file = OWN.find(existsSync);
  return file && /^en\b/i.test(locale) ? readSynonyms(readFileSync(file, 'utf8'), () => {}) : [];
}

/** The groups that can find something: one of their words stands, in some form, in the articles. */
export function usefulSynonyms(groups: readonly string[], articles: readonly (ArticleHead & { readonly body: Body })[]): readonly string[] {
  const starts = new Set<string>();
  for (const { title, queries, body } of articles) {
    const text = [title, ...queries.popular, ...queries.rare, ...passages(body).map((passage) => passage.text)].join('\n');
    for (const { word } of tokenize(text)) for (let end = 1; end <= word.length; end++) starts.add(word.slice(0, end));
  }
  // Forms of a word differ in their last letters.
  const known = ({ word }: { readonly word: string }): boolean => starts.has(word.slice(0, Math.max(3, word.length - 3)));
  return groups.filter((group) => group.split(',').some((entry) => tokenize(entry).every(known)));
}
