import { classes } from '../blocks.js';
import type { Block } from '../blocks.js';
import { installed } from '../install.js';
import { MAIL } from '../mail.js';
import { html } from '../markup.js';
import { head, mailPages, menu, origin, POLICY, views } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const BASE = '/cpsess2468013579/';

const OWN = classes({
  notice: { good: 'notice good alert alert-success', info: 'notice info alert alert-info', warning: 'notice warning alert alert-warning', danger: 'notice danger alert alert-danger' },
  refusal: 'refusal validation-error',
});

const accounts: readonly Block[] = [
  { kind: 'notice', tone: 'warning', text: 'One account expires this week.' },
  {
    kind: 'table',
    filter: 'Search accounts',
    columns: ['Domain', 'User', 'Plan', 'Disk used', 'Expires'],
    rows: [
      ['acme.example', 'acme', 'Business', { used: 14.2, of: 25 }, '1 December 2026'],
      ['bakery.example', 'bakery', 'Start', { used: 2.4, of: 5 }, '14 March 2027'],
      ['studio.example', 'studio', 'Business', { used: 21, of: 25 }, '30 June 2027'],
    ],
  },
];

const pages: readonly Page[] = [
  ...mailPages(BASE, [
    ['dns', 'scripts7/zone_editor#/manage?domain=acme.example', 'DNS Zone Manager', 'DNS Zone Manager'],
    ['mx', 'scripts/editmx?domain=acme.example', 'Edit MX Entry', 'Edit MX Entry'],
    ['deliverability', 'scripts7/email_deliverability', 'Email Deliverability', 'Email Deliverability'],
    ['track', 'scripts2/mail_delivery_reports', 'Mail Delivery Reports', 'Mail Delivery Reports'],
    ['spam', 'scripts7/spamassassin', 'Spamd Startup Configuration', 'Spam Filter'],
    ['tls', 'scripts7/manage_autossl', 'Manage AutoSSL', 'Manage AutoSSL'],
    ['import', 'scripts7/transfer_tool', 'Transfer Tool', 'Transfer Tool'],
    ['backup', 'scripts2/backup_restoration', 'Backup Restoration', 'Backup Restoration'],
    ['password', 'scripts/passwd?user=acme', 'Password Modification', 'Password Modification'],
    ['create', 'scripts5/wwwacct', 'Create a New Account', 'Create a New Account'],
  ]),
  { address: `${BASE}scripts2/listaccts`, title: 'List Accounts', blocks: accounts, menu: 'List Accounts' },
  { address: `${BASE}scripts/mail_queue_manager`, title: 'Mail Queue Manager', blocks: MAIL.track(() => undefined), menu: 'Mail Queue Manager' },
];

const layout = (shown: readonly Page[], address: string) => html`<html lang="en">
${head(`WHM - ${shown[0]?.title ?? ''}`, ['/demo/panels/base.css', '/demo/panels/whm/panel.css'])}
<body class="whm" id="whm-body">
  <header class="bar">
    <span class="brand">WHM</span>
    <span class="user">root · server1.acme.example</span>
  </header>
  <nav class="side" aria-label="Functions">
    <ul>${menu(pages, address)}
    </ul>
  </nav>
  <main id="contentContainer">
    <ol class="trail breadcrumb">
      <li>Home</li>
      <li>${shown[0]?.title}</li>
    </ol>${views(shown, OWN)}
  </main>
  ${origin('WHM', '/demo/#panel-whm')}
  <script src="/demo/panels/frameworks/require.js" data-main="/demo/panels/cpanel/page.js"></script>
  ${installed('whm', 'includes/global_banner.html.tt')}
</body>
</html>`;

export const whm: Panel = { id: 'whm', name: 'WHM', pages, faq: '/unprotected/faq/', policy: POLICY, layout };
