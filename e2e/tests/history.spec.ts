/** What the passholder at the desk has redeemed. */
import { bring, lookUp, passholder, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, LORE } from '../town';

test('what was redeemed stands in the history, newest first', async ({ page }) => {
  await standAt(page);
  await lookUp(page, LORE.number);
  // Her check digit is wrong, as in UiTPAS's own example: one is asked to look, and asks again.
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(passholder(page)).toContainText(LORE.name);
  await page.getByRole('link', { name: /historiek/i }).first().click();
  await expect(page).toHaveURL('/balie/historiek');
  const rows = page.getByRole('main').getByRole('row');
  await expect(rows.nth(1)).toContainText('18/11/2026');
  await expect(page.getByRole('status').filter({ hasText: /^1–8 van 8/ })).toBeVisible();
  await axeCheck(page);
});

test('a page that cannot be read leaves the one before, and what is said of it, as they were', async ({ page, desk, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page);
  await bring(page, BRAM);
  await page.getByRole('link', { name: /historiek/i }).first().click();
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van 25/ })).toBeVisible();
  await desk.arm('status=500 for=cashedPointsPromotions times=1');
  await page.getByRole('button', { name: 'Volgende', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('kon niet opgehaald worden');
  await expect(page.getByRole('alert')).toContainText('de vorige lijst');
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van 25/ })).toBeVisible();
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^21–25 van 25/ })).toBeVisible();
});

test('without a passholder the history asks for one', async ({ page }) => {
  await standAt(page);
  await page.goto('/balie/historiek');
  await expect(page.getByRole('main')).toContainText(/scan|pashouder/i);
  await axeCheck(page);
});
