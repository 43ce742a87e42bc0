import pack from 'virtual:mailbox-pack';
import { start } from './app.js';
import type { App } from './boot.js';

/** The app and the mailbox articles, in the single file. */
export const load = (): Promise<App> => Promise.resolve({ start: (...boot) => start(...boot, pack) });
