import { patternToRegExp } from '../../content/address-pattern.js';
import type { AddressPart } from '../../content/address-pattern.js';
import type { AddressRule } from '../../content/panel.js';
import type { Address } from './address.js';

/** What of URLPattern is used here; TypeScript's own list of the browser does not have it yet. */
type Patterns = new (init: Readonly<Record<string, string>>) => { test(input: Readonly<Record<string, string>>): boolean };

type Test = (value: string) => boolean;

const tests = new Map<string, Test>();

/** Whether an address fits all that a rule gives of it. A pattern that is none fits nothing. */
export function fits({ path, query, hash }: AddressRule, address: Address): boolean {
  return (
    (path === undefined || testOf(path, 'pathname')(address.path)) &&
    (hash === undefined || testOf(hash, 'hash')(address.hash)) &&
    // Who writes "a=1&b=2" means both, not their order.
    (query === undefined || query.split('&').every((pair) => address.query.some(testOf(pair, 'search'))))
  );
}

/** How one part of an address is tested: by the browser, or as it would where it cannot. */
export function testOf(pattern: string, part: AddressPart, URLPattern = (globalThis as { URLPattern?: Patterns }).URLPattern): Test {
  const key = `${part} ${pattern}`;
  const test = tests.get(key) ?? makeTest(pattern, part, URLPattern);
  tests.set(key, test);
  return test;
}

export function makeTest(pattern: string, part: AddressPart, URLPattern?: Patterns): Test {
  try {
    if (URLPattern) {
      const browser = new URLPattern({ [part]: pattern });
      return (value) => browser.test({ [part]: value });
    }
    const own = patternToRegExp(pattern, part);
    return (value) => own.test(value);
  } catch {
    return () => false;
  }
}
