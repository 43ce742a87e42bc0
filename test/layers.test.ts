import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import ts from 'typescript';

/** What each room of `src/` may import: other rooms, and packages (`*` is any). */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  content: { rooms: [], packages: [] },
  search: { rooms: ['content'], packages: ['flexsearch', '@orama/stemmers', '@orama/stopwords'] },
  locales: { rooms: ['content'], packages: [] },
  store: { rooms: ['content', 'search', 'locales'], packages: [] },
  elements: { rooms: ['content', 'search', 'locales', 'store'], packages: ['lit', '@lit/context'] },
  define: { rooms: ['elements'], packages: [] },
  analytics: { rooms: ['content'], packages: [] },
  embed: { rooms: ['analytics', 'content', 'search', 'locales', 'store', 'elements', 'define'], packages: ['virtual:mailbox-pack', 'virtual:panels', 'virtual:themes'] },
  tools: { rooms: ['content', 'search'], packages: ['*'] },
  // The public API leaves registration to who imports it.
  'index.ts': { rooms: ['content', 'search', 'locales', 'store', 'elements'], packages: [] },
};

/** Module by module, the addresses it imports as they are written; types and `import()` included. */
type Imports = ReadonlyMap<string, readonly string[]>;

function readImports(): Imports {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const modules = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return new Map(modules.map((file) => [file, ts.preProcessFile(readFileSync(join('src', file), 'utf8')).importedFiles.map(({ fileName }) => fileName)]));
}

function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.js$/, '.ts') ?? '';
}

function packageOf(address: string): string {
  return address.startsWith('@') ? address.split('/').slice(0, 2).join('/') : (address.split('/')[0] ?? '');
}

/** One sentence for each import that the rooms do not allow. */
function forbiddenImports(imports: Imports): string[] {
  return [...imports].flatMap(([module, addresses]) => {
    const room = ROOMS[roomOf(module)];
    if (!room) return [`${module} stands in no room`];
    return addresses.flatMap((address) => {
      const local = address.startsWith('.');
      const target = local ? roomOf(join(dirname(module), address)) : packageOf(address);
      const allowed = local ? [roomOf(module), ...room.rooms] : room.packages;
      return allowed.includes(target) || allowed.includes('*') ? [] : [`${module} imports ${address}`];
    });
  });
}

/** The modules of what reaches a browser that name FlexSearch. */
function flexsearchUsers(imports: Imports): string[] {
  return [...imports].filter(([module, addresses]) => roomOf(module) !== 'tools' && addresses.some((address) => packageOf(address) === 'flexsearch')).map(([module]) => module);
}

test('no room of src imports from one that stands below it', () => {
  assert.deepEqual(forbiddenImports(readImports()), []);
});

test('FlexSearch is imported in one file', () => {
  assert.deepEqual(flexsearchUsers(readImports()), ['search/flexsearch.ts']);
});

test('an arrow that runs up is found, whatever its form', () => {
  const imports: Imports = new Map([
    ['content/pack.ts', ['./article.js', '../search/source.js']],
    ['store/state.ts', ['../content/pack.js', 'lit']],
    ['elements/faq-nav/faq-nav.ts', ['lit/directives/repeat.js', '../shared/icons.js', '../../define/all.js']],
    ['tools/cli.ts', ['node:fs', 'yaml', '../store/state.js']],
    ['index.ts', ['./elements/faq-nav/faq-nav.js', './define/all.js']],
    ['attic/old.ts', []],
  ]);
  assert.deepEqual(forbiddenImports(imports), [
    'content/pack.ts imports ../search/source.js',
    'store/state.ts imports lit',
    'elements/faq-nav/faq-nav.ts imports ../../define/all.js',
    'tools/cli.ts imports ../store/state.js',
    'index.ts imports ./define/all.js',
    'attic/old.ts stands in no room',
  ]);
});

test('a second user of FlexSearch is found', () => {
  const imports: Imports = new Map([
    ['search/flexsearch.ts', ['flexsearch/light']],
    ['search/rank.ts', ['flexsearch']],
  ]);
  assert.deepEqual(flexsearchUsers(imports), ['search/flexsearch.ts', 'search/rank.ts']);
});

test('types and lazy imports are arrows too', () => {
  const found = ts.preProcessFile("import type { A } from './a.js';\nexport * from './b.js';\nconst c = () => import('./c.js');").importedFiles;
  assert.deepEqual(found.map(({ fileName }) => fileName), ['./a.js', './b.js', './c.js']);
});
