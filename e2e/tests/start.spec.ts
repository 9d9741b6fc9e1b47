/** The page comes up, or says in Dutch why it does not. */
import { bring, standAt } from '../counter';
import { axeCheck, expect, test } from '../desk';
import { BRAM } from '../town';

test('the desk starts under its strict policy', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
  await expect(page.getByRole('textbox', { name: 'UiTPAS-nummer' })).toBeVisible();
  await expect(page.locator('#start-trouble')).toBeHidden();
  await axeCheck(page);
});

test('a deep address starts at its own screen', async ({ page }) => {
  await page.goto('/balie/voordelen?maxPoints=5');
  await expect(page.getByRole('list', { name: 'Omruilvoordelen' })).toBeVisible();
  await expect(page.getByLabel('Maximum punten')).toHaveValue('5');
});

test('the page has one main part at every moment of the start', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = (globalThis as unknown as { mains: Set<number> }).mains = new Set();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (document.body) counts.add(document.querySelectorAll('main:not([hidden])').length);
      port2.postMessage(0);
    };
    port2.postMessage(0);
  });
  for (const address of ['/balie', '/balie/historiek', '/mijn/voordelen']) {
    await page.goto(address);
    await expect(page.locator('#starting')).toHaveCount(0);
    await expect(page.getByRole('main')).toBeVisible();
    const counts = await page.evaluate(() => [...(globalThis as unknown as { mains: Set<number> }).mains]);
    expect(counts.filter((mains) => mains > 1), address).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what is missing', async ({ page, troubles }) => {
    troubles.expect(/was preloaded/);
    await page.goto('/');
    const told = page.locator('noscript p').first();
    await expect(told).toContainText('heeft JavaScript nodig');
    await expect(told).toBeInViewport();
  });
});

test('without WebAssembly the page says so, and offers to try again', async ({ page, troubles }) => {
  troubles.expect(/was preloaded/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('/');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('Deze browser is te oud');
  await expect(trouble.getByRole('button', { name: 'Opnieuw laden' })).toBeVisible();
  await axeCheck(page);
});

test('a program that does not arrive is told, and loading again helps', async ({ page, troubles }) => {
  troubles.expect(/Failed to load resource/, /TypeError/, /preload/);
  await page.route('**/*.wasm', (route) => route.abort(), { times: 2 });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Niet alle onderdelen konden worden geladen');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Opnieuw laden' }).click();
  await expect(page.getByRole('textbox', { name: 'UiTPAS-nummer' })).toBeVisible();
});

test('a program that was tampered with is not started', async ({ page, troubles }) => {
  troubles.expect(/integrity/i, /Failed to fetch/, /preload/);
  await page.route('**/*.wasm', async (route) => {
    const answer = await route.fetch();
    const body = Buffer.concat([await answer.body(), Buffer.from([0, 1, 0])]);
    const { 'content-encoding': _, 'content-length': __, ...headers } = answer.headers();
    await route.fulfill({ status: 200, headers, body });
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Niet alle onderdelen konden worden geladen');
});

test('a program that stops says so', async ({ page, troubles }) => {
  troubles.expect(/unreachable/);
  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'UiTPAS-nummer' })).toBeVisible();
  await page.evaluate(() => queueMicrotask(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
  await expect(page.getByRole('alert')).toContainText('Er liep iets fout in het programma');
});

test('it works where nothing may be stored', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, storage, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    }
  });
  await standAt(page, 'max=10');
  await bring(page, BRAM);
});

test('without a network it says so, and goes on when it is back', async ({ page, context }) => {
  await standAt(page, 'max=10');
  await context.setOffline(true);
  const offline = page.getByRole('status').filter({ hasText: /^Offline/ });
  await expect(offline).toBeVisible();
  await axeCheck(page);
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await bring(page, BRAM);
});

for (const [what, answer] of Object.entries({
  'is no JSON': { body: '{ "apiPrefix": ' },
  'says something impossible': { body: '{ "apiPrefix": 7 }' },
  'is missing': { status: 404, body: '' },
  'is the page itself': { body: '<!doctype html><title>UiTPAS</title>', contentType: 'text/html' },
})) {
  test(`a config.json that ${what} is told on the page`, async ({ page, troubles }) => {
    troubles.expect(/config\.json/);
    await page.route('**/config.json', (route) => route.fulfill({ contentType: 'application/json', ...answer }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('config.json');
    await axeCheck(page);
  });
}
