import type { HelpStore } from '../store/help-store.js';
import type { Config } from './config.js';
import { HoverCard } from './hover-card.js';
import { TRIGGERS } from './triggers.js';

/** What keys reach without us. */
const REACHED = 'a[href],area[href],button,input,select,textarea,summary,[tabindex],[contenteditable]';

/**
 * Makes the page's own triggers say that they lead to help: a help cursor while the pointer is over them, a way to them
 * by keyboard, and what they open for those who listen. Nothing of the page's styles is touched; what is set on a
 * trigger is taken back at the end. Triggers that come later are met when the visitor does, or when the page changes.
 */
export function equipTriggers(store: HelpStore, config: () => Config, signal: AbortSignal): void {
  const undo = new Map<HTMLElement, () => void>();
  const card = new HoverCard(store, signal);
  const equip = (trigger: HTMLElement): void => {
    if (undo.has(trigger)) return;
    const set: string[] = [];
    const add = (name: string, value: string): void => {
      if (trigger.hasAttribute(name)) return;
      trigger.setAttribute(name, value);
      set.push(name);
    };
    add('aria-haspopup', 'dialog');
    if (!trigger.matches(REACHED) && !trigger.querySelector(REACHED)) {
      add('tabindex', '0');
      add('role', 'button');
    }
    undo.set(trigger, () => {
      for (const name of set) trigger.removeAttribute(name);
    });
  };
  const sweep = (): void => {
    for (const trigger of document.querySelectorAll<HTMLElement>(TRIGGERS)) equip(trigger);
    for (const trigger of undo.keys()) if (!trigger.isConnected) undo.delete(trigger);
  };
  const triggerOf = (event: Event): HTMLElement | undefined => (event.composedPath() as HTMLElement[]).find((node) => node.matches?.(TRIGGERS));

  const meet = (trigger: HTMLElement | undefined, isPointed: boolean): void => {
    if (!trigger) return;
    equip(trigger);
    if (isPointed) point(trigger, signal);
    const { faq, faqCard = config().card } = trigger.dataset;
    if (faq && faqCard !== undefined && faqCard !== 'off') card.show(trigger, faq);
  };
  const onMeet = (event: Event): void => meet(triggerOf(event), event.type === 'pointerover');
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, onMeet, { signal, passive: true });
  document.addEventListener('keydown', (event) => press(event, triggerOf(event), undo), { signal });
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) sweep();
  });
  observer.observe(document.documentElement, { subtree: true, childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const take of undo.values()) take();
    undo.clear();
  });
  sweep();
  // The one that brought us here was met before we could hear of it.
  for (const trigger of document.querySelectorAll<HTMLElement>(`:is(${TRIGGERS}):is(:hover, :focus)`)) meet(trigger, trigger.matches(':hover'));
}

/** The cursor of help, for as long as the pointer is there and only where the page has not set one on the element itself. */
function point(trigger: HTMLElement, signal: AbortSignal): void {
  if (trigger.style.cursor) return;
  trigger.style.cursor = 'help';
  const back = (): void => {
    trigger.style.removeProperty('cursor');
    if (trigger.getAttribute('style') === '') trigger.removeAttribute('style');
  };
  const end = new AbortController();
  const leave = (): void => {
    end.abort();
    back();
  };
  trigger.addEventListener('pointerleave', leave, { signal: end.signal });
  signal.addEventListener('abort', leave, { signal: end.signal });
}

/** Enter and Space on what we have made a button do what they do on one. */
function press(event: KeyboardEvent, trigger: HTMLElement | undefined, known: ReadonlyMap<HTMLElement, unknown>): void {
  const isKey = event.key === 'Enter' || event.key === ' ';
  if (!isKey || event.defaultPrevented || !trigger || event.target !== trigger || !known.has(trigger)) return;
  if (trigger.matches('a[href],area[href],button,input,select,textarea,summary,[contenteditable]')) return;
  // Else Space scrolls.
  event.preventDefault();
  trigger.click();
}
