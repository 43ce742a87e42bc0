/** What is done to one file of a pack, and what has to come of it. */
export interface ContentFault {
  readonly name: string;
  readonly file: RegExp;
  readonly change: (text: string) => string | Buffer;
  /** The code of what is refused; none where nothing is lost. */
  readonly code?: string;
}

type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

const PACK = /\/pack\.json$/;
const BODIES = /\/bodies-1\./;
const HEADS = /\/heads-1\./;
const INDEX = /\/index\./;

/** The parsed file, changed in one place. */
const edit = (change: (content: Record<string, Value>) => unknown) => (text: string): string => {
  const content = JSON.parse(text) as Record<string, Value>;
  change(content);
  return JSON.stringify(content);
};

const setAt = (path: string, value: Value) =>
  edit((content) => {
    const keys = path.split('.');
    const last = keys.pop()!;
    const place = keys.reduce<Value>((at, key) => (at as Record<string, Value>)[key]!, content) as Record<string, Value>;
    place[last] = value;
  });

/** A text in the place of a text: where JSON writes `__proto__`, assignment would not. */
const swap = (from: string, to: string) => (text: string): string => text.replace(from, to);

/** What may happen to any file on its way. */
function onTheWay(what: string, file: RegExp, part: string, steps: readonly number[]): ContentFault[] {
  const json = `${part}_NOT_JSON`;
  return [
    ...steps.map((step) => ({ name: `${what} cut off after ${step} of 16 parts`, file, change: (text: string) => text.slice(0, (text.length * step) >> 4), code: json })),
    { name: `${what} is empty`, file, change: () => '', code: json },
    { name: `${what} is a web page`, file, change: () => '<!doctype html><title>Sign in</title>', code: json },
    { name: `${what} is nothing but zeros`, file, change: (text) => Buffer.alloc(text.length), code: json },
    { name: `${what} is still compressed`, file, change: () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 4]), code: json },
    { name: `${what} in UTF-16`, file, change: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), code: json },
    { name: `${what} with a byte order mark`, file, change: (text) => `\ufeff${text}` },
    { name: `${what} in Latin-1`, file, change: (text) => Buffer.from(text, 'latin1') },
  ];
}

const EVERY = [...Array(16).keys()].slice(1);

const written: ContentFault[] = [
  ['a comma too many', (text: string) => text.replace(/}$/, ',}')],
  ['a comment', (text: string) => `// ours\n${text}`],
  ['two packs in one file', (text: string) => text + text],
  ['single quotes', (text: string) => text.replaceAll('"', "'")],
  ['NaN for a count', swap('"count":16', '"count":NaN')],
].map(([name, change]) => ({ name: `pack.json with ${name as string}`, file: PACK, change: change as (text: string) => string, code: 'PACK_NOT_JSON' }));

const values: ContentFault[] = ['null', '[]', '"pack"', '42', 'true', '{}'].map((value) => ({ name: `pack.json is ${value}`, file: PACK, change: () => value, code: 'PACK_SHAPE' }));

const formats: ContentFault[] = [0, 2, 1.5, 99].map((format) => ({ name: `pack.json of format ${format}`, file: PACK, change: setAt('format', format), code: 'PACK_FORMAT' }));

/** Each field of a pack, with what it cannot be. */
const FIELDS: readonly (readonly [string, Value])[] = [
  ['format', '1'], ['locale', 7], ['locale', 'no language'], ['translations', { de: 'https://elsewhere.example/pack.json' }], ['categories', {}], ['categories.0', 'House'],
  ['categories.0.id', ''], ['categories.0.name', null], ['categories.0.parent', 3], ['variables', []], ['variables.brand', 'Acme'], ['variables.brand.about', 1],
  ['variables.brand.example', false], ['articles', {}], ['articles.3', null], ['articles.3.id', ''], ['articles.3.title', ['x']], ['articles.3.locale', '-'],
  ['articles.3.category', 1], ['articles.3.audiences', 'owners'], ['articles.3.audiences', ['everybody']], ['articles.3.audiences', []], ['articles.3.topics', [1]],
  ['articles.3.related', {}], ['articles.3.updated', '22.11.2026'], ['articles.3.queries', null], ['articles.3.queries.popular', 'dry'], ['articles.3.queries.rare', [null]],
  ['articles.3.lead', 5], ['bodyFiles', 'all'], ['bodyFiles.0', 'bodies.json'], ['bodyFiles.0.file', '../secret.json'], ['bodyFiles.0.file', 'https://elsewhere.example/b.json'],
  ['bodyFiles.0.count', -16], ['bodyFiles.0.count', 15.5], ['bodyFiles.0.count', 15], ['asked', 'fern'], ['asked', [1]], ['synonyms', [['a', 'b']]], ['indexFile', '/index.json'],
];

const fields: ContentFault[] = FIELDS.map(([path, value]) => ({ name: `${path} is ${JSON.stringify(value)}`, file: PACK, change: setAt(path, value), code: 'PACK_SHAPE' }));

const together: ContentFault[] = [
  { name: 'two articles of one id', change: setAt('articles.3.id', 'fern') },
  { name: 'two categories of one id', change: edit((pack) => (pack['categories'] as Value[]).push({ id: 'house', name: 'House' })) },
  { name: 'a category that is its own parent', change: setAt('categories.0.parent', 'house') },
  { name: 'categories in a circle', change: edit((pack) => (pack['categories'] = [{ id: 'house', name: 'House', parent: 'garden' }, { id: 'garden', name: 'Garden', parent: 'house' }])) },
  { name: 'a parent that is nowhere', change: setAt('categories.1.parent', 'attic') },
  { name: 'an article in a category that is nowhere', change: setAt('articles.3.category', 'attic') },
  { name: 'an article less than there are bodies', change: edit((pack) => (pack['articles'] as Value[]).pop()) },
  { name: 'a title of 50 MB', change: setAt('articles.3.title', 'x'.repeat(50e6)) },
  { name: '__proto__ in the place of an article’s fields', change: swap('{"id":"tulip"', '{"__proto__":{"id":"tulip"}') },
  { name: '__proto__ in the place of the articles', change: swap('"articles":', '"__proto__":') },
].map((fault) => ({ ...fault, file: PACK, code: 'PACK_SHAPE' }));

/** Odd, and no reason to refuse anything. */
const harmless: ContentFault[] = [
  ['keys that nobody knows', edit((pack) => (pack['later'] = { more: [1] }))],
  ['__proto__ beside the keys', swap('{"format"', '{"__proto__":{"articles":[]},"format"')],
  ['a variable named __proto__', swap('"variables":{', '"variables":{"__proto__":{"about":"a","example":"b"},')],
  ['an article named constructor', swap('"id":"tulip"', '"id":"constructor"')],
  ['half a character in a title', setAt('articles.3.title', 'How do I water the tulip? \ud83c')],
  ['related articles that are nowhere', setAt('articles.3.related', ['oak-tree', 'toString'])],
  ['asked for most: an article that is nowhere', setAt('asked', ['nothing', 'fern'])],
  ['nesting of 5,000 levels where nobody looks', (text: string) => text.replace('{', `{"later":${'['.repeat(5000)}${']'.repeat(5000)},`)],
  ['the index of other articles', setAt('index.ids', 1)],
  ['an index of another format', setAt('index.format', 9)],
  ['half an index', edit((pack) => ((pack['index'] as Record<string, Value>)['places'] = '!'))],
  ['an index that is a number', setAt('index', 5)],
].map(([name, change]) => ({ name: `pack.json with ${name as string}`, file: PACK, change: change as (text: string) => string }));

const parts: ContentFault[] = [
  ...onTheWay('a body file', BODIES, 'BODY', [4, 8, 12, 15]),
  ...(
    [
      ['of another format', setAt('format', 2), 'PACK_FORMAT'],
      ['with a body less', edit((file) => (file['bodies'] as Value[]).pop()), 'PACK_SHAPE'],
      ['with a node that nobody knows', setAt('bodies.0.0.type', 'script'), 'PACK_SHAPE'],
      ['with a node inside out', setAt('bodies.0.0.children', 'text'), 'PACK_SHAPE'],
      ['with a body that is a text', setAt('bodies.0', '<p>Hello</p>'), 'PACK_SHAPE'],
      ['without bodies', () => '{"format":1}', 'PACK_SHAPE'],
    ] as const
  ).map(([name, change, code]) => ({ name: `a body file ${name}`, file: BODIES, change, code })),
  ...onTheWay('a head file', HEADS, 'PACK', [4, 8, 12, 15]),
  ...(
    [
      ['of another format', setAt('format', 2), 'PACK_FORMAT'],
      ['with an article less', edit((file) => (file['articles'] as Value[]).pop()), 'PACK_SHAPE'],
      ['with articles of another build', setAt('articles.0.id', 'fern'), 'PACK_SHAPE'],
      ['with an article without a title', setAt('articles.0.title', ''), 'PACK_SHAPE'],
    ] as const
  ).map(([name, change, code]) => ({ name: `a head file ${name}`, file: HEADS, change, code })),
  ...onTheWay('the index file', INDEX, 'INDEX', [4, 8, 12, 15]).slice(0, -1),
  ...['null', '[]', '{"format":1}'].map((value) => ({ name: `the index file is ${value}`, file: INDEX, change: () => value })),
  { name: 'the index file of other articles', file: INDEX, change: setAt('ids', 1) },
];

export const CONTENT_FAULTS: readonly ContentFault[] = [
  ...onTheWay('pack.json', PACK, 'PACK', EVERY),
  ...written,
  ...values,
  ...formats,
  ...fields,
  ...together,
  ...harmless,
  ...parts,
];

/** Whether the pack has to be one of many articles for the fault to happen in it. */
export const needsMany = ({ file }: ContentFault): boolean => file === HEADS || file === INDEX;
export const isOfBodies = ({ file }: ContentFault): boolean => file === BODIES;
export const isOfIndex = ({ file }: ContentFault): boolean => file === INDEX;
