import { classes } from '../blocks.js';
import type { Block, Classes } from '../blocks.js';
import { MAIL } from '../mail.js';
import type { MailPage } from '../mail.js';
import { html } from '../markup.js';
import type { Markup } from '../markup.js';
import { ACME, faqTag, head, menu, OLD_POLICY, origin, POLICY, views } from '../panel.js';
import type { Page, Panel } from '../panel.js';

/** What a client area has besides mail: services, invoices, tickets. */
const OWN_PAGES = {
  services: [
    { kind: 'notice', tone: 'warning', text: 'A mailbox plan expires on 1 December 2026.' },
    { kind: 'table', filter: 'Enter search term', columns: ['Product/Service', 'Pricing', 'Next due date', 'Status'], rows: [['Business Mail, acme.example', '4.90 EUR monthly', '1 December 2026', { badge: 'Active', tone: 'good' }], ['Start Mail, shop.example', '1.90 EUR monthly', '20 November 2026', { badge: 'Suspended', tone: 'danger' }]] },
  ],
  upgrade: [
    { kind: 'notice', tone: 'warning', text: 'info@acme.example has used 98 % of its space.' },
    { kind: 'form', submit: 'Click to continue', fields: [{ name: 'plan', label: 'New plan', options: ['Business Mail 25 GB', 'Business Mail 50 GB'] }] },
  ],
  invoice: [
    { kind: 'facts', title: 'Invoice 2026-1107', rows: [['Business Mail (1 November to 30 November 2026)', '4.90 EUR'], ['Due', '20 November 2026'], ['State', 'Unpaid']] },
  ],
  cancel: [
    { kind: 'text', text: 'At the end of the term the mailboxes of this service are removed.' },
    { kind: 'form', submit: 'Request cancellation', fields: [{ name: 'why', label: 'Reason', type: 'textarea' }, { name: 'when', label: 'Type of cancellation', options: ['Immediate', 'End of billing period'] }] },
  ],
  order: [
    { kind: 'facts', title: 'Business Mail', rows: [['Mailboxes', '25'], ['Space', '10 GB each']] },
    { kind: 'form', submit: 'Continue', fields: [{ name: 'user', label: 'First mailbox', value: 'info', suffix: '@acme.example' }, { name: 'quota', label: 'Space of each mailbox', type: 'number', value: '20480', suffix: 'MB', most: 10240, refusal: 'Mailbox quota exceeded: this product allows 10240 MB for a mailbox.' }] },
  ],
} satisfies Readonly<Record<string, readonly Block[]>>;

const ROWS: readonly (readonly [kind: MailPage | keyof typeof OWN_PAGES, path: string, title: string, menu?: string])[] = [
  ['services', 'clientarea.php?action=services', 'My Products & Services', 'Services'],
  ['mailboxes', 'clientarea.php?action=productdetails&id=7', 'Manage Product: Business Mail', 'Business Mail'],
  ['password', 'clientarea.php?action=productdetails&id=7#tabChangepw', 'Change Mailbox Password'],
  ['import', 'clientarea.php?action=productdetails&id=8&modop=custom&a=import', 'Import Mail'],
  ['upgrade', 'upgrade.php?type=package&id=7', 'Upgrade/Downgrade', 'Upgrade'],
  ['cancel', 'clientarea.php?action=cancel&id=7', 'Cancellation Request'],
  ['dns', 'clientarea.php?action=domaindns&domainid=12', 'DNS Management', 'DNS Management'],
  ['forwarders', 'clientarea.php?action=domainemailforwarding&domainid=12', 'Email Forwarding', 'Email Forwarding'],
  ['invoice', 'viewinvoice.php?id=1107&token=c1f9e0a7b3d5826440aa', 'Invoice', 'Invoices'],
  ['order', 'cart.php?a=confproduct&i=0', 'Configure', 'Order'],
  ['tls', 'configuressl.php?cert=4f2a', 'SSL Certificate'],
  ['deliverability', 'submitticket.php?step=2&deptid=1', 'Open Ticket: Mail Delivery', 'Open Ticket'],
];

function pagesOf(base: string): readonly Page[] {
  const to = (page: string): string | undefined => {
    const row = ROWS.find(([kind]) => kind === page);
    return row && base + row[1];
  };
  return ROWS.map(([kind, path, title, name]) => ({
    address: base + path,
    title,
    blocks: kind in OWN_PAGES ? OWN_PAGES[kind as keyof typeof OWN_PAGES] : MAIL[kind as MailPage](to),
    menu: name,
  }));
}

const ALERTS = { good: 'alert alert-success', info: 'alert alert-info', warning: 'alert alert-warning', danger: 'alert alert-danger' };

const SHARED: Partial<Classes> = { notice: ALERTS, action: 'btn btn-primary', submit: 'btn btn-primary', control: 'form-control control', row: 'form-group row-of-form', scroll: 'table-responsive', table: 'table table-striped', filter: 'form-control filter' };

const ON_THREE = classes({
  ...SHARED,
  badge: { good: 'label label-success', info: 'label label-info', warning: 'label label-warning', danger: 'label label-danger' },
  facts: 'panel panel-default facts',
  form: 'panel panel-default form',
  label: 'control-label',
  hint: 'help-block',
  refusal: 'text-danger',
});

const ON_FOUR = classes({
  ...SHARED,
  badge: { good: 'badge badge-success', info: 'badge badge-info', warning: 'badge badge-warning', danger: 'badge badge-danger' },
  facts: 'card facts',
  form: 'card form',
  label: 'col-form-label',
  hint: 'form-text text-muted',
  refusal: 'text-danger',
});

interface Theme {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly sheet: string;
  readonly scripts: readonly string[];
  readonly classes: Classes;
  readonly policy: string;
  readonly bar: (links: Markup) => Markup;
}

function theme({ id, name, base, sheet, scripts, classes: own, policy, bar }: Theme): Panel {
  const pages = pagesOf(base);
  const faq = `${base}assets/faq/`;
  const layout = (shown: readonly Page[], address: string) => html`<html lang="en">
${head(`${shown[0]?.title ?? ''} - Acme Hosting`, [sheet, '/demo/panels/whmcs/panel.css'])}
<body class="${id}" data-phone-cc-input="1">
  ${bar(menu(pages, address))}
  <main class="container" id="main-body">
    <ol class="breadcrumb">
      <li class="breadcrumb-item">Portal Home</li>
      <li class="breadcrumb-item active">${shown[0]?.title}</li>
    </ol>${views(shown, own)}
  </main>
  <div class="container">${origin('WHMCS', `/demo/#panel-${id}`)}</div>
  ${scripts.map((script) => html`<script src="/demo/panels/frameworks/${script}"></script>
  `)}<script src="/demo/panels/whmcs/page.js"></script>
  ${faqTag(faq, { ...ACME, 'data-locale': 'en' })}
</body>
</html>`;
  return { id, name, pages, faq, policy, layout };
}

export const twentyOne = theme({
  id: 'whmcs',
  name: 'WHMCS (Twenty-One)',
  base: '/billing/',
  sheet: '/demo/panels/frameworks/bootstrap-4.css',
  scripts: ['jquery.js', 'bootstrap-4.js'],
  classes: ON_FOUR,
  policy: POLICY,
  bar: (links) => html`<header id="header" class="navbar navbar-expand-lg navbar-light bg-white border-bottom">
    <span class="navbar-brand">Acme Hosting</span>
    <button class="navbar-toggler" type="button" data-toggle="collapse" data-target="#mainNavbar" aria-controls="mainNavbar" aria-expanded="false" aria-label="Menu"><span class="navbar-toggler-icon"></span></button>
    <nav class="collapse navbar-collapse" id="mainNavbar" aria-label="Main">
      <ul class="navbar-nav">${links}
      </ul>
    </nav>
  </header>`,
});

export const six = theme({
  id: 'whmcs-six',
  name: 'WHMCS (Six)',
  base: '/billing-six/',
  sheet: '/demo/panels/frameworks/bootstrap-3.css',
  scripts: ['jquery-1.js', 'bootstrap-3.js'],
  classes: ON_THREE,
  policy: OLD_POLICY,
  bar: (links) => html`<section id="main-menu"><nav class="navbar navbar-default navbar-main" aria-label="Main">
    <div class="container">
      <div class="navbar-header">
        <button type="button" class="navbar-toggle" data-toggle="collapse" data-target="#primary-nav" aria-label="Menu"><span class="icon-bar"></span><span class="icon-bar"></span><span class="icon-bar"></span></button>
        <span class="navbar-brand">Acme Hosting</span>
      </div>
      <div class="collapse navbar-collapse" id="primary-nav">
        <ul class="nav navbar-nav">${links}
        </ul>
      </div>
    </div>
  </nav></section>`,
});
