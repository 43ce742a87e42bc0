import { classes } from '../blocks.js';
import { installed } from '../install.js';
import { html } from '../markup.js';
import { head, mailPages, menu, origin, POLICY, views, withoutHash } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const OWN = classes({
  notice: { good: 'notice good alert alert-success', info: 'notice info alert alert-info', warning: 'notice warning alert alert-warning', danger: 'notice danger alert alert-danger' },
  refusal: 'refusal validation-error',
});

const pages = mailPages('/cpsess1234567890/frontend/jupiter/', [
  ['mailboxes', 'email_accounts/index.html#/list', 'Email Accounts', 'Email Accounts'],
  ['create', 'email_accounts/index.html#/create', 'Create an Email Account'],
  ['manage', 'email_accounts/index.html#/manage?account=info@acme.example', 'Manage an Email Account'],
  ['connect', 'email_accounts/index.html#/connect?account=info@acme.example', 'Set Up Mail Client'],
  ['forwarders', 'mail/fwds.html', 'Forwarders', 'Forwarders'],
  ['replies', 'mail/autores.html', 'Autoresponders', 'Autoresponders'],
  ['catch-all', 'mail/def.html', 'Default Address', 'Default Address'],
  ['mx', 'mail/mxs.html', 'Email Routing', 'Email Routing'],
  ['track', 'mail/delivery_report.html', 'Track Delivery', 'Track Delivery'],
  ['deliverability', 'email_deliverability/index.html', 'Email Deliverability', 'Email Deliverability'],
  ['spam', 'mail/spam/index.html', 'Spam Filters', 'Spam Filters'],
  ['quota', 'email_disk_usage/index.html', 'Email Disk Usage', 'Email Disk Usage'],
  ['dns', 'zone_editor/index.html#/manage?domain=acme.example', 'Zone Editor', 'Zone Editor'],
  ['tls', 'security/tls_status/index.html', 'SSL/TLS Status', 'SSL/TLS Status'],
  ['backup', 'backup/index.html', 'Backup', 'Backup'],
]);

const layout = (shown: readonly Page[], address: string) => html`<html lang="en">
${head(`cPanel - ${shown[0]?.title ?? ''}`, ['/demo/panels/base.css', '/demo/panels/cpanel/panel.css'])}
<body data-cp-app="${withoutHash(address).split('/').at(-2) ?? ''}">
  <header class="bar">
    <span class="brand">cPanel</span>
    <span class="user">acme · acme.example</span>
  </header>
  <nav class="side" aria-label="Tools">
    <ul>${menu(pages, address)}
    </ul>
  </nav>
  <main id="cp-main-content">
    <ol class="trail breadcrumb">
      <li>Tools</li>
      <li>${shown[0]?.title}</li>
    </ol>${views(shown, OWN)}
  </main>
  ${origin('cPanel', '/demo/#panel-cpanel')}
  <script src="/demo/panels/frameworks/require.js" data-main="/demo/panels/cpanel/page.js"></script>
  ${installed('cpanel', 'content_includes/cpanel_jupiter_footer.html.tt')}
</body>
</html>`;

export const cpanel: Panel = { id: 'cpanel', name: 'cPanel', pages, faq: '/unprotected/faq/', policy: POLICY, layout };
