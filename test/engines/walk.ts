import type { Driver } from '../support/driver.js';
import { visitor } from './visitor.js';
import type { Visitor } from './visitor.js';

/** A visitor on a page with help, who has an owner's calls at hand: `call('article', 'timetable')`. */
export interface Walk extends Visitor {
  readonly driver: Driver;
  call(...args: readonly unknown[]): Promise<void>;
}

export const LAUNCHER = 'faq-launcher >>> button';
export const FIELD = '[role=combobox]';
export const OPTION = '[role=option]';
export const FIND = '[part=find]';

export const walkWith = (driver: Driver): Walk => ({
  ...visitor(driver),
  driver,
  call: (...args) => driver.evaluate((...given) => void window.faqElements?.(...given), ...args),
});

export const open = async ({ call, sees }: Walk): Promise<void> => {
  await call('open');
  await sees('[role=tree]');
};
/** Help is closed, and all of it is here. */
export const openAndShut = async (walk: Walk): Promise<void> => {
  await open(walk);
  await walk.call('close');
  await walk.missesOut('dialog.panel');
};
export const ask = async (walk: Walk, query: string, answered = OPTION): Promise<void> => {
  await walk.call('open');
  await walk.focuses(FIELD);
  await walk.driver.type(query);
  await walk.sees(answered);
};
export const read = async ({ call, sees }: Walk, id: string): Promise<void> => {
  await call('article', id);
  await sees(FIND);
};
/** Moves the mouse onto what stands there: `faq-launcher >>> button`, `#trigger`. */
export const point = async ({ driver }: Walk, selector: string): Promise<void> => {
  const { x, y } = await driver.evaluate((at) => {
    const [outer = '', inner] = at.split(' >>> ');
    const element = document.querySelector(outer);
    return (inner ? element?.shadowRoot?.querySelector(inner) : element)?.getBoundingClientRect().toJSON() as DOMRect;
  }, selector);
  await driver.move(Math.round(x) + 8, Math.round(y) + 8);
};
