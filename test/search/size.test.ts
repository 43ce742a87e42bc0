import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { rolldown } from 'rolldown';

import { slimFlexsearch } from '../../src/tools/vite/slim-flexsearch.js';

const entry = new URL('../../src/search/local-source.ts', import.meta.url).pathname;

test('the search layer with FlexSearch, what is loaded late included, is at most 9,000 bytes, minified, brotli', async () => {
  // Languages come with the packs that are written in them.
  const bundle = await rolldown({ input: entry, plugins: [slimFlexsearch()], external: /languages/ });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  assert.equal(output.length, 1);
  const size = brotliCompressSync(output[0].code).length;
  console.log(`search layer: ${size} bytes`);
  assert.ok(size <= 9000, `${size} bytes`);
});

test('languages are chunks of their own, at least 15 of them', async () => {
  const bundle = await rolldown({ input: entry, plugins: [slimFlexsearch()] });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const languages = output.filter((file) => file.type === 'chunk' && /[\\/]languages[\\/]/.test(file.facadeModuleId ?? ''));
  assert.ok(languages.length >= 15, `${languages.length}`);
});
