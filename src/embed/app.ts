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
import { isUnsure } from '../search/unsure.js';
import { createHelpStore } from '../store/help-store.js';
import type { Desk } from '../store/state.js';
import type { CommandDesk } from './commands.js';
import { SETTINGS, readConfig, readTag } from './config.js';
import type { Config } from './config.js';
import { home } from './home.js';
import { readPageValues } from './page-values.js';
import { INTENT } from './boot.js';
import type { Boot, Call } from './boot.js';
import type { ContextWatch } from './context.js';
import type { Found, Means, Tell } from './languages.js';
import { watchPolicy } from './policy.js';
import { pull, watchTriggers } from './triggers.js';
import { trustedTypes } from './trusted-types.js';

/** The address of the bundled articles from the loader's own; the build fills it in. */
declare const __PACK__: string;

/** What can change while the drawer stands; where articles and launcher come from is settled by then. */
const LATE = SETTINGS.filter((name) => name !== 'pack' && name !== 'launcher');

/** A theme that the drawer's own styles know. */
const SCHEME = /^(light|dark|auto)$/;

/** How long the owner's articles have to come, ms: the bundled ones have the rest of what anybody waits. */
const OWN_PATIENCE = 6_000;

/** How long a part of the script is waited for that help can begin without, ms. */
const PART_PATIENCE = 3_000;

/** Tells the owner, in the console and once, about something on the page that is not as meant. */
const report = (error: FaqError): void => console.warn(`faq-elements: ${error.message}`);

/** Sets up the help desk of a page and takes over from the loader. `inline` is a pack that came with the script. */
export async function start(...[script, queue, launcher, hear, inline]: readonly [...boot: Boot, inline?: Pack]): Promise<void> {
  // Reading the script was a task of its own, and so is what follows: the page is not held up by both together.
  await breath();
  const life = new AbortController();
  let config = readTag(script.dataset, report);

  watchPolicy(() => [home, packAddress(config)], report, life.signal);
  const openTelling = (tell: Tell): Promise<Desk> => openDesk(config, inline, life.signal, tell);
  const store = createHelpStore({ load: () => openTelling(tell) });
  const own = document.querySelector('faq-drawer');
  const drawer = own ?? document.createElement('faq-drawer');
  // Beside the body, as the launcher: pages that replace or transform their body do no harm there.
  if (!own) document.documentElement.append(drawer);

  const tell: Tell = (cause) => {
    if (life.signal.aborted) return;
    const error = asFaqError(cause);
    report(error);
    drawer.dispatchEvent(new FaqErrorEvent(error));
  };
  let speeches = 0;
  /** The newest choice wins. */
  const speak = async (): Promise<void> => {
    const turn = ++speeches;
    const words = loadWording(wantedLanguages(config)).then((wording) => {
      if (turn === speeches) store.setLanguage(wording.locale, { ...wording.strings, ...config.strings });
    });
    // Words that come late are spoken all the same; those that nobody wants any more are missed by nobody.
    await inTime(PART_PATIENCE, () => words).catch(lost).catch((cause) => turn === speeches && tell(cause));
  };
  const translate = (): void => {
    void speak();
    bringLanguages().then((all) => all.switchLanguage(store, wantedLanguages(config), openTelling, tell, life.signal), lost).catch(tell);
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
    if (read.theme) void wear();
    if (read.locale) translate();
    else if (read.strings) void speak();
    if (read.overrides) void store.reload();
    if (read.analytics) void measure();
  };
  /** A theme that is more than light or dark is put on by code that only those load who ask for one, or change theirs. */
  const wear = (): Promise<void> =>
    import('./themes/wear.js').then(({ wear }) => wear({ store, config: () => config, report, signal: life.signal })).catch(lost).catch(report);
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
      watchPage({ store, drawer, script, config: () => config, translate, last, signal: life.signal, report, adopt: (panel) => change({ ...panel, ...config }) }),
    ));
  const context = (step: (watch: ContextWatch) => void): void => void watch().then(step).catch(lost).catch(report);
  const configure = (settings: unknown): void => {
    change(readConfig(settings, report, LATE));
    void page?.then((watch) => watch.configure());
  };
  const destroy = (): void => {
    life.abort();
    store.dispose();
    pageStore.set(undefined);
    for (const element of [own ? undefined : drawer, launcher]) element?.replaceWith();
    delete window.faqElements;
  };

  apply(config);
  readPageValues(store);
  store.subscribe((state, before) => state.open && !before.open && readPageValues(store));
  void store.warmUp();
  // Nobody who speaks another language sees a word of English first.
  await Promise.all([speak(), measure(), SCHEME.test(config.theme ?? 'auto') || inTime(PART_PATIENCE, wear).catch(lost).catch(report)]);
  pageStore.set(store);
  for (const type of INTENT) removeEventListener(type, hear);
  watchTriggers(store, config.launcher, life.signal);
  if (document.querySelector('faq-article')) bringReader().catch(lost).catch(report);
  answerCalls(queue, { store, destroy, report, configure, context: (...said) => context((watch) => (said.length ? watch.say(said[0]) : watch.read())) }, life.signal);
  // Not before the drawer can be seen, nor under the visitor's first key: rules of counting take long to make.
  await rest();
  if (life.signal.aborted) return;
  context(() => {});
  count(store.state.strings.articles, 0, store.state.locale);
}

/**
 * Carries out the calls that have waited, and from then on each call as it comes. Few pages call: what knows the commands
 * comes with the first call that is more than a click the loader has caught.
 */
function answerCalls(queue: Call[], desk: CommandDesk, signal: AbortSignal): void {
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

/** The owner's language, else the page's, else the visitor's. */
const wantedLanguages = ({ locale }: Config): readonly string[] => [locale ?? '', document.documentElement.lang, ...navigator.languages];

/** Whether a pack is surely in the language that is wanted first: where it has others of it, `pt-BR` beside `pt`, that is to be seen. */
function isOwnLanguage({ locale, translations }: Pack, wanted: readonly string[]): boolean {
  const first = wanted.find(Boolean)?.slice(0, 2);
  return !translations || [locale, ...Object.keys(translations)].filter((tag) => tag.slice(0, 2) === first).join() === locale;
}

/** The owner's articles, else the bundled ones; those also in the place of the owner's where these cannot be had. */
async function openDesk(config: Config, inline: Pack | undefined, signal: AbortSignal, tell: Tell): Promise<Desk> {
  const until = performance.now() + PATIENCE;
  const bundled = packAddress({});
  // Many articles are searched beside the page; the single file has nothing to start beside it. Without what it takes,
  // the same is found in the page itself, and only the page's work is more.
  const open = async ({ shelf, address }: Found, changes?: Changes): Promise<SearchSource> => {
    const beside = shelf.pack.headFiles && !inline && (await inTime(PART_PATIENCE, () => import('./worker-source.js')).catch(() => undefined));
    return beside ? beside.besidePage(shelf, address, home, changes, trustedTypes) : createLocalSource(shelf);
  };
  const means: Means = { bring: (address) => fetchPack(address, signal), open, tell };
  const deskOf = async (bare: Shelf, from: string): Promise<Desk> => {
    const wanted = wantedLanguages(config);
    const original = { shelf: bare, address: from };
    const found = isOwnLanguage(bare.pack, wanted) ? original : await (await bringLanguages().catch(lost)).inLanguage(original, wanted, means);
    const { shelf, changes } = config.overrides ? await overrideIn(found.shelf, config.overrides, signal) : { shelf: found.shelf, changes: undefined };
    const source = await open({ ...found, shelf }, changes);
    const more = (): Promise<SearchSource> =>
      bringLanguages().then((all) => all.inAllLanguages(source, { ...found, shelf }, means), lost).catch((cause) => (tell(cause), source));
    return { contents: shelf.pack, source: withReader(source, shelf.pack.translations && more) };
  };
  const general = async (): Promise<Desk> => deskOf(inline ? openShelf(inline) : await fetchPack(bundled, signal, until - performance.now(), true), bundled);
  if (!config.pack) return general();
  try {
    const address = packAddress(config);
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

const bringLanguages = (): Promise<typeof import('./languages.js')> => import('./languages.js');

const bringReader = (): Promise<unknown> => import('../define/faq-article.js');

/**
 * The code that shows articles comes while the first results are looked at, and with the first article at the latest;
 * `more`, which knows other languages, with the first words that are in no article.
 */
function withReader(source: SearchSource, more?: () => Promise<SearchSource>): SearchSource {
  let known = source;
  let unsure = false;
  let coming: Promise<SearchSource> | undefined;
  return {
    ...source,
    async search(query, options) {
      const result = await known.search(query, options);
      // When it does not come, the article that is opened asks again, and tells.
      void rest().then(bringReader).catch(() => undefined);
      unsure = !!more && !options?.explain && isUnsure(result);
      return unsure && known === source ? { ...result, partial: true } : result;
    },
    async whole() {
      const wanted = unsure;
      await source.whole?.();
      if (!wanted) return;
      known = await (coming ??= more!());
      await known.whole?.();
    },
    dispose: () => known.dispose?.(),
    async get(id, options) {
      const reader = inTime(PATIENCE, bringReader).catch(lost);
      // What fails is told once: by the article's own element, where that is on its way.
      const [article] = await Promise.all([source.get(id, options).finally(() => reader), reader]);
      return article;
    },
  };
}

function packAddress({ pack }: Config): string {
  return pack ? new URL(pack, document.baseURI).href : new URL(__PACK__, home).href;
}

/** Gives the elements the owner's colour, side and words. */
function dress(elements: readonly Element[], { accent, theme, position, label, heading, contact, logo, deepLinks, remember }: Config): void {
  for (const element of elements as readonly HTMLElement[]) {
    if (accent) element.style.setProperty('--faq-accent', accent);
    if (SCHEME.test(theme!)) element.style.setProperty('--faq-color-scheme', theme!.replace('auto', 'light dark'));
    for (const [name, value] of Object.entries({ side: position, label, heading, contact, logo, remember: remember === 'on' && ' ', 'deep-links': deepLinks })) {
      if (value) element.setAttribute(name, value);
    }
  }
}
