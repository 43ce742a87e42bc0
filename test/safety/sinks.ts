import '../../src/define/all.js';
import type { LitElement } from 'lit';
import type { Article, Body } from '../../src/content/article.js';
import { createHelpStore, openShelf, pageStore, readPack } from '../../src/index.js';
import type { HelpStore, SearchResult, SearchSource } from '../../src/index.js';
import { afterAll, inside, Tracer, until, words } from './trace.js';
import type { Trace } from './trace.js';

/*
 * Puts texts wherever the elements show somebody's text. Runs in a page and knows nothing of which browser that is.
 */

/** A text in each place of a body that takes one, as itself and as a variable's value and example. */
function bodyOf(text: string, i: number): Body {
  const written = [text, `{{set${i}}}`, `{{unset${i}}}`];
  const inline = written.flatMap((value) => [
    { type: 'text', value } as const,
    { type: 'inlineCode', value } as const,
    { type: 'strong', children: [{ type: 'text', value }] } as const,
    { type: 'link', url: value, children: [{ type: 'text', value }] } as const,
    { type: 'link', url: `#faq/${value}`, children: [{ type: 'text', value }] } as const,
    { type: 'link', url: `https://harmless.example/${value}`, children: [{ type: 'text', value }] } as const,
  ]);
  const row = { type: 'tableRow', children: [{ type: 'tableCell', children: inline }] } as const;
  return [
    { type: 'code', lang: text, value: text },
    { type: 'paragraph', children: inline },
    { type: 'heading', depth: 2, children: inline },
    { type: 'table', align: [null], children: [row, row] },
    { type: 'blockquote', kind: 'tip', children: [{ type: 'paragraph', children: inline }] },
    // The first is refused whatever the text, as harmless ones are not.
    ...['', text, `data:image/svg+xml,${text}`, `data:image/png;base64,${text}`].flatMap((url) => [
      { type: 'image', url, alt: text, title: text } as const,
      { type: 'video', url, alt: text, title: text, poster: url } as const,
    ]),
  ];
}

const numbered = (name: string, texts: readonly string[]): Record<string, string> => Object.fromEntries(texts.map((text, i) => [`${name}${i}`, text]));

const resultOf = (text: string): SearchResult => ({
  query: text,
  hits: [
    { id: text, score: 2, titleRanges: [[0, 1]], snippet: text, snippetRanges: [[0, 2]], knownQuery: text },
    { id: `unknown ${text}`, score: 1, titleRanges: [], snippet: text, snippetRanges: [] },
  ],
  total: 2,
  partial: false,
  corrected: text,
  missing: [text],
  answer: { id: text, kind: 'sentence', text: `${text}.`, ranges: [[0, 1]] },
});

/** A pack that says each of the texts in each of its places, ids included, and a search that answers with the one that is told. */
function storeOf(texts: readonly string[], told: () => string): HelpStore {
  const pack = readPack(
    JSON.parse(
      JSON.stringify({
        format: 1,
        locale: 'en',
        categories: texts.map((text) => ({ id: text, name: text })),
        variables: Object.fromEntries(texts.map((text, i) => [`unset${i}`, { about: text, example: text }])),
        articles: texts.map((text) => ({ id: text, title: text, category: text, audiences: ['owners'], topics: [text], related: texts.slice(0, 3), updated: '2026-11-04', queries: { popular: [text], rare: [text] }, lead: text })),
        asked: texts,
        bodyFiles: [],
        bodies: texts.map(bodyOf),
      }),
    ),
  );
  const shelf = openShelf(pack);
  const source: SearchSource = {
    search: async () => resultOf(told()),
    suggest: async () => texts,
    get: (id): Promise<Article> => shelf.article(id),
  };
  return createHelpStore({ load: async () => ({ contents: pack, source }), values: numbered('set', texts) });
}

/** Articles, one element each, and the tree of their categories. */
async function showAll(store: HelpStore, texts: readonly string[], tracer: Tracer): Promise<void> {
  const nav = document.createElement('faq-nav');
  const articles = texts.map((text) => {
    const article = document.createElement('faq-article');
    article.setAttribute('article', text);
    return article;
  });
  document.body.append(nav, ...articles);
  await until(() => articles.every((article) => inside(article, 'pre')));
  store.setTopics(texts);
  store.setPage({ articles: texts, faults: texts.map((text) => ({ text, article: text })) }, texts);
  await (nav as LitElement).updateComplete;
  articles.forEach((article, i) => {
    tracer.expect(texts[i]!, inside(article, 'h2'));
    tracer.expect(texts[i]!, inside(article, 'pre'));
    tracer.look(article);
    article.remove();
  });
  tracer.look(nav);
  nav.remove();
}

/** One text as question, answer, owner's words, variable and attributes of a drawer. */
async function showOne(store: HelpStore, drawer: LitElement, text: string, tracer: Tracer): Promise<void> {
  for (const name of ['heading', 'contact', 'logo', 'side', 'target']) drawer.setAttribute(name, text);
  drawer.style.setProperty('--faq-accent', text);
  store.setLanguage('en', words(text));
  store.setValues({ brand: text, supportUrl: text });
  await store.search(text);
  await drawer.updateComplete;
  const search = inside(drawer, 'faq-search') as LitElement;
  await search.updateComplete;
  tracer.expect(text, inside(search, '.title'));
  tracer.expect(text, inside(drawer, '#heading'));
  tracer.look(drawer);
}

/** Shows texts by all elements. */
export async function show(texts: readonly string[]): Promise<Trace> {
  const tracer = new Tracer();
  let told = '';
  const store = storeOf(texts, () => told);
  pageStore.set(store);
  await store.warmUp();
  await showAll(store, texts, tracer);
  const drawer = document.createElement('faq-drawer') as LitElement;
  const launcher = document.createElement('faq-launcher');
  document.body.append(drawer, launcher);
  store.open();
  // What comes to a drawer after it has opened is here for harmless texts as for all others.
  await until(() => inside(drawer, '[role=separator][aria-valuenow]'));
  for (const text of texts) {
    told = text;
    launcher.setAttribute('label', text);
    await showOne(store, drawer, text, tracer);
    tracer.look(launcher);
  }
  // The article and the category inside the drawer, each with its way back.
  const last = texts.at(-1)!;
  await store.showArticle(last);
  await store.showCategory(last);
  await drawer.updateComplete;
  tracer.look(drawer);
  store.dispose();
  pageStore.set(undefined);
  drawer.remove();
  launcher.remove();
  await afterAll();
  return tracer.trace;
}

