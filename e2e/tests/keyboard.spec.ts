/** The desk without a mouse: a whole visit by keys, the list of keys, and what never sets one off. */
import { passholder, promotion, scan, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, PROMOTION, STOCK } from '../town';

const FOUR_POINTS = 'minPoints=4&maxPoints=4';
const NUMBER = { name: 'UiTPAS-nummer', exact: true };

test('a visit by keys alone: scan, choose, confirm, read again, next', async ({ page }) => {
  await standAt(page, FOUR_POINTS);
  await scan(page, BRAM.number);
  await expect(passholder(page)).toContainText(BRAM.name);
  const redeem = promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' });
  await expect(redeem).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Omruilen' }).first()).toBeFocused();
  await redeem.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Bevestigen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Bewijs afdrukken' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  const latest = passholder(page).getByText('Laatste verrichtingen (1)');
  await latest.focus();
  await page.keyboard.press('Enter');
  await expect(passholder(page).getByText(/^Omgeruild: .* 18\/11\/2026 om/)).toBeVisible();
  await axeCheck(page);

  await page.keyboard.press('Escape');
  await expect(passholder(page)).toBeHidden();
  await expect(page.getByRole('textbox', NUMBER)).toBeFocused();
});

test('F2 goes to the number and Shift+F8 to the filters, from wherever the focus is', async ({ page }) => {
  await standAt(page);
  await page.getByLabel('Sorteren op').focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', NUMBER)).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(page.getByRole('combobox', { name: 'Gemeente' })).toBeFocused();
  await page.getByRole('link', { name: 'Historiek' }).click();
  await expect(page.getByRole('heading', { name: 'Historiek' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page).toHaveURL('/balie/voordelen');
});

test('a question mark shows the keys, save in a field, and can be turned off', async ({ page }) => {
  await standAt(page);
  const list = page.getByRole('dialog', { name: 'Sneltoetsen' });
  const number = page.getByRole('textbox', NUMBER);
  await number.focus();
  await page.keyboard.press('?');
  await expect(number).toHaveValue('?');
  await number.clear();
  const shown = page.getByRole('button', { name: 'Sneltoetsen' });
  await shown.focus();
  // So soon after the other one it may still be a scanner's.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(list).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(list.getByText('F8', { exact: true })).toBeVisible();
  await axeCheck(page);
  await list.getByLabel('De toets ? opent deze lijst').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(shown).toBeFocused();
  await page.keyboard.press('?');
  await page.clock.runFor(1_000);
  await expect(list).toBeHidden();
  await shown.press('Enter');
  await expect(list).toBeVisible();
});

test('a new card by keys alone: scan the old, scan the new, confirm', async ({ page }) => {
  await standAt(page);
  await page.getByRole('link', { name: 'Kaart vervangen' }).first().press('Enter');
  await scan(page, BRAM.number);
  await expect(page.getByLabel('Nieuw UiTPAS-nummer')).toBeFocused();
  await scan(page, STOCK.plain);
  await expect(page.getByRole('heading', { name: 'Klopt dit?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Kaart vervangen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^Kaart vervangen/ })).toBeVisible();
  await expect(passholder(page).getByText('Laatste verrichtingen (1)')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('UiTPAS: kaart vervangen')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
});
