import { AUDIENCES, type ArticleHead } from './article.js';
import { breath } from './breath.js';
import type { Pack } from './pack.js';
import { bodyList } from './read-bodies.js';
import { among, checkFormat, filled, like, list, record, shape, shapeError, text, when, whole } from './shapes.js';

export { readBodies } from './read-bodies.js';

/*
 * Looks through what came from outside before anything of it is used. What our own build has made it looked through then.
 */

const language = when(isLocale, 'a language tag such as en or pt-BR');

const ARTICLE = shape({
  id: filled,
  title: filled,
  'locale?': language,
  category: text,
  audiences: list(among(...AUDIENCES)),
  topics: list(text),
  related: list(text),
  updated: like(/^\d{4}-\d\d-\d\d$/, 'a date (YYYY-MM-DD)'),
  queries: shape({ popular: list(text), rare: list(text) }),
  lead: text,
});

const articleList = list(ARTICLE);
const fileName = like(/^\w[\w.-]*$/, 'a plain file name');
const files = list(shape({ file: fileName, count: whole }));

const HEAD = shape({
  locale: language,
  'translations?': record(like(/^(?:\.\.\/)?(?:[\w-]+\/)?pack\.json$/, 'the address of a pack beside this one')),
  categories: list(shape({ id: filled, name: filled, 'parent?': text })),
  variables: record(shape({ about: text, example: text })),
  articles: articleList,
  bodyFiles: files,
  'headFiles?': files,
  'indexFile?': fileName,
  'asked?': list(text),
  'synonyms?': list(text),
  'bodies?': bodyList,
});

/**
 * Checks what came from outside and returns it as a pack, the same object: every article of it is there and sound, but
 * for those of `headFiles`, which `joinHeads` brings in.
 * Throws a `FaqError`: `PACK_FORMAT` for the work of another version, `PACK_SHAPE` with the path of the first fault.
 */
export function readPack(value: unknown): Pack {
  checkFormat(value, 'this pack');
  const pack = value as unknown as Pack;
  const fault = HEAD(pack, 0) ?? (pack.headFiles ? undefined : referenceFault(pack));
  if (fault) throw shapeError(fault.slice(fault.startsWith('.') ? 1 : 0));
  return pack;
}

/**
 * The pack of a `pack.json`. Where there are many articles, their heads are brought from the files it names, and looked
 * through a file at a time. Throws as `readPack` does, and as `bring` does.
 */
export async function gatherPack(value: unknown, bring: (file: string) => Promise<unknown>): Promise<Pack> {
  const pack = readPack(value);
  const { headFiles } = pack;
  if (!headFiles) return pack;
  const requests: Promise<unknown>[] = [];
  for (const { file } of headFiles) {
    await breath();
    const request = bring(file);
    // Whoever waits for all of them hears of it.
    request.catch(() => {});
    requests.push(request);
  }
  const brought = await Promise.all(requests);
  const articles: ArticleHead[] = [];
  for (let i = 0; i < headFiles.length; i++) {
    await breath();
    articles.push(...readHeads(brought[i], headFiles[i]!.count));
  }
  await breath();
  const whole = joinHeads(pack, articles);
  await breath();
  return whole;
}

/** Checks the content of a head file, `{ format, articles }`, that should hold `expectedCount`. Throws as `readPack` does. */
export function readHeads(value: unknown, expectedCount: number): readonly ArticleHead[] {
  checkFormat(value, 'this head file');
  const fault = articleList(value.articles, 0);
  if (fault) throw shapeError(`articles${fault}`);
  const read = value.articles as readonly ArticleHead[];
  if (read.length !== expectedCount) throw shapeError(`articles holds ${read.length}, the pack says ${expectedCount}`);
  return read;
}

/** A pack with the articles of its head files. Throws as `readPack` does when they are not right together. */
export function joinHeads(pack: Pack, articles: readonly ArticleHead[]): Pack {
  const whole = { ...pack, articles };
  const fault = referenceFault(whole);
  if (fault) throw shapeError(fault);
  return whole;
}

const TWICE = 'id stands there twice';

/** What each part is right about alone can still be wrong together. There may be thousands: where a fault is, is said for faults alone. */
function referenceFault({ categories, articles, bodyFiles, bodies }: Pack): string | undefined {
  const groups = new Set<string>();
  for (const { id, parent } of categories) {
    const wrong = groups.has(id) ? TWICE : parent !== undefined && !groups.has(parent) && 'parent is no category before it';
    if (wrong) return `categories[${groups.size}].${wrong}`;
    groups.add(id);
  }
  const ids = new Set<string>();
  for (const { id, category, audiences } of articles) {
    const wrong = ids.has(id) ? TWICE : !groups.has(category) ? 'category is no category of the pack' : !audiences.length && 'audiences is empty';
    if (wrong) return `articles[${ids.size}].${wrong}`;
    ids.add(id);
  }
  const count = bodies ? bodies.length : bodyFiles.reduce((sum, file) => sum + file.count, 0);
  if (count !== articles.length) return `${bodies ? 'bodies' : 'bodyFiles'} hold ${count}, articles ${articles.length}`;
}

function isLocale(tag: unknown): boolean {
  try {
    return typeof tag == 'string' && !!Intl.getCanonicalLocales(tag);
  } catch {
    // A malformed tag; let in, it would throw wherever text is cut into words or numbers are written.
    return false;
  }
}
