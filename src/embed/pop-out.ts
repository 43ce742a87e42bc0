import type { HelpStore } from '../store/help-store.js';
import type { Call, FaqElements } from './boot.js';
import type { Config } from './config.js';
import { trustedTypes } from './trusted-types.js';

/** The one window that help has outside the page; who asks again, on this page or another of the site, gets it again. */
const NAME = `faq-elements ${location.host}`;

type OwnWindow = Window & typeof globalThis;

export interface PopOutDesk {
  readonly store: HelpStore;
  readonly drawer: HTMLElement;
  readonly script: HTMLScriptElement;
  readonly config: () => Config;
}

/**
 * Takes help out of the page: a window with the same articles, words and colours, at the same place, which stays while
 * the visitor goes from page to page. It has a script tag of its own, so that nothing of it ends with the page; the
 * page's policies hold there too. Where the browser opens no window, help stays where it is.
 */
export function popOut({ store, drawer, script, config }: PopOutDesk): void {
  const { left = 0, top = 0, width = 440, height = 720 } = drawer.shadowRoot?.querySelector('.panel')?.getBoundingClientRect() ?? {};
  const size = Object.entries({ width, height, left: screenX + left, top: screenY + outerHeight - innerHeight + top });
  const own = window.open('', NAME, `popup,${size.map(([name, value]) => `${name}=${Math.round(value)}`).join()}`) as OwnWindow | null;
  if (!own) return;
  const calls = callsTo(store);
  if (own.faqElements) for (const call of calls) own.faqElements(...(call as unknown[]));
  else furnish(own, { store, drawer, script, config }, calls);
  own.focus();
  store.close('button');
}

/** The tokens of a drawer, whoever has set them: the page's styles, a theme, a panel's colour. */
function looksOf(drawer: HTMLElement): readonly (readonly [name: string, value: string])[] {
  const style = getComputedStyle(drawer);
  const rules = [...(drawer.shadowRoot?.adoptedStyleSheets ?? [])].flatMap(({ cssRules }) => [...cssRules]);
  const names = new Set(rules.flatMap(({ cssText }) => cssText.match(/--faq-[\w-]+/g) ?? []));
  return [...names].map((name) => [name, style.getPropertyValue(name)] as const).filter(([, value]) => value);
}

/** What a page that is nothing but help looks like around it, and until it is there: no white flash where help is dark. */
function groundOf(drawer: HTMLElement): string {
  const { backgroundColor, colorScheme } = getComputedStyle(drawer.shadowRoot?.querySelector('.panel') ?? drawer);
  return `html, body { margin: 0; block-size: 100%; background: ${backgroundColor}; color-scheme: ${colorScheme}; }`;
}

/** What brings another help desk to where this one is. */
function callsTo({ state: { place, query } }: HelpStore): readonly Call[] {
  const calls: Call[] = query ? [['search', query]] : [];
  if (place.view === 'article') calls.push(['article', place.article]);
  if (place.view === 'category') calls.push(['category', place.category]);
  return calls;
}

function furnish(own: OwnWindow, { store, drawer, script, config }: PopOutDesk, calls: readonly Call[]): void {
  const { document: page } = own;
  const { values, topics, audience, locale } = store.state;
  page.title = drawer.shadowRoot?.querySelector('#heading')?.textContent ?? '';
  page.documentElement.lang = locale;
  const sheet = new own.CSSStyleSheet();
  sheet.replaceSync(groundOf(drawer));
  page.adoptedStyleSheets = [sheet];

  const help = page.importNode(drawer, true);
  help.setAttribute('layout', 'page');
  help.setAttribute('role', 'main');
  if (!help.hasAttribute('target')) help.setAttribute('target', '_blank');
  // As an attribute a policy may forbid it.
  help.removeAttribute('style');
  for (const [name, value] of looksOf(drawer)) help.style.setProperty(name, value);

  const { pack, ...settings } = config();
  // It looks as it does here, has no launcher, and an address that is nobody's; the counters of the page are not there.
  const chosen = { ...settings, locale, values, topics, audience, theme: undefined, accent: undefined, launcher: undefined, analytics: undefined, deepLinks: undefined };
  own.faqElements = { q: [['configure', chosen], ...calls] } as unknown as FaqElements;

  const tag = page.createElement('script');
  tag.src = trustedTypes?.createScriptURL(script.src) ?? script.src;
  for (const name of ['integrity', 'crossOrigin', 'nonce'] as const) if (script[name]) tag[name] = script[name];
  tag.dataset['launcher'] = 'off';
  if (pack) tag.dataset['pack'] = new URL(pack, document.baseURI).href;
  page.body.append(help, tag);
}
