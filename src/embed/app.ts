import '../define/faq-launcher.js';
import '../define/faq-shell.js';
import { breath, rest } from '../content/breath.js';
import { fetchPack } from '../content/fetch-pack.js';
import { asFaqError, FaqError, lost } from '../content/faq-error.js';
import { inTime, PATIENCE } from '../content/in-time.js';
import { openShelf } from '../content/shelf.js';
import type { Changes, Overrides } from '../content/overrides.js';
import type { Pack } from '../content/pack.js';
import type { Shelf } from '../content/shelf.js';
import { FaqErrorEvent } from '../elements/shared/events.js';
import { pageStore } from '../elements/shared/store-context.js';
import { loadWording } from '../locales/find.js';
import { count } from '../locales/format.js';
import { createLocalSource } from '../search/local-source.js';
import type { SearchSource } from '../search/source.js';
import { createHelpStore } from '../store/help-store.js';
import type { Desk } from '../store/state.js';
import type { CommandDesk } from './commands.js';
import { SETTINGS, readConfig, readTag } from './config.js';
import type { Config } from './config.js';
import { readPageValues } from './page-values.js';
import { INTENT } from './boot.js';
import type { Boot, Call } from './boot.js';
import type { ContextWatch } from './context.js';
import { watchPolicy } from './policy.js';
import { pull, watchTriggers } from './triggers.js';
import { trustedTypes } from './trusted-types.js';

/** The address of the bundled articles from the loader's own; the build fills it in. */
declare const __PACK__: string;

/** The address of the search worker from the loader's own; the build fills it in. */
declare const __WORKER__: string;

/** What can change while the drawer stands; where articles and launcher come from is settled by then. */
const LATE = SETTINGS.filter((name) => name !== 'pack' && name !== 'launcher');

/** How long the owner's articles have to come, ms: the bundled ones have the rest of what anybody waits. */
const OWN_PATIENCE = 6_000;

/** How long a part of the script is waited for that help can begin without, ms. */
const PART_PATIENCE = 3_000;

/** Tells the owner, in the console and once, about something on the page that is not as meant. */
const report = (error: FaqError): void => console.warn(`faq-elements: ${error.message}`);

/** Sets up the help desk of a page and takes over from the loader. `inline` is a pack that came with the script. */
export async function start(boot: Boot, inline?: Pack): Promise<void> {
  // Reading the script was a task of its own, and so is what follows: the page is not held up by both together.
  await breath();
  const life = new AbortController();
  let config = readTag(boot.script.dataset, report);

  watchPolicy(() => [boot.script.src, packAddress(config, boot.script.src)], report, life.signal);
  const store = createHelpStore({ load: (signal) => openDesk(config, boot.script.src, inline, signal) });
  const own = document.querySelector('faq-drawer');
  const drawer = own ?? document.createElement('faq-drawer');
  // Beside the body, as the launcher: pages that replace or transform their body do no harm there.
  if (!own) document.documentElement.append(drawer);

  /** The owner's language, else the page's, else the visitor's; the newest choice wins. */
  const speak = async (): Promise<void> => {
    const { locale = '', strings } = config;
    const words = loadWording([locale, document.documentElement.lang, ...navigator.languages]).then((wording) => {
      if (config.locale === (locale || undefined)) store.setLanguage(wording.locale, { ...wording.strings, ...strings });
    });
    // Words that come late are spoken all the same.
    await inTime(PART_PATIENCE, () => words).catch(lost).catch((error: FaqError) => {
      report(error);
      drawer.dispatchEvent(new FaqErrorEvent(error));
    });
  };
  const apply = (settings: Config): void => {
    config = { ...config, ...settings };
    dress([drawer, ...document.querySelectorAll('faq-launcher')], config);
    if (settings.values) store.setValues(settings.values);
    if (settings.topics) store.setTopics(settings.topics);
    if (settings.audience) void store.setAudience(settings.audience);
  };
  const change = (read: Config): void => {
    apply(read);
    if (read.locale || read.strings) void speak();
    if (read.overrides) void store.reload();
    if (read.analytics) void measure();
  };
  /** Who hears what happens is settled once; nobody does unless the owner says so. */
  let measured = false;
  const measure = async (): Promise<void> => {
    if (!config.analytics || measured) return;
    measured = true;
    await import('../analytics/attach.js').then(({ attach }) => attach(config.analytics!, life.signal, report)).catch(lost).catch(report);
  };
  /** What the page is about is read by code that comes when the browser has time, or when it is asked for. */
  let page: Promise<ContextWatch> | undefined;
  const last = document.activeElement ?? undefined;
  const watch = (): Promise<ContextWatch> =>
    (page ??= import('./context.js').then(({ watchPage }) =>
      watchPage({ store, drawer, config: () => config, last, signal: life.signal, report, adopt: (panel) => change({ ...panel, ...config }) }),
    ));
  const tell = (step: (watch: ContextWatch) => void): void => void watch().then(step).catch(lost).catch(report);
  const configure = (settings: unknown): void => {
    change(readConfig(settings, report, LATE));
    void page?.then((watch) => watch.configure());
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
  readPageValues(store);
  store.subscribe((state, before) => state.open && !before.open && readPageValues(store));
  void store.warmUp();
  // Nobody who speaks another language sees a word of English first.
  await Promise.all([speak(), measure()]);
  pageStore.set(store);
  for (const type of INTENT) removeEventListener(type, boot.hear);
  watchTriggers(store, config.launcher, life.signal);
  if (document.querySelector('faq-article')) bringReader().catch(lost).catch(report);
  answerCalls(boot, { store, destroy, report, configure, context: (...said) => tell((watch) => (said.length ? watch.say(said[0]) : watch.read())) }, life.signal);
  // Not before the drawer can be seen, nor under the visitor's first key: rules of counting take long to make.
  await rest();
  if (life.signal.aborted) return;
  tell(() => {});
  count(store.state.strings.articles, 0, store.state.locale);
}

/**
 * Carries out the calls that have waited, and from then on each call as it comes. Few pages call: what knows the commands
 * comes with the first call that is more than a click the loader has caught.
 */
function answerCalls({ queue }: Boot, desk: CommandDesk, signal: AbortSignal): void {
  let commands: Promise<(call: Call) => void> | undefined;
  const carryOut = async (call: Call): Promise<void> => {
    // However often the launcher was clicked meanwhile, it means open. Whoever called before is served before.
    const clicked = call[0] === 'trigger';
    if (!clicked) commands ??= import('./commands.js').then(({ createCommands }) => createCommands(desk, signal), lost);
    const run = await commands?.catch((error: unknown) => {
      commands = undefined;
      if (!clicked) throw error;
    });
    if (clicked) pull(desk.store, call[1] as HTMLElement, () => desk.store.open());
    else run?.(call);
  };
  queue.push = (call) => {
    carryOut(call).catch(desk.report);
    return 0;
  };
  for (const call of queue.splice(0)) queue.push(call);
}

/** The owner's articles, else the bundled ones; those also in the place of the owner's where these cannot be had. */
async function openDesk(config: Config, src: string, inline: Pack | undefined, signal: AbortSignal): Promise<Desk> {
  const until = performance.now() + PATIENCE;
  const bundled = packAddress({}, src);
  const deskOf = async (bare: Shelf, address: string): Promise<Desk> => {
    const { shelf, changes } = config.overrides ? await overrideIn(bare, config.overrides, signal) : { shelf: bare, changes: undefined };
    // Many articles are searched beside the page; the single file has nothing to start beside it.
    const beside = shelf.pack.headFiles && !inline && (await besidePage(shelf, address, src, changes));
    return { contents: shelf.pack, source: withReader(beside || createLocalSource(shelf)) };
  };
  const general = async (): Promise<Desk> => deskOf(inline ? openShelf(inline) : await fetchPack(bundled, signal, until - performance.now()), bundled);
  if (!config.pack) return general();
  try {
    const address = packAddress(config, src);
    return await deskOf(await fetchPack(address, signal, OWN_PATIENCE), address);
  } catch (cause) {
    const desk = await general().catch(() => Promise.reject(cause));
    const error = asFaqError(cause);
    report(error);
    return { ...desk, lack: { leaves: 'generalOnly', error } };
  }
}

async function overrideIn(shelf: Shelf, overrides: Overrides, signal: AbortSignal): Promise<{ shelf: Shelf; changes?: Changes | undefined }> {
  const { overrideShelf } = await import('./override.js').catch(lost);
  return overrideShelf(shelf, overrides, report, signal);
}

/** Without what it takes, the same is found in the page itself, and only the page's work is more. */
async function besidePage(shelf: Shelf, pack: string, src: string, changes: Changes | undefined): Promise<SearchSource | undefined> {
  const beside = await inTime(PART_PATIENCE, () => import('../search/worker-source.js')).catch(() => undefined);
  return beside?.createWorkerSource(shelf, pack, () => new Worker(trusted(new URL(__WORKER__, src).href), { type: 'module' }), changes);
}

const trusted = (url: string): string => trustedTypes?.createScriptURL(url) ?? url;

const bringReader = (): Promise<unknown> => import('../define/faq-article.js');

/** The code that shows articles comes while the first results are looked at, and with the first article at the latest. */
function withReader(source: SearchSource): SearchSource {
  return {
    ...source,
    async search(query, options) {
      const result = await source.search(query, options);
      // When it does not come, the article that is opened asks again, and tells.
      void rest().then(bringReader).catch(() => undefined);
      return result;
    },
    async get(id, options) {
      const [article] = await Promise.all([source.get(id, options), inTime(PATIENCE, bringReader).catch(lost)]);
      return article;
    },
  };
}

function packAddress({ pack }: Config, src: string): string {
  return pack ? new URL(pack, document.baseURI).href : new URL(__PACK__, src).href;
}

/** Gives the elements the owner's colour, side and words. */
function dress(elements: readonly Element[], { accent, theme, position, label, heading, contact, logo, deepLinks, remember }: Config): void {
  for (const element of elements as readonly HTMLElement[]) {
    if (accent) element.style.setProperty('--faq-accent', accent);
    if (theme) element.style.setProperty('--faq-color-scheme', theme === 'auto' ? 'light dark' : theme);
    for (const [name, value] of Object.entries({ side: position, label, heading, contact, logo, remember: remember === 'on' && ' ', 'deep-links': deepLinks })) {
      if (value) element.setAttribute(name, value);
    }
  }
}
