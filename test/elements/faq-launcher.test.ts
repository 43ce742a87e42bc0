import { expect, html } from '@open-wc/testing';
import type { FaqLauncher } from '../../src/elements/faq-launcher/faq-launcher.js';
import { drawStandIn } from '../../src/embed/stand-in.js';
import { all, mount, one, pageWithHelp, settled, tearDown, text } from '../support/mount.js';

describe('<faq-launcher>', () => {
  afterEach(tearDown);

  it('opens and closes the drawer and says which it is', async () => {
    const { store } = await pageWithHelp();
    const element = await mount<FaqLauncher>(html`<faq-launcher></faq-launcher>`);
    const button = one(element, 'button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await settled(element);
    expect(store.state.open).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    expect(store.state.open).to.equal(false);
    expect(store.closeReason).to.equal('launcher');
  });

  it('has a label of its own', async () => {
    const element = await mount<FaqLauncher>(html`<faq-launcher label="Mail help"></faq-launcher>`);
    expect(text(one(element, 'button'))).to.equal('Mail help');
  });

  it('takes over from the stand-in that the loader drew, at the same place and size', async () => {
    const drawn = drawStandIn({ label: 'Mail help', position: 'left', accent: '#0a7' }) as FaqLauncher;
    drawn.label = 'Mail help';
    await settled(drawn);
    const box = one(drawn, 'button').getBoundingClientRect();
    expect(all(drawn, 'button')).to.have.length(1);
    expect(text(one(drawn, 'button'))).to.equal('Mail help');
    expect(box.left).to.equal(16);
    drawn.remove();
  });
});
