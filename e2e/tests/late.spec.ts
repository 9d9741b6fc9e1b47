/** Answers that do not come within twenty seconds: the app gives up, says so, and goes on. */
import type { Page } from '@playwright/test';
import { bring, nothingCanLandAnyMore, passholder, promotion, promotions, settled, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, PROMOTION } from '../town';

/** Twenty seconds pass once a call is on its way, and it is never answered; before that, it is carried out or not. */
async function passes(page: Page, call: string, fate: 'made' | 'lost', ask: () => Promise<void>): Promise<void> {
  let reached = () => {};
  const underWay = new Promise<void>((resolve) => (reached = resolve));
  await page.route(call, async (route) => {
    if (fate === 'made') await route.fetch();
    reached();
  }, { times: 1 });
  await ask();
  await underWay;
  await page.clock.fastForward('00:20');
}

test('a search that is not answered is given up, and asked again on request', async ({ page }) => {
  await standAt(page);
  await passes(page, '**/pointsPromotions**', 'lost', async () => {
    await page.getByLabel('Sorteren op').selectOption('POINTS');
  });
  await expect(page.getByRole('alert')).toContainText('UiTPAS antwoordt niet binnen de tijd.');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await settled(page);
  await expect(promotions(page).first()).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

for (const [fate, outcome, points] of [['made', /^Omgeruild/, '408'], ['lost', /^Niet omgeruild/, '412']] as const) {
  test(`a cash-in that was ${fate} and is not answered is read back`, async ({ page }) => {
    await standAt(page, 'minPoints=4&maxPoints=4');
    await bring(page, BRAM);
    await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
    await passes(page, '**/cashInPointsPromotion', fate, () => page.getByRole('button', { name: 'Bevestigen' }).click());
    if (fate === 'lost') await nothingCanLandAnyMore(page);
    await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: outcome })).toBeVisible();
    await expect(passholder(page)).toContainText(points);
  });
}

test('a computer that slept in the middle reads it back as soon as it has a network', async ({ page, context, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page, 'minPoints=4&maxPoints=4');
  await bring(page, BRAM);
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  await page.route('**/cashInPointsPromotion', async (route) => {
    await route.fetch();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  }, { times: 1 });
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Opnieuw nakijken' })).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText(/^Onzeker/);
  await context.setOffline(false);
  await expect(dialog.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
  await expect(passholder(page)).toContainText('408');
});
