import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readPack } from '../../src/content/read-pack.js';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { writePacks } from '../../src/tools/compile/write-pack.js';
import { articleFile, CATALOGUE, faultsOf, folderOf } from '../support/article-folder.js';

const translation = (id: string, body = `So geht ${id}.\n`, lines = ''): string =>
  `---\nid: ${id}\ntitle: Wie geht ${id}?\nqueries:\n  popular: [${id} benutzen]\n${lines}---\n${body}`;

const FILES = {
  ...CATALOGUE,
  'a.md': articleFile('a'),
  'b.md': articleFile('b'),
  'translations/de/a.md': translation('a'),
  'translations/de/categories.yaml': '- id: mail\n  name: Post\n',
  'translations/pt-BR/b.md': translation('b'),
};

test('each language is a pack of its own that has every article, and knows where the others are', async (t) => {
  const { pack, translations = [] } = (await compileFolder(await folderOf(t, FILES))) as Extract<Awaited<ReturnType<typeof compileFolder>>, { faults: readonly [] }>;
  const [de, pt] = translations;
  assert.deepEqual([pack, de, pt].map((one) => [one?.locale, one?.translations, one?.articles.length]), [
    ['en', { de: 'de/pack.json', 'pt-BR': 'pt-BR/pack.json' }, 2],
    ['de', { en: '../pack.json', 'pt-BR': '../pt-BR/pack.json' }, 2],
    ['pt-BR', { en: '../pack.json', de: '../de/pack.json' }, 2],
  ]);
  const [a, b] = de!.articles;
  assert.deepEqual([a?.title, a?.locale, a?.category, a?.lead, a?.queries.popular], ['Wie geht a?', undefined, 'mail', 'So geht a.', ['a benutzen']]);
  assert.deepEqual([b?.title, b?.locale], ['How does b work?', 'en']);
  assert.deepEqual(de!.categories.map(({ name }) => name), ['Post', 'Phones', 'Web']);
});

test('a folder of articles in one language has no translations', async (t) => {
  const { pack } = await compileFolder(await folderOf(t, { ...CATALOGUE, 'a.md': articleFile('a') }));
  assert.equal('translations' in pack!, false);
});

test('each pack is written where the others say it is', async (t) => {
  const folder = await folderOf(t, FILES);
  const compiled = await compileFolder(folder);
  assert.ok(compiled.pack);
  const written = await writePacks(compiled.pack, compiled.translations, `${folder}/out`);
  const address = 'pt-BR/pack.json';
  assert.ok(written.some(({ file }) => file === address));
  const pt = readPack(JSON.parse(await readFile(`${folder}/out/${address}`, 'utf8')));
  assert.equal(pt.translations!['de'], '../de/pack.json');
  assert.equal(readPack(JSON.parse(await readFile(`${folder}/out/pt-BR/${pt.translations!['de']}`, 'utf8'))).locale, 'de');
});

test('what a translation gets wrong is told with its file and line', async (t) => {
  const original = articleFile('a', 'See {{imapHost}}.\n', { variables: 'variables: [imapHost]' });
  assert.deepEqual(
    await faultsOf(t, {
      'a.md': original,
      'translations/de/a.md': translation('a', 'Ohne Namen.\n', 'topics: [x]\n'),
      'translations/de/aa.md': translation('aa'),
      'translations/de/categories.yaml': '- id: maill\n  name: Post\n',
      'translations/not a tag/a.md': translation('a', '{{imapHost}}\n'),
    }),
    [
      'translations/de/a.md:6 FIELD_UNKNOWN there is no field "topics" → Take it out; the fields are id, title, queries.',
      'translations/de/a.md:8 VARIABLE_UNUSED the variable "imapHost" is declared and not used → Use it, as a.md does.',
      'translations/de/aa.md:2 TRANSLATION_UNKNOWN there is no article "aa" to translate → Use the id of the article that this is a translation of. Did you mean "a"?',
      'translations/de/categories.yaml:1 CATEGORY_UNKNOWN there is no category "maill" to translate → Use an id of the original categories.yaml. Did you mean "mail"?',
      'translations/not a tag:1 LANGUAGE "not a tag" is not a language tag → Name the folder after one: de, pt-BR.',
    ],
  );
});
