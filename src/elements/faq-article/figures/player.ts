import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isFilm } from '../../../content/media.js';
import { frameAddress } from '../../../content/players.js';

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
