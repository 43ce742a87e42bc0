import { expect } from '@open-wc/testing';
import { holdBreath } from '../../src/content/breath.js';
import { inSlices } from '../../src/search/slices.js';

function* work(): Generator<void, string> {
  for (let step = 0; step < 30; step++) {
    for (const began = performance.now(); performance.now() - began < 5; );
    yield;
  }
  return 'done';
}

describe('long work of ours', () => {
  it('lets timers and messages of the page have their turn, again and again', async () => {
    let turns = 0;
    let done = false;
    const { port1, port2 } = new MessageChannel();
    const turn = (): void => {
      if (done) return;
      turns += 1;
      if (turns % 2) setTimeout(turn);
      else port2.postMessage('');
    };
    port1.addEventListener('message', turn);
    port1.start();
    setTimeout(turn);
    expect(await inSlices(work())).to.equal('done');
    done = true;
    port1.close();
    expect(turns).to.be.above(5);
  });

  it('waits while its breath is held, and goes on after that', async () => {
    let began = false;
    const watched = function* (): Generator<void, string> {
      began = true;
      return yield* work();
    };
    holdBreath(60);
    const done = inSlices(watched());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(began).to.equal(false);
    expect(await done).to.equal('done');
  });
});
