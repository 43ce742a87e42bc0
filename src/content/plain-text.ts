import type { Block, Body, Inline, ListItem } from './article.js';

/**
 * A stretch of a body that reads on its own, as plain text with variables unfilled. What stands on lines of its own
 * in the article (steps, the cells of a row, lines of code) is joined with `\n`; other text holds no line break.
 */
export interface Passage {
  /**
   * - `paragraph`: a paragraph, or an item of an unordered list;
   * - `heading`: a heading, or the head row of a table (its cells a line each);
   * - `steps`: an ordered list, a line an item; what an item holds below its first paragraph follows on its line;
   * - `row`: a row of a table below the head, a line a cell, empty cells left out;
   * - `code`: a code block as it stands.
   *
   * What an image or a video shows, and what stands below it, is a paragraph, a line each.
   */
  readonly kind: 'paragraph' | 'heading' | 'steps' | 'row' | 'code';
  /** Never empty. */
  readonly text: string;
}

/** The passages of a body in reading order; notes are opened, rules and empty blocks left out. */
export function passages(body: Body): readonly Passage[] {
  return body.flatMap(passagesOf).filter((passage) => passage.text);
}

/** The text of inline nodes: code and link texts as they read, a line break as a space. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((node) => (node.type === 'break' ? ' ' : 'value' in node ? node.value : inlineText(node.children)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function passagesOf(block: Block): readonly Passage[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.type, text: inlineText(block.children) }];
    case 'list':
      return block.ordered
        ? [{ kind: 'steps', text: lines(block.children.map(itemText)) }]
        : block.children.flatMap((item) => item.children.flatMap(passagesOf));
    case 'table':
      return block.children.map((row, i) => ({
        kind: i ? 'row' : 'heading',
        text: lines(row.children.map((cell) => inlineText(cell.children))),
      }));
    case 'blockquote':
      return block.children.flatMap(passagesOf);
    case 'code':
      return [{ kind: block.type, text: block.value }];
    default:
      return 'alt' in block ? [{ kind: 'paragraph', text: lines([block.alt, block.title]) }] : [];
  }
}

function itemText(item: ListItem): string {
  return item.children
    .flatMap(passagesOf)
    .map((passage) => passage.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n');
}
