import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Body, Heading } from '../../../content/article.js';

/** From so many headings on, an article is too long to be seen at a glance. */
const LONG = 4;

/** Where the first part of a long article begins, and with it the list of all of them; of a short one, nowhere. */
export function contentsAt(body: Body): number | undefined {
  return body.filter(({ type }) => type === 'heading').length < LONG ? undefined : body.findIndex(({ type }) => type === 'heading');
}

/** The parts of a long article. They lead nowhere outside this element, so they have no address. */
export function renderContents(body: Body, name: string, locale: string, draw: (heading: Heading) => unknown): TemplateResult {
  const headings = body.filter((block) => block.type === 'heading');
  return html`<nav part="contents" class="contents" aria-labelledby="contents" @click=${lead}>
    <p id="contents" lang=${locale} aria-hidden="true">${name}</p>
    <ul>
      ${headings.map((heading) => html`<li ?data-deep=${heading.depth === 3}><button type="button">${draw(heading)}</button></li>`)}
    </ul>
  </nav>`;
}

/** Reading goes on at the heading, for eyes and for screen readers. */
function lead({ target, currentTarget }: Event): void {
  const list = currentTarget as HTMLElement;
  const button = (target as Element).closest('button');
  const at = [...list.querySelectorAll('button')].indexOf(button as HTMLButtonElement);
  const heading = [...(list.parentElement?.querySelectorAll<HTMLElement>(':scope > :is(h3, h4)') ?? [])][at];
  if (!button || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
