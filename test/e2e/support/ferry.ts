import { compileFolder } from '../../../src/tools/compile/compile-folder.js';
import { packFiles } from '../../../src/tools/compile/write-pack.js';
import type { BrowserContext } from 'playwright/test';

/** The attribute of a script tag whose articles are those of `test/e2e/ferry`: five of a ferry line, one of them in German too. */
export const FERRY = 'data-pack="/ferry/pack.json"';

/** Serves these articles to every page of a context. */
export async function serveFerry(context: BrowserContext): Promise<void> {
  const compiled = await compileFolder('test/e2e/ferry');
  if (!compiled.pack) throw new Error(JSON.stringify(compiled.faults));
  const { pack, translations } = compiled;
  const files = new Map<string, string>();
  for (const [folder, one] of [['', pack] as const, ...translations.map((other) => [`${other.locale}/`, other] as const)]) {
    for (const [name, text] of packFiles(one)) files.set(`/ferry/${folder}${name}`, text);
  }
  await context.route('**/ferry/**', (route) => {
    const body = files.get(new URL(route.request().url()).pathname);
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/json', body });
  });
}
