import type { App } from './boot.js';
import { script } from './script.js';

/** The address of the app from the loader's own; the build fills it in. */
declare const __APP__: string;

/** Brings the app from beside the script. The single file has it inside: there, `load-inline.ts` stands in for this module. */
export const load = (): Promise<App> => import(/* @vite-ignore */ new URL(__APP__, script.src) as unknown as string);
