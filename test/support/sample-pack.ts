import type { ArticleHead, Body } from '../../src/content/article.js';
import { PACK_FORMAT, type Pack } from '../../src/content/pack.js';

/** A body that holds each kind of node once at least. */
export const EVERY_NODE: Body = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Open ' },
      { type: 'link', url: '{{webmailUrl}}', children: [{ type: 'text', value: 'webmail' }] },
      { type: 'break' },
      { type: 'text', value: 'now.' },
    ],
  },
  {
    type: 'heading',
    depth: 2,
    children: [
      { type: 'text', value: 'On a ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'phone' }] },
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      {
        type: 'listItem',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'Press ' },
              { type: 'strong', children: [{ type: 'text', value: 'Add' }] },
              { type: 'text', value: '.' },
            ],
          },
        ],
      },
      {
        type: 'listItem',
        children: [
          { type: 'paragraph', children: [{ type: 'text', value: 'Type:' }] },
          {
            type: 'list',
            ordered: false,
            children: [
              { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'inlineCode', value: '{{imapHost}}' }] }] },
            ],
          },
        ],
      },
    ],
  },
  {
    type: 'list',
    ordered: false,
    children: [
      { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Red' }] }] },
      { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Blue' }] }] },
    ],
  },
  {
    type: 'table',
    align: [null, 'right'],
    children: [
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [{ type: 'text', value: 'Server' }] },
          { type: 'tableCell', children: [{ type: 'text', value: 'Port' }] },
        ],
      },
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [{ type: 'inlineCode', value: 'IMAP' }] },
          { type: 'tableCell', children: [{ type: 'text', value: '993' }] },
        ],
      },
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [] },
          { type: 'tableCell', children: [{ type: 'text', value: '995' }] },
        ],
      },
    ],
  },
  { type: 'blockquote', kind: 'tip', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Copy it.' }] }] },
  { type: 'code', lang: 'dns', value: 'a\n  b' },
  { type: 'thematicBreak' },
  { type: 'image', alt: 'The page with {{imapHost}}', title: 'All on one page', url: 'img/settings.png' },
  { type: 'video', alt: 'How it is done', url: 'https://video.example/watch/7', poster: 'img/poster.png' },
];

/** The head of an article that differs from others in its id alone, or in what is given. */
export function head(id: string, more: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id,
    title: `What is ${id}?`,
    category: 'mail',
    audiences: ['owners'],
    topics: [],
    related: [],
    updated: '2026-11-22',
    queries: { popular: [id], rare: [] },
    lead: `About ${id}.`,
    ...more,
  };
}

/** A body with one paragraph. */
export function say(text: string): Body {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** A sound pack of these articles, its bodies (`About <id>.`) in files of two. */
export function samplePack(ids: readonly string[] = ['imap', 'pop', 'smtp']): Pack {
  const bodyFiles = [];
  for (let first = 0; first < ids.length; first += 2)
    bodyFiles.push({ file: `bodies-${first / 2}.json`, count: Math.min(2, ids.length - first) });
  return {
    format: PACK_FORMAT,
    locale: 'en',
    categories: [{ id: 'mail', name: 'Mail' }],
    variables: { imapHost: { about: 'Incoming mail server', example: 'imap.example.com' } },
    articles: ids.map((id) => head(id)),
    bodyFiles,
  };
}
