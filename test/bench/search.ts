import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import type { Body } from '../../src/content/article.js';
import type { Pack } from '../../src/content/pack.js';
import { openShelf } from '../../src/content/shelf.js';
import { buildIndex } from '../../src/search/build-index.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { ownSynonyms } from '../../src/tools/compile/synonyms.js';
import { documentation, seeded, type BenchArticle } from './corpus.js';
import { ENGINES, type Engine, type Search } from './peers.js';

// What searching costs: npm run bench:search [-- SIZE…]. Times are of one run on one machine: compare them within it.

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 5000, 50_000];
const REPORT = fileURLToPath(new URL('search.md', import.meta.url));
/** Engines that take minutes or gigabytes above these sizes. */
const MOST_ARTICLES: Readonly<Record<string, number>> = { 'Fuse, token search': 512, Lunr: 5000, Orama: 5000, 'FlexSearch, English preset': 5000 };
const QUESTIONS = 60;

/** Questions as visitors type them: titles and words of bodies, every other one with a letter wrong. */
function questions(articles: readonly BenchArticle[]): readonly string[] {
  const random = seeded(2);
  return [...Array(QUESTIONS).keys()].map((i) => {
    const { title, body } = articles[Math.floor(random() * articles.length)]!;
    const words = body.split(' ').slice(5, 11).join(' ');
    const text = (i % 3 ? title : words).slice(0, 45);
    const at = 2 + Math.floor(random() * (text.length - 3));
    return i % 2 ? text : text.slice(0, at) + 'e' + text.slice(at + 1);
  });
}

interface Cost {
  readonly open: number;
  readonly memory: number;
  readonly p50: number;
  readonly p99: number;
}

async function cost(open: () => Promise<Search>, asked: readonly string[], runs: number): Promise<Cost> {
  const before = await memoryInUse();
  const began = performance.now();
  const search = await open();
  const opened = performance.now() - began;
  const memory = (await memoryInUse()) - before;
  const keys = asked.flatMap((question) => [...question].map((_, i) => question.slice(0, i + 1)));
  const times = keys.map(() => Infinity);
  // The best of several, each opened anew: the machine has other things to do, and code that has just begun is slow.
  for (let i = 0; i < runs; i++) {
    const run = i ? await open() : search;
    for (const [at, key] of keys.entries()) {
      const start = performance.now();
      await run(key);
      times[at] = Math.min(times[at]!, performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
  return { open: opened, memory, p50: at(0.5), p99: at(0.99) };
}

async function memoryInUse(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    // What the engine before has left to do is done, and what it held let go.
    await new Promise((resolve) => setTimeout(resolve, 300));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

type WholePack = Pack & { readonly bodies: readonly Body[] };

function packOf(articles: readonly BenchArticle[]): WholePack {
  return {
    format: 1,
    locale: 'en',
    categories: [...new Set(articles.map(({ category }) => category))].map((name) => ({ id: name, name })),
    variables: {},
    articles: articles.map(({ id, title, category, body }) => ({
      id, title, category, audiences: ['owners'], topics: [], related: [], updated: '2026-01-01',
      queries: { popular: [], rare: [] }, lead: body.slice(0, 180),
    })),
    bodyFiles: [],
    synonyms: ownSynonyms('en'),
    bodies: articles.map(({ body }) => [{ type: 'paragraph', children: [{ type: 'text', value: body }] }]),
  };
}

/** Ours as a page has it while a visitor types: the head of a pack with its index, bodies not loaded yet. */
async function openOurs({ bodies, ...head }: WholePack): Promise<Search> {
  const source = createLocalSource(openShelf({ ...head, bodyFiles: [{ file: 'bodies.json', count: bodies.length }] }));
  await source.search('warm');
  return async (query) => (await source.search(query)).hits.map(({ id }) => id);
}

const brotli = (text: string): number => brotliCompressSync(text).length;
const ms = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const HEAD = ['# What searching costs', '', 'Made by `npm run bench:search`. Milliseconds of one run for each size; × is times ours.'];
/** The tables of sizes that are not measured now stay as they are. */
const tables = new Map([...readFileSync(REPORT, 'utf8').matchAll(/^## (\d+) articles\n[^]*?(?=\n*(?:^## |(?![^])))/gm)].map(([table, size]) => [Number(size), table]));

for (const size of SIZES) {
  const lines: string[] = [];
  const runs = size > 512 ? 2 : 6;
  const articles = documentation(size);
  const asked = questions(articles);
  const bare = packOf(articles);
  const began = performance.now();
  const made = JSON.stringify(buildIndex(bare));
  const built = performance.now() - began;
  const bytes = size > 5000 ? NaN : brotli(made) / size;
  // As a page gets it, in one piece.
  const index: unknown = JSON.parse(made);
  const weight = Number.isNaN(bytes) ? '' : `; in the pack ${bytes.toFixed(1)} bytes an article (brotli)`;
  lines.push(`## ${size} articles`, '', `Index made in ${ms(built)} ms${weight}.`, '');
  lines.push('| engine | open, ms | memory, MB | a key, p50 | p99 | p50 × | p99 × |', '|---|---:|---:|---:|---:|---:|---:|');
  let own: Cost | undefined;
  const row = (name: string, one: Cost): void => {
    own ??= one;
    const cells = [ms(one.open), (one.memory / 1e6).toFixed(1), one.p50.toFixed(3), one.p99.toFixed(2), (one.p50 / own.p50).toFixed(1), (one.p99 / own.p99).toFixed(1)];
    lines.push(`| ${name} | ${cells.join(' | ')} |`);
    console.log(size, lines.at(-1));
  };
  row('faq-elements', await cost(() => openOurs({ ...bare, index }), asked, runs));
  const fits = ({ name }: Engine): boolean => size <= (MOST_ARTICLES[name] ?? Infinity);
  for (const engine of ENGINES.slice(1).filter(fits)) {
    // Where a key takes a tenth of a second, fewer questions tell as much.
    const few = engine.name.startsWith('Fuse') || size > 5000 ? asked.slice(0, 8) : asked;
    row(engine.name, await cost(() => engine.open(articles), few, runs));
  }
  tables.set(size, lines.join('\n'));
}
const report = [HEAD.join('\n'), ...[...tables].sort(([one], [other]) => one - other).map(([, table]) => table)].join('\n\n');
writeFileSync(REPORT, `${report}\n`);
console.log(`\n${report}`);
