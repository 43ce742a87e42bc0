import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Body } from '../../content/article.js';
import { PACK_FORMAT, type BodyFile, type Pack } from '../../content/pack.js';
import type { WholePack } from './whole-pack.js';

/** Articles a body file: a few kilobytes, so that showing one article does not load them all. */
const BODIES_A_FILE = 16;
const BODY_FILE = /^bodies-\d+\.[0-9a-f]{8}\.json$/;

export interface WrittenFile {
  readonly file: string;
  /** Bytes, uncompressed. */
  readonly bytes: number;
}

/** The files of a pack by name, `pack.json` first. The same pack gives the same bytes. */
export function packFiles(whole: WholePack): ReadonlyMap<string, string> {
  const { bodies, ...rest } = whole;
  const bodyFiles: BodyFile[] = [];
  const bodyTexts: [string, string][] = [];
  for (let first = 0; first < bodies.length; first += BODIES_A_FILE) {
    const part: readonly Body[] = bodies.slice(first, first + BODIES_A_FILE);
    const text = JSON.stringify({ format: PACK_FORMAT, bodies: part });
    // Named after what is inside, so that no cache can put old bodies to new heads.
    const file = `bodies-${bodyFiles.length}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
    bodyFiles.push({ file, count: part.length });
    bodyTexts.push([file, text]);
  }
  const pack: Pack = { ...rest, bodyFiles };
  return new Map([['pack.json', JSON.stringify(pack)], ...bodyTexts]);
}

/** Writes a pack into a folder, and each of its translations into a folder below, named after its language. */
export async function writePacks(pack: WholePack, translations: readonly WholePack[], folder: string): Promise<readonly WrittenFile[]> {
  const written = [...(await writePack(pack, folder))];
  for (const translation of translations) {
    const files = await writePack(translation, join(folder, translation.locale));
    written.push(...files.map(({ file, bytes }) => ({ file: `${translation.locale}/${file}`, bytes })));
  }
  return written;
}

/** Writes the files of a pack into a folder, made where it is missing, and takes out body files of earlier builds. */
export async function writePack(whole: WholePack, folder: string): Promise<readonly WrittenFile[]> {
  const files = packFiles(whole);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (BODY_FILE.test(name) && !files.has(name)) await rm(join(folder, name));
  const written: WrittenFile[] = [];
  for (const [file, text] of files) {
    await writeFile(join(folder, file), text);
    written.push({ file, bytes: Buffer.byteLength(text) });
  }
  return written;
}
