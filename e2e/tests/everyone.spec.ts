/**
 * Every screen as it is for everyone: in each language and scheme, at a width of 320 px, which is what a desk of 1280 px
 * has when it is enlarged to 400 %.
 */
import type { Page } from '@playwright/test';
import { settled } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM, LORE, PROMOTION, passholder } from '../town';

const LOCALES = ['nl-BE', 'fr-BE', 'en-GB'];
const SCHEMES = ['light', 'dark'] as const;

const AT_THE_DESK = ['/balie/voordelen?maxPoints=12', '/balie/nieuwe-kaart', '/balie/historiek'];
const AT_HOME = [
  '/mijn/voordelen',
  `/mijn/voordelen/${PROMOTION.possible}`,
  `/mijn/voordelen/${PROMOTION.possible}/tonen`,
  '/mijn/kaart',
  '/mijn/historiek',
];

/** Everything that is pressed, and lower than 44 px; links and buttons that stand within a line are not. */
const small = (page: Page) => page.evaluate(() =>
  [...document.querySelectorAll('button:not(.button-link), .button, select, summary, input:not([type=checkbox], [type=radio], [type=range])')]
    .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
    .map((target) => target.outerHTML.slice(0, 120)));

async function isForEveryone(page: Page, lang: string): Promise<void> {
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await axeCheck(page);
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide, 'nothing is cut off at the side').toBeLessThanOrEqual(window ?? 0);
  expect(await small(page), 'targets are 44 px high').toEqual([]);
}

for (const locale of LOCALES) {
  for (const colorScheme of SCHEMES) {
    const lang = locale.slice(0, 2);
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme, viewport: { width: 320, height: 640 } });

      test('the desk', async ({ page }) => {
        await page.goto('/balie/voordelen');
        await page.locator('#scan').fill(BRAM.number);
        await page.keyboard.press('Enter');
        await expect(page.locator('.passholder')).toContainText(BRAM.name);
        for (const address of AT_THE_DESK) {
          const [path] = address.split('?');
          await page.locator(`a[href^="${path}"]`).first().click();
          await isForEveryone(page, lang);
        }
      });

      test.describe('at home', () => {
        test.use({ person: passholder(LORE) });

        test('the portal', async ({ page }) => {
          for (const address of AT_HOME) {
            await page.goto(address);
            await isForEveryone(page, lang);
          }
        });
      });

      test.describe('nobody yet', () => {
        test.use({ person: null });

        test('the sign-in page', async ({ page }) => {
          await page.goto('/');
          await isForEveryone(page, lang);
        });
      });
    });
  }
}
