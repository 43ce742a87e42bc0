import { panels } from 'virtual:panels';
import type { FaqError } from '../content/faq-error.js';
import { FaqContextEvent } from '../elements/shared/context-event.js';
import type { HelpStore } from '../store/help-store.js';
import { PageReader } from '../store/page-context/page-context.js';
import type { PageContext } from '../store/page-context/page-context.js';
import type { Config } from './config.js';
import { ErrorMarks } from './error-marks.js';
import { popOut } from './pop-out.js';
import { readHint, readRules } from './read-rules.js';
import { equipTriggers } from './trigger-hints.js';

export interface ContextDesk {
  readonly store: HelpStore;
  readonly drawer: HTMLElement;
  readonly script: HTMLScriptElement;
  readonly config: () => Config;
  /** What the visitor used before this was here. */
  readonly last: Element | undefined;
  readonly signal: AbortSignal;
  /** Speaks the language of the page, which has changed. */
  translate(): void;
  /** Takes the language of a panel, where the owner has said nothing else. */
  adopt(settings: Config): void;
  report(error: FaqError): void;
}

export interface ContextWatch {
  /** Reads the page now. */
  read(): void;
  /** Takes what a program says about the page; nothing takes it back. */
  say(hint: unknown): void;
  /** Takes changed settings. */
  configure(): void;
}

/** Keeps the store told of what the page is about, from now on, when something happens; nothing is asked again and again. */
export function watchPage({ store, drawer, script, config, last, signal, translate, adopt, report }: ContextDesk): ContextWatch {
  const marks = new ErrorMarks(store);
  let rules = readRules(config().rules, report);
  let told = '';
  let adopted = '';

  const onChange = ({ topics, articles, faults, panel, hide }: PageContext): void => {
    if (signal.aborted) return;
    // No launcher of ours where the owner wants none; one that the owner has hidden stays hidden.
    for (const launcher of document.querySelectorAll<HTMLElement>('faq-launcher')) hideLauncher(launcher, hide);
    marks.show(config().errors === 'inline' ? faults : []);
    if (panel && panel.id !== adopted) {
      adopted = panel.id;
      const locale = languageOf(panel);
      paint(panel.accent);
      if (locale) adopt({ locale });
    }
    const news = JSON.stringify([topics, articles, panel?.id, faults.length]);
    if (news !== told) drawer.dispatchEvent(new FaqContextEvent(topics, articles, panel?.id, faults.length));
    told = news;
  };
  /** The panel's colour, where the owner has named neither one nor a theme that has. */
  const paint = (accent: string | undefined): void => {
    const { accent: own, theme = 'auto' } = config();
    if (!accent || own || !/^(?:light|dark|auto)$/.test(theme)) return;
    for (const element of [drawer, ...document.querySelectorAll<HTMLElement>('faq-launcher')]) element.style.setProperty('--faq-accent', accent);
  };
  const settings = () => ({ rules, context: config().context ?? ('page' as const) });
  const reader = new PageReader({ store, panels, settings, last: lastUsed(last), audience: config().audience, onChange });

  let waiting = false;
  /** Once for all that happens until the browser has time. */
  const soon = (): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    whenIdle(() => {
      waiting = false;
      if (!signal.aborted) void reader.read();
    });
  };

  const use = (event: Event): void => {
    const [target] = event.composedPath();
    if ((target as Node | undefined)?.nodeType !== 1 || isOurs(event)) return;
    reader.last = target as Element;
    // Beside the page stands what it is about now; behind it nobody looks.
    if (store.state.open) soon();
  };
  for (const type of ['click', 'focusin']) document.addEventListener(type, use, { signal, capture: true });
  // Help is about to be wanted.
  document.addEventListener('pointerover', (event) => isOurs(event) && !store.state.open && soon(), { signal, passive: true });
  for (const type of ['popstate', 'hashchange']) addEventListener(type, soon, { signal });
  // Of a page that goes on without them nothing is heard, since its history is not ours to patch: the next intent tells.
  const { navigation } = window as { navigation?: EventTarget };
  for (const type of ['currententrychange', 'navigatesuccess']) navigation?.addEventListener(type, soon, { signal });

  const observer = new MutationObserver(soon);
  /** Messages appear late: looked for while somebody would see what they mean. */
  const observe = (): void => {
    observer.disconnect();
    if (store.state.open || config().errors === 'inline') {
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid', 'role', 'hidden', 'class'] });
    }
  };
  const leave = store.subscribe((state, before) => {
    if (state.open !== before.open) observe();
    if ((state.open && !before.open) || state.status !== before.status || state.contents !== before.contents) void reader.read();
  });
  const speak = (): void => void (config().locale || translate());
  const language = new MutationObserver(speak);
  language.observe(document.documentElement, { attributeFilter: ['lang'] });
  // The page may have changed it before this code was here.
  const { lang } = document.documentElement;
  if (lang && lang.slice(0, 2) !== store.state.locale.slice(0, 2)) speak();
  signal.addEventListener('abort', () => {
    leave();
    observer.disconnect();
    language.disconnect();
    marks.show([]);
    Object.assign(drawer, { popOut: undefined });
    for (const launcher of document.querySelectorAll<HTMLElement>('faq-launcher')) hideLauncher(launcher, false);
  });
  observe();
  // Where an import map checks the files of the script, a window of its own would not.
  const isChecked = document.querySelector('script[type=importmap]')?.textContent?.includes('"integrity"');
  if (!isChecked) Object.assign(drawer, { popOut: () => popOut({ store, drawer, script, config }) });
  equipTriggers(store, config, signal);
  void reader.read();

  return {
    read: () => void reader.read(),
    say: (hint) => {
      reader.said = hint === undefined || hint === null ? undefined : readHint(hint, report);
      void reader.read();
    },
    configure: () => {
      rules = readRules(config().rules, report);
      observe();
      void reader.read();
    },
  };
}

/** What had focus, or, when that is the launcher by now, where the caret stayed when it left the page's own. */
function lastUsed(active: Element | undefined): Element | undefined {
  if (active && active !== document.body && !active.localName.startsWith('faq-')) return active;
  const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
  const node = anchorNode?.childNodes[anchorOffset] ?? anchorNode;
  return node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? undefined);
}

const hidden = new WeakSet<HTMLElement>();

function hideLauncher(launcher: HTMLElement, hide: boolean): void {
  if (hide && !launcher.hidden) hidden.add(launcher);
  else if (hide || !hidden.delete(launcher)) return;
  launcher.hidden = hide;
}

/** Whether something happens in one of our own elements. */
const isOurs = (event: Event): boolean => event.composedPath().some((node) => /^faq-/.test((node as Element).localName ?? ''));

function languageOf({ language }: { language?: { selector: string; attribute?: string } }): string | undefined {
  if (!language) return undefined;
  try {
    const element = document.querySelector(language.selector);
    const said = (language.attribute ? element?.getAttribute(language.attribute) : element?.textContent) ?? '';
    const [tag] = Intl.getCanonicalLocales(said.trim().replace('_', '-'));
    return tag;
  } catch {
    // Not every panel writes its language as a language tag.
    return undefined;
  }
}

function whenIdle(step: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(step, { timeout: 500 });
  else setTimeout(step);
}
