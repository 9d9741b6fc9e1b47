/** What a clerk does at the counter, in the names that stand on the screen. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Stands at the first employee's counter CC De Werf, with all promotions or those of a search. */
export async function standAt(page: Page, search = ''): Promise<void> {
  await page.goto('/balie');
  await page.getByRole('main').getByRole('button', { name: 'CC De Werf' }).click();
  await expect(page).toHaveURL(/\/balie\/voordelen$/);
  if (search) await page.goto(`/balie/voordelen?${search}`);
  await expect(promotions(page).first()).toBeVisible();
}

/** Brings a passholder to the desk by typing the number. */
export async function bring(page: Page, person: { name: string; number: string }): Promise<void> {
  await lookUp(page, person.number);
  await expect(passholder(page)).toContainText(person.name);
}

/** Types a number and asks for it. */
export async function lookUp(page: Page, number: string): Promise<void> {
  await page.getByLabel('UiTPAS-nummer', { exact: true }).fill(number);
  await page.getByRole('button', { name: 'Zoeken' }).click();
}

/** A scanner's burst, wherever the focus is: faster than any test types, so time stands still for it. */
export async function scan(page: Page, number: string): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5_000);
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.clock.resume();
}

/** The person at the desk. */
export function passholder(page: Page): Locator {
  return page.getByRole('region', { name: 'Pashouder' });
}

/** The promotions of the list, in their order. */
export function promotions(page: Page): Locator {
  return page.getByRole('list', { name: 'Omruilvoordelen' }).getByRole('article');
}

/** One promotion of the list. */
export function promotion(page: Page, id: number): Locator {
  return page.locator(`article[data-promotion-id="${id}"]`);
}

/** The list as it answers the address, no longer busy. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** How many promotions there are over all pages, from the status `21–40 van 312`. */
export async function total(page: Page): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: / van \d/ });
  await expect(status).toBeVisible();
  return Number((await status.innerText()).match(/van (\d+)/)?.[1]);
}

/** As long passes as a booking without an answer may still land: only then is it believed that it is not there. */
export async function nothingCanLandAnyMore(page: Page): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: /^Onzeker/ })).toBeVisible();
  // No timer is set off: what is being read must not be given up.
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 21_000);
}
