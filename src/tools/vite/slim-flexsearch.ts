import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { rewrite } from './rewrite.js';
import type { Rewrite } from './rewrite.js';

const ENTRY = '\0slim-flexsearch';
const SOURCE = join(dirname(createRequire(import.meta.url).resolve('flexsearch')), '../src');
const FLAG = /\b(?:DEBUG|PROFILER|POLYFILL|SUPPORT_[A-Z]+)\b/g;
const FLAG_IMPORT = /import\s*\{[^}]*\}\s*from\s*"[./]+config\.js";/;

/** What `Index` imports even with every feature off, and what stands in for it. */
const STAND_INS: Readonly<Record<string, string>> = {
  // Terms come ready; there is no text to encode.
  'encoder.js': 'export default undefined; export const fallback_encoder = undefined;',
  'preset.js': 'export default (options) => options;',
  // Articles are added once, and read from `map`.
  'index/remove.js': 'export const remove_index = undefined;',
  'index/search.js': '',
};
const NEEDED: ReadonlySet<string> = new Set(['index.js', 'index/add.js']);

/**
 * The settings of our one index, for which FlexSearch has no flags, written out for the minifier as well: whole terms
 * from left to right, ready made, none twice, all in one slot; no context, and nothing is added twice.
 */
const SETTLED: Readonly<Record<string, readonly Rewrite[]>> = {
  'index/add.js': [
    ['switch(this.tokenize)', 'switch("strict")'],
    [/let score = this\.score[^;]*;/, 'let score = 0;'],
    ['const dupes = create_object();', ''],
    [/\(dupes, term, score/g, '(term, score'],
    ['const depth = this.depth', 'const depth = 0'],
    [/this\.(?:rtl|fastupdate|bidirectional)\b/g, 'false'],
    ['!(res = dupes[term]) || (keyword && !res[keyword])', 'true'],
    ['dupes[term] = 1;', ''],
    ['if(keyword)', 'if(false)'],
    ['if(append)', 'if(false)'],
    ['if(content && (id || (id === 0)))', 'if(true)'],
    ['if(!_skip_update && !_append)', 'if(false)'],
    ['this.encoder.encode(content, !depth)', 'content'],
    [/false \|\| this\.reg\.add\(id\);/, ''],
    ['const resolution = this.resolution;', ''],
    [/let term_length = term\.length;/, ''],
    ['if(term_count){', '{'],
    [/if\(term_length && \([^{]*\{/, '{'],
    [/, _append\)/g, ')'],
    [', append, keyword)', ')'],
  ],
  'index.js': [
    [/(?<=function Index\(options, _register\)\{)[^]*?(?=\n\}\r?\n)/, 'this.map = new Map();'],
    [/Index\.prototype\.(?:append|cleanup|clear|contain|update) = function\([^]*?\n\};/g, ''],
  ],
};

/** The part of a Vite, Rollup or Rolldown plugin that this one fills. */
export interface ModulePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
  transform(code: string, id: string): { readonly code: string; readonly map: null; readonly moduleSideEffects: boolean } | undefined;
}

/**
 * FlexSearch from its own source with every optional feature off: what is left is `Index` with `add` and `map`, without
 * its own `search`. Its flags are written into the modules as literals, so any minifier drops what they guard.
 */
export function slimFlexsearch(): ModulePlugin {
  return {
    name: 'slim-flexsearch',
    enforce: 'pre',
    resolveId: (id) => (id === 'flexsearch' ? ENTRY : undefined),
    load(id) {
      if (id === ENTRY) return `export { default as Index } from ${JSON.stringify(join(SOURCE, 'index.js'))};`;
      return STAND_INS[placeOf(id) ?? ''];
    },
    transform(code, id) {
      const place = placeOf(id);
      return place === undefined ? undefined : { code: rewrite(withoutFeatures(code), SETTLED[place] ?? [], 'FlexSearch'), map: null, moduleSideEffects: NEEDED.has(place) };
    },
  };
}

/** A module of FlexSearch with its feature flags written out. */
export function withoutFeatures(code: string): string {
  return code.replace(FLAG_IMPORT, '').replace(FLAG, 'false').replace(/\bRELEASE\b/g, '"slim"');
}

/** Where in FlexSearch's source a module stands, with forward slashes. */
function placeOf(id: string): string | undefined {
  const file = id.split('?')[0]!;
  return file.startsWith(SOURCE + sep) ? relative(SOURCE, file).replaceAll(sep, '/') : undefined;
}
