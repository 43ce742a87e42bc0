import type { Audience } from '../content/article.js';
import { AUDIENCES } from '../content/article.js';
import { FaqError } from '../content/faq-error.js';
import type { Overrides } from '../content/overrides.js';
import type { GivenValues } from '../content/variables.js';
import { en } from '../locales/en.js';
import type { Plural, Strings } from '../locales/en.js';
import type { PageRule } from '../store/page-context/page-context.js';

/** What an owner can set: as attributes of the script tag, as one JSON block, or by `faqElements('configure', …)`. */
export interface Config {
  /** The address of the articles; the bundled ones when left out. */
  readonly pack?: string;
  readonly position?: 'right' | 'left';
  /** `on`, `off`, or a selector of the owner's own buttons. */
  readonly launcher?: string;
  /** The text of the launcher. */
  readonly label?: string;
  /** The language of the interface, BCP 47; the page's when left out, else the visitor's. */
  readonly locale?: string;
  /** The owner's own words in place of ours, by their names in `src/locales/en.ts`. */
  readonly strings?: Partial<Strings>;
  /** `light`, `dark` or `auto`, and a look: `match` for the page's own, or the name of a theme: `bootstrap`, `plesk dark`. */
  readonly theme?: string;
  readonly audience?: Audience;
  /** A CSS colour. */
  readonly accent?: string;
  /** The title of the drawer. */
  readonly heading?: string;
  /** The address of a picture in the place of our sign. */
  readonly logo?: string;
  /** `ga4`, `matomo`, `plausible`, or the address of an endpoint: who hears what visitors look for. Nobody when left out. */
  readonly analytics?: string;
  /** Articles that are hidden, come first, or are the owner's own. */
  readonly overrides?: Overrides;
  /** The beginning of the addresses that what is open has: `#faq/`. Without it, the page's address stays as it is. */
  readonly deepLinks?: string;
  /** Whether the width that a visitor gives the panel is kept, in this browser. */
  readonly remember?: 'on' | 'off';
  /** Where "Contact support" leads; `on`: a button that tells the host. */
  readonly contact?: string;
  /** What the page is about. */
  readonly topics?: readonly string[];
  /** What pages are about, by their addresses; read with the page context, which is told of what is wrong in them. */
  readonly rules?: readonly PageRule[];
  /** How much of the page is read to find what it is about: address and text, the address alone, or nothing. */
  readonly context?: 'page' | 'address' | 'off';
  /** Where messages of the page are explained: in the drawer, or also beside each of them. */
  readonly errors?: 'drawer' | 'inline';
  /** Whether what leads to an article shows its first lines. */
  readonly card?: 'on' | 'off';
  /** Values for the variables of the articles. */
  readonly values?: GivenValues;
}

const TEXTS = ['pack', 'launcher', 'label', 'locale', 'accent', 'theme', 'heading', 'contact', 'logo', 'analytics', 'deepLinks'] as const;

const CHOICES = {
  position: ['right', 'left'],
  audience: AUDIENCES,
  context: ['page', 'address', 'off'],
  errors: ['drawer', 'inline'],
  card: ['on', 'off'],
  remember: ['on', 'off'],
} as const;

/** The names of all settings. */
export const SETTINGS: readonly string[] = [...TEXTS, ...Object.keys(CHOICES), 'topics', 'values', 'strings', 'rules', 'overrides'];

/**
 * The attributes of the script tag, over the JSON block that `data-config` selects (or the page's
 * `<script type="application/json" data-faq-config>`). What cannot be used is left out and told to `report`.
 */
export function readTag(options: DOMStringMap, report: (error: FaqError) => void): Config {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(options)) {
    if (/^var[A-Z]/.test(name) && value !== undefined) values[name.charAt(3).toLowerCase() + name.slice(4)] = value;
  }
  const tag = readConfig({ ...pick(options), topics: options['topics']?.split(/[\s,]+/).filter(Boolean), values }, report);
  const block = readBlock(options['config'], report);
  return { ...block, ...tag, values: { ...block.values, ...tag.values } };
}

/** The attributes that are settings; a tag may carry others, of the page's own. */
function pick(options: DOMStringMap): DOMStringMap {
  return Object.fromEntries(Object.entries(options).filter(([name]) => SETTINGS.includes(name)));
}

/** Settings as the owner wrote them, those of `allowed`; what cannot be used is left out and told to `report`. */
export function readConfig(from: unknown, report: (error: FaqError) => void, allowed = SETTINGS): Config {
  if (typeof from !== 'object' || from === null) {
    report(new FaqError('CONFIG', 'settings are an object, such as { accent: "#0a7" }.'));
    return {};
  }
  const config: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(from)) {
    if (value === undefined) continue;
    const fault = allowed.includes(name) ? faultOf(name, value) : `there is no setting "${name}" here. There are ${allowed.join(', ')}.`;
    if (fault === undefined) config[name] = name === 'values' ? texts(value as object) : value;
    else report(new FaqError('CONFIG', fault));
  }
  return config;
}

function faultOf(name: string, value: unknown): string | undefined {
  const wanted = lackOf(name, value);
  return wanted ? `${name} is ${wanted}, not ${show(value)}.` : name === 'strings' ? wrongWord(value as object) : undefined;
}

/** What a setting has to be and is not. */
function lackOf(name: string, value: unknown): string | false {
  if ((TEXTS as readonly string[]).includes(name)) {
    if (typeof value !== 'string') return 'a text';
    if (name === 'launcher') return !isSelector(value) && 'on, off, or a selector';
    return name === 'accent' && !CSS.supports('color', value) && 'a CSS colour';
  }
  const choices: readonly unknown[] | undefined = Object.hasOwn(CHOICES, name) ? CHOICES[name as keyof typeof CHOICES] : undefined;
  if (choices) return !choices.includes(value) && `one of ${choices.join(', ')}`;
  if (name === 'topics') return !(Array.isArray(value) && value.every((topic) => typeof topic === 'string')) && 'a list of texts';
  return !(typeof value === 'object' && value) && 'an object';
}

/** A text stands for a text, and a plural for a plural. */
function wrongWord(words: object): string | undefined {
  for (const [name, word] of Object.entries(words) as [string, unknown][]) {
    if (!Object.hasOwn(en, name) && !/^reading/.test(name)) return `strings has no text "${name}" to replace.`;
    const ours = en[name as keyof Strings] ?? '';
    const theirs = typeof ours === 'string' ? word : (word as Plural | null)?.other;
    if (typeof theirs !== 'string') return `strings.${name} stands for ${JSON.stringify(ours)}, and cannot be ${show(word)}.`;
  }
  return undefined;
}

/** As JSON writes it, for what JSON cannot say (a circle, a BigInt) its kind. */
function show(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return `a ${typeof value}`;
  }
}

function isSelector(text: string): boolean {
  try {
    document.querySelector(text);
    return true;
  } catch {
    return false;
  }
}

function texts(values: object): GivenValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'function' ? value : String(value)]));
}

function readBlock(selector: string | undefined, report: (error: FaqError) => void): Config {
  const tell = (what: string, cause?: unknown): Config => {
    report(new FaqError('CONFIG', `${what}.`, { cause }));
    return {};
  };
  let block: Element | null;
  try {
    block = document.querySelector(selector || 'script[type="application/json"][data-faq-config]');
  } catch (cause) {
    return tell(`data-config="${selector}" is no selector`, cause);
  }
  if (!block) return selector ? tell(`nothing on the page matches data-config="${selector}"`) : {};
  try {
    return readConfig(JSON.parse(block.textContent ?? ''), report);
  } catch (cause) {
    return tell(`the settings block is not JSON: ${(cause as Error).message}`, cause);
  }
}
