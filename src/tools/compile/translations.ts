import { join } from 'node:path';

import type { Category } from '../../content/article.js';
import { readTranslation, type Draft } from './article-file.js';
import { readCategories } from './catalogue.js';
import { crossCheck } from './cross-check.js';
import type { FaultList } from './fault.js';
import { didYouMean } from '../../content/nearest.js';
import { readSource } from './source-file.js';
import { readSynonyms } from './synonyms.js';

/** The folder of translations: `translations/de/spf-record.md`. */
const FOLDER = /^translations\/([^/]+)\//;

/** Articles in one more language. */
export interface Translation {
  /** BCP 47, the name of the folder. */
  readonly locale: string;
  readonly categories: readonly Category[];
  readonly synonyms: readonly string[];
  /** Those that are translated. */
  readonly drafts: readonly Draft[];
}

/** What is translated: the articles in the original language, and their categories. */
export interface Originals {
  readonly drafts: readonly Draft[];
  readonly categories: readonly Category[];
}

export const isTranslation = (path: string): boolean => FOLDER.test(path);

/**
 * Reads `translations/<language>/`: a file for each translated article, with its id, title, queries and body; the names
 * of the categories in `categories.yaml`; `synonyms.yaml` as one likes. What is missing stays in the original language.
 */
export async function readTranslations(folder: string, paths: readonly string[], originals: Originals, faults: FaultList): Promise<readonly Translation[]> {
  const languages = new Set(paths.flatMap((path) => FOLDER.exec(path)?.[1] ?? []));
  return Promise.all([...languages].map((language) => readOne(folder, language, paths, originals, faults)));
}

async function readOne(folder: string, language: string, paths: readonly string[], originals: Originals, faults: FaultList): Promise<Translation> {
  const base = `translations/${language}`;
  const read = async (path: string): Promise<string | undefined> =>
    paths.includes(path) ? readSource(join(folder, path), faults.of(path)) : undefined;

  const names = `${base}/categories.yaml`;
  const translated = readCategories(await read(names), faults.of(names));
  const words = await read(`${base}/synonyms.yaml`);
  const drafts: Draft[] = [];
  for (const path of paths.filter((one) => one.startsWith(`${base}/`) && /\.md$/i.test(one))) {
    const report = faults.of(path);
    const text = await read(path);
    const draft = text === undefined ? undefined : readTranslation(path, text, originals.drafts, report);
    if (draft) drafts.push(draft);
  }
  crossCheck(drafts, new Set());
  return {
    locale: tagOf(language, faults),
    categories: renamed(originals.categories, translated, (id) => {
      const known = originals.categories.map((category) => category.id);
      faults.of(names)(1, 'CATEGORY_UNKNOWN', `there is no category "${id}" to translate`, `Use an id of the original categories.yaml.${didYouMean(id, known)}`);
    }),
    synonyms: words === undefined ? [] : readSynonyms(words, faults.of(`${base}/synonyms.yaml`)),
    drafts,
  };
}

function tagOf(folder: string, faults: FaultList): string {
  try {
    return Intl.getCanonicalLocales(folder)[0]!;
  } catch {
    faults.of(`translations/${folder}`)(1, 'LANGUAGE', `"${folder}" is not a language tag`, 'Name the folder after one: de, pt-BR.');
    return folder;
  }
}

/** The categories in their order, with the names of the translation. */
function renamed(originals: readonly Category[], translated: readonly Category[], unknown: (id: string) => void): readonly Category[] {
  const names = new Map(translated.map(({ id, name }) => [id, name]));
  for (const id of names.keys()) if (!originals.some((original) => original.id === id)) unknown(id);
  return originals.map((original) => ({ ...original, name: names.get(original.id) ?? original.name }));
}
