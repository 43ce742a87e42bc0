import { enReading } from '../../locales/en-reading.js';
import type { AllStrings, Strings } from '../../locales/en.js';

const known = new WeakMap<Strings, AllStrings>();

/**
 * All words, those of what comes late too: English has these apart, and an owner's own stand above both. Only here can be
 * told which of those there are none of.
 */
export function wordsOf(strings: Strings): AllStrings {
  let words = known.get(strings);
  if (!words) {
    known.set(strings, (words = { ...enReading, ...strings }));
    for (const name of Object.keys(strings)) {
      if (/^reading/.test(name) && !Object.hasOwn(enReading, name)) console.warn(`faq-elements: CONFIG: strings has no text "${name}" to replace.`);
    }
  }
  return words;
}
