import { classes } from '../blocks.js';
import type { Block } from '../blocks.js';
import { MAIL } from '../mail.js';
import type { MailPage } from '../mail.js';
import { html } from '../markup.js';
import { ACME, faqTag, head, menu, origin, POLICY, views } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const BASE = '/roundcube/';
const FAQ = `${BASE}plugins/faq_elements/faq/`;

const OWN = classes({
  notice: { good: 'notice good confirmation', info: 'notice info information', warning: 'notice warning ui alert alert-warning', danger: 'notice danger ui alert alert-danger' },
  refusal: 'refusal error',
  table: 'list messagelist',
});

const list = (rows: readonly (readonly [string, string, string])[]): Block => ({ kind: 'table', filter: 'Search', columns: ['Subject', 'From', 'Date'], rows });

const WEBMAIL = {
  inbox: [list([['Order 4711', 'tom@mail.example', 'Today 09:02'], ['Offer for the new shop', 'office@partner.example', 'Today 08:51'], ['Your invoice', 'billing@hosting.example', 'Yesterday 17:40']])],
  bounce: [
    { kind: 'facts', title: 'Undelivered Mail Returned to Sender', rows: [['From', 'MAILER-DAEMON@mail.acme.example'], ['To', 'info@acme.example'], ['Date', 'Today 09:14']] },
    { kind: 'notice', tone: 'danger', text: '<sales@customer.example>: 550 5.7.1 Message rejected: SPF check failed' },
  ],
  compose: [
    { kind: 'form', submit: 'Send', fields: [{ name: 'to', label: 'To', type: 'email' }, { name: 'subject', label: 'Subject', value: 'Plans' }, { name: 'body', label: 'Message', type: 'textarea' }, { name: 'size', label: 'Attachments', type: 'number', value: '48', suffix: 'MB', most: 25, refusal: 'The attachment is too large: at most 25 MB can be sent.' }] },
  ],
  trash: [list([['Minutes of Monday', 'anna@acme.example', '24 Nov 11:10']])],
  junk: [list([['You have won', 'prize@lucky.example', 'Today 03:12'], ['Cheap watches', 'offers@watches.example', 'Yesterday 23:58']])],
  folders: [{ kind: 'table', columns: ['Folder', 'Messages', 'Space'], rows: [['Inbox', '4,812', { used: 6.1, of: 10 }], ['Sent', '2,077', { used: 2.9, of: 10 }]] }],
  identities: [{ kind: 'form', submit: 'Save', fields: [{ name: 'name', label: 'Display name', value: 'Acme' }, { name: 'email', label: 'Email', value: 'info@acme.example' }] }],
  login: [{ kind: 'form', submit: 'Login', fields: [{ name: '_user', label: 'Username', value: 'info@acme.example' }, { name: '_pass', label: 'Password', type: 'password' }] }],
} satisfies Readonly<Record<string, readonly Block[]>>;

const ROWS: readonly (readonly [kind: MailPage | keyof typeof WEBMAIL, query: string, title: string, menu?: string])[] = [
  ['inbox', '_task=mail&_mbox=INBOX', 'Inbox', 'Inbox'],
  ['bounce', '_task=mail&_mbox=INBOX&_uid=812&_action=show', 'Undelivered Mail Returned to Sender'],
  ['compose', '_task=mail&_action=compose&_id=9184736250', 'Compose', 'Compose'],
  ['junk', '_task=mail&_mbox=Junk', 'Junk', 'Junk'],
  ['trash', '_task=mail&_mbox=Trash', 'Trash', 'Trash'],
  ['spam', '_task=settings&_action=plugin.managesieve', 'Filters', 'Filters'],
  ['replies', '_task=settings&_action=plugin.managesieve-vacation', 'Vacation', 'Vacation'],
  ['forwarders', '_task=settings&_action=plugin.managesieve-forward', 'Forwarding', 'Forwarding'],
  ['password', '_task=settings&_action=plugin.password&_token=Hk2mQx8vTz4bN7dL', 'Change Password', 'Password'],
  ['folders', '_task=settings&_action=folders', 'Folders', 'Folders'],
  ['identities', '_task=settings&_action=identities', 'Identities', 'Identities'],
  ['login', '_task=login', 'Login'],
];

/** What says more stands first: the inbox is a part of every address of the mail task. */
const pages: readonly Page[] = ROWS.map(([kind, query, title, name]) => ({
  address: `${BASE}?${query}`,
  title,
  blocks: kind in WEBMAIL ? WEBMAIL[kind as keyof typeof WEBMAIL] : MAIL[kind as MailPage](() => undefined),
  menu: name,
}));

const layout = (shown: readonly Page[], address: string) => {
  const query = new URLSearchParams(address.split('?')[1]);
  return html`<html lang="en">
${head(`Roundcube Webmail :: ${shown[0]?.title ?? ''}`, ['/demo/panels/base.css', '/demo/panels/roundcube/panel.css'])}
<body class="task-${query.get('_task') ?? 'mail'} action-${query.get('_action')?.replace('.', '-') ?? 'none'}">
  <nav class="side" id="layout-menu" aria-label="Tasks">
    <ul>${menu(pages, address)}
    </ul>
  </nav>
  <main id="layout-content">${views(shown, OWN)}
  </main>
  ${origin('Roundcube', '/demo/#panel-roundcube')}
  <script src="/demo/panels/frameworks/jquery.js"></script>
  <script src="/demo/panels/webuzo/page.js"></script>
  ${faqTag(FAQ, ACME)}
</body>
</html>`;
};

export const roundcube: Panel = { id: 'roundcube', name: 'Roundcube', pages, faq: FAQ, policy: POLICY, layout };
