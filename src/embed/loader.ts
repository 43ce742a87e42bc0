import { launch } from './launch.js';

/** The address of the app from the loader's own; the build fills it in. */
declare const __APP__: string;

launch(({ src }) => import(/* @vite-ignore */ new URL(__APP__, src) as unknown as string));
