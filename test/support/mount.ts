import { fixture, fixtureCleanup } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../../src/define/all.js';
import { pageStore } from '../../src/elements/shared/store-context.js';
import { createHelpStore } from '../../src/store/help-store.js';
import type { HelpStore, HelpStoreOptions } from '../../src/store/help-store.js';
import { desk, fakeSource } from './desk.js';

/** The page's store for one test, ready to answer; `tearDown` (in an `afterEach`) ends it. */
export async function pageWithHelp(options: Partial<HelpStoreOptions> = {}): Promise<{ store: HelpStore; source: ReturnType<typeof fakeSource> }> {
  const source = fakeSource();
  const store = createHelpStore({ load: () => Promise.resolve(desk(source)), ...options });
  pageStore.set(store);
  await store.warmUp();
  return { store, source };
}

export function tearDown(): void {
  fixtureCleanup();
  pageStore.current?.dispose();
  pageStore.set(undefined);
}

/** Puts an element on the page and waits until it, and what is inside it, has rendered. */
export async function mount<E extends LitElement>(template: TemplateResult): Promise<E> {
  const element = await fixture<E>(template);
  await settled(element);
  return element;
}

/** Waits until an element and the elements in its shadow root have nothing left to render, and stand on the screen. */
export async function settled(element: LitElement): Promise<void> {
  for (let pass = 0; pass < 3; pass += 1) {
    await element.updateComplete;
    for (const inner of inside(element)) await inner.updateComplete;
    await Promise.resolve();
  }
  await new Promise(requestAnimationFrame);
}

function inside(element: LitElement): readonly LitElement[] {
  return [...element.renderRoot.querySelectorAll<LitElement>('faq-search, faq-nav, faq-article')];
}

export const one = <E extends Element = HTMLElement>(element: LitElement, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector} in <${element.localName}>.`);
  return found;
};

export const all = (element: LitElement, selector: string): readonly HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];

/** The text of an element as it reads, white space folded. */
export const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
