import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOfPattern } from '../../content/address-pattern.js';
import type { ArticleHead, Audience } from '../../content/article.js';
import { AUDIENCES } from '../../content/article.js';
import type { Panel, PanelPage, PanelSign } from '../../content/panel.js';
import { KEBAB, KEBAB_MEND } from './catalogue.js';
import { compare, FaultList } from './fault.js';
import type { Fault, Report } from './fault.js';
import { Fields } from './fields.js';
import { parseLined } from './lined.js';
import type { LinedMap } from './lined.js';
import { didYouMean } from './nearest.js';
import { readSource } from './source-file.js';

/** What a panel may name. */
export interface Known {
  readonly articles: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

export interface Panels {
  readonly panels: readonly Panel[];
  readonly faults: readonly Fault[];
}

/** Reads the panels of a folder, in the order of their names. What is wrong in any file is told of all of them. */
export async function readPanels(folder: string, articles: readonly ArticleHead[]): Promise<Panels> {
  const known = { articles: new Set(articles.map(({ id }) => id)), topics: new Set(articles.flatMap(({ topics }) => topics)) };
  const faults = new FaultList();
  const panels: Panel[] = [];
  for (const file of (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort(compare)) {
    const report = faults.of(file);
    const text = await readSource(join(folder, file), report);
    const panel = text === undefined ? undefined : readPanel(text, file.replace(/\.ya?ml$/, ''), known, report);
    if (panel) panels.push(panel);
  }
  return { panels, faults: faults.sorted() };
}

/** Reads one panel; `name` is that of its file. Undefined when the file is no map, which was reported. */
export function readPanel(text: string, name: string, known: Known, report: Report): Panel | undefined {
  const lined = parseLined(text, 1, report);
  if (lined?.kind !== 'map') {
    if (lined) report(lined.line, 'FIELD_TYPE', `this is a ${lined.kind}, not a map of fields`, 'Begin with "id: …".');
    return undefined;
  }
  const reader = new PanelReader(lined, report, known);
  return reader.read(name);
}

/** Leaves out what is not given, so that compiled files hold no empty field. */
function given<Value extends object>(fields: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined | ''> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as { [Key in keyof Value]: Exclude<Value[Key], undefined | ''> };
}

class PanelReader {
  readonly #map: LinedMap;
  readonly #fields: Fields;
  readonly #report: Report;
  readonly #known: Known;

  constructor(map: LinedMap, report: Report, known: Known) {
    this.#map = map;
    this.#fields = new Fields(map, report);
    this.#report = report;
    this.#known = known;
  }

  read(file: string): Panel {
    const fields = this.#fields;
    const panel = {
      id: this.#id(file),
      name: fields.text('name'),
      detect: this.#maps('detect', 'ways to tell the panel', (entry) => this.#sign(entry)),
      audience: this.#audience(fields) ?? 'owners',
      accent: this.#accent(),
      session: this.#session(),
      language: this.#language(),
      heading: this.#selector(fields, 'heading'),
      breadcrumb: this.#selector(fields, 'breadcrumb'),
      errors: this.#selector(fields, 'errors'),
      pages: this.#maps('pages', 'its pages', (entry) => this.#page(entry)),
    };
    if (!this.#map.entries.has('audience')) fields.text('audience');
    fields.rest();
    return given(panel) as Panel;
  }

  #id(file: string): string {
    const id = this.#fields.text('id');
    const line = this.#fields.line('id');
    if (id && !KEBAB.test(id)) this.#report(line, 'ID_FORM', `"${id}" is not an id`, KEBAB_MEND);
    else if (id && id !== file) this.#report(line, 'ID_FILE', `the panel "${id}" stands in the file "${file}"`, 'Name the file after the id.');
    return id;
  }

  /** The entries of a list of maps that must be there with one entry at least. */
  #maps<Entry>(key: string, what: string, read: (fields: Fields) => Entry): readonly Entry[] {
    this.#fields.expect(key);
    const value = this.#map.entries.get(key);
    const mend = `Write each as a map below "${key}:", after "- ".`;
    if (value?.kind !== 'list' || !value.items.length) {
      this.#report(this.#fields.line(key), value ? 'FIELD_TYPE' : 'FIELD_MISSING', `there is no list "${key}" of ${what}`, mend);
      return [];
    }
    return value.items.flatMap((item) => {
      if (item.kind !== 'map') {
        this.#report(item.line, 'FIELD_TYPE', `an entry of ${key} is a ${item.kind}, not a map`, mend);
        return [];
      }
      const fields = new Fields(item, this.#report, `${key}.`);
      const entry = read(fields);
      fields.rest();
      return [entry];
    });
  }

  #sign(fields: Fields): PanelSign {
    const ports = fields.optionalTexts('port');
    for (const { text, line } of ports) {
      if (!/^\d{2,5}$/.test(text)) this.#report(line, 'PORT', `"${text}" is no port`, 'Write its number: "[2082, 2083]".');
    }
    const name = fields.optionalText('global');
    if (name && !/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(name)) {
      this.#report(fields.line('global'), 'GLOBAL', `"${name}" is no property of window`, 'Write its name, as in "CPANEL" or "Plesk.version".');
    }
    const sign = given({
      path: this.#pattern(fields, 'path'),
      port: ports.map(({ text }) => text),
      selector: this.#selector(fields, 'selector'),
      global: name,
      generator: fields.optionalText('generator'),
    });
    if (!Object.keys(sign).length) this.#report(fields.line(''), 'SIGN_EMPTY', 'this entry of detect says nothing', 'Give a path, port, selector, global or generator.');
    return given({ ...sign, audience: this.#audience(fields) }) as PanelSign;
  }

  #page(fields: Fields): PanelPage {
    const place = given({
      path: this.#pattern(fields, 'path'),
      query: this.#query(fields),
      hash: this.#pattern(fields, 'hash'),
      selector: this.#selector(fields, 'selector'),
    });
    const topics = this.#names(fields, 'topics', this.#known.topics, 'TOPIC', 'no article has the topic');
    const articles = this.#names(fields, 'articles', this.#known.articles, 'ARTICLE', 'there is no article');
    const search = fields.optionalText('search');
    const line = fields.line('path');
    if (!Object.keys(place).length) this.#report(line, 'PAGE_NOWHERE', 'this page says not where it is', 'Give a path, query, hash or selector.');
    if (!topics.length && !articles.length && !search) {
      this.#report(line, 'PAGE_EMPTY', 'this page says not what it is about', 'Give topics, articles or search.');
    }
    return given({ ...place, topics, articles, search, audience: this.#audience(fields) }) as PanelPage;
  }

  #names(fields: Fields, key: string, known: ReadonlySet<string>, code: string, what: string): readonly string[] {
    return fields.optionalTexts(key).map(({ text, line }) => {
      if (!known.has(text)) this.#report(line, code, `${what} "${text}"`, `Use one that is there.${didYouMean(text, known)}`);
      return text;
    });
  }

  #audience(fields: Fields): Audience | undefined {
    const text = fields.optionalText('audience');
    if (text && !(AUDIENCES as readonly string[]).includes(text)) {
      this.#report(fields.line('audience'), 'AUDIENCE', `"${text}" is no audience`, `Write one of ${AUDIENCES.join(', ')}.`);
    }
    return (text || undefined) as Audience | undefined;
  }

  #accent(): string {
    const accent = this.#fields.optionalText('accent');
    if (accent && !/^#[0-9a-f]{6}$/i.test(accent)) this.#report(this.#fields.line('accent'), 'COLOUR', `"${accent}" is no colour`, 'Write it as "#rrggbb", in quotes.');
    return accent;
  }

  #session(): Panel['session'] {
    this.#fields.expect('session');
    if (!this.#map.entries.has('session')) return { path: [], query: [] };
    const fields = this.#fields.fields('session');
    const names = (key: string): readonly string[] =>
      (fields?.optionalTexts(key) ?? []).map(({ text, line }) => {
        if (!/^[\w*.-]+$/.test(text) || text === '*') this.#report(line, 'SESSION', `"${text}" is no name`, 'Write letters and digits, and "*" for what changes: "cpsess*".');
        return text;
      });
    const session = { path: names('path'), query: names('query') };
    fields?.rest();
    return session;
  }

  #language(): Panel['language'] {
    this.#fields.expect('language');
    if (!this.#map.entries.has('language')) return undefined;
    const fields = this.#fields.fields('language');
    if (!fields) return undefined;
    fields.text('selector');
    const language = given({ selector: this.#selector(fields, 'selector'), attribute: fields.optionalText('attribute') });
    fields.rest();
    return language as Panel['language'];
  }

  #pattern(fields: Fields, key: string): string {
    const pattern = fields.optionalText(key);
    const fault = pattern && faultOfPattern(pattern);
    if (fault) this.#report(fields.line(key), 'PATTERN', `the pattern ${pattern} ${fault}`, 'Use "*" for anything and ":name" for one step of a path.');
    if (key === 'path' && pattern && !/^[/*{]/.test(pattern)) {
      this.#report(fields.line(key), 'PATTERN', `the path ${pattern} does not begin with "/"`, 'Begin with "/", or with "*/" where the panel may stand in a folder.');
    }
    return pattern;
  }

  #query(fields: Fields): string {
    const query = this.#pattern(fields, 'query');
    if (query.split('&').some((pair) => query && !/^[^=]+=/.test(pair))) {
      this.#report(fields.line('query'), 'QUERY', `"${query}" is not pairs of name and value`, 'Write "name=value", joined by "&"; "name=*" for any value.');
    }
    return query;
  }

  /** Browsers read selectors, which a test asks; here only what no selector can be. */
  #selector(fields: Fields, key: string): string {
    const selector = fields.optionalText(key);
    const opened = selector.replace(/"[^"]*"|'[^']*'/g, '').replace(/[^[\]()"']/g, '').replace(/\[\]/g, '');
    const rest = opened.replace(/\(\)/g, '').replace(/\(\)/g, '');
    if (rest || /[,>+~]\s*$|^\s*,/.test(selector)) this.#report(fields.line(key), 'SELECTOR', `${selector} is no selector`, 'Write it as in CSS, in quotes.');
    return selector;
  }
}
