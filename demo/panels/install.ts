import { readFileSync } from 'node:fs';
import { Markup } from './markup.js';

/** An install file of a panel, as markup: what is put in a page as it stands. */
export const installed = (panel: string, file: string): Markup =>
  new Markup(readFileSync(new URL(`./${panel}/install/${file}`, import.meta.url), 'utf8').trim());
