import type { OutcomeName } from './outcomes.js';
import type { Behaviour } from './server.js';

/** What goes wrong between the page and the server, and what has to come of it. */
export interface NetworkFault {
  readonly name: string;
  /** Attributes of the script tag; STRANGER and REFUSED are other origins. */
  readonly tag: string;
  readonly path: RegExp;
  readonly how: Behaviour | 'offline' | 'refused';
  readonly outcome: OutcomeName;
  readonly code?: string;
  /** Nothing comes at all: the page’s clock stands still and is moved on. */
  readonly stalls?: boolean;
  readonly policy?: string;
}

const OWN = 'data-pack="/own/pack.json"';
const MANY = 'data-pack="/many/pack.json"';
const IN_PAGE = "worker-src 'none'";

const ownPack: NetworkFault[] = (
  [
    ['status 403'], ['status 404'], ['status 410'], ['status 429'], ['status 500'], ['status 503'], ['status 204', 'PACK_NOT_JSON'],
    ['a redirect loop'], ['a redirect to a sign-in page', 'PACK_NOT_JSON'], ['reset before the headers'], ['reset in the body'], ['closed before all was sent'],
    ['gzip that is none'], ['a header that is none'], ['a web page in its place', 'PACK_NOT_JSON'],
  ] as const
).map(([how, code = 'PACK_NOT_FOUND']) => ({ name: `the site’s pack: ${how}`, tag: OWN, path: /own\/pack/, how, outcome: 'general', code }));

const stalls = (['stalled headers', 'stalled body', 'a slow trickle', 'late'] as const).map(
  (how): NetworkFault => ({ name: `the site’s pack: ${how === 'late' ? 'an answer too late' : how}`, tag: OWN, path: /own\/pack/, how, outcome: 'general', code: 'PACK_NOT_FOUND', stalls: true }),
);

export const NETWORK_FAULTS: readonly NetworkFault[] = [
  ...ownPack,
  ...stalls,
  { name: 'the site’s pack: a connection refused', tag: 'data-pack="REFUSED/own/pack.json"', path: /own/, how: 'refused', outcome: 'general', code: 'PACK_NOT_FOUND' },
  { name: 'the site’s pack: another site that does not allow it', tag: 'data-pack="STRANGER/own/pack.json"', path: /own\/pack/, how: 'permission for another site', outcome: 'general', code: 'PACK_NOT_FOUND' },
  { name: 'the site’s pack: the wrong content type', tag: OWN, path: /own\/pack/, how: 'the wrong content type', outcome: 'unharmed' },
  { name: 'the site’s pack: a late answer', tag: OWN, path: /own\/pack/, how: 'late', outcome: 'late' },
  { name: 'a head file: status 404', tag: MANY, path: /heads-1/, how: 'status 404', outcome: 'general', code: 'PACK_NOT_FOUND' },
  { name: 'a head file: stalled body', tag: MANY, path: /heads-1/, how: 'stalled body', outcome: 'general', code: 'PACK_NOT_FOUND', stalls: true },
  { name: 'a head file: later than the next', tag: MANY, path: /heads-0/, how: 'late', outcome: 'late' },
  { name: 'the index file: status 404', tag: MANY, path: /index\.json/, how: 'status 404', outcome: 'partly', code: 'INDEX_NOT_FOUND' },
  { name: 'the index file: status 500, searched in the page', tag: MANY, path: /index\.json/, how: 'status 500', outcome: 'partly', code: 'INDEX_NOT_FOUND', policy: IN_PAGE },
  { name: 'the index file: stalled headers', tag: MANY, path: /index\.json/, how: 'stalled headers', outcome: 'partly', code: 'INDEX_NOT_FOUND', stalls: true, policy: IN_PAGE },
  { name: 'the index file: a late answer', tag: MANY, path: /index\.json/, how: 'late', outcome: 'late' },
  { name: 'bodies: status 404 while titles are there', tag: OWN, path: /bodies-1/, how: 'status 404', outcome: 'article', code: 'BODY_NOT_FOUND' },
  { name: 'bodies: status 503', tag: OWN, path: /bodies-1/, how: 'status 503', outcome: 'article', code: 'BODY_NOT_FOUND' },
  { name: 'bodies: reset in the body', tag: OWN, path: /bodies-1/, how: 'reset in the body', outcome: 'article', code: 'BODY_NOT_FOUND' },
  { name: 'bodies: a web page in their place', tag: OWN, path: /bodies-1/, how: 'a web page in its place', outcome: 'article', code: 'BODY_NOT_JSON' },
  { name: 'bodies: stalled headers', tag: OWN, path: /bodies-1/, how: 'stalled headers', outcome: 'article', code: 'BODY_NOT_FOUND', stalls: true },
  { name: 'bodies: a slow trickle', tag: OWN, path: /bodies-1/, how: 'a slow trickle', outcome: 'article', code: 'BODY_NOT_FOUND', stalls: true },
  { name: 'the bundled pack: status 404', tag: '', path: /mailboxes\/pack/, how: 'status 404', outcome: 'failed', code: 'PACK_NOT_FOUND' },
  { name: 'the bundled pack: reset before the headers', tag: '', path: /mailboxes\/pack/, how: 'reset before the headers', outcome: 'failed', code: 'PACK_NOT_FOUND' },
  { name: 'the bundled pack: stalled headers', tag: '', path: /mailboxes\/pack/, how: 'stalled headers', outcome: 'failed', code: 'PACK_NOT_FOUND', stalls: true },
  { name: 'both packs: status 500', tag: OWN, path: /pack\.json/, how: 'status 500', outcome: 'failed', code: 'PACK_NOT_FOUND' },
  { name: 'a visitor who goes offline', tag: OWN, path: /bodies-1/, how: 'offline', outcome: 'article', code: 'BODY_NOT_FOUND' },
  { name: 'the app after a deploy: status 404', tag: '', path: /\/app-/, how: 'status 404', outcome: 'no drawer' },
  { name: 'the app: reset in the body', tag: '', path: /\/app-/, how: 'reset in the body', outcome: 'no drawer' },
  { name: 'the app: a web page in its place', tag: '', path: /\/app-/, how: 'a web page in its place', outcome: 'no drawer' },
  { name: 'the app: a late answer', tag: OWN, path: /\/app-/, how: 'late', outcome: 'late' },
  { name: 'what shows articles after a deploy: status 404', tag: OWN, path: /faq-article-/, how: 'status 404', outcome: 'reader', code: 'CODE_NOT_FOUND' },
  { name: 'what shows articles: reset in the body', tag: OWN, path: /faq-article-/, how: 'reset in the body', outcome: 'reader', code: 'CODE_NOT_FOUND' },
  { name: 'what shows articles: stalled body', tag: OWN, path: /faq-article-/, how: 'stalled body', outcome: 'reader', code: 'CODE_NOT_FOUND', stalls: true },
  { name: 'what shows articles: a late answer', tag: OWN, path: /faq-article-/, how: 'late', outcome: 'late' },
  { name: 'the words of a language after a deploy: status 404', tag: `${OWN} data-locale="de"`, path: /locales\/.*de\.js/, how: 'status 404', outcome: 'english', code: 'CODE_NOT_FOUND' },
  { name: 'the list of languages: status 404', tag: `${OWN} data-locale="de"`, path: /locales\/list/, how: 'status 404', outcome: 'english', code: 'CODE_NOT_FOUND' },
  { name: 'the words of a language: stalled headers', tag: `${OWN} data-locale="de"`, path: /locales\/.*de\.js/, how: 'stalled headers', outcome: 'english', code: 'CODE_NOT_FOUND', stalls: true },
  { name: 'word forms after a deploy: status 404', tag: OWN, path: /languages\/.*en\.js/, how: 'status 404', outcome: 'unharmed' },
  { name: 'word forms: stalled headers', tag: OWN, path: /languages\/.*en\.js/, how: 'stalled headers', outcome: 'unharmed', stalls: true },
  { name: 'what starts the worker after a deploy: status 404', tag: MANY, path: /worker-source-/, how: 'status 404', outcome: 'unharmed' },
  { name: 'what starts the worker: stalled headers', tag: MANY, path: /worker-source-/, how: 'stalled headers', outcome: 'unharmed', stalls: true },
  { name: 'the worker after a deploy: status 404', tag: MANY, path: /worker\/search-/, how: 'status 404', outcome: 'unharmed' },
  { name: 'the worker: a web page in its place', tag: MANY, path: /worker\/search-/, how: 'a web page in its place', outcome: 'unharmed' },
  { name: 'the worker: reset in the body', tag: MANY, path: /worker\/search-/, how: 'reset in the body', outcome: 'unharmed' },
  { name: 'the worker: stalled headers', tag: MANY, path: /worker\/search-/, how: 'stalled headers', outcome: 'unharmed', stalls: true },
  { name: 'the worker’s word forms: status 404', tag: MANY, path: /worker\/en-/, how: 'status 404', outcome: 'unharmed' },
];
