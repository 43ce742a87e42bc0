/**
 * The names are the page's, one for all articles on it: each adds its own places and takes them away again.
 * Where the browser cannot mark text without touching it, none is marked, and the rest works.
 */
function highlightOf(name: string, priority: number): Highlight | undefined {
  if (typeof Highlight !== 'function' || !CSS.highlights) return undefined;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/** What is marked of one article. */
export class Marks {
  #ranges: readonly Range[] = [];
  #current: Range | undefined;

  show(ranges: readonly Range[], current: Range | undefined): void {
    this.clear();
    this.#ranges = ranges;
    this.#current = current;
    const matches = highlightOf('faq-match', 0);
    for (const range of ranges) matches?.add(range);
    if (current) highlightOf('faq-current', 1)?.add(current);
  }

  clear(): void {
    const matches = highlightOf('faq-match', 0);
    for (const range of this.#ranges) matches?.delete(range);
    if (this.#current) highlightOf('faq-current', 1)?.delete(this.#current);
    this.#ranges = [];
    this.#current = undefined;
  }
}
