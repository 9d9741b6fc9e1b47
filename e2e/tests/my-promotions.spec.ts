/** The passholder's own promotions: what is possible, what nearly is, what some points more would open. */
import { axeCheck, expect, test } from '../desk';
import { JEF, LORE, PROMOTION, passholder } from '../town';

test.use({ person: passholder(LORE) });

test('stand in three groups, and what cannot be taken says why', async ({ page }) => {
  await page.goto('/mijn/voordelen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voordelen');
  const now = page.getByRole('region', { name: 'Nu mogelijk' });
  await expect(now.getByRole('article').first()).toHaveAttribute('data-cash-in-state', 'POSSIBLE');
  await expect(now.locator('article:not([data-cash-in-state="POSSIBLE"])')).toHaveCount(0);
  await page.getByLabel('Per pagina').selectOption('100');
  const other = page.getByRole('region', { name: 'Andere' });
  await expect(other.locator(`[data-promotion-id="${PROMOTION.soldOut}"]`)).toContainText('Dit voordeel is op.');
  await expect(other.locator('[data-cash-in-state="POSSIBLE"]')).toHaveCount(0);
  await expect(page.getByText('nog niet gepubliceerd')).toHaveCount(0);
  await axeCheck(page);
});

test.describe('with few points', () => {
  test.use({ person: passholder(JEF) });

  test('what nearly is possible says how many points are missing', async ({ page }) => {
    await page.goto('/mijn/voordelen?max=100');
    const nearly = page.getByRole('region', { name: 'Bijna' }).getByRole('article').first();
    await expect(nearly).toHaveAttribute('data-cash-in-state', 'NOT_POSSIBLE_POINTS_CONSTRAINT');
    await expect(nearly).toContainText(/Je hebt nog .* te weinig\./);
    await expect(nearly.getByRole('progressbar')).toBeVisible();
    await axeCheck(page);
  });
});

test('are narrowed by what the address says', async ({ page }) => {
  await page.goto('/mijn/voordelen');
  await page.getByLabel('Gemeente').fill('aalst');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/mijn\/voordelen\?city=Aalst$/);
  await page.getByLabel('Maximum punten').fill('20');
  await expect(page).toHaveURL(/city=Aalst&maxPoints=20$/);
  await page.getByRole('button', { name: /^Aalst .*verwijderen$/ }).click();
  await expect(page).toHaveURL(/\?maxPoints=20$/);
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Aalst .*verwijderen$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await expect(page).toHaveURL(/\/mijn\/voordelen$/);
});

test('points that are only supposed open nothing now', async ({ page }) => {
  await page.goto('/mijn/voordelen?max=100');
  const now = page.getByRole('region', { name: 'Nu mogelijk' });
  await expect(now.getByRole('article').first()).toBeVisible();
  const possible = await now.getByRole('article').count();
  const slider = page.getByRole('slider', { name: 'Stel dat ik … punten meer had' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/simulatedExtraPoints=100/);
  await expect(page.getByRole('status').filter({ hasText: /^Met 100 punten meer kan je \d+ voordelen meer omruilen\.$/ })).toBeVisible();
  const opened = page.locator('article').filter({ hasText: 'Kan je omruilen als je 100 punten meer hebt.' });
  await expect(opened.first()).toHaveAttribute('data-cash-in-state', 'NOT_POSSIBLE_POINTS_CONSTRAINT');
  await expect(opened.getByRole('link', { name: 'Tonen aan de balie' })).toHaveCount(0);
  await expect(now.getByRole('article')).toHaveCount(possible);
  await axeCheck(page);
});

test('a list that fails says so, and can be asked again', async ({ page, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await page.route(/pointsPromotions/, (route) => route.abort());
  await page.goto('/mijn/voordelen');
  await expect(page.getByRole('alert')).toContainText('De voordelen konden niet opgehaald worden.');
  await page.unroute(/pointsPromotions/);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('one of them at length, and back to the list as it was searched', async ({ page }) => {
  await page.goto('/mijn/voordelen?maxPoints=20');
  await page.getByRole('region', { name: 'Nu mogelijk' }).getByRole('article').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/mijn\/voordelen\/\d+$/);
  await expect(page.getByText('Je kan dit nu omruilen.')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /./ }).first()).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Alle voordelen' }).click();
  await expect(page).toHaveURL(/\/mijn\/voordelen\?maxPoints=20$/);
});
