import { expect } from '@open-wc/testing';
import { readAddress } from '../../src/store/page-context/address.js';

function read(address: string, session?: Parameters<typeof readAddress>[1]) {
  const { path, query, hash } = readAddress(new URL(address, 'https://panel.example/'), session);
  return `${path}${query.length ? `?${query.join('&')}` : ''}${hash ? `#${hash}` : ''}`;
}

describe('the address of a page', () => {
  it('loses the session of a panel before anything is matched', () => {
    expect(read('/cpsess1234567890/frontend/jupiter/email_accounts/index.html#/list')).to.equal('/frontend/jupiter/email_accounts/index.html#/list');
    expect(read('/sessAbc123Def456/index.php?act=email')).to.equal('/index.php?act=email');
    expect(read('/demo/cpsess0000000001/')).to.equal('/demo/');
    expect(read('/cpsess1234567890')).to.equal('/');
  });

  it('loses the parts that a panel names', () => {
    const session = { path: ['s-*'], query: ['login_*'] };
    expect(read('/s-77/mail?login_as=me&a=1#/x?login_as=me&b=2', session)).to.equal('/mail?a=1#/x?b=2');
  });

  it('loses what proves who somebody is, by its name and by its look', () => {
    const token = 'a1b2c3d4e5f6a7b8c9d0e1f2';
    const jwt = 'eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK';
    expect(read(`/reset/${token}?page=mail&csrf_token=x&sid=9&v=${token}&PHPSESSID=1&j=${jwt}`)).to.equal('/reset?page=mail');
    expect(read(`/app#access_token=abc&tab=mail`)).to.equal('/app#?tab=mail');
    expect(read(`/app#/mail/${token}/edit?token=x`)).to.equal('/app#/mail/edit');
  });

  it('keeps what people write', () => {
    for (const address of ['/how-to-set-up-your-mail-in-2026-on-any-phone/', '/a/b.html?action=emails&id=12#/list', '/sessions?tab=mail', '/mail?_task=mail&_mbox=INBOX#top']) expect(read(address)).to.equal(address);
  });
});
