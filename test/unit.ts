import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/**
 * Runs the tests that need no browser: `npm run test:unit [-- FILE…]`. Ends in `N passed, N failed`; a test that is
 * skipped has failed, because nobody looks at it again.
 */
const FOLDERS = ['content', 'search', 'locales', 'safety', 'tools', 'panels', 'themes'];

const named = process.argv.slice(2);
const inFolders = FOLDERS.flatMap((folder) => readdirSync(join('test', folder), { recursive: true, encoding: 'utf8' }).map((file) => join('test', folder, file)));
const files = named.length > 0 ? named : [...inFolders, 'test/layers.test.ts', 'test/lint.test.ts'].filter((file) => file.endsWith('.test.ts')).sort();

let passed = 0;
let failed = 0;
const stream = run({ files, concurrency: 2 });
stream.on('test:pass', ({ details, skip, todo }) => {
  if (details.type === 'suite') return;
  if (skip || todo) failed += 1;
  else passed += 1;
});
stream.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') failed += 1;
});
stream
  .compose(new spec())
  .on('end', () => {
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  })
  .pipe(process.stdout, { end: false });
