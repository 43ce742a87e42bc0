import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Block, Code, Inline, InlineCode, Link, List, Note, Table } from '../../content/article.js';
import { safeLink } from '../../content/links.js';
import { fill, fillText } from '../../content/variables.js';
import type { AllStrings } from '../../locales/en.js';
import { say } from '../../locales/format.js';
import type { HelpState } from '../../store/state.js';
import type { Copier } from './copier.js';
import type { Figures } from './figures/figures.js';

const COPY = html`<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="9" y="9" width="10" height="10" rx="2"/><path d="M6 15a1 1 0 0 1-1-1V7a2 2 0 0 1 2-2h7a1 1 0 0 1 1 1"/></svg>`;

/** What a body needs from the element around it. */
export interface BodyContext {
  readonly state: HelpState;
  readonly words: AllStrings;
  /** Where links to other pages open. */
  readonly target: string;
  /** Copies the text of a node, and knows which was copied last. */
  readonly copier: Copier;
  readonly open: (article: string) => void;
  /** What shows images and videos; without it their descriptions stand in their place. */
  readonly figures: Figures | undefined;
}

type Content = TemplateResult | string | typeof nothing | readonly Content[];

/** A body as elements: each node has its own template, so no text can become markup. */
export function renderBody(blocks: readonly Block[], context: BodyContext): Content {
  return blocks.map((block) => renderBlock(block, context));
}

function renderBlock(block: Block, context: BodyContext): Content {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInline(block.children, context)}</p>`;
    case 'heading':
      return block.depth === 2
        ? html`<h3>${renderInline(block.children, context)}</h3>`
        : html`<h4>${renderInline(block.children, context)}</h4>`;
    case 'list':
      return renderList(block, context);
    case 'table':
      return renderTable(block, context);
    case 'blockquote':
      return renderNote(block, context);
    case 'code':
      return renderCode(block, context);
    case 'thematicBreak':
      return html`<hr />`;
    case 'image':
    case 'video':
      return context.figures?.render(block, context) ?? html`<p>${renderText(block.alt, context)}</p>`;
  }
}

function renderList(list: List, context: BodyContext): Content {
  const items = list.children.map((item) => html`<li>${renderBody(item.children, context)}</li>`);
  if (!list.ordered) return html`<ul>${items}</ul>`;
  const start = list.start ?? 1;
  // The property, not the attribute, which strict pages forbid.
  return html`<ol start=${start} .style=${`--digits:${`${start + items.length - 1}`.length}`}>${items}</ol>`;
}

/** A wide table scrolls by itself; so that keys can scroll it too, it takes focus. */
function renderTable({ children: [head, ...rows] }: Table, context: BodyContext): Content {
  return html`<div class="table" tabindex="0" role="group">
    <table>
      <thead>
        <tr>
          ${head?.children.map(({ children }) => (children.length ? html`<th scope="col">${renderInline(children, context)}</th>` : html`<td></td>`))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>${row.children.map((cell) => html`<td>${renderInline(cell.children, context, true)}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const KINDS = { note: 'readingNote', tip: 'readingTip', warning: 'readingWarning' } as const;

function renderNote({ kind, children }: Note, context: BodyContext): Content {
  const name = context.words[KINDS[kind]];
  return html`<div class="note ${kind}" role="note" aria-label=${name}>
    <p class="kind" aria-hidden="true">${name}</p>
    ${renderBody(children, context)}
  </div>`;
}

function renderCode(code: Code, context: BodyContext): Content {
  return html`<div class="code">
    <pre tabindex="0"><code>${renderText(code.value, context)}</code></pre>
    ${renderCopy(code, context, context.words.readingCopied)}
  </div>`;
}

function renderInline(nodes: readonly Inline[], context: BodyContext, inTable = false): Content {
  return nodes.map((node): Content => {
    switch (node.type) {
      case 'text':
        return renderText(node.value, context);
      case 'strong':
        return html`<strong>${renderInline(node.children, context, inTable)}</strong>`;
      case 'emphasis':
        return html`<em>${renderInline(node.children, context, inTable)}</em>`;
      case 'inlineCode':
        return renderInlineCode(node, context, inTable);
      case 'link':
        return renderLink(node, context);
      case 'break':
        return html`<br />`;
    }
  });
}

/** What is there to be typed elsewhere gets a copy button: values in tables, and whatever the owner has set. */
function renderInlineCode(node: InlineCode, context: BodyContext, inTable: boolean): Content {
  const { value } = node;
  const code = html`<code>${renderText(value, context)}</code>`;
  return inTable || plain(value, context) !== value ? html`<span class="value">${code}${renderCopy(node, context)}</span>` : code;
}

/** Once it is done it shows a check mark and, where nothing stands beside it that would have to move, says so in a word. */
function renderCopy(node: Code | InlineCode, context: BodyContext, word?: string): Content {
  const { copier, words } = context;
  const text = plain(node.value, context);
  const done = copier.copied === node;
  return html`<button
    type="button"
    class="copy"
    ?data-done=${done}
    aria-label=${say(words.readingCopy, { text })}
    @click=${() => copier.copy(text, node)}
  >
    ${done ? [copier.icon, word] : COPY}
  </button>`;
}

function renderLink({ url, children }: Link, context: BodyContext): Content {
  const label = renderInline(children, context);
  const pieces = fill(url, context.state.values, context.state.contents.variables);
  const link = safeLink(pieces.map((piece) => piece.text).join(''), document.baseURI);
  // An address that is only an example leads nowhere.
  if (!link || pieces.some((piece) => piece.example)) return label;
  if (link.article) {
    const { article } = link;
    const follow = (): void => context.open(article);
    const onKeydown = (event: KeyboardEvent): unknown => event.key === 'Enter' && follow();
    // It leads nowhere outside this element, so it has no address that could be opened in a tab; a button would not break with its line.
    return html`<span class="link" role="link" tabindex="0" @click=${follow} @keydown=${onKeydown}>${label}</span>`;
  }
  return html`<a href=${link.href} target=${context.target} rel="noopener noreferrer">${label}</a>`;
}

/** Text with its variables filled: a value stands apart in direction, and an example says that it is one. */
export function renderText(text: string, { state, words }: BodyContext): Content {
  return fill(text, state.values, state.contents.variables).map(({ text: part, name, example }) =>
    name ? html`<bdi class=${example ? 'example' : nothing} title=${example ? words.readingExample : nothing}>${part}</bdi>` : part,
  );
}

export const plain = (text: string, { state }: BodyContext): string => fillText(text, state.values, state.contents.variables);
