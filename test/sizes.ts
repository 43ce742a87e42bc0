import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * What a visitor downloads: `npm run bundle-report` prints it after a build, `npm run sizes` fails above the limits and
 * ends in `N passed, N failed`. The files are compressed one by one, as a server sends them.
 */
const LIMITS = {
  /** What shows an article, and its words. */
  reader: 7_350,
  /** What is done with an article: find, print. */
  reading: 4_500,
  /** What makes an open drawer comfortable, and gives what is open an address. */
  comforts: 5_150,
  /** What says aloud what was found. */
  announcer: 450,
  /** What reads the page, and takes help out of it. */
  context: 9_150,
  /** The script tag, before anybody wants help. */
  loader: 800,
  /** All code up to the first results, the script tag included: elements, styles, search, English. Articles apart. */
  firstResults: 30_000,
  /** The single file, articles and all. */
  bundle: 124_800,
};

interface Size {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

function measure(file: string): Size {
  const bytes = readFileSync(join('dist', file));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** The code that shows and reads articles, which comes while the first results are looked at. */
const isReader = ({ file }: Size): boolean => /^faq\/(?:faq-article|bodies|plain-text|late-words)-/.test(file);

/** What is done with an article, which comes while it is read. */
const isReading = ({ file }: Size): boolean => /^faq\/(?:reading|print)-/.test(file);

/** What makes an open drawer comfortable, which comes once it is open. */
const isComfort = ({ file }: Size): boolean => /^faq\/(?:comforts|deep-links)-/.test(file);

/** What says aloud what was found, which comes before typing first pauses. */
const isAnnouncer = ({ file }: Size): boolean => /^faq\/announcer-/.test(file);

/** The code that reads what the page is about, which comes when the browser has time. */
const isContext = ({ file }: Size): boolean => /^faq\/(?:context|address)-/.test(file);

/** Code that only some visitors load: other languages, panels, what many articles or typing errors need, and what only some owners use. */
function isExtra({ file }: Size): boolean {
  if (/^faq\/(?:locales|languages|panels|worker)\//.test(file)) return !/\/languages\/.*\/en[-.]/.test(file);
  return /^faq\/(?:worker-source|mending|explain|commands|read-pack|page|override|attach|live-values|asked-value|languages|wear|match|figures)-/.test(file);
}

function table(rows: readonly Size[]): string {
  const numbers = (row: Size): string => [row.raw, row.gzip, row.brotli].map((size) => size.toLocaleString('en').padStart(10)).join('');
  const width = Math.max(...rows.map(({ file }) => file.length));
  return [`${''.padEnd(width)}       raw      gzip    brotli`, ...rows.map((row) => row.file.padEnd(width) + numbers(row))].join('\n');
}

function sum(file: string, sizes: readonly Size[]): Size {
  const add = (key: 'raw' | 'gzip' | 'brotli'): number => sizes.reduce((total, size) => total + size[key], 0);
  return { file, raw: add('raw'), gzip: add('gzip'), brotli: add('brotli') };
}

const files = readdirSync('dist/faq', { recursive: true, encoding: 'utf8' }).map((file) => join('faq', file.replaceAll('\\', '/')));
const [code, content] = [/\.js$/, /\.json$/].map((kind) => files.filter((file) => kind.test(file)).sort().map(measure)) as [Size[], Size[]];
const [loader, bundle] = [measure('faq.js'), measure('faq.bundle.js')];
const needed = code.filter((size) => !isExtra(size) && !isReader(size) && !isReading(size) && !isComfort(size) && !isAnnouncer(size) && !isContext(size));
const reader = code.filter(isReader);
const reading = code.filter(isReading);
const comforts = code.filter(isComfort);
const announcer = code.filter(isAnnouncer);
const context = code.filter(isContext);
const extras = code.filter(isExtra);
const firstResults = sum('All code to the first results', [loader, ...needed]);
const brief = process.argv.includes('--check');

console.log(
  table([
    loader,
    ...needed,
    firstResults,
    ...reader,
    ...reading,
    ...comforts,
    ...announcer,
    ...context,
    ...(brief ? [] : extras),
    ...(brief ? [] : content),
    sum(`Extras: ${extras.length} of languages, panels, large packs and what only some owners use`, extras),
    sum(`Content: ${content.length} files of articles`, content),
    bundle,
  ]),
);

if (brief) {
  const checks: readonly (readonly [Size, number])[] = [
    [loader, LIMITS.loader],
    [firstResults, LIMITS.firstResults],
    [sum('What shows an article', reader), LIMITS.reader],
    [sum('What is done with an article', reading), LIMITS.reading],
    [sum('What makes a drawer comfortable', comforts), LIMITS.comforts],
    [sum('What says aloud what was found', announcer), LIMITS.announcer],
    [sum('What reads the page', context), LIMITS.context],
    [bundle, LIMITS.bundle],
  ];
  const over = checks.filter(([{ brotli }, limit]) => brotli > limit);
  for (const [{ file, brotli }, limit] of over) console.log(`${file}: ${brotli} bytes brotli, the limit is ${limit}.`);
  console.log(`\n${checks.length - over.length} passed, ${over.length} failed`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
