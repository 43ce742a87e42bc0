import { FaqError } from './faq-error.js';
import { PACK_FORMAT } from './pack.js';

/*
 * What the parts of a pack are checked with, before anything of them is used.
 */

/** What is wrong, led by where: `[3].title is not text`; undefined when nothing is. Paths are built only on the way out of a fault. */
export type Check = (value: unknown, depth: number) => string | undefined;

/** Longer than any article; what would take a page minutes to lay out is no text. */
const MAX_LENGTH = 200_000;
const MEND = 'Build the pack again and put all its files in place together.';

export const when =
  (good: (value: unknown) => unknown, what: string): Check =>
  (value) =>
    good(value) ? undefined : ` is not ${what}`;

export const text = when((value) => typeof value == 'string' && value.length <= MAX_LENGTH, 'text');
export const filled = when((value) => typeof value == 'string' && value && value.length <= MAX_LENGTH, 'a filled text');
export const like = (pattern: RegExp, what: string) => when((value) => typeof value == 'string' && pattern.test(value), what);
export const among = (...values: readonly unknown[]) =>
  when((value) => values.includes(value), `one of ${values.map(String).join(', ')}`);
export const whole = when((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number');

export const list =
  (check: Check): Check =>
  (value, depth) => {
    if (!Array.isArray(value)) return ' is not a list';
    for (let i = 0; i < value.length; i++) {
      const fault = check(value[i], depth);
      if (fault) return `[${i}]${fault}`;
    }
  };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value == 'object' && value !== null && !Array.isArray(value);

/** An object with these keys of its own; a key that ends in `?` may be left out. Other keys are for later formats. */
export const shape = (checks: Readonly<Record<string, Check>>): Check => {
  const fields = Object.entries(checks).map(([name, check]) => ({
    key: name.replace('?', ''),
    check,
    optional: name.endsWith('?'),
  }));
  return (value, depth) => {
    if (!isObject(value)) return ' is not an object';
    for (const field of fields) {
      const inner = Object.hasOwn(value, field.key) ? value[field.key] : undefined;
      const fault = field.optional && inner === undefined ? undefined : field.check(inner, depth);
      if (fault) return `.${field.key}${fault}`;
    }
  };
};

export const record =
  (check: Check): Check =>
  (value, depth) => {
    if (!isObject(value)) return ' is not an object';
    for (const [key, inner] of Object.entries(value)) {
      const fault = check(inner, depth);
      if (fault) return `.${key}${fault}`;
    }
  };

/** Throws unless this is the work of a build that this one reads. */
export function checkFormat(value: unknown, what: string): asserts value is Record<string, unknown> {
  const format = isObject(value) ? value.format : undefined;
  if (typeof format != 'number') throw shapeError('format is not a number');
  if (format !== PACK_FORMAT) {
    throw new FaqError('PACK_FORMAT', `${what} was made for format ${format}, this build reads ${PACK_FORMAT}. ${MEND}`);
  }
}

export function shapeError(fault: string): FaqError {
  return new FaqError('PACK_SHAPE', `${fault}. ${MEND}`);
}
