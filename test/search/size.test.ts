import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { rolldown } from 'rolldown';

import { slimFlexsearch } from '../../src/tools/vite/slim-flexsearch.js';

const entry = new URL('../../src/search/local-source.ts', import.meta.url).pathname;

test('the search layer with FlexSearch is at most 9,000 bytes, minified, brotli', async () => {
  const bundle = await rolldown({ input: entry, plugins: [slimFlexsearch()] });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const sizes = output.flatMap((file) => (file.type === 'chunk' ? [[file.name, brotliCompressSync(file.code).length] as const] : []));
  const [first, ...languages] = sizes;
  const english = languages.find(([name]) => name === 'en');
  console.log(`search layer: ${first![1]} bytes; English, loaded with an English pack: ${english![1]}`);
  assert.ok(first![1] <= 9000, `${first![1]} bytes`);
  assert.ok(languages.length >= 15, 'languages are chunks of their own');
});
