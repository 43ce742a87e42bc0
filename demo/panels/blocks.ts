import { html } from './markup.js';
import type { Markup } from './markup.js';

/** What a cell of a table shows. */
export type Cell =
  | string
  | { readonly code: string }
  | { readonly link: string; readonly to: string }
  | { readonly badge: string; readonly tone: Tone }
  | { readonly used: number; readonly of: number };

export type Tone = 'good' | 'info' | 'warning' | 'danger';

/** A field of a form; `most` and `least` are what it refuses, with `refusal` as the reason it gives. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'number' | 'password' | 'email' | 'textarea' | 'checkbox';
  readonly value?: string;
  readonly suffix?: string;
  readonly options?: readonly string[];
  readonly hint?: string;
  readonly most?: number;
  readonly refusal?: string;
}

/** A part of a page, without a word about how a panel draws it. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly text: string }
  | { readonly kind: 'actions'; readonly links: readonly { readonly link: string; readonly to: string }[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[]; readonly filter?: string }
  | { readonly kind: 'facts'; readonly title: string; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'form'; readonly fields: readonly Field[]; readonly submit: string };

/** The names that a panel's style sheet gives to what every panel has. */
export interface Classes {
  readonly text: string;
  readonly notice: Readonly<Record<Tone, string>>;
  readonly actions: string;
  readonly action: string;
  readonly scroll: string;
  readonly table: string;
  readonly filter: string;
  readonly badge: Readonly<Record<Tone, string>>;
  readonly meter: string;
  readonly facts: string;
  readonly form: string;
  readonly row: string;
  readonly label: string;
  readonly control: string;
  readonly suffix: string;
  readonly hint: string;
  /** Put on a message, which stays hidden until its field is refused. */
  readonly refusal: string;
  readonly submit: string;
}

const size = (gigabytes: number): string => (gigabytes < 1 ? `${Math.round(gigabytes * 1024)} MB` : `${gigabytes} GB`);

function cell(given: Cell, classes: Classes): Markup {
  if (typeof given === 'string') return html`${given}`;
  if ('code' in given) return html`<code>${given.code}</code>`;
  if ('link' in given) return html`<a href="${given.to}">${given.link}</a>`;
  if ('badge' in given) return html`<span class="${classes.badge[given.tone]}">${given.badge}</span>`;
  const { used, of } = given;
  return html`<meter class="${classes.meter}" value="${used}" max="${of}" high="${of * 0.9}">${Math.round((used / of) * 100)} %</meter> ${size(used)} of ${size(of)}`;
}

function table({ columns, rows, filter }: Extract<Block, { kind: 'table' }>, classes: Classes): Markup {
  return html`${filter && html`<input type="search" class="${classes.filter}" placeholder="${filter}" aria-label="${filter}" data-filter>
      `}<div class="${classes.scroll}">
        <table class="${classes.table}">
          <thead>
            <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
          </thead>
          <tbody>${rows.map((row) => html`
            <tr>${row.map((given) => html`<td>${cell(given, classes)}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>`;
}

function control(field: Field, id: string, classes: Classes): Markup {
  const { name, type = 'text', value = '', options, most, refusal } = field;
  if (options) return html`<select class="${classes.control}" id="${id}" name="${name}">${options.map((option) => html`<option>${option}</option>`)}</select>`;
  if (type === 'textarea') return html`<textarea class="${classes.control}" id="${id}" name="${name}" rows="5">${value}</textarea>`;
  if (type === 'checkbox') return html`<input type="checkbox" id="${id}" name="${name}" ${value && html`checked`}>`;
  const limit = refusal && html` data-most="${most}" aria-describedby="${id}-refusal"`;
  return html`<input class="${classes.control}" type="${type}" id="${id}" name="${name}" value="${value}"${type === 'password' && html` autocomplete="new-password"`}${limit}>`;
}

function form({ fields, submit }: Extract<Block, { kind: 'form' }>, classes: Classes, suffix: string): Markup {
  return html`<form class="${classes.form}" method="post" novalidate>${fields.map((field) => html`
        <div class="${classes.row}">
          <label class="${classes.label}" for="${field.name}${suffix}">${field.label}</label>
          ${control(field, field.name + suffix, classes)}${field.suffix && html` <span class="${classes.suffix}">${field.suffix}</span>`}${field.hint && html`
          <p class="${classes.hint}">${field.hint}</p>`}${field.refusal && html`
          <p class="${classes.refusal}" id="${field.name}${suffix}-refusal" hidden>${field.refusal}</p>`}
        </div>`)}
        <button class="${classes.submit}" type="submit">${submit}</button>
      </form>`;
}

/** Draws a part of a page in a panel's own classes; `suffix` tells its ids from those of other views of the document. */
export function draw(block: Block, classes: Classes, suffix = ''): Markup {
  if (block.kind === 'text') return html`<p class="${classes.text}">${block.text}</p>`;
  if (block.kind === 'notice') return html`<div class="${classes.notice[block.tone]}"${block.tone === 'danger' && html` role="alert"`}>${block.text}</div>`;
  if (block.kind === 'actions') return html`<p class="${classes.actions}">${block.links.map(({ link, to }) => html`<a class="${classes.action}" href="${to}">${link}</a> `)}</p>`;
  if (block.kind === 'table') return table(block, classes);
  if (block.kind === 'form') return form(block, classes, suffix);
  return html`<section class="${classes.facts}">
        <h2>${block.title}</h2>
        <dl>${block.rows.map(([name, value]) => html`
          <div><dt>${name}</dt><dd>${value}</dd></div>`)}
        </dl>
      </section>`;
}

/** The names of `base.css`; a panel says which of its own it has instead. */
export const classes = (own: Partial<Classes> = {}): Classes => ({
  text: 'text',
  notice: { good: 'notice good', info: 'notice info', warning: 'notice warning', danger: 'notice danger' },
  actions: 'actions',
  action: 'button primary',
  scroll: 'scroll',
  table: 'list',
  filter: 'filter',
  badge: { good: 'badge good', info: 'badge info', warning: 'badge warning', danger: 'badge danger' },
  meter: 'meter',
  facts: 'facts',
  form: 'form',
  row: 'row',
  label: 'label',
  control: 'control',
  suffix: 'suffix',
  hint: 'hint',
  refusal: 'refusal',
  submit: 'button primary',
  ...own,
});
