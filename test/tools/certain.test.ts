import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../src/content/shelf.js';
import type { SearchSource } from '../../src/search/source.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { certainHit } from '../../src/store/page-context/certain.js';
import { topicsOfError } from '../../src/store/page-context/known-errors.js';
import { compileFolder } from '../../src/tools/compile/compile-folder.js';

/** Texts as they stand on pages of panels, and the article that a person would show; a second is as good. */
const ABOUT: Readonly<Record<string, string>> = {
  'Create a mailbox': 'create-mailbox',
  'Create an Email Account': 'create-mailbox',
  'Create email account': 'create-mailbox',
  'Add mailbox': 'create-mailbox',
  'Change Password': 'change-mailbox-password',
  'Change mailbox password': 'change-mailbox-password',
  'Reset password': 'change-mailbox-password cannot-sign-in',
  Forwarders: 'forwarding',
  'Mail forwarding': 'forwarding',
  'Spam Filters': 'spam-filter',
  'Spam filter settings': 'spam-filter',
  'MX Entry': 'mx-records',
  'MX records': 'mx-records',
  Autoresponders: 'auto-replies',
  'Automatic reply': 'auto-replies',
  'Out of office': 'auto-replies',
  DKIM: 'dkim-record',
  'DKIM signing': 'dkim-record',
  'SPF record': 'spf-record',
  'DMARC policy': 'dmarc-policy',
  'SMTP server': 'server-settings sending-fails',
  'IMAP server settings': 'server-settings',
  'Webmail login': 'webmail cannot-sign-in',
  'Outlook setup': 'outlook',
  'Set up mail on iPhone': 'mail-on-phone',
  'Catch-all address': 'aliases-and-catch-all',
  'Email aliases': 'aliases-and-catch-all',
  'Import mail from another provider': 'move-mail',
  'IMAP or POP3': 'imap-vs-pop3',
  'SSL certificates': 'certificate-warning',
  'Restore deleted messages': 'restore-deleted-mail',
  'Maximum attachment size': 'attachment-limits',
  'Mailbox quota exceeded': 'mailbox-full',
  'Your mailbox is full': 'mailbox-full',
  'Password': 'change-mailbox-password cannot-sign-in',
  'The certificate has expired': 'certificate-warning',
  'Message bounced': 'bounce-messages',
  'Track Delivery': 'bounce-messages sending-fails',
};

/** Texts of pages that our articles have nothing to say about, many of them in words that stand in articles too. */
const ABOUT_OTHER_THINGS = `Welcome to our shop|Shopping cart|Checkout|About us|Dashboard|Home|My Invoices|Databases|PHP version|File Manager
Contact us|Terms of service|A page of somebody’s|Blog: how we grew our tomatoes|FTP Accounts|Cron Jobs|Domains|First name|Phone number|Search
Add to cart|Address|Message|Domain name|Support tickets|Account details|Send|Your order has been placed|This field is required
Product out of stock|Settings|Server status|Addon domains|Subdomains|Session expired, please sign in again|Registration|Change your shipping address|Compose|Inbox
Move domain to another account|Gift card balance|Recipes for the phone-free weekend|Billing address|Payment method|Privacy policy|Opening hours|Our team
Learn more about our records department|New arrivals|Sign up for our newsletter|Get in touch|Server room|Set up your profile|Delivery and returns|Track your parcel
Delivery address|Spring sale|Renew your passport|Post code|Name|Company|Username|Language|Welcome back|Statistics|Redirects|Log in|Log out|Users|Plans|Metrics|Security
Your account has been created|Please enter a valid date|Something went wrong|The page you asked for is not there|Changes saved|Are you sure?|Loading|Cookie settings|Accept all`.split(/[|\n]/);

async function open(): Promise<SearchSource> {
  const { pack } = await compileFolder('data');
  return createLocalSource(openShelf({ ...pack!, bodyFiles: [] } as unknown as Parameters<typeof openShelf>[0]));
}

async function shown(source: SearchSource, text: string): Promise<string | undefined> {
  return certainHit(await source.search(text, { limit: 2, explain: true }))?.id;
}

test('what a text of the page leads to is right; where it is not sure, nothing is shown', async () => {
  const source = await open();
  const answers = await Promise.all(Object.entries(ABOUT).map(async ([text, good]) => ({ text, good, got: await shown(source, text) })));
  const wrong = answers.filter(({ good, got }) => got !== undefined && !good.split(' ').includes(got)).map(({ text, got }) => `${text}: ${got}`);
  assert.deepEqual(wrong, []);
  const found = answers.filter(({ got }) => got !== undefined).length;
  console.log(`${found} of ${answers.length} texts lead to their article, none to another`);
  assert.ok(found >= answers.length * 0.6, `${found} of ${answers.length} lead anywhere`);
});

test('a page about other things is shown no article', async () => {
  const source = await open();
  const answers = await Promise.all(ABOUT_OTHER_THINGS.map(async (text) => ({ text, got: await shown(source, text) })));
  const wrong = answers.filter(({ got }) => got).map(({ text, got }) => `${text}: ${got}`);
  console.log(`${wrong.length} of ${answers.length} texts about other things lead to an article`);
  assert.deepEqual(wrong, []);
});

test('an answer that does not say why it was given is not sure', async () => {
  const source = await open();
  assert.equal(certainHit(await source.search('DKIM')), undefined);
  assert.equal(certainHit(await source.search('zzzz')), undefined);
});

test('messages of mail servers and apps are known by their words and codes', () => {
  const topics = (text: string): string | undefined => topicsOfError(text)?.[0];
  const known: Readonly<Record<string, string | undefined>> = {
    '550 5.7.1 Relaying denied': 'sending',
    '550 5.7.1 <a@example.com>: Recipient address rejected': 'bounces',
    '554-5.7.1 Service unavailable; Client host blocked using Spamhaus': 'deliverability',
    '550-5.7.26 Unauthenticated email from example.com is not accepted': 'deliverability',
    '452 4.2.2 The email account is over quota': 'quota',
    'Disk quota exceeded': 'quota',
    'Your mailbox is full': 'quota',
    'The certificate for mail.example.com expired yesterday': 'tls-certificates',
    'certificate is not trusted': 'tls-certificates',
    '535 5.7.8 Authentication failed': 'sign-in',
    '552 5.3.4 Message size exceeds fixed limit': 'attachments',
    'The attachment is too large': 'attachments',
    '421 4.7.0 Try again later': 'bounces',
    'Saved.': undefined,
    'Version 5.7.1 is here': undefined,
    'Call 550 5700': undefined,
    'A gift certificate for you': undefined,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(known).map((text) => [text, topics(text)])), known);
});
