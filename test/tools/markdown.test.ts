import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { Body } from '../../src/content/article.js';
import { passages } from '../../src/content/plain-text.js';
import { readBodies } from '../../src/content/read-bodies.js';
import { leadOf } from '../../src/tools/compile/lead.js';
import { readMarkdown } from '../../src/tools/compile/markdown.js';
import { htmlText } from '../../src/tools/compile/outside-text.js';
import { EVERY_NODE, say } from '../support/sample-pack.js';

const VARIABLES = {
  imapHost: { about: '', example: 'imap.example.com' },
  webmailUrl: { about: '', example: 'https://webmail.example.com/' },
};

/** What a reader who ignores reports gets. */
function lenient(markdown: string): Body {
  return readMarkdown(markdown, { firstLine: 1, report: () => undefined, ids: new Set(['spf']), variables: VARIABLES }).body;
}

test('each form of the subset becomes its node', () => {
  const markdown = `Open [webmail]({{webmailUrl}})\\
now.

## On a *phone*

3. Press **Add**.
4. Type:
   - \`{{imapHost}}\`

- Red
- Blue

| Server | Port |
|---|--:|
| \`IMAP\` | 993 |
| | 995 |

> [!TIP]
> Copy it.

\`\`\`dns
a
  b
\`\`\`

***

![The page with {{imapHost}}](img/settings.png "All on one page")
[![How it is done](img/poster.png)](https://video.example/watch/7)
`;
  const reports: string[] = [];
  const { body, names } = readMarkdown(markdown, {
    firstLine: 1,
    report: (...fault) => reports.push(fault.join(' ')),
    ids: new Set(),
    variables: VARIABLES,
  });
  assert.deepEqual(body, EVERY_NODE);
  assert.deepEqual(
    [...names],
    [
      ['webmailUrl', 1],
      ['imapHost', 8],
    ],
  );
  assert.deepEqual(reports, []);
});

test('a soft line break is a space, and a row with too few cells is filled', () => {
  assert.deepEqual(lenient('one\n   two'), say('one two'));
  const [table] = lenient('| a | b |\n|:-:|---|\n| 1 |');
  assert.deepEqual(table, {
    type: 'table',
    align: ['center', null],
    children: [
      ['a', 'b'],
      ['1', ''],
    ].map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: value ? [{ type: 'text', value }] : [] })),
    })),
  });
});

test('an indent is not code', () => {
  assert.deepEqual(lenient('    Dear customer'), say('Dear customer'));
});

for (const [what, markdown, body] of [
  [
    'an HTML block loses its tags, not its words',
    '<div class="x"><p>Hello <b>there</b> &amp; you</p></div>',
    say('Hello there & you'),
  ],
  ['inline HTML loses its tags', 'Hello <b>there</b>, <i>you</i>.', say('Hello there, you.')],
  ['a script says nothing', '<script>\nalert("x")\n</script>', []],
  ['a comment says nothing', 'One <!-- two --> three', say('One  three')],
  ['a picture inside a sentence is its description', 'See ![the button](x.png).', say('See the button.')],
  ['a picture without words is shown', '![](x.png)', [{ type: 'image', alt: '', url: 'x.png' }]],
  ['a picture from nowhere safe is its description', '![the button](javascript:alert(1) "Red")', say('the button: Red')],
  ['a film is a video', '![the button](x.webm)', [{ type: 'video', alt: 'the button', url: 'x.webm' }]],
  ['a poster from another site is left out', '[![x](https://a.example/p.png)](https://video.example/1)', [{ type: 'video', alt: 'x', url: 'https://video.example/1' }]],
  ['a picture in a list is a block of its item', '1. Press\n\n   ![x](x.png)', [{ type: 'list', ordered: true, children: [{ type: 'listItem', children: [...say('Press'), { type: 'image', alt: 'x', url: 'x.png' }] }] }]],
  ['an unsafe link is its text', 'Click [me](javascript:alert(1)) now', say('Click me now')],
  ['a link to an unknown article is its text', 'See [that](#faq/none).', say('See that.')],
  ['a link by reference is its text', 'See [that][1].\n\n[1]: https://x.example', say('See that.')],
  ['a variable nobody declared stays as written', 'Use {{port}} of {{ server }}.', say('Use {{port}} of {{ server }}.')],
  [
    'a top heading is the highest a body has',
    '# One',
    [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'One' }] }],
  ],
  [
    'a deep heading is the lowest a body has',
    '###### Six',
    [{ type: 'heading', depth: 3, children: [{ type: 'text', value: 'Six' }] }],
  ],
  ['a block quote is a note', '> Hi', [{ type: 'blockquote', kind: 'note', children: say('Hi') }]],
] as const) {
  test(`read leniently, ${what}`, () => {
    assert.deepEqual(lenient(markdown), body);
  });
}

test('nesting without end is flattened to what readPack lets in, words kept', () => {
  for (const markdown of [
    `${'> '.repeat(40)}deep`,
    `${[...Array(40).keys()].map((i) => `${'  '.repeat(i)}- ${i}`).join('\n')}\n${' '.repeat(80)}deep`,
    `${'> '.repeat(7)}| a |\n${'> '.repeat(7)}|---|\n${'> '.repeat(7)}| ***deep*** |`,
    `${'*a **b '.repeat(20)}deep${'** c*'.repeat(20)}`,
  ]) {
    const body = lenient(markdown);
    readBodies({ format: 1, bodies: [body] }, 1);
    assert.match(
      passages(body)
        .map(({ text }) => text)
        .join(' '),
      /deep/,
    );
  }
});

test('whatever the Markdown, the body is one that readPack lets in', () => {
  const part = fc.constantFrom(
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '  ',
    '    ',
    '| a | b |\n|---|---|\n| c |',
    '`',
    '```',
    '# ',
    '**',
    '*',
    '_',
    '[x](',
    ')',
    '](#faq/spf)',
    '![',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<',
    '&lt;',
    '{{imapHost}}',
    '{{',
    '}}',
    '[!NOTE]',
    '---',
    'word',
    'Ω',
    '\u0000',
    '\ud800',
    '\t',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const body = lenient(parts.join(''));
      readBodies(JSON.parse(JSON.stringify({ format: 1, bodies: [body] })), 1);
    }),
    { numRuns: 500 },
  );
});

test('the text of HTML is plain: no tag is left, and what is left is decoded once', () => {
  assert.equal(htmlText('<p>a &lt;b&gt; &amp;lt; &#65;&#x42;&nbsp;c<br>d</p><style>x{}</style><img alt=x'), 'a <b> &lt; AB c d');
  assert.equal(htmlText('&#0;&#x110000;'), '&#0;&#x110000;');
});

test('the lead is the sentences of the first paragraph that fit', () => {
  const long =
    'This sentence is here to be rather long, so that the two of them cannot both be the lead of an article, whose room is small.';
  assert.equal(
    leadOf(
      [
        { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Head' }] },
        ...say('First. Second one.'),
        ...say('Third.'),
      ],
      'en',
    ),
    'First. Second one.',
  );
  assert.equal(leadOf(say(`Short. ${long} ${long}`), 'en'), `Short. ${long}`);
  assert.equal(leadOf(say(`${long} Short. ${long}`), 'en'), `${long} Short.`);
});

test('a first sentence that is too long is cut at the end of a word, never inside a variable', () => {
  const lead = leadOf(say(`${'word '.repeat(33)}and {{imapHost}}, and more of the same without an end`), 'en');
  assert.equal(lead, `${'word '.repeat(33)}and…`);
  assert.ok(lead.length <= 180);
  assert.equal(leadOf(say('x'.repeat(500)), 'en'), `${'x'.repeat(179)}…`);
  assert.equal(leadOf(say('\u{1f600}'.repeat(200)), 'en').at(-2), '\u{1f600}'.at(-1));
  assert.equal(leadOf([], 'en'), '');
});

test('a lead is taken from any language and from any first block', () => {
  assert.ok(leadOf(say('これは長い文です。'.repeat(30)), 'ja').length <= 180);
  assert.equal(leadOf([EVERY_NODE[2]!], 'en'), 'Press Add. Type: {{imapHost}}');
  assert.equal(leadOf([EVERY_NODE[1]!], 'en'), 'On a phone');
});
