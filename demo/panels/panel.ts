import type { Block, Classes } from './blocks.js';
import { draw } from './blocks.js';
import { MAIL } from './mail.js';
import type { MailPage } from './mail.js';
import { html } from './markup.js';
import type { Markup } from './markup.js';

/** A page of a panel. Pages that differ in what follows "#" are views of one document. */
export interface Page {
  /** As the browser shows it, session token included. */
  readonly address: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What the menu calls it; it is not in the menu when left out. */
  readonly menu: string | undefined;
}

/** A look-alike of a panel: its addresses, its markup, its framework, and what an owner installs in it. */
export interface Panel {
  /** The folder of the panel. */
  readonly id: string;
  readonly name: string;
  readonly pages: readonly Page[];
  /** Where the owner has put the files of `dist`. */
  readonly faq: string;
  /** The Content-Security-Policy, as strict as the panel could stand. */
  readonly policy: string;
  readonly layout: (views: readonly Page[], address: string) => Markup;
  /** What else stands at an address of the panel: data that its scripts ask for. */
  readonly data?: (address: string) => string | undefined;
}

/** The mail pages of a panel: what is on each, its address, its title, and its name in the menu. */
export function mailPages(base: string, rows: readonly (readonly [page: MailPage, path: string, title: string, menu?: string])[]): readonly Page[] {
  const to = (page: MailPage): string | undefined => {
    const row = rows.find(([kind]) => kind === page);
    return row && base + row[1];
  };
  return rows.map(([page, path, title, menu]) => ({ address: base + path, title, blocks: MAIL[page](to), menu }));
}

export const withoutHash = (address: string): string => address.split('#')[0] as string;
export const hashOf = (address: string): string => address.slice(withoutHash(address).length);

/** The views of a document: all but the one of the address are hidden until the panel's script shows them. */
export const views = (pages: readonly Page[], classes: Classes): Markup =>
  html`${pages.map(
    ({ address, title, blocks }, index) => html`
    <section class="view"${hashOf(address) && html` data-view="${hashOf(address)}"`}${index > 0 && html` hidden`}>
      <h1 class="page-title">${title}</h1>
      ${blocks.map((block) => html`${draw(block, classes, index ? `-${index}` : '')}
      `)}
    </section>`,
  )}`;

/** The menu of a panel. */
export const menu = (pages: readonly Page[], current: string): Markup =>
  html`${pages
    .filter((page) => page.menu)
    .map(({ address, menu: name }) => html`
        <li><a href="${address}"${withoutHash(address) === current && html` aria-current="page"`}>${name}</a></li>`)}`;

/** The head of every document. */
export const head = (title: string, sheets: readonly string[]): Markup => html`<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="data:,">${sheets.map((sheet) => html`
  <link rel="stylesheet" href="${sheet}">`)}
</head>`;

/** Says at the foot of a page whose it is. */
export const origin = (panel: string, files: string): Markup => html`<footer class="look-alike">
    A look-alike made for the demo of faq-elements; not a page of the vendor of ${panel}.
    <a href="${files}">What is installed here</a> · <a href="/demo/#panels">Other panels</a>
  </footer>`;

/** The policy that the look-alikes share: nothing inline, nothing from elsewhere. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Prototype and jQuery 1 try at their start whether an element takes an `onclick` attribute. */
export const OLD_POLICY = `${POLICY}; script-src-attr 'unsafe-inline'; font-src 'self'`;

/** The tag that an owner's hook writes. */
export const faqTag = (faq: string, attributes: Readonly<Record<string, string>>): Markup =>
  html`<script async src="${faq}faq.js"${Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`)}></script>`;

/** What the owner of these panels calls things. */
export const ACME = {
  'data-var-brand': 'Acme Hosting',
  'data-var-imap-host': 'mail.acme.example',
  'data-var-smtp-host': 'mail.acme.example',
  'data-contact': 'mailto:help@acme.example',
} as const;
