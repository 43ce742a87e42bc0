import type { Plugin } from 'vite';
import type { ArticleHead } from '../../content/article.js';
import { FaqError } from '../../content/faq-error.js';
import type { Panel } from '../../content/panel.js';
import { faultLine } from '../compile/fault.js';
import { readPanels } from '../compile/panel-file.js';

const FILTER = /^virtual:panels(?:\/|$)/;

/** Reads the panels of a folder. Throws a `FaqError` that lists every fault of every file. */
export async function compilePanels(folder: string, articles: readonly ArticleHead[]): Promise<readonly Panel[]> {
  const { panels, faults } = await readPanels(folder, articles);
  if (!faults.length) return panels;
  const lines = faults.map((fault) => faultLine({ ...fault, file: `${folder}/${fault.file}` }));
  throw new FaqError('PANELS', `the panels are not built before these are mended:\n${lines.join('\n')}`);
}

/** Gives the app what tells the panels apart, as `virtual:panels`, and each panel as a module that is loaded where it is told. */
export function panelModules(panels: () => readonly Panel[]): Plugin {
  return {
    name: 'faq-panels',
    resolveId: { filter: { id: FILTER }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:panels/ },
      handler(id) {
        const name = id.slice('\0virtual:panels/'.length);
        const panel = panels().find((candidate) => candidate.id === name);
        return panel ? `export default ${JSON.stringify(panel)};` : tableModule(panels());
      },
    },
  };
}

/** `panels`: each with its signs and the way to the rest of it. */
function tableModule(panels: readonly Panel[]): string {
  const entries = panels.map(({ id, detect }) => `{ id: ${JSON.stringify(id)}, detect: ${JSON.stringify(detect)}, load: () => import('virtual:panels/${id}').then((panel) => panel.default) }`);
  return `export const panels = [${entries.join(',\n')}];`;
}
