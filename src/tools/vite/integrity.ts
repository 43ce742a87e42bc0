import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** File by file, from `dist/`, what a browser has to find in it: `sha384-…`. */
export type Hashes = Readonly<Record<string, string>>;

const SCRIPT_TAG = 'faq.js';
const SINGLE_FILE = 'faq.bundle.js';

/** The hashes of all scripts for browsers in a folder that the build has made. */
export function hashScripts(folder: string): Hashes {
  const inside = readdirSync(join(folder, 'faq'), { recursive: true, encoding: 'utf8' }).map((file) => `faq/${file.replaceAll('\\', '/')}`);
  const scripts = [SCRIPT_TAG, SINGLE_FILE, ...inside.filter((file) => file.endsWith('.js')).sort()];
  return Object.fromEntries(scripts.map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(join(folder, file))).digest('base64')}`]));
}

/** The single file, which a browser runs only with these very bytes. `base` is the address of `dist/` and ends in a slash. */
export function singleFileSnippet(hashes: Hashes, base: string): string {
  return tag(SINGLE_FILE, hashes, base);
}

/** The script tag, and before it what each module has to be: an import map, of which a page may have had to have the first. */
export function modulesSnippet(hashes: Hashes, base: string): string {
  // A worker's modules are no business of an import map's.
  const modules = Object.entries(hashes).filter(([file]) => file.startsWith('faq/') && !file.startsWith('faq/worker/'));
  const integrity = Object.fromEntries(modules.map(([file, hash]) => [base + file, hash]));
  return `<script type="importmap">${JSON.stringify({ integrity }, null, 1)}</script>\n${tag(SCRIPT_TAG, hashes, base)}`;
}

/** Writes `integrity.json`, and `snippets.html` with what an owner pastes. */
export function writeIntegrity(folder: string, base = '/dist/'): void {
  const hashes = hashScripts(folder);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
  writeFileSync(
    join(folder, 'snippets.html'),
    `<!-- Put the address of your copy of dist/ in the place of ${base} wherever it stands. -->

<!-- The single file: -->
${singleFileSnippet(hashes, base)}

<!-- Or the script tag and its modules. The import map has to stand before any module of the page: -->
${modulesSnippet(hashes, base)}
`,
  );
}

function tag(file: string, hashes: Hashes, base: string): string {
  return `<script async src="${base}${file}" integrity="${hashes[file]}" crossorigin></script>`;
}
