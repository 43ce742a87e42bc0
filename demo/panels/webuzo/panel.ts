import { classes } from '../blocks.js';
import { html } from '../markup.js';
import { ACME, faqTag, head, mailPages, menu, origin, POLICY, views } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const FAQ = '/plugins/faq_elements/faq/';

const OWN = classes({
  notice: { good: 'notice good alert alert-success', info: 'notice info alert alert-info', warning: 'notice warning alert alert-warning', danger: 'notice danger alert alert-danger' },
  refusal: 'refusal alert-danger-text',
  table: 'list sai_form webuzo-table',
});

const pages = mailPages('/sessQx7Zk2mV9tB4cN8d/index.php?', [
  ['mailboxes', 'act=email_account', 'Email Accounts', 'Email Accounts'],
  ['create', 'act=add_email_account', 'Add Email Account', 'Add Email Account'],
  ['forwarders', 'act=email_forward', 'Email Forwarders', 'Forwarders'],
  ['replies', 'act=email_autoresponder', 'Autoresponders', 'Autoresponders'],
  ['mx', 'act=mxentry', 'MX Entry', 'MX Entry'],
  ['dns', 'act=advancedns', 'Advanced DNS Settings', 'Advanced DNS'],
  ['deliverability', 'act=email_deliverability', 'Email Deliverability', 'Email Deliverability'],
  ['track', 'act=track_email_delivery', 'Track Email Delivery', 'Track Delivery'],
  ['spam', 'act=spam_assassin', 'Spam Assassin', 'Spam Assassin'],
  ['catch-all', 'act=default_address', 'Default Address', 'Default Address'],
  ['quota', 'act=email_disk_usage', 'Email Disk Usage', 'Disk Usage'],
  ['tls', 'act=acme', 'Let’s Encrypt', 'SSL Certificates'],
  ['backup', 'act=backup', 'Backup and Restore', 'Backups'],
]);

const layout = (shown: readonly Page[], address: string) => html`<html lang="en">
${head(`${shown[0]?.title ?? ''} - Webuzo`, ['/demo/panels/base.css', '/demo/panels/webuzo/panel.css'])}
<body>
  <header class="bar">
    <span class="brand">Webuzo</span>
    <span class="user">acme</span>
  </header>
  <nav class="side" id="sidebar" aria-label="Panel">
    <ul>${menu(pages, address)}
    </ul>
  </nav>
  <main id="softcontent">${views(shown, OWN)}
  </main>
  ${origin('Webuzo', '/demo/#panel-webuzo')}
  <script src="/demo/panels/frameworks/jquery.js"></script>
  <script src="/demo/panels/webuzo/page.js"></script>
  ${faqTag(FAQ, ACME)}
</body>
</html>`;

export const webuzo: Panel = { id: 'webuzo', name: 'Webuzo', pages, faq: FAQ, policy: POLICY, layout };
