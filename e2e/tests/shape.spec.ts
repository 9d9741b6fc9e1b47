/** Every screen at every width, at 200 % text, in the dark, in forced colours and by keyboard alone. */
import type { Page } from '@playwright/test';
import { bring, passholder, promotion, scan, settled, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, PROMOTION } from '../town';

const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  'choosing a counter': async (page) => {
    await page.goto('/balie');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  'the search': (page) => standAt(page, 'max=10'),
  'the search for a passholder': async (page) => {
    await standAt(page, 'max=10');
    await bring(page, BRAM);
    await settled(page);
  },
  'the cash-in dialog': async (page) => {
    await standAt(page, 'minPoints=4&maxPoints=4');
    await bring(page, BRAM);
    await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the new card': async (page) => {
    await standAt(page);
    await bring(page, BRAM);
    await page.getByRole('link', { name: /kaart vervangen|nieuwe kaart/i }).first().click();
    await expect(page.getByLabel('Nieuw UiTPAS-nummer')).toBeVisible();
  },
  'the history': async (page) => {
    await standAt(page);
    await bring(page, BRAM);
    await page.getByRole('link', { name: /historiek/i }).first().click();
    await expect(page).toHaveURL('/balie/historiek');
    await settled(page);
  },
};

async function fitsTheWidth(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(needed, 'nothing sticks out sideways').toBeLessThanOrEqual(given);
}

for (const [name, open] of Object.entries(SCREENS)) {
  test(`${name}: from 320 to 1920 pixels wide`, async ({ page }, info) => {
    await open(page);
    for (const width of [1920, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await fitsTheWidth(page);
      await page.screenshot({ path: info.outputPath(`${width}.png`), fullPage: true });
    }
    await axeCheck(page);
  });

  test(`${name}: at 200 % text, in the dark and in forced colours`, async ({ page }, info) => {
    await open(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await axeCheck(page);
    await page.screenshot({ path: info.outputPath('dark.png'), fullPage: true });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.screenshot({ path: info.outputPath('forced-colours.png'), fullPage: true });
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await fitsTheWidth(page);
    await page.screenshot({ path: info.outputPath('large-text.png'), fullPage: true });
  });
}

test('from the card to the booking by keyboard alone', async ({ page }) => {
  await standAt(page);
  await scan(page, BRAM.number);
  await expect(passholder(page)).toContainText(BRAM.name);
  await settled(page);
  const cashIn = page.getByRole('article').getByRole('button', { name: 'Omruilen' }).first();
  for (let presses = 0; presses < 200 && !(await cashIn.evaluate((button) => button === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(cashIn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Annuleren' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Bevestigen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
});
