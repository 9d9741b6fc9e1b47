/** Promotion search: the address holds it, the list answers it. */
import type { Page } from '@playwright/test';
import { bring, passholder, promotions, settled, standAt, total } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM } from '../town';

const query = (page: Page) => new URL(page.url()).search;

const ids = (page: Page) =>
  promotions(page).evaluateAll((articles) => articles.map((article) => article.getAttribute('data-promotion-id')));

test('the first page says where it stands in the whole', async ({ page }) => {
  await standAt(page);
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van \d+/ })).toBeVisible();
  await expect(promotions(page)).toHaveCount(20);
  expect(query(page)).toBe('');
  await axeCheck(page);
});

test('every filter stands in the address and on a chip, and comes off again', async ({ page }) => {
  await standAt(page);
  const all = await total(page);
  for (const [set, parameter, chip] of [
    [() => page.getByLabel('Minimum punten').fill('3'), 'minPoints=3', /^3 .*verwijderen$/],
    [() => page.getByLabel('Maximum punten').fill('20'), 'maxPoints=20', /^20 .*verwijderen$/],
    [() => page.getByRole('checkbox', { name: 'Niet vervallen' }).check(), 'unexpired=true', /^Niet vervallen.*verwijderen$/],
    [() => page.getByRole('checkbox', { name: 'In de kijker' }).check(), 'inSpotlight=true', /^In de kijker.*verwijderen$/],
  ] as const) {
    await test.step(parameter, async () => {
      await set();
      await page.keyboard.press('Tab');
      await expect(page).toHaveURL(`/balie/voordelen?${parameter}`);
      await settled(page);
      expect(await total(page).catch(() => 0)).toBeLessThan(all);
      await page.getByRole('button', { name: chip }).click();
      await expect(page).toHaveURL('/balie/voordelen');
      await settled(page);
      expect(await total(page)).toBe(all);
    });
  }
});

test('cities add up, and Filters wissen takes everything away', async ({ page }) => {
  await standAt(page);
  const city = page.getByRole('combobox', { name: 'Gemeente' });
  for (const name of ['Haaltert', 'Zandveld']) {
    await city.fill(name);
    await city.press('Enter');
    await expect(page.getByRole('button', { name: new RegExp(`^${name}.*verwijderen$`) })).toBeVisible();
  }
  expect(new URL(page.url()).searchParams.getAll('city')).toEqual(['Haaltert', 'Zandveld']);
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await expect(page).toHaveURL('/balie/voordelen');
});

test('sorting goes to the first page and orders the list', async ({ page }) => {
  await standAt(page);
  await page.goto('/balie/voordelen?page=2');
  await page.getByLabel('Sorteren op').selectOption('TITLE');
  await page.getByLabel('Volgorde').selectOption('ASC');
  await expect(page).toHaveURL(/sort=TITLE/);
  expect(query(page)).not.toContain('page=');
  await settled(page);
  const titles = await promotions(page).getByRole('heading').allTextContents();
  expect(titles).toEqual([...titles].sort((one, other) => one.localeCompare(other, 'nl')));
});

test('pages follow each other without gap or repetition', async ({ page }) => {
  await standAt(page);
  const first = await ids(page);
  const paging = page.getByRole('navigation', { name: 'Paginering' });
  await paging.getByRole('link', { name: 'Volgende' }).click();
  await expect(page).toHaveURL('/balie/voordelen?page=2');
  await expect(page.getByRole('status').filter({ hasText: /^21–40 van/ })).toBeVisible();
  const second = await ids(page);
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  await paging.getByRole('link', { name: 'Vorige' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van/ })).toBeVisible();
  expect(await ids(page)).toEqual(first);
});

test('a page that cannot be read leaves its list, and what is said of it, as they were', async ({ page, desk, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page);
  const first = await ids(page);
  await desk.arm('status=500 for=pointsPromotions times=1');
  await page.getByRole('navigation', { name: 'Paginering' }).getByRole('link', { name: 'Volgende' }).click();
  await expect(page.getByRole('alert')).toContainText('de vorige lijst');
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van/ })).toBeVisible();
  expect(await ids(page)).toEqual(first);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^21–40 van/ })).toBeVisible();
});

test('that nothing was found is not said of a search that cannot be read', async ({ page, desk, troubles }) => {
  troubles.expect(/Failed to load resource/);
  await standAt(page);
  await page.goto('/balie/voordelen?minPoints=9999999');
  const nothing = page.getByRole('status').filter({ hasText: /^Geen voordelen gevonden/ });
  await expect(nothing.first()).toBeVisible();
  await desk.arm('status=500 for=pointsPromotions times=1');
  await page.getByRole('checkbox', { name: 'Niet vervallen' }).check();
  await expect(page.getByRole('alert')).toContainText('konden niet opgehaald worden');
  await expect(page.getByRole('alert')).not.toContainText('Hieronder');
  await expect(nothing).toHaveCount(0);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(nothing.first()).toBeVisible();
});

test('back, forward, reload and a shared address give the same list', async ({ page, context }) => {
  await standAt(page);
  const plain = await ids(page);
  await page.getByLabel('Maximum punten').fill('4');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/maxPoints=4/);
  await settled(page);
  const filtered = await ids(page);
  expect(filtered).not.toEqual(plain);

  await page.goBack();
  await expect(page.getByLabel('Maximum punten')).toHaveValue('');
  await expect.poll(() => ids(page)).toEqual(plain);
  await page.goForward();
  await expect(page.getByLabel('Maximum punten')).toHaveValue('4');
  await expect.poll(() => ids(page)).toEqual(filtered);
  await page.reload();
  await expect.poll(() => ids(page)).toEqual(filtered);
  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect.poll(() => ids(shared)).toEqual(filtered);
});

test('an address with nonsense in it keeps what makes sense and names the rest', async ({ page }) => {
  await page.goto('/balie/voordelen?minPoints=veel&maxPoints=4&sort=NIETS&page=-3&onbekend=1');
  await expect(page.getByLabel('Maximum punten')).toHaveValue('4');
  await expect(page.getByLabel('Minimum punten')).toHaveValue('');
  for (const named of ['veel', 'NIETS', '-3']) await expect(page.getByRole('main')).toContainText(named);
  await expect(promotions(page).first()).toBeVisible();
});

test('nothing found says what to relax', async ({ page }) => {
  await page.goto('/balie/voordelen?minPoints=9999');
  await expect(promotions(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filters wissen' }).first()).toBeVisible();
  await axeCheck(page);
});

test('a newer question wins over an older, slower answer', async ({ page, desk }) => {
  await standAt(page);
  await desk.arm('delay=1500 for=pointsPromotions times=1');
  await page.getByLabel('Maximum punten').fill('4');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/maxPoints=4/);
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await settled(page);
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van/ })).toBeVisible();
  await page.clock.runFor(3000);
  await expect(page.getByRole('status').filter({ hasText: /^1–20 van/ })).toBeVisible();
  await expect(page.getByLabel('Maximum punten')).toHaveValue('');
});

test('the old list stays, marked busy, while a newer one loads', async ({ page, desk }) => {
  await standAt(page);
  await desk.arm('delay=1500 for=pointsPromotions times=1');
  await page.getByLabel('Maximum punten').fill('4');
  await page.keyboard.press('Tab');
  await expect(page.locator('[aria-busy="true"]').getByRole('article').first()).toBeVisible();
  await settled(page);
  await expect(page.getByLabel('Maximum punten')).toHaveValue('4');
});

for (const fault of ['status=500', 'down', 'garbled', 'cut', 'html', 'empty', 'deep', 'huge']) {
  test(`an answer that is ${fault} is told, and asking again helps`, async ({ page, desk, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await standAt(page);
    await desk.arm(`${fault} for=pointsPromotions times=1`);
    await page.getByLabel('Maximum punten').fill('4');
    await page.keyboard.press('Tab');
    const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Opnieuw proberen' }) });
    await expect(alert).toBeVisible();
    await axeCheck(page);
    await alert.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(alert).toBeHidden();
    await settled(page);
    await expect(promotions(page).first()).toBeVisible();
    await expect(page.getByLabel('Maximum punten')).toHaveValue('4');
  });
}

test('with a passholder each promotion says whether it is possible, and nothing about the person is kept', async ({ page }) => {
  await standAt(page, 'max=10');
  await bring(page, BRAM);
  await expect(promotions(page).first()).toHaveAttribute('data-cash-in-state', /.+/);
  await expect(promotions(page).getByRole('button', { name: 'Omruilen' }).first()).toBeVisible();
  await axeCheck(page);
  const traces = await page.evaluate(() => [document.title, location.href, ...Object.values(localStorage), ...Object.values(history.state ?? {})].join(' '));
  for (const secret of [BRAM.number, BRAM.name, 'Wouters']) expect(traces).not.toContain(secret);
  await page.getByRole('button', { name: 'Volgende pashouder' }).click();
  await expect(passholder(page)).toBeHidden();
  await expect(promotions(page).getByRole('button', { name: 'Omruilen' })).toHaveCount(0);
});
