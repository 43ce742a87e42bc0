import type { FaqElements, INTENT } from './boot.js';
import { load } from './load.js';
import { script } from './script.js';
import { drawStandIn } from './stand-in.js';

/*
 * The script tag: draws the launcher, collects calls, and brings the app as soon as somebody seems to want it, never
 * before. Written to be small rather than comfortable: every page that carries the tag downloads this.
 */
const options = script.dataset;
const own = options['launcher'] ?? 'on';
// `on` and `off` are names of no element, so they do no harm in a selector; what is none does no harm in `:is()`.
const triggers = `[data-faq],[data-faq-search],[data-faq-category],faq-launcher,:is(${own})`;
const early = window.faqElements;
const queue: ArrayLike<unknown>[] = [];
let launcher: HTMLElement | undefined;
let coming: Promise<void> | 0 | undefined;

const want = (): void => {
  coming ||= load()
    .then((app) => app.start(script, queue, launcher, hear))
    .catch((cause) => {
      coming = queue.length = 0;
      console.warn(cause);
    });
};

const api: FaqElements = (...call) => {
  queue.push(call);
  // open, toggle, trigger, article, destroy, search, category; what only sets something up waits until somebody wants help.
  if (/^(op|[adt]|se|ca)/.test(call[0] as string)) want();
};

const hear = (event: Event): void => {
  const trigger = (event.composedPath() as Element[]).find((target) => target.matches?.(triggers));
  if (!trigger) return;
  // A click for a new tab is the browser's; and where help could not be had before, a link leads where it led without us.
  if (event.type == 'click' && !(event as MouseEvent).ctrlKey && !(event as MouseEvent).metaKey) {
    if (coming != 0) event.preventDefault();
    api('trigger', trigger);
  } else want();
};

const draw = (): void => {
  // A shared address is wanted too; without such addresses, no hash says `undefined`.
  if (location.hash.includes(options['deepLinks']!) || document.querySelector('faq-search,faq-nav,faq-article,faq-launcher,[layout=page]')) want();
  if (own == 'on') launcher = drawStandIn(options);
};

// A page that writes itself anew keeps its globals and loses all else: then the tag in what is written starts over.
if (early?.on != document.documentElement) {
  window.faqElements = api;
  api.on = document.documentElement;
  for (const type of ['pointerover', 'focusin', 'click'] satisfies typeof INTENT) addEventListener(type, hear);
  early?.q?.map((call) => api(...(call as unknown[])));
  // Of its three values that is `loading` alone.
  if (document.readyState > 'l') addEventListener('DOMContentLoaded', draw);
  else draw();
}
