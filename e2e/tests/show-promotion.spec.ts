/** A promotion to show at a counter: with a network and without, and gone when one signs out. */
import type { Page } from '@playwright/test';
import { axeCheck, expect, signIn, test } from '../desk';
import { BRAM, LORE, PROMOTION, passholder } from '../town';

test.use({ person: passholder(LORE) });

const show = `/mijn/voordelen/${PROMOTION.possible}/tonen`;

/** What the browser keeps to show at a counter: in the tab, and beyond it. */
const kept = (page: Page) =>
  page.evaluate(() => [sessionStorage.getItem('own-screens'), localStorage.getItem('own-screens')].map((text) => text !== null));

/** Neither settings, nor session, nor UiTPAS answer; the app's own files do. */
const withoutNetwork = (page: Page) => page.route(/\/config\.json|\/session$|\/uitid\//, (route) => route.abort());

test('the card stands there in figures and as codes', async ({ page }) => {
  await page.goto(show);
  await expect(page.getByRole('img', { name: 'Barcode' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR-code' })).toBeVisible();
  await expect(page.getByText('0987 654 321 321')).toBeVisible();
  await axeCheck(page);
});

test('what is not possible is not shown', async ({ page }) => {
  await page.goto(`/mijn/voordelen/${PROMOTION.soldOut}/tonen`);
  await expect(page.getByRole('alert')).toContainText('Dit voordeel is op.');
  await expect(page.getByRole('img', { name: 'Barcode' })).toHaveCount(0);
});

test('without a network it is shown as it was read', async ({ page, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await page.goto('/mijn/voordelen');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([true, false]);
  await withoutNetwork(page);
  await page.goto(show);
  await expect(page.getByRole('img', { name: 'Barcode' })).toBeVisible();
  await expect(page.getByText(/^Gelezen op 18\/11\/2026/)).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Alle bewaarde voordelen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voordelen om te tonen');
  await expect(page.getByRole('link', { name: 'Tonen aan de balie' }).first()).toBeVisible();
  await axeCheck(page);
});

test('it outlives the tab only where that is asked for, and never a sign-out', async ({ page }) => {
  await page.goto(show);
  const keep = page.getByRole('checkbox', { name: 'Bewaar op dit toestel' });
  await expect(keep).not.toBeChecked();
  expect(await kept(page)).toEqual([true, false]);
  await keep.check();
  expect(await kept(page)).toEqual([false, true]);
  await page.reload();
  await expect(keep).toBeChecked();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByRole('link', { name: 'Aanmelden als pashouder' })).toBeVisible();
  expect(await kept(page)).toEqual([false, false]);
});

test('another person finds nothing of it', async ({ page }) => {
  await page.goto(show);
  await page.getByRole('checkbox', { name: 'Bewaar op dit toestel' }).check();
  await signIn(page, passholder(BRAM), '/mijn/kaart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kaart');
  expect(await page.evaluate(() => localStorage.getItem('own-screens') ?? '')).not.toContain(LORE.uid);
});

test('it is gone when the gateway says that nobody is signed in', async ({ page }) => {
  await page.goto(show);
  await page.getByRole('checkbox', { name: 'Bewaar op dit toestel' }).check();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Over dit voordeel' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await kept(page)).toEqual([false, false]);
});
