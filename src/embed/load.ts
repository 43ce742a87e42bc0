import type { App } from './boot.js';
import { script } from './script.js';

/** The address of the app from the loader's own; the build fills it in. */
declare const __APP__: string;

// Now, not when it is wanted: a page that has gone on without loading would read a relative address anew.
const app = new URL(__APP__, script.src);

/** Brings the app from beside the script. The single file has it inside: there, `load-inline.ts` stands in for this module. */
export const load = (): Promise<App> => import(/* @vite-ignore */ app as unknown as string);
