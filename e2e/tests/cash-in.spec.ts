/** Cashing a promotion in: asked once, booked once, and honest when it is not known. */
import type { Page } from '@playwright/test';
import { bring, nothingCanLandAnyMore, passholder, promotion, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { AMINA, BRAM, PROMOTION } from '../town';

/** Few promotions, so that the one that is meant is in view. */
const FOUR_POINTS = 'minPoints=4&maxPoints=4';

async function ask(page: Page, id: number) {
  await promotion(page, id).getByRole('button', { name: 'Omruilen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a promotion is cashed in, and the points are read again', async ({ page }) => {
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  const dialog = await ask(page, PROMOTION.possible);
  await expect(dialog).toContainText(BRAM.name);
  await expect(dialog.getByRole('button', { name: 'Annuleren' })).toBeFocused();
  await axeCheck(page);
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
  await expect(passholder(page)).toContainText('408');
  await axeCheck(page);
});

test('a double click books once', async ({ page }) => {
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  const dialog = await ask(page, PROMOTION.possible);
  await dialog.getByRole('button', { name: 'Bevestigen' }).dblclick();
  await expect(page.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
  await expect(passholder(page)).toContainText('408');
});

test('Escape and Annuleren book nothing, and give the focus back', async ({ page }) => {
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  const dialog = await ask(page, PROMOTION.possible);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' })).toBeFocused();
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(passholder(page)).toContainText(BRAM.points);
});

for (const [id, points, state, told] of [
  [PROMOTION.soldOut, 12, 'NOT_POSSIBLE_VOLUME_CONSTRAINT', /opgebruikt|uitgeput|uitverkocht|op\b/i],
  [PROMOTION.tooDear, 300, 'NOT_POSSIBLE_POINTS_CONSTRAINT', /298/],
] as const) {
  test(`${state} has no button and says why`, async ({ page }) => {
    await standAt(page, `minPoints=${points}&maxPoints=${points}`);
    await bring(page, AMINA);
    await expect(promotion(page, id)).toHaveAttribute('data-cash-in-state', state);
    await expect(promotion(page, id).getByRole('button', { name: 'Omruilen' })).toHaveCount(0);
    await expect(promotion(page, id)).toContainText(told);
    await axeCheck(page);
  });
}

test('a refusal is told and the list read again', async ({ page }) => {
  await standAt(page, 'minPoints=5&maxPoints=5');
  await bring(page, BRAM);
  const dialog = await ask(page, PROMOTION.lastDrink);
  const taken = await page.evaluate(async (id) => {
    const body = new URLSearchParams({ pointsPromotionId: String(id), balieConsumerKey: '31413BDF-DFC7-7A9F-10403618C2816E44' });
    const headers = { 'x-desk': '1', 'x-booking-key': 'somebody-else' };
    const path = '/uitid/rest/uitpas/passholder/0987654321321/cashInPointsPromotion';
    return (await fetch(path, { method: 'POST', headers, body })).status;
  }, PROMOTION.lastDrink);
  expect(taken).toBe(200);
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(dialog).toContainText(/uitgeput|op\b|uitverkocht/i);
  await axeCheck(page);
  await expect(passholder(page)).toContainText(BRAM.points);
});

for (const [fault, outcome, points] of [
  ['after-booking=drop', /^Omgeruild/, '408'],
  ['after-booking=500', /^Omgeruild/, '408'],
  ['after-booking=garbled', /^Omgeruild/, '408'],
  ['before-booking=drop', /^Niet omgeruild/, '412'],
] as const) {
  test(`an unclear answer (${fault}) is settled by reading again`, async ({ page, desk, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await standAt(page, FOUR_POINTS);
    await bring(page, BRAM);
    const dialog = await ask(page, PROMOTION.possible);
    await desk.arm(`${fault} for=cashInPointsPromotion times=1`);
    await dialog.getByRole('button', { name: 'Bevestigen' }).click();
    if (points === BRAM.points) await nothingCanLandAnyMore(page);
    await expect(page.getByRole('status').filter({ hasText: outcome })).toBeVisible();
    await expect(passholder(page)).toContainText(points);
  });
}

test('as long as it is not known, it says so', async ({ page, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  const dialog = await ask(page, PROMOTION.possible);
  let sent = false;
  await page.route('**/cashInPointsPromotion*', async (route) => {
    sent = true;
    await route.abort('connectionreset');
  });
  await page.route('**/cashedPointsPromotions*', (route) => (sent ? route.abort('connectionreset') : route.continue()));
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /^Onzeker/ })).toBeVisible();
  await axeCheck(page);
});
