import type { Article, ArticleHead, Block, Body, Inline } from '../content/article.js';
import { FaqError, lost } from '../content/faq-error.js';
import type { Changes } from '../content/overrides.js';
import type { Pack } from '../content/pack.js';
import type { Shelf } from '../content/shelf.js';
import type { Words } from './bags.js';
import { readIndex } from './index-data.js';
import { writeIndex } from './write-index.js';
import { inSlices } from './slices.js';

/**
 * A shelf with an owner's changes: what is hidden is neither listed nor found nor opened, what is replaced is listed,
 * found and opened as the owner wrote it. The index that came with the pack serves for all other articles.
 */
export function overridden(shelf: Shelf, { hidden, first, pinned, replaced }: Changes): Shelf {
  const { pack } = shelf;
  const gone = new Set(hidden);
  const own = new Map(replaced.map((article) => [article.id, article]));
  const kept = pack.articles.filter(({ id }) => !gone.has(id));
  const early = [...new Set(first)].map((id) => kept.find((article) => article.id === id)).filter((article) => article !== undefined);
  const heads = [...new Set([...early, ...kept])].map((head) => withoutBody(own.get(head.id)) ?? head);
  const places = new Map(heads.map(({ id }, place) => [id, place]));
  const cut = (article: Article): Article => (gone.size ? { ...article, body: article.body.map((block) => unlinked(block, gone)) } : article);
  const asked = pinned.length || pack.asked ? [...new Set([...pinned, ...(pack.asked ?? [])])].filter((id) => places.has(id)) : undefined;
  const { index: _, ...rest } = pack;
  return {
    ...shelf,
    pack: { ...rest, articles: heads, ...(asked && { asked }) } as Pack,
    async index() {
      const bodyWords = await inSlices(readIndex(await shelf.index(), pack.articles));
      if (!bodyWords) return undefined;
      const wordsOf = new Map<string, Words>(pack.articles.map(({ id }, place) => [id, bodyWords(place)]));
      const { bagOf } = await import('./bodies.js').catch(lost);
      for (const [id, { body }] of own) wordsOf.set(id, bagOf(body));
      return writeIndex(heads, heads.map(({ id }) => wordsOf.get(id)!));
    },
    head: (id) => heads[places.get(id) ?? -1],
    async article(id, signal) {
      if (gone.has(id)) throw new FaqError('ARTICLE_UNKNOWN', `the article "${id}" is hidden on this page.`);
      return cut(own.get(id) ?? (await shelf.article(id, signal)));
    },
    loadedBody: (id) => (gone.has(id) ? undefined : (own.get(id)?.body ?? shelf.loadedBody(id))),
  };
}

function withoutBody(article: Article | undefined): ArticleHead | undefined {
  if (!article) return undefined;
  const { body: _, ...head } = article;
  return head;
}

/** A node whose links to hidden articles are plain text. */
function unlinked<Node extends Block | Inline | Body[number]>(node: Node, gone: ReadonlySet<string>): Node {
  if (!('children' in node)) return node;
  const children = (node.children as readonly Inline[]).flatMap((child) => {
    const cut = unlinked(child, gone);
    return cut.type === 'link' && cut.url.startsWith('#faq/') && gone.has(cut.url.slice(5)) ? cut.children : [cut];
  });
  return { ...node, children } as Node;
}
