import { readFileSync } from 'node:fs';
import { expect, test, violations } from './support/pages.js';

test('the single file works on a page in an old encoding', async ({ page, site }) => {
  await page.route('**/old.html', (route) =>
    route.fulfill({ headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body: '<!doctype html><link rel="icon" href="data:,"><body><script src="dist/old.js"></script>' }),
  );
  await page.route('**/old.js', (route) => route.fulfill({ headers: { 'content-type': 'text/javascript' }, body: readFileSync('dist/faq.bundle.js') }));
  await page.goto(`${site.url}/old.html`);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('combobox').fill('can’t send');
  await expect(page.getByRole('option').first()).toContainText('send');
});

test('the single file answers from the disk, with no server', async ({ page, openFile }) => {
  await openFile({ attributes: 'data-var-brand="Acme Mail"' });
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveAccessibleName('Acme Mail help');
  await page.getByRole('combobox').pressSequentially('imap vs pop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is the difference between IMAP and POP3?' })).toBeFocused();
  await expect(page.getByRole('dialog')).toContainText('993');
  expect(await violations(page)).toEqual([]);
});
