import { AUDIENCES, type ArticleHead, type Body } from './article.js';
import { FaqError } from './faq-error.js';
import { PACK_FORMAT, type Pack } from './pack.js';

/** What is wrong, led by where: `[3].title is not text`; undefined when nothing is. Paths are built only on the way out of a fault. */
type Check = (value: unknown, depth: number) => string | undefined;

/** No reader needs more nesting, and no renderer of ours recurses deeper. */
const MAX_DEPTH = 12;
/** Longer than any article; what would take a page minutes to lay out is no text. */
const MAX_LENGTH = 200_000;
const MEND = 'Build the pack again and put all its files in place together.';

const when =
  (good: (value: unknown) => unknown, what: string): Check =>
  (value) =>
    good(value) ? undefined : ` is not ${what}`;

const text = when((value) => typeof value == 'string' && value.length <= MAX_LENGTH, 'text');
const filled = when((value) => typeof value == 'string' && value && value.length <= MAX_LENGTH, 'a filled text');
const like = (pattern: RegExp, what: string) => when((value) => typeof value == 'string' && pattern.test(value), what);
const among = (...values: readonly unknown[]) =>
  when((value) => values.includes(value), `one of ${values.map(String).join(', ')}`);
const whole = when((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number');

const list =
  (check: Check): Check =>
  (value, depth) => {
    if (!Array.isArray(value)) return ' is not a list';
    for (let i = 0; i < value.length; i++) {
      const fault = check(value[i], depth);
      if (fault) return `[${i}]${fault}`;
    }
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value == 'object' && value !== null && !Array.isArray(value);

/** An object with these keys of its own; a key that ends in `?` may be left out. Other keys are for later formats. */
const shape = (checks: Readonly<Record<string, Check>>): Check => {
  const fields = Object.entries(checks).map(([name, check]) => ({
    key: name.replace('?', ''),
    check,
    optional: name.endsWith('?'),
  }));
  return (value, depth) => {
    if (!isObject(value)) return ' is not an object';
    for (const field of fields) {
      const inner = Object.hasOwn(value, field.key) ? value[field.key] : undefined;
      const fault = field.optional && inner === undefined ? undefined : field.check(inner, depth);
      if (fault) return `.${field.key}${fault}`;
    }
  };
};

const record =
  (check: Check): Check =>
  (value, depth) => {
    if (!isObject(value)) return ' is not an object';
    for (const [key, inner] of Object.entries(value)) {
      const fault = check(inner, depth);
      if (fault) return `.${key}${fault}`;
    }
  };

/** One of these kinds of node. */
const node =
  (kinds: () => Readonly<Record<string, Check>>): Check =>
  (value, depth) => {
    const type = isObject(value) && Object.hasOwn(value, 'type') ? value.type : undefined;
    if (depth >= MAX_DEPTH) return ` is nested deeper than ${MAX_DEPTH}`;
    return typeof type == 'string' && Object.hasOwn(kinds(), type)
      ? kinds()[type]!(value, depth + 1)
      : ' is not a node that may stand here';
  };

const children = (kinds: () => Readonly<Record<string, Check>>, more: Readonly<Record<string, Check>> = {}) =>
  shape({ ...more, children: list(node(kinds)) });

const value = shape({ value: text });
const inline = (): typeof INLINE => INLINE;
const block = (): typeof BLOCK => BLOCK;
const INLINE: Readonly<Record<string, Check>> = {
  text: value,
  inlineCode: value,
  break: shape({}),
  strong: children(inline),
  emphasis: children(inline),
  link: children(inline, { url: text }),
};
const BLOCK: Readonly<Record<string, Check>> = {
  paragraph: children(inline),
  heading: children(inline, { depth: among(2, 3) }),
  list: children(() => ({ listItem: children(block) }), { ordered: among(true, false), 'start?': whole }),
  table: children(() => ({ tableRow: children(() => ({ tableCell: children(inline) })) }), {
    align: list(among('left', 'center', 'right', null)),
  }),
  blockquote: children(block, { kind: among('note', 'tip', 'warning') }),
  code: shape({ 'lang?': text, value: text }),
  thematicBreak: shape({}),
};

const bodyList = list(list(node(block)));

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
  const fault = HEAD(value, 0) ?? (pack.headFiles ? undefined : referenceFault(pack));
  if (fault) throw shapeError(fault.slice(fault.startsWith('.') ? 1 : 0));
  return pack;
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

/** Checks the content of a body file, `{ format, bodies }`, that should hold `expectedCount` bodies. Throws as `readPack` does. */
export function readBodies(value: unknown, expectedCount: number): readonly Body[] {
  checkFormat(value, 'this body file');
  const { bodies } = value;
  const fault = bodyList(bodies, 0);
  if (fault) throw shapeError(`bodies${fault}`);
  const read = bodies as readonly Body[];
  if (read.length !== expectedCount) throw shapeError(`bodies holds ${read.length}, the pack says ${expectedCount}`);
  return read;
}

function checkFormat(value: unknown, what: string): asserts value is Record<string, unknown> {
  const format = isObject(value) ? value.format : undefined;
  if (typeof format != 'number') throw shapeError('format is not a number');
  if (format !== PACK_FORMAT) {
    throw new FaqError('PACK_FORMAT', `${what} was made for format ${format}, this build reads ${PACK_FORMAT}. ${MEND}`);
  }
}

/** What each part is right about alone can still be wrong together. */
function referenceFault({ categories, articles, bodyFiles, bodies }: Pack): string | undefined {
  const groups = new Set<string>();
  for (const { id, parent } of categories) {
    const where = `categories[${groups.size}]`;
    if (groups.has(id)) return `${where}.id stands there twice`;
    if (parent !== undefined && !groups.has(parent)) return `${where}.parent is no category before it`;
    groups.add(id);
  }
  const ids = new Set<string>();
  for (const { id, category, audiences } of articles) {
    const where = `articles[${ids.size}]`;
    if (ids.has(id)) return `${where}.id stands there twice`;
    if (!groups.has(category)) return `${where}.category is no category of the pack`;
    if (!audiences.length) return `${where}.audiences is empty`;
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

function shapeError(fault: string): FaqError {
  return new FaqError('PACK_SHAPE', `${fault}. ${MEND}`);
}
