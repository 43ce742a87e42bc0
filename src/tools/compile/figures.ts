import type { Image, Link, PhrasingContent } from 'mdast';

import type { Block, Image as ImageBlock, Video } from '../../content/article.js';
import { isFilm, safeMedia } from '../../content/media.js';
import { sizeOf, type Placed, type PlaceMedia } from './media-folder.js';
import { short } from './references.js';

/** An image alone, or one that a link leads on from. */
type Figure = Image | Link;

/** A figure of a paragraph, with what stands in braces behind it. */
export interface Written {
  readonly node: Figure;
  /** `width=640 height=360`, or what somebody has written instead. */
  readonly size?: string;
}

/** Both sides in px. */
type Size = Required<Pick<ImageBlock, 'width' | 'height'>>;

/** Notes a fault, or what had better be mended, at a node. */
type Note = (node: Figure, code: string, message: string, mend: string) => void;

const SOME_PAGE = 'https://page.example/';
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i;
const SIDE = /(width|height)=(["']?)([1-9]\d{0,4})(?:px)?\2(?=\s|$)/g;
const SIZE_MEND = 'Write both sides in px, right behind it: {width=640 height=360}.';

/** The images of a paragraph that holds nothing else: each becomes a block. Undefined for any other paragraph. */
export function figuresOf(nodes: readonly PhrasingContent[]): readonly Written[] | undefined {
  const figures: Written[] = [];
  let behind: Figure | undefined;
  for (const node of nodes) {
    const size = node.type === 'text' && behind ? /^\{([^{}]*)\}\s*$/.exec(node.value)?.[1] : undefined;
    const isBlank = node.type === 'break' || (node.type === 'text' && !node.value.trim());
    behind = undefined;
    if (node.type === 'image' || (node.type === 'link' && imageIn(node))) figures.push({ node: (behind = node) });
    else if (size !== undefined) figures.push({ ...figures.pop()!, size });
    else if (!isBlank) return undefined;
  }
  return figures.length ? figures : undefined;
}

/** The image that a link is put around, and nothing else. */
function imageIn({ children: [first, ...more] }: Link): Image | undefined {
  return first?.type === 'image' && !more.length ? first : undefined;
}

/**
 * Makes `![alt](address "title")` an image, or a video where the address is that of a film, and the same with a link
 * around it a video that the image stands for. What cannot be one is reported and becomes its words. Its place is kept
 * by its size, which is that of the file, or what stands behind it: `{width=640 height=360}`.
 */
export class Figures {
  readonly #note: Note;
  readonly #warn: Note;
  readonly #place: PlaceMedia;

  /** Without `place`, addresses are left as they are. */
  constructor(note: Note, warn: Note, place: PlaceMedia = (url) => ({ url })) {
    this.#note = note;
    this.#warn = warn;
    this.#place = place;
  }

  blockOf({ node: figure, size }: Written): Block {
    const image = figure.type === 'image' ? figure : imageIn(figure)!;
    if (!image.alt?.trim()) {
      const mend = `Say it between the brackets, for those who do not see it: ![The page with all settings](${short(image.url)}).`;
      this.#note(image, 'FIGURE_ALT', 'this image does not say what it shows', mend);
    }
    const alt = oneLine(image.alt || (image.title ?? ''));
    const title = oneLine(image.title || (figure.title ?? ''));
    const words = { alt, ...(title && title !== alt && { title }) };
    const block = figure.type === 'link' ? this.#linked(figure, image, words) : this.#alone(image, words);
    return block ? this.#sized(block, image, size) : { type: 'paragraph', children: [{ type: 'text', value: [...new Set([alt, title])].filter(Boolean).join(': ') || image.url }] };
  }

  /** What is said goes before what was found, for a screenshot of many px that is to be shown small, but cannot bend it. */
  #sized<Shown extends ImageBlock | Video>(block: Shown, image: Image, written: string | undefined): Shown {
    const size = written === undefined ? undefined : readSize(written);
    const { width, height } = block;
    if (written !== undefined && !size) this.#note(image, 'FIGURE_SIZE', `"{${short(written)}}" is no size of an image`, SIZE_MEND);
    else if (size && width && height && Math.abs((size.width * height) / (size.height * width) - 1) > 0.02) {
      const mend = 'Take out what stands in braces, or write a size of the same shape.';
      this.#note(image, 'FIGURE_SIZE', `this image is ${width} px wide and ${height} px high, and {${short(written!)}} would bend it`, mend);
    } else if (!size && !width && (block.type === 'image' || block.poster !== undefined)) {
      this.#warn(image, 'FIGURE_SIZE', `how large "${short(image.url)}" is cannot be known before it is shown, so it gets a place of 16 to 9`, SIZE_MEND);
    }
    return { ...block, ...size };
  }

  #alone(image: Image, words: Pick<ImageBlock, 'alt' | 'title'>): ImageBlock | Video | undefined {
    const placed = this.#placed(image.url, image);
    return placed && { type: isFilm(image.url) ? 'video' : 'image', ...words, ...placed };
  }

  #linked(link: Link, image: Image, words: Pick<ImageBlock, 'alt' | 'title'>): ImageBlock | Video | undefined {
    const film = isFilm(link.url);
    if (/^http:/i.test(link.url)) return this.#refused(link.url, link);
    const page = safeMedia(link.url, SOME_PAGE);
    if (!film && (!page || page.own || PICTURE.test(link.url))) {
      const mend = 'Put the link into the text below the image; an image opens large by itself.';
      this.#note(link, 'FIGURE_LINK', `the link around this image, "${short(link.url)}", leads to no video`, mend);
      return this.#alone(image, words);
    }
    const placed = film ? this.#placed(link.url, link) : { url: link.url };
    const poster = this.#poster(image);
    return placed && ({ type: 'video', ...words, ...placed, ...poster } satisfies Video);
  }

  /** The image before it is played: from another site, somebody would hear of every visitor who only reads. */
  #poster(image: Image): Pick<Video, 'poster' | 'width' | 'height'> | undefined {
    if (/^https?:|^\/\//i.test(image.url)) {
      const mend = 'Put the image into the folder of the articles and write its path: nothing is asked of another site before the video is played.';
      this.#note(image, 'FIGURE_ADDRESS', `the image of a video comes from another site ("${short(image.url)}")`, mend);
      return undefined;
    }
    const placed = this.#placed(image.url, image);
    if (!placed) return undefined;
    const { url: poster, ...size } = placed;
    return { poster, ...size };
  }

  #placed(written: string, node: Figure): Placed | undefined {
    const url = written.trim().replaceAll(' ', '%20');
    const isAddress = /^[a-z][a-z\d+.-]*:|^\/\//i.test(url);
    const safe = safeMedia(url, SOME_PAGE);
    if (!safe || !(isAddress || safe.own)) return this.#refused(url, node);
    if (url.startsWith('data:')) return { url, ...sizeIn(url) };
    // Of another site, or of the site of the pack: there is nothing to look at here.
    if (isAddress || url.startsWith('/')) return { url };
    return this.#place(url, (code, message, mend) => this.#note(node, code, message, mend));
  }

  #refused(url: string, node: Figure): undefined {
    const mend = 'Use an https: address, or put the file beside the articles and write its path.';
    this.#note(node, 'FIGURE_ADDRESS', `the address "${short(url)}" is neither https: nor a path`, mend);
  }
}

/** The size of an image that is its own address. */
function sizeIn(url: string): Size | undefined {
  const { width, height } = sizeOf(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')) ?? {};
  return width && height ? { width, height } : undefined;
}

/** Undefined unless both sides are there, and nothing else. */
function readSize(written: string): Size | undefined {
  const { width, height } = Object.fromEntries([...written.matchAll(SIDE)].map(([, name, , px]) => [name, Number(px)]));
  return width && height && !written.replace(SIDE, '').trim() ? { width, height } : undefined;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
