import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import type { EnvironmentOptions, Plugin, Rolldown, ViteBuilder } from 'vite';
import manifest from './package.json' with { type: 'json' };
import type { Panel } from './src/content/panel.js';
import type { Theme } from './src/content/theme.js';
import { writePacks } from './src/tools/compile/write-pack.js';
import type { WholePack } from './src/tools/compile/whole-pack.js';
import { writeDeclarations } from './src/tools/vite/declarations.js';
import { writeIntegrity } from './src/tools/vite/integrity.js';
import { litAsGuest } from './src/tools/vite/lit-as-guest.js';
import { markTemplates, minifyTemplates } from './src/tools/vite/lit-templates.js';
import { compileArticles, packModule } from './src/tools/vite/mailbox-pack.js';
import { compilePanels, panelModules } from './src/tools/vite/panels.js';
import { rewrite } from './src/tools/vite/rewrite.js';
import { secondPass } from './src/tools/vite/second-pass.js';
import { slimFlexsearch } from './src/tools/vite/slim-flexsearch.js';
import { compileThemes, themesModule, writeThemes } from './src/tools/vite/themes.js';

/** Where all goes; somewhere else for who builds once more and compares. */
const OUT = process.env['FAQ_OUT'] ?? 'dist';
const PACK_FOLDER = 'faq/mailboxes';

/** What one part of the build makes and a later one needs. */
const made: { pack?: WholePack; panels: readonly Panel[]; themes: readonly Theme[]; worker: string; app: string } = { panels: [], themes: [], worker: '', app: '' };

/** What runs on somebody's page: everything inside, made small. */
function forBrowsers(entry: string, output: Rolldown.OutputOptions): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      // What takes long makes the files small.
      rolldownOptions: { input: entry, output, preserveEntrySignatures: 'allow-extension', checks: { pluginTimings: false } },
      minify: true,
      // The last of these builds holds what all of them hold.
      license: { fileName: 'THIRD-PARTY.md' },
      lib: false,
    },
  };
}

/** For the bytes that every page downloads, a minifier that takes its time. */
function smallest(environment: EnvironmentOptions): EnvironmentOptions {
  const compress = { passes: 4, ecma: 2020, inline: 3, unsafe_arrows: true } as const;
  return { ...environment, build: { ...environment.build, minify: 'terser', terserOptions: { compress } } };
}

/** What runs in Node or goes through somebody's own build: readable, with the packages of `external` left outside. */
function forNode(entries: readonly string[], external: readonly (string | RegExp)[], output: Rolldown.OutputOptions): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      rolldownOptions: { input: [...entries], output, external: [...external], preserveEntrySignatures: 'strict' },
      minify: false,
      lib: false,
    },
  };
}

const LANGUAGES = /[\\/]src[\\/]search[\\/]languages[\\/]/;
const LOCALES = /[\\/]src[\\/]locales[\\/]/;

/**
 * What only some visitors load has folders of its own, which the size check knows. The word forms of languages change
 * with their package alone, and the interface's words with ours: a version serves for the hashes of all the files that
 * the app would have to name.
 */
function chunkFile({ facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const place = facadeModuleId ?? '';
  if (/other-languages/.test(place)) return `faq/${LOCALES.test(place) ? 'locales' : 'languages'}/list-[hash:6].js`;
  if (LANGUAGES.test(place)) return `faq/languages/${manifest.dependencies['@orama/stemmers']}/[name].js`;
  const panel = /virtual:panels\/([\w-]+)/.exec(place)?.[1];
  if (panel) return `faq/panels/${panel}-[hash:6].js`;
  return LOCALES.test(place) ? `faq/locales/${manifest.version}/[name].js` : 'faq/[name]-[hash:6].js';
}

const modules = ['src/index.ts', 'src/analytics/adapters.ts', ...readdirSync('src/define').map((file) => `src/define/${file}`)];

const environments = {
  /** What searches many articles beside the page. */
  worker: smallest(forBrowsers('src/search/worker.ts', { format: 'es', entryFileNames: 'faq/worker/search-[hash:6].js', chunkFileNames: 'faq/worker/[name]-[hash:6].js', minify: true })),
  /** What the loader imports once a visitor wants help. */
  app: smallest(forBrowsers('src/embed/app.ts', {
    format: 'es',
    entryFileNames: 'faq/app-[hash:6].js',
    // The script tag names the file: figures and six letters take it fewer bytes, and nearly as many in every build.
    hashCharacters: 'hex',
    chunkFileNames: chunkFile,
    assetFileNames: 'faq/[name]-[hash][extname]',
    codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] },
    minify: true,
  })),
  /** The script tag. */
  loader: smallest(forBrowsers('src/embed/loader.ts', { format: 'iife', entryFileNames: 'faq.js', minify: true })),
  /** Everything in one file, the mailbox pack too. */
  bundle: smallest(forBrowsers('src/embed/loader.ts', { format: 'iife', entryFileNames: 'faq.bundle.js', codeSplitting: false, minify: true })),
  /** The npm package: one module a file, as in `src/`. */
  modules: forNode(modules, [/^lit($|\/)/, /^@(?:lit|orama)\//], {
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // npm leaves folders of the name node_modules out of a package.
    entryFileNames: ({ name }) => `${name.replace('node_modules', 'vendor')}.js`,
  }),
  /** The command line. */
  cli: forNode(['src/tools/cli.ts'], [...builtinModules, /^node:/], { format: 'es', entryFileNames: 'tools/cli.js', codeSplitting: false }),
};

async function buildAll(builder: ViteBuilder): Promise<void> {
  const build = async (name: keyof typeof environments): Promise<Rolldown.RolldownOutput> => {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`There is no build named ${name}.`);
    return (await builder.build(environment)) as Rolldown.RolldownOutput;
  };
  const [pack, ...translations] = await compileArticles('data');
  made.pack = pack;
  made.panels = await compilePanels('data/panels', pack.articles);
  made.themes = compileThemes('data/themes.yaml', made.panels);
  await rm(OUT, { recursive: true, force: true });
  await writePacks(pack, translations, `${OUT}/${PACK_FOLDER}`);
  writeThemes(made.themes, `${OUT}/themes`);
  made.worker = (await build('worker')).output[0].fileName;
  made.app = (await build('app')).output[0].fileName;
  await build('loader');
  await build('bundle');
  await build('modules');
  writeDeclarations(modules, 'src', OUT);
  await build('cli');
  writeIntegrity(OUT);
  console.log(`${OUT}/ is made: faq.js, which imports ${made.app}; faq.bundle.js; ${pack.articles.length} articles; the npm modules and the command line.`);
}

/** A plain script is read in the page's encoding, which on old panels is not UTF-8: so it holds ASCII alone. */
function asciiScripts(): Plugin {
  return {
    name: 'faq-ascii-scripts',
    applyToEnvironment: ({ name }) => name === 'loader' || name === 'bundle',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  };
}

/**
 * The bundler lists what a module exports by `for … in`, which on pages that extend `Object.prototype` lists that too, and
 * throws.
 */
function ownExports(): Plugin {
  return {
    name: 'faq-own-exports',
    renderChunk: {
      order: 'pre',
      filter: { code: /\b__exportAll = / },
      handler: (code) => ({ code: rewrite(code, [[/for \(var name in all\)/, 'for (var name of Object.keys(all))']], "The bundler's __exportAll"), map: null }),
    },
  };
}

/** Gives the single file the app itself where the loader has its address, and what stands in for other files beside it. */
function appInside(): Plugin {
  return {
    name: 'faq-app-inside',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'bundle',
    resolveId: {
      filter: { id: /^\.\/(?:load|home|worker-source)\.js$/ },
      handler(id, importer) {
        return this.resolve(id.replace('.js', '-inline.js'), importer);
      },
    },
  };
}

/** Tells the loader where the app is, whose name is known only after it is built, and where the articles are. */
function addresses(): Plugin {
  const written: Readonly<Record<string, () => string>> = { __APP__: () => made.app, __WORKER__: () => made.worker, __PACK__: () => `${PACK_FOLDER}/pack.json` };
  return {
    name: 'faq-addresses',
    transform: {
      filter: { code: /__(?:APP|WORKER|PACK)__/ },
      handler: (code) => ({ code: code.replace(/__(?:APP|WORKER|PACK)__/g, (name) => JSON.stringify(written[name]?.())), map: null }),
    },
  };
}

/** Leaves the word forms of languages that its articles are not written in out of the single file: they are most of its size. */
function onlyEnglish(): Plugin {
  return {
    name: 'faq-only-english',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'bundle',
    resolveId: { filter: { id: /^\.\/languages\/(?!en\.js$)/ }, handler: () => '\0other-language' },
    load: { filter: { id: /^\0other-language$/ }, handler: () => "throw new Error('The single file has the word forms of English alone.');" },
  };
}

export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  base: './',
  build: {
    target: 'es2022',
    outDir: OUT,
    emptyOutDir: false,
    reportCompressedSize: false,
    // The single file is large because it is all there is; its limit is in test/sizes.ts.
    chunkSizeWarningLimit: 1000,
    // For a library, Vite leaves out a helper that fetches a chunk's own imports ahead and is larger than our loader.
    lib: { entry: 'src/index.ts' },
  },
  plugins: [onlyEnglish(), appInside(), asciiScripts(), ownExports(), addresses(), slimFlexsearch(), packModule(() => made.pack as WholePack), panelModules(() => made.panels), themesModule(() => made.themes), litAsGuest(), minifyTemplates(), markTemplates(['app', 'bundle']), secondPass('app')],
  environments,
  builder: { sharedConfigBuild: true, sharedPlugins: true, buildApp: buildAll },
});
