/** How the screens look: a small set, in each language, scheme and width at least once. */
import { bring, settled, standAt } from '../counter';
import { expect, test } from '../desk';
import { expectPicture } from '../pictures';
import { BRAM, FATIMA_KANSEN, PROMOTION, STOCK, passholder } from '../town';

// The font of the pictures is put into the page, which its own policy forbids.
test.use({ bypassCSP: true });

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

test.describe('at the desk', () => {
  test.use({ viewport: DESK });

  test('the search with somebody at the desk', async ({ page }) => {
    await standAt(page, 'maxPoints=12');
    await bring(page, BRAM);
    await settled(page);
    await expectPicture(page, 'desk-search');
  });

  test('the question before cashing in', async ({ page }) => {
    await standAt(page, 'maxPoints=12');
    await bring(page, BRAM);
    await settled(page);
    await page.getByRole('button', { name: 'Omruilen' }).first().click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Bevestigen' })).toBeVisible();
    await expectPicture(page, 'desk-cash-in');
  });
});

test.describe('at the desk in the dark, in English', () => {
  test.use({ viewport: DESK, colorScheme: 'dark', locale: 'en-GB' });

  test('the form for a new card', async ({ page }) => {
    await page.goto('/balie/voordelen');
    await page.locator('#scan').fill(FATIMA_KANSEN.number);
    await page.keyboard.press('Enter');
    await expect(page.locator('.passholder')).toContainText(FATIMA_KANSEN.name);
    await page.locator('a[href="/balie/nieuwe-kaart"]').first().click();
    await page.locator('#new-number').fill(STOCK.plain);
    await page.locator('#new-number').blur();
    await settled(page);
    await expectPicture(page, 'desk-new-card-dark');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, person: passholder(BRAM) });

  test('the own promotions', async ({ page }) => {
    await page.goto('/mijn/voordelen');
    await expect(page.getByRole('heading', { name: /^Nu mogelijk/ })).toBeVisible();
    await settled(page);
    await expectPicture(page, 'phone-promotions');
  });

  test('a promotion to show at the counter', async ({ page }) => {
    await page.goto(`/mijn/voordelen/${PROMOTION.possible}/tonen`);
    await expect(page.getByRole('img', { name: 'Barcode' })).toBeVisible();
    await expectPicture(page, 'phone-show');
  });
});

test.describe('on a phone in the dark, in French', () => {
  test.use({ viewport: PHONE, person: passholder(BRAM), colorScheme: 'dark', locale: 'fr-BE' });

  test('the own card', async ({ page }) => {
    await page.goto('/mijn/kaart');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carte');
    await expect(page.locator('.my-membership')).toBeVisible();
    await expectPicture(page, 'phone-card-dark');
  });

  test('the own history', async ({ page }) => {
    await page.goto('/mijn/historiek');
    await expect(page.locator('.chart')).toBeVisible();
    await expectPicture(page, 'phone-history-dark');
  });
});

test.describe('nobody yet, in French', () => {
  test.use({ viewport: DESK, person: null, locale: 'fr-BE' });

  test('the sign-in page', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectPicture(page, 'sign-in');
  });
});
