import { enReading } from '../../locales/en-reading.js';
import type { AllStrings, Strings } from '../../locales/en.js';

/** All words, those of what comes late too: English has these apart, and an owner's own stand above both. */
export const wordsOf = (strings: Strings): AllStrings => ({ ...enReading, ...strings });
