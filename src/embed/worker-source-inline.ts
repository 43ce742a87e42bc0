/** Nothing: the single file has no second file to start beside the page, and searches in it. */
export {};
