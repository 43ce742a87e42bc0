import { enReading } from '../../src/locales/en-reading.js';
import { en } from '../../src/locales/en.js';
import type { AllStrings } from '../../src/locales/en.js';

/** What the texts were made into. */
export interface Trace {
  /** Each kind of element and each of its attributes, once: `a`, `a[href]`. */
  readonly kinds: readonly string[];
  /** The protocols of all addresses that a visitor could follow or that the browser fetches. */
  readonly protocols: readonly string[];
  /** Texts that do not read as they were given. */
  readonly unread: readonly string[];
}

const ADDRESSES = ['href', 'src', 'srcdoc', 'action', 'formaction', 'xlink:href', 'data'];

/** Looks at what has been made and remembers it. */
export class Tracer {
  readonly #kinds = new Set<string>();
  readonly #protocols = new Set<string>();
  readonly #unread = new Set<string>();

  /** Looks at an element and at all in it, shadow roots included. */
  look(element: Element): void {
    this.#kinds.add(element.localName);
    for (const { name, value } of element.attributes) {
      this.#kinds.add(`${element.localName}[${name}]`);
      // A logo runs nothing, wherever it comes from; an article’s image has a policy.
      if (ADDRESSES.includes(name) && (element.localName !== 'img' || element.closest('.picture'))) this.#protocols.add(protocolOf(value, element.localName));
    }
    for (const inner of [...(element.shadowRoot?.children ?? []), ...element.children]) this.look(inner);
  }

  expect(text: string, element: Element | null | undefined): void {
    if (element?.textContent !== text) this.#unread.add(text);
  }

  get trace(): Trace {
    return { kinds: [...this.#kinds], protocols: [...this.#protocols], unread: [...this.#unread] };
  }
}

/** `https:`; of a picture that is its own address, which runs nothing, what kind it is: `data:image/png;`. */
function protocolOf(address: string, kind: string): string {
  if (!URL.canParse(address, document.baseURI)) return address;
  const { protocol, href } = new URL(address, document.baseURI);
  return (kind === 'img' && /^data:image\/(?:png|jpeg|gif|webp);(?=base64,)/.exec(href)?.[0]) || protocol;
}

/** Resolves once `there` is true; the one who waits has the time limit. */
export async function until(there: () => unknown): Promise<void> {
  while (!there()) await new Promise((go) => setTimeout(go));
}

/** What stands in the shadow root of an element. */
export const inside = (element: Element, selector: string): Element | null | undefined => element.shadowRoot?.querySelector(selector);

/** A text in the place of every word of the interface. */
export const words = (text: string): AllStrings =>
  Object.fromEntries(Object.entries({ ...en, ...enReading }).map(([name, word]) => [name, typeof word === 'string' ? text : { other: text }])) as unknown as AllStrings;

/** Resolves after what has been put into the page so far has been fetched, has failed and has been painted. */
export async function afterAll(): Promise<void> {
  const image = new Image();
  const failed = new Promise((go) => image.addEventListener('error', go));
  image.src = 'x';
  await failed;
  for (let frame = 0; frame < 3; frame += 1) await new Promise((go) => requestAnimationFrame(go));
}
