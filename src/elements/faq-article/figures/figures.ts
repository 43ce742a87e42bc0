import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Image, Video } from '../../../content/article.js';
import { isFilm, safeMedia } from '../../../content/media.js';
import type { Strings } from '../../../locales/en.js';
import { say } from '../../../locales/format.js';
import { wordsOf } from '../../shared/late-words.js';
import type { BodyContext } from '../body.js';
import { plain, renderText } from '../body.js';
import { figureIcons } from './icons.js';
import { figureStyles } from './figures.styles.js';
import { renderPlayer } from './player.js';
import { Zoom } from './zoom.js';

/** An image that is less wide, in px, is seen as it is and gets no larger. */
const SMALL = 240;

/** Shows the images and videos of an article. Comes with the first article that has one. */
export class Figures implements ReactiveController {
  readonly #host: LitElement;
  readonly #zoom: Zoom;
  /** The videos that somebody plays. */
  readonly #playing = new Set<Video>();
  /** What cannot be seen any more does not go on by itself: the drawer was closed. */
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) if (!contentRect.width) this.#hush(target);
  });
  #watched: readonly Element[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    this.#zoom = new Zoom(host);
    const root = host.renderRoot as ShadowRoot;
    const sheet = figureStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    host.addController(this);
  }

  hostUpdated(): void {
    const players = [...this.#host.renderRoot.querySelectorAll('.player')];
    for (const gone of this.#watched) if (!players.includes(gone)) this.#sizes.unobserve(gone);
    for (const player of players) if (!this.#watched.includes(player)) this.#sizes.observe(player);
    this.#watched = players;
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#watched = [];
    this.#playing.clear();
  }

  /** A film waits where it is; of a page nobody knows how to make it wait, so it goes. */
  #hush(player: Element): void {
    if (player.localName === 'video') return (player as HTMLVideoElement).pause();
    this.#playing.clear();
    this.#host.requestUpdate();
  }

  render(figure: Image | Video, context: BodyContext): TemplateResult {
    const { type, title } = figure;
    return html`<figure part="figure">
      ${type === 'image' ? this.#renderImage(figure, context) : this.#renderVideo(figure, context)}
      ${title ? html`<figcaption>${renderText(title, context)}</figcaption>` : nothing}
      ${type === 'video' ? renderElsewhere(figure, context) : nothing}
    </figure>`;
  }

  /** The image that somebody looks at closely. */
  renderZoom(strings: Strings): TemplateResult | typeof nothing {
    return this.#zoom.render(wordsOf(strings));
  }

  #renderImage(image: Image, context: BodyContext): TemplateResult {
    const alt = plain(image.alt, context);
    const href = addressOf(image.url, context)?.href;
    if (!href) return html`<div class="picture" data-failed><p class="lack">${alt}</p></div>`;
    const { width = SMALL } = image;
    const open = ({ currentTarget }: Event): void => {
      const picture = (currentTarget as Element).closest('.picture');
      if (!picture?.hasAttribute('data-failed')) this.#zoom.open({ href, alt }, picture?.querySelector('button') ?? undefined);
    };
    return html`<div class="picture" ?data-unsized=${!hasSize(image)}>
      ${renderImg(href, alt, image, width < SMALL ? undefined : open)}
      <p class="lack">${alt}</p>
      ${width < SMALL ? nothing : html`<button type="button" class="enlarge" aria-label=${say(context.words.readingFigureEnlarge, { text: alt })} @click=${open}>${figureIcons.enlarge}</button>`}
    </div>`;
  }

  #renderVideo(video: Video, context: BodyContext): TemplateResult {
    const alt = plain(video.alt, context);
    const href = pageOf(video, context);
    if (!href) return html`<div class="picture" data-failed><p class="lack">${alt}</p></div>`;
    const from = addressOf(video.poster ?? '', context);
    // From somebody else's site it would tell them of each visitor who only reads.
    const poster = video.poster && from?.own ? from.href : undefined;
    const play = (): void => {
      this.#playing.add(video);
      this.#host.requestUpdate();
    };
    return html`<div class="picture video" ?data-bare=${!poster} ?data-unsized=${poster && !hasSize(video)}>
      ${this.#playing.has(video)
          ? renderPlayer(href, alt, poster)
          : html`${poster ? renderImg(poster, alt, video, play) : nothing}
            <p class="lack">${alt}</p>
            <button type="button" class="play" aria-label=${say(context.words.readingFigurePlay, { text: alt })} @click=${play}>${figureIcons.play}</button>`}
    </div>`;
  }
}

/** Relative to the pack; from there and from the page nobody else hears of it. */
const addressOf = (url: string, { state }: BodyContext): ReturnType<typeof safeMedia> => safeMedia(url, state.contents.address ?? document.baseURI, document.baseURI);

/** Where a video is; nowhere where its address may not be followed. */
function pageOf(video: Video, context: BodyContext): string | undefined {
  const href = addressOf(video.url, context)?.href;
  return href?.startsWith('data:') ? undefined : href;
}

/** Whether it has a place of its own before it is here; else it gets one, and stays in it. */
const hasSize = ({ width, height }: Image | Video): boolean => !!width && !!height;

/** A page may forbid the frame, and a site to be framed: the way there is always open. */
function renderElsewhere(video: Video, context: BodyContext): TemplateResult | typeof nothing {
  const href = pageOf(video, context);
  if (!href) return nothing;
  return html`<p class="elsewhere">
    <a href=${href} target="_blank" rel="noopener noreferrer">${context.words.readingFigureOpen}</a> ${isFilm(href) ? nothing : html`<bdi>${new URL(href).host}</bdi>`}
  </p>`;
}

/**
 * Its size, of which numbers alone get through, keeps its place, whatever comes and whether or not; one that does not come leaves
 * its description there.
 */
function renderImg(href: string, alt: string, { width, height }: Image | Video, click: ((event: Event) => void) | undefined): TemplateResult {
  return html`<img
    src=${href}
    alt=${alt}
    width=${width || nothing}
    height=${height || nothing}
    .style=${width && height ? `aspect-ratio:${Number(width)}/${Number(height)}` : ''}
    loading="lazy"
    decoding="async"
    referrerpolicy="strict-origin"
    ?data-small=${!click}
    @click=${click}
    @load=${settle}
    @error=${settle}
  />`;
}

function settle({ type, currentTarget }: Event): void {
  const picture = (currentTarget as Element).parentElement;
  picture?.toggleAttribute('data-failed', type === 'error');
  picture?.toggleAttribute('data-here', type === 'load');
}
