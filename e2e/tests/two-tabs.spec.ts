/**
 * Two tabs of one browser at one desk: while a booking is in doubt in one, the other sends none, and a copy of the tab
 * only reads.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { bring, nothingCanLandAnyMore, passholder, promotion, promotions, standAt } from '../counter';
import { axeCheck, expect, test, type Troubles } from '../desk';
import { BRAM, PROMOTION } from '../town';

const CALL = '**/cashInPointsPromotion';

/** A second tab, with what the browser gives it of the first: all of its own storage when it is a copy. */
async function opens(context: BrowserContext, troubles: Troubles, copied: Record<string, string> = {}): Promise<Page> {
  const other = await context.newPage();
  troubles.watch(other);
  await other.addInitScript((kept) => {
    if (sessionStorage.length === 0) for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value);
  }, copied);
  await other.goto('/balie/voordelen?minPoints=4&maxPoints=4');
  await expect(promotions(other).first()).toBeVisible();
  return other;
}

/** Says yes to a promotion of four points. */
async function saysYes(page: Page): Promise<void> {
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  await page.getByRole('button', { name: 'Bevestigen' }).click();
}

const told = (page: Page, outcome: RegExp) => page.getByRole('dialog').getByRole('status').filter({ hasText: outcome });

const storage = (page: Page) => page.evaluate(() => ({ ...sessionStorage }) as Record<string, string>);

test('while one is in doubt the other books nothing, and afterwards it does', async ({ page, context, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page, 'minPoints=4&maxPoints=4');
  await bring(page, BRAM);
  const other = await opens(context, troubles);
  await bring(other, BRAM);
  // Lost on the way, and nobody at this desk can know that yet.
  await page.route(CALL, (route) => route.abort('connectionreset'), { times: 1 });
  await saysYes(page);
  await expect(page.getByRole('alert').filter({ hasText: /^Onzeker/ })).toBeVisible();

  const sent: string[] = [];
  other.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await saysYes(other);
  await expect(other.getByRole('alert')).toContainText('In een ander tabblad van deze browser staat nog een boeking open.');
  await axeCheck(other);
  expect(sent).toEqual([]);

  await nothingCanLandAnyMore(page);
  await expect(told(page, /^Niet omgeruild/)).toBeVisible();
  await other.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(told(other, /^Omgeruild/)).toBeVisible();
  expect(sent).toHaveLength(1);
  await expect(passholder(other)).toContainText('408');
});

for (const [fate, outcome, points] of [['made', /^Omgeruild/, '408'], ['lost', /^Niet omgeruild/, '412']] as const) {
  test(`a copy of a tab tells of a booking that was ${fate}, and sends nothing`, async ({ page, context, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await standAt(page, 'minPoints=4&maxPoints=4');
    await bring(page, BRAM);
    const sent: string[] = [];
    context.on('request', (request) => request.url().endsWith('/cashInPointsPromotion') && sent.push(request.url()));
    await page.route(CALL, async (route) => {
      if (fate === 'made') await route.fetch();
      await route.abort('connectionreset');
    }, { times: 1 });
    // Nor can it be read back.
    await page.route('**/cashedPointsPromotions**', (route) => (sent.length ? route.abort() : route.continue()));
    await saysYes(page);
    await expect(page.getByRole('button', { name: 'Opnieuw nakijken' })).toBeVisible();

    const copy = await opens(context, troubles, await storage(page));
    await expect(copy.getByRole('alert').filter({ hasText: /^Onzeker/ })).toBeVisible();
    // The first has the turn until it knows.
    await page.unrouteAll();
    await nothingCanLandAnyMore(page);
    await nothingCanLandAnyMore(copy);
    await page.getByRole('button', { name: 'Opnieuw nakijken' }).click();
    await expect(told(page, outcome)).toBeVisible();
    await expect(told(copy, outcome)).toBeVisible();
    expect(sent).toHaveLength(1);
    await expect(passholder(copy)).toContainText(points);
  });
}
