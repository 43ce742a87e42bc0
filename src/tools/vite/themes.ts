import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { FaqError } from '../../content/faq-error.js';
import type { Panel } from '../../content/panel.js';
import type { Theme } from '../../content/theme.js';
import { faultLine } from '../compile/fault.js';
import { readThemes } from '../compile/theme-file.js';

/** Reads the themes of a file. Throws a `FaqError` that lists every fault. */
export function compileThemes(file: string, panels: readonly Panel[]): readonly Theme[] {
  const { themes, faults } = readThemes(readFileSync(file, 'utf8'), panels, file);
  if (faults.length) throw new FaqError('THEMES', `the themes are not built before these are mended:\n${faults.map(faultLine).join('\n')}`);
  return themes;
}

/** Gives the code that puts themes on the tokens of each, by its id: the default export of `virtual:themes`. */
export function themesModule(themes: () => readonly Theme[]): Plugin {
  return {
    name: 'faq-themes',
    resolveId: { filter: { id: /^virtual:themes$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:themes$/ },
      handler: () => `export default ${JSON.stringify(Object.fromEntries(themes().map(({ id, tokens }) => [id, tokens])))};`,
    },
  };
}

/** A theme as a style sheet, for owners who rather link or copy one. */
export function themeCss({ name, tokens }: Theme): string {
  const lines = Object.entries(tokens).map(([token, value]) => `  --faq-${token}: ${value};`);
  return `/* ${name}: a look for faq-elements. */\n:root {\n${lines.join('\n')}\n}\n`;
}

/** Writes a style sheet for each theme. */
export function writeThemes(themes: readonly Theme[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const theme of themes) writeFileSync(`${folder}/${theme.id}.css`, themeCss(theme));
}
