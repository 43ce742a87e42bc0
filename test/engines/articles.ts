import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';
import { articleFile, CATALOGUE } from '../support/article-folder.js';
import { png } from '../support/png.js';

const PICTURES = `Settings are on one page.

![The page with all mail settings](images/settings.png "All settings at a glance")

Watch how it is done.

[![Adding a mailbox, step by step](images/poster.png)](https://video.example/watch/7 "Two minutes")

![A film of the new inbox](inbox.webm)

![That never comes](https://pictures.example/never.png){width=640 height=320}

> [!WARNING]
> Never show your password.
`;

const WIDE_TABLE = `All of it in one table.

| Protocol | Server of the mailbox | Port with encryption | Port without encryption | Kind of encryption | Name of the user |
|---|---|---|---|---|---|
| IMAP | \`imap.a-provider-with-a-long-name.example\` | \`993\` | \`143\` | SSL/TLS from the beginning | The whole address |
| POP3 | \`pop.a-provider-with-a-long-name.example\` | \`995\` | \`110\` | SSL/TLS from the beginning | The whole address |
`;

/** What the ferry line's articles do not have: images, videos, a warning and a table that is wider than the drawer. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  ...CATALOGUE,
  'mail/a.md': articleFile('a', PICTURES),
  'mail/b.md': articleFile('b', WIDE_TABLE),
  'mail/images/settings.png': png(1280, 720),
  'mail/images/poster.png': png(640, 360, [180, 40, 90]),
  'mail/inbox.webm': new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]),
};

/** The files of all packs that the states show, by where they are served: `ferry/pack.json`. */
export async function articleFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-states-'));
  try {
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return new Map([...(await filesOf('test/e2e/ferry', 'ferry')), ...(await filesOf(folder, 'pictures'))]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function filesOf(folder: string, place: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const compiled = await compileFolder(folder);
  if (!compiled.pack) throw new Error(JSON.stringify(compiled.faults));
  const { pack, translations, media } = compiled;
  const files = new Map<string, string | Uint8Array>();
  for (const [language, one] of [['', pack] as const, ...translations.map((other) => [`${other.locale}/`, other] as const)]) {
    for (const [name, text] of packFiles(one)) files.set(`${place}/${language}${name}`, text);
  }
  for (const { file, source } of media) files.set(`${place}/${file}`, await readFile(source));
  return files;
}
