import '../define/all.js';
import { fetchPack } from '../content/fetch-pack.js';
import { FaqError } from '../content/faq-error.js';
import { openShelf } from '../content/shelf.js';
import type { Pack } from '../content/pack.js';
import { pageStore } from '../elements/shared/store-context.js';
import { findStrings } from '../locales/find.js';
import { createLocalSource } from '../search/local-source.js';
import { createHelpStore } from '../store/help-store.js';
import type { HelpStore } from '../store/help-store.js';
import type { Desk } from '../store/state.js';
import { createCommands } from './commands.js';
import { readConfig, readTag } from './config.js';
import type { Config } from './config.js';
import { INTENT } from './boot.js';
import type { Boot, Call } from './boot.js';
import { watchTriggers } from './triggers.js';

/** The address of the bundled articles from the loader's own; the build fills it in. */
declare const __PACK__: string;

/** Tells the owner, in the console and once, about something on the page that is not as meant. */
const report = (error: FaqError): void => console.warn(`faq-elements: ${error.message}`);

/** Sets up the help desk of a page and takes over from the loader. `inline` is a pack that came with the script. */
export function start(boot: Boot, inline?: Pack): void {
  const life = new AbortController();
  let config = readTag(boot.script.dataset, report);

  const store = createHelpStore({
    load: (signal) => openDesk(config, boot.script.src, inline, signal),
    language: languageOf(config),
  });
  const drawer = document.querySelector('faq-drawer') ?? document.body.appendChild(document.createElement('faq-drawer'));

  const apply = (settings: Config): void => {
    config = { ...config, ...settings };
    dress([drawer, ...document.querySelectorAll('faq-launcher')], config);
    if (settings.locale) {
      const { locale, strings } = languageOf(settings);
      store.setLanguage(locale, strings);
    }
    if (settings.values) store.setValues(settings.values);
    if (settings.topics) store.setTopics(settings.topics);
    if (settings.audience) void store.setAudience(settings.audience);
  };
  const destroy = (): void => {
    life.abort();
    store.dispose();
    pageStore.set(undefined);
    drawer.remove();
    boot.launcher?.remove();
    delete window.faqElements;
  };

  apply(config);
  pageStore.set(store);
  for (const type of INTENT) removeEventListener(type, boot.hear);
  watchTriggers(store, config.launcher, life.signal);
  void store.warmUp();
  listen(boot, createCommands({ store, destroy, report, configure: (settings) => apply(readConfig(settings, report)) }, life.signal));
}

/** The owner's choice, then the page's language, then the visitor's. */
function languageOf({ locale = '' }: Config): ReturnType<typeof findStrings> {
  return findStrings([locale, document.documentElement.lang, ...navigator.languages]);
}

/** Carries out the calls that have waited, and from then on each call as it comes. */
function listen({ queue }: Boot, commands: ReturnType<typeof createCommands>): void {
  const run = (call: Call): void => {
    const [name, ...args] = [...(call as Call & Iterable<unknown>)];
    const command = Object.hasOwn(commands, String(name)) ? commands[String(name)] : undefined;
    if (command) command(...args);
    else report(new FaqError('COMMAND', `there is no command "${String(name)}". There are ${Object.keys(commands).join(', ')}.`));
  };
  const waiting = queue.splice(0);
  queue.push = (call) => {
    run(call);
    return 0;
  };
  for (const call of waiting) run(call);
}

async function openDesk(config: Config, src: string, inline: Pack | undefined, signal: AbortSignal): Promise<Desk> {
  const shelf = inline && !config.pack ? openShelf(inline) : await fetchPack(packAddress(config, src), signal);
  return { contents: shelf.pack, source: createLocalSource(shelf) };
}

function packAddress({ pack }: Config, src: string): string {
  return pack ? new URL(pack, document.baseURI).href : new URL(__PACK__, src).href;
}

/** Gives the elements the owner's colour, side and words. */
function dress(elements: readonly Element[], { accent, theme, position, label, heading, contact }: Config): void {
  for (const element of elements as readonly HTMLElement[]) {
    if (accent) element.style.setProperty('--faq-accent', accent);
    if (theme) element.style.setProperty('--faq-color-scheme', theme === 'auto' ? 'light dark' : theme);
    for (const [name, value] of Object.entries({ side: position, label, heading, contact })) {
      if (value) element.setAttribute(name, value);
    }
  }
}

export type { HelpStore };
