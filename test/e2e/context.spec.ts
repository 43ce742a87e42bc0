import { expect, test as base } from './support/pages.js';
import type { HostPage } from './support/pages.js';
import type { Page } from 'playwright/test';

interface At extends HostPage {
  /** The address: path, query and hash. */
  readonly at?: string;
  /** Settings for the JSON block. */
  readonly config?: unknown;
}

const test = base.extend<{ readonly open: (host?: At) => Promise<void> }>({
  open: async ({ page, site }, use) => {
    await use(async ({ at = '/page.html', config, attributes = '', head = '', body = '', headers = {} } = {}) => {
      const block = config === undefined ? '' : `<script type="application/json" data-faq-config>${JSON.stringify(config)}</script>`;
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somewhere</title><link rel="icon" href="data:,">${head}</head>
        <body>${block}${body}<script async src="/dist/faq.js" ${attributes}></script></body></html>`;
      await page.route(new URL(at, site.url).href.replace(/[?#].*/, '') + '**', (route) =>
        route.request().resourceType() === 'document' ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }) : route.fallback(),
      );
      await page.goto(site.url + at);
    });
  },
});

const button = (page: Page) => page.locator('faq-launcher button');
const drawer = (page: Page) => page.locator('faq-drawer').getByRole('dialog');
const about = (page: Page) => drawer(page).locator('[part=about] [part=article]');
const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);

/** Opens the drawer and waits until the page has been read. */
async function help(page: Page): Promise<void> {
  const told = page.evaluate(() => new Promise<unknown>((tell) => document.addEventListener('faq-context', (event) => tell(event.detail), { once: true })));
  await button(page).click();
  await expect(drawer(page)).toBeVisible();
  await told;
}

const SPF = 'What is an SPF record?';
const FORWARD = 'How do I forward mail to another address?';

test('what is marked nearest to where the visitor was leads, in shadow roots too', async ({ page, open }) => {
  await open({
    body: `<main data-faq-topics="quota"><section data-faq-topics="spf"><label>One <input id="one"></label></section><div id="host" data-faq-topics="dkim"></div><p id="plain">Text</p></main>
      <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<button id="in">In</button>'</script>`,
  });
  await page.focus('#one');
  await button(page).hover();
  await expect(page.locator('faq-launcher [part=count]')).toBeVisible();
  await button(page).click();
  await expect(about(page).first()).toHaveText(SPF);
  await page.click('#in');
  await expect(about(page).first()).toHaveText('How do I set up DKIM signing and rotate its keys?');
  await page.click('#plain');
  await expect(about(page).first()).toHaveText('What do I do when my mailbox is full?');
});

test('the owner’s rules choose by path, query and hash, and follow an app from page to page', async ({ page, open }) => {
  await open({
    at: '/app/mail?tab=list&view=all#/list',
    config: {
      rules: [
        { path: '/app/mail', query: 'view=all&tab=*', hash: '/list*', articles: ['forwarding'] },
        { path: '/app/dns/*', topics: ['spf'] },
        { hash: '/talk', search: 'out of office' },
        { path: '/app/hosting', audience: 'hosts', articles: ['dmarc-policy'] },
        { path: '/app/quiet', hide: true },
      ],
    },
    body: '<p>Nothing that says anything.</p>',
  });
  await help(page);
  await expect(about(page)).toHaveText([FORWARD]);
  await page.evaluate(() => history.pushState(null, '', '/app/dns/zone'));
  await expect(about(page).first()).toHaveText(SPF);
  await page.evaluate(() => history.pushState(null, '', '/app/other#/talk'));
  await expect(about(page).first()).toHaveText('How do I set up an automatic reply?');
  await page.evaluate(() => history.pushState(null, '', '/app/hosting'));
  await expect(about(page)).toHaveText(['How do I publish a DMARC policy without losing mail?']);
  await expect(drawer(page).getByRole('button', { name: 'Hosting Companies' })).toHaveAttribute('aria-pressed', 'true');
  await call(page, 'close');
  await expect(button(page)).toBeVisible();
  await page.evaluate(() => history.pushState(null, '', '/app/quiet'));
  await expect(button(page)).toBeHidden();
  await page.evaluate(() => history.back());
  await expect(button(page)).toBeVisible();
});

test('what a program says about the page counts until it takes it back', async ({ page, open }) => {
  await open({ config: { rules: [{ path: '/*', articles: ['webmail'] }] } });
  await call(page, 'context', { articles: ['forwarding'] });
  await help(page);
  await expect(about(page)).toHaveText([FORWARD, 'How do I read my mail in a browser with webmail?']);
  await call(page, 'context', 'spf');
  await expect(about(page).first()).toHaveText(SPF);
  await call(page, 'context', null);
  await expect(about(page)).toHaveText(['How do I read my mail in a browser with webmail?']);
});

test('wrong rules are told, the right ones count', async ({ page, open, faults }) => {
  await open({ config: { rules: [{ path: '/(\\d+)', topics: ['spf'] }, { topic: ['spf'] }, { path: '/*', articles: ['forwarding'] }] } });
  await help(page);
  await expect(about(page)).toHaveText([FORWARD]);
  expect(faults.splice(0)).toEqual([
    'console: faq-elements: RULES: rule 1 has the path "/(\\d+)", which holds "(" or ")"; regular expressions do not work in every browser.',
    'console: faq-elements: RULES: rule 2 has a field "topic" that is not known. There are path, query, hash, topics, articles, search, audience, hide.',
  ]);
});

test('a page that says nothing by its address is read: heading, label in use, selection; about other things it suggests nothing', async ({ page, open }) => {
  await open({ body: '<main><h1>Welcome to our shop</h1><p id="p">Spam filter settings</p><label for="f">SMTP server</label><input id="f" value="forwarders"><p id="fresh">Fresh tomatoes</p></main>' });
  await page.click('#fresh');
  await button(page).hover();
  await help(page).catch(() => undefined);
  await expect(drawer(page).getByText('Asked most')).toBeVisible();
  await expect(about(page)).toHaveCount(0);
  await page.focus('#f');
  await expect(about(page)).toHaveText(['Which server names and ports do I enter in my mail app?']);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p') as Element));
  await page.click('#f');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p') as Element));
  await call(page, 'context');
  await expect(about(page).first()).toHaveText('How do I stop spam in my mailbox?');
});

test('the launcher tells how many articles fit', async ({ page, open }) => {
  await open({ config: { rules: [{ path: '/*', articles: ['forwarding', 'webmail'] }] } });
  await button(page).hover();
  await expect(page.locator('faq-launcher [part=count]')).toHaveText('2');
  await expect(page.getByRole('button', { name: 'Help', exact: true })).toHaveAccessibleDescription('About this page: 2 articles');
});

test('errors on the page are explained in the drawer, and beside them where the owner wants that', async ({ page, open }) => {
  const style = { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; style-src 'none'" };
  await open({
    attributes: 'data-errors="inline"',
    headers: style,
    body: '<main><h1>Somewhere</h1><div role="alert" id="e">Upload failed: Disk quota exceeded</div><pre id="b">host said: 550 5.7.1 Relaying denied</pre><table><tbody><tr><td class="error" id="c">The certificate expired</td></tr></tbody></table></main>',
  });
  const before = await page.locator('#e').evaluate((element) => element.outerHTML);
  await help(page);
  await expect(about(page)).toHaveText([/What does this mean\?.*Disk quota exceeded/, /What does this mean\?.*550 5\.7\.1/, /What does this mean\?.*The certificate expired/]);
  await about(page).first().click();
  await expect(drawer(page).getByRole('heading', { name: 'What do I do when my mailbox is full?' })).toBeVisible();
  await call(page, 'close');
  const marks = page.getByRole('button', { name: /^What does this mean\?/ });
  await expect(marks).toHaveCount(3);
  await marks.last().click();
  await expect(drawer(page).getByRole('heading', { name: 'Why does my mail app warn about a certificate?' })).toBeVisible();
  expect(await page.locator('#e').evaluate((element) => element.outerHTML)).toBe(before);
  await page.locator('#e').evaluate((element) => element.remove());
  await expect(marks).toHaveCount(2);
  await call(page, 'destroy');
  await expect(page.locator('faq-mark')).toHaveCount(0);
});

test('a message that comes later is explained while the drawer stands beside it', async ({ page, open }) => {
  await open({ config: { rules: [{ path: '/*', articles: ['forwarding'] }] }, body: '<form><label>Address <input aria-describedby="m"></label><p id="m"></p></form>' });
  await help(page);
  await expect(about(page)).toHaveCount(1);
  await page.evaluate(() => {
    (document.querySelector('#m') as Element).textContent = 'Mailbox quota exceeded';
    document.querySelector('input')?.setAttribute('aria-invalid', 'true');
  });
  await expect(about(page).first()).toContainText('Mailbox quota exceeded');
});

test('a panel is told by its address, and only its own file is loaded', async ({ page, open }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await open({ at: '/cpsess1234567890/frontend/jupiter/email_accounts/index.html#/create', body: '<h1>Somewhere</h1>' });
  expect(files.filter((file) => file.includes('/panels/'))).toEqual([]);
  await help(page);
  await expect(about(page).first()).toHaveText('How do I create a mailbox?');
  await page.evaluate(() => (location.hash = '/connect/me'));
  await expect(about(page).first()).toHaveText('Which server names and ports do I enter in my mail app?');
  expect(files.filter((file) => file.includes('/panels/')).map((file) => file.replace(/-[\w-]+\.js$/, ''))).toEqual(['/dist/faq/panels/cpanel']);
  expect(await page.locator('faq-drawer').evaluate((element) => (element as HTMLElement).style.getPropertyValue('--faq-accent'))).not.toBe('');
  // The owner may know better.
  await call(page, 'configure', { rules: [{ path: '*/email_accounts/*', articles: ['forwarding'] }] });
  await expect(about(page)).toHaveText([FORWARD]);
});

test('no address and no session is in storage, requests or events', async ({ page, open, context }) => {
  const SECRET = '1234567890';
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['context', 'open', 'close', 'search', 'select', 'article', 'copy', 'error']) document.addEventListener(`faq-${type}`, (event) => heard.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`));
  });
  const at = `/cpsess${SECRET}/frontend/jupiter/email_accounts/index.html?token=${SECRET}`;
  await open({ at: `${at}#/create`, body: '<div role="alert">Disk quota exceeded for me@secret.example</div>' });
  await help(page);
  await drawer(page).getByRole('combobox').fill('imap');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.evaluate(() => (location.hash = '/list'));
  await call(page, 'article', 'forwarding');
  await expect(drawer(page).getByRole('heading', { name: FORWARD })).toBeVisible();
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((event) => event.startsWith('context')).length).toBeGreaterThan(0);
  for (const trace of [SECRET, 'cpsess', 'frontend', 'secret.example', 'quota exceeded']) expect(heard.join('\n')).not.toContain(trace);
  const own = sent.filter((request) => !request.includes(`${at}`));
  expect(own.length).toBeGreaterThan(3);
  for (const request of own) expect(request).not.toMatch(/1234567890|secret\.example/);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, document.cookie.length]);
  expect(stored).toEqual([0, 0, 0, 0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('nothing is read before somebody wants help', async ({ page, open }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await open({ at: '/cpsess1234567890/frontend/jupiter/email_accounts/index.html', body: '<p data-faq-topics="spf">Text</p>' });
  await page.click('p');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(files.filter((file) => file.includes('/dist/faq/'))).toEqual([]);
  // Who wants marks at once says so.
  await call(page, 'attend');
  await expect(page.locator('faq-launcher [part=count]')).toBeVisible();
});

test('triggers show that they lead to help, are reached by keys, and work when they come later', async ({ page, open }) => {
  await open({ body: '<p>Your <span id="a" data-faq="spf-record">SPF</span> and <a id="b" href="/x" data-faq="forwarding" style="color: red">forwarders</a></p>' });
  const a = page.locator('#a');
  await a.hover();
  await expect(a).toHaveAttribute('aria-haspopup', 'dialog');
  await page.mouse.move(500, 500);
  await expect(a).not.toHaveAttribute('style');
  await a.hover();
  await expect(a).toHaveCSS('cursor', 'help');
  await page.mouse.move(500, 500);
  await expect(a).not.toHaveAttribute('style');
  await a.focus();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('heading', { name: SPF })).toBeVisible();
  await call(page, 'close');
  await page.evaluate(() => document.querySelector('p')?.insertAdjacentHTML('beforeend', '<i id="c" data-faq="forwarding">later</i>'));
  await expect(page.locator('#c')).toHaveAttribute('role', 'button');
  await page.focus('#c');
  await page.keyboard.press('Space');
  await expect(drawer(page).getByRole('heading', { name: FORWARD })).toBeVisible();
  await call(page, 'destroy');
  expect(await page.locator('p').evaluate((element) => element.innerHTML)).toBe(
    'Your <span id="a" data-faq="spf-record">SPF</span> and <a id="b" href="/x" data-faq="forwarding" style="color: red">forwarders</a><i id="c" data-faq="forwarding">later</i>',
  );
});

test('a card shows the first lines of the article where the owner wants one', async ({ page, open }) => {
  await open({ body: '<p><button id="a" data-faq="spf-record" data-faq-card>SPF</button> <button id="b" data-faq="forwarding">F</button></p>' });
  const card = page.locator('faq-card div');
  await page.hover('#a');
  await expect(card).toContainText(SPF);
  await expect(page.locator('#a')).toHaveAccessibleDescription(/SPF/);
  await card.hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page.locator('#a')).not.toHaveAttribute('aria-description');
  await page.focus('#b');
  await page.focus('#a');
  await expect(card).toContainText(SPF);
  await page.click('#a');
  await expect(drawer(page).getByRole('heading', { name: SPF })).toBeVisible();
  await expect(card).toHaveCount(0);
});

test('an owner may have the address read alone, or nothing', async ({ page, open }) => {
  const rules = [{ path: '/*', articles: ['webmail'] }];
  await open({ attributes: 'data-context="address"', config: { rules }, body: '<main><h1>Forwarders</h1><div role="alert">Disk quota exceeded</div></main>' });
  await help(page);
  await expect(about(page)).toHaveText(['How do I read my mail in a browser with webmail?']);
  await call(page, 'configure', { context: 'page' });
  await expect(about(page)).toHaveCount(3);
  await call(page, 'configure', { context: 'off' });
  await expect(about(page)).toHaveCount(0);
});
