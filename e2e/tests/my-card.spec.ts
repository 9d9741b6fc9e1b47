/** The passholder's own card: what it is worth, and blocking it when it is lost. */
import { axeCheck, expect, test } from '../desk';
import { BRAM, LORE, MARLEEN_BLOCKED, passholder } from '../town';

test.describe('an ordinary card', () => {
  test.use({ person: passholder(LORE) });

  test('shows the balance, the number and what the kansenstatuut means', async ({ page }) => {
    await page.goto('/mijn/kaart');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kaart');
    await expect(page.getByRole('region', { name: 'Saldo' })).toContainText('42 punten');
    const hela = page.getByRole('region', { name: 'HELA' });
    await expect(hela).toContainText('0987 654 321 321');
    await expect(hela).toContainText('Actief');
    await expect(hela).toContainText('Geen kansenstatuut');
    await expect(page).toHaveTitle('Mijn kaart – Mijn UiTPAS');
    await axeCheck(page);
  });

  test('is blocked for good, once and after a warning', async ({ page }) => {
    await page.goto('/mijn/kaart');
    await page.getByText('Kaart verloren of gestolen?').click();
    await page.getByRole('button', { name: 'Mijn verloren kaart blokkeren' }).click();
    const dialog = page.getByRole('dialog', { name: /^Kaart 0987 654 321 321 blokkeren\?$/ });
    await expect(dialog).toContainText('Dit is definitief');
    await expect(dialog.getByRole('button', { name: 'Annuleren' })).toBeFocused();
    await axeCheck(page);
    const sent: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.headers()['x-booking-key'] ?? null);
    });
    await dialog.getByRole('button', { name: 'Definitief blokkeren' }).dblclick();
    await expect(dialog.getByRole('status')).toContainText('Kaart geblokkeerd');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^[0-9a-f]{32}$/);
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await expect(page.getByRole('region', { name: 'HELA' })).toContainText('Deze kaart is geblokkeerd');
    await expect(page.getByText('Kaart verloren of gestolen?')).toHaveCount(0);
  });

  test('an unclear blocking is looked after until it is known', async ({ page, desk, troubles }) => {
    troubles.expect(/Failed to load resource|502|504/);
    await page.goto('/mijn/kaart');
    await page.getByText('Kaart verloren of gestolen?').click();
    await page.getByRole('button', { name: 'Mijn verloren kaart blokkeren' }).click();
    await desk.arm('after-booking=drop for=block times=1');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Definitief blokkeren' }).click();
    await expect(dialog).toContainText('Kaart geblokkeerd');
  });
});

test.describe('a blocked card', () => {
  test.use({ person: passholder(MARLEEN_BLOCKED) });

  test('says what to do', async ({ page }) => {
    await page.goto('/mijn/kaart');
    await expect(page.getByRole('region', { name: 'HELA' })).toContainText('Deze kaart is geblokkeerd');
    await expect(page.getByRole('heading', { name: 'Een nieuwe kaart nodig?' })).toBeVisible();
    await axeCheck(page);
  });
});

test.describe('a long history', () => {
  test.use({ person: passholder(BRAM) });

  test('stands by month, newest first, with a chart and its table', async ({ page }) => {
    await page.goto('/mijn/historiek');
    await expect(page.getByRole('status').filter({ hasText: /^25 voordelen, \d+ punten omgeruild$/ })).toBeVisible();
    const months = page.getByRole('heading', { level: 3 });
    await expect(months.first()).toHaveText('november 2026');
    await expect(page.getByRole('img', { name: /^Staafdiagram van december 2025 tot november 2026/ })).toBeVisible();
    await page.getByText('De cijfers als tabel').click();
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(13);
    await expect(rows.nth(1)).toContainText('november 2026');
    await axeCheck(page);
    await page.getByLabel('Periode').selectOption('Vorig jaar');
    await expect(page.getByText('In deze periode heb je niets omgeruild.')).toBeVisible();
    await axeCheck(page);
  });

  test('that cannot be read is told, and asked for again', async ({ page, desk, troubles }) => {
    troubles.expect(/status of 502/);
    await desk.arm('status=500 for=cashedPointsPromotions times=1');
    await page.goto('/mijn/historiek');
    await expect(page.getByRole('alert')).toContainText('Je historiek kon niet opgehaald worden.');
    await axeCheck(page);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('november 2026');
  });

  test('is not said to be on its way when its owner could not be read', async ({ page, desk, troubles }) => {
    troubles.expect(/status of 502/);
    await desk.arm('status=500 for=passholder/uid times=1');
    await page.goto('/mijn/historiek');
    await expect(page.getByRole('alert')).toContainText('Je historiek kon niet opgehaald worden.');
    await expect(page.getByText('Je historiek wordt opgehaald…')).toBeHidden();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('november 2026');
  });

  test('is never shown as that of a period that cannot be read', async ({ page, desk, troubles }) => {
    troubles.expect(/status of 502/);
    const nothing = page.getByText('In deze periode heb je niets omgeruild.');
    await page.goto('/mijn/historiek');
    const chart = page.getByRole('img', { name: /^Staafdiagram van december 2025 tot november 2026/ });
    await expect(chart).toBeVisible();
    await desk.arm('status=500 for=cashedPointsPromotions times=1');
    await page.getByLabel('Periode').selectOption('Vorig jaar');
    await expect(page.getByRole('alert')).toContainText('Hieronder staat nog wat we eerder ophaalden.');
    await expect(chart).toBeVisible();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(nothing).toBeVisible();
    await desk.arm('status=500 for=cashedPointsPromotions times=1');
    await page.getByLabel('Periode').selectOption('Dit jaar');
    await expect(page.getByRole('alert')).toContainText('Je historiek kon niet opgehaald worden.');
    await expect(page.getByRole('alert')).not.toContainText('Hieronder');
    await expect(nothing).toBeHidden();
  });
});

test.describe('two programs', () => {
  test.use({ person: passholder(LORE) });

  test('nothing of the desk is loaded for a passholder, nor reachable', async ({ page }) => {
    const programs = new Set<string>();
    page.on('request', (request) => {
      const name = new URL(request.url()).pathname.match(/^\/(.*)_bg-\w+\.wasm$/);
      if (name?.[1]) programs.add(name[1]);
    });
    await page.goto('/');
    await expect(page).toHaveURL('/mijn/voordelen');
    await page.getByRole('link', { name: 'Kaart', exact: true }).click();
    await page.getByRole('link', { name: 'Historiek', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historiek');
    expect([...programs]).toEqual(['portal']);
    await page.goto('/balie/voordelen');
    await expect(page.getByRole('link', { name: 'Naar mijn voordelen' })).toBeVisible();
    await expect(page.getByLabel('UiTPAS-nummer')).toHaveCount(0);
  });
});
