/** Three languages: from the browser, by choice, remembered, and declared for every piece of text. */
import { axeCheck, expect, test } from '../desk';
import { bring, standAt } from '../counter';
import { BRAM, LORE, passholder as asPassholder } from '../town';

const SPOKEN = [
  { locale: 'fr-BE', lang: 'fr', heading: 'Se connecter', label: 'Langue' },
  { locale: 'en-GB', lang: 'en', heading: 'Sign in', label: 'Language' },
  { locale: 'de-DE', lang: 'nl', heading: 'Aanmelden', label: 'Taal' },
];

for (const { locale, lang, heading, label } of SPOKEN) {
  test.describe(`a browser that reads ${locale}`, () => {
    test.use({ person: null, locale });

    test(`is spoken to in ${lang}`, async ({ page }) => {
      await page.goto('/balie/voordelen');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByLabel(label)).toHaveValue(lang);
      await axeCheck(page);
    });
  });
}

test('another language keeps who is at the desk and what is typed, and is remembered', async ({ page }) => {
  await standAt(page);
  await bring(page, BRAM);
  await page.getByRole('link', { name: 'Kaart vervangen' }).first().click();
  await page.getByLabel('Vouchernummer').fill('1000000001');
  await page.getByLabel('Taal').selectOption('fr');
  await expect(page.getByLabel('Langue')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('region', { name: 'Titulaire' })).toContainText(BRAM.name);
  await expect(page.locator('#voucher')).toHaveValue('1000000001');
  await axeCheck(page);
  await page.getByRole('link', { name: /^Avantages/ }).first().click();
  await expect(page.getByRole('article').first().getByRole('heading')).toHaveAttribute('lang', 'nl');
  await axeCheck(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByLabel('Langue').selectOption('nl');
  await expect(page.getByLabel('UiTPAS-nummer', { exact: true })).toBeVisible();
});

test.describe('in the portal', () => {
  test.use({ person: asPassholder(LORE), locale: 'en-GB' });

  test('dates, numbers and plurals follow, promotions stay in Dutch', async ({ page }) => {
    await page.goto('/mijn/historiek');
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('November 2026');
    await expect(page.locator('.timeline-title').first()).toHaveAttribute('lang', 'nl');
    await page.goto('/mijn/kaart');
    await expect(page.getByRole('region', { name: 'Balance' })).toContainText('42 points');
  });
});

test.describe('a deployment that offers fewer languages', () => {
  test.use({ person: null, locale: 'en-GB' });

  test('speaks its first language to whoever reads none of them', async ({ page }) => {
    await page.route('**/config.json', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), languages: ['fr', 'nl'] } });
    });
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByLabel('Langue').getByRole('option')).toHaveText(['Français', 'Nederlands']);
  });

  test('shows no choice where there is only one', async ({ page }) => {
    await page.route('**/config.json', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), languages: ['nl'] } });
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
    await expect(page.locator('#language')).toHaveCount(0);
  });
});
