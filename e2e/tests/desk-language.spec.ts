/** The desk in another language: what was typed stays, what went wrong is said again, API texts stay Dutch. */
import { bring, promotion, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, PROMOTION, STOCK } from '../town';

test('a half-filled replacement and its mistakes are said again in French and English', async ({ page }) => {
  await standAt(page);
  await bring(page, BRAM);
  await page.getByRole('link', { name: 'Kaart vervangen' }).first().click();
  await page.getByLabel('Nieuw UiTPAS-nummer').fill(STOCK.kansen);
  await page.keyboard.press('Tab');
  await page.locator('input[value="OBTAIN_KANSENSTATUUT"]').check();
  await page.getByLabel('Vouchernummer').fill('12');
  await page.getByRole('button', { name: 'Controleren' }).click();
  await expect(page.getByRole('alert').getByText('Vul in tot wanneer')).toBeVisible();

  const language = page.locator('#language');
  await language.selectOption('fr');
  await expect(language).toBeFocused();
  await expect(page.getByLabel('Nouveau numéro UiTPAS')).toHaveValue(STOCK.kansen);
  await expect(page.getByLabel('Numéro de voucher')).toHaveValue('12');
  await expect(page.locator('input[value="OBTAIN_KANSENSTATUUT"]')).toBeChecked();
  await expect(page.getByRole('alert').getByText('Indiquez jusqu’à quand')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Titulaire' })).toContainText(BRAM.name);
  await axeCheck(page);

  await language.selectOption('en');
  await expect(page.getByLabel('New UiTPAS number')).toHaveValue(STOCK.kansen);
  await expect(page.getByRole('alert').getByText('Enter until when')).toBeVisible();
});

test('titles and descriptions stay Dutch, and say so', async ({ page }) => {
  await standAt(page, 'minPoints=4&maxPoints=4');
  await bring(page, BRAM);
  await page.locator('#language').selectOption('fr');
  const one = promotion(page, PROMOTION.possible);
  await expect(one.getByRole('heading')).toHaveAttribute('lang', 'nl');
  await one.getByRole('button', { name: 'Échanger' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading').locator('[lang="nl"]')).toHaveText(await one.getByRole('heading').innerText());
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  const done = page.getByRole('status').filter({ hasText: /^Échangé/ });
  await expect(done).toBeVisible();
  await expect(done.locator('[lang="nl"]')).toHaveCount(1);
  await axeCheck(page);
  await dialog.getByRole('button', { name: 'Terminé' }).click();
});
