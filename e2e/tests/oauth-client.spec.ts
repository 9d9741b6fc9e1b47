/**
 * The sandbox asks for signatures that somebody else can make: a widely used OAuth 1.0a client, which
 * knows nothing of this project, signs in and does a clerk's day. No desk and no gateway are in between.
 */
import { expect, test as base, type Page } from '@playwright/test';
import { OAuth } from 'oauth';
import { axeCheck, CONSUMER, Server } from '../desk';
import { BRAM, LORE, PROMOTION, STOCK } from '../town';

const DE_WERF = '31413BDF-DFC7-7A9F-10403618C2816E44';

/** Where the browser is sent back to; nobody listens there. */
const CALLBACK = 'http://balie.example.test/terug?naar=balie';

interface Token {
  token: string;
  secret: string;
}

/** A refusal as the client hands it over. */
interface Refused {
  statusCode: number;
  data: string;
}

const test = base.extend<{ prefix: string }>({
  prefix: async ({}, use) => {
    const sandbox = await Server.start(process.env.DESK_SANDBOX, ['--port', '0']);
    await use(`${sandbox.address}/uitid/rest`);
    await sandbox.close();
  },
});

/** The library with promises for callbacks, and nothing else. */
class Client {
  readonly oauth: any;

  constructor(
    readonly prefix: string,
    secret = CONSUMER.secret,
    callback = CALLBACK,
  ) {
    this.oauth = new OAuth(`${prefix}/requestToken`, `${prefix}/accessToken`, CONSUMER.key, secret, '1.0A', callback, 'HMAC-SHA1');
  }

  requestToken(): Promise<Token> {
    return new Promise((resolve, reject) => {
      this.oauth.getOAuthRequestToken((error: Refused | null, token: string, secret: string) =>
        error ? reject(error) : resolve({ token, secret }),
      );
    });
  }

  accessToken(pending: Token, verifier: string): Promise<Token & { userId: string }> {
    return new Promise((resolve, reject) => {
      this.oauth.getOAuthAccessToken(
        pending.token,
        pending.secret,
        verifier,
        (error: Refused | null, token: string, secret: string, more: { userId: string }) =>
          error ? reject(error) : resolve({ token, secret, userId: more.userId }),
      );
    });
  }

  get(path: string, by?: Token): Promise<string> {
    return new Promise((resolve, reject) => {
      this.oauth.get(this.prefix + path, by?.token ?? null, by?.secret ?? null, (error: Refused | null, body: string) =>
        error ? reject(error) : resolve(body),
      );
    });
  }

  post(path: string, form: Record<string, string | number>, by: Token): Promise<string> {
    return new Promise((resolve, reject) => {
      this.oauth.post(this.prefix + path, by.token, by.secret, form, null, (error: Refused | null, body: string) =>
        error ? reject(error) : resolve(body),
      );
    });
  }

  /** The whole round trip, with a browser for the step in the middle. */
  async signIn(page: Page, name: string): Promise<Token & { userId: string }> {
    const pending = await this.requestToken();
    await page.route('http://balie.example.test/**', (route) => route.fulfill({ body: 'terug' }));
    await page.goto(`${this.prefix}/auth/authorize?oauth_token=${pending.token}&type=regular&lang=nl`);
    await page.getByRole('button', { name }).click();
    await page.waitForURL('http://balie.example.test/**');
    const back = new URL(page.url());
    expect(back.searchParams.get('naar')).toBe('balie');
    expect(back.searchParams.get('oauth_token')).toBe(pending.token);
    return this.accessToken(pending, back.searchParams.get('oauth_verifier') ?? '');
  }
}

const cashIn = (number: string) => `/uitpas/passholder/${number}/cashInPointsPromotion`;

test('signs an employee in and does a clerk’s day', async ({ page, prefix }) => {
  const client = new Client(prefix);
  const els = await client.signIn(page, 'Els Vermeire');
  expect(await client.get(`/uitpas/balie/list?uid=${els.userId}`, els)).toContain(`<consumerKey>${DE_WERF}</consumerKey>`);

  // One city: the library signs a name that comes twice in a query as two other names.
  const found = await client.get(`/uitpas/passholder/pointsPromotions?city=Erpe-Mere&sort=TITLE&max=5&uid=${LORE.uid}`);
  expect(found.match(/<promotion>/g)).toHaveLength(5);

  const booked = await client.post(cashIn(LORE.number), { pointsPromotionId: PROMOTION.coffee, balieConsumerKey: DE_WERF }, els);
  expect(booked).toContain('<promotionTO>');
  const lore = await client.get(`/uitpas/passholder/${LORE.number}?balieConsumerKey=${DE_WERF}`, els);
  expect(lore).toContain('<points>41.000</points>');

  const card = { uid: LORE.uid, reason: 'LOSS_THEFT', uitpasNumber: STOCK.plain, balieConsumerKey: DE_WERF };
  expect(await client.post('/uitpas/passholder/newCard', card, els)).toContain(`/uitpas/passholder/${STOCK.plain}`);
});

test('signs a passholder in, who sees themselves and nobody else', async ({ page, prefix }) => {
  const client = new Client(prefix);
  const lore = await client.signIn(page, LORE.name);
  expect(lore.userId).toBe(LORE.uid);
  expect(await client.get(`/uitpas/passholder/${LORE.number}`, lore)).toContain('<firstName>Lore</firstName>');
  const denied = { statusCode: 400, data: expect.stringContaining('ACCESS_DENIED') };
  await expect(client.get(`/uitpas/passholder/${BRAM.number}`, lore)).rejects.toMatchObject(denied);
  const form = { pointsPromotionId: PROMOTION.coffee, balieConsumerKey: DE_WERF };
  await expect(client.post(cashIn(LORE.number), form, lore)).rejects.toMatchObject(denied);
});

test('is refused with another secret', async ({ prefix }) => {
  const client = new Client(prefix, 'guessed');
  const refused = { statusCode: 401, data: expect.stringContaining('The signature does not fit') };
  await expect(client.requestToken()).rejects.toMatchObject(refused);
  await expect(client.get('/uitpas/cardsystem')).rejects.toMatchObject(refused);
});

test('books nothing by a request that somebody sends again', async ({ page, prefix }) => {
  const client = new Client(prefix);
  const els = await client.signIn(page, 'Els Vermeire');
  const address = prefix + cashIn(LORE.number);
  const form = { pointsPromotionId: String(PROMOTION.coffee), balieConsumerKey: DE_WERF };
  const authorization = client.oauth.authHeader(`${address}?${new URLSearchParams(form)}`, els.token, els.secret, 'POST');
  // The library signs a header for an address; what it signed in the query may as well stand in the body.
  const send = () => fetch(address, { method: 'POST', headers: { authorization }, body: new URLSearchParams(form) });
  expect((await send()).status).toBe(200);
  const again = await send();
  expect(again.status).toBe(401);
  expect(again.headers.get('www-authenticate')).toContain('oauth_problem="nonce_used"');
  const lore = await client.get(`/uitpas/passholder/${LORE.number}?balieConsumerKey=${DE_WERF}`, els);
  expect(lore).toContain('<points>41.000</points>');
});

test('carries a verifier over by hand where there is no address to go back to', async ({ page, prefix }) => {
  const client = new Client(prefix, CONSUMER.secret, 'oob');
  const pending = await client.requestToken();
  await page.goto(`${prefix}/auth/authorize?oauth_token=${pending.token}`);
  await page.getByRole('button', { name: 'Tom Baeten' }).click();
  const verifier = page.locator('#verifier');
  await expect(verifier).toHaveText(/^[0-9a-f]{40}$/);
  await axeCheck(page);
  const tom = await client.accessToken(pending, await verifier.innerText());
  expect(await client.get(`/uitpas/balie/list?uid=${tom.userId}`, tom)).toContain('Bibliotheek De Linde');
});

for (const [where, look] of Object.entries({
  'on a phone': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  'on a counter’s computer, dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const)) {
  test.describe(where, () => {
    test.use(look);

    test('the authorise page lists everybody, by keyboard and without a script', async ({ page, prefix }) => {
      const troubles: string[] = [];
      page.on('console', (message) => troubles.push(message.text()));
      const { token } = await new Client(prefix).requestToken();
      await page.goto(`${prefix}/auth/authorize?oauth_token=${token}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden bij UiTPAS-balie');
      await expect(page.getByRole('region', { name: 'Medewerkers' }).getByRole('button')).toHaveCount(6);
      await expect(page.getByRole('region', { name: 'Pashouders' }).getByRole('button')).toHaveCount(16);
      await axeCheck(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(width, 'nothing to scroll sideways').toBeLessThanOrEqual(0);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Els Vermeire' })).toBeFocused();
      expect(troubles).toEqual([]);
    });
  });
}
