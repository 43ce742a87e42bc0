import '../define/faq-launcher.js';
import '../define/faq-shell.js';
import { fetchPack } from '../content/fetch-pack.js';
import { FaqError } from '../content/faq-error.js';
import { openShelf } from '../content/shelf.js';
import type { Pack } from '../content/pack.js';
import type { Shelf } from '../content/shelf.js';
import { pageStore } from '../elements/shared/store-context.js';
import { loadWording } from '../locales/find.js';
import { createLocalSource } from '../search/local-source.js';
import type { SearchSource } from '../search/source.js';
import { createHelpStore } from '../store/help-store.js';
import type { Desk } from '../store/state.js';
import { createCommands } from './commands.js';
import { SETTINGS, readConfig, readTag } from './config.js';
import type { Config } from './config.js';
import { INTENT } from './boot.js';
import type { Boot, Call } from './boot.js';
import { watchTriggers } from './triggers.js';

/** The address of the bundled articles from the loader's own; the build fills it in. */
declare const __PACK__: string;

/** The address of the search worker from the loader's own; the build fills it in. */
declare const __WORKER__: string;

/** What can change while the drawer stands; where articles and launcher come from is settled by then. */
const LATE = SETTINGS.filter((name) => name !== 'pack' && name !== 'launcher');

/** Tells the owner, in the console and once, about something on the page that is not as meant. */
const report = (error: FaqError): void => console.warn(`faq-elements: ${error.message}`);

/** Sets up the help desk of a page and takes over from the loader. `inline` is a pack that came with the script. */
export async function start(boot: Boot, inline?: Pack): Promise<void> {
  const life = new AbortController();
  let config = readTag(boot.script.dataset, report);

  const store = createHelpStore({ load: (signal) => openDesk(config, boot.script.src, inline, signal) });
  const own = document.querySelector('faq-drawer');
  const drawer = own ?? document.createElement('faq-drawer');
  // Beside the body, as the launcher: pages that replace or transform their body do no harm there.
  if (!own) document.documentElement.append(drawer);

  /** The owner's language, else the page's, else the visitor's; the newest choice wins. */
  const speak = async (): Promise<void> => {
    const { locale = '', strings } = config;
    const wording = await loadWording([locale, document.documentElement.lang, ...navigator.languages]).catch(lost).catch(report);
    if (wording && config.locale === (locale || undefined)) store.setLanguage(wording.locale, { ...wording.strings, ...strings });
  };
  const apply = (settings: Config): void => {
    config = { ...config, ...settings };
    dress([drawer, ...document.querySelectorAll('faq-launcher')], config);
    if (settings.values) store.setValues(settings.values);
    if (settings.topics) store.setTopics(settings.topics);
    if (settings.audience) void store.setAudience(settings.audience);
  };
  const configure = (settings: unknown): void => {
    const read = readConfig(settings, report, LATE);
    apply(read);
    if (read.locale || read.strings) void speak();
  };
  const destroy = (): void => {
    life.abort();
    store.dispose();
    pageStore.set(undefined);
    // Prototype's own `remove` throws where there is no parent.
    for (const element of [own ? undefined : drawer, boot.launcher]) element?.parentNode?.removeChild(element);
    delete window.faqElements;
  };

  apply(config);
  void store.warmUp();
  // Nobody who speaks another language sees a word of English first.
  await speak();
  pageStore.set(store);
  for (const type of INTENT) removeEventListener(type, boot.hear);
  watchTriggers(store, config.launcher, life.signal);
  if (document.querySelector('faq-article')) bringReader().catch(lost).catch(report);
  listen(boot, createCommands({ store, destroy, report, configure }, life.signal));
}

/** Carries out the calls that have waited, and from then on each call as it comes. */
function listen({ queue }: Boot, commands: ReturnType<typeof createCommands>): void {
  const run = (call: Call): void => {
    const [name, ...args] = [...(call as Call & Iterable<unknown>)];
    const command = Object.hasOwn(commands, String(name)) ? commands[String(name)] : undefined;
    if (!command) {
      return report(new FaqError('COMMAND', `there is no command "${String(name)}". There are ${Object.keys(commands).join(', ')}.`));
    }
    try {
      command(...args);
    } catch (cause) {
      report(new FaqError('COMMAND', `${String(name)} did not work: ${String(cause)}.`, { cause }));
    }
  };
  const waiting = queue.splice(0);
  queue.push = (call) => {
    run(call);
    return 0;
  };
  for (const call of waiting) run(call);
}

async function openDesk(config: Config, src: string, inline: Pack | undefined, signal: AbortSignal): Promise<Desk> {
  const address = packAddress(config, src);
  const shelf = inline && !config.pack ? openShelf(inline) : await fetchPack(address, signal);
  // Many articles are searched beside the page; the single file has nothing to start beside it.
  const source = shelf.pack.headFiles && !inline ? await besidePage(shelf, address, src) : createLocalSource(shelf);
  return { contents: shelf.pack, source: withReader(source) };
}

async function besidePage(shelf: Shelf, pack: string, src: string): Promise<SearchSource> {
  const { createWorkerSource } = await import('../search/worker-source.js').catch(lost);
  return createWorkerSource(shelf, pack, () => new Worker(new URL(__WORKER__, src), { type: 'module' }));
}

const bringReader = (): Promise<unknown> => import('../define/faq-article.js');

/** The code that shows articles comes while the first results are looked at, and with the first article at the latest. */
function withReader(source: SearchSource): SearchSource {
  return {
    ...source,
    async search(query, options) {
      const result = await source.search(query, options);
      // When it does not come, the article that is opened asks again, and tells.
      bringReader().catch(() => undefined);
      return result;
    },
    async get(id, options) {
      const [article] = await Promise.all([source.get(id, options), bringReader().catch(lost)]);
      return article;
    },
  };
}

function lost(cause: unknown): never {
  throw new FaqError('CODE_NOT_FOUND', 'a part of the script did not load. Check that all files of dist/faq are in place.', { cause });
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
