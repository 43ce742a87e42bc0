import type { Plugin } from 'vite';
import { FaqError } from '../../content/faq-error.js';
import { compileFolder } from '../compile/compile-folder.js';
import { faultLine } from '../compile/fault.js';
import { OWN_RULES } from '../compile/rules.js';
import type { WholePack } from '../compile/whole-pack.js';

const ADDRESS = 'virtual:mailbox-pack';
const MODULE = `\0${ADDRESS}`;

/** Compiles this project's own articles, with their index, the original language first. Throws a `FaqError` that lists every fault of every file. */
export async function compileArticles(folder: string): Promise<readonly [WholePack, ...WholePack[]]> {
  const compiled = await compileFolder(folder, { rules: OWN_RULES });
  if (!compiled.pack) {
    const lines = compiled.faults.map((fault) => faultLine({ ...fault, file: `${folder}/${fault.file}` }));
    throw new FaqError('ARTICLES', `there is no pack before these are mended:\n${lines.join('\n')}`);
  }
  // The single file has nothing beside it that they could come from.
  if (compiled.media.length) throw new FaqError('ARTICLES', `${folder} shows files, such as ${compiled.media[0]!.source}. The bundled articles have none.`);
  return [compiled.pack, ...compiled.translations];
}

/** Gives the single file its articles, in their first language alone: the default export of `virtual:mailbox-pack`. */
export function packModule(pack: () => WholePack): Plugin {
  return {
    name: 'faq-mailbox-pack',
    resolveId: { filter: { id: /^virtual:mailbox-pack$/ }, handler: () => MODULE },
    // Browsers read JSON in a string several times faster than the same thing as a program.
    load: { filter: { id: /^\0virtual:mailbox-pack$/ }, handler: () => `export default JSON.parse(${JSON.stringify(JSON.stringify({ ...pack(), translations: undefined }))});` },
  };
}
