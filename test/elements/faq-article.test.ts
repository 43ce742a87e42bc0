import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { FaqArticle } from '../../src/elements/faq-article/faq-article.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';
import { deferred } from '../support/desk.js';

async function open(id: string, values: Record<string, string> = {}): Promise<{ element: FaqArticle } & Awaited<ReturnType<typeof pageWithHelp>>> {
  const page = await pageWithHelp({ values });
  const element = await mount<FaqArticle>(html`<faq-article></faq-article>`);
  await page.store.showArticle(id);
  await settled(element);
  return { element, ...page };
}

describe('<faq-article>', () => {
  afterEach(tearDown);

  it('shows where it stands, for whom it is, and its text', async () => {
    const { element } = await open('spf');
    expect(all(element, '.crumbs button').map(text)).to.deep.equal(['FAQ', 'Mailboxes', 'Delivery']);
    expect(text(one(element, 'h2'))).to.equal('What is an SPF record?');
    expect(all(element, '.chip').map(text)).to.deep.equal(['For Website Owners', 'For Hosting Companies']);
    expect(one(element, 'time').getAttribute('datetime')).to.equal('2026-11-04');
    expect(text(one(element, '.note'))).to.contain('Any device will do.');
    expect(text(one(element, 'ol strong'))).to.equal('Save');
  });

  it('marks a value that the owner has not set as an example', async () => {
    const { element } = await open('spf');
    expect(text(one(element, '.body p code'))).to.equal('imap.example.com');
    expect(one(element, '.body p bdi').className).to.equal('example');
  });

  it('follows a value that the owner sets while it is read', async () => {
    const { element, store } = await open('spf');
    store.setValues({ imapHost: 'imap.<b>acme</b>.example' });
    await settled(element);
    expect(text(one(element, '.body p code'))).to.equal('imap.<b>acme</b>.example');
    expect(all(element, 'b')).to.have.length(0);
    expect(all(element, '.example')).to.have.length(0);
  });

  it('copies what is to be typed elsewhere, as it reads, and says so', async () => {
    const { element } = await open('spf', { imapHost: 'imap.acme.example' });
    const copied: string[] = [];
    element.addEventListener('faq-copy', (event) => copied.push(event.detail.text));
    const done = oneEvent(element, 'faq-copy');
    const { x, y } = one(element, 'td .copy').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 8), Math.round(y + 8)] });
    await done;
    await settled(element);
    expect(copied).to.deep.equal(['imap.acme.example']);
    expect(text(one(element, '[role=status]'))).to.equal('Copied');
    const said = all(element, '[data-done]');
    expect(said).to.have.length(1);
    expect(said[0]?.closest('td')).to.exist;
    expect(one(element, 'pre + .copy').getAttribute('aria-label')).to.equal('Copy v=spf1 -all');
  });

  it('moves nothing when something was copied', async () => {
    const { element } = await open('spf', { imapHost: 'imap.acme.example' });
    const places = (): readonly number[] => all(element, 'td, .copy').map((cell) => cell.getBoundingClientRect().right);
    const before = places();
    const done = oneEvent(element, 'faq-copy');
    // WebKit lets only a visitor's own click write to the clipboard.
    const { x, y } = one(element, 'td .copy').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 8), Math.round(y + 8)] });
    await done;
    await settled(element);
    expect(all(element, '[data-done]')).to.have.length(1);
    expect(places()).to.deep.equal(before);
  });

  it('lets through links to articles and to the web, and shows the others as text', async () => {
    const { element, store } = await open('imap');
    const links = all(element, '.body :is(a, [role=link])') as readonly HTMLAnchorElement[];
    expect(links.map((link) => [text(link), link.getAttribute('href'), link.getAttribute('target')])).to.deep.equal([
      ['SPF', null, null],
      ['RFCs', 'https://www.rfc-editor.org/', '_blank'],
    ]);
    expect(text(one(element, '.body'))).to.contain('trap');
    links[0]?.click();
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'spf' });
  });

  it('leads from article to article with the keyboard, and to no address of the page', async () => {
    const { element, store } = await open('imap');
    const address = location.href;
    one(element, '[role=link]').focus();
    await sendKeys({ press: 'Enter' });
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'spf' });
    expect(location.href).to.equal(address);
  });

  it('gives a long number of a step the room it takes', async () => {
    const { element, source, store } = await open('imap');
    const article = await source.get('spf');
    source.get = () => Promise.resolve({ ...article, body: article.body.map((block) => (block.type === 'list' ? { ...block, start: 123456 } : block)) });
    const before = Number.parseFloat(getComputedStyle(one(element, 'ol')).paddingInlineStart);
    await store.showArticle('spf');
    await settled(element);
    expect(one(element, '.body ol').getAttribute('start')).to.equal('123456');
    const digits = document.createElement('span');
    digits.textContent = '123456.';
    one(element, '.body').append(digits);
    const { width } = digits.getBoundingClientRect();
    digits.remove();
    expect(before).to.be.lessThan(width);
    expect(Number.parseFloat(getComputedStyle(one(element, '.body ol')).paddingInlineStart)).to.be.at.least(width - 10);
  });

  it('takes neither colour nor font of its tables from the browser on a page without doctype', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page without doctype"></iframe>`);
    const page = frame.contentDocument;
    if (!page) throw new Error('The frame has no document.');
    expect(page.compatMode).to.equal('BackCompat');
    const host = page.createElement('div');
    page.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const style = page.createElement('style');
    style.textContent = FaqArticle.elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('');
    const around = page.createElement('div');
    around.style.color = 'rgb(1, 2, 3)';
    around.append(page.createElement('table'));
    root.append(style, around);
    const { color, fontSize } = getComputedStyle(root.querySelector('table') as Element);
    expect([color, fontSize]).to.deep.equal(['rgb(1, 2, 3)', '13px']);
  });

  it('links to an address of the owner once it is set', async () => {
    const { element } = await open('imap', { webmailUrl: 'https://mail.acme.example/' });
    expect(all(element, '.body a').map((link) => link.getAttribute('href'))).to.contain('https://mail.acme.example/');
  });

  it('leads to related articles and runs the queries that people found it with', async () => {
    const { element, store } = await open('imap');
    expect(all(element, '[part=queries] h4').map(text)).to.deep.equal(['Most popular', 'Rarely used']);
    all(element, '[part=queries] .pill')[2]?.click();
    expect(store.state.place).to.deep.equal({ view: 'results', query: 'what is port 993 for' });
    await store.back();
    await settled(element);
    one(element, '[part=related] button').click();
    expect(store.state.place).to.deep.equal({ view: 'article', article: 'password' });
  });

  it('shows the title at once and the text when it is here', async () => {
    const { element, store, source } = await open('imap');
    const slow = deferred();
    source.gate = () => slow.promise;
    const opening = store.showArticle('spf');
    await settled(element);
    expect(text(one(element, 'h2'))).to.equal('What is an SPF record?');
    expect(one(element, '[aria-busy=true]')).to.exist;
    slow.resolve();
    await opening;
    await settled(element);
    expect(all(element, '[aria-busy=true]')).to.have.length(0);
  });

  it('says that an article could not be loaded, and loads it when asked again', async () => {
    const { element, store, source } = await open('imap');
    source.gate = () => Promise.reject(new Error('offline'));
    await store.showArticle('spf');
    await settled(element);
    source.gate = () => Promise.resolve();
    one(element, '.failed button').click();
    await store.retry();
    await settled(element);
    expect(text(one(element, '.body'))).to.contain('Any device will do.');
  });

  it('shows one article for good when it is told which', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqArticle>(html`<faq-article article="imap"></faq-article>`);
    await settled(element);
    expect(text(one(element, 'h2'))).to.equal('What is IMAP?');
    expect(text(one(element, '.body'))).to.contain('Any device will do.');
    await store.showArticle('spf');
    await settled(element);
    expect(text(one(element, 'h2'))).to.equal('What is IMAP?');
    expect(store.state.open).to.equal(true);
  });

  it('reads for its store only while it is on the page', async () => {
    const { element, store } = await open('imap');
    expect(store.state.open).to.equal(false);
    element.remove();
    await store.showArticle('spf');
    expect(store.state.open).to.equal(true);
  });
});
