import { accessibilityTree } from './support/accessibility-tree.js';
import { serveFerry } from './support/ferry.js';
import { expect, test } from './support/pages.js';
import { reach, STATES } from './support/ferry-states.js';

/*
 * What assistive technology gets of each state, as Chromium hands it on. The texts in `goldens/accessibility` are what was
 * read and found good; `npx playwright test --config test/e2e.config.ts accessibility-tree --update-snapshots` writes them anew.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ context }) => serveFerry(context));

for (const [name, state] of Object.entries(STATES)) {
  test(`what assistive technology gets: ${name}`, async ({ page, openTag, faults }) => {
    await reach(page, state, openTag);
    expect(await accessibilityTree(page)).toMatchSnapshot(['accessibility', `${name.replaceAll(/,? /g, '-')}.txt`]);
    if (state.faulty) faults.splice(0);
  });
}
