import type { Category, Variable } from '../../content/article.js';
import type { Report } from './fault.js';
import { Fields } from './fields.js';
import { parseLined, type Lined } from './lined.js';
import { didYouMean } from '../../content/nearest.js';

/** An id: small letters and digits in words joined by hyphens. */
export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const KEBAB_MEND = 'Use small letters, digits and hyphens: "change-password".';

/**
 * Reads `categories.yaml`, a list of `{ id, name, children? }`, into the order of the screen. Without a text there is
 * no such file, which was reported.
 */
export function readCategories(text: string | undefined, report: Report): readonly Category[] {
  const categories = new Map<string, Category>();
  const add = (list: Lined, parent?: string): void => {
    if (list.kind !== 'list') {
      return report(
        list.line,
        'FIELD_TYPE',
        `this is a ${list.kind}, not a list of categories`,
        'Begin each category with "- id: …".',
      );
    }
    for (const item of list.items) {
      if (item.kind !== 'map') {
        report(item.line, 'FIELD_TYPE', `this category is a ${item.kind}`, 'Write "- id: …" and below it "name: …".');
        continue;
      }
      const fields = new Fields(item, report);
      const id = fields.text('id');
      const name = fields.text('name');
      fields.expect('children');
      fields.rest();
      if (id && !KEBAB.test(id)) report(fields.line('id'), 'ID_FORM', `"${id}" is not an id`, KEBAB_MEND);
      if (categories.has(id)) {
        report(fields.line('id'), 'ID_TWICE', `there are two categories "${id}"`, 'Give one of them another id.');
      } else if (id) categories.set(id, { id, name, ...(parent !== undefined && { parent }) });
      const children = item.entries.get('children');
      if (children) add(children, id);
    }
  };
  const lined = text === undefined ? undefined : parseLined(text, 1, report);
  if (lined) add(lined);
  return [...categories.values()];
}

/** Reads `asked.yaml`, a list of article ids, each one of `ids`. Without a text there is none. */
export function readAsked(text: string | undefined, ids: ReadonlySet<string>, report: Report): readonly string[] | undefined {
  const lined = text === undefined ? undefined : parseLined(text, 1, report);
  if (!lined) return undefined;
  const mend = 'Write the id of an article a line: "- imap-vs-pop3".';
  if (lined.kind !== 'list') report(lined.line, 'FIELD_TYPE', `this is a ${lined.kind}, not a list of ids`, mend);
  const asked = new Set<string>();
  for (const item of lined.kind === 'list' ? lined.items : []) {
    const id = item.kind === 'text' ? item.text : '';
    if (item.kind !== 'text') report(item.line, 'FIELD_TYPE', `this is a ${item.kind}, not an id`, mend);
    else if (!ids.has(id)) report(item.line, 'ASKED', `there is no article "${id}"`, `Use the id of an article.${didYouMean(id, ids)}`);
    else if (asked.has(id)) report(item.line, 'TWICE', `"${id}" stands twice`, 'Take one of them out.');
    else asked.add(id);
  }
  return [...asked];
}

/** Reads `variables.yaml`, a map of name to `{ about, example }`. Without a text there are none. */
export function readVariables(text: string | undefined, report: Report): Readonly<Record<string, Variable>> {
  const variables: [string, Variable][] = [];
  const lined = text === undefined ? undefined : parseLined(text, 1, report);
  if (lined && lined.kind !== 'map') {
    report(
      lined.line,
      'FIELD_TYPE',
      `this is a ${lined.kind}, not a map of variables`,
      'Begin each variable with "name:" and put about: and example: below it.',
    );
  }
  if (lined?.kind !== 'map') return {};
  for (const [name, value] of lined.entries) {
    const line = lined.keyLines.get(name)!;
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
      report(
        line,
        'VARIABLE_FORM',
        `"${name}" is not a name for a variable`,
        'Use a small letter first, then letters and digits: "imapHost".',
      );
    }
    if (value.kind !== 'map') {
      report(line, 'FIELD_TYPE', `${name} is a ${value.kind}`, 'Put "about: …" and "example: …" below it, indented.');
      continue;
    }
    const fields = new Fields(value, report, `${name}.`);
    variables.push([name, { about: fields.text('about'), example: fields.text('example') }]);
    fields.rest();
  }
  return Object.fromEntries(variables);
}
