import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';

/** The files of a site's own articles, by name. */
export type Files = ReadonlyMap<string, string>;

const PLANTS = ['fern', 'lily', 'rose', 'tulip', 'cactus', 'ivy', 'orchid', 'thyme', 'basil', 'lemon', 'olive', 'maple', 'birch', 'oak', 'pine', 'moss', 'clover', 'poppy', 'daisy', 'aster'];

const docs = PLANTS.map((plant, i) => ({
  id: plant,
  title: `How do I water the ${plant}?`,
  category: i % 2 ? 'Garden' : 'House',
  queries: [`${plant} is dry`],
  body: `Give the ${plant} a café cup of rain, then wait. ${'Wait a little longer. '.repeat(12)}\n\nLook at it again.${plant === 'aster' ? ' Its neighbour is the heliotrope.' : ''}`,
}));

/** A word far down in the last article's body that stands in nothing else. */
export const BODY_WORD = 'heliotrope';

/** Twenty articles in two files of bodies, their index in `pack.json`. */
export function ownFiles(): Files {
  const compiled = compileDocs({ docs }, { file: 'plants.json', updated: '2026-11-22', variables: { brand: { about: 'Who speaks', example: 'Acme' } } });
  if (!compiled.pack) throw new Error(compiled.faults[0]?.message);
  return packFiles({ ...compiled.pack, asked: ['fern'] });
}

/** The same as thousands would be written: heads in two files of their own, and the index in one. */
export function manyFiles(): Files {
  const files = new Map(ownFiles());
  const { articles, index, ...rest } = JSON.parse(files.get('pack.json')!) as { articles: unknown[]; index: unknown };
  const headFiles = [0, 1].map((part) => ({ file: `heads-${part}.json`, count: 10 }));
  headFiles.forEach(({ file }, part) => files.set(file, JSON.stringify({ format: 1, articles: articles.slice(part * 10, part * 10 + 10) })));
  files.set('index.json', JSON.stringify(index));
  files.set('pack.json', JSON.stringify({ ...rest, articles: [], headFiles, indexFile: 'index.json' }));
  return files;
}
