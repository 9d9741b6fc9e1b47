/**
 * A page that is loaded again while a booking is on its way: the note of it is settled first, by reading alone, whether
 * the booking was made or was lost on the way.
 */
import type { Page } from '@playwright/test';
import { bring, nothingCanLandAnyMore, passholder, promotion, promotions, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, LORE, PROMOTION, STOCK, passholder as atHome } from '../town';

type Fate = 'made' | 'lost';

/** Confirms, and loads the page again before the answer; gives every POST of the page that comes then. */
async function confirmAndLoadAgain(page: Page, call: string, fate: Fate, confirm: () => Promise<void>): Promise<string[]> {
  page.on('dialog', (question) => question.accept());
  let reached = () => {};
  const underWay = new Promise<void>((resolve) => (reached = resolve));
  await page.route(call, async (route) => {
    if (fate === 'made') await route.fetch();
    reached();
    // No answer: the page is gone before one could come. Without the route the browser would send it after all.
  });
  await confirm();
  await underWay;
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.reload();
  return sent;
}

/** The dialog of the next page tells what became of it; then it is done with. */
async function isTold(page: Page, fate: Fate, outcome: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Je laatste boeking' });
  if (fate === 'lost') await nothingCanLandAnyMore(page);
  await expect(dialog.getByRole('status').filter({ hasText: outcome })).toBeVisible();
  await axeCheck(page);
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(dialog).toBeHidden();
}

/** The notes that the tab keeps of its bookings. */
const notes = (page: Page) => page.evaluate(() => sessionStorage.getItem('bookings'));

for (const [fate, outcome, points] of [
  ['made', /^Omgeruild/, '408'],
  ['lost', /^Niet omgeruild/, '412'],
] as const) {
  test(`a cash-in that was ${fate} is told with the balance, and not sent again`, async ({ page, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await standAt(page, 'minPoints=4&maxPoints=4');
    await bring(page, BRAM);
    await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
    const title = await page.getByRole('dialog').getByRole('heading').innerText();
    const sent = await confirmAndLoadAgain(page, '**/cashInPointsPromotion', fate, () =>
      page.getByRole('button', { name: 'Bevestigen' }).click());

    const dialog = page.getByRole('dialog', { name: title });
    if (fate === 'lost') await nothingCanLandAnyMore(page);
    await expect(dialog.getByRole('status').filter({ hasText: outcome })).toBeVisible();
    await axeCheck(page);
    await expect(passholder(page)).toContainText(BRAM.name);
    await expect(passholder(page)).toContainText(points);
    expect(sent).toEqual([]);
    await dialog.getByRole('button', { name: fate === 'made' ? 'Klaar' : 'Annuleren' }).click();
    expect(await notes(page)).toEqual(fate === 'made' ? null : expect.stringMatching(/^not-found /));

    // Once known, it is known: the next page asks nothing.
    await page.reload();
    await expect(promotions(page).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    expect(await notes(page)).toBeNull();
  });
}

for (const [fate, outcome] of [
  ['made', `Kaart 0930 000 500 106 is geregistreerd.`],
  ['lost', `Kaart 0930 000 500 106 is niet geregistreerd.`],
] as const) {
  test(`a new card that was ${fate} is told, and not sent again`, async ({ page, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await standAt(page);
    await bring(page, BRAM);
    await page.getByRole('link', { name: 'Kaart vervangen' }).click();
    await page.getByLabel('Nieuw UiTPAS-nummer').fill(STOCK.plain);
    await page.keyboard.press('Tab');
    await page.getByRole('radiogroup', { name: 'Reden' }).locator('input[value="DEFECT"]').check();
    await page.getByRole('button', { name: 'Controleren' }).click();
    const sent = await confirmAndLoadAgain(page, '**/passholder/newCard', fate, () =>
      page.getByRole('button', { name: 'Kaart vervangen' }).click());

    await isTold(page, fate, outcome);
    expect(sent).toEqual([]);
    if (fate === 'made') await expect(passholder(page)).toContainText('0930 000 500 106');
  });
}

test.describe('at home', () => {
  test.use({ person: atHome(LORE) });

  for (const [fate, outcome, after] of [
    ['made', 'Kaart 0987 654 321 321 is geblokkeerd.', 'Deze kaart is geblokkeerd'],
    ['lost', 'Kaart 0987 654 321 321 is niet geblokkeerd', 'Actief'],
  ] as const) {
    test(`the blocking of one's own card that was ${fate} is told, and not sent again`, async ({ page, troubles }) => {
      troubles.expect(/Failed to load resource/);
      await page.goto('/mijn/kaart');
      await page.getByText('Kaart verloren of gestolen?').click();
      await page.getByRole('button', { name: 'Mijn verloren kaart blokkeren' }).click();
      const sent = await confirmAndLoadAgain(page, '**/passholder/block/*', fate, () =>
        page.getByRole('button', { name: 'Definitief blokkeren' }).click());

      await isTold(page, fate, outcome);
      expect(sent).toEqual([]);
      await expect(page.getByRole('region', { name: 'HELA' })).toContainText(after);
    });
  }
});
