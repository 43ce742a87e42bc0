import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { expect, test } from './support/pages.js';

/** An engineer's page: the npm package, put together by their own bundler, with a pack of their own choice. */
const PAGE = `
import 'faq-elements/define/all.js';
import { createHelpStore, createLocalSource, fetchPack, pageStore } from 'faq-elements';

pageStore.set(createHelpStore({
  load: async (signal) => {
    const shelf = await fetchPack('/dist/faq/mailboxes/pack.json', signal);
    return { contents: shelf.pack, source: createLocalSource(shelf) };
  },
}));
document.querySelector('main').append(document.createElement('faq-search'), document.createElement('faq-article'));
`;

test('the npm package works through a bundler that leaves out what it thinks is unused', async ({ page, site }, info) => {
  const folder = info.outputPath('app');
  await mkdir(`${folder}/node_modules`, { recursive: true });
  await symlink(process.cwd(), `${folder}/node_modules/faq-elements`, 'dir');
  await writeFile(`${folder}/page.js`, PAGE);
  await build({ root: folder, configFile: false, logLevel: 'error', build: { rolldownOptions: { input: `${folder}/page.js`, output: { entryFileNames: 'app.js' } } } });
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><main></main><script type="module" src="/app/app.js"></script>' }),
  );
  await page.route('**/app/**', (route) => route.fulfill({ path: `${folder}/dist/${new URL(route.request().url()).pathname.slice(5)}` }));
  await page.goto(`${site.url}/host.html`);
  await page.getByRole('combobox').fill('imap vs pop');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeVisible();
});
