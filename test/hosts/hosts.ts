import { frameworks } from './frameworks.js';
import type { Host } from './host.js';
import { libraries } from './libraries.js';
import { made } from './made.js';
import { placements } from './placements.js';

/** The first is the page that the others have to look like. */
export const HOSTS: readonly Host[] = [{ name: 'blank', about: 'nothing but our tag' }, ...frameworks, ...libraries, ...made, ...placements];
