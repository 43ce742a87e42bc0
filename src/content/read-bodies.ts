import type { Body } from './article.js';
import { among, checkFormat, isObject, list, shape, shapeError, text, whole } from './shapes.js';
import type { Check } from './shapes.js';

/** No reader needs more nesting, and no renderer of ours recurses deeper. */
const MAX_DEPTH = 12;

/** One of these kinds of node. */
const node =
  (kinds: () => Readonly<Record<string, Check>>): Check =>
  (value, depth) => {
    const type = isObject(value) && Object.hasOwn(value, 'type') ? value.type : undefined;
    if (depth >= MAX_DEPTH) return ` is nested deeper than ${MAX_DEPTH}`;
    return typeof type == 'string' && Object.hasOwn(kinds(), type)
      ? kinds()[type]!(value, depth + 1)
      : ' is not a node that may stand here';
  };

const children = (kinds: () => Readonly<Record<string, Check>>, more: Readonly<Record<string, Check>> = {}) =>
  shape({ ...more, children: list(node(kinds)) });

const value = shape({ value: text });
const inline = (): typeof INLINE => INLINE;
const block = (): typeof BLOCK => BLOCK;
const INLINE: Readonly<Record<string, Check>> = {
  text: value,
  inlineCode: value,
  break: shape({}),
  strong: children(inline),
  emphasis: children(inline),
  link: children(inline, { url: text }),
};
const figure = shape({ url: text, alt: text, 'title?': text, 'poster?': text, 'width?': whole, 'height?': whole });
const BLOCK: Readonly<Record<string, Check>> = {
  paragraph: children(inline),
  heading: children(inline, { depth: among(2, 3) }),
  list: children(() => ({ listItem: children(block) }), { ordered: among(true, false), 'start?': whole }),
  table: children(() => ({ tableRow: children(() => ({ tableCell: children(inline) })) }), {
    align: list(among('left', 'center', 'right', null)),
  }),
  blockquote: children(block, { kind: among('note', 'tip', 'warning') }),
  code: shape({ 'lang?': text, value: text }),
  thematicBreak: shape({}),
  image: figure,
  video: figure,
};

export const bodyList = list(list(node(block)));

/** Checks the content of a body file, `{ format, bodies }`, that should hold `expectedCount` bodies. Throws as `readPack` does. */
export function readBodies(value: unknown, expectedCount: number): readonly Body[] {
  checkFormat(value, 'this body file');
  const { bodies } = value;
  const fault = bodyList(bodies, 0);
  if (fault) throw shapeError(`bodies${fault}`);
  const read = bodies as readonly Body[];
  if (read.length !== expectedCount) throw shapeError(`bodies holds ${read.length}, the pack says ${expectedCount}`);
  return read;
}
