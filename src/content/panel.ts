import type { Audience } from './article.js';

/*
 * What is known of a hosting panel: data, written in `data/panels/*.yaml`, checked and compiled by the build. A page
 * downloads what tells the panels apart, and the rest of a panel only where that panel is.
 */

/** An address, or a part of it, by patterns (see `address-pattern.ts`); all that are given have to fit. */
export interface AddressRule {
  readonly path?: string;
  /** `name=value` pairs joined by `&`, in any order; others may stand beside them. */
  readonly query?: string;
  readonly hash?: string;
}

/** What somebody says that a page is about. */
export interface PageHint {
  /** Most telling first. */
  readonly topics?: readonly string[];
  /** Ids of articles, best first; they stand before those that the topics lead to. */
  readonly articles?: readonly string[];
  /** A query whose best answers fit. */
  readonly search?: string;
  readonly audience?: Audience;
}

/** One page of a panel. */
export interface PanelPage extends AddressRule, PageHint {
  /** An element that has to be there, for what has no address of its own: a tab, a dialog. */
  readonly selector?: string;
}

/** One way to tell a panel; all that is given has to hold. */
export interface PanelSign {
  /** The path as the browser shows it, its session part included. */
  readonly path?: string;
  readonly port?: readonly string[];
  readonly selector?: string;
  /** A property of `window`: `CPANEL`, `Jsw.something`. */
  readonly global?: string;
  /** How `<meta name="generator">` begins. */
  readonly generator?: string;
  /** Whom the panel serves where it is told by this sign. */
  readonly audience?: Audience;
}

/** What every page downloads of a panel. */
export interface PanelSigns {
  readonly id: string;
  readonly detect: readonly PanelSign[];
}

export interface Panel extends PanelSigns {
  /** Its name, for people. */
  readonly name: string;
  readonly audience: Audience;
  /** Its colour: `#rrggbb`. */
  readonly accent?: string;
  /** What belongs to a session and is dropped before anything is matched: steps of the path, names in the query; `*` is anything. */
  readonly session: { readonly path: readonly string[]; readonly query: readonly string[] };
  /** Where its language stands; `<html lang>` when left out. */
  readonly language?: { readonly selector: string; readonly attribute?: string };
  /** Selectors of what says where one is. */
  readonly heading?: string;
  readonly breadcrumb?: string;
  /** A selector of messages that say what went wrong. */
  readonly errors?: string;
  /** Its pages; the first that fits is the page. */
  readonly pages: readonly PanelPage[];
}
