import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { faultLine } from '../../src/tools/compile/fault.js';
import { OWN_RULES } from '../../src/tools/compile/rules.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

test('the 26 mailbox articles keep all rules, and none of them is lost', async () => {
  const { pack, faults } = await compileFolder(DATA, { rules: OWN_RULES });
  assert.deepEqual(faults.map(faultLine), []);
  const files = (await readdir(`${DATA}/mailboxes`)).map((file) => file.replace(/\.md$/, ''));
  assert.equal(files.length, 26);
  assert.deepEqual(pack!.articles.map(({ id }) => id).sort(), files.sort());
  assert.deepEqual(
    pack!.articles.filter(({ lead }) => !lead || lead.length > 180).map(({ id }) => id),
    [],
  );
});

test('both audiences find articles of their own, and some are for hosts alone', async () => {
  const { articles } = (await compileFolder(DATA)).pack!;
  const kinds = new Set(articles.map(({ audiences }) => audiences.join()));
  assert.deepEqual([...kinds].sort(), ['hosts', 'owners', 'owners,hosts']);
});
