import assert from 'node:assert/strict';
import { test } from 'node:test';

import { articleFile, faultsOf, FIRST } from '../support/article-folder.js';

/*
 * One sentence a fault: what is wrong in an article that is sound otherwise, and the one fault that comes of it. The
 * table is long because every fault a person can make stands in it, with the words that person will read.
 */

const front = (lines: Readonly<Record<string, string | undefined>>): string => articleFile('a', undefined, lines);
const body = (text: string, lines = {}): string => articleFile('a', text, lines);
const NAMED: readonly (readonly [what: string, file: string, fault: string])[] = [
  ['a missing field', front({ title: undefined }), 'a.md:1 FIELD_MISSING title is missing → Add a line "title: …".'],
  ['a missing id', front({ id: undefined }), 'a.md:1 FIELD_MISSING id is missing → Add a line "id: …".'],
  [
    'missing audiences',
    front({ audiences: undefined }),
    'a.md:1 FIELD_MISSING audiences is missing → Add a list "audiences: …".',
  ],
  [
    'missing queries',
    front({ queries: undefined, popular: undefined, rare: undefined }),
    'a.md:1 FIELD_MISSING queries is missing → Add a map "queries: …".',
  ],
  [
    'missing popular queries',
    front({ popular: undefined }),
    'a.md:11 FIELD_MISSING queries.popular is missing → Add a list "popular: …".',
  ],
  ['an empty field', front({ title: 'title:' }), 'a.md:3 FIELD_EMPTY title is empty → Write a value after "title:".'],
  [
    'a list for a text',
    front({ title: 'title: [a, b]' }),
    'a.md:3 FIELD_TYPE title is a list, not a text → Write one value: "title: …".',
  ],
  [
    'a text for a list',
    front({ audiences: 'audiences: owners' }),
    'a.md:5 FIELD_TYPE audiences is a text, not a list → Write "audiences: [one, two]", or an entry a line after "- ".',
  ],
  [
    'a text for a map',
    front({ queries: 'queries: webmail', popular: undefined, rare: undefined }),
    'a.md:10 FIELD_TYPE queries is a text, not a map → Write its fields on lines of their own, indented.',
  ],
  [
    'a query that YAML reads as a map',
    front({ rare: '  rare:\n    - fine\n    - error: 550' }),
    'a.md:14 FIELD_TYPE an entry of queries.rare is a map, not a text → Write plain text; quote it when it holds ": ".',
  ],
  [
    'no popular query',
    front({ popular: '  popular: []' }),
    'a.md:11 FIELD_EMPTY queries.popular is empty → Give one entry at least.',
  ],
  [
    'an empty query',
    front({ rare: '  rare: ["", ok]' }),
    'a.md:12 FIELD_EMPTY an entry of queries.rare is empty → Write a text, or take the entry out.',
  ],
  [
    'a query twice in one list',
    front({ rare: '  rare:\n    - ok\n    - ok' }),
    'a.md:14 TWICE "ok" stands twice in queries.rare → Take one of them out.',
  ],
  [
    'a query twice in one article',
    front({ rare: '  rare: [Using A?]' }),
    'a.md:12 QUERY_TWICE the query "Using A?" stands in a.md too → Keep it in the article it is about most.',
  ],
  [
    'a query that is the title',
    front({ rare: '  rare: [how does a work]' }),
    'a.md:12 QUERY_TITLE the query "how does a work" is the title of a.md → Take it out; titles are searched anyway.',
  ],
  [
    'an unknown field',
    front({ topics: 'topic: [imap]' }),
    'a.md:6 FIELD_UNKNOWN there is no field "topic" → Did you mean "topics"?',
  ],
  [
    'an unknown field like none',
    front({ topics: 'xyz: 1' }),
    'a.md:6 FIELD_UNKNOWN there is no field "xyz" → Take it out; the fields are id, title, category, subcategory, audiences, topics, related, variables, updated, queries.',
  ],
  [
    'an unknown field of the queries',
    front({ rare: '  rares: [x]' }),
    'a.md:12 FIELD_UNKNOWN there is no field "queries.rares" → Did you mean "rare"?',
  ],
  [
    'a field named after a method',
    front({ topics: 'constructor: x' }),
    'a.md:6 FIELD_UNKNOWN there is no field "constructor" → Take it out; the fields are id, title, category, subcategory, audiences, topics, related, variables, updated, queries.',
  ],
  [
    'an unknown category',
    front({ category: 'category: mial' }),
    'a.md:4 CATEGORY_UNKNOWN there is no category "mial" → Use an id of categories.yaml, or add it there. Did you mean "mail"?',
  ],
  [
    'an unknown sub-category',
    front({ category: 'category: mail\nsubcategory: phone' }),
    'a.md:5 CATEGORY_UNKNOWN there is no sub-category "phone" in "mail" → Use an id that stands below it in categories.yaml, or add it there. Did you mean "phones"?',
  ],
  [
    'a sub-category of another',
    front({ category: 'category: web\nsubcategory: phones' }),
    'a.md:5 CATEGORY_UNKNOWN there is no sub-category "phones" in "web" → Use an id that stands below it in categories.yaml, or add it there.',
  ],
  [
    'an unknown audience',
    front({ audiences: 'audiences: [owner]' }),
    'a.md:5 AUDIENCE_UNKNOWN there is no audience "owner" → Use owners or hosts. Did you mean "owners"?',
  ],
  [
    'a topic in words',
    front({ topics: 'topics: [Two words]' }),
    'a.md:6 ID_FORM "Two words" is not a topic → Use small letters, digits and hyphens: "change-password".',
  ],
  [
    'an id in another form',
    front({ id: 'id: A_1' }),
    'a.md:2 ID_FORM "A_1" is not an id → Use small letters, digits and hyphens: "change-password".',
  ],
  [
    'an id that is not the file name',
    front({ id: 'id: b' }),
    'a.md:2 ID_FILE the id "b" is not the name of the file → Write "id: a", or name the file b.md.',
  ],
  [
    'a title with a variable',
    front({ title: 'title: "What is {{brand}}?"' }),
    'a.md:3 TITLE the title holds a variable → Say it without; lists and results show titles as they stand.',
  ],
  [
    'a date in another form',
    front({ updated: 'updated: 22.11.2026' }),
    'a.md:8 DATE "22.11.2026" is not a date → Write year, month and day: 2026-11-22.',
  ],
  [
    'a day the calendar has not',
    front({ updated: 'updated: 2026-02-30' }),
    'a.md:8 DATE "2026-02-30" is not a date → Write year, month and day: 2026-11-22.',
  ],
  [
    'a broken related link',
    front({ related: 'related:\n  - ab' }),
    'a.md:8 RELATED there is no article "ab" to be related to → Use the id of an article. Did you mean "a"?',
  ],
  [
    'an article related to itself',
    front({ related: 'related: [a]' }),
    'a.md:7 RELATED the article is related to itself → Take it out.',
  ],
  [
    'no front matter',
    '# Hello\n',
    'a.md:1 FRONT_MATTER there is no front matter → Begin the file with a line "---", the fields, and another line "---".',
  ],
  [
    'front matter without an end',
    '---\nid: a\n',
    'a.md:1 FRONT_MATTER there is no front matter → Begin the file with a line "---", the fields, and another line "---".',
  ],
  [
    'empty front matter',
    '---\n---\nText\n',
    'a.md:2 FRONT_MATTER the front matter holds no fields → Write a field a line: "title: …".',
  ],
  [
    'front matter that is a list',
    '---\n- id: a\n---\nText\n',
    'a.md:2 FRONT_MATTER the front matter holds no fields → Write a field a line: "title: …".',
  ],
  [
    'a field twice',
    front({ topics: 'title: Again' }),
    'a.md:6 YAML this is not valid YAML (Map keys must be unique) → Put quotes around a value that holds ": " or "#" or starts with a sign, and give a key once.',
  ],
  [
    'a YAML alias',
    front({ audiences: 'audiences: &x [owners]', topics: 'topics: *x' }),
    'a.md:6 YAML an alias (*) cannot be used here → Write the value out.',
  ],
  [
    'an unknown variable in the front matter',
    front({ variables: 'variables: [imaphost]' }),
    'a.md:9 VARIABLE_UNKNOWN there is no variable "imaphost" → Add it to variables.yaml, or use one that is there. Did you mean "imapHost"?',
  ],
  [
    'a variable named after a method',
    front({ variables: 'variables: [constructor]' }),
    'a.md:9 VARIABLE_UNKNOWN there is no variable "constructor" → Add it to variables.yaml, or use one that is there.',
  ],
  [
    'a variable that is declared and not used',
    front({ variables: 'variables: [brand]' }),
    'a.md:9 VARIABLE_UNUSED the variable "brand" is declared and not used → Take it out of variables.',
  ],
  [
    'a variable that is used and not declared',
    body('One\n\n- two {{brand}}\n'),
    `a.md:${FIRST + 2} VARIABLE_UNDECLARED the variable "brand" is used and not declared → Add brand to variables in the front matter.`,
  ],
  [
    'an unknown variable in the body',
    body('One\ntwo {{brant}}\n'),
    `a.md:${FIRST + 1} VARIABLE_UNKNOWN there is no variable "brant" → Add it to variables.yaml, or use one that is there. Did you mean "brand"?`,
  ],
  [
    'an unknown variable in code',
    body('Put:\n\n```dns\nx\n{{toString}}\n```\n'),
    `a.md:${FIRST + 4} VARIABLE_UNKNOWN there is no variable "toString" → Add it to variables.yaml, or use one that is there.`,
  ],
  [
    'a variable in another form',
    body('See {{ brand }}.\n'),
    `a.md:${FIRST} VARIABLE_FORM "{{ brand }}" is not how a variable is written → Write {{name}}: a small letter first, then letters and digits, no blanks.`,
  ],
  ['no body', body(' \n\n'), `a.md:${FIRST} BODY_EMPTY the article has no body → Write the answer below the front matter.`],
  [
    'raw HTML in a paragraph',
    body('One\n\nTwo <b>three</b>\n'),
    `a.md:${FIRST + 2} HTML raw HTML (<b>) is not shown → Write it in Markdown; write \\< for the sign itself.`,
  ],
  [
    'a raw HTML block',
    body('One\n\n<script>alert(1)</script>\n'),
    `a.md:${FIRST + 2} HTML raw HTML (<script>alert(1)</script>) is not shown → Write it in Markdown; write \\< for the sign itself.`,
  ],
  [
    'an HTML comment',
    body('One\n\n<!-- x -->\n'),
    `a.md:${FIRST + 2} HTML raw HTML (<!-- x -->) is not shown → Write it in Markdown; write \\< for the sign itself.`,
  ],
  [
    'an image inside a paragraph',
    body('See\n![shot](a.png)\n'),
    `a.md:${FIRST + 1} FIGURE_PLACE an image stands inside a line of text → Put it on a line of its own, with an empty line before and behind it.`,
  ],
  [
    'an image inside a cell',
    body('| a |\n|---|\n| ![shot](a.png) |\n'),
    `a.md:${FIRST + 2} FIGURE_PLACE an image stands inside a line of text → Put it on a line of its own, with an empty line before and behind it.`,
  ],
  [
    'the address of a link by reference',
    body('See\n\n[x]: https://x.example\n'),
    `a.md:${FIRST + 2} OUTSIDE the address of a link by reference cannot stand in an article → Use paragraphs, ## headings, lists, tables, notes, code, [text](address) links and ![text](address) images.`,
  ],
  [
    'a top heading',
    body('# Title\n\nText\n'),
    `a.md:${FIRST} HEADING a body has no heading with one # → Write "## …"; the title is the heading of the article.`,
  ],
  [
    'a heading too deep',
    body('Text\n\n#### Deep\n'),
    `a.md:${FIRST + 2} HEADING a heading with 4 # is too deep → Write "## …" or "### …".`,
  ],
  [
    'lists nested twice',
    body('- a\n  - b\n    - c\n'),
    `a.md:${FIRST + 2} NESTED a list stands in a list in a list → Nest lists once at most.`,
  ],
  [
    'a block quote without its kind',
    body('> quoted\n'),
    `a.md:${FIRST} NOTE this block quote does not say what kind of note it is → Put [!NOTE], [!TIP] or [!WARNING] alone on its first line.`,
  ],
  [
    'a note of another kind',
    body('> [!DANGER]\n> x\n'),
    `a.md:${FIRST} NOTE this block quote does not say what kind of note it is → Put [!NOTE], [!TIP] or [!WARNING] alone on its first line.`,
  ],
  [
    'a marker with text beside it',
    body('> [!NOTE] x\n'),
    `a.md:${FIRST} NOTE this block quote does not say what kind of note it is → Put [!NOTE], [!TIP] or [!WARNING] alone on its first line.`,
  ],
  [
    'an empty note',
    body('Text\n\n> [!TIP]\n'),
    `a.md:${FIRST + 2} NOTE this note is empty → Write its text on the lines below the marker, each after "> ".`,
  ],
  [
    'a row with too many cells',
    body('| a | b |\n|---|---|\n| 1 | 2 | 3 |\n'),
    `a.md:${FIRST + 2} TABLE this row has 3 cells, the head has 2 → Give each row as many cells as the head; write \\| for a | inside a cell.`,
  ],
  [
    'an unsafe link',
    body('One\n\n[x](javascript:alert(1))\n'),
    `a.md:${FIRST + 2} LINK_UNSAFE the address "javascript:alert(1)" is not safe to follow → Use an https:, mailto: or tel: address, or #faq/article-id for an article.`,
  ],
  [
    'an unsafe link in angle brackets',
    body('<javascript:alert(1)>\n'),
    `a.md:${FIRST} LINK_UNSAFE the address "javascript:alert(1)" is not safe to follow → Use an https:, mailto: or tel: address, or #faq/article-id for an article.`,
  ],
  [
    'a link with a password',
    body('[x](https://a:b@c.example)\n'),
    `a.md:${FIRST} LINK_UNSAFE the address "https://a:b@c.example" is not safe to follow → Use an https:, mailto: or tel: address, or #faq/article-id for an article.`,
  ],
  [
    'a link to an unknown article',
    body('One [two](#faq/aa)\n'),
    `a.md:${FIRST} LINK_BROKEN there is no article "aa" → Link to the id of an article. Did you mean "a"?`,
  ],
  [
    'a link whose address holds a variable and more',
    body('[x](https://{{brand}}/)\n'),
    `a.md:${FIRST} LINK_VARIABLE the address "https://{{brand}}/" holds a variable and more → Make the whole address one variable, or write it out.`,
  ],
  [
    'a link to an unknown variable',
    body('[x]({{webmailURL}})\n'),
    `a.md:${FIRST} VARIABLE_UNKNOWN there is no variable "webmailURL" → Add it to variables.yaml, or use one that is there. Did you mean "webmailUrl"?`,
  ],
  [
    'a link to a variable that is no address',
    body('[x]({{brand}})\n', { variables: 'variables: [brand]' }),
    `a.md:${FIRST} LINK_UNSAFE the example of {{brand}} is no address → Use an https:, mailto: or tel: address, or #faq/article-id for an article.`,
  ],
];

for (const [what, file, fault] of NAMED) {
  test(`${what} stops the build with file, line and mend`, async (t) => {
    assert.deepEqual(await faultsOf(t, { 'a.md': file }), [fault]);
  });
}
