import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { numeral } from '../../locales/format.js';
import type { CategoryNode } from '../../store/overview.js';
import { icons } from '../shared/icons.js';

/**
 * Categories as a tree: arrow keys walk it, Right opens a branch, Left closes it, Enter or a click shows its articles.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export class CategoryTree {
  readonly #host: LitElement;
  readonly #choose: (id: string) => void;
  /** What the visitor has opened or closed; a tree with one root starts with it open. */
  readonly #expanded = new Map<string, boolean>();
  #nodes: readonly CategoryNode[] = [];
  #current = '';
  #language = '';

  constructor(host: LitElement, choose: (id: string) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  /** `language` is that of the names; the heading `browse` names the tree. */
  render(nodes: readonly CategoryNode[], locale: string, language: string): TemplateResult {
    this.#nodes = nodes;
    this.#language = language;
    const visible = this.#visible();
    if (!visible.some(({ category }) => category.id === this.#current)) this.#current = visible[0]?.category.id ?? '';
    return html`<ul part="tree" class="tree" role="tree" aria-labelledby="browse" @keydown=${this.#onKeydown}>
      ${nodes.map((node) => this.#renderNode(node, locale))}
    </ul>`;
  }

  #renderNode(node: CategoryNode, locale: string, level = 1): TemplateResult {
    const { category, count, children } = node;
    const branch = children.length > 0;
    const expanded = branch && this.#isExpanded(node);
    const number = numeral(count, locale);
    return html`<li role="none">
      <div
        class="row"
        role="treeitem"
        lang=${this.#language}
        aria-label="${category.name} ${number}"
        data-id=${category.id}
        aria-level=${level}
        aria-expanded=${branch ? expanded : nothing}
        aria-owns=${expanded ? `below-${category.id}` : nothing}
        tabindex=${category.id === this.#current ? 0 : -1}
        @click=${() => this.#open(node)}
      >
        ${branch
          ? html`<span class="twist" @click=${(event: MouseEvent) => this.#onTwist(event, node)}>${icons.into}</span>`
          : nothing}
        <bdi>${category.name}</bdi> <span class="count">${number}</span>
      </div>
      ${expanded
        ? html`<ul role="group" id="below-${category.id}">
            ${children.map((child) => this.#renderNode(child, locale, level + 1))}
          </ul>`
        : nothing}
    </li>`;
  }

  #isExpanded({ category }: CategoryNode): boolean {
    return this.#expanded.get(category.id) ?? this.#nodes.length === 1;
  }

  /** The nodes on the screen, from top to bottom. */
  #visible(nodes: readonly CategoryNode[] = this.#nodes): readonly CategoryNode[] {
    return nodes.flatMap((node) => [node, ...(this.#isExpanded(node) ? this.#visible(node.children) : [])]);
  }

  #open(node: CategoryNode): void {
    this.#current = node.category.id;
    this.#choose(node.category.id);
  }

  #onTwist(event: MouseEvent, node: CategoryNode): void {
    event.stopPropagation();
    this.#expand(node, !this.#isExpanded(node));
  }

  #expand(node: CategoryNode, expanded: boolean): void {
    this.#expanded.set(node.category.id, expanded);
    this.#host.requestUpdate();
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const visible = this.#visible();
    const at = visible.findIndex(({ category }) => category.id === this.#current);
    const node = visible[at];
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = this.#step(event.key, visible, at, node);
    if (!step) return;
    event.preventDefault();
    step();
  };

  /** What a key does; undefined when it is not the tree's. */
  #step(key: string, visible: readonly CategoryNode[], at: number, node: CategoryNode): (() => void) | undefined {
    const rtl = this.#host.renderRoot.querySelector('[dir=rtl]');
    const [inward, outward] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const expanded = this.#isExpanded(node) && node.children.length > 0;
    switch (key) {
      case 'ArrowDown':
        return () => this.#focus(visible[at + 1]);
      case 'ArrowUp':
        return () => this.#focus(visible[at - 1]);
      case 'Home':
        return () => this.#focus(visible[0]);
      case 'End':
        return () => this.#focus(visible.at(-1));
      case inward:
        return () => (expanded ? this.#focus(node.children[0]) : node.children.length && this.#expand(node, true));
      case outward:
        return () => (expanded ? this.#expand(node, false) : this.#focus(visible.find(({ children }) => children.includes(node))));
      case 'Enter':
      case ' ':
        return () => this.#open(node);
      default:
        return undefined;
    }
  }

  #focus(node: CategoryNode | undefined): void {
    if (!node) return;
    this.#current = node.category.id;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(node.category.id)}"]`)?.focus(),
    );
  }
}
