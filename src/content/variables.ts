import type { Variable } from './article.js';

/** What the owner has set, by variable name: `{ imapHost: 'imap.acme.example' }`. */
export type Values = Readonly<Record<string, string>>;

/** As an owner may give them: a function is asked when help is opened, and may take its time. */
export type GivenValues = Readonly<Record<string, string | (() => string | undefined | Promise<string | undefined>)>>;

/** A stretch of filled text. */
export interface Piece {
  readonly text: string;
  /** The variable it stands for; absent on the article's own text. */
  readonly name?: string;
  /** True where the owner has set nothing and the pack's example stands in. */
  readonly example?: boolean;
}

/** `{{name}}`, with nothing else between the braces. */
const TOKEN = /\{\{([a-z][A-Za-z0-9]*)\}\}/;

/**
 * Fills the variables of a text, in pieces, so that the reader can tell a value from the text around it. A value is
 * text: what looks like markup or like another variable in it stays as written. An empty value counts as not set.
 * A name that neither the owner nor the pack knows stays as written, braces included.
 */
export function fill(text: string, values: Values, variables: Readonly<Record<string, Variable>>): readonly Piece[] {
  const pieces: Piece[] = [];
  // A split by one group puts the plain texts at even places and the names at odd ones.
  text.split(TOKEN).forEach((part, i) => {
    const value = i % 2 ? own(values, part) : undefined;
    const known = i % 2 ? own(variables, part) : undefined;
    if (value) pieces.push({ text: `${value}`, name: part, example: false });
    else if (known) pieces.push({ text: known.example, name: part, example: true });
    else append(pieces, i % 2 ? `{{${part}}}` : part);
  });
  return pieces;
}

/** The same as one string, for titles, snippets, link addresses and labels. */
export function fillText(text: string, values: Values, variables: Readonly<Record<string, Variable>>): string {
  return fill(text, values, variables)
    .map((piece) => piece.text)
    .join('');
}

/** Adds plain text, to the piece before where that is plain too; an unknown name thus breaks nothing up. */
function append(pieces: Piece[], text: string): void {
  const last = pieces.at(-1);
  if (last && !last.name) pieces[pieces.length - 1] = { text: last.text + text };
  else if (text) pieces.push({ text });
}

/** `{{constructor}}` is a name like any other, so only what the record itself holds counts. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
