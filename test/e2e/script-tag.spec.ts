import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { expect, test } from './support/pages.js';
import type { Page } from 'playwright/test';

const launcher = (page: Page) => page.getByRole('button', { name: 'Help', exact: true });
const drawer = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string) => drawer(page).getByRole('heading', { name });
const field = (page: Page) => page.getByRole('combobox');

/** Calls the global function as an owner does. */
const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);

test('asks for nothing and stores nothing before somebody wants help', async ({ page, openTag, context }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await openTag();
  await expect(launcher(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(requests).toEqual(['/host.html', '/dist/faq.js']);
  await launcher(page).hover();
  await expect.poll(() => requests.filter((path) => path.endsWith('pack.json')).length).toBe(1);
  await launcher(page).click();
  await field(page).fill('imap');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(requests.filter((path) => path.endsWith('pack.json'))).toHaveLength(1);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('the panel waits for its click unseen, and nothing of the page moves from before it comes until it has gone', { tag: CHROMIUM_ALONE }, async ({ page, openTag }) => {
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts.length);
  await openTag();
  const { width, height } = page.viewportSize()!;
  const picture = () => page.screenshot({ clip: { x: width - 480, y: 0, width: 480, height: height - 100 } });
  const before = await picture();
  await launcher(page).hover();
  await expect.poll(() => page.locator('faq-nav').evaluate((nav) => nav.getBoundingClientRect().height)).toBeGreaterThan(100);
  expect(before.equals(await picture())).toBe(true);
  await launcher(page).click();
  await expect(field(page)).toBeFocused();
  expect(before.equals(await picture())).toBe(false);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  expect(await shifts()).toBe(0);
  // A page that does move is seen to.
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'New', style: 'padding: 99px' })));
  await expect.poll(shifts).toBe(1);
});

test('the launcher is the same before and after it is loaded', async ({ page, openTag }) => {
  for (const attributes of ['', 'data-position="left" data-accent="#0a7d5a" data-label="Mail help"']) {
    await openTag({ attributes });
    const button = page.locator('faq-launcher button');
    const look = () => button.evaluate((element) => ({ box: element.getBoundingClientRect().toJSON(), background: getComputedStyle(element).backgroundColor, text: element.textContent?.trim() }));
    const before = await look();
    await call(page, 'article', 'spf-record');
    await expect(drawer(page)).toBeVisible();
    await call(page, 'close');
    await expect(button).toBeVisible();
    expect(await look()).toEqual(before);
  }
});

test('leaves the host as it was: one global, no other style, scroll, title or history', async ({ page, openTag }) => {
  await openTag({ head: '<style>body { height: 3000px }</style>' });
  const host = () =>
    page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const clean = new Set(Object.keys(frame.contentWindow as Window));
      frame.remove();
      return {
        globals: Object.keys(window).filter((name) => !clean.has(name)),
        styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
        attributes: [document.documentElement, document.body].flatMap((element) => element.getAttributeNames()),
        scroll: scrollY,
        title: document.title,
        history: history.length,
        address: location.href,
      };
    });
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
  const before = await host();
  await launcher(page).click();
  await field(page).fill('spf');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'What is an SPF record?')).toBeVisible();
  expect(await host()).toEqual(before);
  expect(before.globals.filter((name) => !name.startsWith('__pw'))).toEqual(['faqElements']);
});

test('elements of the page open the drawer, links keep their address, later ones work too', async ({ page, openTag }) => {
  await openTag({
    body: `<a id="a" href="/spf.html" data-faq="spf-record">SPF?</a>
      <button id="b" data-faq-search="550 5.7.1">Bounce</button>
      <button id="c" data-faq-category="delivery"><b>Delivery</b></button>`,
  });
  await page.click('#a');
  await expect(heading(page, 'What is an SPF record?')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/host.html');
  await page.click('#b');
  await expect(field(page)).toHaveValue('550 5.7.1');
  await page.click('#c b');
  await expect(heading(page, 'Domain records and delivery')).toBeVisible();
  await page.evaluate(() => {
    const late = document.createElement('button');
    late.dataset['faq'] = 'imap-vs-pop3';
    late.textContent = 'Late';
    document.querySelector('main')?.append(late);
  });
  await page.getByText('Late').click();
  await expect(heading(page, 'What is the difference between IMAP and POP3?')).toBeVisible();
});

test('a trigger clicked for a new tab stays a link, before the app is loaded and after', async ({ page, openTag, context, browserName }) => {
  await openTag({ body: '<a id="a" href="/host.html?other" data-faq="spf-record">SPF?</a>' });
  for (const loaded of [false, true]) {
    if (loaded) await call(page, 'open');
    if (loaded) await expect(drawer(page)).toBeVisible();
    const [tab] = await Promise.all([context.waitForEvent('page'), page.click('#a', { modifiers: ['ControlOrMeta'] })]);
    // Of Firefox the runner at times never learns where a tab went that it did not open.
    if (browserName !== 'firefox') expect(tab.url()).toContain('other');
    await tab.close();
    await expect(heading(page, 'What is an SPF record?')).toHaveCount(0);
  }
});

test('a trigger inside a shadow root of the page works from the first click', async ({ page, openTag }) => {
  await openTag({ body: '<div id="host"><template shadowrootmode="open"><button data-faq="spf-record">SPF?</button></template></div>' });
  await page.getByText('SPF?').click();
  await expect(heading(page, 'What is an SPF record?')).toBeVisible();
});

test('an empty data-faq, and controls inside a trigger, keep their own clicks', async ({ page, openTag }) => {
  await openTag({
    body: `<section data-faq=""><label><input type="checkbox" id="c"> Agree</label></section>
      <section data-faq="spf-record"><b>About SPF</b> <input type="checkbox" id="d"></section>`,
  });
  await call(page, 'open');
  await expect(field(page)).toBeFocused();
  await call(page, 'close');
  await page.check('#c');
  await page.check('#d');
  await expect(drawer(page)).toBeHidden();
  await page.getByText('About SPF').click();
  await expect(heading(page, 'What is an SPF record?')).toBeVisible();
});

test('the launcher stays in reach below the drawer, and closes it', async ({ page, openTag }) => {
  await openTag();
  for (const position of ['right', 'left']) {
    await call(page, 'configure', { position });
    await launcher(page).click();
    await expect(field(page)).toBeFocused();
    const panel = await drawer(page).evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)).then(() => element.getBoundingClientRect().bottom));
    expect(panel).toBeLessThan((await launcher(page).boundingBox())?.y ?? 0);
    await launcher(page).click();
    await expect(drawer(page)).toBeHidden();
    await expect(launcher(page)).toBeFocused();
  }
});

test('the launcher hides where there is no height for both, and comes back', async ({ page, openTag }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await openTag();
  await launcher(page).click();
  await expect(field(page)).toBeFocused();
  await expect(launcher(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(launcher(page)).toBeFocused();
});

test('articles of the owner’s own take the place of the bundled ones', async ({ page, openTag }) => {
  const article = { id: 'hours', title: 'When can I call?', category: 'contact', audiences: ['owners'], topics: [], related: [], updated: '2026-11-22', queries: { popular: ['phone number'], rare: [] }, lead: 'On weekdays.' };
  const pack = { format: 1, locale: 'en', categories: [{ id: 'contact', name: 'Contact' }], variables: {}, articles: [article], bodyFiles: [{ file: 'bodies.json', count: 1 }] };
  const bodies = [[{ type: 'paragraph', children: [{ type: 'text', value: 'From 8 to 18 h.' }] }]];
  await page.route('**/own/pack.json', (route) => route.fulfill({ json: pack }));
  await page.route('**/own/bodies.json', (route) => route.fulfill({ json: { format: 1, bodies } }));
  await openTag({ attributes: 'data-pack="own/pack.json"' });
  await launcher(page).click();
  await field(page).fill('phone number');
  await page.getByRole('option').first().click();
  await expect(drawer(page)).toContainText('From 8 to 18 h.');
});

test('the owner’s own button takes the place of the launcher', async ({ page, openTag }) => {
  await openTag({ attributes: 'data-launcher="#own"', body: '<button id="own">Questions?</button>' });
  await page.click('#own');
  await expect(drawer(page)).toBeVisible();
  await page.click('#own');
  await expect(drawer(page)).toBeHidden();
  await page.click('#own');
  await expect(field(page)).toBeFocused();
  await expect(page.locator('faq-launcher')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(page.locator('#own')).toBeFocused();
});

test('a launcher that is no selector is told and throws nothing into the page', async ({ page, openTag, faults }) => {
  await openTag({ attributes: 'data-launcher="##"' });
  await page.mouse.move(5, 5);
  await call(page, 'open');
  await expect(drawer(page)).toBeVisible();
  await page.locator('main').click();
  const told = faults.splice(0);
  expect(told.filter((fault) => fault.startsWith('thrown'))).toEqual([]);
  expect(told.join()).toContain('launcher is on, off, or a selector, not "##"');
});

test('attributes set side, colour, theme, audience, heading and values', async ({ page, openTag }) => {
  await openTag({
    attributes:
      'data-position="left" data-theme="dark" data-accent="rgb(0, 128, 96)" data-audience="hosts" data-var-brand="Acme Mail" data-var-smtp-host="smtp.acme.example"',
  });
  await launcher(page).click();
  await expect(drawer(page)).toHaveAccessibleName('Acme Mail help');
  expect((await drawer(page).boundingBox())?.x).toBe(16);
  await expect(drawer(page).getByRole('button', { pressed: true })).toHaveText(/Hosting Companies/);
  expect(await drawer(page).evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
  await call(page, 'article', 'server-settings');
  await expect(drawer(page)).toContainText('smtp.acme.example');
});

test('dates follow the owner’s locale, then the page’s', async ({ page, openTag }) => {
  const date = page.locator('faq-article time');
  await openTag({ attributes: 'data-locale="en-GB"' });
  await call(page, 'article', 'spf-record');
  await expect(date).toHaveText('22 November 2026');
  await call(page, 'configure', { locale: 'en-US' });
  await expect(date).toHaveText('November 22, 2026');
  await expect(drawer(page)).toHaveAttribute('lang', 'en-US');
});

test('settings come from a block of JSON too, and attributes win over it', async ({ page, openTag }) => {
  await openTag({
    body: '<script type="application/json" data-faq-config>{ "heading": "From the block", "position": "left", "values": { "imapHost": "imap.block.example" } }</script>',
    attributes: 'data-position="right"',
  });
  await call(page, 'article', 'server-settings');
  await expect(drawer(page)).toHaveAccessibleName('From the block');
  await expect(drawer(page)).toContainText('imap.block.example');
  await expect(page.locator('faq-drawer')).toHaveAttribute('side', 'right');
});

test('what cannot be used is told in the console and harms nothing', async ({ page, openTag, faults }) => {
  await openTag({
    body: '<script type="application/json" data-faq-config>{ "heading": </script>',
    attributes: 'data-position="up" data-theme="dim"',
  });
  await launcher(page).click();
  await expect(field(page)).toBeFocused();
  await call(page, 'dance');
  await call(page, 'configure', { colour: 'red' });
  await expect.poll(() => faults.join('\n')).toContain('there is no setting "colour"');
  const told = faults.splice(0).join('\n');
  expect(told).toContain('position is one of right, left');
  expect(told).toContain('theme is one of light, dark, auto');
  expect(told).toContain('not JSON');
  expect(told).toContain('there is no command "dance"');
});

test('calls made before the script is here are carried out in their order', async ({ page, openTag }) => {
  await openTag({
    head: `<script>
      window.faqElements = function () { (faqElements.q = faqElements.q || []).push(arguments) };
      faqElements('on', 'article', function (detail) { document.title = detail.id });
      faqElements('article', 'dmarc-policy');
    </script>`,
  });
  await expect(heading(page, 'How do I publish a DMARC policy without losing mail?')).toBeVisible();
  await expect(page).toHaveTitle('dmarc-policy');
});

test('calls that only set something up bring nothing before somebody wants help', async ({ page, openTag }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await openTag({
    head: `<script>
      window.faqElements = function () { (faqElements.q = faqElements.q || []).push(arguments) };
      faqElements('on', 'open', function () { document.title = 'opened' });
      faqElements('suggest', ['spf']);
      faqElements('configure', { heading: 'Ask us' });
    </script>`,
  });
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(requests).toEqual(['/host.html', '/dist/faq.js']);
  await launcher(page).click();
  await expect(drawer(page)).toHaveAccessibleName('Ask us');
  await expect(page).toHaveTitle('opened');
});

test('every command of the program interface', async ({ page, openTag }) => {
  await openTag();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const listener = (detail: unknown): unknown => heard.push(detail);
    window.faqElements?.('on', 'close', listener);
    window.faqElements?.('on', 'search', listener);
    window.faqElements?.('ready', () => heard.push('ready'));
    Object.assign(window, { listener });
  });
  await call(page, 'open');
  await expect(field(page)).toBeFocused();
  await call(page, 'close');
  await expect(drawer(page)).toBeHidden();
  await call(page, 'toggle');
  await expect(drawer(page)).toBeVisible();
  await call(page, 'search', 'spf');
  await expect(field(page)).toHaveValue('spf');
  await call(page, 'category', 'space');
  await expect(heading(page, 'Space, expiry and moving')).toBeVisible();
  await call(page, 'suggest', ['dkim']);
  await call(page, 'configure', { heading: 'Ask us', accent: '#a50', audience: 'hosts' });
  await expect(drawer(page)).toHaveAccessibleName('Ask us');
  await drawer(page).getByRole('button', { name: 'FAQ' }).click();
  await expect(page.locator('faq-nav [part=about]')).toContainText('DKIM');
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  expect(await heard()).toEqual(['ready', { reason: 'program' }, expect.objectContaining({ query: 'spf' })]);
  await page.evaluate(() => window.faqElements?.('off', 'close', (window as unknown as { listener: unknown }).listener));
  await call(page, 'close');
  expect(await heard()).toHaveLength(3);
});

test('destroy leaves nothing behind, and the script can be loaded again', async ({ page, openTag }) => {
  await openTag({ body: '<button data-faq="spf-record">SPF?</button>' });
  await call(page, 'open');
  await expect(drawer(page)).toBeVisible();
  await call(page, 'destroy');
  expect(await page.evaluate(() => [document.querySelectorAll('faq-drawer, faq-launcher').length, 'faqElements' in window])).toEqual([0, false]);
  await page.getByText('SPF?').click();
  await expect(page.locator('faq-drawer')).toHaveCount(0);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'dist/faq.js';
    document.head.append(script);
  });
  await launcher(page).click();
  await expect(drawer(page)).toBeVisible();
});

test('loaded twice, it stays one', async ({ page, openTag }) => {
  await openTag({ body: '<script async src="dist/faq.js"></script>' });
  await expect(launcher(page)).toHaveCount(1);
  await launcher(page).click();
  await expect(drawer(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
});

test('elements placed in the page work by themselves', async ({ page, openTag }) => {
  await openTag({ attributes: 'data-launcher="off"', body: '<faq-search></faq-search><faq-article></faq-article>' });
  await page.locator('main').click();
  await field(page).fill('imap vs pop');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeVisible();
  await expect(drawer(page)).toBeHidden();
});

test('the fallback link stays until the drawer works, and comes back when help cannot be loaded', async ({ page, openTag, faults }) => {
  await page.route('**/pack.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await openTag({ body: '<faq-drawer><a href="/help.html">Our help page</a></faq-drawer>' });
  const link = page.getByRole('link', { name: 'Our help page' });
  await expect(link).toBeVisible();
  await launcher(page).click();
  await expect(drawer(page)).toContainText('PACK_NOT_FOUND');
  await expect(link).toBeVisible();
  await page.unroute('**/pack.json');
  await drawer(page).getByRole('button', { name: 'Try again' }).click();
  await expect(drawer(page).getByRole('tree')).toBeVisible();
  // Of what was not found some browsers tell the console.
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('a chunk that does not arrive is told, and asked for again at the next sign of interest', { tag: CHROMIUM_ALONE }, async ({ page, openTag, faults }) => {
  await page.route('**/app-*.js', (route) => route.abort());
  await openTag();
  await launcher(page).click();
  await expect.poll(() => faults.join()).toContain('Failed to fetch');
  await page.unroute('**/app-*.js');
  await launcher(page).click();
  await expect(drawer(page)).toBeVisible();
  faults.splice(0);
});

test('a part of the script that does not arrive is told in the drawer, which asks for it again', { tag: CHROMIUM_ALONE }, async ({ page, openTag, faults }) => {
  await page.route('**/faq-article-*.js', (route) => route.abort());
  await openTag();
  await call(page, 'article', 'spf-record');
  await expect(drawer(page)).toContainText('could not be loaded');
  await page.unroute('**/faq-article-*.js');
  await drawer(page).getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page, 'What is an SPF record?')).toBeVisible();
  faults.splice(0);
});

test('a link leads where it led without us when help cannot be had', async ({ page, openTag, faults }) => {
  await page.route('**/app-*.js', (route) => route.abort());
  await openTag({ body: '<a id="a" href="#spf" data-faq="spf-record">SPF?</a>' });
  await page.click('#a');
  await expect.poll(() => faults.join()).toMatch(/dynamically imported module/);
  await page.click('#a');
  expect(new URL(page.url()).hash).toBe('#spf');
  faults.splice(0);
});

test('an owner’s function that throws stops nothing else', async ({ page, openTag, faults }) => {
  await openTag();
  await page.evaluate(() => {
    window.faqElements?.('ready', () => {
      throw new Error('mine');
    });
    window.faqElements?.('open');
  });
  await expect(drawer(page)).toBeVisible();
  await call(page, 'toggle');
  await expect(drawer(page)).toBeHidden();
  expect(faults.splice(0).join()).toContain('ready did not work: Error: mine');
});

test('the script tag and the single file on one page get along', async ({ page, openTag }) => {
  await openTag({ body: '<script src="dist/faq.bundle.js"></script>' });
  await expect(launcher(page)).toHaveCount(1);
  await launcher(page).click();
  await field(page).fill('imap vs pop');
  await expect(page.getByRole('option').first()).toContainText('IMAP');
});

test('a page that replaces or transforms its body keeps its help', async ({ page, openTag }) => {
  await openTag({ head: '<style>body { transform: translateY(0); min-height: 3000px }</style>' });
  expect(await launcher(page).evaluate((element) => innerHeight - element.getBoundingClientRect().bottom)).toBe(16);
  await launcher(page).click();
  await expect(field(page)).toBeFocused();
  await call(page, 'close');
  // The code that knows commands may still be on its way.
  await expect(drawer(page)).toBeHidden();
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
  await launcher(page).click();
  await expect(field(page)).toBeFocused();
});

test('works as a module, which no browser says the tag of', async ({ page, site }) => {
  await page.route('**/module.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><main></main><script type="module" src="dist/faq.js" data-heading="Ask us"></script>' }),
  );
  await page.goto(`${site.url}/module.html`);
  await launcher(page).click();
  await expect(drawer(page)).toHaveAccessibleName('Ask us');
});

test('works under a strict policy', async ({ page, openTag }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src data:";
  await openTag({ headers: { 'content-security-policy': policy }, attributes: 'data-accent="#0a7"' });
  await launcher(page).click();
  await field(page).fill('imap vs pop');
  await expect(page.getByRole('option').first()).toContainText('IMAP');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'What is the difference between IMAP and POP3?')).toBeVisible();
});

test('is not printed', { tag: CHROMIUM_ALONE }, async ({ page, openTag }) => {
  await openTag();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('faq-launcher button')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await launcher(page).click();
  await expect(drawer(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(drawer(page)).toBeHidden();
  await expect(page.locator('faq-launcher button')).toBeHidden();
});

test('a page that goes on without loading before anybody wants help still has it, though its tag has a relative address', async ({ page, openTag }) => {
  await openTag();
  await page.evaluate(() => history.pushState(null, '', '/far/away/from/here'));
  await call(page, 'search', 'imap or pop');
  await expect(page.getByRole('option').first()).toBeVisible();
  await call(page, 'article', 'spf-record');
  await expect(page.getByRole('heading', { name: 'What is an SPF record?' })).toBeVisible();
});
