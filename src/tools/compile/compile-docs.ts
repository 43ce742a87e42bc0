import { AUDIENCES, type Article, type Category, type Queries, type Variable } from '../../content/article.js';
import { isDate } from './article-file.js';
import { FaultList, type Report } from './fault.js';
import { leadOf } from './lead.js';
import { readMarkdown } from './markdown.js';
import { finish, type Compiled } from './whole-pack.js';

export interface DocsOptions {
  /** The name of the file in reports; `docs.json` when left out. */
  readonly file?: string;
  /** The language of the articles, BCP 47; `en` when left out. */
  readonly locale?: string;
  /** The day of the last change of articles that name none, `YYYY-MM-DD`; today when left out. */
  readonly updated?: string;
  /** The category of articles that name none; `Other` when left out. */
  readonly category?: string;
  readonly variables?: Readonly<Record<string, Variable>>;
}

/**
 * Compiles `{ docs: [{ id, title, body, category?, queries?, audiences?, updated? }] }`, the form that other systems
 * are exported to. Bodies are plain text or Markdown, read leniently: what cannot stand in an article becomes plain
 * text, a link that leads nowhere becomes its text. Categories are made of their names in the order they come;
 * `Domains: Connecting` is `Connecting` below `Domains`.
 */
export function compileDocs(json: unknown, options: DocsOptions = {}): Compiled {
  const {
    file = 'docs.json',
    locale = 'en',
    updated = new Date().toISOString().slice(0, 10),
    category = 'Other',
    variables = {},
  } = options;
  const faults = new FaultList();
  const notes = faults.of(file);
  const warnings = faults.warningsOf(file);
  const docs = isObject(json) && Array.isArray(json.docs) ? (json.docs as readonly unknown[]) : undefined;
  if (!docs) notes(1, 'DOCS', 'there is no list "docs"', 'Write {"docs": [{"id": …, "title": …, "body": …}]}.');

  const groups = new Groups();
  const ids = new Map<string, number>();
  for (const [i, doc] of docs?.entries() ?? []) {
    const id = idOf(doc);
    if (id && !ids.has(id)) ids.set(id, i);
  }
  const known = new Set(ids.keys());
  const articles = (docs ?? []).map((doc, i): Article => {
    const fields = new Doc(doc, `docs[${i}]`, notes);
    const id = idOf(doc);
    const twin = ids.get(id);
    if (!id) fields.fault('id', 'is not text', 'Give every article an id of its own.');
    else if (twin !== i) {
      fields.fault('id', `"${id.slice(0, 80)}" is taken by docs[${twin}]`, 'Give every article an id of its own.');
    }
    const body = readMarkdown(fields.text('body', ''), { firstLine: 1, report: () => undefined, warn: (_, code, message, mend) => warnings(1, code, `docs[${i}].body: ${message}`, mend), ids: known, variables }).body;
    return {
      id,
      title: fields.filled('title'),
      category: groups.idOf(fields.text('category', '') || category),
      audiences: fields.audiences(),
      topics: [],
      related: [],
      updated: fields.date('updated', updated),
      queries: fields.queries(),
      lead: leadOf(body, locale),
      body,
    };
  });
  return finish([{ locale, categories: groups.categories, variables, articles }], faults);
}

/** Makes categories of their names. */
class Groups {
  readonly categories: Category[] = [];
  readonly #ids = new Map<string, string>();

  /** The id of the category of this name, `Parent: Name` or `Name`; new ones go to the end. */
  idOf(name: string): string {
    const [, parent, own] = /^(.*?\S)\s*:\s+(\S.*)$/.exec(name) ?? [];
    return parent && own ? this.#add(own, this.#add(parent)) : this.#add(name);
  }

  #add(name: string, parent?: string): string {
    const key = JSON.stringify([parent, name]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const stem = [parent, ...(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['category'])].filter(Boolean).join('-');
    const taken = new Set(this.#ids.values());
    let id = stem;
    for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
    this.#ids.set(key, id);
    this.categories.push({ id, name, ...(parent !== undefined && { parent }) });
    return id;
  }
}

/** Reads the fields of one entry of `docs`; faults name it by its place, as JSON has no lines worth naming. */
class Doc {
  readonly #doc: Readonly<Record<string, unknown>>;
  readonly #place: string;
  readonly #notes: Report;

  constructor(doc: unknown, place: string, notes: Report) {
    this.#doc = isObject(doc) ? doc : {};
    this.#place = place;
    this.#notes = notes;
  }

  fault(field: string, what: string, mend: string): void {
    this.#notes(1, 'DOCS', `${this.#place}.${field} ${what}`, mend);
  }

  text(field: string, fallback: string): string {
    const value = this.#own(field);
    if (value === undefined || value === null) return fallback;
    if (typeof value == 'string') return field === 'body' ? value : oneLine(value);
    this.fault(field, 'is not text', `Write it as "${field}": "…".`);
    return fallback;
  }

  filled(field: string): string {
    const text = this.text(field, '');
    // What is no text at all was reported just now.
    const isBlank = typeof (this.#own(field) ?? '') == 'string';
    if (!text && isBlank) this.fault(field, 'is missing', `Write it as "${field}": "…".`);
    return text;
  }

  date(field: string, fallback: string): string {
    const text = this.text(field, fallback);
    if (!isDate(text)) this.fault(field, `"${text.slice(0, 80)}" is not a date`, 'Write year, month and day: 2026-11-22.');
    return text;
  }

  audiences(): Article['audiences'] {
    const value = this.#own('audiences');
    if (value === undefined || value === null) return AUDIENCES;
    const found = Array.isArray(value) ? AUDIENCES.filter((audience) => value.includes(audience)) : [];
    if (!found.length || found.length !== (value as readonly unknown[]).length) {
      this.fault('audiences', 'is not a list of audiences', `Use ${AUDIENCES.join(', ')}, or leave it out for both.`);
    }
    return found;
  }

  /** A plain list counts as popular. */
  queries(): Queries {
    const value = this.#own('queries') ?? [];
    if (!isObject(value)) return { popular: this.#texts('queries', value), rare: [] };
    return { popular: this.#texts('queries.popular', value.popular ?? []), rare: this.#texts('queries.rare', value.rare ?? []) };
  }

  /** Each text once; blank ones say nothing and are left out. */
  #texts(field: string, value: unknown): readonly string[] {
    if (Array.isArray(value) && value.every((entry) => typeof entry == 'string')) {
      return [...new Set(value.map(oneLine))].filter(Boolean);
    }
    this.fault(field, 'is not a list of texts', 'Write it as ["one", "two"].');
    return [];
  }

  #own(field: string): unknown {
    return Object.hasOwn(this.#doc, field) ? this.#doc[field] : undefined;
  }
}

/** The id of an entry as text; other systems number theirs. '' when it has none. */
function idOf(doc: unknown): string {
  const id = isObject(doc) && Object.hasOwn(doc, 'id') ? doc.id : undefined;
  return typeof id == 'string' || Number.isFinite(id) ? String(id).trim() : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value == 'object' && value !== null && !Array.isArray(value);
}
