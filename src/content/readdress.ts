import type { Block, Body } from './article.js';

/** A body whose images and films are somewhere else: for one that goes into another place than it was written for. */
export function readdress(body: Body, to: (url: string) => string): Body {
  return body.map((block): Block => {
    switch (block.type) {
      case 'image':
        return { ...block, url: to(block.url) };
      case 'video':
        return { ...block, url: to(block.url), ...(block.poster !== undefined && { poster: to(block.poster) }) };
      case 'blockquote':
        return { ...block, children: readdress(block.children, to) };
      case 'list':
        return { ...block, children: block.children.map((item) => ({ ...item, children: readdress(item.children, to) })) };
      default:
        return block;
    }
  });
}

/** The same address in full; what is none stays, for the policy to refuse. */
export function inFull(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    // `new URL` cannot say no in another way.
    return url;
  }
}
