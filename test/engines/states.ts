import { BEHAVIOURS } from '../faults/server.js';
import type { Answer } from '../faults/server.js';
import { ask, FIELD, FIND, LAUNCHER, open, openAndShut, OPTION, point, read } from './walk.js';
import type { Walk } from './walk.js';

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
  readonly reach: (walk: Walk) => Promise<unknown>;
  /** Brings, before each look, what goes by itself. */
  readonly renew?: (walk: Walk) => Promise<unknown>;
}

const MESSAGE = '<p role="alert">Upload failed: Disk quota exceeded</p>';
const PART = '<faq-drawer layout="page"></faq-drawer>';

const copy = async (walk: Walk): Promise<void> => {
  await walk.click('faq-article >>> .value .copy');
  await walk.sees('.copy[data-done]');
};
const openAbout = async (walk: Walk): Promise<void> => {
  await open(walk);
  await walk.sees('[part=about]');
};
const categories = async ({ call, sees }: Walk, id: string): Promise<void> => {
  await call('category', id);
  await sees('faq-nav >>> [part=article]');
};

export const STATES: Readonly<Record<string, State>> = {
  closed: {
    bare: true,
    reach: async (walk) => {
      await openAndShut(walk);
      await walk.sees(LAUNCHER);
    },
  },
  start: { reach: open },
  results: {
    reach: async (walk) => {
      await ask(walk, 'ticket');
      await walk.driver.press('ArrowDown');
      await walk.sees(`${OPTION}[aria-selected=true]`);
    },
  },
  'results for one audience': {
    reach: async (walk) => {
      await ask(walk, 'ticket');
      await walk.click('faq-search >>> [part=audience]:nth-child(2)');
      await walk.sees('[part=audience][aria-pressed=true]:nth-child(2)');
    },
  },
  'nothing found': { reach: (walk) => ask(walk, 'xqzvw', '[part=nothing]') },
  'a word not found': { reach: (walk) => ask(walk, 'change zebra ticket', '.understood') },
  'corrected query': { reach: (walk) => ask(walk, 'cancle tickt', '.understood') },
  answer: {
    reach: async (walk) => {
      // A passage can answer once the text that it is of is here.
      await read(walk, 'timetable');
      await walk.call('search', 'change until one hour before');
      await walk.sees('[part=answer]');
    },
  },
  category: { reach: (walk) => categories(walk, 'tickets') },
  'two levels of categories': {
    reach: async (walk) => {
      await open(walk);
      await walk.click('[role=treeitem] .twist');
      await walk.sees('[role=treeitem][aria-level="2"]');
    },
  },
  article: {
    reach: async (walk) => {
      await ask(walk, 'change date of ticket');
      await walk.driver.press('Enter');
      await walk.sees(FIND);
    },
  },
  'long article': { reach: (walk) => read(walk, 'timetable') },
  'find in the article': {
    reach: async (walk) => {
      await read(walk, 'timetable');
      await walk.click(FIND);
      await walk.focuses('.finder input');
      await walk.driver.type('server');
      await walk.sees('.finder .place', '1');
    },
  },
  'something copied': { reach: (walk) => read(walk, 'timetable'), renew: copy },
  'was not helpful': {
    reach: async (walk) => {
      await read(walk, 'bring-bicycle');
      await walk.click('[part=feedback] .pill:nth-of-type(2)');
      await walk.sees('[part=feedback] textarea');
    },
  },
  thanked: {
    reach: async (walk) => {
      await read(walk, 'bring-bicycle');
      await walk.click('[part=feedback] .pill');
      await walk.sees('[part=feedback] p.asked');
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
    reach: async (walk) => {
      await open(walk);
      await walk.sees('.notice');
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
    reach: async (walk) => {
      await walk.sees(LAUNCHER);
      await point(walk, LAUNCHER);
      await walk.sees('faq-launcher >>> [part=count]');
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
    reach: async (walk) => {
      await openAndShut(walk);
      await walk.sees('faq-mark >>> button');
    },
  },
  'the beginning of an article on a card': {
    bare: true,
    body: '<p><button type="button" id="trigger" data-faq="bring-bicycle" data-faq-card>Bicycles</button></p>',
    reach: openAndShut,
    renew: async (walk) => {
      await walk.driver.move(1, 300);
      await walk.missesOut('faq-card >>> div');
      await point(walk, '#trigger');
      await walk.sees('faq-card >>> div');
    },
  },
  'article with images': {
    articles: 'pictures',
    reach: async (walk) => {
      await read(walk, 'a');
      await walk.sees('.play');
    },
  },
  'image over the whole screen': {
    articles: 'pictures',
    reach: async (walk) => {
      await read(walk, 'a');
      await walk.click('[part=figure] img');
      await walk.sees('[part=zoom]');
    },
  },
  'wide table': {
    articles: 'pictures',
    reach: async (walk) => {
      await read(walk, 'b');
      await walk.sees('table');
    },
  },
  'sheet lowered': {
    widths: [390],
    reach: async (walk) => {
      await open(walk);
      await walk.click('.handle');
      await walk.sees('dialog[data-low]');
    },
  },
  wide: {
    widths: [1280],
    reach: async (walk) => {
      await walk.call('search', 'ticket');
      await walk.sees(OPTION);
      await walk.driver.evaluate(() => document.querySelector('faq-drawer')?.toggleAttribute('wide', true));
      await walk.click(OPTION);
      await walk.sees(FIND);
      await walk.sees(`${OPTION}[aria-current=true]`);
    },
  },
  German: { attributes: 'data-locale="de"', reach: open },
  'German with articles in English': { attributes: 'data-locale="de"', reach: (walk) => ask(walk, 'ticket') },
  'German category with articles in English': { attributes: 'data-locale="de"', reach: (walk) => categories(walk, 'changes') },
  'German article': { attributes: 'data-locale="de"', reach: (walk) => read(walk, 'change-ticket') },
  Arabic: { attributes: 'data-locale="ar"', reach: open },
  'Arabic article': { attributes: 'data-locale="ar"', reach: (walk) => read(walk, 'timetable') },
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
    reach: async (walk) => {
      await walk.click(FIELD);
      await walk.driver.type('ticket');
      await walk.click(OPTION);
      await walk.sees(FIND);
    },
  },
};
