/** Signing in and out by the gateway, with the town as the one who knows everybody. */
import { bring, promotions, standAt } from '../counter';
import { axeCheck, choose, expect, signIn, test } from '../desk';
import { BRAM, ELS, GRIET, KAREL, LORE, NELE, RACHID, STOCK, TOM } from '../town';

const asEmployee = { name: 'Aanmelden als medewerker' };

test.describe('nobody yet', () => {
  test.use({ person: null });

  test('a deep address asks to sign in, and is come back to', async ({ page, desk }) => {
    await page.goto('/balie/voordelen?city=Aalst&maxPoints=5');
    await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    await axeCheck(page);
    await page.getByRole('link', asEmployee).click();
    await expect(page).toHaveURL(new RegExp(`^${desk.api}/uitid/rest/auth/authorize`));
    await expect(page.getByRole('heading', { name: 'Medewerkers' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Pashouders' })).toBeVisible();
    await axeCheck(page);
    await choose(page, ELS);
    await expect(page).toHaveURL('/balie/voordelen?city=Aalst&maxPoints=5');
    await expect(promotions(page).first()).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(ELS.name);
  });

  test('a passholder comes in too, to their own pages, and can leave', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Aanmelden als pashouder' }).click();
    await choose(page, { ...LORE, role: 'passholder' });
    await expect(page.getByRole('banner')).toContainText(LORE.name);
    await expect(page).toHaveURL('/mijn/voordelen');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voordelen');
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.getByRole('link', asEmployee)).toBeVisible();
  });

  test('who is no employee comes in as what they are', async ({ page }) => {
    await page.goto('/session/sign-in?role=employee&to=/balie/historiek');
    await choose(page, { ...LORE, role: 'passholder' });
    await expect(page).toHaveURL('/mijn/voordelen');
    const session = await page.evaluate(async () => (await fetch('/session')).json());
    expect(session).toMatchObject({ role: 'passholder', uid: LORE.uid, name: LORE.name });
  });

  for (const to of ['https://elders.example/', '//elders.example', '/\\elders.example', '/%5C%5Celders.example', 'javascript:alert(1)', '']) {
    test(`coming back to ${to || 'nothing'} is coming back to the start`, async ({ page, desk }) => {
      await page.goto(`/session/sign-in?role=employee&to=${encodeURIComponent(to)}`);
      await choose(page, ELS);
      await expect(page.getByRole('banner')).toContainText(ELS.name);
      expect(new URL(page.url()).origin).toBe(desk.address);
    });
  }

  test('a callback that nobody asked for is refused, with the way back', async ({ page, troubles }) => {
    troubles.expect(/status of 400/);
    const answer = await page.goto('/session/callback?oauth_token=made-up&oauth_verifier=made-up');
    expect(answer?.status()).toBe(400);
    await expect(page.getByRole('link', asEmployee)).toHaveCSS('font-weight', '600');
    await axeCheck(page);
    await page.getByRole('link', { name: 'Naar de beginpagina' }).click();
    await expect(page.getByRole('link', asEmployee)).toBeVisible();
  });

  test('a callback counts once', async ({ page, troubles }) => {
    troubles.expect(/status of 400/);
    const callback = page.waitForRequest(/\/session\/callback/);
    await signIn(page, ELS, '/config.json');
    const again = await page.goto((await callback).url());
    expect(again?.status()).toBe(400);
  });

  test('an address that is not the site is led to it before anything is asked', async ({ page, desk }) => {
    const elsewhere = desk.address.replace('127.0.0.1', 'localhost');
    await page.goto(`${elsewhere}/session/sign-in?role=employee&to=/config.json`);
    await choose(page, ELS);
    await expect(page).toHaveURL(`${desk.address}/config.json`);
  });
});

test('the cookie is closed to scripts and to other sites', async ({ page, context }) => {
  await standAt(page);
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ name: 'desk', httpOnly: true, sameSite: 'Strict', path: '/' });
  expect(cookie?.value).not.toContain('Els');
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('signing out ends the session, also for a copy of its cookie', async ({ page, context }) => {
  await standAt(page);
  await bring(page, BRAM);
  const copy = await context.cookies();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByRole('link', asEmployee)).toBeVisible();
  await expect(page.getByText(BRAM.name)).toBeHidden();
  const ask = () => page.evaluate(async () => (await fetch('/session')).status);
  expect(await ask()).toBe(401);
  await context.addCookies(copy);
  expect(await ask()).toBe(401);
});

test.describe('at one counter', () => {
  test.use({ person: TOM });

  test('there is nothing to choose', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/balie/voordelen');
    await expect(page.getByRole('banner')).toContainText('Bibliotheek De Linde');
    await expect(page.getByRole('link', { name: 'Balie wijzigen' })).toBeHidden();
  });
});

test.describe('at no counter', () => {
  test.use({ person: NELE });

  test('the page says whom to ask, and one can sign out', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('nog aan geen enkele balie gekoppeld');
    await axeCheck(page);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.getByRole('link', asEmployee)).toBeVisible();
  });
});

test.describe('at many counters', () => {
  test.use({ person: KAREL });

  test('they are searched, and the one used last comes first', async ({ page }) => {
    await page.goto('/');
    const counters = page.getByRole('main').getByRole('listitem');
    await expect(counters).toHaveCount(30);
    await axeCheck(page);
    const last = (await counters.last().locator('.counter-name').innerText()).trim();
    await page.getByRole('searchbox', { name: 'Zoek balie' }).fill(last.toUpperCase());
    await expect(counters).toHaveCount(1);
    await counters.getByRole('button').click();
    await expect(page).toHaveURL('/balie/voordelen');
    await page.goto('/balie');
    await expect(counters.first()).toContainText(last);
  });
});

test('another counter keeps the search, and this counter means the new one', async ({ page }) => {
  await standAt(page, 'maxPoints=20');
  await page.getByRole('checkbox', { name: 'Deze balie' }).check();
  await expect(page).toHaveURL(/balieConsumerKey=31413BDF/);
  await page.getByRole('link', { name: 'Balie wijzigen' }).click();
  await page.getByRole('button', { name: 'Welzijnshuis Aalst' }).click();
  await expect(page).toHaveURL(/maxPoints=20.*balieConsumerKey=28808C2F/);
  await expect(page.getByRole('checkbox', { name: 'Deze balie' })).toBeChecked();
});

test.describe('without the right to register', () => {
  test.use({ person: GRIET });

  test('a new card is not possible, and the page says why', async ({ page }) => {
    await page.goto('/balie/nieuwe-kaart');
    await bring(page, BRAM);
    await expect(page.getByRole('alert')).toContainText('heeft het recht “registratie” niet');
    await axeCheck(page);
  });
});

test.describe('without the right to read promotions', () => {
  test.use({ person: RACHID });

  test('the list says which right is missing', async ({ page }) => {
    await page.goto('/balie/voordelen');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('PERMISSION_POINTSPROMOTION - ACTION_READ');
    await axeCheck(page);
  });
});

test.describe('without the right to grant the kansenstatuut', () => {
  test.use({ person: KAREL });

  test('a kansen card is not possible, and the reason says why', async ({ page }) => {
    await page.goto('/balie');
    await page.getByRole('main').getByRole('button', { name: 'Buurthuis De Schelp' }).click();
    await bring(page, BRAM);
    await page.getByRole('link', { name: 'Kaart vervangen' }).first().click();
    await page.getByLabel('Nieuw UiTPAS-nummer').fill(STOCK.kansen);
    await page.getByLabel('Vouchernummer').focus();
    const reason = page.getByRole('radio', { name: 'Kansenstatuut verkrijgen' });
    await expect(reason).toHaveAttribute('aria-disabled', 'true');
    await expect(reason).toHaveAccessibleDescription(/heeft het recht “kansenstatuut toekennen” niet/);
    await page.getByRole('button', { name: 'Controleren' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Er is een probleem' })).toContainText('kansenstatuut toekennen');
    await axeCheck(page);
  });
});
