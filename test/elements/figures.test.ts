import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Body } from '../../src/content/article.js';
import type { FaqArticle } from '../../src/elements/faq-article/faq-article.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const image = { type: 'image', url: PIXEL, alt: 'The server {{imapHost}}', title: 'Below', width: 400, height: 300 } as const;
const video = { type: 'video', url: 'https://video.example/watch/7', alt: 'How it is done', poster: PIXEL } as const;

async function until(there: () => unknown): Promise<void> {
  while (!there()) await new Promise((go) => setTimeout(go));
}

async function open(body: Body): Promise<FaqArticle> {
  const { store, source } = await pageWithHelp({ values: { imapHost: 'mail.acme.example' } });
  const get = source.get.bind(source);
  source.get = async (id, options) => ({ ...(await get(id, options)), body });
  const element = await mount<FaqArticle>(html`<faq-article></faq-article>`);
  await store.showArticle('spf');
  await until(() => element.renderRoot.querySelector('.body'));
  await settled(element);
  return element;
}

describe('images and videos in <faq-article>', () => {
  afterEach(tearDown);

  it('keeps an image its place before it is here, and fills its words', async () => {
    const element = await open([image]);
    const img = one<HTMLImageElement>(element, '.picture img');
    expect([img.alt, img.getAttribute('width'), img.getAttribute('height'), img.loading, img.decoding]).to.deep.equal(['The server mail.acme.example', '400', '300', 'lazy', 'async']);
    expect(text(one(element, 'figcaption'))).to.equal('Below');
    expect(one(element, '.enlarge').getAttribute('aria-label')).to.equal('Enlarge: The server mail.acme.example');
  });

  it('opens it by keys over the whole screen, names it, and gives the focus back', async () => {
    const element = await open([image]);
    one(element, '.enlarge').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.renderRoot.querySelector('dialog:modal'));
    const dialog = one<HTMLDialogElement>(element, 'dialog');
    expect(dialog.getAttribute('aria-label')).to.equal('The server mail.acme.example');
    expect([dialog.offsetWidth, dialog.offsetHeight]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    await sendKeys({ press: 'Escape' });
    await until(() => !element.renderRoot.querySelector('dialog'));
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(one(element, '.enlarge'));
  });

  it('has nothing to enlarge of a small image', async () => {
    const element = await open([{ ...image, width: 80, height: 30 }]);
    one(element, '.picture img').click();
    await settled(element);
    expect(all(element, '.enlarge, dialog')).to.have.length(0);
  });

  it('shows the words of an image that may not be shown, and of one that does not come', async () => {
    const element = await open([
      { ...image, url: 'javascript:alert(1)' },
      { ...image, url: 'data:image/svg+xml;base64,AAAA' },
      { ...image, url: 'data:image/png;base64,AAAA' },
    ]);
    await until(() => all(element, '[data-failed]').length === 3);
    expect(all(element, '.lack').map((lack) => [text(lack), lack.checkVisibility()])).to.deep.equal(Array(3).fill(['The server mail.acme.example', true]));
    expect(all(element, 'img')).to.have.length(1);
  });

  it('asks nothing of a video’s site before it is played; its frame can do nothing to the page', async () => {
    const element = await open([video]);
    expect(all(element, 'iframe, video')).to.have.length(0);
    expect(one(element, '.elsewhere a').getAttribute('href')).to.equal('https://video.example/watch/7');
    one(element, '.play').click();
    await settled(element);
    const frame = one<HTMLIFrameElement>(element, 'iframe');
    expect(frame.title).to.equal('How it is done');
    expect(frame.referrerPolicy).to.equal('strict-origin');
    expect([...frame.sandbox].sort()).to.deep.equal(['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-presentation', 'allow-same-origin', 'allow-scripts']);
    expect(text(one(element, '.elsewhere'))).to.equal('Open video in a new tab video.example');
  });

  it('gives a frame of the page’s own site no origin', async () => {
    const element = await open([{ ...video, url: `${location.origin}/watch` }]);
    one(element, '.play').click();
    await settled(element);
    expect([...one<HTMLIFrameElement>(element, 'iframe').sandbox]).not.to.include('allow-same-origin');
  });

  it('leaves out a poster that somebody else would hear of', async () => {
    const element = await open([{ ...video, poster: 'https://video.example/poster.png' }]);
    expect(all(element, 'img')).to.have.length(0);
    expect(text(one(element, '.lack'))).to.equal('How it is done');
    expect(one(element, '.lack').checkVisibility()).to.be.true;
  });

  it('plays a file by the browser’s own means, and lets it rest when it cannot be seen', async () => {
    const element = await open([{ ...video, url: 'https://video.example/film.mp4' }]);
    one(element, '.play').click();
    await settled(element);
    const film = one<HTMLVideoElement>(element, 'video');
    expect(film.controls).to.be.true;
    const paused = new Promise((go) => (film.pause = () => go(true)));
    element.hidden = true;
    expect(await paused).to.be.true;
  });

  it('has no way to a video whose address may not be followed', async () => {
    const element = await open([{ ...video, url: 'data:text/html,x' }, { ...video, url: 'ftp://video.example/7' }]);
    expect(all(element, '.play, .elsewhere, iframe, video')).to.have.length(0);
    expect(all(element, '.lack').map(text)).to.deep.equal(['How it is done', 'How it is done']);
  });
});
