/** A block that ends a line: what is looked for does not stand across two of them. */
const BLOCKS = 'p, h3, h4, li, td, th, pre, figcaption';
/** What stands in a text without being of it. */
const APART = 'button, nav, .kind, .lack, .elsewhere';

/** The text of an element as one line after another, and the way back from a place in it to the page. */
export interface FlatText {
  readonly text: string;
  rangeOf(start: number, end: number): Range;
}

export function textOf(root: Element): FlatText {
  const pieces: { readonly node: Text; readonly start: number }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!node.data || !parent || parent.closest(APART)) continue;
    const around = parent.closest(BLOCKS);
    if (around !== block) text += '\n';
    block = around;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return {
    text,
    rangeOf(start, end) {
      const range = document.createRange();
      const first = pieces.findLast((piece) => piece.start <= start);
      const last = pieces.findLast((piece) => piece.start < end);
      if (first && last) {
        range.setStart(first.node, start - first.start);
        range.setEnd(last.node, Math.min(end - last.start, last.node.length));
      }
      return range;
    },
  };
}
