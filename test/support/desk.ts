import type { Article, ArticleHead } from '../../src/content/article.js';
import { FaqError } from '../../src/content/faq-error.js';
import type { SearchOptions, SearchResult, SearchSource } from '../../src/search/source.js';
import type { Contents, Desk } from '../../src/store/state.js';

const head = (id: string, title: string, rest: Partial<ArticleHead>): ArticleHead => ({
  id,
  title,
  category: 'set-up',
  audiences: ['owners'],
  topics: [],
  related: [],
  updated: '2026-11-04',
  queries: { popular: [], rare: [] },
  lead: `${title} The short answer.`,
  ...rest,
});

/** A small help desk: four articles in two sub-categories, for owners, for hosts and for both. */
export const contents: Contents = {
  locale: 'en',
  categories: [
    { id: 'mailboxes', name: 'Mailboxes' },
    { id: 'set-up', name: 'Set up', parent: 'mailboxes' },
    { id: 'delivery', name: 'Delivery', parent: 'mailboxes' },
    { id: 'empty', name: 'Empty' },
  ],
  variables: {
    imapHost: { about: 'Incoming server', example: 'imap.example.com' },
    webmailUrl: { about: 'Webmail', example: 'https://webmail.example.com/' },
  },
  articles: [
    head('imap', 'What is IMAP?', {
      related: ['password'],
      topics: ['imap'],
      queries: { popular: ['imap or pop', 'mail on two devices'], rare: ['what is port 993 for'] },
    }),
    head('password', 'How do I change my password?', { topics: ['passwords'], queries: { popular: ['new password'], rare: [] } }),
    head('spf', 'What is an SPF record?', { category: 'delivery', audiences: ['owners', 'hosts'], topics: ['spf'] }),
    head('dkim', 'How do I rotate DKIM keys?', { category: 'delivery', audiences: ['hosts'], topics: ['dkim'] }),
  ],
};

const BODY: Article['body'] = [
  { type: 'paragraph', children: [{ type: 'text', value: 'Use ' }, { type: 'inlineCode', value: '{{imapHost}}' }, { type: 'text', value: '.' }] },
  { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Then' }] },
  {
    type: 'list',
    ordered: true,
    children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: 'Save' }] }] }] }],
  },
  {
    type: 'table',
    align: [null, null],
    children: [
      { type: 'tableRow', children: ['Server', 'Port'].map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })) },
      { type: 'tableRow', children: ['{{imapHost}}', '993'].map((value) => ({ type: 'tableCell', children: [{ type: 'inlineCode', value }] })) },
    ],
  },
  { type: 'blockquote', kind: 'tip', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Any device will do.' }] }] },
  { type: 'code', lang: 'dns', value: 'v=spf1 -all' },
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: '#faq/spf', children: [{ type: 'text', value: 'SPF' }] },
      { type: 'link', url: 'https://www.rfc-editor.org/', children: [{ type: 'text', value: 'RFCs' }] },
      { type: 'link', url: '{{webmailUrl}}', children: [{ type: 'text', value: 'webmail' }] },
      { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'trap' }] },
    ],
  },
];

export interface FakeSource extends SearchSource {
  /** Every question asked, with its options. */
  readonly asked: { query: string; options: SearchOptions | undefined }[];
  /** Called before an answer: delays it, or makes it fail. */
  gate: (query: string) => Promise<void>;
  disposed: boolean;
}

/** Finds an article when a word of the query stands in its title; answers when its `gate` lets it. */
export function fakeSource(): FakeSource {
  return {
    asked: [],
    gate: () => Promise.resolve(),
    disposed: false,
    async search(query, options): Promise<SearchResult> {
      this.asked.push({ query, options });
      await this.gate(query);
      const words = query.toLowerCase().split(/\W+/).filter((word) => word.length > 1);
      const hits = contents.articles
        .map(({ id, title }) => ({ id, title, at: words.map((word) => title.toLowerCase().indexOf(word)).find((at) => at >= 0) ?? -1 }))
        .filter(({ at }) => at >= 0)
        .map(({ id, title, at }) => ({ id, score: 1, titleRanges: [[at, at + (words[0]?.length ?? 0)] as const], snippet: `${title} {{imapHost}}`, snippetRanges: [] }));
      return { query, hits, total: hits.length, partial: false };
    },
    suggest: () => Promise.resolve([]),
    async get(id): Promise<Article> {
      await this.gate(id);
      const found = contents.articles.find((article) => article.id === id);
      if (!found) throw new FaqError('ARTICLE_UNKNOWN', `there is no article "${id}".`);
      return { ...found, body: BODY };
    },
    dispose() {
      this.disposed = true;
    },
  };
}

export const desk = (source: SearchSource = fakeSource()): Desk => ({ contents, source });

/** A promise and the keys to it. */
export function deferred<T = void>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (cause: unknown) => void } {
  let resolve!: (value: T) => void;
  let reject!: (cause: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
