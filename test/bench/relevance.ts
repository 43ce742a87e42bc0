import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { seeded, type BenchArticle } from './corpus.js';
import { ENGINES, type Engine } from './peers.js';

// How well each engine finds the article that was meant, from questions that real people asked:
//   npm run bench:relevance [-- FILE…]
// A file: {"docs": [{"id", "title", "body", "category"?, "queries"}], "tests": [{"q", "relevant": ["id"]}]}.

interface QuestionSet {
  readonly name: string;
  readonly articles: readonly BenchArticle[];
  readonly tests: readonly { readonly q: string; readonly relevant: readonly string[] }[];
}

const SETS = ['banking77', 'clinc150', 'covidfaq'].map((name) =>
  fileURLToPath(new URL(`../../../shared/relevance/${name}.json`, import.meta.url)),
);
const REPORT = fileURLToPath(new URL('relevance.md', import.meta.url));
const MOST_TESTS = 500;
/** Of an engine that takes a tenth of a second a question. */
const MOST_TESTS_SLOW = 50;

/** What is asked: as it stands, typed so far, mistyped; and as it stands where owners know few queries, or none. */
const KINDS: Readonly<Record<string, { readonly of: (q: string, i: number) => string; readonly knownQueries?: number }>> = {
  full: { of: (q) => q },
  prefix: { of: (q) => q.slice(0, Math.round(q.length * 0.6)) },
  typo: { of: mistype },
  'no known query': { of: (q) => q, knownQueries: 0 },
  'one known query': { of: (q) => q, knownQueries: 1 },
};

/** One letter dropped, put in, replaced or swapped with the next, never the first, in one word of four letters or more. */
function mistype(question: string, i: number): string {
  const random = seeded(i * 7919 + 17);
  const long = [...question.matchAll(/[a-z]{4,}/gi)];
  const match = long[Math.floor(random() * long.length)];
  if (!match) return question;
  const word = match[0];
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const head = word.slice(0, at);
  const [one = '', two = ''] = word.slice(at);
  const wrong = [
    head + word.slice(at + 1),
    head + letter + word.slice(at),
    head + letter + word.slice(at + 1),
    two ? head + two + one + word.slice(at + 2) : word.slice(0, at - 1) + one + word[at - 1]!,
  ][Math.floor(random() * 4)]!;
  return question.slice(0, match.index) + wrong + question.slice(match.index + word.length);
}

function readSet(file: string): QuestionSet {
  const { docs, tests } = JSON.parse(readFileSync(file, 'utf8')) as { docs: BenchArticle[]; tests: QuestionSet['tests'] };
  const articles = docs.map((doc) => ({ ...doc, body: doc.body ?? '', category: doc.category ?? '', queries: doc.queries ?? [] }));
  return { name: basename(file, '.json'), articles, tests: tests.slice(0, MOST_TESTS) };
}

/** Mean reciprocal rank of the first right article among the first ten. */
async function measure(engine: Engine, { articles, tests }: QuestionSet, kind: string): Promise<number> {
  const { of, knownQueries = Infinity } = KINDS[kind]!;
  const search = await engine.open(articles.map((article) => ({ ...article, queries: article.queries.slice(0, knownQueries) })));
  let sum = 0;
  const asked = engine.name.startsWith('Fuse') ? tests.slice(0, MOST_TESTS_SLOW) : tests;
  for (const [i, { q, relevant }] of asked.entries()) {
    const place = (await search(of(q, i))).findIndex((id) => relevant.includes(id));
    if (place >= 0) sum += 1 / (place + 1);
  }
  return sum / asked.length;
}

const files = process.argv.length > 2 ? process.argv.slice(2).map((file) => resolve(file)) : SETS.filter(existsSync);
if (!files.length) {
  console.log(`The question sets are not here (${SETS[0]}): name files of your own after "--".`);
} else {
  const sets = files.map(readSet);
  const kinds = Object.keys(KINDS);
  const columns = [...sets.map(({ name }) => name), 'mean'];
  const lines = [
    '# How often the article that was meant comes first',
    '',
    `MRR@10 over the first ${MOST_TESTS} questions of each set; every engine gets the same articles and the same questions.`,
    `(Fuse: the first ${MOST_TESTS_SLOW}, it takes a tenth of a second each.) Made by \`npm run bench:relevance\`.`,
  ];
  for (const kind of kinds) {
    lines.push('', `| ${kind} | ${columns.join(' | ')} |`, `|---${'|---:'.repeat(columns.length)}|`);
    for (const engine of ENGINES) {
      const found: number[] = [];
      for (const set of sets) found.push(await measure(engine, set, kind));
      const cells = [...found, found.reduce((sum, one) => sum + one, 0) / found.length];
      lines.push(`| ${engine.name} | ${cells.map((cell) => cell.toFixed(3)).join(' | ')} |`);
      console.log(`${kind}: ${lines.at(-1)}`);
    }
  }
  // The report in the repository is of the three sets that everybody has.
  if (process.argv.length === 2) writeFileSync(REPORT, `${lines.join('\n')}\n`);
  console.log(`\n${lines.join('\n')}`);
}
