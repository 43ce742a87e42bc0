import type { Image, Link, PhrasingContent } from 'mdast';

import type { Block, Image as ImageBlock, Video } from '../../content/article.js';
import { isFilm, safeMedia } from '../../content/media.js';
import type { Placed, PlaceMedia } from './media-folder.js';
import { short } from './references.js';

/** An image alone, or one that a link leads on from. */
type Figure = Image | Link;

/** Notes a fault at a node. */
type Note = (node: Figure, code: string, message: string, mend: string) => void;

const SOME_PAGE = 'https://page.example/';
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i;

/** The images of a paragraph that holds nothing else: each becomes a block. Undefined for any other paragraph. */
export function figuresOf(nodes: readonly PhrasingContent[]): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const node of nodes) {
    const isBlank = node.type === 'break' || (node.type === 'text' && !node.value.trim());
    if (node.type === 'image' || (node.type === 'link' && imageIn(node))) figures.push(node);
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
 * around it a video that the image stands for. What cannot be one is reported and becomes its words.
 */
export class Figures {
  readonly #note: Note;
  readonly #place: PlaceMedia;

  /** Without `place`, addresses are left as they are. */
  constructor(note: Note, place: PlaceMedia = (url) => ({ url })) {
    this.#note = note;
    this.#place = place;
  }

  blockOf(figure: Figure): Block {
    const image = figure.type === 'image' ? figure : imageIn(figure)!;
    if (!image.alt?.trim()) {
      const mend = `Say it between the brackets, for those who do not see it: ![The page with all settings](${short(image.url)}).`;
      this.#note(image, 'FIGURE_ALT', 'this image does not say what it shows', mend);
    }
    const alt = oneLine(image.alt || (image.title ?? ''));
    const title = oneLine(image.title || (figure.title ?? ''));
    const words = { alt, ...(title && title !== alt && { title }) };
    const block = figure.type === 'link' ? this.#linked(figure, image, words) : this.#alone(image, words);
    return block ?? { type: 'paragraph', children: [{ type: 'text', value: [...new Set([alt, title])].filter(Boolean).join(': ') || image.url }] };
  }

  #alone(image: Image, words: Pick<ImageBlock, 'alt' | 'title'>): Block | undefined {
    const placed = this.#placed(image.url, image);
    return placed && { type: isFilm(image.url) ? 'video' : 'image', ...words, ...placed };
  }

  #linked(link: Link, image: Image, words: Pick<ImageBlock, 'alt' | 'title'>): Block | undefined {
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
    // Of another site, or of the site of the pack: there is nothing to look at here.
    if (isAddress || url.startsWith('/')) return { url };
    return this.#place(url, (code, message, mend) => this.#note(node, code, message, mend));
  }

  #refused(url: string, node: Figure): undefined {
    const mend = 'Use an https: address, or put the file beside the articles and write its path.';
    this.#note(node, 'FIGURE_ADDRESS', `the address "${short(url)}" is neither https: nor a path`, mend);
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
