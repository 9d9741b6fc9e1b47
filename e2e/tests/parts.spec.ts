/** The desk as it starts: its frame, what is asked beside the download, and the parts of the program that come later. */
import type { Page } from '@playwright/test';
import { bring, passholder, promotions, settled, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM } from '../town';

const PROGRAM = /\/uitpas-desk_bg-[0-9a-f]{16}\.wasm$/;
const GLUE = /\/uitpas-desk-[0-9a-f]{16}\.js$/;
const WORK = /\/uitpas-desk-work-[0-9a-f]{16}\.wasm$/;
/** What an employee’s first screen needs of the API. */
const EARLY = [/\/balie\/list$/, /\/pointsPromotions$/];
const FILTERS = /\/uitpas-desk-filters-[0-9a-f]{16}\.wasm$/;

declare global {
  interface Window {
    /** How many titles each frame showed: `watch`. */
    seen: number[];
    /** What the app asks `src/early.mjs` for. */
    takeEarly(address: string, uid: string): Promise<Response> | undefined;
  }
}

test('the frame of the desk is there before its program, and the list takes its place', async ({ page }) => {
  await standAt(page);
  const come = await hold(page, PROGRAM);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  const frame = page.locator('#starting-desk');
  await expect(frame).toBeVisible();
  await expect(frame).toContainText('UiTPAS-nummer');
  await expect(page.getByRole('status').filter({ hasText: 'wordt gestart' })).toBeAttached();
  await axeCheck(page);
  come();
  await expect(promotions(page).first()).toBeVisible();
  await expect(frame).toHaveCount(0);
});

test('the first promotions stand in the frame before the program, and stay until their rows are there', async ({ page }) => {
  await standAt(page);
  const row = promotions(page).first();
  const [title, price] = [await row.getByRole('heading').innerText(), await row.locator('.promotion-price').innerText()];
  const come = await hold(page, PROGRAM);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  const shown = page.locator('#starting-desk .promotion');
  await expect(shown).toHaveCount(4);
  await expect(shown.first()).toContainText(title);
  await expect(shown.first()).toContainText(price);
  await axeCheck(page);
  await watch(page, title);
  come();
  await expect(promotions(page).first()).toBeVisible();
  await settled(page);
  const seen = await page.evaluate(() => window.seen);
  expect(seen, 'the title is there in each frame').not.toContain(0);
});

for (const width of [390, 1280]) {
  test(`a title in the frame stands where it will stand in the list, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await standAt(page);
    const come = await hold(page, PROGRAM);
    await page.goto('/balie/voordelen', { waitUntil: 'commit' });
    const before = await page.locator('#starting-desk .promotion-title').first().boundingBox();
    come();
    const title = promotions(page).first().getByRole('heading');
    await expect(title).toBeVisible();
    await settled(page);
    expect(before).toEqual(await title.boundingBox());
  });
}

test('who must choose a counter first sees no promotions before that', async ({ page }) => {
  const come = await hold(page, PROGRAM);
  const answers = ['/pointsPromotions', '/balie/list'].map((path) => page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(path)));
  await page.goto('/balie', { waitUntil: 'commit' });
  await watch(page);
  for (const answer of await Promise.all(answers)) await answer.finished();
  await expect.poll(() => page.evaluate(() => window.seen.length)).toBeGreaterThan(5);
  come();
  await expect(page.getByRole('button', { name: 'CC De Werf' })).toBeVisible();
  expect(Math.max(...(await page.evaluate(() => window.seen)))).toBe(0);
});

test('an answer that is cut short is not shown before the app can say so', async ({ page, troubles }) => {
  // The browser's own note in such a document has a style of its own.
  troubles.expect(/Applying inline style/);
  await standAt(page);
  await page.route(/\/pointsPromotions$/, async (route) => {
    const answer = await route.fetch();
    const whole = await answer.text();
    await route.fulfill({ response: answer, body: whole.slice(0, whole.length / 2) });
  });
  const come = await hold(page, PROGRAM);
  const answered = page.waitForResponse(/\/pointsPromotions$/);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  await watch(page);
  await answered;
  await expect.poll(() => page.evaluate(() => window.seen.length)).toBeGreaterThan(5);
  come();
  await expect(page.getByRole('alert').filter({ hasText: 'Opnieuw proberen' })).toBeVisible();
  expect(Math.max(...(await page.evaluate(() => window.seen)))).toBe(0);
});

test('what is asked beside the download is asked once, also while the program is long under way', async ({ page }) => {
  await standAt(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const listed = page.waitForResponse(/\/pointsPromotions$/);
  const come = await hold(page, PROGRAM);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  await listed;
  come();
  await expect(promotions(page).first()).toBeVisible();
  await settled(page);
  for (const question of [/\/config\.json$/, /^\/session$/, /\/balie\/list$/, /\/pointsPromotions$/]) {
    expect(asked.filter((path) => question.test(path)), String(question)).toHaveLength(1);
  }
});

test('the list does not wait for the counters, also where the program is there first', async ({ page }) => {
  await standAt(page);
  const told = await hold(page, /\/(session|config\.json)$/);
  const counters = await hold(page, /\/balie\/list\?/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const listed = page.waitForResponse(/\/pointsPromotions$/);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  await expect(page.locator('.skip-link')).toBeAttached();
  told();
  await listed;
  counters();
  await expect(promotions(page).first()).toBeVisible();
  await settled(page);
  for (const question of [PROGRAM, GLUE, /^\/session$/, /\/balie\/list$/, /\/pointsPromotions$/]) {
    expect(asked.filter((path) => question.test(path)), String(question)).toHaveLength(1);
  }
});

test('who was here last is asked for in the same breath as who it is now', async ({ page }) => {
  await standAt(page);
  const told = await hold(page, /\/(session|config\.json)$/);
  const come = await hold(page, PROGRAM);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  for (const question of EARLY) await expect.poll(() => asked.filter((path) => question.test(path)).length).toBe(1);
  const shown = page.locator('#starting-desk .promotion');
  await expect(shown, 'nothing is shown before the gateway says who it is').toHaveCount(0);
  told();
  await expect(shown.first()).toBeVisible();
  come();
  await expect(promotions(page).first()).toBeVisible();
  await settled(page);
  for (const question of EARLY) expect(asked.filter((path) => question.test(path)), String(question)).toHaveLength(1);
});

test('what was asked for whoever was here last is not another employee’s', async ({ page }) => {
  await standAt(page);
  await page.evaluate(() => localStorage.setItem('last-desk', 'uid=somebody-else&prefix=/uitid/rest'));
  const answers: number[] = [];
  page.on('response', (answer) => {
    if (EARLY[1].test(new URL(answer.url()).pathname)) answers.push(answer.status());
  });
  const told = await hold(page, /\/(session|config\.json)$/);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  await expect.poll(() => answers).toEqual([401]);
  const taken = await page.evaluate(() => window.takeEarly('/uitid/rest/uitpas/passholder/pointsPromotions', 'another') === undefined);
  expect(taken, 'nobody is given another’s answer').toBe(true);
  told();
  await expect(promotions(page).first()).toBeVisible();
  await settled(page);
  expect(answers.sort()).toEqual([200, 401]);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('last-desk'))).not.toContain('somebody-else');
});

test('whose session is over sees no frame of a desk', async ({ page }) => {
  const come = await hold(page, PROGRAM);
  await page.context().clearCookies();
  const nobody = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/session');
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  await nobody;
  await expect(page.locator('#starting-desk')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('last-desk')), 'nothing is kept of who was here').toBeNull();
  await expect(page.locator('#starting')).toContainText('wordt gestart');
  come();
  await expect(page.getByRole('link', { name: 'Aanmelden als medewerker' })).toBeVisible();
});

test('a part that does not come says so, and comes when it is asked for again', async ({ page, troubles }) => {
  troubles.expect(/Failed to load resource|Failed to fetch|error: TypeError/);
  await page.route(WORK, (route) => route.abort());
  await standAt(page);
  const missing = page.getByRole('alert').filter({ hasText: 'Niet alle onderdelen konden worden geladen' });
  await expect(missing.first()).toBeVisible();
  await axeCheck(page);
  await page.unroute(WORK);
  for (const again = missing.getByRole('button', { name: 'Opnieuw proberen' }).first(); await again.isVisible(); ) await again.click();
  await expect(missing).toHaveCount(0);
  await bring(page, BRAM);
});

test('a passholder is asked for before the part that shows them is there', async ({ page }) => {
  const come = await hold(page, WORK);
  await standAt(page);
  const found = page.waitForResponse(/\/retrieve\?/);
  await page.getByLabel('UiTPAS-nummer', { exact: true }).fill(BRAM.number);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await found;
  await expect(passholder(page)).toHaveCount(0);
  come();
  await expect(passholder(page)).toContainText(BRAM.name);
});

test('the list is there and can be paged while its filters are still on their way', async ({ page }) => {
  await standAt(page);
  const come = await hold(page, FILTERS);
  await page.goto('/balie/voordelen');
  await page.getByRole('navigation', { name: 'Paginering' }).getByRole('link', { name: 'Volgende' }).click();
  await expect(page).toHaveURL(/page=2/);
  await settled(page);
  await expect(page.getByLabel('Gemeente', { exact: true })).toHaveCount(0);
  come();
  await expect(page.getByLabel('Gemeente', { exact: true })).toBeVisible();
});

test('the frame speaks the language that was chosen', async ({ page }) => {
  await standAt(page);
  await page.evaluate(() => localStorage.setItem('language', 'fr'));
  const come = await hold(page, PROGRAM);
  await page.goto('/balie/voordelen', { waitUntil: 'commit' });
  await expect(page.locator('#starting-desk').getByText('Numéro UiTPAS')).toBeVisible();
  await expect(page.locator('#starting-desk').getByText('UiTPAS-nummer')).toBeHidden();
  come();
  await expect(page.locator('article.promotion').first()).toBeVisible();
});

/** Counts in each frame from now on the titles of promotions that are seen, or how often this one is. */
async function watch(page: Page, title?: string): Promise<void> {
  await page.evaluate((title) => {
    const titles = () => [...document.querySelectorAll('.promotion-title')].filter((one) => one.checkVisibility());
    const look = () => {
      window.seen.push(titles().filter(({ textContent }) => title === undefined || textContent === title).length);
      requestAnimationFrame(look);
    };
    window.seen = [];
    look();
  }, title);
}

/** What fits is under way for as long as the test wants. */
async function hold(page: Page, file: RegExp): Promise<() => void> {
  let come = () => {};
  const comes = new Promise<void>((resolve) => (come = resolve));
  await page.route(file, async (route) => {
    await comes;
    await route.continue();
  });
  return come;
}
