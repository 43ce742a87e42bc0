import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { imageSize } from 'image-size';

import { didYouMean } from '../../content/nearest.js';
import { short } from './references.js';

/** A file that goes beside the pack as it is. */
export interface MediaFile {
  /** Its name there: `media/settings.83a81459.png`, which changes with what is inside. */
  readonly file: string;
  /** Where it is now. */
  readonly source: string;
}

/** The address of a file from its pack and, of an image, its size in px. */
export interface Placed {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** Finds a place beside the pack for the file at this path; undefined after a fault. */
export type PlaceMedia = (path: string, fault: (code: string, message: string, mend: string) => void) => Placed | undefined;

/** The folder, beside the pack, that all its languages share. */
export const MEDIA = 'media';

const KINDS: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', webp: 'webp', avif: 'avif', heif: 'avif', mp4: 'mp4', webm: 'webm' };
const FILM = /\.(?:mp4|webm)$/i;

/** The images and films beside articles; those that an article names go beside its pack. */
export class MediaFolder {
  readonly #folder: string;
  readonly #paths: readonly string[];
  readonly #placed = new Map<string, Placed & MediaFile>();

  /** `paths` are those of all files of the folder, with `/` between names. */
  constructor(folder: string, paths: readonly string[]) {
    this.#folder = folder;
    this.#paths = paths;
  }

  /** Those that articles have named so far. */
  get files(): readonly MediaFile[] {
    return [...new Map([...this.#placed.values()].map(({ file, source }) => [file, { file, source }])).values()];
  }

  /** Paths are read from the first of these article files, else from the next: a translation shows what its original does. */
  from(articles: readonly string[]): PlaceMedia {
    return (address, fault) => {
      const path = pathOf(address);
      const candidates = articles.map((article) => posix.join(posix.dirname(article), path));
      const found = candidates.find((candidate) => this.#paths.includes(candidate));
      if (found === undefined) {
        const media = this.#paths.filter((name) => extension(name) in KINDS).map((name) => posix.relative(posix.dirname(articles[0]!), name));
        const mend = `Write its path as from this article, inside the folder that is built.${didYouMean(path, media)}`;
        fault('FIGURE_MISSING', `there is no file "${short(path)}"`, mend);
        return undefined;
      }
      const placed = this.#placed.get(found) ?? this.#read(found);
      if (!placed) {
        fault('FIGURE_KIND', `"${short(path)}" is no image that every browser shows`, 'Save it as PNG, JPEG, GIF, WebP or AVIF.');
        return undefined;
      }
      this.#placed.set(found, placed);
      const { file: _file, source: _source, ...rest } = placed;
      return rest;
    };
  }

  #read(path: string): (Placed & MediaFile) | undefined {
    const source = join(this.#folder, path);
    const bytes = readFileSync(source);
    const size = FILM.test(path) ? { type: extension(path), width: 0, height: 0 } : sizeOf(bytes);
    const kind = size && KINDS[size.type];
    if (!kind) return undefined;
    const name = posix.basename(path).replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);
    const file = `${MEDIA}/${name || 'image'}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.${kind}`;
    return { file, source, url: file, ...(size.width && size.height && { width: size.width, height: size.height }) };
  }
}

/** The kind and size in px of an image, as a visitor sees it: a photo that was taken upright is higher than wide, however the camera has stored it. */
export function sizeOf(bytes: Uint8Array): { type: string; width: number; height: number } | undefined {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes);
    return orientation > 4 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    // It says by throwing that these are the bytes of no image.
    return undefined;
  }
}

const extension = (path: string): string => posix.extname(path).slice(1).toLowerCase();

/** The path that an address says, without what stands behind it. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // A `%` that encodes nothing is a part of the name.
    return path;
  }
}
