import { classes } from '../blocks.js';
import { html } from '../markup.js';
import { ACME, faqTag, head, mailPages, menu, origin, OLD_POLICY, views } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const FAQ = '/modules/faq-elements/faq/';

const OWN = classes({
  notice: { good: 'notice good msg-box msg-info', info: 'notice info msg-box msg-info', warning: 'notice warning msg-box msg-warning', danger: 'notice danger msg-box msg-error' },
  row: 'row form-row',
  refusal: 'refusal field-errors',
});

const pages = mailPages('', [
  ['mailboxes', '/smb/email-address/list?PLESKSESSID=7f3d0c51a9e24b68', 'Email Addresses', 'Mail'],
  ['create', '/smb/email-address/create', 'Create Email Address'],
  ['manage', '/smb/email-address/edit/id/4/domainId/1', 'info@acme.example', 'info@acme.example'],
  ['forwarders', '/smb/email-address/edit/id/4/domainId/1#forwarding', 'info@acme.example: Forwarding'],
  ['catch-all', '/smb/email-address/edit/id/4/domainId/1#aliases', 'info@acme.example: Email Aliases'],
  ['replies', '/smb/email-address/edit/id/4/domainId/1#auto-reply', 'info@acme.example: Auto-Reply'],
  ['spam', '/smb/email-address/edit/id/4/domainId/1#spam-filter', 'info@acme.example: Spam Filter'],
  ['catch-all', '/smb/mail-settings/edit/id/1/domainId/1', 'Mail Settings of acme.example', 'Mail Settings'],
  ['dns', '/smb/dns-zone/records-list/id/1/type/domain', 'DNS Settings for acme.example', 'DNS Settings'],
  ['tls', '/smb/ssl-certificate/list/id/1', 'SSL/TLS Certificates', 'SSL/TLS Certificates'],
  ['backup', '/smb/backup/list/domainId/1', 'Backup Manager', 'Backup & Restore'],
  ['quota', '/smb/statistics/details/id/1', 'Disk Space Used by acme.example', 'Statistics'],
  ['import', '/modules/site-import/index.php/mail/list', 'Mail Import', 'Mail Import'],
  ['track', '/admin/mail-queue/list', 'Mail Queue', 'Mail Queue'],
]);

const tabs = (shown: readonly Page[]) =>
  shown.length > 1 &&
  html`
    <ul class="tabs">${shown.map(({ address, title }) => html`
      <li><a href="${address}">${title.split(': ')[1] ?? 'General'}</a></li>`)}
    </ul>`;

const layout = (shown: readonly Page[], address: string) => html`<html lang="en">
${head(`${shown[0]?.title ?? ''} - Plesk Obsidian`, ['/demo/panels/base.css', '/demo/panels/plesk/panel.css'])}
<body class="page-${address.split('/')[2]}">
  <header class="bar page-header">
    <span class="brand">Plesk</span>
    <span class="user">Anna Acme · Subscription acme.example</span>
  </header>
  <nav class="side page-sidebar" aria-label="Sections">
    <ul>${menu(pages, address.split('?')[0] === '/smb/email-address/list' ? (pages[0]?.address ?? '') : address)}
    </ul>
  </nav>
  <main id="content-body">
    <ol class="trail pathbar">
      <li>Websites &amp; Domains</li>
      <li>acme.example</li>
    </ol>${tabs(shown)}${views(shown, OWN)}
  </main>
  ${origin('Plesk', '/demo/#panel-plesk')}
  <script src="/demo/panels/frameworks/prototype.js"></script>
  <script src="/demo/panels/plesk/page.js"></script>
  ${faqTag(FAQ, ACME)}
</body>
</html>`;

export const plesk: Panel = { id: 'plesk', name: 'Plesk', pages, faq: FAQ, policy: OLD_POLICY, layout };
