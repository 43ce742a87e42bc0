import { parse } from 'yaml';

import type { ArticleHead, Audience, Body, Category } from '../../src/content/article.js';
import { PACK_FORMAT, type Pack } from '../../src/content/pack.js';

/** The shape of `help-centre.yaml`. */
interface HelpCentre {
  readonly audiences: { readonly all: number; readonly hosts: number; readonly owners: number };
  readonly categories: readonly { readonly name: string; readonly count: number }[];
}

const DEEDS = ['add', 'change', 'remove', 'find', 'hide', 'copy', 'move', 'rename', 'restore', 'check'];
const THINGS = ['title', 'price', 'owner', 'address', 'picture', 'date', 'button', 'colour', 'message', 'list'];

/**
 * A pack of 512 articles with bodies, the same at each call, from the text of `help-centre.yaml`: in Node read the file
 * beside this one, in a browser fetch `/test/support/help-centre.yaml`. Every title is a question of its own.
 */
export function helpCentre(yaml: string): Pack & { readonly bodies: readonly Body[] } {
  const { audiences, categories: groups } = parse(yaml) as HelpCentre;
  const categories = new Map<string, Category>();
  const articles: ArticleHead[] = [];
  const bodies: Body[] = [];
  for (const { name, count } of groups) {
    const category = addCategory(categories, name);
    for (let i = 0; i < count; i++) {
      const deed = DEEDS[i % DEEDS.length]!;
      const thing = THINGS[(Math.floor(i / DEEDS.length) + i) % THINGS.length]!;
      const { head, body } = makeArticle(category, name.replace(': ', ' '), deed, thing, audienceOf(articles.length, audiences));
      articles.push(head);
      bodies.push(body);
    }
  }
  return {
    format: PACK_FORMAT,
    locale: 'en',
    categories: [...categories.values()],
    variables: {},
    articles,
    bodyFiles: [],
    bodies,
  };
}

/** The category of this name and, before it, its parent; the id of the innermost. */
function addCategory(categories: Map<string, Category>, fullName: string): string {
  let parent: string | undefined;
  for (const name of fullName.split(': ')) {
    const id = [parent, ...name.toLowerCase().match(/[a-z]+/g)!].filter(Boolean).join('-');
    if (!categories.has(id)) categories.set(id, { id, name, ...(parent && { parent }) });
    parent = id;
  }
  return parent!;
}

/** Spreads the audiences so that the counts come out: some for hosts alone, some for owners alone, the rest for both. */
function audienceOf(place: number, { all, hosts, owners }: HelpCentre['audiences']): readonly Audience[] {
  // 97 has no divisor in common with 512, so this walks through every place once, in no order a reader would notice.
  const shuffled = (place * 97) % all;
  if (shuffled < all - owners) return ['hosts'];
  if (shuffled < all - owners + (all - hosts)) return ['owners'];
  return ['owners', 'hosts'];
}

function makeArticle(
  category: string,
  where: string,
  deed: string,
  thing: string,
  audiences: readonly Audience[],
): { head: ArticleHead; body: Body } {
  const lead = `You ${deed} the ${thing} on the page ${where} of your control panel.`;
  const step = (value: string) =>
    ({ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }) as const;
  return {
    head: {
      id: `${category}-${deed}-${thing}`,
      title: `How do I ${deed} the ${thing} in ${where}?`,
      category,
      audiences,
      topics: [category],
      related: [],
      updated: '2026-11-22',
      queries: {
        popular: [`${deed} ${thing} ${where}`.toLowerCase()],
        rare: [`cannot ${deed} my ${thing} ${where}`.toLowerCase()],
      },
      lead,
    },
    body: [
      { type: 'paragraph', children: [{ type: 'text', value: lead }] },
      {
        type: 'list',
        ordered: true,
        children: [step(`Open ${where}.`), step(`Choose the ${thing}.`), step(`Press the button that says ${deed}.`)],
      },
    ],
  };
}
