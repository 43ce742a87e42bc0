import { enReading } from '../../src/locales/en-reading.js';
import { en } from '../../src/locales/en.js';
import { atRest, expect, test } from './support/pages.js';
import { clipped } from './support/room.js';
import { call, STATES } from './support/states.js';

/*
 * A language that nobody speaks: every text of the interface half as long again, in brackets, with marks above and below.
 * What is too narrow for it is too narrow for some language; what is read without brackets cannot be translated.
 */

const MARKS: Readonly<Record<string, string>> = { a: 'ȁ', e: 'ḝ', i: 'ḯ', o: 'ṏ', u: 'ṹ', y: 'ỹ', A: 'Ǻ', E: 'Ḝ', O: 'Ṑ', n: 'ṋ', s: 'ṩ' };
/** Filled up by words, as texts grow in most languages. */
const MORE = 'ǵṟǿẉḭṉǵ ṯḝẍṯṩ ǿṯḫḝṟ';

const pseudo = (text: string): string => {
  const marked = text.replace(/\{\w+\}|./gu, (part) => MARKS[part] ?? part);
  return `⟦${marked} ${MORE.slice(0, Math.ceil(text.length / 2))}⟧`;
};
const strings = Object.fromEntries(
  Object.entries({ ...en, ...enReading }).map(([name, text]) => [name, typeof text === 'string' ? pseudo(text) : Object.fromEntries(Object.entries(text as object).map(([form, one]) => [form, pseudo(String(one))]))]),
);

for (const [what, viewport] of Object.entries({ 'the narrowest screen': { width: 320, height: 640 }, 'a phone': { width: 390, height: 844 }, 'a desk': { width: 1280, height: 800 } })) {
  test(`texts half as long again have room on ${what}, and none is left in English`, async ({ page, openTag }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTag({ attributes: 'data-contact="on" data-label="Help"' });
    await call(page, 'configure', { strings });
    for (const { name, reach, wide } of STATES) {
      if (wide && viewport.width < 760) continue;
      await reach(page);
      await atRest(page);
      expect.soft(await clipped(page), name).toEqual([]);
      expect.soft(await page.evaluate(untranslated), name).toEqual([]);
    }
  });
}

/** Names for ears and hints that say what no translator has seen; what categories are called is the owner's. Runs in the page. */
function untranslated(): readonly string[] {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
  const drawer = document.querySelector('faq-drawer')!.shadowRoot!;
  const parts = roots(drawer).flatMap((root) => [...root.querySelectorAll('*')]);
  const ours = parts.filter((part) => part.getAttribute('role') !== 'treeitem');
  const told = ours.flatMap((part) => ['aria-label', 'placeholder', 'title', 'aria-description', 'aria-roledescription'].flatMap((name) => part.getAttribute(name) ?? []));
  return told.filter((text) => text && !text.includes('⟦'));
}
