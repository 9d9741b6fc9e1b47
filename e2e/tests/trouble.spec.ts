/** The gateway cannot do its part: UiTPAS is away, or does not know us. Each is told, and nothing is booked. */
import { bring, lookUp, nothingCanLandAnyMore, passholder, promotion, standAt } from '../counter';
import { axeCheck, expect, signIn, test } from '../desk';
import { AMINA, BRAM, ELS, PROMOTION } from '../town';

test('when UiTPAS cannot be reached, nothing was sent and that is what is said', async ({ page, desk, troubles }) => {
  troubles.expect(/status of 503/, /sandbox\/pictures/);
  await standAt(page, 'minPoints=4&maxPoints=4');
  await bring(page, BRAM);
  await desk.loseApi();
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Niet omgeruild: er is niets geboekt.');
  await expect(dialog.getByRole('alert')).toContainText('UiTPAS is nu niet bereikbaar. Er is niets verstuurd.');
  await axeCheck(page);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await lookUp(page, AMINA.number);
  await expect(page.getByRole('region', { name: 'Aan de balie' }).getByRole('alert')).toContainText('niet bereikbaar');
});

test('an answer that comes too late leaves the booking unclear, until it is read', async ({ page, desk, troubles }) => {
  troubles.expect(/status of 504/);
  await standAt(page, 'minPoints=4&maxPoints=4');
  await bring(page, BRAM);
  await promotion(page, PROMOTION.possible).getByRole('button', { name: 'Omruilen' }).click();
  await desk.arm('delay=17000 for=cashInPointsPromotion times=1');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(page.getByRole('alert')).toContainText(/^Onzeker/, { timeout: 20_000 });
  // The sandbox lets go of what nobody waits for any more.
  await nothingCanLandAnyMore(page);
  await expect(page.getByRole('status').filter({ hasText: /^Niet omgeruild/ })).toBeVisible();
  await expect(passholder(page)).toContainText(BRAM.points);
});

test.describe('with a secret that UiTPAS does not know', () => {
  test.use({ person: null, settings: { UITPAS_CONSUMER_SECRET: 'not-the-secret' } });

  test('signing in says whom to tell', async ({ page, troubles }) => {
    troubles.expect(/status of 50[23]/);
    await page.goto('/');
    await page.getByRole('link', { name: 'Aanmelden als medewerker' }).click();
    await expect(page.getByRole('main')).toContainText('UiTPAS aanvaardt deze toepassing niet. Verwittig de beheerder.');
    await axeCheck(page);
  });
});

test.describe('with a session that config.json fixes', () => {
  test.use({ person: null });

  test('there is nothing to sign out of, and nothing locks', async ({ page }) => {
    // Behind a proxy that signs on its own; here the gateway with somebody signed in is that proxy.
    await signIn(page, ELS, '/config.json');
    const { uid } = await page.evaluate(async () => (await fetch('/session')).json());
    const session = { kind: 'fixed', role: 'employee', uid, name: 'Vaste medewerker', counters: [] };
    await page.route('**/config.json', (route) => route.fulfill({ json: { session } }));
    await page.goto('/balie/voordelen');
    await expect(page.getByRole('banner')).toContainText('Vaste medewerker');
    await expect(page.getByRole('button', { name: 'Afmelden' })).toBeHidden();
    await page.clock.fastForward('02:00:00');
    await bring(page, BRAM);
  });
});
