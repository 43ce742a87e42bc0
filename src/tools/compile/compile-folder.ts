import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import type { Article, Category, Variable } from '../../content/article.js';
import { articleName, readDraft, type Draft } from './article-file.js';
import { readAsked, readCategories, readVariables } from './catalogue.js';
import { crossCheck } from './cross-check.js';
import { compare, FaultList, type Report } from './fault.js';
import { leadOf } from './lead.js';
import { MediaFolder } from './media-folder.js';
import { readMarkdown } from './markdown.js';
import { didYouMean } from '../../content/nearest.js';
import { checkRules, type Rules } from './rules.js';
import { readSource } from './source-file.js';
import { readSynonyms } from './synonyms.js';
import { isTranslation, readTranslations, type Translation } from './translations.js';
import { finish, type Compiled, type Parts } from './whole-pack.js';

export interface FolderOptions {
  /** The language of the articles, BCP 47; `en` when left out. */
  readonly locale?: string;
  /** Rules of taste to hold the articles to. */
  readonly rules?: Rules;
}

/**
 * Compiles a folder: `categories.yaml`, `variables.yaml`, `synonyms.yaml` and `asked.yaml` (the last three may be missing), and every `*.md` in it and below but
 * README.md and what begins with a dot or an underscore; `translations/<language>/` holds the same in other languages. Either all of it is sound, or there is no pack and every
 * fault of every file. Articles stand in the order of the categories, then of their ids.
 */
export async function compileFolder(folder: string, options: FolderOptions = {}): Promise<Compiled> {
  const faults = new FaultList();
  const { locale = 'en', rules = {} } = options;
  const paths = await filesOf(folder);

  const catalogue = async (name: string): Promise<{ text: string | undefined; report: Report }> => {
    const report = faults.of(name);
    return { text: paths.includes(name) ? await readSource(join(folder, name), report) : undefined, report };
  };
  const groups = await catalogue('categories.yaml');
  if (!paths.includes('categories.yaml')) {
    groups.report(1, 'FILE_MISSING', 'there is no such file', 'Add it: a list of categories, each "- id: …" and "name: …".');
  }
  const categories = readCategories(groups.text, groups.report);
  const values = await catalogue('variables.yaml');
  const variables = readVariables(values.text, values.report);

  const same = await catalogue('synonyms.yaml');
  const synonyms = same.text === undefined ? undefined : readSynonyms(same.text, same.report);

  const drafts: Draft[] = [];
  const articlePaths = paths.filter((path) => /\.md$/i.test(path) && !isTranslation(path));
  if (!articlePaths.length) faults.of('.')(1, 'FILE_MISSING', 'there is no article in this folder', 'Add one as <id>.md.');
  for (const path of articlePaths) {
    const report = faults.of(path);
    const text = await readSource(join(folder, path), report);
    const draft = text === undefined ? undefined : readDraft(path, text, categories, report);
    if (draft) drafts.push(draft);
  }
  // The article of a file that could not be read is still one to link to: each fault is told once.
  const ids = new Set([...drafts.map(({ head }) => head.id), ...articlePaths.map(articleName)]);
  crossCheck(drafts, ids);
  const most = await catalogue('asked.yaml');
  const asked = readAsked(most.text, ids, most.report);
  const translations = await readTranslations(folder, paths, { drafts, categories }, faults);
  const media = new MediaFolder(folder, paths);
  const compile = (draft: Draft, language: string): Article => articleOf(draft, { ids, variables, media, rules, faults }, language);
  const articles = inOrder(drafts.map((draft) => compile(draft, locale)), categories);
  const parts: Parts = { locale, categories, variables, synonyms, asked, articles };
  return finish([parts, ...translations.map((translation) => translated(parts, translation, compile))], faults, () => media.files);
}

/** The same pack in another language; an article that is not translated says in which language it is. */
function translated(original: Parts, { locale, categories, synonyms, drafts }: Translation, compile: (draft: Draft, locale: string) => Article): Parts {
  const done = new Map(drafts.map((draft) => [draft.head.id, compile(draft, locale)]));
  const articles = original.articles.map((article) => done.get(article.id) ?? { ...article, locale: original.locale });
  return { ...original, locale, categories, synonyms, articles };
}

interface Around {
  readonly ids: ReadonlySet<string>;
  readonly variables: Readonly<Record<string, Variable>>;
  readonly media: MediaFolder;
  readonly rules: Rules;
  readonly faults: FaultList;
}

function articleOf(draft: Draft, { ids, variables, media, rules, faults }: Around, locale: string): Article {
  const { report, markdown, bodyLine: firstLine, file, original } = draft;
  const place = media.from([file, ...(original ? [original] : [])]);
  const { body, names } = readMarkdown(markdown, { firstLine, report, warn: faults.warningsOf(file), ids, variables, place });
  if (!body.length) report(firstLine, 'BODY_EMPTY', 'the article has no body', 'Write the answer below the front matter.');
  else checkRules(draft, body, rules);
  checkVariables(draft, names, variables);
  return { ...draft.head, lead: leadOf(body, locale), body };
}

/** What the front matter declares and what the body uses are the same. */
function checkVariables(
  { variables: declared, report, original }: Draft,
  names: ReadonlyMap<string, number>,
  variables: Readonly<Record<string, Variable>>,
): void {
  for (const { text: name, line } of declared) {
    if (!Object.hasOwn(variables, name)) {
      report(
        line,
        'VARIABLE_UNKNOWN',
        `there is no variable "${name}"`,
        `Add it to variables.yaml, or use one that is there.${didYouMean(name, Object.keys(variables))}`,
      );
    } else if (!names.has(name)) {
      report(line, 'VARIABLE_UNUSED', `the variable "${name}" is declared and not used`, original ? `Use it, as ${original} does.` : 'Take it out of variables.');
    }
  }
  for (const [name, line] of names) {
    if (!declared.some(({ text }) => text === name)) {
      report(
        line,
        'VARIABLE_UNDECLARED',
        `the variable "${name}" is used and not declared`,
        original ? `Keep to those that ${original} declares.` : `Add ${name} to variables in the front matter.`,
      );
    }
  }
}

function inOrder(articles: readonly Article[], categories: readonly Category[]): readonly Article[] {
  const places = new Map(categories.map(({ id }, place) => [id, place]));
  const place = (article: Article): number => places.get(article.category) ?? 0;
  return [...articles].sort((a, b) => place(a) - place(b) || compare(a.id, b.id));
}

/** Paths from the folder, with `/` between names, in one order on every machine. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((names) => !names.some((name) => /^[._]|^readme\.md$/i.test(name)))
    .map((names) => names.join('/'))
    .sort(compare);
}
