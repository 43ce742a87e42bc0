import type { Panel } from '../../content/panel.js';
import { query } from './find-panel.js';

/*
 * What the page says about itself: read when somebody wants help, handed to a search in this browser, and forgotten.
 * What the visitor has typed is not read.
 */

/** Longer texts are no names of anything. */
const LONGEST_NAME = 120;
const LONGEST_ERROR = 400;
const LONGEST_SELECTION = 300;

/** How much of a page is looked through for codes of errors. */
const MOST_TEXT = 30_000;

/** What carries a message for certain, and what is only named like one. */
const SURE = '[role="alert"],[role="alertdialog"] [id],[aria-live="assertive"]';
const INVALID = '[aria-invalid]:not([aria-invalid="false"],[aria-invalid=""])';
const LIKELY = '[class*="error" i],[class*="alert" i],[class*="invalid-feedback" i],[class*="danger" i],.notice,output,dialog[open],samp,pre';

export interface ErrorText {
  readonly element: Element;
  readonly text: string;
  /** Whether it is marked as a message, not only named like one. */
  readonly sure: boolean;
}

/** What is selected on the page, unless it is a long passage. */
export function readSelection(): string {
  const selection = getSelection();
  // To ask for the text of nothing would lay the page out all the same.
  const text = selection?.isCollapsed === false ? String(selection) : '';
  return text.length <= LONGEST_SELECTION ? text : '';
}

/** Names of what the visitor looks at, the nearest first: the selection, the field in use, headings, the title. */
export function readNames(selection: string, last: Element | undefined, panel: Panel | undefined): readonly string[] {
  const texts = [
    selection,
    labelOf(last),
    ...[panel?.heading, 'main h1,[role="main"] h1', 'h1,[role="heading"][aria-level="1"]'].map((selector) => (selector ? textOf(query(selector)) : '')),
    textOf(lastCrumb(panel?.breadcrumb)),
    // A title ends, or begins, with the name of the site.
    ...document.title.split(/\s+[|–—·»-]\s+/),
  ];
  const names = texts.map(plain).filter((text) => text.length >= 3 && text.length <= LONGEST_SELECTION);
  return [...new Set(names)];
}

/** The messages on the page that say what went wrong. */
export function readErrors(panel: Panel | undefined): readonly ErrorText[] {
  const found = new Map<Element, ErrorText>();
  const add = (element: Element | null, sure: boolean, text = textOf(element, LONGEST_ERROR)): void => {
    if (!element || found.has(element) || text.length < 4 || !isSeen(element)) return;
    // Of a message and what is around it, the inner one says it.
    for (const known of found.keys()) if (known.contains(element) && !sure) return;
    found.set(element, { element, text: text.slice(0, LONGEST_ERROR), sure });
  };
  for (const element of all(SURE)) add(element, true);
  if (panel?.errors) for (const element of all(panel.errors)) add(element, true);
  for (const field of [...all(INVALID), ...all(':user-invalid')]) for (const element of messagesOf(field)) add(element, true);
  for (const element of all(LIKELY)) add(element, false);
  return [...found.values()];
}

/** The texts of the page that hold what `pattern` looks for: a code of a mail server stands in any element. */
export function readCodes(pattern: RegExp): readonly ErrorText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: ErrorText[] = [];
  let left = MOST_TEXT;
  while (left > 0 && found.length < 3 && walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    left -= data.length;
    if (parentElement && pattern.test(data) && isRead(parentElement) && isSeen(parentElement)) found.push({ element: parentElement, text: squeeze(data).slice(0, LONGEST_ERROR), sure: false });
  }
  return found;
}

/** What is no text of the page, is the visitor's own, or leads into the help itself. */
const isRead = (element: Element): boolean => !element.closest('script,style,noscript,template,textarea,[contenteditable],[data-faq],[data-faq-search],faq-drawer,faq-launcher,faq-article,faq-nav,faq-search');

/** Elements that match, those in our own apart; a selector that this browser does not know matches none. */
function all(selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)].filter(isRead);
  } catch {
    return [];
  }
}

function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true } as CheckVisibilityOptions) ?? true;
}

/** What tells of a field that it is wrong. */
function messagesOf(field: Element): readonly (Element | null)[] {
  const root = field.getRootNode() as Document;
  const ids = `${field.getAttribute('aria-errormessage') ?? ''} ${field.getAttribute('aria-describedby') ?? ''}`.split(/\s+/).filter(Boolean);
  return ids.map((id) => root.getElementById(id));
}

/** The name of a field; never what is typed in it. */
function labelOf(element: Element | undefined): string {
  if (!element?.matches('input,select,textarea,[role="textbox"],[role="combobox"],[role="spinbutton"]')) return '';
  const root = element.getRootNode() as Document;
  const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).map((id) => textOf(root.getElementById(id))).join(' ');
  const label = (element as HTMLInputElement).labels?.[0];
  return named || element.getAttribute('aria-label') || (label ? textOf(label) : '') || element.getAttribute('placeholder') || '';
}

function lastCrumb(selector: string | undefined): Element | null {
  const trail = (selector && query(selector)) || query('[aria-label*="breadcrumb" i],.breadcrumb,.breadcrumbs,[itemtype$="BreadcrumbList"]');
  return trail && (trail.querySelector('[aria-current]') ?? [...trail.querySelectorAll('li,a,span')].at(-1) ?? trail);
}

/** The text of an element that is read; '' when it is longer than what is looked for. */
function textOf(element: Element | null, most = LONGEST_NAME): string {
  if (!element || !isRead(element)) return '';
  const text = squeeze(element.textContent ?? '');
  return text.length > most ? '' : text;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without what is somebody's own: mail addresses, domains, long figures. */
export const plain = (text: string): string => squeeze(text.replace(/\S+@\S+|\b(?:[\w-]+\.)+[a-z]{2,}\b|\b\d{5,}\b/gi, ' '));
