import { safeLink } from './links.js';

/** The address of an image or a film that passed the policy. */
export interface SafeMedia {
  readonly href: string;
  /** Whether it is where one of the homes is, so that nobody else hears of it. */
  readonly own: boolean;
}

const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z\d+/]+=*$/;

/**
 * The one policy for what articles show: https: addresses, http: ones of a home alone, and PNG, JPEG, GIF or WebP inside
 * the address. The first home is what addresses are relative to. Anything else is undefined.
 */
export function safeMedia(url: string, ...homes: readonly [base: string, ...others: readonly string[]]): SafeMedia | undefined {
  if (PICTURE.test(url)) return { href: url, own: true };
  const href = safeLink(url, homes[0])?.href;
  if (!href || !/^https?:/.test(href)) return undefined;
  const own = homes.some((home) => new URL(home).origin === new URL(href).origin);
  return own || href.startsWith('https:') ? { href, own } : undefined;
}

/** Whether a film is a file that a browser plays, and no page. */
export const isFilm = (url: string): boolean => /\.(?:mp4|webm)(?:[?#]|$)/i.test(url);
