import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { FaultList, faultLine } from '../../src/tools/compile/fault.js';
import { readPanel, readPanels } from '../../src/tools/compile/panel-file.js';

const known = { articles: new Set(['create-mailbox', 'spf-record']), topics: new Set(['email-accounts', 'spf']) };

function read(text: string, file = 'panel') {
  const faults = new FaultList();
  const panel = readPanel(text, file, known, faults.of(`${file}.yaml`));
  return { panel, faults: faults.sorted().map(faultLine) };
}

const LEAST = `id: panel
name: A panel
audience: owners
detect:
  - path: "*/panel/*"
pages:
  - path: "*/mail"
    topics: [spf]
`;

test('the panels of this project have no fault', async () => {
  const { pack } = await compileFolder('data');
  const { panels, faults } = await readPanels('data/panels', pack!.articles);
  assert.deepEqual(faults.map(faultLine), []);
  assert.ok(panels.some(({ id }) => id === 'cpanel'));
});

test('a panel is read as it is written, without empty fields', () => {
  assert.deepEqual(read(LEAST), {
    panel: {
      id: 'panel',
      name: 'A panel',
      detect: [{ path: '*/panel/*' }],
      audience: 'owners',
      session: { path: [], query: [] },
      pages: [{ path: '*/mail', topics: ['spf'] }],
    },
    faults: [],
  });
});

test('what is wrong in a panel is told with its line and the mend', () => {
  const { faults } = read(
    `id: other
name: A panel
audience: users
accent: orange
detect:
  - port: [https]
    global: "window[0]"
  - {}
session:
  path: ["*"]
heading: "h1["
pages:
  - path: "mail/(\\\\d+)"
    topics: [spff]
  - query: "action"
    articles: [create-mailboxes]
  - topics: [spf]
  - hash: "/list"
    color: red
`,
  );
  assert.deepEqual(faults, [
    'panel.yaml:1  the panel "other" stands in the file "panel"  → Name the file after the id.',
    'panel.yaml:3  "users" is no audience  → Write one of owners, hosts.',
    'panel.yaml:4  "orange" is no colour  → Write it as "#rrggbb", in quotes.',
    'panel.yaml:6  "https" is no port  → Write its number: "[2082, 2083]".',
    'panel.yaml:7  "window[0]" is no property of window  → Write its name, as in "CPANEL" or "Plesk.version".',
    'panel.yaml:8  this entry of detect says nothing  → Give a path, port, selector, global or generator.',
    'panel.yaml:10  "*" is no name  → Write letters and digits, and "*" for what changes: "cpsess*".',
    'panel.yaml:11  h1[ is no selector  → Write it as in CSS, in quotes.',
    'panel.yaml:13  the pattern mail/(\\d+) holds "(" or ")"; regular expressions do not work in every browser  → Use "*" for anything and ":name" for one step of a path.',
    'panel.yaml:13  the path mail/(\\d+) does not begin with "/"  → Begin with "/", or with "*/" where the panel may stand in a folder.',
    'panel.yaml:14  no article has the topic "spff"  → Use one that is there. Did you mean "spf"?',
    'panel.yaml:15  "action" is not pairs of name and value  → Write "name=value", joined by "&"; "name=*" for any value.',
    'panel.yaml:16  there is no article "create-mailboxes"  → Use one that is there. Did you mean "create-mailbox"?',
    'panel.yaml:17  this page says not where it is  → Give a path, query, hash or selector.',
    'panel.yaml:18  this page says not what it is about  → Give topics, articles or search.',
    'panel.yaml:19  there is no field "pages.color"  → Take it out; the fields are path, query, hash, selector, topics, articles, search, audience.',
  ]);
});

test('a panel without what it needs, or that is no panel, says so', () => {
  assert.deepEqual(read('- one').faults, ['panel.yaml:1  this is a list, not a map of fields  → Begin with "id: …".']);
  assert.deepEqual(read('id: panel\n').faults, [
    'panel.yaml:1  name is missing  → Add a line "name: …".',
    'panel.yaml:1  there is no list "detect" of ways to tell the panel  → Write each as a map below "detect:", after "- ".',
    'panel.yaml:1  there is no list "pages" of its pages  → Write each as a map below "pages:", after "- ".',
    'panel.yaml:1  audience is missing  → Add a line "audience: …".',
  ]);
});
