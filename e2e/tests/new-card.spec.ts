/** Card replacement: checked as a form, summed up, booked once. */
import type { Page } from '@playwright/test';
import { bring, nothingCanLandAnyMore, passholder, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { AMINA, BRAM, FATIMA_KANSEN, STOCK, STOCK_ELSEWHERE, VOUCHER } from '../town';

const CHECK = { name: 'Controleren' };

async function openFor(page: Page, person: { name: string; number: string }): Promise<void> {
  await standAt(page);
  await bring(page, person);
  await page.getByRole('link', { name: /kaart vervangen|nieuwe kaart/i }).first().click();
  await expect(page).toHaveURL('/balie/nieuwe-kaart');
}

async function giveCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Nieuw UiTPAS-nummer').fill(number);
  await page.keyboard.press('Tab');
}

const reason = (page: Page, code: string) => page.getByRole('radiogroup', { name: 'Reden' }).locator(`input[value="${code}"]`);

test('a lost card is replaced, and the person stays at the desk with the new one', async ({ page }) => {
  await openFor(page, BRAM);
  await axeCheck(page);
  await giveCard(page, STOCK.plain);
  await reason(page, 'LOSS_THEFT').check();
  await page.getByRole('button', CHECK).click();
  await expect(page.getByRole('button', { name: 'Kaart vervangen' })).toBeVisible();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Kaart vervangen' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Kaart vervangen/ })).toBeVisible();
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(passholder(page)).toContainText(BRAM.points);
  await axeCheck(page);
});

test('a form with nothing in it is told as a whole and at each field, and keeps nothing back', async ({ page }) => {
  await openFor(page, BRAM);
  await page.getByRole('button', CHECK).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Er is een probleem' });
  await expect(summary).toBeVisible();
  await axeCheck(page);
  await summary.getByRole('link').first().click();
  const field = page.getByLabel('Nieuw UiTPAS-nummer');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const words = await summary.getByRole('link').first().innerText();
  await expect(field).toHaveAccessibleDescription(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
});

test('all six reasons can be reached', async ({ page }) => {
  await openFor(page, BRAM);
  await giveCard(page, STOCK.plain);
  const radios = page.getByRole('radiogroup', { name: 'Reden' }).getByRole('radio');
  await expect(radios).toHaveCount(6);
  const codes = await radios.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
  expect(codes.sort()).toEqual(['CARD_UPGRADE', 'DEFECT', 'EXTRA_CARD', 'LOSS_KANSENSTATUUT', 'LOSS_THEFT', 'OBTAIN_KANSENSTATUUT']);
});

test('the end of the kansenstatuut is asked only when it is obtained', async ({ page }) => {
  await openFor(page, BRAM);
  await giveCard(page, STOCK.kansen);
  const end = page.getByLabel('Kansenstatuut geldig tot');
  await reason(page, 'OBTAIN_KANSENSTATUUT').check();
  await expect(end).toBeVisible();
  await end.fill('2026-11-18');
  await page.getByRole('button', CHECK).click();
  await expect(end).toHaveAttribute('aria-invalid', 'true');
  await end.fill('2027-12-31');
  await page.getByRole('button', CHECK).click();
  await page.getByRole('button', { name: 'Kaart vervangen' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Kaart vervangen/ })).toBeVisible();
});

test('a wrong voucher lands on its field, with what was typed', async ({ page }) => {
  await openFor(page, AMINA);
  await giveCard(page, STOCK.anotherPlain);
  await reason(page, 'LOSS_THEFT').check();
  const voucher = page.getByLabel('Vouchernummer');
  await voucher.fill(VOUCHER.used);
  await page.getByRole('button', CHECK).click();
  const book = page.getByRole('button', { name: 'Kaart vervangen' });
  await expect(book.or(page.getByText('Er is een probleem'))).toBeVisible();
  if (await book.isVisible()) await book.click();
  await expect(voucher).toHaveAttribute('aria-invalid', 'true');
  await expect(voucher).toHaveValue(VOUCHER.used);
  await voucher.fill(VOUCHER.unused);
  await page.getByRole('button', CHECK).click();
  await expect(page.getByText('Gratis').first()).toBeVisible();
});

test('a card of another counter is noticed when it is given', async ({ page }) => {
  await openFor(page, BRAM);
  await giveCard(page, STOCK_ELSEWHERE);
  await expect(page.getByText(/Welzijnshuis Aalst|andere balie/).first()).toBeVisible();
});

test('a lost card is blocked first, as a step of its own', async ({ page }) => {
  await openFor(page, BRAM);
  const block = page.getByRole('main').getByRole('button', { name: /blokkeren$/ });
  await block.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('definitief');
  await axeCheck(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(passholder(page)).toContainText('Actief');
  await block.click();
  await dialog.getByRole('button', { name: 'Definitief blokkeren' }).click();
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(passholder(page)).toContainText('Geblokkeerd');
  await expect(block).toHaveCount(0);
});

for (const [fault, outcome] of [
  ['after-booking=drop', /^Kaart vervangen/],
  ['before-booking=drop', /^Niet vervangen/],
] as const) {
  test(`an unclear answer (${fault}) is settled by reading again`, async ({ page, desk, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await openFor(page, FATIMA_KANSEN);
    await giveCard(page, STOCK.kansen);
    await reason(page, 'DEFECT').check();
    await page.getByRole('button', CHECK).click();
    await desk.arm(`${fault} for=newCard times=1`);
    await page.getByRole('button', { name: 'Kaart vervangen' }).click();
    if (fault === 'before-booking=drop') await nothingCanLandAnyMore(page);
    await expect(page.getByRole('status').filter({ hasText: outcome })).toBeVisible();
  });
}
