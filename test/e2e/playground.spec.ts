import type { FrameLocator, Locator, Page } from 'playwright/test';
import { SETTINGS } from '../../src/embed/config.js';
import { allowClipboard, expect, test, violations } from './support/pages.js';

const frame = (page: Page): FrameLocator => page.frameLocator('#preview');
const inFrame = (page: Page): Locator => frame(page).getByRole('dialog');
const lines = (page: Page): Locator => page.locator('#snippet');

/** What a visitor sees of a drawer: colours, corners, typeface, words. */
const lookOf = (dialog: Locator): Promise<unknown> =>
  dialog.evaluate((panel) => {
    const style = getComputedStyle(panel);
    const field = getComputedStyle(panel.querySelector('faq-search')!.shadowRoot!.querySelector('.field')!);
    const button = getComputedStyle(document.querySelector('faq-launcher')!.shadowRoot!.querySelector('button')!);
    const words = [panel.querySelector('h2')?.textContent, document.querySelector('[slot=footer]')?.textContent];
    return [style.backgroundColor, style.color, style.borderRadius, style.fontFamily, style.colorScheme, style.insetInlineStart, field.backgroundColor, field.borderRadius, button.backgroundColor, ...words];
  });

test('the playground has a field for every setting, token and slot that docs and source name', async ({ page, site }) => {
  await page.goto(`${site.url}/demo/playground.html`);
  await expect(inFrame(page)).toBeVisible();
  const fields = await page.locator('#controls [name]').evaluateAll((all) => all.map((field) => field.getAttribute('name')));
  const inBlock = ['strings', 'overrides', 'rules'];
  expect(fields).toEqual(expect.arrayContaining(SETTINGS.filter((name) => name !== 'values' && !inBlock.includes(name))));
  expect(fields).toEqual(expect.arrayContaining(['block', 'slot.footer', 'slot.logo', 'slot.contact', 'slot.page', 'var.imapHost', '--faq-accent', '--faq-radius', '--faq-z']));
});

test('what is changed shows at once, stands in the address and in the lines to paste, and comes back with the address', async ({ page, site }) => {
  await page.goto(`${site.url}/demo/playground.html`);
  await expect(inFrame(page)).toBeVisible();
  await page.getByLabel('data-theme').selectOption('bootstrap');
  await page.getByLabel('light or dark').selectOption('dark');
  await page.getByLabel('data-heading').fill('Ask us');
  // A key that is pressed meanwhile must not land in the drawer: the focus stays, and does not just come back.
  await page.evaluate(() => window.addEventListener('blur', () => document.getElementById('said')!.append('The frame took the focus.')));
  await expect(inFrame(page)).toHaveAccessibleName('Ask us');
  await expect.poll(() => inFrame(page).evaluate((panel) => getComputedStyle(panel).backgroundColor)).toBe('rgb(33, 37, 41)');
  await expect(page.getByLabel('data-heading')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('');
  await page.getByText('Tokens', { exact: true }).click();
  await page.getByLabel('--faq-radius').fill('3px');
  await expect.poll(() => inFrame(page).evaluate((panel) => getComputedStyle(panel).borderRadius)).toBe('6px');
  await expect(lines(page)).toHaveText(/--faq-radius: 3px;[\s\S]*data-theme="bootstrap dark"[\s\S]*data-heading="Ask us"[\s\S]*data-accent="#0d6efd"/);
  const before = await lines(page).textContent();
  await page.reload();
  await expect(lines(page)).toHaveText(before ?? '');
  await expect(inFrame(page)).toHaveAccessibleName('Ask us');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(lines(page)).toHaveText('<script async src="/faq/faq.js"></script>');
  expect(new URL(page.url()).hash).toBe('');
});

test('the lines, pasted in a bare page, give the same look', async ({ page, site, context }) => {
  await page.goto(`${site.url}/demo/playground.html#theme=paper+dark&position=left&heading=Ask+us&--faq-radius=3px&--faq-accent=%23b5179e&slot.footer=Acme+%26+<Sons>`);
  await expect(inFrame(page)).toBeVisible();
  await expect(frame(page).locator('[slot=footer]')).toHaveText('Acme & <Sons>');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const pasted = ((await lines(page).textContent()) ?? '').replace('/faq/faq.js', `${site.url}/dist/faq.js`);
  const bare = await context.newPage();
  await bare.route(`${site.url}/bare.html`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Bare</title><link rel="icon" href="data:,"><body>${pasted}</body></html>` }));
  await bare.goto(`${site.url}/bare.html`);
  await bare.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(bare.getByRole('combobox')).toBeVisible();
  expect(await lookOf(bare.getByRole('dialog'))).toEqual(await lookOf(inFrame(page)));
});

test('in a panel the drawer wears what was chosen, and the phone shows it as a sheet', async ({ page, site }) => {
  await page.goto(`${site.url}/demo/playground.html#on=plesk&theme=plesk+light`);
  await expect(inFrame(page).getByRole('button', { name: 'How do I create a mailbox?' })).toBeVisible();
  await page.getByText('Phone', { exact: true }).click();
  await expect(inFrame(page)).toHaveAttribute('data-sheet', '');
  await page.getByRole('combobox', { name: 'On', exact: true }).selectOption('WHM');
  await expect(inFrame(page)).toHaveAccessibleName('Acme Hosting help');
  await expect.poll(() => page.evaluate(() => document.querySelector<HTMLIFrameElement>('#preview')?.contentDocument?.title)).toMatch(/WHM/);
});

test('the playground copies the lines and says so, and axe finds nothing in it on a desk and on a phone', async ({ page, site, context }) => {
  await allowClipboard(context);
  await page.goto(`${site.url}/demo/playground.html#accent=%230a7d5a`);
  await expect(inFrame(page)).toBeVisible();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines(page).textContent());
  for (const summary of await page.locator('summary').all()) if (!(await summary.evaluate(({ parentElement }) => (parentElement as HTMLDetailsElement).open))) await summary.click();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violations(page)).toEqual([]);
});
