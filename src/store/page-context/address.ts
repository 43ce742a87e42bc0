import type { Panel } from '../../content/panel.js';

/** Where the visitor is, without what belongs to the session. It is read, matched and forgotten: nothing keeps or sends it. */
export interface Address {
  readonly path: string;
  readonly query: readonly string[];
  readonly hash: string;
}

/** Steps of a path that are sessions: cPanel's and Webuzo's. */
const SESSION_STEP = /^(?:cpsess|sess)\w{4,}$/i;
/** Names of what proves who somebody is. */
const SECRET_NAME = /token|sess|auth|csrf|secret|ticket|passw|nonce|^_?(?:sid|key|code|state|sig|signature|hash)$/i;
/** What no person would write: long, without a break, with figures in it; or three parts as a JSON Web Token has. */
const TOKEN = /^(?=.*\d)[A-Za-z0-9_]{20,}$|^[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/;

type Session = Panel['session'];

/** The address of the page, cleared of sessions and tokens before anything looks at it. */
export function readAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>, session?: Session): Address {
  return {
    path: withoutSteps(pathname, session),
    query: search.slice(1).split('&').filter((pair) => pair !== '' && !isSecret(pair, session)),
    hash: clearHash(hash.slice(1), session),
  };
}

function withoutSteps(path: string, session: Session | undefined): string {
  const isDropped = (step: string): boolean => SESSION_STEP.test(step) || TOKEN.test(step) || (session?.path ?? []).some((name) => isLike(step, name));
  return path.split('/').filter((step) => !isDropped(step)).join('/') || '/';
}

function isSecret(pair: string, session: Session | undefined): boolean {
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  return SECRET_NAME.test(name) || TOKEN.test(value) || (session?.query ?? []).some((known) => isLike(name, known));
}

/** A hash may be a route, with a query of its own, or nothing but a query. */
function clearHash(hash: string, session: Session | undefined): string {
  const [route = '', query] = /^[^/?]*=/.test(hash) ? ['', hash] : hash.split(/\?(.*)/s);
  const kept = (query ?? '').split('&').filter((pair) => pair !== '' && !isSecret(pair, session));
  const steps = route && withoutSteps(route, session);
  return kept.length ? `${steps}?${kept.join('&')}` : steps;
}

/** Whether a name is like a known one, in which `*` is anything. */
function isLike(name: string, known: string): boolean {
  return new RegExp(`^${known.replace(/[.*]/g, (sign) => (sign === '*' ? '.*' : '\\.'))}$`, 'i').test(name);
}
