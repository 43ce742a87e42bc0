import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PACK_FORMAT, type PackFile, type Pack } from '../../content/pack.js';
import { MEDIA, type MediaFile } from './media-folder.js';
import type { WholePack } from './whole-pack.js';

/** Articles a body file: a few kilobytes, so that showing one article does not load them all. */
const BODIES_A_FILE = 16;
/** Heads a head file: what a slow phone reads without holding up the page. */
const HEADS_A_FILE = 500;
/** A pack of no more than these has its heads in itself. */
const HEADS_IN_PACK = 1000;
const MEDIUM = /^[a-z\d-]+\.[0-9a-f]{8}\.(?:png|jpg|gif|webp|avif|mp4|webm)$/;
const PART = /^(?:bodies-\d+|heads-\d+|index)\.[0-9a-f]{8}\.json$/;

export interface WrittenFile {
  readonly file: string;
  /** Bytes, uncompressed. */
  readonly bytes: number;
}

/** The files of a pack by name, `pack.json` first. The same pack gives the same bytes. */
export function packFiles(whole: WholePack): ReadonlyMap<string, string> {
  const { bodies, index, articles, ...rest } = whole;
  const files = new Map<string, string>();
  const bodyFiles = filesOf('bodies', bodies, BODIES_A_FILE, files);
  let pack: Pack = { ...rest, articles, index, bodyFiles };
  if (articles.length > HEADS_IN_PACK) {
    const headFiles = filesOf('heads', articles, HEADS_A_FILE, files, 'articles');
    const indexFile = addFile('index', JSON.stringify(index), files);
    pack = { ...rest, articles: [], headFiles, indexFile, bodyFiles };
  }
  return new Map([['pack.json', JSON.stringify(pack)], ...files]);
}

/** Adds files that hold so many of the items each, and says which. */
function filesOf(name: string, items: readonly unknown[], most: number, files: Map<string, string>, key = name): readonly PackFile[] {
  const made: PackFile[] = [];
  for (let first = 0; first < items.length; first += most) {
    const part = items.slice(first, first + most);
    made.push({ file: addFile(`${name}-${made.length}`, JSON.stringify({ format: PACK_FORMAT, [key]: part }), files), count: part.length });
  }
  return made;
}

/** Named after what is inside, so that no cache can put old bodies to new heads. */
function addFile(name: string, text: string, files: Map<string, string>): string {
  const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
  files.set(file, text);
  return file;
}

/** Writes a pack into a folder, each of its translations into a folder below, named after its language, and what they show into `media`. */
export async function writePacks(pack: WholePack, translations: readonly WholePack[], folder: string, media: readonly MediaFile[] = []): Promise<readonly WrittenFile[]> {
  const written = [...(await writePack(pack, folder))];
  for (const translation of translations) {
    const files = await writePack(translation, join(folder, translation.locale));
    written.push(...files.map(({ file, bytes }) => ({ file: `${translation.locale}/${file}`, bytes })));
  }
  return [...written, ...(await writeMedia(media, folder))];
}

/** Copies what articles show, and takes out what earlier builds did. */
async function writeMedia(media: readonly MediaFile[], folder: string): Promise<readonly WrittenFile[]> {
  const place = join(folder, MEDIA);
  const old = existsSync(place) ? await readdir(place) : [];
  for (const name of old) if (MEDIUM.test(name) && !media.some(({ file }) => file === `${MEDIA}/${name}`)) await rm(join(place, name));
  if (media.length) await mkdir(place, { recursive: true });
  const written: WrittenFile[] = [];
  for (const { file, source } of media) {
    await copyFile(source, join(folder, file));
    written.push({ file, bytes: (await stat(source)).size });
  }
  return written;
}

/** Writes the files of a pack into a folder, made where it is missing, and takes out the parts of earlier builds. */
export async function writePack(whole: WholePack, folder: string): Promise<readonly WrittenFile[]> {
  const files = packFiles(whole);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (PART.test(name) && !files.has(name)) await rm(join(folder, name));
  const written: WrittenFile[] = [];
  for (const [file, text] of files) {
    await writeFile(join(folder, file), text);
    written.push({ file, bytes: Buffer.byteLength(text) });
  }
  return written;
}
