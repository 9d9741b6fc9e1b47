/** A session that ends: by nobody being there, or in the middle of something. */
import { bring, lookUp, passholder, promotion, settled, standAt } from '../counter';
import { axeCheck, choose, expect, test } from '../desk';
import { AMINA, BRAM, ELS, PROMOTION, STOCK, TOM } from '../town';

const asEmployee = { name: 'Aanmelden als medewerker' };
const FOUR_POINTS = 'minPoints=4&maxPoints=4';

test('a desk that is left alone says so, locks, and lets go of the passholder', async ({ page }) => {
  await standAt(page, 'maxPoints=20');
  await bring(page, BRAM);
  await page.clock.fastForward('29:10');
  const question = page.getByRole('dialog', { name: 'Ben je er nog?' });
  await expect(question).toBeVisible();
  await axeCheck(page);
  await page.keyboard.press('Shift');
  await expect(question).toBeHidden();
  await expect(passholder(page)).toContainText(BRAM.name);

  await page.clock.fastForward('29:10');
  await expect(question).toBeVisible();
  await page.clock.fastForward('00:55');
  await expect(page.getByText('Deze balie is vergrendeld.')).toBeVisible();
  await expect(page.getByText(BRAM.name)).toBeHidden();
  await axeCheck(page);
  expect(await page.evaluate(async () => (await fetch('/session')).status)).toBe(401);

  await page.getByRole('link', asEmployee).click();
  await choose(page, ELS);
  await expect(page).toHaveURL('/balie/voordelen?maxPoints=20');
  await settled(page);
  await expect(passholder(page)).toBeHidden();
});

test('a computer that slept past the time is locked before anything is done', async ({ page }) => {
  await standAt(page);
  await bring(page, BRAM);
  await page.clock.pauseAt(new Date('2026-11-18T11:30:00+01:00'));
  await page.keyboard.press('Shift');
  await expect(page.getByText('Deze balie is vergrendeld.')).toBeVisible();
});

test('what was typed for a new card is there again after signing in', async ({ page, context }) => {
  await standAt(page);
  await bring(page, BRAM);
  await page.getByRole('link', { name: 'Kaart vervangen' }).first().click();
  await page.getByLabel('Nieuw UiTPAS-nummer').fill(STOCK.plain);
  await page.getByLabel('Vouchernummer').fill('1000000001');
  await expect(page.getByRole('main')).toContainText('Prijs: Gratis');
  await context.clearCookies();
  await page.getByRole('radio', { name: 'Defecte kaart' }).check();
  const over = page.getByRole('dialog', { name: 'Je bent niet meer aangemeld' });
  await expect(over).toBeVisible();
  await axeCheck(page);
  await over.getByRole('link', asEmployee).click();
  await choose(page, ELS);

  await expect(page).toHaveURL('/balie/nieuwe-kaart');
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(page.getByLabel('Nieuw UiTPAS-nummer')).toHaveValue(STOCK.plain);
  await expect(page.getByRole('radio', { name: 'Defecte kaart' })).toBeChecked();
  await expect(page.getByLabel('Vouchernummer')).toHaveValue('1000000001');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a confirmation without a session books nothing, then or later', async ({ page, context }) => {
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  const over = page.getByRole('dialog', { name: 'Je bent niet meer aangemeld' });
  await over.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('dialog')).toContainText('Niet omgeruild: er is niets geboekt.');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await over.getByRole('link', asEmployee).click();
  await choose(page, ELS);

  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(passholder(page)).toContainText(BRAM.points);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a booking whose outcome is open is looked up first after signing in', async ({ page, context, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  const title = await page.getByRole('dialog').getByRole('heading').innerText();
  // The booking is made; its answer is lost, and the session with it.
  await page.route('**/cashInPointsPromotion', async (route) => {
    await route.fetch();
    await context.clearCookies();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  const over = page.getByRole('dialog', { name: 'Je bent niet meer aangemeld' });
  await expect(over).toContainText('nog niet geweten of ze gelukt is');
  await over.getByRole('link', asEmployee).click();
  await choose(page, ELS);

  await expect(page).toHaveURL('/balie/historiek');
  await expect(page.getByRole('main')).toContainText(title);
  await expect(passholder(page)).not.toContainText(BRAM.points);
});

test('what one employee left is not taken up by another', async ({ page, context }) => {
  await standAt(page);
  await bring(page, BRAM);
  await context.clearCookies();
  await lookUp(page, AMINA.number);
  const over = page.getByRole('dialog', { name: 'Je bent niet meer aangemeld' });
  await over.getByRole('link', asEmployee).click();
  await choose(page, TOM);
  await expect(page.getByRole('banner')).toContainText(TOM.name);
  await settled(page);
  await expect(passholder(page)).toBeHidden();
});

test('somebody who was being looked up is looked up again', async ({ page, context }) => {
  await standAt(page);
  await context.clearCookies();
  await lookUp(page, AMINA.number);
  await page.getByRole('dialog').getByRole('link', asEmployee).click();
  await choose(page, ELS);
  await expect(passholder(page)).toContainText(AMINA.name);
});
