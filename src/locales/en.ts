import type { ReadingStrings } from './en-reading.js';

/** Text that changes with a number, by the categories of Intl.PluralRules; `{n}` stands for the number. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Every word up to the first results. English is the shape that the other languages fill. */
export const en = {
  help: 'Help',
  brandHelp: '{brand} help',
  close: 'Close help',
  back: 'Back',
  backToResults: 'Results for “{query}”',
  ask: 'What do you need help with?',
  clear: 'Clear search',
  results: 'Search results',
  articles: { one: '{n} article', other: '{n} articles' } as Plural,
  best: 'Best {n} of {articles}',
  keys: '↑ ↓ to move, Enter to read',
  audience: 'Show articles',
  all: 'All',
  owners: 'Website Owners',
  hosts: 'Hosting Companies',
  forOwners: 'For Website Owners',
  forHosts: 'For Hosting Companies',
  alsoForOwners: 'Also found, for website owners',
  alsoForHosts: 'Also found, for hosting companies',
  answer: 'Answer',
  readMore: 'Read the article',
  askedAs: 'Others asked:',
  corrected: 'Showing results for “{query}”',
  missing: 'No article mentions “{words}”.',
  nothing: 'Nothing found for “{query}”',
  nothingHint: 'Try fewer or other words, or look through the topics below.',
  aboutPage: 'About this page',
  meaning: 'What does this mean?',
  asked: 'Asked most',
  browse: 'Browse',
  faq: 'FAQ',
  breadcrumb: 'You are here',
  stuck: 'Still stuck?',
  contact: 'Contact support',
  loading: 'Loading help',
  failed: 'Help could not be loaded',
  failedHint: 'Check your connection, then try again.',
  generalOnly: 'This site’s own articles could not be loaded. This is general help.',
  partOnly: 'Part of the help could not be loaded.',
  searchFailed: 'The search did not work',
  noArticle: 'There is no such article',
  noTopic: 'There is no such topic',
  articleFailed: 'This article could not be loaded',
  retry: 'Try again',
};

export type Strings = typeof en;

/** With the words of what comes later; a language has both in one file. */
export type AllStrings = Strings & ReadingStrings;
