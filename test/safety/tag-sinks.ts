import type {} from '../../src/embed/boot.js';
import { afterAll, inside, Tracer, until, words } from './trace.js';
import type { Trace } from './trace.js';

/*
 * Puts texts into all that the script tag takes from its page, and, to compare, where nobody takes care. Runs in a page
 * and knows nothing of which browser that is.
 */

const ATTRIBUTES = ['label', 'heading', 'contact', 'accent', 'logo', 'topics', 'position', 'theme', 'audience', 'locale', 'context', 'errors', 'card', 'analytics', 'config', 'pack', 'varBrand', 'varSupportUrl', 'varImapHost'];

async function tag(text: string, names: readonly string[]): Promise<HTMLScriptElement> {
  const script = document.createElement('script');
  for (const name of names) script.dataset[name] = text;
  script.src = '/dist/faq.js';
  await new Promise((go) => {
    script.addEventListener('load', go);
    document.head.append(script);
  });
  return script;
}

/** Each text in every attribute of a script tag of its own that nobody clicks: what the launcher's stand-in makes of it. */
export async function standIn(texts: readonly string[]): Promise<Trace> {
  const tracer = new Tracer();
  for (const text of texts) {
    const script = await tag(text, ATTRIBUTES);
    const launcher = document.querySelector('faq-launcher')!;
    tracer.expect(text, inside(launcher, 'button'));
    tracer.look(launcher);
    launcher.remove();
    script.remove();
    delete window.faqElements;
  }
  await afterAll();
  return tracer.trace;
}

const inDrawer = (selector: string): Element | null | undefined => inside(document.querySelector('faq-drawer') ?? document.body, selector);

/** Open, with all that comes to it after it has opened. */
const drawerUp = (): boolean => Boolean(inDrawer('dialog:popover-open:not([hidden]) faq-nav') && inDrawer('[role=separator][aria-valuenow]'));

/** Each text in every attribute of a script tag whose drawer is opened. */
export async function open(texts: readonly string[]): Promise<Trace> {
  const tracer = new Tracer();
  for (const text of texts) {
    const script = await tag(text, ATTRIBUTES);
    window.faqElements?.('open');
    await until(drawerUp);
    const drawer = document.querySelector('faq-drawer')!;
    tracer.expect(text, inside(drawer, '#heading'));
    tracer.look(drawer);
    window.faqElements?.('destroy');
    await until(() => !window.faqElements);
    script.remove();
  }
  await afterAll();
  return tracer.trace;
}

/** Each text as every setting of a drawer that is open already. */
export async function configure(texts: readonly string[]): Promise<Trace> {
  const tracer = new Tracer();
  const script = await tag('', []);
  window.faqElements?.('open');
  await until(drawerUp);
  const drawer = document.querySelector('faq-drawer')!;
  for (const text of texts) {
    const lists = { topics: [text], values: { brand: text, supportUrl: text, imapHost: text }, strings: words(text) };
    window.faqElements?.('configure', { heading: text, label: text, contact: text, ...lists });
    await until(() => inside(drawer, '.widen')?.getAttribute('aria-label') === text);
    tracer.expect(text, inside(drawer, '#heading'));
    tracer.look(drawer);
  }
  window.faqElements?.('destroy');
  await until(() => !window.faqElements);
  script.remove();
  await afterAll();
  return tracer.trace;
}

/** Which texts run where nobody takes care: as markup of a document of their own, or as the address of a link in it. */
export async function raw(texts: readonly string[]): Promise<readonly string[]> {
  const ran = new Set<string>();
  const frames = texts.map((text) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    Object.assign(frame.contentWindow!, { hit: () => ran.add(text) });
    const link = Object.assign(inner.createElement('a'), { href: text });
    const range = inner.createRange();
    range.selectNode(inner.body);
    inner.body.append(range.createContextualFragment(text), link);
    if (link.protocol === 'javascript:') link.click();
    return frame;
  });
  await afterAll();
  for (const frame of frames) frame.remove();
  return [...ran];
}
