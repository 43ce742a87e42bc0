import type { Block, Cell } from './blocks.js';

/** The e-mail pages that panels have; what stands on them is the same domain's mail everywhere. */
export type MailPage =
  | 'mailboxes'
  | 'create'
  | 'manage'
  | 'password'
  | 'connect'
  | 'forwarders'
  | 'replies'
  | 'catch-all'
  | 'spam'
  | 'quota'
  | 'track'
  | 'deliverability'
  | 'dmarc'
  | 'mx'
  | 'dns'
  | 'backup'
  | 'tls'
  | 'import'
  | 'webmail';

/** The address of another page of the same panel, where it has one. */
export type To = (page: MailPage) => string | undefined;

const link = (text: string, to: string | undefined): Cell => (to ? { link: text, to } : text);

const links = (...pairs: readonly (readonly [string, string | undefined])[]): Block => ({
  kind: 'actions',
  links: pairs.flatMap(([text, to]) => (to ? [{ link: text, to }] : [])),
});

const BOXES = [
  ['info@acme.example', 9.8],
  ['anna@acme.example', 1.2],
  ['shop@acme.example', 4],
  ['jobs@acme.example', 0.3],
] as const;

const RECORDS: readonly (readonly [string, string, string, string])[] = [
  ['acme.example.', '14400', 'MX', '0 mail.acme.example.'],
  ['acme.example.', '14400', 'TXT', 'v=spf1 +mx +ip4:192.0.2.25 ~all'],
  ['default._domainkey', '14400', 'TXT', 'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A…'],
  ['_dmarc', '14400', 'TXT', 'v=DMARC1; p=none; rua=mailto:dmarc@acme.example'],
  ['mail', '14400', 'A', '192.0.2.25'],
];

const DELIVERIES: readonly (readonly Cell[])[] = [
  ['25 Nov 09:14', 'info@acme.example', 'sales@customer.example', { badge: 'Rejected', tone: 'danger' }, '550 5.7.1 Message rejected: SPF check failed'],
  ['25 Nov 08:51', 'anna@acme.example', 'office@partner.example', { badge: 'Delivered', tone: 'good' }, '250 2.0.0 OK'],
  ['25 Nov 08:20', 'shop@acme.example', 'tom@mail.example', { badge: 'Deferred', tone: 'warning' }, '451 4.7.1 Greylisted, try again later'],
];

const PASSWORD = { name: 'password', label: 'Password', type: 'password', hint: 'At least 12 characters.' } as const;

const QUOTA = {
  name: 'quota',
  label: 'Storage space',
  type: 'number',
  value: '20480',
  suffix: 'MB',
  most: 10240,
  refusal: 'Mailbox quota exceeded: your plan allows 10240 MB for a mailbox.',
} as const;

/** What stands on each page. */
export const MAIL: Readonly<Record<MailPage, (to: To) => readonly Block[]>> = {
  mailboxes: (to) => [
    { kind: 'notice', tone: 'info', text: '4 of 25 mailboxes are in use.' },
    links(['Create', to('create')]),
    {
      kind: 'table',
      filter: 'Search',
      columns: ['Account', 'Storage', 'State', 'Actions'],
      rows: BOXES.map(([address, used]) => [
        address,
        { used, of: 10 },
        used > 9 ? { badge: 'Almost full', tone: 'warning' } : { badge: 'Unrestricted', tone: 'good' },
        link('Manage', to('manage') ?? to('password')),
      ]),
    },
  ],
  create: () => [
    { kind: 'text', text: 'A mailbox has an address, a password and space of its own.' },
    { kind: 'form', submit: 'Create', fields: [{ name: 'user', label: 'User name', value: 'billing', suffix: '@acme.example' }, PASSWORD, QUOTA] },
  ],
  manage: () => [
    { kind: 'facts', title: 'info@acme.example', rows: [['Storage', '9.8 GB of 10 GB'], ['Incoming mail', 'Allowed'], ['Outgoing mail', 'Allowed']] },
    { kind: 'form', submit: 'Update', fields: [{ ...PASSWORD, label: 'New password' }, QUOTA] },
  ],
  password: () => [
    { kind: 'text', text: 'The new password holds at once; mail apps ask for it at their next connection.' },
    { kind: 'form', submit: 'Change', fields: [{ ...PASSWORD, label: 'New password' }, { name: 'again', label: 'Repeat the password', type: 'password' }] },
  ],
  connect: () => [
    { kind: 'facts', title: 'Secure settings (recommended)', rows: [['User name', 'info@acme.example'], ['Incoming server', 'mail.acme.example, IMAP port 993, POP3 port 995'], ['Outgoing server', 'mail.acme.example, SMTP port 465']] },
    { kind: 'facts', title: 'Settings without SSL', rows: [['Incoming server', 'mail.acme.example, IMAP port 143, POP3 port 110'], ['Outgoing server', 'mail.acme.example, SMTP port 587']] },
  ],
  forwarders: () => [
    { kind: 'text', text: 'A forwarder sends a copy of what comes to one address on to another.' },
    { kind: 'table', filter: 'Search', columns: ['Address', 'Forward to', 'State'], rows: [['info@acme.example', 'anna@acme.example', { badge: 'Active', tone: 'good' }], ['press@acme.example', 'agency@partner.example', { badge: 'Active', tone: 'good' }]] },
    { kind: 'form', submit: 'Add', fields: [{ name: 'from', label: 'Address', value: 'sales', suffix: '@acme.example' }, { name: 'to', label: 'Forward to', type: 'email' }] },
  ],
  replies: () => [
    { kind: 'text', text: 'An automatic reply is sent to everybody who writes, once a day for each sender.' },
    { kind: 'form', submit: 'Save', fields: [{ name: 'address', label: 'Address', options: BOXES.map(([address]) => address) }, { name: 'subject', label: 'Subject', value: 'Out of office' }, { name: 'body', label: 'Message', type: 'textarea', value: 'I am back on Monday.' }] },
  ],
  'catch-all': () => [
    { kind: 'text', text: 'What happens to mail for addresses of the domain that do not exist.' },
    { kind: 'form', submit: 'Change', fields: [{ name: 'domain', label: 'Domain', options: ['acme.example'] }, { name: 'what', label: 'Mail to nonexistent addresses', options: ['Reject with an error', 'Forward to info@acme.example', 'Discard'] }] },
  ],
  spam: () => [
    { kind: 'notice', tone: 'info', text: 'The filter is on for all mailboxes of this domain.' },
    { kind: 'form', submit: 'Update', fields: [{ name: 'score', label: 'Spam threshold score', options: ['5 (default)', '3 (strict)', '8 (generous)'] }, { name: 'folder', label: 'Move new spam to a separate folder', type: 'checkbox', value: 'on' }, { name: 'allow', label: 'Never treat as spam', type: 'textarea', value: '*@partner.example' }] },
  ],
  quota: () => [
    { kind: 'notice', tone: 'warning', text: 'info@acme.example has used 98 % of its space.' },
    { kind: 'table', columns: ['Folder', 'Messages', 'Space'], rows: [['Inbox', '4,812', { used: 6.1, of: 10 }], ['Sent', '2,077', { used: 2.9, of: 10 }], ['Trash', '911', { used: 0.8, of: 10 }]] },
  ],
  track: () => [
    { kind: 'table', filter: 'Recipient', columns: ['Time', 'Sender', 'Recipient', 'Result', 'Answer of the server'], rows: DELIVERIES },
  ],
  deliverability: () => [
    { kind: 'notice', tone: 'warning', text: 'One problem was found for acme.example.' },
    { kind: 'table', columns: ['Record', 'Name', 'State'], rows: [['DKIM', { code: 'default._domainkey.acme.example' }, { badge: 'Valid', tone: 'good' }], ['SPF', { code: 'acme.example' }, { badge: 'Problem', tone: 'danger' }], ['Reverse DNS (PTR)', { code: '25.2.0.192.in-addr.arpa' }, { badge: 'Valid', tone: 'good' }]] },
    { kind: 'facts', title: 'Suggested SPF record', rows: [['Value', 'v=spf1 +mx +ip4:192.0.2.25 ~all']] },
  ],
  dmarc: () => [
    { kind: 'text', text: 'What receivers do with mail that fails the checks, and where they report it.' },
    { kind: 'form', submit: 'Save', fields: [{ name: 'policy', label: 'Policy', options: ['none', 'quarantine', 'reject'] }, { name: 'rua', label: 'Reports to', value: 'dmarc@acme.example' }] },
  ],
  mx: () => [
    { kind: 'table', columns: ['Priority', 'Destination', 'State'], rows: [['0', { code: 'mail.acme.example' }, { badge: 'Local', tone: 'good' }], ['10', { code: 'backup-mx.acme.example' }, { badge: 'Backup', tone: 'info' }]] },
    { kind: 'form', submit: 'Add', fields: [{ name: 'priority', label: 'Priority', value: '20' }, { name: 'destination', label: 'Destination', value: 'mx.acme.example' }] },
  ],
  dns: () => [
    { kind: 'table', filter: 'Filter by name', columns: ['Name', 'TTL', 'Type', 'Record'], rows: RECORDS.map(([name, ttl, type, value]) => [{ code: name }, ttl, type, { code: value }]) },
  ],
  backup: () => [
    { kind: 'table', columns: ['Backup', 'Size', 'State'], rows: [['25 November 2026, 02:00', '14.2 GB', { badge: 'Complete', tone: 'good' }], ['24 November 2026, 02:00', '14.1 GB', { badge: 'Complete', tone: 'good' }]] },
    { kind: 'form', submit: 'Restore', fields: [{ name: 'what', label: 'Restore', options: ['Mail of info@acme.example', 'All mail of acme.example'] }] },
  ],
  tls: () => [
    { kind: 'notice', tone: 'warning', text: 'The certificate of mail.acme.example expires in 3 days.' },
    { kind: 'table', columns: ['Host name', 'Issuer', 'State'], rows: [['acme.example', 'Let’s Encrypt', { badge: 'Valid', tone: 'good' }], ['mail.acme.example', 'Let’s Encrypt', { badge: 'Expires soon', tone: 'warning' }]] },
  ],
  import: () => [
    { kind: 'text', text: 'Copies mail from a mailbox elsewhere; nothing is deleted there.' },
    { kind: 'form', submit: 'Start', fields: [{ name: 'host', label: 'IMAP server', value: 'imap.old.example' }, { name: 'login', label: 'Source account', type: 'email' }, { ...PASSWORD, label: 'Its password', hint: undefined }] },
  ],
  webmail: (to) => [
    { kind: 'text', text: 'Read and write mail in the browser; the address and its password sign in.' },
    links(['Open webmail', '#webmail'], ['Mailboxes', to('mailboxes')]),
  ],
};
