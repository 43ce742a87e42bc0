import { script } from './script.js';

/** Where the single file is, which is all there is: read while it runs, before the page has gone on. */
export const home = script.src;
