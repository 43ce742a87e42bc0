import type { Audience } from '../../content/article.js';
import type { PanelSign, PanelSigns } from '../../content/panel.js';
import { testOf } from './fits.js';

export interface Found<Signs extends PanelSigns> {
  readonly panel: Signs;
  /** Whom the sign that told it says it serves. */
  readonly audience: Audience | undefined;
}

/** The panel that the page is of, told by its signs; the first that has one that holds. */
export function findPanel<Signs extends PanelSigns>(panels: readonly Signs[]): Found<Signs> | undefined {
  for (const panel of panels) {
    const sign = panel.detect.find(holds);
    if (sign) return { panel, audience: sign.audience };
  }
  return undefined;
}

/** What is cheap is looked at first. */
function holds({ port, path, global, generator, selector }: PanelSign): boolean {
  return (
    (port === undefined || port.includes(location.port)) &&
    (path === undefined || testOf(path, 'pathname')(location.pathname)) &&
    (global === undefined || isThere(global)) &&
    (generator === undefined || !!query<HTMLMetaElement>('meta[name="generator" i]')?.content.toLowerCase().startsWith(generator.toLowerCase())) &&
    (selector === undefined || query(selector) !== null)
  );
}

/** Looks a property of `window` up; what the page has there may throw when it is asked. */
function isThere(name: string): boolean {
  try {
    return name.split('.').reduce<unknown>((from, part) => (from as Record<string, unknown> | null | undefined)?.[part], window) !== undefined;
  } catch {
    return false;
  }
}

/** What matches first; a selector that this browser does not know matches nothing. */
export function query<Type extends Element>(selector: string): Type | null {
  try {
    return document.querySelector<Type>(selector);
  } catch {
    return null;
  }
}
