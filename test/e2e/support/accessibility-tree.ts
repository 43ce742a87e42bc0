import type { CDPSession, Page } from 'playwright/test';

/* What of Chromium's protocol is read here. */
interface AxValue {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}
interface Snapshot {
  readonly strings: readonly string[];
  readonly documents: readonly [
    {
      readonly nodes: { readonly parentIndex: readonly number[]; readonly backendNodeId: readonly number[]; readonly attributes: readonly (readonly number[])[] };
      readonly layout: { readonly nodeIndex: readonly number[]; readonly styles: readonly (readonly [number])[] };
    },
  ];
}

/** What a visitor who listens is told of a thing, beside its role and its name; the rest is of no use to them. */
const STATES = ['level', 'expanded', 'selected', 'checked', 'pressed', 'modal', 'live', 'busy', 'invalid', 'disabled', 'hasPopup', 'focused', 'activedescendant'];
/** Roles that say nothing: what is in them is told without them. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'LayoutTable', 'LayoutTableRow', 'LayoutTableCell', 'strong', 'emphasis', 'mark', 'code', 'time', 'DescriptionListDetail']);
const TEXT = 'StaticText';
/** Where one piece of text ends, for eyes and for ears, because a box does. */
const EDGE = 'edge';

interface Line {
  readonly role: string;
  name: string;
  readonly value: string;
  readonly description: string;
  readonly states: readonly string[];
  readonly language: string;
  children: Line[];
}

/**
 * What assistive technology gets of the page as it stands, shadow roots included: a line for each thing, what is in it
 * indented below. No ids and no sizes are in it, so that it is the same on every machine. `lang` stands where it changes.
 */
export async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  const { languages, boxes } = await surroundings(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const nameOf = (element: number): string => text(byElement.get(element)?.name);

  const linesOf = ({ childIds = [] }: AxNode, language: string): Line[] =>
    joined(childIds.flatMap((id) => (byId.has(id) ? read(byId.get(id)!, language) : [])));

  const read = (node: AxNode, outer: string): Line[] => {
    const language = languages.get(node.backendDOMNodeId ?? 0) ?? outer;
    const role = String(node.role?.value ?? 'none');
    if (role === TEXT) return [piece(role, text(node.name, false), language)];
    const children = linesOf(node, language);
    const properties = new Map(node.properties?.map(({ name, value }) => [name, value]));
    const edge = piece(EDGE, '', language);
    // What takes focus is met by whoever goes from control to control, whatever it is.
    if (node.ignored || (SILENT.has(role) && !properties.get('focusable')?.value)) return boxes.has(node.backendDOMNodeId ?? 0) ? [edge, ...children, edge] : children;
    const states = STATES.flatMap((name) => (properties.has(name) && !(name === 'level' && role === 'listitem') && !(name === 'focused' && role === 'RootWebArea') ? stateOf(name, properties.get(name)!, nameOf) : []));
    // How wide a panel is that can be pulled is a matter of the screen.
    const value = role === 'splitter' || role === 'separator' ? '' : text(node.value);
    return [{ role, name: text(node.name), value, description: text(node.description), states, language, children: children.filter((child) => child.role !== EDGE) }];
  };
  return joined(read(nodes[0]!, '')).map((line) => write(line, 0, '')).join('');
}

/** What stands in the page's tree beside that: the language of each node, and which nodes are boxes of their own. */
async function surroundings(session: CDPSession): Promise<{ languages: ReadonlyMap<number, string>; boxes: ReadonlySet<number> }> {
  const { strings, documents } = (await session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] })) as unknown as Snapshot;
  const [{ nodes, layout }] = documents;
  const found: string[] = [];
  nodes.attributes.forEach((attributes, i) => {
    const at = attributes.findIndex((name, j) => j % 2 === 0 && strings[name] === 'lang');
    found[i] = at < 0 ? (found[nodes.parentIndex[i]!] ?? '') : strings[attributes[at + 1]!]!;
  });
  const boxes = layout.nodeIndex.filter((_, i) => !/^(?:inline|contents|$)/.test(strings[layout.styles[i]?.[0] ?? -1] ?? ''));
  return { languages: new Map(nodes.backendNodeId.map((id, i) => [id, found[i]!])), boxes: new Set(boxes.map((i) => nodes.backendNodeId[i]!)) };
}

const text = (value: AxValue | undefined, trim = true): string => {
  const all = String(value?.value ?? '').replace(/\s+/g, ' ');
  return trim ? all.trim() : all;
};

function stateOf(name: string, { value, relatedNodes = [] }: AxValue, nameOf: (element: number) => string): readonly string[] {
  if (name === 'activedescendant') return relatedNodes.map(({ backendDOMNodeId }) => `${name}=${JSON.stringify(nameOf(backendDOMNodeId))}`);
  if (['expanded', 'selected', 'checked', 'pressed'].includes(name)) return [value === true || value === 'true' ? name : `${name}=${String(value)}`];
  if (value === false || value === 'false') return [];
  return [value === true ? name : `${name}=${String(value)}`];
}

const piece = (role: string, name: string, language: string): Line => ({ role, name, value: '', description: '', states: [], language, children: [] });

/** Pieces of one text that follow one another, in the same language, as one. */
function joined(lines: readonly Line[]): Line[] {
  const all: Line[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (line.role === TEXT && last?.role === TEXT && last.language === line.language) last.name += line.name;
    else all.push({ ...line });
  }
  return all.filter(({ role, name }) => role !== TEXT || name.trim());
}

const bare = (words: string): string => words.replace(/\s+/g, '');
const wordsIn = ({ role, name, children }: Line): string => (role === TEXT ? name : children.map(wordsIn).join(''));
/** Whether a thing holds nothing but text in one language. */
const isPlain = (line: Line, language: string): boolean => line.language === language && /^(?:StaticText|paragraph)$/.test(line.role) && line.children.every((child) => isPlain(child, language));

/** What is in a thing, without what its name or its value has told already, unless that is in another language. */
function untold({ name, value, language, children }: Line): readonly Line[] {
  for (const part of [children, children.filter(({ role }) => role === TEXT)]) {
    const told = bare(part.map(wordsIn).join(''));
    if ([name, value].map(bare).includes(told) && part.every((child) => isPlain(child, language))) return children.filter((child) => !part.includes(child));
  }
  return children;
}

function write(line: Line, depth: number, outer: string): string {
  const [first, ...more] = line.children;
  // A thing without a name that holds one text is a line with it.
  const only = first?.role === TEXT && !more.length && !line.name ? first : undefined;
  const { name, language } = only ?? line;
  const parts = [
    line.role === TEXT ? 'text' : line.role,
    name.trim() && JSON.stringify(name.trim()),
    line.value && `value=${JSON.stringify(line.value)}`,
    line.description && `described=${JSON.stringify(line.description)}`,
    ...line.states,
    language !== outer && `lang=${language}`,
  ];
  const children = only ? [] : untold(line);
  return `${'  '.repeat(depth)}${parts.filter(Boolean).join(' ')}\n${children.map((child) => write(child, depth + 1, language)).join('')}`;
}
