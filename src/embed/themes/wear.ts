import themes from 'virtual:themes';
import { FaqError } from '../../content/faq-error.js';
import type { HelpStore } from '../../store/help-store.js';
import type { Config } from '../config.js';

export interface Dresser {
  readonly store: HelpStore;
  readonly config: () => Config;
  readonly signal: AbortSignal;
  report(error: FaqError): void;
}

/** What a look is put on; what stands inside a drawer has it from there. */
const WEARERS = 'faq-drawer,faq-launcher,faq-search,faq-nav,faq-article';
const SCHEMES: Readonly<Record<string, string>> = { light: 'light', dark: 'dark', auto: 'light dark' };

/** What a look is made of, `color-scheme` among it. */
type Tokens = Readonly<Record<string, string>>;

/** The sheet of each desk, and how it follows the look of the page where it does. */
const worn = new WeakMap<HelpStore, { readonly sheet: CSSStyleSheet; match: (() => void) | undefined }>();

/**
 * Puts on what the setting `theme` names, again whenever it is called. A look is a sheet inside our own elements:
 * nothing of the page changes, and what the owner's settings or styles say of the same tokens wins. The page's look,
 * where that is asked for, is read again at each opening: it may have turned dark meanwhile.
 */
export async function wear({ store, config, report, signal }: Dresser): Promise<void> {
  const theme = config().theme ?? '';
  const words = theme.split(/\s+/).filter(Boolean);
  const scheme = SCHEMES[words.find((word) => Object.hasOwn(SCHEMES, word)) ?? ''];
  const name = words.find((word) => !Object.hasOwn(SCHEMES, word));
  const desk = deskOf(store);
  const put = (tokens: Tokens): void => putOn(desk.sheet, { ...tokens, ...(scheme && { 'color-scheme': scheme }) });

  const matchHost = name === 'match' ? (await import('./match.js')).matchHost : undefined;
  // Settings that came while this was loading have put on theirs.
  if (signal.aborted || theme !== (config().theme ?? '')) return;
  desk.match = matchHost && (() => {
    const home = document.querySelector('faq-drawer')?.shadowRoot;
    const look = home && matchHost(home);
    // Who wants dark on a light page has our own dark, with the page's colour and typeface.
    if (look) put(scheme && scheme !== look.scheme ? { accent: look.tokens['accent'] ?? '', font: look.tokens['font'] ?? '' } : { ...look.tokens, 'color-scheme': look.scheme });
  });
  if (desk.match) return desk.match();
  if (name && !Object.hasOwn(themes, name)) {
    report(new FaqError('CONFIG', `theme is one of light, dark, auto, match, ${Object.keys(themes).join(', ')}, not ${JSON.stringify(name)}.`));
  }
  put(name && Object.hasOwn(themes, name) ? { 'color-scheme': 'light dark', ...themes[name] } : {});
}

function deskOf(store: HelpStore): { readonly sheet: CSSStyleSheet; match: (() => void) | undefined } {
  const known = worn.get(store);
  if (known) return known;
  const desk = { sheet: new CSSStyleSheet(), match: undefined as (() => void) | undefined };
  store.subscribe((state, before) => state.open && !before.open && desk.match?.());
  worn.set(store, desk);
  return desk;
}

function putOn(sheet: CSSStyleSheet, tokens: Tokens): void {
  const rules = Object.entries(tokens).map(([name, value]) => `--faq-${name}:${value}`);
  sheet.replaceSync(`:host{${rules.join(';')}}`);
  for (const { shadowRoot } of document.querySelectorAll(WEARERS)) {
    if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
}
