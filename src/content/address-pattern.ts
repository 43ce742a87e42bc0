/*
 * Patterns for parts of an address: a subset of URLPattern that means the same in browsers that have it, in those that
 * have not, and in the tools, which check it. `*` is anything, `:name` one step of a path, `{…}` a group, `{…}?` and
 * `:name?` what may be missing, `\` takes the next sign as it stands. Regular expressions are not in it.
 */

/** A part of an address, by its name in URLPattern. */
export type AddressPart = 'pathname' | 'search' | 'hash';

/** What is wrong with a pattern, in words that complete "the pattern …"; undefined when nothing is. */
export function faultOfPattern(pattern: string): string | undefined {
  const plain = pattern.replace(/^[?#]/, '').replace(/\\./gs, '');
  if (/[()]/.test(plain)) return 'holds "(" or ")"; regular expressions do not work in every browser';
  if (/\\$/.test(plain)) return 'ends in "\\"';
  const bare = plain.replace(/\{[^{}]*\}\??/g, (group) => group.replace(/^\{|\}\??$/g, '')).replace(/:[A-Za-z_]\w*\??/g, '');
  if (/[{}]/.test(bare)) return 'has a brace without its other one, or one inside another';
  if (/[?+]/.test(bare)) return 'has "?" or "+" where nothing before it can be missing; write "\\?" for the sign itself';
  if (/:/.test(bare)) return 'has ":" without a name after it; write "\\:" for the sign itself';
  if (/\*\*/.test(bare)) return 'has "**"; one "*" is anything already';
  return undefined;
}

const ESCAPED = /[.*+?^${}()|[\]\\/]/g;

/** A pattern as a regular expression over the whole part: what stands in for URLPattern where there is none. */
export function patternToRegExp(pattern: string, part: AddressPart): RegExp {
  const step = part === 'pathname' ? '[^/]+?' : '[^]+?';
  const source = pattern.replace(/^[?#]/, '').replace(/\\(.)|(\/?):([A-Za-z_]\w*)(\??)|(\*)|\{|(\}\??)|([^\\:*{}/]+|[/:])/gsu, (whole, sign, slash, name, optional, star, end, text) => {
    if (name !== undefined) return nameSource(slash, optional, step, part);
    if (star) return '[^]*';
    if (end) return end === '}?' ? ')?' : ')';
    if (whole === '{') return '(?:';
    return encode(sign ?? text).replace(ESCAPED, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}

/** In a path, `/:name?` may be missing with the slash before it. */
function nameSource(slash: string, optional: string, step: string, part: AddressPart): string {
  if (!optional) return `${slash}${step}`;
  return part === 'pathname' ? `(?:${slash}${step})?` : `${slash}(?:${step})?`;
}

/** As browsers write what is no ASCII in an address. */
const encode = (text: string): string => text.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
