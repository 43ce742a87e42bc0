import type { Nodes } from 'mdast';

/** The words of any Markdown node as one line: a picture's are its description. */
export function plainText(node: Nodes): string {
  return words(node).replace(/\s+/g, ' ').trim();
}

function words(node: Nodes): string {
  if ('alt' in node) return node.alt ?? '';
  if (node.type === 'html') return htmlText(node.value);
  if (node.type === 'definition') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  // Blocks stand apart; inline nodes may be pieces of one word.
  const apart = /^(root|list|listItem|blockquote|table|tableRow)$/.test(node.type);
  return node.children.map(words).join(apart ? ' ' : '');
}

/** The words of a piece of HTML as one line of plain text; what it says in scripts and styles is not said to readers. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(
      /&(?:(lt|gt|quot|apos|nbsp)|#(\d+)|#x([\da-f]+)|(amp));/gi,
      (whole, name?: string, decimal?: string, hex?: string) => {
        if (name) return { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }[name.toLowerCase()] ?? whole;
        if (!decimal && !hex) return '&';
        const point = decimal ? Number(decimal) : parseInt(hex!, 16);
        return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}
