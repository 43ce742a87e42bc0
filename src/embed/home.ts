/**
 * Where the script is, from this file's own address beside it: the address in the tag may be relative, and a page that
 * has gone on without loading would read it anew. In the single file, `home-inline.ts` stands in for this module.
 */
export const home = new URL(/* @vite-ignore */ '../faq.js', import.meta.url).href;
