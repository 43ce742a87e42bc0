import type { Driver } from '../support/driver.js';
import { FIELD, HIT } from './check.js';
import { visitor } from './visitor.js';
import type { Visitor } from './visitor.js';

/** A visitor on a page with help, who has an owner's calls at hand: `call('article', 'timetable')`. */
export interface Tour extends Visitor {
  readonly driver: Driver;
  call(...args: readonly unknown[]): Promise<void>;
}

export const FIND = '[part=find]';

export const tourWith = (driver: Driver): Tour => ({
  ...visitor(driver),
  driver,
  call: (...args) => driver.evaluate((...given) => void window.faqElements?.(...given), ...args),
});

export const open = async ({ call, sees }: Tour): Promise<void> => {
  await call('open');
  await sees('[role=tree]');
};
/** Help is closed, and all of it is here. */
export const openAndShut = async (tour: Tour): Promise<void> => {
  await open(tour);
  await tour.call('close');
  await tour.missesOut('dialog.panel');
};
export const ask = async (tour: Tour, query: string, answered = HIT): Promise<void> => {
  await tour.call('open');
  await tour.focuses(FIELD);
  await tour.driver.type(query);
  await tour.sees(answered);
};
export const read = async ({ call, sees }: Tour, id: string): Promise<void> => {
  await call('article', id);
  await sees(FIND);
};
/** Moves the mouse onto what stands there: `faq-launcher >>> button`, `#trigger`. */
export const point = async ({ driver }: Tour, selector: string): Promise<void> => {
  const { x, y } = await driver.evaluate((at) => {
    const [outer = '', inner] = at.split(' >>> ');
    const element = document.querySelector(outer);
    return (inner ? element?.shadowRoot?.querySelector(inner) : element)?.getBoundingClientRect().toJSON() as DOMRect;
  }, selector);
  await driver.move(Math.round(x) + 8, Math.round(y) + 8);
};
