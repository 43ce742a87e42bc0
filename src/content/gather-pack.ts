import type { ArticleHead } from './article.js';
import { breath } from './breath.js';
import type { Pack } from './pack.js';
import { joinHeads, readHeads } from './read-head.js';
import { readPack } from './read-pack.js';

/**
 * The pack of a `pack.json`. Where there are many articles, their heads are brought from the files it names, and looked
 * through a file at a time. Throws as `readPack` does, and as `bring` does.
 */
export async function gatherPack(value: unknown, bring: (file: string) => Promise<unknown>): Promise<Pack> {
  const pack = readPack(value);
  const { headFiles } = pack;
  if (!headFiles) return pack;
  const requests: Promise<unknown>[] = [];
  for (const { file } of headFiles) {
    await breath();
    const request = bring(file);
    // Whoever waits for all of them hears of it.
    request.catch(() => {});
    requests.push(request);
  }
  const brought = await Promise.all(requests);
  const articles: ArticleHead[] = [];
  for (let i = 0; i < headFiles.length; i++) {
    await breath();
    articles.push(...readHeads(brought[i], headFiles[i]!.count));
  }
  await breath();
  const whole = joinHeads(pack, articles);
  await breath();
  return whole;
}
