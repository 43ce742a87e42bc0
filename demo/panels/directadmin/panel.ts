import { html } from '../markup.js';
import { ACME, faqTag, head, mailPages, origin, POLICY } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const FAQ = '/CMD_PLUGINS/faq_elements/images/faq/';
const BASE = '/evo/user/';

const pages: readonly Page[] = mailPages(BASE, [
  ['mailboxes', 'email/accounts?key=9f2c4a7be01d53c8', 'Email Accounts', 'Email Accounts'],
  ['create', 'email/accounts/create', 'Create Email Account'],
  ['password', 'email/accounts/info/password', 'Change Password'],
  ['quota', 'email/accounts/info/usage', 'Mailbox Usage', 'Mailbox Usage'],
  ['forwarders', 'email/forwarders', 'Forwarders', 'Forwarders'],
  ['catch-all', 'email/catch-all', 'Catch-All Email', 'Catch-All Email'],
  ['replies', 'email/autoresponders', 'Autoresponders', 'Autoresponders'],
  ['replies', 'email/vacations', 'Vacation Messages', 'Vacation Messages'],
  ['spam', 'email/spam-filters', 'SPAM Filters', 'SPAM Filters'],
  ['mx', 'dns/mx', 'MX Records', 'MX Records'],
  ['dns', 'dns', 'DNS Management', 'DNS Management'],
  ['track', 'email/track', 'Email Track & Trace', 'Track & Trace'],
  ['tls', 'ssl/letsencrypt', 'SSL Certificates', 'SSL Certificates'],
  ['backup', 'backups', 'Create & Restore Backups', 'Backups'],
]);

/** Markup that the panel's program fills: the pages are drawn in the browser, and their addresses are routes. */
const layout = () => html`<html lang="en">
${head('DirectAdmin', ['/demo/panels/base.css', '/demo/panels/directadmin/panel.css'])}
<body>
  <div id="root"></div>
  ${origin('DirectAdmin', '/demo/#panel-directadmin')}
  <script src="/demo/panels/frameworks/vue.js"></script>
  <script src="/demo/panels/frameworks/vue-router.js"></script>
  <script src="/demo/panels/directadmin/page.js"></script>
  ${faqTag(FAQ, ACME)}
</body>
</html>`;

const DATA = JSON.stringify(pages);

export const directadmin: Panel = {
  id: 'directadmin',
  name: 'DirectAdmin',
  pages,
  faq: FAQ,
  policy: `${POLICY}; require-trusted-types-for 'script'; trusted-types vue faq-elements`,
  layout,
  data: (address) => (address === '/api/pages' ? DATA : undefined),
};
