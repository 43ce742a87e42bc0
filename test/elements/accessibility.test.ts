import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
// A script, not a module: it leaves itself in the global `axe`.
import 'axe-core';
import type Axe from 'axe-core';
import type { FaqDrawer } from '../../src/elements/faq-drawer/faq-drawer.js';
import type { HelpStore } from '../../src/store/help-store.js';
import { mount, pageWithHelp, settled, tearDown } from '../support/mount.js';

declare const axe: typeof Axe;

/** Every state a visitor can see, and the way there. */
const STATES: Record<string, (store: HelpStore) => Promise<void> | void> = {
  start: () => undefined,
  results: (store) => store.search('what how'),
  'results for one audience': async (store) => {
    await store.search('what how');
    await store.setAudience('hosts');
  },
  'nothing found': (store) => store.search('xyzzy'),
  category: (store) => store.showCategory('mailboxes'),
  article: (store) => store.showArticle('imap'),
  'article that failed': (store) => store.showArticle('no-such'),
};

async function violations(): Promise<readonly string[]> {
  // A colour half-way through its fade has no contrast of its own.
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  const { violations: found } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`));
}

for (const scheme of ['light', 'dark'] as const) {
  for (const [device, size] of Object.entries({ desk: { width: 1000, height: 800 }, phone: { width: 390, height: 760 } })) {
    describe(`the drawer on a ${device} in ${scheme}`, () => {
      beforeEach(async () => {
        await setViewport(size);
        await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      });
      afterEach(tearDown);

      for (const [state, go] of Object.entries(STATES)) {
        it(`has no accessibility violation: ${state}`, async () => {
          const { store } = await pageWithHelp({ topics: ['spf'], values: { imapHost: 'imap.acme.example' } });
          const element = await mount<FaqDrawer>(html`<faq-drawer contact="mailto:help@acme.example"></faq-drawer>`);
          store.open();
          await go(store);
          await settled(element);
          expect(await violations()).to.deep.equal([]);
        });
      }

      for (const accent of ['#ffe600', '#00e5a0', '#000', '#fff', '#ff0040']) {
        it(`keeps its contrast whatever the owner's colour: ${accent}`, async () => {
          const { store } = await pageWithHelp();
          const element = await mount<FaqDrawer>(html`<faq-drawer contact="mailto:help@acme.example"></faq-drawer>`);
          element.style.setProperty('--faq-accent', accent);
          store.open();
          await store.showArticle('imap');
          await settled(element);
          expect(await violations()).to.deep.equal([]);
        });
      }
    });
  }
}
