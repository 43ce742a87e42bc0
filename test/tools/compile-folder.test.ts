import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readPack } from '../../src/content/read-pack.js';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { faultLine } from '../../src/tools/compile/fault.js';
import { articleFile, CATALOGUE, faultsOf, FIRST, folderOf } from '../support/article-folder.js';

const body = (text: string, lines = {}): string => articleFile('a', text, lines);

test('the variables, links and forms that an article may use are no faults', async (t) => {
  const text = [
    'Ask {{brand}} in [webmail]({{webmailUrl}}), [here](https://a.example), [by mail](mailto:a@b.example), <tel:+49301>, [there](#faq/a).',
    '## Head\n### Below\n1. one\n   - two\n2. three\n\n| a | b |\n|---|---|\n| 1 |',
    '> [!note]\n> Text `{{imapHost}}`\n\n```text\n{{ jinja }} {% x %}\n```\n---\nA \\< b & c\\\nd',
  ];
  assert.deepEqual(
    await faultsOf(t, { 'a.md': body(text.join('\n\n'), { variables: 'variables: [brand, webmailUrl, imapHost]' }) }),
    [],
  );
});

test('two articles of one id are both named', async (t) => {
  assert.deepEqual(
    await faultsOf(t, {
      'x/a.md': articleFile('a'),
      'y/a.md': articleFile('a', 'x', { title: 'title: Other', popular: '  popular: [one]', rare: '  rare: [two]' }),
    }),
    ['y/a.md:2 ID_TWICE the id "a" is taken by x/a.md → Give one of the two another id and file name.'],
  );
});

test('a query of two articles is reported with both files, whatever its case and end mark', async (t) => {
  assert.deepEqual(
    await faultsOf(t, { 'a.md': articleFile('a'), 'b.md': articleFile('b', 'x', { rare: '  rare:\n    - "USING  a?"' }) }),
    ['b.md:13 QUERY_TWICE the query "USING a?" stands in a.md too → Keep it in the article it is about most.'],
  );
});

test('a query that is the title of another article is reported', async (t) => {
  assert.deepEqual(
    await faultsOf(t, { 'a.md': articleFile('a'), 'b.md': articleFile('b', 'x', { rare: '  rare: [how does a work?]' }) }),
    ['b.md:12 QUERY_TITLE the query "how does a work?" is the title of a.md → Take it out; titles are searched anyway.'],
  );
});

test('all faults of all files come in one run, by file and line', async (t) => {
  const faults = await faultsOf(t, {
    'mail/b.md': articleFile('b', 'One\n\n<i>x</i>\n\n[y](data:x)\n', { category: 'category: none', updated: 'updated: soon' }),
    'mail/a.md': 'no front matter',
    'variables.yaml': 'Host: x\n',
    'categories.yaml': '- id: Mail\n  name: Mail\n',
  });
  assert.deepEqual(
    faults.map((fault) => fault.split(' ').slice(0, 2).join(' ')),
    [
      'categories.yaml:1 ID_FORM',
      'mail/a.md:1 FRONT_MATTER',
      'mail/b.md:4 CATEGORY_UNKNOWN',
      'mail/b.md:8 DATE',
      'mail/b.md:16 HTML',
      'mail/b.md:18 LINK_UNSAFE',
      'variables.yaml:1 VARIABLE_FORM',
      'variables.yaml:1 FIELD_TYPE',
    ],
  );
});

test('what is asked most is a list of articles that are there, each once', async (t) => {
  const files = { 'a.md': articleFile('a'), 'b.md': articleFile('b') };
  assert.deepEqual(await faultsOf(t, { ...files, 'asked.yaml': '- a\n- c\n- a\n- [b]\n' }), [
    'asked.yaml:2 ASKED there is no article "c" → Use the id of an article. Did you mean "a"?',
    'asked.yaml:3 TWICE "a" stands twice → Take one of them out.',
    'asked.yaml:4 FIELD_TYPE this is a list, not an id → Write the id of an article a line: "- imap-vs-pop3".',
  ]);
  assert.deepEqual(await faultsOf(t, { ...files, 'asked.yaml': 'a: b\n' }), [
    'asked.yaml:1 FIELD_TYPE this is a map, not a list of ids → Write the id of an article a line: "- imap-vs-pop3".',
  ]);
});

test('an article that cannot be read draws no faults where others link to it', async (t) => {
  const faults = await faultsOf(t, {
    'a.md': articleFile('a', '[b](#faq/b)', { related: 'related: [b]' }),
    'b.md': '---\n: : :\n---\nText',
  });
  assert.ok(faults.length && faults.every((fault) => fault.startsWith('b.md:2 YAML ')), faults.join('\n'));
});

for (const [what, name, text, fault] of [
  ['a category without a name', 'categories.yaml', '- id: mail\n', 'categories.yaml:1 FIELD_MISSING name is missing'],
  [
    'a category that is text',
    'categories.yaml',
    '- id: mail\n  name: Mail\n- web\n',
    'categories.yaml:3 FIELD_TYPE this category is a text',
  ],
  [
    'categories that are a map',
    'categories.yaml',
    'mail: Mail\n',
    'categories.yaml:1 FIELD_TYPE this is a map, not a list of categories',
  ],
  [
    'two categories of one id',
    'categories.yaml',
    '- id: mail\n  name: Mail\n  children:\n    - id: mail\n      name: More\n',
    'categories.yaml:4 ID_TWICE there are two categories "mail"',
  ],
  [
    'an unknown field of a category',
    'categories.yaml',
    '- id: mail\n  name: Mail\n  child: []\n',
    'categories.yaml:3 FIELD_UNKNOWN there is no field "child"',
  ],
  [
    'a variable without an example',
    'variables.yaml',
    'brand:\n  about: x\n',
    'variables.yaml:2 FIELD_MISSING brand.example is missing',
  ],
  [
    'variables that are a list',
    'variables.yaml',
    '- brand\n',
    'variables.yaml:1 FIELD_TYPE this is a list, not a map of variables',
  ],
] as const) {
  test(`${what} stops the build`, async (t) => {
    const faults = await faultsOf(t, { 'a.md': articleFile('a'), [name]: text });
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.ok(faults[0]!.startsWith(`${fault} → `), faults[0]);
  });
}

test('a folder without categories, or without articles, says what is missing', async (t) => {
  const bare = await compileFolder(await folderOf(t, { 'a.md': articleFile('a') }));
  assert.deepEqual(bare.faults.map(faultLine), [
    'categories.yaml:1  there is no such file  → Add it: a list of categories, each "- id: …" and "name: …".',
  ]);
  assert.deepEqual(await faultsOf(t, { 'README.md': '# About', '_draft.md': 'x', '.hidden/x.md': 'x' }), [
    '.:1 FILE_MISSING there is no article in this folder → Add one as <id>.md.',
  ]);
});

test('a file that is not UTF-8 is named with its first foreign line', async (t) => {
  const text = Buffer.from(articleFile('a', 'One\n\ncaf\u00e9\n'), 'latin1');
  assert.deepEqual(await faultsOf(t, { 'a.md': text }), [
    `a.md:${FIRST + 2} NOT_UTF8 this line is not UTF-8 text → Save the file as UTF-8.`,
  ]);
});

test('a byte order mark and Windows line ends change nothing, line numbers included', async (t) => {
  const plain = await compileFolder(
    await folderOf(t, { ...CATALOGUE, 'a.md': articleFile('a', 'One\ntwo\n\n```text\nx\ny\n```\n') }),
  );
  const dressed = await compileFolder(
    await folderOf(t, {
      ...CATALOGUE,
      'a.md': `\ufeff${articleFile('a', 'One\ntwo\n\n```text\nx\ny\n```\n')}`.replaceAll('\n', '\r\n'),
    }),
  );
  assert.deepEqual(dressed, plain);
  assert.deepEqual(plain.pack?.bodies[0]?.[1], { type: 'code', lang: 'text', value: 'x\ny' });
  const [fault] = await faultsOf(t, { 'a.md': `\ufeff${body('One\n\n<b>')}`.replaceAll('\n', '\r\n') });
  assert.match(fault!, new RegExp(`^a\\.md:${FIRST + 2} HTML`));
});

test('rules of taste are checked only where they are asked for', async (t) => {
  const file = { 'a.md': articleFile('a', 'Three words here.\n') };
  assert.deepEqual(await faultsOf(t, file), []);
  assert.deepEqual(
    await faultsOf(t, file, { rules: { words: [4, 9], popular: [2, 3], rare: [0, 1], topics: [2, 2], related: [1, 4] } }),
    [
      'a.md:6 RULE there are 1 topics → Keep to 2–2.',
      'a.md:7 RULE there are 0 related articles → Keep to 1–4.',
      'a.md:11 RULE there are 1 popular queries → Keep to 2–3.',
      `a.md:${FIRST} RULE there are 3 words in the body → Keep to 4–9.`,
    ],
  );
  assert.deepEqual(await faultsOf(t, file, { rules: { words: [3, 3] } }), []);
});

test('a sound folder becomes a pack: nothing lost, in the order of the categories', async (t) => {
  const other = (id: string, lines = {}): string => articleFile(id, `About ${id}.\n`, lines);
  const folder = await folderOf(t, {
    ...CATALOGUE,
    'z/d.md': other('d', {
      category: 'category: mail\nsubcategory: phones',
      audiences: 'audiences: [hosts, owners]',
      related: 'related: [a, b]',
    }),
    'c.md': other('c', { category: 'category: web' }),
    'b.md': other('b', {
      rare: '  rare:\n    - 550\n    - 5.10\n    - no',
      variables: undefined,
      topics: undefined,
      related: undefined,
    }),
    'deep/er/a.md': other('a', { title: 'title: "What is: a?"' }),
  });
  const { pack } = await compileFolder(folder, { locale: 'de' });
  assert.ok(pack);
  assert.equal(readPack(pack), pack);
  assert.deepEqual(
    pack.articles.map(({ id, category }) => [id, category]),
    [
      ['a', 'mail'],
      ['b', 'mail'],
      ['d', 'phones'],
      ['c', 'web'],
    ],
  );
  assert.deepEqual(
    pack.bodies.map((blocks) => JSON.stringify(blocks).match(/About \w/)?.[0]),
    ['About a', 'About b', 'About d', 'About c'],
  );
  assert.deepEqual(pack.categories, [
    { id: 'mail', name: 'Mail' },
    { id: 'phones', name: 'Phones', parent: 'mail' },
    { id: 'web', name: 'Web' },
  ]);
  assert.deepEqual(pack.articles[1], {
    id: 'b',
    title: 'How does b work?',
    category: 'mail',
    audiences: ['owners'],
    topics: [],
    related: [],
    updated: '2026-11-22',
    queries: { popular: ['using b'], rare: ['550', '5.10', 'no'] },
    lead: 'About b.',
  });
  assert.deepEqual(pack.articles[2]?.audiences, ['owners', 'hosts']);
  assert.equal(pack.articles[0]?.title, 'What is: a?');
  assert.deepEqual(pack.variables.brand, { about: 'Name', example: 'your mail provider' });
  assert.equal(pack.locale, 'de');
  assert.ok(pack.index, 'the search index is inside');
});
