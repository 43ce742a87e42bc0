import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { compileDocs } from '../../../src/tools/compile/compile-docs.js';
import { packFiles } from '../../../src/tools/compile/write-pack.js';
import type { BenchArticle } from '../corpus.js';

/** A help or search widget, set up on a page as its documentation says. Selectors reach through open shadow roots by ` >>> `. */
export interface Widget {
  readonly name: string;
  readonly head: string;
  readonly body: string;
  /** What its page asks for, by path. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** What a visitor clicks. */
  readonly opener: string;
  /** Matches once it is open. */
  readonly opened: string;
  /** Matches the first result; without it, the widget does not search. */
  readonly result?: string;
}

/** The name of what stands below all others. */
export const FLOOR = 'the floor: eight ready rows, no search';

const require = createRequire(import.meta.url);
const MODULES = 'node_modules';

export async function widgets(articles: readonly BenchArticle[], scratch: string): Promise<readonly Widget[]> {
  return [ours(articles), pagefind(articles, scratch), docSearch(articles), await ninjaKeys(articles), shoelace(), floor(articles)];
}

export function ours(articles: readonly BenchArticle[]): Widget {
  const { pack, faults } = compileDocs({ docs: articles });
  if (!pack) throw new Error(faults[0]!.message);
  const files = new Map<string, Uint8Array | string>(folder('dist/faq', 'dist/faq'));
  files.set('dist/faq.js', readFileSync('dist/faq.js'));
  for (const [file, text] of packFiles(pack)) files.set(`articles/${file}`, text);
  return {
    name: 'faq-elements',
    head: '',
    body: '<script async src="/dist/faq.js" data-pack="/articles/pack.json"></script>',
    files,
    opener: 'faq-launcher >>> button',
    opened: 'faq-drawer >>> dialog:popover-open:not([hidden])',
    result: 'faq-drawer >>> faq-search >>> [role=option]',
  };
}

/** Pagefind reads pages, so that each article is one. */
function pagefind(articles: readonly BenchArticle[], scratch: string): Widget {
  const site = join(scratch, 'pagefind');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const { id, title, body } of articles) {
    writeFileSync(join(site, `${id}.html`), `<!doctype html><html lang="en"><title>${escaped(title)}</title><main><h1>${escaped(title)}</h1><p>${escaped(body)}</p></main></html>`);
  }
  execFileSync(join(MODULES, '.bin/pagefind'), ['--site', site], { stdio: 'ignore' });
  return {
    name: 'Pagefind component UI',
    head: '<link rel="stylesheet" href="/pagefind/pagefind-component-ui.css"><script type="module" src="/pagefind/pagefind-component-ui.js"></script>',
    body: '<pagefind-modal-trigger></pagefind-modal-trigger><pagefind-modal></pagefind-modal>',
    files: new Map(folder(join(site, 'pagefind'), 'pagefind')),
    opener: 'pagefind-modal-trigger button',
    opened: 'pagefind-modal dialog[open]',
    result: '.pf-result-title',
  };
}

/** DocSearch asks its service; here each question has the same answer at once, so that only the widget is measured. */
function docSearch(articles: readonly BenchArticle[]): Widget {
  const hits = articles.slice(0, 20).map(({ id, title, body }) => ({
    objectID: id, type: 'content', url: `https://example.com/${id}`, content: body, hierarchy: { lvl0: 'Guide', lvl1: title },
    _highlightResult: { hierarchy: { lvl0: { value: 'Guide' }, lvl1: { value: title } }, content: { value: body } },
    _snippetResult: { hierarchy: { lvl0: { value: 'Guide' }, lvl1: { value: title } }, content: { value: body.slice(0, 80) } },
  }));
  const start = `docsearch({ container: '#search', appId: 'A', apiKey: 'B', indices: ['c'], transformSearchClient: (client) => ({
    ...client, search: (requests) => Promise.resolve({ results: [requests].flat().map(() => ({ hits: ${JSON.stringify(hits)}, nbHits: 20, query: '' })) }) }) })`;
  return {
    name: 'DocSearch 5, search only, canned answers',
    head: '<link rel="stylesheet" href="/docsearch.css">',
    body: '<div id="search"></div><script src="/docsearch.js"></script><script src="/start.js"></script>',
    files: new Map<string, Uint8Array | string>([
      ['docsearch.css', readFileSync(require.resolve('@docsearch/css'))],
      ['docsearch.js', readFileSync(join(MODULES, '@docsearch/js/dist/umd/docsearch.js'))],
      ['start.js', start],
    ]),
    opener: '#search button',
    opened: '.DocSearch-Modal',
    result: '.DocSearch-Hit',
  };
}

async function ninjaKeys(articles: readonly BenchArticle[]): Promise<Widget> {
  const bundle = await rolldown({ input: 'ninja-keys' });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  const data = articles.map(({ id, title, body }) => ({ id, title, keywords: body }));
  return {
    name: 'ninja-keys',
    head: '',
    body: '<button id="open">Search</button><ninja-keys></ninja-keys><script type="module" src="/ninja.js"></script><script type="module" src="/start.js"></script>',
    files: new Map<string, Uint8Array | string>([
      ['ninja.js', output[0].code],
      ['start.js', `const ninja = document.querySelector('ninja-keys'); ninja.data = ${JSON.stringify(data)}; document.querySelector('#open').onclick = () => ninja.open();`],
    ]),
    opener: '#open',
    opened: 'ninja-keys >>> .modal.visible',
    result: 'ninja-keys >>> ninja-action',
  };
}

/** A drawer alone, without search or articles. */
function shoelace(): Widget {
  const root = join(MODULES, '@shoelace-style/shoelace/cdn');
  return {
    name: 'sl-drawer (no search)',
    head: '<link rel="stylesheet" href="/shoelace/themes/light.css"><script type="module" src="/shoelace/components/drawer/drawer.js"></script>',
    body: '<button id="open">Open</button><sl-drawer label="Help">Some text.</sl-drawer><script type="module" src="/start.js"></script>',
    files: new Map<string, Uint8Array | string>([
      ...folder(join(root, 'chunks'), 'shoelace/chunks'),
      ...folder(join(root, 'components/drawer'), 'shoelace/components/drawer'),
      ['shoelace/themes/light.css', readFileSync(join(root, 'themes/light.css'))],
      ['start.js', `document.querySelector('#open').onclick = () => document.querySelector('sl-drawer').show();`],
    ]),
    opener: '#open',
    opened: 'sl-drawer >>> .drawer--open',
  };
}

/** What no widget can do for less: a panel that is there already, and eight rows that are the answer to everything. */
function floor(articles: readonly BenchArticle[]): Widget {
  const rows = articles.slice(0, 8).map(({ title, body }) => `<div role="option"><p><b>${escaped(title)}</b></p><p>${escaped(body.slice(0, 160))}</p></div>`);
  return {
    name: FLOOR,
    head: '<style>#panel { inset: auto 16px 76px auto; inline-size: 440px; block-size: 700px; overflow: auto }</style>',
    body: '<button id="open">Help</button><div id="panel" popover="manual"><input aria-label="Search"><div role="listbox" aria-label="Results"></div></div><script async src="/start.js"></script>',
    files: new Map([
      ['start.js', `const panel = document.querySelector('#panel'), [field, list] = panel.children, rows = ${JSON.stringify(rows.join(''))};
document.querySelector('#open').onclick = () => { panel.showPopover(); field.focus(); };
field.oninput = () => { list.innerHTML = rows; };`],
    ]),
    opener: '#open',
    opened: '#panel:popover-open',
    result: '#panel [role=option]',
  };
}

function folder(path: string, as: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [as + file.slice(path.length).replaceAll('\\', '/'), readFileSync(file)] as const;
    });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
