import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';
import { writePacks } from '../../src/tools/compile/write-pack.js';
import { articleFile, CATALOGUE, faultsOf, FIRST, folderOf } from '../support/article-folder.js';
import { png } from '../support/png.js';

const FOLDER = {
  ...CATALOGUE,
  'mail/a.md': articleFile('a', 'See:\n\n![One](img/My%20shot.PNG "Two")\n\n![Three](<img/My shot.PNG>)\n\n[![Film](../poster.png)](film.MP4)\n\n![Far](https://a.example/x.svg)\n\n![Root](/x.png)\n'),
  'mail/img/My shot.PNG': png(60, 40),
  'mail/film.MP4': new Uint8Array([1, 2, 3]),
  'poster.png': png(32, 18),
  'unused.png': png(8, 8),
};

test('files that articles show go beside the pack, each once, with names that change with them and the size of images', async (t) => {
  const folder = await folderOf(t, FOLDER);
  const compiled = await compileFolder(folder);
  assert.ok(compiled.pack, JSON.stringify(compiled.faults));
  const [, one, three, film, far, root] = compiled.pack.bodies[0]!;
  assert.deepEqual(one, { type: 'image', alt: 'One', title: 'Two', url: (one as { url: string }).url, width: 60, height: 40 });
  assert.match((one as { url: string }).url, /^media\/my-shot\.[0-9a-f]{8}\.png$/);
  assert.equal((three as { url: string }).url, (one as { url: string }).url);
  assert.match(JSON.stringify(film), /"url":"media\/film\.[0-9a-f]{8}\.mp4","poster":"media\/poster\.[0-9a-f]{8}\.png","width":32,"height":18/);
  assert.deepEqual(
    compiled.warnings.map(({ file, line, code, message, mend }) => `${file}:${line} ${code} ${message} → ${mend}`),
    ['https://a.example/x.svg', '/x.png'].map((url, i) => `mail/a.md:${FIRST + 8 + 2 * i} FIGURE_SIZE how large "${url}" is cannot be known before it is shown, so it gets a place of 16 to 9 → Write both sides in px, right behind it: {width=640 height=360}.`),
  );
  assert.deepEqual(far, { type: 'image', alt: 'Far', url: 'https://a.example/x.svg' });
  assert.deepEqual(root, { type: 'image', alt: 'Root', url: '/x.png' });

  const out = join(folder, 'out');
  const written = await writePacks(compiled.pack, compiled.translations, out, compiled.media);
  const files = (await readdir(join(out, 'media'))).sort();
  assert.equal(files.length, 3);
  assert.deepEqual(written.filter(({ file }) => file.startsWith('media/')).map(({ file }) => file).sort(), files.map((name) => `media/${name}`));
  assert.deepEqual(await readFile(join(out, (one as { url: string }).url)), png(60, 40));

  await writePacks(compiled.pack, compiled.translations, out, compiled.media.slice(0, 1));
  assert.equal((await readdir(join(out, 'media'))).length, 1, 'what nothing shows any more is taken out');
});

test('the size of an image is what stands behind it, else that of its file or of its own bytes', async (t) => {
  const data = `data:image/png;base64,${png(30, 20).toString('base64')}`;
  const body = `![One](https://a.example/1.png){width=640 height=360}\n![Two](/2.png "T"){ height="90px" width='160' }\n\n![Three](a.png){width=30 height=20}\n\n![Four](${data})\n\n[![Five](/5.png)](https://video.example/1){width=160 height=90}\n\n![Six](https://a.example/6.mp4)\n`;
  const compiled = await compileFolder(await folderOf(t, { ...CATALOGUE, 'a.md': articleFile('a', body), 'a.png': png(60, 40) }));
  assert.ok(compiled.pack, JSON.stringify(compiled.faults));
  assert.deepEqual(compiled.warnings, []);
  const sizes = compiled.pack.bodies[0]!.map((block) => ('alt' in block ? [block.type, block.alt, block.width, block.height] : block));
  assert.deepEqual(sizes, [
    ['image', 'One', 640, 360],
    ['image', 'Two', 160, 90],
    ['image', 'Three', 30, 20],
    ['image', 'Four', 30, 20],
    ['video', 'Five', 160, 90],
    ['video', 'Six', undefined, undefined],
  ]);
});

test('a translation takes the images beside it, else those of its original; all languages share the files', async (t) => {
  const head = (id: string): string => `---\nid: ${id}\ntitle: Wie geht ${id}?\nqueries:\n  popular: [${id} nutzen]\n---\n`;
  const folder = await folderOf(t, {
    ...CATALOGUE,
    'mail/a.md': articleFile('a', '![One](one.png)\n\n![Two](two.png)\n'),
    'mail/b.md': articleFile('b', '![Two](two.png)\n'),
    'mail/one.png': png(10, 10),
    'mail/two.png': png(20, 20),
    'translations/de/a.md': `${head('a')}![Eins](one.png)\n\n![Zwei](two.png)\n`,
    'translations/de/one.png': png(11, 11),
  });
  const { translations, media, faults } = await compileFolder(folder).then((compiled) => ({ translations: [], media: [], ...compiled }));
  assert.deepEqual(faults, []);
  const urls = translations[0]!.bodies.map((body) => body.map((block) => ('url' in block ? block.url.replace(/\.[0-9a-f]{8}/, '') : block.type)));
  assert.deepEqual(urls, [['../media/one.png', '../media/two.png'], ['../media/two.png']]);
  assert.equal(media.length, 3);
});

const SIZE_MEND = 'Write both sides in px, right behind it: {width=640 height=360}.';
const PLAIN = { 'a.png': png(4, 4), 'drawing.svg': '<svg/>', 'broken.png': 'no image' };
const ADDRESS = 'is neither https: nor a path → Use an https: address, or put the file beside the articles and write its path.';
for (const [what, markdown, fault] of [
  ['no words', '![](a.png)', 'FIGURE_ALT this image does not say what it shows → Say it between the brackets, for those who do not see it: ![The page with all settings](a.png).'],
  ['blank words', '![ ](a.png "title")', 'FIGURE_ALT this image does not say what it shows → Say it between the brackets, for those who do not see it: ![The page with all settings](a.png).'],
  ['no file', '![x](b.png)', 'FIGURE_MISSING there is no file "b.png" → Write its path as from this article, inside the folder that is built. Did you mean "a.png"?'],
  ['a file outside of the folder', '![x](../../../etc/passwd)', 'FIGURE_MISSING there is no file "../../../etc/passwd" → Write its path as from this article, inside the folder that is built.'],
  ['a drawing', '![x](drawing.svg)', 'FIGURE_KIND "drawing.svg" is no image that every browser shows → Save it as PNG, JPEG, GIF, WebP or AVIF.'],
  ['a file that is no image', '![x](broken.png)', 'FIGURE_KIND "broken.png" is no image that every browser shows → Save it as PNG, JPEG, GIF, WebP or AVIF.'],
  ['an address without https', '![x](http://a.example/x.png)', `FIGURE_ADDRESS the address "http://a.example/x.png" ${ADDRESS}`],
  ['an address of no image', '![x](data:image/svg+xml;base64,AAAA)', `FIGURE_ADDRESS the address "data:image/svg+xml;base64,AAAA" ${ADDRESS}`],
  ['a script', '![x](javascript:alert)', `FIGURE_ADDRESS the address "javascript:alert" ${ADDRESS}`],
  ['a file of the disk', '![x](file:///etc/passwd)', `FIGURE_ADDRESS the address "file:///etc/passwd" ${ADDRESS}`],
  ['no protocol', '![x](//a.example/x.png)', undefined],
  ['a poster of another site', '[![x](https://a.example/x.png)](https://video.example/1)', 'FIGURE_ADDRESS the image of a video comes from another site ("https://a.example/x.png") → Put the image into the folder of the articles and write its path: nothing is asked of another site before the video is played.'],
  ['a video without https', '[![x](a.png)](http://video.example/1)', `FIGURE_ADDRESS the address "http://video.example/1" ${ADDRESS}`],
  ['a link to an article', '[![x](a.png)](#faq/a)', 'FIGURE_LINK the link around this image, "#faq/a", leads to no video → Put the link into the text below the image; an image opens large by itself.'],
  ['a link to the same image, larger', '[![x](a.png)](large.png)', 'FIGURE_LINK the link around this image, "large.png", leads to no video → Put the link into the text below the image; an image opens large by itself.'],
  ['a size with one side', '![x](https://a.example/x.png){width=640}', `FIGURE_SIZE "{width=640}" is no size of an image → ${SIZE_MEND}`],
  ['a size in parts', '![x](a.png){width=50% height=50%}', `FIGURE_SIZE "{width=50% height=50%}" is no size of an image → ${SIZE_MEND}`],
  ['a size and more', '![x](a.png){width=4 height=4 class=big}', `FIGURE_SIZE "{width=4 height=4 class=big}" is no size of an image → ${SIZE_MEND}`],
  ['a size of another shape', '![x](a.png){width=640 height=360}', 'FIGURE_SIZE this image is 4 px wide and 4 px high, and {width=640 height=360} would bend it → Take out what stands in braces, or write a size of the same shape.'],
  ['a variable that is not there', '![x {{port}}](a.png)', 'VARIABLE_UNKNOWN there is no variable "port" → Add it to variables.yaml, or use one that is there.'],
] as const) {
  test(`${what} is ${fault ? 'a fault with its mend' : 'no fault'}`, async (t) => {
    const faults = await faultsOf(t, { ...PLAIN, 'a.md': articleFile('a', `Text\n\n${markdown}\n`) });
    assert.deepEqual(faults, fault ? [`a.md:${FIRST + 2} ${fault}`] : []);
  });
}

test('articles of other systems keep their images where they are', () => {
  const { pack, warnings } = compileDocs({ docs: [{ id: 'a', title: 'A', body: 'Look:\n\n![Shot](img/a.png){width=20 height=10}\n![Far](https://a.example/b.png)' }] });
  assert.match(warnings.map(({ message }) => message).join(), /^docs\[0\]\.body: how large "https:\/\/a\.example\/b\.png" is/);
  assert.deepEqual(pack?.bodies[0]?.slice(1), [
    { type: 'image', alt: 'Shot', url: 'img/a.png', width: 20, height: 10 },
    { type: 'image', alt: 'Far', url: 'https://a.example/b.png' },
  ]);
});
