import type { Values } from '../content/variables.js';
import type { Contents } from './state.js';

/** Where a host's name, an address or the like ends. */
const END = /[\s,;!?()"'<>]+/;
/** With a dot, an @ or a slash inside: what is no everyday word. */
const ADDRESS = /[\p{L}\p{N}]+[.@:/]+[\p{L}\p{N}]/u;

/**
 * A query as the articles could know it: where a visitor has typed a value of the owner's ("imap.acme.example"), or half
 * of it, what that value is ("Incoming mail server for IMAP") stands in its place. Undefined when there is none.
 */
export function inTheirWords(query: string, values: Values, { variables }: Pick<Contents, 'variables'>): string | undefined {
  let changed = false;
  const words = query.split(END).map((word) => {
    const typed = word.toLowerCase().replace(/[.:/]+$/, '');
    if (!ADDRESS.test(typed)) return word;
    const names = Object.keys(variables).filter((name) => matches(typed, (Object.hasOwn(values, name) && values[name]) || variables[name]!.example));
    changed ||= names.length > 0;
    return names.length > 0 ? names.map((name) => variables[name]!.about).join(' ') : word;
  });
  // What is complete is followed by a blank: its last word is not half a word.
  return changed ? `${words.join(' ')} ` : undefined;
}

function matches(typed: string, value: string): boolean {
  const bare = (text: string): string => text.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
  const whole = bare(`${value}`.toLowerCase());
  return ADDRESS.test(whole) && whole.startsWith(bare(typed));
}
