import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright/test';
import { PANELS } from '../../demo/panels/answer.js';
import { needPrototype } from '../panels/tools.js';
import { expect, test } from './support/pages.js';

interface Case {
  readonly panel: string;
  /** What must not leave the page. */
  readonly token: string;
  /** The framework of the panel as its pages run it: an expression and its value. */
  readonly framework: readonly [expression: string, value: string];
  /** The page whose form refuses a field, its reason, and the article that explains it. */
  readonly refusal: readonly [address: string, reason: string, article: string];
  /** Each page and the article that comes first there. */
  readonly pages: readonly (readonly [address: string, article: string])[];
}

const CPANEL = '/cpsess1234567890/frontend/jupiter';
const WHM = '/cpsess2468013579';
const EVO = '/evo/user';
const WEBUZO = '/sessQx7Zk2mV9tB4cN8d/index.php?act=';
const QUOTA = 'Mailbox quota exceeded';

const CASES: readonly Case[] = [
  {
    panel: 'cpanel',
    token: '1234567890',
    framework: ['require("jquery").fn.jquery', '3.7.1'],
    refusal: [`${CPANEL}/email_accounts/index.html#/create`, QUOTA, 'mailbox-full'],
    pages: [
      [`${CPANEL}/email_accounts/index.html#/list`, 'create-mailbox'],
      [`${CPANEL}/email_accounts/index.html#/create`, 'create-mailbox'],
      [`${CPANEL}/email_accounts/index.html#/manage?account=info@acme.example`, 'change-mailbox-password'],
      [`${CPANEL}/email_accounts/index.html#/connect?account=info@acme.example`, 'server-settings'],
      [`${CPANEL}/mail/fwds.html`, 'forwarding'],
      [`${CPANEL}/mail/autores.html`, 'auto-replies'],
      [`${CPANEL}/mail/def.html`, 'aliases-and-catch-all'],
      [`${CPANEL}/mail/mxs.html`, 'mx-records'],
      [`${CPANEL}/mail/delivery_report.html`, 'bounce-messages'],
      [`${CPANEL}/email_deliverability/index.html`, 'spf-record'],
      [`${CPANEL}/mail/spam/index.html`, 'spam-filter'],
      [`${CPANEL}/email_disk_usage/index.html`, 'mailbox-full'],
      [`${CPANEL}/zone_editor/index.html#/manage?domain=acme.example`, 'mx-records'],
      [`${CPANEL}/security/tls_status/index.html`, 'certificate-warning'],
      [`${CPANEL}/backup/index.html`, 'restore-deleted-mail'],
    ],
  },
  {
    panel: 'whm',
    token: '2468013579',
    framework: ['require("jquery").fn.jquery', '3.7.1'],
    refusal: [`${WHM}/scripts5/wwwacct`, QUOTA, 'mailbox-full'],
    pages: [
      [`${WHM}/scripts7/zone_editor#/manage?domain=acme.example`, 'mx-records'],
      [`${WHM}/scripts/editmx?domain=acme.example`, 'mx-records'],
      [`${WHM}/scripts7/email_deliverability`, 'dkim-record'],
      [`${WHM}/scripts2/mail_delivery_reports`, 'bounce-messages'],
      [`${WHM}/scripts/mail_queue_manager`, 'bounce-messages'],
      [`${WHM}/scripts7/spamassassin`, 'mail-lands-in-spam'],
      [`${WHM}/scripts7/manage_autossl`, 'certificate-warning'],
      [`${WHM}/scripts7/transfer_tool`, 'move-mail'],
      [`${WHM}/scripts2/listaccts`, 'mailbox-expires'],
    ],
  },
  {
    panel: 'plesk',
    token: '7f3d0c51a9e24b68',
    framework: ['Prototype.Version', '1.7.3'],
    refusal: ['/smb/email-address/create', QUOTA, 'mailbox-full'],
    pages: [
      ['/smb/email-address/list?PLESKSESSID=7f3d0c51a9e24b68', 'create-mailbox'],
      ['/smb/email-address/create', 'create-mailbox'],
      ['/smb/email-address/edit/id/4/domainId/1', 'change-mailbox-password'],
      ['/smb/email-address/edit/id/4/domainId/1#forwarding', 'forwarding'],
      ['/smb/email-address/edit/id/4/domainId/1#aliases', 'aliases-and-catch-all'],
      ['/smb/email-address/edit/id/4/domainId/1#auto-reply', 'auto-replies'],
      ['/smb/email-address/edit/id/4/domainId/1#spam-filter', 'spam-filter'],
      ['/smb/mail-settings/edit/id/1/domainId/1', 'aliases-and-catch-all'],
      ['/smb/dns-zone/records-list/id/1/type/domain', 'mx-records'],
      ['/smb/ssl-certificate/list/id/1', 'certificate-warning'],
      ['/smb/backup/list/domainId/1', 'restore-deleted-mail'],
      ['/smb/statistics/details/id/1', 'mailbox-full'],
      ['/modules/site-import/index.php/mail/list', 'move-mail'],
      ['/admin/mail-queue/list', 'bounce-messages'],
    ],
  },
  {
    panel: 'directadmin',
    token: '9f2c4a7be01d53c8',
    framework: ['Vue.version', '3.5.45'],
    refusal: [`${EVO}/email/accounts/create`, QUOTA, 'mailbox-full'],
    pages: [
      [`${EVO}/email/accounts?key=9f2c4a7be01d53c8`, 'create-mailbox'],
      [`${EVO}/email/accounts/create`, 'create-mailbox'],
      [`${EVO}/email/accounts/info/password`, 'change-mailbox-password'],
      [`${EVO}/email/accounts/info/usage`, 'mailbox-full'],
      [`${EVO}/email/forwarders`, 'forwarding'],
      [`${EVO}/email/catch-all`, 'aliases-and-catch-all'],
      [`${EVO}/email/autoresponders`, 'auto-replies'],
      [`${EVO}/email/spam-filters`, 'spam-filter'],
      [`${EVO}/dns/mx`, 'mx-records'],
      [`${EVO}/dns`, 'mx-records'],
      [`${EVO}/email/track`, 'bounce-messages'],
      [`${EVO}/ssl/letsencrypt`, 'certificate-warning'],
      [`${EVO}/backups`, 'restore-deleted-mail'],
    ],
  },
  {
    panel: 'ispmanager',
    token: '5d1f0b7c92ae4463',
    framework: ['jQuery.fn.jquery', '3.7.1'],
    refusal: ['/ispmgr#/form?func=email.edit', QUOTA, 'mailbox-full'],
    pages: [
      ['/ispmgr#/list/email/3', 'create-mailbox'],
      ['/ispmgr#/form?func=email.edit', 'create-mailbox'],
      ['/ispmgr#/form?func=email.quota', 'mailbox-full'],
      ['/ispmgr#/form?func=email.forward', 'forwarding'],
      ['/ispmgr#/form?func=email.responder', 'auto-replies'],
      ['/ispmgr#/form?func=emaildomain.edit', 'aliases-and-catch-all'],
      ['/ispmgr#/list/emaildomain/3', 'spf-record'],
      ['/ispmgr#/form?func=email.sorter', 'spam-filter'],
      ['/ispmgr#/list/domain.record/3', 'mx-records'],
      ['/ispmgr#/list/sslcert/3', 'certificate-warning'],
      ['/ispmgr#/list/backup2/3', 'restore-deleted-mail'],
      ['/ispmgr#/form?func=email.import', 'move-mail'],
    ],
  },
  {
    panel: 'webuzo',
    token: 'Qx7Zk2mV9tB4cN8d',
    framework: ['jQuery.fn.jquery', '3.7.1'],
    refusal: [`${WEBUZO}add_email_account`, QUOTA, 'mailbox-full'],
    pages: [
      [`${WEBUZO}email_account`, 'create-mailbox'],
      [`${WEBUZO}add_email_account`, 'create-mailbox'],
      [`${WEBUZO}email_forward`, 'forwarding'],
      [`${WEBUZO}email_autoresponder`, 'auto-replies'],
      [`${WEBUZO}mxentry`, 'mx-records'],
      [`${WEBUZO}advancedns`, 'mx-records'],
      [`${WEBUZO}email_deliverability`, 'spf-record'],
      [`${WEBUZO}track_email_delivery`, 'bounce-messages'],
      [`${WEBUZO}spam_assassin`, 'spam-filter'],
      [`${WEBUZO}default_address`, 'aliases-and-catch-all'],
      [`${WEBUZO}email_disk_usage`, 'mailbox-full'],
      [`${WEBUZO}acme`, 'certificate-warning'],
      [`${WEBUZO}backup`, 'restore-deleted-mail'],
    ],
  },
  ...(
    [
      ['whmcs', '/billing', 'jQuery.fn.jquery + " " + bootstrap.Modal.VERSION', '3.7.1 4.6.2'],
      ['whmcs-six', '/billing-six', 'jQuery.fn.jquery + " " + jQuery.fn.modal.Constructor.VERSION', '1.12.4 3.4.1'],
    ] as const
  ).map(
    ([panel, base, expression, version]): Case => ({
      panel,
      token: 'c1f9e0a7b3d5826440aa',
      framework: [expression, version],
      refusal: [`${base}/cart.php?a=confproduct&i=0`, QUOTA, 'mailbox-full'],
      pages: [
        [`${base}/viewinvoice.php?id=1107&token=c1f9e0a7b3d5826440aa`, 'mailbox-expires'],
        [`${base}/clientarea.php?action=services`, 'mailbox-expires'],
        [`${base}/clientarea.php?action=productdetails&id=7`, 'create-mailbox'],
        [`${base}/clientarea.php?action=productdetails&id=7#tabChangepw`, 'change-mailbox-password'],
        [`${base}/clientarea.php?action=productdetails&id=8&modop=custom&a=import`, 'move-mail'],
        [`${base}/upgrade.php?type=package&id=7`, 'mailbox-full'],
        [`${base}/clientarea.php?action=cancel&id=7`, 'mailbox-expires'],
        [`${base}/clientarea.php?action=domaindns&domainid=12`, 'mx-records'],
        [`${base}/clientarea.php?action=domainemailforwarding&domainid=12`, 'forwarding'],
        [`${base}/cart.php?a=confproduct&i=0`, 'create-mailbox'],
        [`${base}/configuressl.php?cert=4f2a`, 'certificate-warning'],
        [`${base}/submitticket.php?step=2&deptid=1`, 'mail-lands-in-spam'],
      ],
    }),
  ),
  {
    panel: 'roundcube',
    token: 'Hk2mQx8vTz4bN7dL',
    framework: ['jQuery.fn.jquery', '3.7.1'],
    refusal: ['/roundcube/?_task=mail&_action=compose&_id=9184736250', 'The attachment is too large', 'attachment-limits'],
    pages: [
      ['/roundcube/?_task=settings&_action=plugin.password&_token=Hk2mQx8vTz4bN7dL', 'change-mailbox-password'],
      ['/roundcube/?_task=mail&_mbox=INBOX', 'webmail'],
      ['/roundcube/?_task=mail&_action=compose&_id=9184736250', 'attachment-limits'],
      ['/roundcube/?_task=mail&_mbox=Junk', 'spam-filter'],
      ['/roundcube/?_task=mail&_mbox=Trash', 'restore-deleted-mail'],
      ['/roundcube/?_task=settings&_action=plugin.managesieve', 'spam-filter'],
      ['/roundcube/?_task=settings&_action=plugin.managesieve-vacation', 'auto-replies'],
      ['/roundcube/?_task=settings&_action=plugin.managesieve-forward', 'forwarding'],
      ['/roundcube/?_task=settings&_action=folders', 'mailbox-full'],
      ['/roundcube/?_task=settings&_action=identities', 'aliases-and-catch-all'],
      ['/roundcube/?_task=login', 'cannot-sign-in'],
    ],
  },
];

const PACK = JSON.parse(readFileSync('dist/faq/mailboxes/pack.json', 'utf8')) as { readonly articles: readonly { readonly id: string; readonly title: string }[] };
const titleOf = (id: string): string => PACK.articles.find((article) => article.id === id)?.title ?? id;

/** Where the panel's mail pages are: in the window, or in its frame. */
async function openPage(page: Page, url: string, panel: string): Promise<Page | Frame> {
  await page.goto(url);
  if (panel !== 'ispmanager') return page;
  const element = await page.locator('#section').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The section has no frame.');
  await frame.locator('.page-title').waitFor();
  return frame;
}

async function openHelp(place: Page | Frame): Promise<void> {
  await place.getByRole('button', { name: /^Help/ }).click();
  await place.getByRole('dialog').getByRole('tree').waitFor();
}

/** What "About this page" offers, errors of the page left out. */
const suggestions = (place: Page | Frame) => place.locator('faq-nav [part=about] [part=article]:not(:has(q))');
const explanations = (place: Page | Frame) => place.locator('faq-nav [part=about] [part=article]:has(q)');

test.beforeAll(needPrototype);

test('every panel of the demo is tried, on eight pages at least', () => {
  expect(CASES.map(({ panel }) => panel)).toEqual(PANELS.map(({ id }) => id));
  for (const { pages } of CASES) expect(pages.length).toBeGreaterThanOrEqual(8);
});

for (const { panel, token, framework, refusal, pages } of CASES) {
  for (const [address, article] of pages) {
    test(`${panel}: ${address.replace(token, '…')} leads to ${article}`, async ({ page, site }) => {
      const place = await openPage(page, site.url + address, panel);
      await openHelp(place);
      await expect(suggestions(place).first()).toHaveText(titleOf(article));
    });
  }

  test(`${panel} runs its own framework, which keeps working`, async ({ page, site }) => {
    const place = await openPage(page, site.url + (pages[0]?.[0] ?? ''), panel);
    await openHelp(place);
    expect(await place.evaluate(framework[0])).toBe(framework[1]);
  });

  test(`${panel}: what a refused field says is explained`, async ({ page, site }) => {
    const [address, reason, article] = refusal;
    const place = await openPage(page, site.url + address, panel);
    // What watches the form may be brought by a loader of the panel's own, after the page has loaded.
    await page.waitForLoadState('networkidle');
    await place.locator('form:visible [type=submit]').click();
    // A page may keep the forms of its other views, unseen.
    await expect(place.getByText(reason).filter({ visible: true })).toBeVisible();
    await openHelp(place);
    const explanation = explanations(place).filter({ hasText: reason });
    await expect(explanation).toContainText('What does this mean?');
    await explanation.click();
    await expect(place.getByRole('dialog').getByRole('heading', { name: titleOf(article) })).toBeVisible();
  });

  test(`${panel}: the session token stays in the page’s address`, async ({ page, site, context }) => {
    const told: string[] = [];
    const asked: string[] = [];
    await page.exposeFunction('tell', (text: string) => void told.push(text));
    await page.addInitScript(() => {
      for (const type of ['open', 'close', 'search', 'select', 'article', 'context', 'copy', 'error']) {
        document.addEventListener(`faq-${type}`, (event) => void (window as unknown as { tell(text: string): void }).tell(`${type} ${JSON.stringify((event as CustomEvent).detail)}`));
      }
    });
    page.on('request', (request) => {
      const own = request.isNavigationRequest() || /\/demo\/panels\/|\/api\/|\/faq\.js$/.test(new URL(request.url()).pathname);
      if (!own) asked.push(`${request.url()} ${request.postData() ?? ''} ${request.headers()['referer'] ?? ''}`);
    });
    const [address] = pages.find(([own]) => own.includes(token)) ?? pages[0] ?? [''];
    const place = await openPage(page, site.url + address, panel);
    await openHelp(place);
    await place.getByRole('combobox', { name: 'What do you need' }).fill('spf record');
    await place.getByRole('option').first().click();
    await expect(place.getByRole('dialog').getByRole('heading', { name: titleOf('spf-record') })).toBeVisible();
    await expect.poll(() => told.map((text) => text.split(' ')[0])).toEqual(expect.arrayContaining(['open', 'context', 'search', 'select', 'article']));
    expect(asked.length).toBeGreaterThan(3);
    const stored = await place.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases(), await caches.keys()]));
    for (const text of [...told, ...asked, stored, JSON.stringify(await context.cookies())]) expect(text).not.toContain(token);
  });
}
