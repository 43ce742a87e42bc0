import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
// A script, not a module: it leaves itself in the global `axe`.
import 'axe-core';
import type Axe from 'axe-core';
import { LitElement } from 'lit';
import type { Article } from '../../src/content/article.js';
import type { FaqDrawer } from '../../src/elements/faq-drawer/faq-drawer.js';
import type { HelpStore } from '../../src/store/help-store.js';
import type { SearchResult } from '../../src/search/source.js';
import type { Desk } from '../../src/store/state.js';
import { desk, fakeSource } from '../support/desk.js';
import { mount, pageWithHelp, settled, tearDown } from '../support/mount.js';

declare const axe: typeof Axe;

/** Every state a visitor can see, and the way there. */
const STATES: Record<string, (store: HelpStore) => Promise<void> | void> = {
  start: () => undefined,
  results: (store) => store.search('what how'),
  'results for one audience': async (store) => {
    await store.search('what how');
    await store.setAudience('hosts');
  },
  'nothing found': (store) => store.search('xyzzy'),
  category: (store) => store.showCategory('mailboxes'),
  article: (store) => store.showArticle('imap'),
  'article that failed': (store) => store.showArticle('no-such'),
};

/** A desk in which everything is one word that fits nowhere. */
function longWords(): Desk {
  const word = 'Donaudampfschiff'.repeat(19);
  const source = fakeSource();
  const { contents } = desk();
  const { search, get } = source;
  return {
    contents: {
      ...contents,
      categories: contents.categories.map((category) => ({ ...category, name: word })),
      articles: contents.articles.map((article) => ({ ...article, title: word, queries: { popular: [word], rare: [word] } })),
    },
    source: Object.assign(source, {
      search: async (query: string): Promise<SearchResult> => {
        const result = await search.call(source, query);
        const hits = result.hits.map((hit) => ({ ...hit, titleRanges: [], snippet: word, knownQuery: word }));
        return { ...result, hits, corrected: word, missing: [word], answer: { id: 'imap', kind: 'sentence' as const, text: `${word} ${word}`, ranges: [] } };
      },
      get: async (id: string): Promise<Article> => {
        const article = await get.call(source, id);
        const text = { type: 'text', value: word } as const;
        const code = { type: 'inlineCode', value: `{{imapHost}}${word}` } as const;
        const children = [text, code, { type: 'link', url: '#faq/spf', children: [text] }] as const;
        return { ...article, title: word, queries: { popular: [word], rare: [word] }, body: [{ type: 'paragraph', children }, ...article.body] };
      },
    }),
  };
}

/** What is wider than the room it has (by more than the 12 px that rows hang into the margin), apart from what scrolls, ends in an ellipsis or is there for readers only. */
function cut(element: LitElement): readonly string[] {
  const parts = [...element.renderRoot.querySelectorAll('*')];
  const wide = parts.filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 12 && !part.matches('input, .unseen, .heading, .back *'));
  const inner = parts.filter((part): part is LitElement => part instanceof LitElement);
  return [...wide.map((part) => `${element.localName} ${part.localName}.${part.className}`), ...inner.flatMap(cut)];
}

describe('a word that fits nowhere', () => {
  beforeEach(() => setViewport({ width: 320, height: 760 }));
  afterEach(tearDown);

  for (const [state, go] of Object.entries({ ...STATES, 'nothing found': (store: HelpStore) => store.search('Donaudampfschiff'.repeat(19)) })) {
    it(`breaks and is shown whole: ${state}`, async () => {
      const { store } = await pageWithHelp({ load: () => Promise.resolve(longWords()), topics: ['spf'] });
      const element = await mount<FaqDrawer>(html`<faq-drawer></faq-drawer>`);
      store.open();
      await go(store);
      await settled(element);
      expect(cut(element)).to.deep.equal([]);
    });
  }
});

async function violations(): Promise<readonly string[]> {
  // A colour half-way through its fade has no contrast of its own. Not every engine lists with the document what moves in the panel.
  const panel = document.querySelector<FaqDrawer>('faq-drawer')?.shadowRoot;
  await Promise.all([...document.getAnimations(), ...(panel?.getAnimations() ?? [])].map((animation) => animation.finished.catch(() => undefined)));
  const { violations: found } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`));
}

for (const scheme of ['light', 'dark'] as const) {
  for (const [device, size] of Object.entries({ desk: { width: 1000, height: 800 }, phone: { width: 390, height: 760 } })) {
    describe(`the drawer on a ${device} in ${scheme}`, () => {
      beforeEach(async () => {
        await setViewport(size);
        await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      });
      afterEach(tearDown);

      for (const [state, go] of Object.entries(STATES)) {
        it(`has no accessibility violation: ${state}`, async () => {
          const { store } = await pageWithHelp({ topics: ['spf'], values: { imapHost: 'imap.acme.example' } });
          const element = await mount<FaqDrawer>(html`<faq-drawer contact="mailto:help@acme.example"></faq-drawer>`);
          store.open();
          await go(store);
          await settled(element);
          expect(await violations()).to.deep.equal([]);
        });
      }

      for (const accent of ['#ffe600', '#00e5a0', '#000', '#fff', '#ff0040']) {
        it(`keeps its contrast whatever the owner's colour: ${accent}`, async () => {
          const { store } = await pageWithHelp();
          const element = await mount<FaqDrawer>(html`<faq-drawer contact="mailto:help@acme.example"></faq-drawer>`);
          element.style.setProperty('--faq-accent', accent);
          store.open();
          await store.showArticle('imap');
          await settled(element);
          expect(await violations()).to.deep.equal([]);
        });
      }
    });
  }
}
