import type { BlockContent, Blockquote, Heading, Link, List, Nodes, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

import type { Block, Body, Inline, Note } from '../../content/article.js';
import { Figures, figuresOf, type Written } from './figures.js';
import type { Report } from './fault.js';
import type { PlaceMedia } from './media-folder.js';
import { htmlText, plainText } from './outside-text.js';
import { References, short, type Known } from './references.js';

export interface MarkdownOptions extends Known {
  /** The line of the file on which the Markdown begins. */
  readonly firstLine: number;
  /** Hears of what had better be mended. */
  readonly warn?: Report;
  /** Where the files of images and films go; without it their paths are left as they are. */
  readonly place?: PlaceMedia;
}

export interface MarkdownBody {
  readonly body: Body;
  /** The variables it uses, each with the line of its first use. */
  readonly names: ReadonlyMap<string, number>;
}

/**
 * Reads the subset of Markdown that a body can hold. What stands outside of it is reported and becomes plain text, so
 * who ignores the reports gets all words without the form.
 */
export function readMarkdown(markdown: string, options: MarkdownOptions): MarkdownBody {
  // Indented code is left off: in plain text, and below a list, an indent is hardly ever meant as code.
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const references = new References(options);
  return { body: new Walk(options, references).blocks(root.children, 0, 0), names: references.names };
}

/** `readPack` lets 12 levels in; a table or list that begins above this one has room for what it holds. */
const DEEPEST_BLOCK = 8;
const DEEPEST_INLINE = 11;

class Walk {
  readonly #options: MarkdownOptions;
  readonly #references: References;
  readonly #figures: Figures;

  constructor(options: MarkdownOptions, references: References) {
    this.#options = options;
    this.#references = references;
    this.#figures = new Figures(
      (node, ...fault) => this.#report(node, ...fault),
      (node, ...fault) => options.warn?.(this.#line(node), ...fault),
      options.place,
    );
  }

  blocks(nodes: readonly Nodes[], level: number, lists: number): Block[] {
    return nodes.flatMap((node) => this.#block(node, level, lists));
  }

  #block(node: Nodes, level: number, lists: number): Block[] {
    if (level >= DEEPEST_BLOCK && 'children' in node && node.type !== 'paragraph') {
      this.#report(node, 'NESTED', 'this is nested too deeply', 'Make it a part of its own.');
      return this.#plain(plainText(node));
    }
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children, level);
      case 'heading':
        return this.#heading(node, level);
      case 'list':
        return this.#list(node, level, lists);
      case 'table':
        return this.#table(node, level);
      case 'blockquote':
        return this.#note(node, level, lists);
      case 'code':
        // The first line is the fence.
        this.#references.note(node.value, this.#line(node) + 1, true);
        return [{ type: 'code', ...(node.lang && { lang: node.lang }), value: node.value }];
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }];
      case 'html':
        this.#html(node);
        return this.#plain(htmlText(node.value));
      default:
        this.#outside(node);
        return this.#plain(plainText(node));
    }
  }

  #paragraph(nodes: readonly PhrasingContent[], level: number): Block[] {
    const figures = figuresOf(nodes);
    if (figures) return figures.map((figure) => this.#figure(figure));
    const children = this.#inlines(nodes, level + 1);
    return children.length ? [{ type: 'paragraph', children }] : [];
  }

  #figure(figure: Written): Block {
    const block = this.#figures.blockOf(figure);
    if ('alt' in block) this.#references.note(`${block.alt} ${block.title ?? ''}`, this.#line(figure.node), false);
    return block;
  }

  #plain(text: string): Block[] {
    return text ? [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] : [];
  }

  #heading(node: Heading, level: number): Block[] {
    if (node.depth === 1) {
      this.#report(node, 'HEADING', 'a body has no heading with one #', 'Write "## …"; the title is the heading of the article.');
    }
    if (node.depth > 3) this.#report(node, 'HEADING', `a heading with ${node.depth} # is too deep`, 'Write "## …" or "### …".');
    const children = this.#inlines(node.children, level + 1);
    return children.length ? [{ type: 'heading', depth: node.depth > 2 ? 3 : 2, children }] : [];
  }

  #list(node: List, level: number, lists: number): Block[] {
    if (lists === 2) this.#report(node, 'NESTED', 'a list stands in a list in a list', 'Nest lists once at most.');
    const ordered = !!node.ordered;
    return [
      {
        type: 'list',
        ordered,
        ...(ordered && node.start !== 1 && typeof node.start == 'number' && { start: node.start }),
        children: node.children.map((item) => ({ type: 'listItem', children: this.blocks(item.children, level + 2, lists + 1) })),
      },
    ];
  }

  #table(node: Table, level: number): Block[] {
    const columns = node.children[0]?.children.length ?? 0;
    return [
      {
        type: 'table',
        align: [...Array(columns).keys()].map((i) => node.align?.[i] ?? null),
        children: node.children.map((row) => {
          if (row.children.length > columns) {
            this.#report(
              row,
              'TABLE',
              `this row has ${row.children.length} cells, the head has ${columns}`,
              'Give each row as many cells as the head; write \\| for a | inside a cell.',
            );
          }
          const cells = row.children.map((cell) => this.#inlines(cell.children, level + 3));
          while (cells.length < columns) cells.push([]);
          return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
        }),
      },
    ];
  }

  #note(node: Blockquote, level: number, lists: number): Block[] {
    const [first, ...rest] = node.children;
    const [text, ...more] = first?.type === 'paragraph' ? first.children : [];
    const marker = text?.type === 'text' ? /^\[!(\w+)\][ \t]*(\n|$)/.exec(text.value) : null;
    const kind = (['note', 'tip', 'warning'] as const).find((name) => name === marker?.[1]?.toLowerCase());
    if (!kind) {
      this.#report(
        node,
        'NOTE',
        'this block quote does not say what kind of note it is',
        'Put [!NOTE], [!TIP] or [!WARNING] alone on its first line.',
      );
    }
    let inside: readonly Nodes[] = node.children;
    if (marker && text?.type === 'text' && first?.type === 'paragraph') {
      const left = { ...text, value: text.value.slice(marker[0].length), ...shifted(text, marker[2] ? 1 : 0) };
      inside = [{ ...first, children: [left, ...more] } as BlockContent, ...rest];
    }
    const children = this.blocks(inside, level + 1, lists);
    if (!children.length) {
      this.#report(node, 'NOTE', 'this note is empty', 'Write its text on the lines below the marker, each after "> ".');
    }
    return children.length ? [{ type: 'blockquote', kind: kind ?? 'note', children } satisfies Note] : [];
  }

  #inlines(nodes: readonly PhrasingContent[], level: number): Inline[] {
    const inlines: Inline[] = [];
    for (const node of nodes.flatMap((each) => this.#inline(each, level))) {
      const last = inlines.at(-1);
      if (node.type !== 'text') inlines.push(node);
      else if (last?.type === 'text') inlines[inlines.length - 1] = { type: 'text', value: last.value + node.value };
      else if (node.value) inlines.push(node);
    }
    return inlines;
  }

  #inline(node: PhrasingContent, level: number): Inline[] {
    if (level >= DEEPEST_INLINE && 'children' in node) return [{ type: 'text', value: plainText(node) }];
    switch (node.type) {
      case 'text':
        this.#references.note(node.value, this.#line(node), false);
        return [{ type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'inlineCode':
        this.#references.note(node.value, this.#line(node), true);
        return [{ type: 'inlineCode', value: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis': {
        const children = this.#inlines(node.children, level + 1);
        return children.length ? [{ type: node.type, children }] : [];
      }
      case 'link':
        return this.#link(node, level);
      case 'html':
        if (!node.value.startsWith('</')) this.#html(node);
        return /^<br\b/i.test(node.value) ? [{ type: 'break' }] : [];
      case 'image': {
        const mend = 'Put it on a line of its own, with an empty line before and behind it.';
        this.#report(node, 'FIGURE_PLACE', 'an image stands inside a line of text', mend);
        return [{ type: 'text', value: plainText(node) }];
      }
      case 'linkReference':
        this.#outside(node);
        return this.#inlines(node.children, level);
      default:
        this.#outside(node);
        return [{ type: 'text', value: plainText(node) }];
    }
  }

  #link(node: Link, level: number): Inline[] {
    const children = this.#inlines(node.children, level + 1);
    return this.#references.mayLink(node.url, this.#line(node)) ? [{ type: 'link', url: node.url, children }] : children;
  }

  #html(node: Nodes & { value: string }): void {
    this.#report(
      node,
      'HTML',
      `raw HTML (${short(node.value)}) is not shown`,
      'Write it in Markdown; write \\< for the sign itself.',
    );
  }

  #outside(node: Nodes): void {
    const what = OUTSIDE[node.type] ?? node.type;
    this.#report(
      node,
      'OUTSIDE',
      `${what} cannot stand in an article`,
      'Use paragraphs, ## headings, lists, tables, notes, code, [text](address) links and ![text](address) images.',
    );
  }

  #report(node: Nodes, code: string, message: string, mend: string): void {
    this.#options.report(this.#line(node), code, message, mend);
  }

  #line(node: Nodes): number {
    return this.#options.firstLine + (node.position?.start.line ?? 1) - 1;
  }
}

const OUTSIDE: Readonly<Record<string, string>> = {
  imageReference: 'an image by reference',
  linkReference: 'a link by reference',
  definition: 'the address of a link by reference',
};

/** The position of a text without its first lines. */
function shifted(node: Nodes, lines: number): Pick<Nodes, 'position'> {
  const { position } = node;
  return position ? { position: { ...position, start: { ...position.start, line: position.start.line + lines } } } : {};
}
