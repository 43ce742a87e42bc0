import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FaqError } from '../../src/content/faq-error.js';
import { readConfig, readTag } from '../../src/embed/config.js';
import type { Config } from '../../src/embed/config.js';

function read(from: unknown): { config: Config; told: readonly string[] } {
  const told: string[] = [];
  const config = readConfig(from, (error: FaqError) => told.push(error.message));
  return { config, told };
}

function readScript(options: Record<string, string>, block?: string): { config: Config; told: readonly string[] } {
  const script = document.createElement('script');
  Object.assign(script.dataset, options);
  const json = document.createElement('script');
  json.type = 'application/json';
  json.id = 'settings';
  json.textContent = block ?? '';
  if (block !== undefined) document.body.append(json);
  const told: string[] = [];
  const config = readTag(script.dataset, (error: FaqError) => told.push(error.message));
  json.remove();
  return { config, told };
}

describe('the settings', () => {
  it('come from attributes, values and topics among them', () => {
    const { config, told } = readScript({ position: 'left', accent: '#0a7', topics: 'spf, dns-zone', varImapHost: 'imap.acme.example', varBrand: 'Acme' });
    expect(config).to.deep.include({ position: 'left', accent: '#0a7', topics: ['spf', 'dns-zone'] });
    expect(config.values).to.deep.equal({ imapHost: 'imap.acme.example', brand: 'Acme' });
    expect(told).to.deep.equal([]);
  });

  it('come from the block that an attribute names, and attributes win', () => {
    const block = '{ "position": "left", "heading": "Ask us", "values": { "brand": "Block", "imapHost": "imap.block.example" } }';
    const { config } = readScript({ config: '#settings', position: 'right', varBrand: 'Tag' }, block);
    expect(config).to.deep.include({ position: 'right', heading: 'Ask us' });
    expect(config.values).to.deep.equal({ brand: 'Tag', imapHost: 'imap.block.example' });
  });

  it('say what is wrong and leave it out', () => {
    expect(readScript({ config: '#nowhere' }).told[0]).to.contain('nothing on the page matches');
    expect(readScript({ config: '###' }).told[0]).to.contain('is no selector');
    expect(readScript({ config: '#settings' }, '{').told[0]).to.contain('not JSON');
    expect(read({ position: 'up' })).to.deep.equal({ config: {}, told: ['CONFIG: position is one of right, left, not "up".'] });
    expect(read({ colour: 'red' }).told[0]).to.contain('there is no setting "colour" here. There are pack, launcher');
    expect(read({ accent: 'brandblue' }).told).to.deep.equal(['CONFIG: accent is a CSS colour, not "brandblue".']);
    expect(read({ launcher: '##' }).told).to.deep.equal(['CONFIG: launcher is on, off, or a selector, not "##".']);
    expect(read(null).told).to.have.length(1);
    expect(read({ constructor: 'x', toString: 1 }).told).to.have.length(2);
  });

  it('never throw, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const { config } = read(given);
        expect(Object.keys(config).every((name) => name in (given as object))).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});
