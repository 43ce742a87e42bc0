import { classes } from '../blocks.js';
import { html } from '../markup.js';
import { ACME, faqTag, head, mailPages, menu, origin, POLICY, views } from '../panel.js';
import type { Page, Panel } from '../panel.js';

const FAQ = '/manimg/faq-elements/';
const AUTH = 'auth=5d1f0b7c92ae4463';

const ROWS = [
  ['mailboxes', 'email', 'Mailboxes', 'Mailboxes'],
  ['create', 'email.edit', 'New mailbox'],
  ['quota', 'email.quota', 'Mailbox space', 'Mailbox space'],
  ['forwarders', 'email.forward', 'Redirection', 'Redirection'],
  ['replies', 'email.responder', 'Autoresponder', 'Autoresponder'],
  ['catch-all', 'emaildomain.edit', 'Mail domain acme.example'],
  ['deliverability', 'emaildomain', 'Mail domains', 'Mail domains'],
  ['spam', 'email.sorter', 'Mail filters', 'Mail filters'],
  ['dns', 'domain.record', 'DNS records of acme.example', 'DNS records'],
  ['mx', 'domain.record.mx', 'MX records of acme.example'],
  ['tls', 'sslcert', 'SSL certificates', 'SSL certificates'],
  ['backup', 'backup2', 'Backups', 'Backups'],
  ['import', 'email.import', 'Import of mail', 'Import of mail'],
] as const;

const isForm = (func: string): boolean => /\.(?!mx$)\w+$/.test(func) && func !== 'domain.record';

/** Where the shell shows a page, and where the page itself stands, in the shell's frame. */
const shellRoute = (func: string): string => `/ispmgr#${isForm(func) ? `/form?func=${func}` : `/list/${func}/3`}`;

const shells: readonly Page[] = ROWS.map(([, func, title, name]) => ({ address: shellRoute(func), title, blocks: [], menu: name }));
const framed = mailPages('/ispmgr?', ROWS.map(([page, func, title]) => [page, `func=${func}&${AUTH}`, title] as const));

const OWN = classes({ refusal: 'refusal form__error' });

const shell = () => html`<html lang="en">
${head('ispmanager', ['/demo/panels/base.css', '/demo/panels/ispmanager/panel.css'])}
<body>
  <header class="bar">
    <span class="brand">ispmanager</span>
    <span class="user">acme</span>
  </header>
  <nav class="side" aria-label="Main menu">
    <ul>${menu(shells, '')}
        <li><a href="/ispmgr#/form?func=faqelements">Mail help</a></li>
    </ul>
  </nav>
  <main id="content">
    <iframe id="section" title="Section" src="about:blank" data-auth="${AUTH}"></iframe>
  </main>
  ${origin('ispmanager', '/demo/#panel-ispmanager')}
  <script src="/demo/panels/ispmanager/shell.js"></script>
</body>
</html>`;

const frame = (shown: readonly Page[]) => html`<html lang="en">
${head(`${shown[0]?.title ?? ''} - ispmanager`, ['/demo/panels/base.css', '/demo/panels/ispmanager/panel.css'])}
<body class="framed">
  <main>${views(shown, OWN)}
  </main>
  <script src="/demo/panels/frameworks/jquery.js"></script>
  <script src="/demo/panels/ispmanager/frame.js"></script>
  ${faqTag(FAQ, ACME)}
</body>
</html>`;

/** The frame of a page comes after the shells: an address without a query is the shell's. */
const layout = (shown: readonly Page[], address: string) => (address.includes('func=') ? frame(shown) : shell());

export const ispmanager: Panel = {
  id: 'ispmanager',
  name: 'ispmanager',
  pages: [...shells, ...framed],
  faq: FAQ,
  policy: `${POLICY}; frame-src 'self'; frame-ancestors 'self'`,
  layout,
};
