import { BEHAVIOURS } from '../faults/server.js';
import type { Answer } from '../faults/server.js';
import { FIELD, HIT, LAUNCHER } from './check.js';
import { ask, FIND, open, openAndShut, point, read } from './tour.js';
import type { Tour } from './tour.js';

/** One state of help that a visitor can be in, and the way there; by the names that the golden texts have, where they have it. */
export interface State {
  /** Whose articles are shown: the ferry line's (`test/e2e/ferry`) when left out. */
  readonly articles?: 'pictures' | 'mailboxes';
  /** Of the script tag. */
  readonly attributes?: string;
  /** What stands on the page. */
  readonly body?: string;
  /** What the server does not do as it should. */
  readonly broken?: readonly (readonly [path: RegExp, answer: Answer])[];
  /** What makes the drawer comfortable does not come here, or is no part of it. */
  readonly bare?: boolean;
  /** The widths that have such a state; every one when left out. */
  readonly widths?: readonly number[];
  readonly reach: (tour: Tour) => Promise<unknown>;
  /** Brings, before each look, what goes by itself. */
  readonly renew?: (tour: Tour) => Promise<unknown>;
}

const MESSAGE = '<p role="alert">Upload failed: Disk quota exceeded</p>';
const PART = '<faq-drawer layout="page"></faq-drawer>';

const copy = async (tour: Tour): Promise<void> => {
  await tour.click('faq-article >>> .value .copy');
  await tour.sees('.copy[data-done]');
};
const openAbout = async (tour: Tour): Promise<void> => {
  await open(tour);
  await tour.sees('[part=about]');
};
const categories = async ({ call, sees }: Tour, id: string): Promise<void> => {
  await call('category', id);
  await sees('faq-nav >>> [part=article]');
};

export const STATES: Readonly<Record<string, State>> = {
  closed: {
    bare: true,
    reach: async (tour) => {
      await openAndShut(tour);
      await tour.sees(LAUNCHER);
    },
  },
  start: { reach: open },
  results: {
    reach: async (tour) => {
      await ask(tour, 'ticket');
      await tour.driver.press('ArrowDown');
      await tour.sees(`${HIT}[aria-selected=true]`);
    },
  },
  'results for one audience': {
    reach: async (tour) => {
      await ask(tour, 'ticket');
      await tour.click('faq-search >>> [part=audience]:nth-child(2)');
      await tour.sees('[part=audience][aria-pressed=true]:nth-child(2)');
    },
  },
  'nothing found': { reach: (tour) => ask(tour, 'xqzvw', '[part=nothing]') },
  'a word not found': { reach: (tour) => ask(tour, 'change zebra ticket', '.understood') },
  'corrected query': { reach: (tour) => ask(tour, 'cancle tickt', '.understood') },
  answer: {
    reach: async (tour) => {
      // A passage can answer once the text that it is of is here.
      await read(tour, 'timetable');
      await tour.call('search', 'change until one hour before');
      await tour.sees('[part=answer]');
    },
  },
  category: { reach: (tour) => categories(tour, 'tickets') },
  'two levels of categories': {
    reach: async (tour) => {
      await open(tour);
      await tour.click('[role=treeitem] .twist');
      await tour.sees('[role=treeitem][aria-level="2"]');
    },
  },
  article: {
    reach: async (tour) => {
      await ask(tour, 'change date of ticket');
      await tour.driver.press('Enter');
      await tour.sees(FIND);
    },
  },
  'long article': { reach: (tour) => read(tour, 'timetable') },
  'find in the article': {
    reach: async (tour) => {
      await read(tour, 'timetable');
      await tour.click(FIND);
      await tour.focuses('.finder input');
      await tour.driver.type('server');
      await tour.sees('.finder .place', '1');
    },
  },
  'something copied': { reach: (tour) => read(tour, 'timetable'), renew: copy },
  'was not helpful': {
    reach: async (tour) => {
      await read(tour, 'bring-bicycle');
      await tour.click('[part=feedback] .pill:nth-of-type(2)');
      await tour.sees('[part=feedback] textarea');
    },
  },
  thanked: {
    reach: async (tour) => {
      await read(tour, 'bring-bicycle');
      await tour.click('[part=feedback] .pill');
      await tour.sees('[part=feedback] p.asked');
    },
  },
  failed: {
    bare: true,
    broken: [[/pack\.json$/, BEHAVIOURS['status 500']]],
    reach: async ({ call, sees }) => {
      await call('open');
      await sees('.failed h3');
    },
  },
  'general help alone': {
    broken: [[/ferry\/pack\.json$/, BEHAVIOURS['status 500']]],
    reach: async (tour) => {
      await open(tour);
      await tour.sees('.notice');
    },
  },
  'article that failed': {
    broken: [[/bodies-.*\.json$/, BEHAVIOURS['status 500']]],
    reach: async ({ call, sees }) => {
      await call('article', 'timetable');
      await sees('faq-article >>> .failed');
    },
  },
  'no such article': {
    reach: async ({ call, sees }) => {
      await call('article', 'never-written');
      await sees('.failed');
    },
  },
  loading: {
    bare: true,
    broken: [[/pack\.json$/, BEHAVIOURS['stalled headers']]],
    reach: async ({ call, sees }) => {
      await call('open');
      await sees('.late');
    },
  },
  'about this page': { attributes: 'data-topics="bicycles"', reach: openAbout },
  'about this page, closed': {
    bare: true,
    attributes: 'data-topics="bicycles"',
    reach: async (tour) => {
      await tour.sees(LAUNCHER);
      await point(tour, LAUNCHER);
      await tour.sees('faq-launcher >>> [part=count]');
    },
  },
  'an error of the page explained': {
    articles: 'mailboxes',
    attributes: 'data-errors="inline"',
    body: MESSAGE,
    reach: openAbout,
  },
  'an error of the page marked': {
    bare: true,
    articles: 'mailboxes',
    attributes: 'data-errors="inline"',
    body: MESSAGE,
    reach: async (tour) => {
      await openAndShut(tour);
      await tour.sees('faq-mark >>> button');
    },
  },
  'the beginning of an article on a card': {
    bare: true,
    body: '<p><button type="button" id="trigger" data-faq="bring-bicycle" data-faq-card>Bicycles</button></p>',
    reach: openAndShut,
    renew: async (tour) => {
      await tour.driver.move(1, 300);
      await tour.missesOut('faq-card >>> div');
      await point(tour, '#trigger');
      await tour.sees('faq-card >>> div');
    },
  },
  'article with images': {
    articles: 'pictures',
    reach: async (tour) => {
      await read(tour, 'a');
      await tour.sees('.play');
    },
  },
  'image over the whole screen': {
    articles: 'pictures',
    reach: async (tour) => {
      await read(tour, 'a');
      await tour.click('[part=figure] img');
      await tour.sees('[part=zoom]');
    },
  },
  'wide table': { articles: 'pictures', reach: (tour) => read(tour, 'b') },
  'sheet lowered': {
    widths: [390],
    reach: async (tour) => {
      await open(tour);
      await tour.click('.handle');
      await tour.sees('dialog[data-low]');
    },
  },
  wide: {
    widths: [1280],
    reach: async (tour) => {
      await tour.call('search', 'ticket');
      await tour.sees(HIT);
      await tour.driver.evaluate(() => document.querySelector('faq-drawer')?.toggleAttribute('wide', true));
      await tour.click(HIT);
      await tour.sees(FIND);
      await tour.sees(`${HIT}[aria-current=true]`);
    },
  },
  German: { attributes: 'data-locale="de"', reach: open },
  'German with articles in English': { attributes: 'data-locale="de"', reach: (tour) => ask(tour, 'ticket') },
  'German category with articles in English': { attributes: 'data-locale="de"', reach: (tour) => categories(tour, 'changes') },
  'German article': { attributes: 'data-locale="de"', reach: (tour) => read(tour, 'change-ticket') },
  Arabic: { attributes: 'data-locale="ar"', reach: open },
  'Arabic article': { attributes: 'data-locale="ar"', reach: (tour) => read(tour, 'timetable') },
  'part of the page': {
    bare: true,
    attributes: 'data-launcher="off"',
    body: PART,
    reach: ({ sees }) => sees('[role=tree]'),
  },
  'part of the page, article': {
    bare: true,
    attributes: 'data-launcher="off"',
    body: PART,
    reach: async (tour) => {
      await tour.click(FIELD);
      await tour.driver.type('ticket');
      await tour.click(HIT);
      await tour.sees(FIND);
    },
  },
};
