import { enReading } from '../../locales/en-reading.js';
import type { AllStrings, Strings } from '../../locales/en.js';

/** Names that an owner has made up. */
const told = new Set<string>();

/**
 * All words, those of what comes late too: English has these apart, and an owner's own stand above both. Only here can be
 * told which of those there are none of.
 */
export function wordsOf(strings: Strings): AllStrings {
  for (const name of Object.keys(strings)) {
    if (!/^reading/.test(name) || Object.hasOwn(enReading, name) || told.has(name)) continue;
    told.add(name);
    console.warn(`faq-elements: CONFIG: strings has no text "${name}" to replace.`);
  }
  return { ...enReading, ...strings };
}
