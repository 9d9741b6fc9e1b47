/** The passholder at the desk: typed, scanned, let go of, and every special card. */
import { bring, lookUp, passholder, promotions, scan, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, GROUP_PASS, JEF, LORE, MARLEEN_BLOCKED, STOCK, UNKNOWN_NUMBER, WRONG_CHECK_DIGIT } from '../town';

const field = 'UiTPAS-nummer';

test('a typed number brings name, points and card', async ({ page }) => {
  await standAt(page);
  await bring(page, JEF);
  await expect(passholder(page)).toContainText(JEF.points);
  await expect(passholder(page)).toContainText('HELA');
  await axeCheck(page);
});

test('a number may be written with spaces, dots and dashes', async ({ page }) => {
  await standAt(page);
  await lookUp(page, BRAM.number.replace(/(\d{4})(\d{3})/, '$1 $2.-'));
  await expect(passholder(page)).toContainText(BRAM.name);
});

test('a scanner is heard wherever the focus is, and leaks into no other field', async ({ page }) => {
  await standAt(page);
  const city = page.getByRole('combobox', { name: 'Gemeente' });
  await city.focus();
  await scan(page, BRAM.number);
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(city).toHaveValue('');
  await expect(page).toHaveURL('/balie/voordelen');
});

test('while typing it says how many digits are left', async ({ page }) => {
  await standAt(page);
  await page.getByLabel(field, { exact: true }).fill(BRAM.number.slice(0, 10));
  await expect(page.getByText(/nog 3 cijfers/i)).toBeVisible();
});

test('a wrong check digit is told at the field', async ({ page }) => {
  await standAt(page);
  await lookUp(page, WRONG_CHECK_DIGIT);
  const input = page.getByLabel(field, { exact: true });
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/controlecijfer/i);
  await expect(input).toHaveValue(WRONG_CHECK_DIGIT);
  await axeCheck(page);
});

test('asked once more, a card with a doubtful number is looked up all the same', async ({ page }) => {
  await standAt(page);
  await lookUp(page, LORE.number);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(passholder(page)).toContainText(LORE.name);
});

for (const [what, number, told] of [
  ['a number that nobody has', UNKNOWN_NUMBER, /niet gevonden|Geen kaart of pashouder gevonden/],
  ['a card that is only stock', STOCK.plain, /stock|nog niet uitgegeven/i],
  ['a group pass', GROUP_PASS.number, /groepspas/i],
  ['a blocked card', MARLEEN_BLOCKED.number, /geblokkeerd/i],
] as const) {
  test(`${what} says what to do next`, async ({ page }) => {
    await standAt(page);
    await lookUp(page, number);
    await expect(page.getByText(told).first()).toBeVisible();
    await axeCheck(page);
  });
}

test('Escape lets go of everything about the person', async ({ page }) => {
  await standAt(page);
  await bring(page, BRAM);
  await page.keyboard.press('Escape');
  await expect(passholder(page)).toBeHidden();
  await expect(page.getByLabel(field, { exact: true })).toHaveValue('');
  await expect(page.locator('body')).not.toContainText(BRAM.name);
});

test('a look-up that fails keeps the number, and asking again helps', async ({ page, desk, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page);
  await desk.arm('down for=retrieve times=1');
  await lookUp(page, BRAM.number);
  const again = page.getByRole('button', { name: /^Opnieuw/ });
  await expect(again).toBeVisible();
  await expect(page.getByLabel(field, { exact: true })).toHaveValue(new RegExp(BRAM.number.slice(0, 4)));
  await again.click();
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(promotions(page).first()).toBeVisible();
});
