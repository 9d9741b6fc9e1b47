/** Descriptions come from outside: paragraphs, lists, emphasis and links of them are shown, nothing else. */
import { promotion, standAt } from '../counter';
import { expect, test } from '../desk';
import { PROMOTION } from '../town';

test('markup of a description that could run something is left out', async ({ page }) => {
  await standAt(page, 'max=100');
  const stage = promotion(page, PROMOTION.hostile);
  await stage.getByText('Beschrijving en voorwaarden').click();
  const prose = stage.locator('.prose');
  await expect(prose).toContainText('Drie groepen uit de streek.');
  await expect(prose).toContainText('Breng een kussen mee.');
  await expect(prose.locator('script, iframe, style, [onclick], a')).toHaveCount(0);
  await expect(prose).not.toContainText('alert');
});
