import { expect } from '@open-wc/testing';
import { faultOfPattern } from '../../src/content/address-pattern.js';
import type { AddressPart } from '../../src/content/address-pattern.js';
import { fits, makeTest, testOf } from '../../src/store/page-context/fits.js';

type Patterns = Parameters<typeof makeTest>[2];

/** Patterns of a part, each with values; whether one fits the other is the browser's to say. */
const CASES: Readonly<Record<AddressPart, readonly [pattern: string, ...values: readonly string[]][]>> = {
  pathname: [
    ['/mail/*', '/mail/', '/mail/a', '/mail/a/b', '/mail', '/Mail/a', '/x/mail/a'],
    ['*/mail', '/mail', '/a/mail', '/a/b/mail', '/mail/', '/amail'],
    ['*/frontend/*/email_accounts/index.html', '/frontend/jupiter/email_accounts/index.html', '/demo/frontend/a/b/email_accounts/index.html', '/frontend/email_accounts/index.html'],
    ['/admin/:page', '/admin/mail', '/admin/', '/admin', '/admin/a/b'],
    ['/admin/:page?', '/admin/mail', '/admin/', '/admin', '/admin/a/b'],
    ['/smb{/web}?/list', '/smb/list', '/smb/web/list', '/smb/webs/list'],
    ['/a{b}c', '/abc', '/ac'],
    ['/clientarea.php', '/clientarea.php', '/clientareaxphp', '/clientarea.php5'],
    ['/a+b', '/a+b', '/aab'],
    ['/was\\?', '/was', '/was?', '/wa'],
    ['/post\\:*', '/post:1', '/post1'],
    ['/käse/*', '/k%C3%A4se/a', '/k%C3%A4se', '/kase/a'],
    ['/sp ace', '/sp%20ace', '/space'],
    ['/$^|[x]', '/$^|[x]', '/x'],
    ['/', '/', '/a', ''],
    ['*', '/', '/a/b', ''],
  ],
  search: [
    ['action=emails', 'action=emails', 'action=email', 'xaction=emails'],
    ['_mbox=*', '_mbox=INBOX', '_mbox=', '_mbo=INBOX'],
    ['?id=:id', 'id=1', 'id=', 'id=a/b'],
    ['a=1.5', 'a=1.5', 'a=1x5'],
    ['a={x}?y', 'a=y', 'a=xy', 'a=xxy'],
  ],
  hash: [
    ['/list', '/list', '/list/', 'list'],
    ['#/list*', '/list', '/list/email', '/lis'],
    ['/:page/edit', '/email/edit', '/a/b/edit', '//edit'],
    ['*:*', 'a'],
  ],
};

describe('patterns of addresses', () => {
  it('mean the same in a browser that has URLPattern and in one that has not', () => {
    const { URLPattern } = globalThis as { URLPattern?: Patterns };
    expect(URLPattern, 'this browser has URLPattern').to.be.a('function');
    let compared = 0;
    for (const part of ['pathname', 'search', 'hash'] as const) {
      for (const [pattern, ...values] of CASES[part]) {
        if (faultOfPattern(pattern)) continue;
        const [browser, own] = [makeTest(pattern, part, URLPattern), makeTest(pattern, part)];
        for (const value of values) {
          expect(own(value), `${part} ${pattern} and ${value}`).to.equal(browser(value));
          compared += 1;
        }
      }
    }
    expect(compared).to.be.above(60);
  });

  it('agree on patterns and paths made of all that is allowed', () => {
    const { URLPattern } = globalThis as { URLPattern?: Patterns };
    const pieces = ['/a', '/b', '*', '/:x', '/:y?', '{/c}?', '{d}', '.', '-'];
    const paths = ['/', '/a', '/b', '/a/b', '/a/c', '/a/d', '/a/b/c', '/a.b', '/ad', '/a-d', '/b/a/c', '/a/a/a', '/abcd'];
    for (const one of pieces) {
      for (const two of pieces) {
        for (const three of pieces) {
          const pattern = `/a${one}${two}${three}`;
          if (faultOfPattern(pattern) || new Set(pattern.match(/:\w/g)).size < (pattern.match(/:\w/g)?.length ?? 0)) continue;
          const [browser, own] = [makeTest(pattern, 'pathname', URLPattern), makeTest(pattern, 'pathname')];
          for (const path of paths) expect(own(path), `${pattern} and ${path}`).to.equal(browser(path));
        }
      }
    }
  });

  it('that mean nothing everywhere are told, with what is wrong', () => {
    expect(faultOfPattern('/mail/(\\d+)')).to.contain('regular expressions');
    for (const pattern of ['/:a*', '{/a}*', '/a{b', '/a}b', '/{a{b}}', '/a?', '/a+?', '/:', '/a**', 'a\\']) expect(faultOfPattern(pattern), pattern).to.be.a('string');
    for (const pattern of ['/a*', '*/a', '/:id', '/:id?', '{/a}?', '\\?', '#/a', '?a=b']) expect(faultOfPattern(pattern), pattern).to.equal(undefined);
  });

  it('of a query are pairs, in any order, with others beside them', () => {
    const address = { path: '/clientarea.php', query: ['x=1', 'id=7', 'action=emails'], hash: '' };
    expect(fits({ query: 'action=emails&id=*' }, address)).to.equal(true);
    expect(fits({ query: 'action=emails&domain=*' }, address)).to.equal(false);
    expect(fits({ path: '/clientarea.php', query: 'action=*' }, address)).to.equal(true);
    expect(fits({ path: '/cart.php', query: 'action=*' }, address)).to.equal(false);
    expect(fits({ hash: '' }, address)).to.equal(true);
    expect(fits({}, address)).to.equal(true);
  });

  it('that no browser reads fit nothing, and throw nothing', () => {
    expect(testOf('/a(', 'pathname')('/a(')).to.equal(false);
    expect(makeTest('/{a', 'pathname')('/{a')).to.equal(false);
  });
});
