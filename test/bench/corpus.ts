import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An article as benches use it: plain text, before any engine has seen it. */
export interface BenchArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly category: string;
  readonly queries: readonly string[];
}

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const WORDS_A_BODY = 118;

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * English documentation: the sections of the guides in node_modules, a heading and about 118 words each. Where there
 * are not enough, the rest are made of the same headings and sentences, drawn by chance, the same every time.
 */
export function documentation(articles: number): readonly BenchArticle[] {
  const sections = readSections();
  const made = sections.slice(0, articles).map(([title, body], i) => articleOf(i, title, body));
  const sentences = sections.flatMap(([, body]) => body.split(/(?<=[.!?])\s+/)).filter((text) => text.length > 30);
  const random = seeded(1);
  const draw = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  while (made.length < articles) {
    let body = '';
    while (body.split(' ').length < WORDS_A_BODY) body += `${draw(sentences)} `;
    made.push(articleOf(made.length, `${draw(sections)[0]} ${draw(sections)[0]}`, body));
  }
  return made;
}

function articleOf(i: number, title: string, body: string): BenchArticle {
  return { id: `a${i}`, title, body: body.split(/\s+/).slice(0, WORDS_A_BODY).join(' '), category: `Part ${i % 33}`, queries: [] };
}

function readSections(): readonly (readonly [title: string, body: string])[] {
  const sections = new Map<string, string>();
  for (const file of guides()) {
    const text = readFileSync(file, 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
    for (const part of text.split(/^#{1,4} /m).slice(1)) {
      const [heading = '', ...rest] = part.split('\n');
      const title = plain(heading);
      const body = plain(rest.filter((line) => !/^\s*[|<]/.test(line)).join(' '));
      if (/^[\w ,?'-]{12,90}$/.test(title) && / /.test(title) && body.split(' ').length > 50) sections.set(title, body);
    }
  }
  return [...sections];
}

function guides(): readonly string[] {
  const files = readdirSync(PACKAGES, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name) && !/change|license|history/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function plain(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)|<[^>]*>|https?:\S+/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
