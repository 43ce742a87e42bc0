import assert from 'node:assert/strict';
import type { Driver } from '../support/driver.js';
import type { OwnerSite } from './site.js';
import type { Visitor } from './visitor.js';

/** A visitor on an owner's pages. */
export interface Walk extends Visitor {
  readonly driver: Driver;
  readonly site: OwnerSite;
  /** Where the single file stands on the disk, beside a page. */
  readonly file: string;
}

export type Check = readonly [name: string, walk: (walk: Walk) => Promise<void>];

export const LAUNCHER = 'faq-launcher >>> button';
export const FIELD = '[role=combobox]';
export const PANEL = 'dialog.panel';
export const HIT = '[role=option]';
export const TITLE = '[part=title]';
export const IMAP = 'What is the difference between IMAP and POP3?';

/** Nothing has gone wrong on the page. */
export async function clean(driver: Driver): Promise<void> {
  await driver.evaluate(() => undefined);
  assert.deepEqual([...driver.faults], []);
}
