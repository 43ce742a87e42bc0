import type { Body } from './article.js';

/** Whether a body shows an image or a video anywhere. */
export const hasFigure = (body: Body): boolean =>
  body.some((block) =>
    block.type === 'list' ? block.children.some((item) => hasFigure(item.children)) : block.type === 'blockquote' ? hasFigure(block.children) : 'alt' in block,
  );
