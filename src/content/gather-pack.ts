import type { ArticleHead } from './article.js';
import { breath } from './breath.js';
import { lost } from './faq-error.js';
import type { Pack } from './pack.js';
import { joinHeads, readHead, readHeads } from './read-head.js';

/**
 * The pack of a `pack.json`. Where there are many articles, their heads are brought from the files it names, and looked
 * through a file at a time. Throws as `readPack` does, and as `bring` does.
 */
export async function gatherPack(value: unknown, bring: (file: string) => Promise<unknown>): Promise<Pack> {
  // Few packs carry their bodies: what reads those comes with the first that does.
  const carries = (value as Partial<Pack> | null)?.bodies !== undefined;
  const pack = carries ? (await import('./read-pack.js').catch(lost)).readPack(value) : readHead(value);
  const { headFiles } = pack;
  if (!headFiles) return pack;
  const brought = await Promise.all(headFiles.map(({ file }) => bring(file)));
  const articles: ArticleHead[] = [];
  for (let i = 0; i < headFiles.length; i++) {
    await breath();
    articles.push(...readHeads(brought[i], headFiles[i]!.count));
  }
  await breath();
  return joinHeads(pack, articles);
}
