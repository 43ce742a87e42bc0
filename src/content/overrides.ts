import type { Article, ArticleHead, Audience, Block, Body, ListItem } from './article.js';
import { FaqError } from './faq-error.js';
import { fetchPack } from './fetch-pack.js';
import { didYouMean } from './nearest.js';
import type { Pack } from './pack.js';
import { inlineText, passages } from './plain-text.js';
import { inFull, readdress } from './readdress.js';
import { bringReaders } from './shelf.js';

/** What an owner changes in a pack without building it again. */
export interface Overrides {
  /** Ids of articles that are not there. */
  readonly hide?: readonly string[];
  /** Ids of articles that come first: in their category, and among what is asked most. */
  readonly pin?: readonly string[];
  /** Ids in the order to list them; the others follow as they were. */
  readonly order?: readonly string[];
  /** Articles of the owner's own, by the id of the one they stand for; or the address of a pack that holds one. */
  readonly replace?: Readonly<Record<string, string | Replacement>>;
}

/** Says what is different; the rest stays. */
export interface Replacement {
  readonly title?: string;
  /** Plain text: an empty line ends a paragraph; lines that begin with `- ` or `1. ` are lists. Or the nodes of a pack. */
  readonly body?: string | Body;
  /** What people type to find it. */
  readonly queries?: readonly string[] | ArticleHead['queries'];
  readonly category?: string;
  readonly audiences?: readonly Audience[];
  readonly topics?: readonly string[];
  readonly related?: readonly string[];
  /** `YYYY-MM-DD` */
  readonly updated?: string;
}

/** Overrides that have been checked against a pack, with all that they need: plain data, which a worker can be sent. */
export interface Changes {
  readonly hidden: readonly string[];
  readonly first: readonly string[];
  readonly pinned: readonly string[];
  readonly replaced: readonly Article[];
}

type Report = (error: FaqError) => void;

/** Checks overrides against a pack and brings what they name, by addresses from `base`. What cannot be used is left out and told. */
export async function readOverrides(given: Overrides, pack: Pack, report: Report, base: string, signal?: AbortSignal): Promise<Changes> {
  const ids = pack.articles.map(({ id }) => id);
  const tell = (what: string): void => report(new FaqError('OVERRIDES', what));
  const known = (id: unknown, where: string): id is string => {
    if (typeof id === 'string' && ids.includes(id)) return true;
    tell(`${where} names ${JSON.stringify(id)}, and there is no such article.${didYouMean(String(id), ids)}`);
    return false;
  };
  const list = (name: 'hide' | 'pin' | 'order'): readonly string[] => {
    const value: unknown = given[name] ?? [];
    if (Array.isArray(value)) return value.filter((id) => known(id, name));
    tell(`${name} is a list of ids, such as ["${ids[0]}"].`);
    return [];
  };
  const stray = Object.keys(given).filter((name) => !['hide', 'pin', 'order', 'replace'].includes(name));
  for (const name of stray) tell(`there is no "${name}".${didYouMean(name, ['hide', 'pin', 'order', 'replace'])}`);
  const replaced: Article[] = [];
  for (const [id, by] of Object.entries(given.replace ?? {})) {
    if (!known(id, 'replace')) continue;
    const old = pack.articles.find((article) => article.id === id)!;
    try {
      replaced.push(typeof by === 'string' ? await fetchOne(old, new URL(by, base).href, signal) : atHome(await rewritten(old, by, pack), base));
    } catch (cause) {
      if (signal?.aborted) throw cause;
      tell(`replace.${id} cannot be used, and the article stays as it was: ${(cause as Error).message}`);
    }
  }
  const pinned = list('pin');
  return { hidden: list('hide'), pinned, first: [...pinned, ...list('order')], replaced };
}

/** The article of that id in a small pack, or the only one in it. */
async function fetchOne(old: ArticleHead, address: string, signal?: AbortSignal): Promise<Article> {
  const shelf = await fetchPack(address, signal);
  const { articles } = shelf.pack;
  const head = articles.find(({ id }) => id === old.id) ?? (articles.length === 1 ? articles[0] : undefined);
  if (!head) throw new FaqError('ARTICLE_UNKNOWN', `${address} has ${articles.length} articles and none of the id "${old.id}".`);
  const { category, related } = old;
  const article = atHome(await shelf.article(head.id, signal), shelf.pack.address ?? address);
  return { ...article, id: old.id, category, related: head.related.length ? head.related : related };
}

/** Its images stay where it was written: at another pack, or at the page. */
const atHome = (article: Article, base: string): Article => ({ ...article, body: readdress(article.body, (url) => inFull(url, base)) });

async function rewritten(old: ArticleHead, by: Replacement, pack: Pack): Promise<Article> {
  const { title, body, queries, category } = by;
  if (title !== undefined && (typeof title !== 'string' || !title.trim())) throw new FaqError('OVERRIDES', 'the title is no text.');
  if (category !== undefined && !pack.categories.some(({ id }) => id === category)) {
    throw new FaqError('OVERRIDES', `there is no category "${category}".${didYouMean(category, pack.categories.map(({ id }) => id))}`);
  }
  const lists = ['audiences', 'topics', 'related'] as const;
  const own = lists.filter((name) => Array.isArray(by[name])).map((name) => [name, by[name]]);
  if (typeof body !== 'string' && !Array.isArray(body)) throw new FaqError('OVERRIDES', 'it has no body. Write it as a text, with an empty line between paragraphs.');
  const [nodes] = typeof body === 'string' ? [bodyOf(body)] : (await bringReaders()).readBodies({ format: pack.format, bodies: [body] }, 1);
  return {
    ...old,
    ...Object.fromEntries(own),
    ...(title && { title }),
    ...(category && { category }),
    ...(typeof by.updated === 'string' && { updated: by.updated }),
    queries: Array.isArray(queries) ? { popular: queries.map(String), rare: [] } : { ...old.queries, ...(queries as ArticleHead['queries']) },
    lead: leadOf(nodes!),
    body: nodes!,
  };
}

const ITEM = /^\s*(?:[-*•]|(\d+)[.)])\s+/;

/** A plain text as paragraphs and lists. */
function bodyOf(text: string): Body {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const lines = part.split('\n').filter((line) => line.trim());
    const blocks: Block[] = [];
    for (const line of lines) {
      const item = ITEM.exec(line);
      const paragraph = { type: 'paragraph', children: [{ type: 'text', value: line.replace(ITEM, '').trim() }] } as const;
      const last = blocks.at(-1);
      if (!item) {
        if (last?.type === 'paragraph') blocks[blocks.length - 1] = { type: 'paragraph', children: [...last.children, { type: 'break' }, ...paragraph.children] };
        else blocks.push(paragraph);
        continue;
      }
      const ordered = item[1] !== undefined;
      const entry: ListItem = { type: 'listItem', children: [paragraph] };
      if (last?.type === 'list' && last.ordered === ordered) blocks[blocks.length - 1] = { ...last, children: [...last.children, entry] };
      else blocks.push({ type: 'list', ordered, ...(ordered && { start: Number(item[1]) }), children: [entry] });
    }
    return blocks;
  });
}

const LEAD = 180;

function leadOf(body: Body): string {
  const first = body.find((block) => block.type === 'paragraph');
  const text = first ? inlineText(first.children) : (passages(body)[0]?.text ?? '').replace(/\s+/g, ' ');
  return text.length <= LEAD ? text : `${text.slice(0, text.lastIndexOf(' ', LEAD - 2) + 1 || LEAD - 2).trimEnd()} …`;
}
