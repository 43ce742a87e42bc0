import { CONTENT_FAULTS, isOfBodies, isOfIndex, needsMany } from './content-faults.js';
import { manyFiles, ownFiles } from './articles.js';
import { NETWORK_FAULTS } from './network-faults.js';
import { OUTCOMES } from './outcomes.js';
import type { OutcomeName } from './outcomes.js';
import { BEHAVIOURS, faultServer } from './server.js';
import { expect, test } from './stage.js';

/*
 * Every fault on a page with the script tag, from what the visitor sees to the recovery. Faults of content are all read
 * in content.test.ts; here goes one of each kind, and all of them with `npm run test:faults -- --all`.
 * With `--few` go those that are marked so.
 */

const ALL = process.env['FAQ_FAULTS'] === 'all';
const KINDS = /cut off after 8 of|pack.json (?:is empty|is a web page|in UTF-16|in Latin-1|of format 2|is null)|articles.3.id is|one of the title|__proto__ in the place of the|two articles|in a circle|named constructor|half an index|of other articles|without bodies/;

/** For the table that `--all` writes. */
function note(kind: string, fault: string, outcome: OutcomeName, code: string | undefined): void {
  const { happened, recovery } = OUTCOMES[outcome];
  test.info().annotations.push({ type: 'fault', description: JSON.stringify({ kind, fault, happened, code, recovery }) });
}

const ends = new Set<OutcomeName>();

for (const { name, tag, path, how, outcome, code, stalls, policy } of NETWORK_FAULTS) {
  const few = ends.has(outcome) ? [] : ['@few'];
  ends.add(outcome);
  test(`network: ${name} → ${outcome}${code ? `, ${code}` : ''}`, { tag: few }, async ({ stage }) => {
    note('network', name, outcome, code);
    const { site, context } = stage;
    const body = '<a href="#spf" data-faq="spf-record">SPF?</a>';
    const reach = stalls || how === 'late' ? path : undefined;
    const enter = (given: string): Promise<void> => stage.enter(given, { policy: policy ?? '', body });
    if (how === 'refused') {
      const { url, close } = await faultServer({});
      await close();
      await enter(tag.replace('REFUSED', url));
      let later: Awaited<ReturnType<typeof faultServer>> | undefined;
      const own = Object.fromEntries([...ownFiles()].map(([file, text]) => [`own/${file}`, text]));
      await OUTCOMES[outcome].walk(stage, { code, mend: async () => void (later = await faultServer(own, Number(new URL(url).port))) });
      await later?.close();
    } else if (how === 'offline') {
      await enter(tag);
      await OUTCOMES[outcome].walk(stage, { code, begin: () => context.setOffline(true), mend: () => context.setOffline(false) });
    } else {
      site.break(path, BEHAVIOURS[how]);
      await enter(tag.replace('STRANGER', site.stranger));
      await OUTCOMES[outcome].walk(stage, { code, stalls: reach, mend: () => site.mend() });
    }
  });
}

for (const fault of CONTENT_FAULTS.filter(({ name }) => ALL || KINDS.test(name))) {
  const { name, file, change, code } = fault;
  const outcome = !code ? 'unharmed' : isOfBodies(fault) ? 'article' : isOfIndex(fault) ? 'partly' : 'general';
  test(`content: ${name} → ${outcome}${code ? `, ${code}` : ''}`, async ({ stage }) => {
    note('content', name, outcome, code);
    const { site } = stage;
    const pack = needsMany(fault) ? 'many' : 'own';
    // The bundled pack beside them is sound.
    site.break(new RegExp(`/${pack}${file.source}`), ({ content, send }) => send(change(content.toString())));
    await stage.enter(`data-pack="/${pack}/pack.json"`);
    await OUTCOMES[outcome].walk(stage, { code, mend: () => site.mend() });
  });
}

test('what is still under way when the help is destroyed ends without a word', async ({ stage }) => {
  const { site, page } = stage;
  site.break(/own\/pack/, BEHAVIOURS.late);
  await stage.enter('data-pack="/own/pack.json"');
  await stage.call('search', 'fern');
  await site.asked(/own\/pack/);
  await stage.call('destroy');
  site.mend();
  await stage.settle();
  await expect(page.locator('faq-drawer')).toHaveCount(0);
  expect(await stage.codes()).toEqual([]);
});

test('an article that comes after the visitor has gone on does not take the place of the next', async ({ stage }) => {
  const { site, page } = stage;
  site.break(/bodies-1/, BEHAVIOURS.late);
  await stage.enter('data-pack="/own/pack.json"');
  await stage.call('article', 'aster');
  await site.asked(/bodies-1/);
  await stage.call('article', 'fern');
  await expect(page.getByRole('dialog')).toContainText('Give the fern');
  const late = page.waitForResponse(/bodies-1/);
  site.mend();
  await (await late).finished();
  await stage.settle();
  await expect(page.getByRole('dialog')).toContainText('Give the fern');
  await stage.call('article', 'aster');
  await expect(page.getByRole('dialog')).toContainText('heliotrope');
});

test('a file of bodies that went with a newer build is found under its new name', async ({ stage }) => {
  const { site, page } = stage;
  await stage.enter('data-pack="/own/pack.json"');
  await stage.call('search', 'aster is dry');
  await expect(page.getByRole('option').first()).toBeVisible();
  const old = /bodies-1\.[0-9a-f]{8}/.exec([...ownFiles().keys()].join())![0];
  site.break(new RegExp(`/own/${old}`), BEHAVIOURS['status 404']);
  site.break(/\/own\/pack/, ({ content, send }) => send(content.toString().replace(old, 'bodies-new')));
  site.break(/\/own\/bodies-new/, ({ send }) => send(ownFiles().get(`${old}.json`)!));
  await page.getByRole('option').first().click();
  await expect(page.getByRole('dialog')).toContainText('This article could not be loaded');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog')).toContainText('heliotrope');
  expect(await stage.codes()).toEqual(['BODY_NOT_FOUND']);
});

test('an article that the page asks for and that does not exist is told once, and offers nothing that cannot help', async ({ stage }) => {
  const { page } = stage;
  await stage.enter('data-pack="/own/pack.json"', { body: '<faq-article article="no-such"></faq-article>' });
  const article = page.locator('faq-article');
  await expect(article.getByRole('alert')).toContainText('There is no such article');
  await expect(article.getByRole('button')).toHaveCount(0);
  expect(await stage.codes()).toEqual(['ARTICLE_UNKNOWN']);
});

test('there are as many faults as were promised', { tag: '@few' }, () => {
  expect(NETWORK_FAULTS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(NETWORK_FAULTS.map(({ name }) => name)).size).toBe(NETWORK_FAULTS.length);
  expect(manyFiles().size).toBe(ownFiles().size + 3);
});
