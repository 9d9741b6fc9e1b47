/** What the passholder at the desk has redeemed. */
import { bring, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { LORE } from '../town';

test('what was redeemed stands in the history, newest first', async ({ page }) => {
  await standAt(page);
  await page.getByLabel('UiTPAS-nummer', { exact: true }).fill(LORE.number);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('region', { name: 'Pashouder' })).toContainText(LORE.name);
  await page.getByRole('link', { name: /historiek/i }).first().click();
  await expect(page).toHaveURL('/balie/historiek');
  const rows = page.getByRole('main').getByRole('row');
  await expect(rows.nth(1)).toContainText('18/11/2026');
  await expect(page.getByRole('status').filter({ hasText: /^1–8 van 8/ })).toBeVisible();
  await axeCheck(page);
});

test('without a passholder the history asks for one', async ({ page }) => {
  await standAt(page);
  await page.goto('/balie/historiek');
  await expect(page.getByRole('main')).toContainText(/scan|pashouder/i);
  await axeCheck(page);
});
