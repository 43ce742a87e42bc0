import { AUDIENCES, type ArticleHead, type Audience, type Category } from '../../content/article.js';
import { KEBAB, KEBAB_MEND } from './catalogue.js';
import type { Report } from './fault.js';
import { Fields } from './fields.js';
import { parseLined, type LinedText } from './lined.js';
import { didYouMean } from '../../content/nearest.js';

/** A file of an article whose front matter is read and whose body is still Markdown. */
export interface Draft {
  readonly file: string;
  readonly report: Report;
  readonly head: Omit<ArticleHead, 'lead'>;
  readonly markdown: string;
  /** The line on which the Markdown begins. */
  readonly bodyLine: number;
  /** The line of a field. */
  readonly line: (field: 'id' | 'topics' | 'related' | 'popular' | 'rare') => number;
  readonly related: readonly LinedText[];
  readonly queries: readonly LinedText[];
  readonly variables: readonly LinedText[];
  /** The file that this is a translation of. */
  readonly original?: string;
}

/** The id that the path of a file promises. */
export function articleName(file: string): string {
  return file.split('/').at(-1)!.replace(/\.md$/i, '');
}

/** Reads the front matter of one file; undefined after a report when it has none that can be read. */
export function readDraft(file: string, text: string, categories: readonly Category[], report: Report): Draft | undefined {
  const parts = split(text, report);
  return parts && draftOf(file, parts, categories, report);
}

/**
 * Reads the file of a translation: an id, a title, queries and the Markdown; everything else is as in the original.
 * Undefined after a report when it cannot be read, or when there is no such original.
 */
export function readTranslation(file: string, text: string, originals: readonly Draft[], report: Report): Draft | undefined {
  const parts = split(text, report);
  if (!parts) return undefined;
  const { fields, ...body } = parts;
  const id = fields.text('id');
  checkId(id, file, fields.line('id'), report);
  const title = titleOf(fields, report);
  const queries = queriesOf(fields);
  fields.rest();
  const original = originals.find(({ head }) => head.id === id);
  if (!original) {
    const mend = `Use the id of the article that this is a translation of.${didYouMean(id, originals.map(({ head }) => head.id))}`;
    if (id) report(fields.line('id'), 'TRANSLATION_UNKNOWN', `there is no article "${id}" to translate`, mend);
    return undefined;
  }
  return {
    ...body,
    file,
    report,
    head: { ...original.head, title, queries: queries.head },
    related: [],
    queries: queries.queries,
    original: original.file,
    line: (field) => (field === 'id' ? fields.line(field) : queries.line(field)),
    variables: original.variables.map((variable) => ({ ...variable, line: body.bodyLine })),
  };
}

interface FileParts extends Pick<Draft, 'markdown' | 'bodyLine'> {
  readonly fields: Fields;
}

/** The front matter and what stands below it. */
function split(text: string, report: Report): FileParts | undefined {
  const all = text.split('\n');
  const end = all.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (all[0]!.trimEnd() !== '---' || end < 0) {
    report(
      1,
      'FRONT_MATTER',
      'there is no front matter',
      'Begin the file with a line "---", the fields, and another line "---".',
    );
    return undefined;
  }
  const lined = parseLined(all.slice(1, end).join('\n'), 2, report);
  if (lined?.kind !== 'map') {
    if (lined || end === 1) report(2, 'FRONT_MATTER', 'the front matter holds no fields', 'Write a field a line: "title: …".');
    return undefined;
  }
  return { fields: new Fields({ ...lined, line: 1 }, report), markdown: all.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function draftOf(file: string, { fields, ...body }: FileParts, categories: readonly Category[], report: Report): Draft {
  const id = fields.text('id');
  checkId(id, file, fields.line('id'), report);
  const title = titleOf(fields, report);
  const category = categoryOf(fields, categories, report);
  const audiences = audiencesOf(fields.texts('audiences'), report);
  const topics = topicsOf(fields.optionalTexts('topics'), report);
  const related = fields.optionalTexts('related');
  const variables = fields.optionalTexts('variables');
  const updated = dateOf(fields, report);
  const queries = queriesOf(fields);
  fields.rest();

  return {
    ...body,
    file,
    report,
    head: { id, title, category, audiences, topics, related: plain(related), updated, queries: queries.head },
    line: (field) => (field === 'popular' || field === 'rare' ? queries : fields).line(field),
    related,
    queries: queries.queries,
    variables,
  };
}

function queriesOf(fields: Fields): Pick<Draft, 'queries' | 'line'> & { readonly head: ArticleHead['queries'] } {
  const asked = fields.fields('queries');
  const popular = asked?.texts('popular') ?? [];
  const rare = asked?.optionalTexts('rare') ?? [];
  asked?.rest();
  return {
    head: { popular: plain(popular), rare: plain(rare) },
    queries: [...popular, ...rare],
    line: (field) => (asked ?? fields).line(field),
  };
}

function plain(texts: readonly LinedText[]): readonly string[] {
  return texts.map(({ text }) => text);
}

function titleOf(fields: Fields, report: Report): string {
  const title = fields.text('title');
  const mend = 'Say it without; lists and results show titles as they stand.';
  if (title.includes('{{')) report(fields.line('title'), 'TITLE', 'the title holds a variable', mend);
  return title;
}

function topicsOf(topics: readonly LinedText[], report: Report): readonly string[] {
  for (const { text, line } of topics) {
    if (!KEBAB.test(text)) report(line, 'ID_FORM', `"${text}" is not a topic`, KEBAB_MEND);
  }
  return plain(topics);
}

function dateOf(fields: Fields, report: Report): string {
  const updated = fields.text('updated');
  const mend = 'Write year, month and day: 2026-11-22.';
  if (updated && !isDate(updated)) report(fields.line('updated'), 'DATE', `"${updated}" is not a date`, mend);
  return updated;
}

function checkId(id: string, file: string, line: number, report: Report): void {
  if (!id) return;
  const name = articleName(file);
  if (!KEBAB.test(id)) report(line, 'ID_FORM', `"${id}" is not an id`, KEBAB_MEND);
  else if (id !== name) {
    report(line, 'ID_FILE', `the id "${id}" is not the name of the file`, `Write "id: ${name}", or name the file ${id}.md.`);
  }
}

/** The id of the innermost category. */
function categoryOf(fields: Fields, categories: readonly Category[], report: Report): string {
  const category = fields.text('category');
  const subcategory = fields.optionalText('subcategory');
  const ids = categories.map(({ id }) => id);
  if (category && ids.length && !ids.includes(category)) {
    report(
      fields.line('category'),
      'CATEGORY_UNKNOWN',
      `there is no category "${category}"`,
      `Use an id of categories.yaml, or add it there.${didYouMean(category, ids)}`,
    );
  } else if (category && ids.length && subcategory) {
    const below = categories.filter(({ parent }) => parent === category).map(({ id }) => id);
    if (!below.includes(subcategory)) {
      report(
        fields.line('subcategory'),
        'CATEGORY_UNKNOWN',
        `there is no sub-category "${subcategory}" in "${category}"`,
        `Use an id that stands below it in categories.yaml, or add it there.${didYouMean(subcategory, below)}`,
      );
    }
  }
  return subcategory || category;
}

function audiencesOf(texts: readonly LinedText[], report: Report): readonly Audience[] {
  for (const { text, line } of texts) {
    if (!AUDIENCES.some((audience) => audience === text)) {
      report(
        line,
        'AUDIENCE_UNKNOWN',
        `there is no audience "${text}"`,
        `Use ${AUDIENCES.join(' or ')}.${didYouMean(text, AUDIENCES)}`,
      );
    }
  }
  return AUDIENCES.filter((audience) => texts.some(({ text }) => text === audience));
}

/** A day that the calendar has, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
