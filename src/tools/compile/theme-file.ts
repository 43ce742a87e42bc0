import type { Panel } from '../../content/panel.js';
import type { Theme } from '../../content/theme.js';
import { KEBAB, KEBAB_MEND } from './catalogue.js';
import { FaultList } from './fault.js';
import type { Fault, Report } from './fault.js';
import { Fields } from './fields.js';
import { parseLined } from './lined.js';

/** What may differ between light and dark. */
const COLOURS = ['link', 'on-link', 'soft', 'ink', 'ink-2', 'ink-3', 'line', 'edge', 'surface', 'sunken', 'mark', 'good', 'warn'];
/** What is the same in both. */
const MEASURES = ['font', 'text-size', 'small-size', 'title-size', 'radius', 'shadow'];
/** The other words that a setting of the theme may hold. */
const RESERVED = ['light', 'dark', 'auto', 'match'];

const HEX = /^#[0-9a-f]{6}$/i;

export interface Themes {
  readonly themes: readonly Theme[];
  readonly faults: readonly Fault[];
}

/** Reads the themes of a file; those of panels have the panel's colour. What is wrong in any is told of all of them. */
export function readThemes(yaml: string, panels: readonly Pick<Panel, 'id' | 'accent'>[], file = 'themes.yaml'): Themes {
  const faults = new FaultList();
  const report = faults.of(file);
  const lined = parseLined(yaml, 1, report);
  const themes: Theme[] = [];
  if (lined && lined.kind !== 'list') report(lined.line, 'FIELD_TYPE', `this is a ${lined.kind}, not a list of themes`, 'Begin each with "- id: …".');
  for (const item of lined?.kind === 'list' ? lined.items : []) {
    if (item.kind === 'map') themes.push(readTheme(new Fields(item, report), panels, themes, report));
    else report(item.line, 'FIELD_TYPE', `a theme is a map, not a ${item.kind}`, 'Begin it with "- id: …".');
  }
  return { themes, faults: faults.sorted() };
}

function readTheme(fields: Fields, panels: readonly Pick<Panel, 'id' | 'accent'>[], before: readonly Theme[], report: Report): Theme {
  const [id, name] = [fields.text('id'), fields.text('name')];
  if (id && (!KEBAB.test(id) || RESERVED.includes(id))) report(fields.line('id'), 'ID_FORM', `"${id}" is no id of a theme`, RESERVED.includes(id) ? 'Give it a name that means nothing else.' : KEBAB_MEND);
  if (before.some((theme) => theme.id === id)) report(fields.line('id'), 'ID_TWICE', `there are two themes "${id}"`, 'Rename one of them.');
  const tokens: Record<string, string> = { accent: accentOf(fields, panels, report) };
  for (const key of COLOURS) {
    const pair = fields.optionalTexts(key);
    for (const { text, line } of pair) checkColour(text, line, report);
    if (pair.length === 2) tokens[key] = `light-dark(${pair.map(({ text }) => text).join(', ')})`;
    else if (pair.length) report(fields.line(key), 'PAIR', `${key} has not two colours`, 'Write the one on light and the one on dark: ["#ffffff", "#101418"].');
  }
  for (const key of MEASURES) {
    const value = fields.optionalText(key);
    if (value) tokens[key] = value;
  }
  fields.rest();
  return { id, name, tokens };
}

/** The theme's own colour, or the one of the panel that it names: that stands in one place. */
function accentOf(fields: Fields, panels: readonly Pick<Panel, 'id' | 'accent'>[], report: Report): string {
  const panel = fields.optionalText('panel');
  const own = panel ? fields.optionalText('accent') : fields.text('accent');
  if (own) checkColour(own, fields.line('accent'), report);
  if (!panel) return own;
  if (own) report(fields.line('accent'), 'ACCENT', 'a theme of a panel has the colour of the panel', 'Take this line out, or change the panel.');
  const accent = panels.find(({ id }) => id === panel)?.accent;
  if (!accent) report(fields.line('panel'), 'PANEL', `there is no panel "${panel}" that has a colour`, 'Name a file of data/panels, and give it an accent.');
  return accent ?? '';
}

function checkColour(text: string, line: number, report: Report): void {
  if (!HEX.test(text)) report(line, 'COLOUR', `"${text}" is no colour`, 'Write it as "#rrggbb", in quotes.');
}
