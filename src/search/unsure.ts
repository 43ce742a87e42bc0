import type { SearchResult } from './source.js';

/** Whether words of a query are not in the articles as they were typed: then they may be words of another language. */
export const isUnsure = ({ total, missing, corrected }: SearchResult): boolean => !total || !!missing || !!corrected;
