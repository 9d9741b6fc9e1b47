/** The app as the browser keeps it: without a network, through releases, and with nothing of anybody in it. */
import { createServer, request as ask } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bring, lookUp, passholder, promotion, promotions, settled, standAt } from '../counter';
import { axeCheck, choose, Desk, expect, signIn, test as base } from '../desk';
import { Built } from '../release';
import { BRAM, ELS, LORE, PROMOTION, STOCK } from '../town';

/** Each test has a built app of its own, which it may replace by another release. */
const test = base.extend<{ built: Built }>({
  serviceWorkers: 'allow',
  built: async ({}, use) => {
    const built = new Built();
    await use(built);
    built.remove();
  },
  desk: async ({ built, settings }, use) => {
    const desk = await Desk.open(settings, built.folder);
    await use(desk);
    await desk.close();
  },
});

const LORE_HERSELF = { name: LORE.name, role: 'passholder' } as const;
const FOUR_POINTS = 'minPoints=4&maxPoints=4';

/** The browser has kept the app. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Everything that is kept: paths, and the text of all. */
async function everythingKept(page: Page) {
  return page.evaluate(async () => {
    const found: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push({ path: new URL(request.url).pathname, text: (await (await cache.match(request))?.text()) ?? '' });
      }
    }
    return found;
  });
}

/** The browser looks whether there is another release, as it does after each navigation. */
async function lookForRelease(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
}

const offered = (page: Page) => page.getByRole('status').filter({ hasText: 'Er is een nieuwe versie.' });
const take = (page: Page) => page.getByRole('button', { name: 'Nu bijwerken' });
const running = (page: Page) => page.locator('meta[name=release]');

test.describe('a passholder on the way to the counter', () => {
  test.use({ person: LORE_HERSELF });

  test('shows a promotion also after a reload without a network, and has nothing left after signing out', async ({ page, context, troubles }) => {
    troubles.expect(/ERR_INTERNET_DISCONNECTED/);
    const address = `/mijn/voordelen/${PROMOTION.possible}/tonen`;
    await page.goto('/mijn/voordelen');
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole('img', { name: 'Barcode' })).toBeVisible();
    await kept(page);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('img', { name: 'Barcode' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'QR-code' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^Offline/ })).toBeVisible();
    await axeCheck(page);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(LORE.number);
  });
});

test('after one visit the desk starts without a network, says so, and goes on when it is back', async ({ page, context, troubles }) => {
  troubles.expect(/ERR_INTERNET_DISCONNECTED/);
  await standAt(page, FOUR_POINTS);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: /^Offline/ })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Geen verbinding');
  await axeCheck(page);
  await context.setOffline(false);
  await expect(promotion(page, PROMOTION.possible)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await bring(page, BRAM);
});

test('no answer of UiTPAS or the gateway is kept, and nothing about anybody', async ({ page }) => {
  await standAt(page, FOUR_POINTS);
  await kept(page);
  await page.reload();
  await bring(page, BRAM);
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Omgeruild/ })).toBeVisible();
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('link', { name: 'Historiek' }).click();
  await settled(page);
  const all = await everythingKept(page);
  for (const { path: where } of all) expect(where).toMatch(/^\/(config\.json|[\w.-]+-[0-9a-f]{16}\.\w+)?$/);
  for (const { path: where, text } of all) {
    for (const personal of [BRAM.name, BRAM.number, ELS.name, LORE.name]) expect(text, where).not.toContain(personal);
  }
});

test('each program is kept where it is used, and the other one is not', async ({ page }) => {
  await standAt(page);
  await kept(page);
  // What several parts of a program share is numbered.
  const names = (await everythingKept(page)).map(({ path: where }) => where.replace(/(-shared-\d+)?-[0-9a-f]{16}\./, (_, shared) => (shared ? '-shared.' : '.')));
  expect([...new Set(names)].sort()).toEqual([
    '/', '/boot.mjs', '/config.json', '/desk.css', '/icon.svg', '/manifest.webmanifest', '/uitpas-desk-aside.wasm',
    '/uitpas-desk-filters.wasm', '/uitpas-desk-shared.wasm', '/uitpas-desk-work.wasm', '/uitpas-desk.js', '/uitpas-desk_bg.wasm',
  ]);
});

test.describe('nobody is signed in', () => {
  test.use({ person: null });

  test('signing in and out goes to the gateway, not to what is kept', async ({ page }) => {
    await page.goto('/');
    await kept(page);
    await page.reload();
    await page.getByRole('link', { name: 'Aanmelden als medewerker' }).click();
    await choose(page, ELS);
    await page.getByRole('main').getByRole('button', { name: 'CC De Werf' }).click();
    await expect(promotions(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.getByRole('link', { name: 'Aanmelden als medewerker' })).toBeVisible();
    await signIn(page, LORE_HERSELF, '/mijn/kaart');
    // What is no screen is the server's.
    expect((await page.goto('/config.json'))?.headers()['content-type']).toContain('json');
    expect((await page.goto('/healthz'))?.fromServiceWorker()).toBe(false);
  });

  test('it is installed where the browser offers that', async ({ page }) => {
    await page.goto('/');
    const install = page.getByRole('button', { name: 'Installeren' });
    await expect(page.getByRole('link', { name: 'Aanmelden als medewerker' })).toBeVisible();
    await expect(install).toBeHidden();
    const prompted = page.evaluate(() => new Promise((resolve) => {
      const offer = new Event('beforeinstallprompt', { cancelable: true });
      dispatchEvent(Object.assign(offer, { prompt: () => resolve(offer.defaultPrevented) }));
    }));
    await axeCheck(page);
    await install.click();
    expect(await prompted).toBe(true);
    await expect(install).toBeHidden();
  });

  test('the manifest and its icons are what they say', async ({ page, request }) => {
    await page.goto('/');
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await request.get(address ?? '');
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await answer.json();
    for (const { src, type, sizes } of manifest.icons) {
      const icon = await request.get(new URL(src, answer.url()).href);
      expect(icon.headers()['content-type'], src).toContain(type);
      if (type !== 'image/png') continue;
      const bytes = await icon.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    for (const { url } of manifest.shortcuts) {
      expect(new URL(url, answer.url()).pathname).toMatch(/^\/(balie|mijn)\/voordelen$/);
    }
    const tokens = readFileSync(path.resolve(import.meta.dirname, '../../style/tokens.css'), 'utf8');
    const themes = await page.locator('meta[name=theme-color]').evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
    expect(themes).toEqual([...tokens.matchAll(/--band: (#\w+);/g)].map(([, colour]) => colour));
    expect(manifest.theme_color).toBe(themes[0]);
    expect(manifest.background_color).toBe(tokens.match(/--ground: (#\w+);/)?.[1]);
  });

  test('the other windows say that they are older, and reload when one says so', async ({ page, context, built }) => {
    await page.goto('/');
    await kept(page);
    await page.reload();
    const other = await context.newPage();
    await other.goto('/');
    built.release('two');
    await lookForRelease(page);
    await expect(take(other)).toBeVisible();
    await take(page).click();
    await expect(running(page)).toHaveAttribute('content', 'two');
    await expect(other.getByRole('status').filter({ hasText: 'in een ander venster bijgewerkt' })).toBeVisible();
    await expect(running(other)).toHaveCount(0);
    await axeCheck(other);
    await other.getByRole('button', { name: 'Herladen' }).click();
    await expect(running(other)).toHaveAttribute('content', 'two');
  });

  test('it is kept under a sub-path, and leaves what is beside it alone', async ({ browser, desk, built, troubles }) => {
    troubles.expect(/ERR_INTERNET_DISCONNECTED/);
    // As `cargo xtask build --base /desk/` writes the page.
    built.rewrite((html) => html.replaceAll('="/', '="/desk/'));
    const front = createServer((incoming, outgoing) => {
      const where = (incoming.url ?? '').replace(/^\/desk\//, '/');
      const passed = ask(desk.address + where, { method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(passed);
    }).listen(0, '127.0.0.1');
    await once(front, 'listening');
    const context = await browser.newContext({ locale: 'nl-BE', baseURL: `http://127.0.0.1:${(front.address() as AddressInfo).port}` });
    const page = await context.newPage();
    troubles.watch(page);
    await page.goto('/desk/');
    await expect(page.getByRole('link', { name: 'Aanmelden als medewerker' })).toBeVisible();
    await kept(page);
    expect(await page.evaluate(async () => new URL((await navigator.serviceWorker.ready).scope).pathname)).toBe('/desk/');
    await context.setOffline(true);
    await page.goto('/desk/mijn/kaart');
    await expect(page.getByRole('alert')).toContainText('Geen verbinding');
    await context.setOffline(false);
    await expect(page.getByRole('link', { name: 'Aanmelden als pashouder' })).toBeVisible();
    await context.close();
    front.close();
    front.closeAllConnections();
  });
});

test('a newer release is offered, taken when one says so, and the work stays', async ({ page, built }) => {
  await standAt(page, FOUR_POINTS);
  await kept(page);
  await page.reload();
  await bring(page, BRAM);
  built.release('two');
  await lookForRelease(page);
  await expect(offered(page)).toBeVisible();
  await axeCheck(page);
  await expect(running(page)).toHaveCount(0);
  await take(page).click();
  await expect(running(page)).toHaveAttribute('content', 'two');
  await expect(passholder(page)).toContainText(BRAM.name);
  await expect(page).toHaveURL(`/balie/voordelen?${FOUR_POINTS}`);
  await expect(offered(page)).toBeHidden();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('a newer release waits while the outcome of a booking is open', async ({ page, desk, built }) => {
  await standAt(page);
  await kept(page);
  await page.reload();
  await page.getByRole('link', { name: 'Kaart vervangen' }).first().click();
  await lookUp(page, BRAM.number);
  await expect(passholder(page)).toContainText(BRAM.name);
  built.release('two');
  await lookForRelease(page);
  await expect(take(page)).toBeEnabled();
  await page.getByLabel('Nieuw UiTPAS-nummer').fill(STOCK.plain);
  await page.getByLabel('Vouchernummer').fill('1000000001');
  await expect(page.getByRole('main')).toContainText('Prijs: Gratis');
  await page.getByRole('button', { name: 'Controleren' }).click();
  await desk.arm('delay=3000 for=newCard times=1');
  await page.getByRole('button', { name: 'Kaart vervangen' }).click();
  await expect(take(page)).toBeDisabled();
  await expect(offered(page)).toContainText('Er loopt een boeking');
  await axeCheck(page);
  await expect(page.getByText(/^Kaart vervangen\. /).first()).toBeVisible();
  await expect(take(page)).toBeEnabled();
});

test('settings that name a person are not kept', async ({ browser, built, troubles }) => {
  const settings = JSON.stringify({ session: { kind: 'fixed', role: 'passholder', uid: LORE.uid } });
  built.write('config.json', settings);
  const desk = await Desk.open({}, built.folder, path.join(built.folder, 'config.json'));
  const context = await browser.newContext({ baseURL: desk.address });
  const page = await context.newPage();
  troubles.watch(page);
  await page.goto('/mijn/kaart');
  await kept(page);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  const all = await everythingKept(page);
  expect(all.length).toBeGreaterThan(4);
  for (const { path: where, text } of all) expect(where === '/config.json' || text.includes(LORE.uid), where).toBe(false);
  await context.close();
  await desk.close();
});
