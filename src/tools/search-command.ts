import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { FaqError } from '../content/faq-error.js';
import { gatherPack } from '../content/read-pack.js';
import { openShelf } from '../content/shelf.js';
import type { Shelf } from '../content/shelf.js';
import { createLocalSource } from '../search/local-source.js';
import type { Hit, Reason, SearchResult } from '../search/source.js';

const USAGE = `Usage: faq search --pack DIR [--explain] [--json] [--limit N] "query"
       faq search --pack DIR [--explain] [--limit N] --queries FILE
  --pack     the folder that faq build wrote
  --explain  why each article was found: its words, the fields they stand in, their points
  --json     a line of JSON instead: {"q", "hits": [{"id", "score"}]}
  --limit    how many articles (10)
  --queries  a file with a query a line, for a line of JSON each`;

interface Input {
  readonly pack: string;
  readonly query: string;
  readonly queries: string | undefined;
  readonly explain: boolean;
  readonly json: boolean;
  readonly limit: number;
}

/** `faq search`: prints what a query finds in a pack, as a visitor would find it, and returns the exit code. */
export async function searchCommand(argv: string[]): Promise<number> {
  let input: Input;
  try {
    input = readInput(argv);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 1;
  }
  try {
    const shelf = await openFolder(input.pack);
    console.log(input.queries === undefined ? await answerOne(shelf, input) : await answerAll(shelf, input.queries, input));
    return 0;
  } catch (error) {
    if (!(error instanceof FaqError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function readInput(argv: string[]): Input {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      pack: { type: 'string' },
      queries: { type: 'string' },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      limit: { type: 'string', default: '10' },
    },
  });
  const limit = Number(values.limit);
  if (!values.pack) throw new Error('Name the pack: --pack DIR.');
  if (!Number.isSafeInteger(limit) || limit < 1) throw new Error(`"${values.limit}" is not a number of articles.`);
  if ((values.queries === undefined) === !positionals.length) throw new Error('Give one query, or a file of them with --queries.');
  return { ...values, pack: values.pack, queries: values.queries, query: positionals.join(' '), limit };
}

async function openFolder(folder: string): Promise<Shelf> {
  const read = async (file: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(join(folder, file), 'utf8'));
    } catch (cause) {
      throw new FaqError('PACK_NOT_FOUND', `${join(folder, file)} cannot be read. Name a folder that "faq build" wrote.`, { cause });
    }
  };
  const shelf = openShelf(await gatherPack(await read('pack.json'), read), read);
  await shelf.bodies();
  return shelf;
}

async function answerAll(shelf: Shelf, file: string, { limit, explain }: Input): Promise<string> {
  const source = createLocalSource(shelf);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new FaqError('QUERIES_NOT_FOUND', `${file} cannot be read. Name a file with a query a line.`, { cause });
  });
  const lines: string[] = [];
  for (const q of text.replace(/^\uFEFF|\r?\n$/g, '').split(/\r?\n/)) {
    lines.push(lineOf(q, await source.search(q, { limit, explain })));
  }
  return lines.join('\n');
}

function lineOf(q: string, { hits }: SearchResult): string {
  const brief = hits.map(({ id, score, explanation }) => ({ id, score: round(score), ...(explanation && { explanation }) }));
  return JSON.stringify({ q, hits: brief });
}

async function answerOne(shelf: Shelf, { query, explain, json, limit }: Input): Promise<string> {
  const result = await createLocalSource(shelf).search(query, { limit, explain });
  if (json) return lineOf(query, result);
  return [...notes(result), ...result.hits.map((hit, i) => hitText(hit, i, shelf))].join('\n');
}

function notes({ hits, total, corrected, missing, answer }: SearchResult): readonly string[] {
  return [
    `${total} ${total === 1 ? 'article' : 'articles'}${total > hits.length ? `, the first ${hits.length}` : ''}`,
    ...(corrected === undefined ? [] : [`understood as: ${corrected}`]),
    ...(missing ? [`in no article: ${missing.join(', ')}`] : []),
    ...(answer ? [`answer (${answer.kind}): ${answer.text.replace(/\n/g, ' | ')}`] : []),
  ];
}

function hitText({ id, score, knownQuery, explanation = [] }: Hit, place: number, shelf: Shelf): string {
  const known = knownQuery === undefined ? '' : `  (asked as "${knownQuery}")`;
  const head = `${place + 1}. ${round(score).toFixed(3)}  ${id}  ${shelf.head(id)!.title}${known}`;
  return [head, ...explanation.map((reason) => `     ${reasonText(reason)}`)].join('\n');
}

function reasonText({ word, term, how, points, fields }: Reason): string {
  const said = `${points.toFixed(3)}  ${how}`;
  if (how === 'known query') return `${said}: how close title and known queries are`;
  if (how === 'audience' || how === 'topic') return `${said}: ${term}`;
  return `${said}: "${word}"${term === word ? '' : ` as "${term}"`} in ${fields?.join(', ') ?? 'the article'}`;
}

function round(points: number): number {
  return Math.round(points * 1e4) / 1e4;
}
