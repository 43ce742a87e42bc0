import type { ArticleHead, Body, Category, Variable } from './article.js';

/** The format this build writes and reads; a change of shape raises it. */
export const PACK_FORMAT = 1;

/**
 * The built form of a set of articles. A browser loads the head (`pack.json`: this object without `bodies`) before
 * anything is typed, and bodies, a file at a time, when an article is shown; the single-file bundle carries both.
 */
export interface Pack {
  readonly format: typeof PACK_FORMAT;
  /** The language of the articles, BCP 47. */
  readonly locale: string;
  /** The same articles in other languages: the address of each pack from this pack's own, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, string>>;
  /** Where it came from, known once it is here: addresses of images start there, or at the page where this is missing. */
  readonly address?: string;
  readonly categories: readonly Category[];
  readonly variables: Readonly<Record<string, Variable>>;
  readonly articles: readonly ArticleHead[];
  /** Ids of the articles that are asked for most, in the order to show them. */
  readonly asked?: readonly string[];
  /** Body files, addressed from the pack's own address, in the order of `articles`. */
  readonly bodyFiles: readonly PackFile[];
  /** Where there are many articles: the files of their heads, `{ format, articles }` each. `pack.json` then holds none. */
  readonly headFiles?: readonly PackFile[];
  /** The file of the search index, where the heads have files too. */
  readonly indexFile?: string;
  /** Words that visitors use for one another, a group an entry: `log in, sign in, login`. */
  readonly synonyms?: readonly string[];
  /** The search index; `search/` writes it and reads it, everyone else passes it on. Absent: it is built in the browser. */
  readonly index?: unknown;
  /** The bodies in the order of `articles`, where the pack travels in one piece. */
  readonly bodies?: readonly Body[];
}

/**
 * A file beside the pack with a part of the next `count` articles: `{ format, bodies: Body[] }`. Its name changes with
 * its content (`bodies-0.83a81459.json`), so that no cache puts old bodies to new heads.
 */
export interface PackFile {
  readonly file: string;
  readonly count: number;
}
