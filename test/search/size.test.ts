import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { rolldown } from 'rolldown';

import { slimFlexsearch } from '../../src/tools/vite/slim-flexsearch.js';

const entry = new URL('../../src/search/local-source.ts', import.meta.url).pathname;

test('the search layer with FlexSearch, what is loaded late included, is at most 9,000 bytes, minified, brotli; what searches first at most 7,200', async () => {
  // Languages come with the packs that are written in them. In parts, as it ships: one file of all would need code that tells when each part starts.
  const bundle = await rolldown({ input: entry, plugins: [slimFlexsearch()], external: /languages/, preserveEntrySignatures: 'allow-extension' });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: { groups: [{ name: 'search', tags: ['$initial'] }] } });
  const code = output.map((file) => (file.type === 'chunk' ? file.code : ''));
  const [first, all] = [code[0]!, code.join('\n')].map((text) => brotliCompressSync(text).length) as [number, number];
  console.log(`search layer: ${all} bytes, ${first} of them first, in ${code.length} parts`);
  assert.ok(all <= 9000, `${all} bytes`);
  assert.ok(first <= 7200, `${first} bytes first`);
});

test('languages are chunks of their own, at least 15 of them', async () => {
  const bundle = await rolldown({ input: entry, plugins: [slimFlexsearch()] });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const languages = output.filter((file) => file.type === 'chunk' && /[\\/]languages[\\/]/.test(file.facadeModuleId ?? ''));
  assert.ok(languages.length >= 15, `${languages.length}`);
});
