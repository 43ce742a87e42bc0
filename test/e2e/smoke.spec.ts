import { expect, test } from './support/pages.js';

test('the script tag on an empty page brings a drawer that finds an article', async ({ page, openTag }) => {
  await openTag();
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('combobox').fill('imap vs pop');
  await expect(page.getByRole('option').first()).toContainText('IMAP');
});

test('the single file does the same from the disk, without a server', async ({ page, openFile }) => {
  await openFile();
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('combobox').fill('imap vs pop');
  await expect(page.getByRole('option').first()).toContainText('IMAP');
});

test('nothing is fetched but the script before somebody wants help', async ({ page, openTag }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openTag();
  await expect(page.getByRole('button', { name: 'Help' })).toBeVisible();
  expect(fetched.filter((path) => path !== '/host.html')).toEqual(['/dist/faq.js']);
});
