/** A session that ends: by nobody being there, or in the middle of something. */
import { bring, lookUp, nothingCanLandAnyMore, passholder, promotion, settled, standAt } from '../counter';
import { axeCheck, choose, expect, signIn, test } from '../desk';
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
  // Moving towards the answer is not the answer yet, and Escape answers without letting go of anybody.
  await page.mouse.move(600, 300);
  await page.mouse.move(640, 340);
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(passholder(page)).toContainText(BRAM.name);

  await page.clock.fastForward('29:10');
  await question.getByRole('button', { name: 'Aangemeld blijven' }).click();
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
  // The clock has moved on; nothing has ticked in between.
  await page.clock.setSystemTime(new Date('2026-11-18T11:30:00+01:00'));
  await page.keyboard.press('Shift');
  await expect(page.getByText('Deze balie is vergrendeld.')).toBeVisible();
  await expect(page.getByText(BRAM.name)).toBeHidden();
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
  await expect(over).not.toContainText('We weten nog niet');
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
  await expect(over).toContainText('We weten nog niet of de laatste boeking gelukt is');
  await page.unroute('**/cashInPointsPromotion');
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  await over.getByRole('link', asEmployee).click();
  await choose(page, ELS);

  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
  await expect(passholder(page)).toContainText('408');
  expect(sent.filter((path) => path.includes('cashIn'))).toEqual([]);
});

test('what was not booked when the session was lost is found not to be', async ({ page, context, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page, FOUR_POINTS);
  await bring(page, BRAM);
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  await page.route('**/cashInPointsPromotion', async (route) => {
    await context.clearCookies();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByRole('dialog', { name: 'Je bent niet meer aangemeld' }).getByRole('link', asEmployee).click();
  await choose(page, ELS);
  await nothingCanLandAnyMore(page);
  await expect(page.getByRole('status').filter({ hasText: /^Niet omgeruild/ })).toBeVisible();
  await expect(passholder(page)).toContainText(BRAM.points);
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

test('what was typed is not lost when the session ends again before its form is there', async ({ page, context }) => {
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
  // It never comes.
  await page.route(/\/uitpas-desk-work-[0-9a-f]{16}\.wasm$/, () => {});
  const back = page.waitForResponse((answer) => answer.ok() && /\/retrieve\?/.test(answer.url()));
  await over.getByRole('link', asEmployee).click();
  await choose(page, ELS);
  await back;
  await context.clearCookies();
  const refused = page.waitForResponse((answer) => answer.status() === 401 && /pointsPromotions/.test(answer.url()));
  await page.getByRole('link', { name: 'Omruilvoordelen' }).click();
  await refused;
  await settled(page);
  await page.goto('/config.json');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await signIn(page, ELS, '/balie/nieuwe-kaart');
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(page.getByLabel('Nieuw UiTPAS-nummer')).toHaveValue(STOCK.plain);
  await expect(page.getByRole('radio', { name: 'Defecte kaart' })).toBeChecked();
});

test('what was typed for one person is not typed for another', async ({ page, context }) => {
  await standAt(page);
  await bring(page, BRAM);
  await page.getByRole('link', { name: 'Kaart vervangen' }).first().click();
  await page.getByLabel('Vouchernummer').fill('1000000001');
  await context.clearCookies();
  await lookUp(page, AMINA.number);
  await page.getByRole('dialog').getByRole('link', asEmployee).click();
  await choose(page, ELS);
  await expect(passholder(page)).toContainText(AMINA.name);
  await expect(page.getByLabel('Vouchernummer')).toHaveValue('');
});

test('looking at the page first leaves a way back in, and it still locks', async ({ page, context }) => {
  await standAt(page);
  await bring(page, BRAM);
  await context.clearCookies();
  await lookUp(page, AMINA.number);
  await page.getByRole('dialog').getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByLabel('UiTPAS-nummer', { exact: true })).toBeFocused();
  await expect(page.getByRole('link', asEmployee)).toBeVisible();
  await axeCheck(page);
  await page.clock.fastForward('31:00');
  await expect(page.getByText('Deze balie is vergrendeld.')).toBeVisible();
  await expect(page.getByText(AMINA.number)).toBeHidden();
});

test.describe('two windows of one browser', () => {
  test('signing out in one lets go of the passholder in the other', async ({ page, context }) => {
    await standAt(page);
    await bring(page, BRAM);
    const other = await context.newPage();
    await other.goto('/balie/voordelen');
    await other.getByRole('button', { name: 'Afmelden' }).click();
    await expect(other.getByRole('link', asEmployee)).toBeVisible();
    await expect(page.getByText('Deze balie is vergrendeld.')).toBeVisible();
    await expect(page.getByText(BRAM.name)).toBeHidden();
  });

  test('nothing is done in the name of who signed in elsewhere', async ({ page, context }) => {
    await standAt(page);
    await bring(page, BRAM);
    // Signed in anew without a word to this window, as another browser window without channels would.
    const other = await context.newPage();
    await context.clearCookies();
    await signIn(other, TOM, '/config.json');
    await lookUp(page, AMINA.number);
    await expect(page.getByRole('dialog', { name: 'Je bent niet meer aangemeld' })).toBeVisible();
    const who = await other.evaluate(async () => (await fetch('/session')).json());
    expect(who).toMatchObject({ name: TOM.name });
  });

  test('activity in one keeps the other from locking', async ({ page, context }) => {
    await standAt(page);
    await bring(page, BRAM);
    const other = await context.newPage();
    await other.goto('/balie/voordelen');
    await expect(other.getByRole('banner')).toContainText(ELS.name);
    // One clock for both windows.
    await page.clock.fastForward('20:00');
    await other.bringToFront();
    await other.keyboard.press('Shift');
    await page.clock.fastForward('15:00');
    await expect(passholder(page)).toContainText(BRAM.name);
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
