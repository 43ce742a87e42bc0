import type { Draft } from './article-file.js';
import { didYouMean } from '../../content/nearest.js';

/** Reports what is wrong between articles: ids and queries that clash, related ids that are none of `ids`. */
export function crossCheck(drafts: readonly Draft[], ids: ReadonlySet<string>): void {
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    const { id } = draft.head;
    const other = byId.get(id);
    if (other) {
      draft.report(
        draft.line('id'),
        'ID_TWICE',
        `the id "${id}" is taken by ${other.file}`,
        'Give one of the two another id and file name.',
      );
    } else if (id) byId.set(id, draft);
  }
  checkRelated(drafts, ids);
  checkQueries(drafts);
}

function checkRelated(drafts: readonly Draft[], ids: ReadonlySet<string>): void {
  for (const { head, related, report } of drafts) {
    for (const { text, line } of related) {
      if (text === head.id) report(line, 'RELATED', 'the article is related to itself', 'Take it out.');
      else if (!ids.has(text)) {
        report(
          line,
          'RELATED',
          `there is no article "${text}" to be related to`,
          `Use the id of an article.${didYouMean(text, ids)}`,
        );
      }
    }
  }
}

/** A query in two articles would tell the search nothing about either. */
function checkQueries(drafts: readonly Draft[]): void {
  const titles = new Map(drafts.map((draft) => [norm(draft.head.title), draft]));
  const owners = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const { text, line } of draft.queries) {
      const key = norm(text);
      const owner = owners.get(key);
      const titled = titles.get(key);
      if (titled) {
        draft.report(
          line,
          'QUERY_TITLE',
          `the query "${text}" is the title of ${titled.file}`,
          'Take it out; titles are searched anyway.',
        );
      }
      if (owner) {
        draft.report(
          line,
          'QUERY_TWICE',
          `the query "${text}" stands in ${owner.file} too`,
          'Keep it in the article it is about most.',
        );
      } else owners.set(key, draft);
    }
  }
}

/** Two queries that differ in case, accents' form, blanks or end marks only are one. */
function norm(query: string): string {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s?!.]+$/, '')
    .replace(/\s+/g, ' ');
}
