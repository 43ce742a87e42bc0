import { expect, test } from './support/pages.js';

test('the demo tells why an article was found, word for word', async ({ page, site, faults }) => {
  await page.goto(`${site.url}/demo/`);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('pasword forgoten xyzzyq');
  const why = page.locator('#why');
  await expect(why).toContainText('“pasword forgoten xyzzyq”');
  await expect(why).toContainText('understood as “password forgotten');
  await expect(why).toContainText('in no article: xyzzyq');
  const first = why.getByRole('listitem').first();
  await expect(first.getByRole('button')).toHaveText('change-mailbox-password');
  await expect(first).toContainText('“pasword” understood as “password” in the title');
  await page.getByRole('dialog').getByRole('combobox').fill('imap or pop');
  await expect(why).toContainText('how close the title and the known queries are');
  expect(faults).toEqual([]);
});
