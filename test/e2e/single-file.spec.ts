import { expect, test, violations } from './support/pages.js';

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
