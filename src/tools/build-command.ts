import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { LineCounter, parseDocument } from 'yaml';

import { compileDocs } from './compile/compile-docs.js';
import { compileFolder } from './compile/compile-folder.js';
import { faultLine, type Fault } from './compile/fault.js';
import { isDate } from './compile/article-file.js';
import { OWN_RULES } from './compile/rules.js';
import type { Compiled, WholePack } from './compile/whole-pack.js';
import { writePacks } from './compile/write-pack.js';

const USAGE = `Usage: faq build SRC --out DIR [--locale en] [--strict] [--updated YYYY-MM-DD]
  SRC        a folder of articles, or one JSON file {"docs": [{"id", "title", "body", "category", "queries"}]}
  --out      where the pack goes: pack.json and its body files
  --locale   the language of the articles (en)
  --strict   hold the articles to this project's own rules: length, number of queries, …
  --updated  the date of JSON articles that name none (today)`;

/** `faq build`: compiles, prints every warning and every fault or what was written, and returns the exit code. */
export async function buildCommand(argv: string[]): Promise<number> {
  let input: Input;
  try {
    input = readInput(argv);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 1;
  }
  const compiled = await compileSource(input);
  for (const warning of compiled.warnings) console.error(faultLine(warning));
  if (!compiled.pack) {
    const { faults } = compiled;
    for (const fault of faults) console.error(faultLine(fault));
    console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, nothing written.`);
    return 1;
  }
  const { pack, translations, media } = compiled;
  const files = await writePacks(pack, translations, input.out, media);
  for (const { file, bytes } of files) console.log(`${file}  ${bytes} bytes`);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${pack.articles.length} articles in ${pack.categories.length} categories${languages(translations)}, ${all} bytes in ${input.out}`);
  return 0;
}

function languages(translations: readonly WholePack[]): string {
  return translations.length ? `, also in ${translations.map(({ locale }) => locale).join(', ')}` : '';
}

interface Input {
  readonly source: string;
  readonly out: string;
  readonly locale: string;
  readonly strict: boolean;
  readonly updated: string | undefined;
}

function readInput(argv: string[]): Input {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      strict: { type: 'boolean', default: false },
      updated: { type: 'string' },
    },
  });
  const [source, ...more] = positionals;
  if (!source || more.length) throw new Error('Name one folder or JSON file to build.');
  if (!values.out) throw new Error('Say where the pack goes: --out DIR.');
  if (values.updated !== undefined && !isDate(values.updated)) throw new Error(`"${values.updated}" is not a date.`);
  try {
    Intl.getCanonicalLocales(values.locale);
  } catch (cause) {
    throw new Error(`"${values.locale}" is not a language tag such as en or pt-BR.`, { cause });
  }
  return { source, out: values.out, locale: values.locale, strict: values.strict, updated: values.updated };
}

async function compileSource({ source, locale, strict, updated }: Input): Promise<Compiled> {
  const fault = (line: number, message: string, mend: string): Compiled => ({
    pack: undefined,
    faults: [{ file: source, line, code: 'SOURCE', message, mend } satisfies Fault],
    warnings: [],
  });
  const found = await stat(source).catch(() => undefined);
  if (!found) return fault(1, 'there is no such file or folder', 'Check the path.');
  if (found.isDirectory()) return located(await compileFolder(source, { locale, ...(strict && { rules: OWN_RULES }) }), source);
  const text = await readFile(source, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fault(
      brokenLine(text),
      `this is not valid JSON (${oneLine((error as Error).message)})`,
      'Mend it there, or export it again.',
    );
  }
  return compileDocs(json, { file: source, locale, ...(updated !== undefined && { updated }) });
}

/** Faults and warnings with the path as the caller gave it, so that an editor's terminal can open them. */
function located(compiled: Compiled, folder: string): Compiled {
  const base = folder.replace(/[\\/]+$/, '');
  const at = (fault: Fault): Fault => ({ ...fault, file: fault.file === '.' ? base : `${base}/${fault.file}` });
  const warnings = compiled.warnings.map(at);
  return compiled.pack ? { ...compiled, warnings } : { pack: undefined, faults: compiled.faults.map(at), warnings };
}

/** The line of the first fault in broken JSON. JSON.parse does not tell it; YAML, which JSON is a part of, does. */
function brokenLine(json: string): number {
  const counter = new LineCounter();
  const { errors } = parseDocument(json, { schema: 'json', lineCounter: counter });
  return errors[0] ? counter.linePos(errors[0].pos[0]).line : 1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
