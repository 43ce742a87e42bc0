import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isFilm } from '../../../content/media.js';

/** What somebody has chosen to play, from where it is: a film by the browser itself, a page in a frame that can do nothing to this one. */
export function renderPlayer(href: string, name: string, poster: string | undefined): TemplateResult {
  if (isFilm(href)) return html`<video class="player" src=${href} poster=${poster ?? ''} aria-label=${name} controls autoplay playsinline></video>`;
  const frame = frameAddress(href);
  // A frame of the page's own site that may be of its origin would be inside the page.
  const origin = new URL(frame).origin === location.origin ? '' : 'allow-same-origin ';
  return html`<iframe
    class="player"
    sandbox=${`${origin}allow-scripts allow-popups allow-popups-to-escape-sandbox allow-presentation`}
    allow="autoplay; fullscreen"
    allowfullscreen
    referrerpolicy="strict-origin"
    title=${name}
    src=${frame}
  ></iframe>`;
}

/**
 * How the pages that people watch say where their player is, which alone may stand in a frame: YouTube (the one of its
 * players that sets no cookie before it plays), Vimeo, and PeerTube wherever it runs.
 */
const PLAYERS: readonly (readonly [page: RegExp, player: string])[] = [
  [/^https:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{6,}).*/, 'https://www.youtube-nocookie.com/embed/$1?autoplay=1'],
  [/^https:\/\/(?:www\.)?vimeo\.com\/(\d+)(?:\/([\da-f]+))?.*/, 'https://player.vimeo.com/video/$1?dnt=1&autoplay=1&h=$2'],
  [/^(https:\/\/[^/]+)\/(?:w|videos\/watch)\/([\w-]{20,}).*/, '$1/videos/embed/$2?autoplay=1'],
];

/** The address of the player of a video page; of any other page its own. */
export function frameAddress(page: string): string {
  const known = PLAYERS.find(([pattern]) => pattern.test(page));
  return known ? page.replace(...known).replace(/&h=$/, '') : page;
}
