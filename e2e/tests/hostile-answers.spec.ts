/** Answers of UiTPAS that mean harm, or are broken: nothing in them runs, nothing moves, and what is wrong is said. */
import type { Locator, Page } from '@playwright/test';
import { Between } from '../between';
import { bring, passholder, promotion, promotions, settled, standAt } from '../counter';
import { axeCheck, Desk, expect, test as base } from '../desk';
import { BRAM, LORE, passholder as atHome, PROMOTION } from '../town';

const test = base.extend<{ between: Between }>({
  between: async ({}, use) => {
    const between = await Between.open();
    await use(between);
    between.close();
  },
  desk: async ({ between }, use) => {
    const desk = await Desk.open({ UITPAS_API: `${between.address}/uitid/rest` });
    between.leadTo(desk.api);
    await use(desk);
    await desk.close();
  },
});

const RUNS = '"><script>window.ran=1</script><img src=x onerror="window.ran=1"><svg onload="window.ran=1"></svg>{{window.ran=1}}';
const ALEF = '\u05e9\u05dc\u05d5\u05dd';

/** What people may write, and what else may come. */
const TEXTS: Record<string, string> = {
  script: RUNS,
  'one very long word': 'w'.repeat(600),
  'right to left': `${ALEF} \u0645\u0631\u062d\u0628\u0627 2026`,
  'right to left, and a mark that turns all that follows': `\u202e\u2067${ALEF} 12 abc`,
  'letters under and over letters': `Z${'\u0351\u036b\u0343\u0328\u0334\u0320'.repeat(2)}algo`,
  'every script': 'Ελλάδα Кириллица Հայ ქართული हिन्दी ไทย ትግርኛ 中文 日本語 한국어 \u{1f469}\u200d\u{1f692}\u{1f3f3}\ufe0f\u200d\u{1f308} \u{10fffd}',
};

async function nothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  await expect(page.locator('main :is(script, iframe, object, embed, svg[onload], [onerror], [onclick])')).toHaveCount(0);
}

async function fitsAPhone(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(needed, `nothing sticks out sideways at ${width}`).toBeLessThanOrEqual(given);
  }
}

/**
 * Where on the screen each of these words of a text begins: further on is more, by line and then from the left.
 *
 * A row that is made anew is nowhere for a moment; this waits until all are there.
 */
async function places(text: Locator, words: string[]): Promise<number[]> {
  let found: (number | undefined)[] = [];
  await expect(async () => {
    found = await text.evaluate((element, words) => {
      const pieces = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found = new Map<string, number>();
      for (let node = pieces.nextNode(); node; node = pieces.nextNode()) {
        for (const word of words) {
          const at = node.textContent?.indexOf(word) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          const [place] = range.getClientRects();
          if (place) found.set(word, Math.round(place.top) * 10_000 + place.left);
        }
      }
      return words.map((word) => found.get(word));
    }, words);
    expect(found, 'each word is on the screen').not.toContain(undefined);
  }).toPass();
  return found as number[];
}

for (const [what, text] of Object.entries(TEXTS)) {
  test(`with ${what} in every text, the desk stays as it is`, async ({ page, between }) => {
    await standAt(page, 'max=10');
    await bring(page, BRAM);
    between.everyTextIs(text);
    await page.reload();
    await expect(promotions(page).first()).toBeVisible();
    await page.getByLabel('UiTPAS-nummer', { exact: true }).fill(BRAM.number);
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await expect(passholder(page)).toContainText(BRAM.points);
    await settled(page);
    const first = promotions(page).first();
    await first.getByText('Beschrijving en voorwaarden').click({ timeout: 1_000 }).catch(() => {});
    await expect(first.getByRole('heading')).toHaveAttribute('lang', 'nl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await nothingRan(page);
    await fitsAPhone(page);
    await page.goto('/balie/historiek');
    await settled(page);
    await fitsAPhone(page);
  });

  test.describe('at home', () => {
    test.use({ person: atHome(LORE) });

    test(`with ${what} in every text, the portal stays as it is`, async ({ page, between }) => {
      between.everyTextIs(text);
      for (const address of ['/mijn/voordelen', `/mijn/voordelen/${PROMOTION.lastDrink}`, `/mijn/voordelen/${PROMOTION.lastDrink}/tonen`, '/mijn/kaart', '/mijn/historiek']) {
        await page.goto(address);
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        await settled(page);
        await nothingRan(page);
        await fitsAPhone(page);
      }
    });
  });
}

test('markup in a title is shown as it was written', async ({ page, between }) => {
  between.everyTextIs(RUNS);
  await page.goto('/balie/voordelen');
  await expect(promotions(page).first().getByRole('heading')).toHaveText(RUNS);
  await axeCheck(page);
});

test('a title that runs the other way turns nothing beside it around', async ({ page, between }) => {
  await standAt(page, 'minPoints=4&maxPoints=4');
  await bring(page, BRAM);
  between.everyTextIs(`\u202e${ALEF} 7`);
  await page.reload();
  await bring(page, { ...BRAM, name: ALEF });
  const article = promotion(page, PROMOTION.possible);
  const [title, price] = [article.getByRole('heading'), article.locator('.promotion-price')];
  await expect(title).toHaveText(`${ALEF} 7`);
  await expect(price).toHaveText('4 punten');
  const [figure, unit] = await places(price, ['4', 'punten']);
  expect(figure).toBeLessThan(unit);
  await article.getByRole('button', { name: 'Omruilen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  const outcome = dialog.locator('.outcome').first();
  await expect(outcome).toContainText('Omgeruild');
  const [before, after] = await places(outcome, ['Omgeruild', 'aan de pashouder']);
  expect(before, 'our own words run from left to right').toBeLessThan(after);
  const [quoted] = await places(outcome, [ALEF]);
  expect(quoted).toBeLessThan(after);
});

test('numbers at the limits are shown whole', async ({ page, between }) => {
  await standAt(page, 'max=10');
  between.elementsAre({ points: '4294967295', maxAvailableUnits: '4294967295', unitsTaken: '0', total: '4294967295' });
  await page.reload();
  const price = promotions(page).first().locator('.promotion-price');
  await expect.poll(async () => (await price.innerText()).replace(/\D/g, '')).toBe('4294967295');
  await fitsAPhone(page);
  between.elementsAre({ points: '999999999.999' });
  await page.getByLabel('UiTPAS-nummer', { exact: true }).fill(BRAM.number);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect.poll(async () => (await passholder(page).locator('.passholder-points').innerText()).replace(/\D/g, '')).toBe('999999999999');
  await fitsAPhone(page);
});

const WHOLE = '<response><promotions/><total>0</total></response>';

for (const [what, head, body] of [
  ['is a page of HTML', ['content-type: text/html', 'content-length: 27'], '<html><p>Onderhoud</p></html>'],
  ['says that it is longer than it is', ['content-type: application/xml', 'content-length: 5000'], WHOLE],
  ['says that it is shorter than it is', ['content-type: application/xml', 'content-length: 20'], WHOLE],
  ['is cut', ['content-type: application/xml'], WHOLE.slice(0, 30)],
  ['is not text', ['content-type: application/xml'], Buffer.concat([Buffer.from('<response>'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('</response>')])],
  ['is something else', ['content-type: application/json'], '{"promotions": []}'],
  ['is empty', ['content-type: application/xml', 'content-length: 0'], ''],
  ['is fifty deep, and nothing else', ['content-type: application/xml'], `${'<a>'.repeat(50)}${'</a>'.repeat(50)}`],
  ['is larger than eight mebibytes', ['content-type: application/xml'], `<response>${' '.repeat(9 << 20)}</response>`],
] as [string, string[], string | Buffer][]) {
  test(`an answer that ${what} is told, and asking again helps`, async ({ page, between, troubles }) => {
    troubles.expect(/Failed to load resource/);
    await standAt(page);
    between.saysInstead('pointsPromotions', head, body);
    await page.getByLabel('Maximum punten').fill('4');
    await page.keyboard.press('Tab');
    const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Opnieuw proberen' }) });
    await expect(alert).toContainText('UiTPAS');
    await nothingRan(page);
    between.behaves();
    await alert.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(alert).toBeHidden();
    await expect(promotions(page).first()).toBeVisible();
  });
}

test('a whole answer of the wrong kind is read for what it is', async ({ page, between }) => {
  await standAt(page);
  between.saysInstead('pointsPromotions', ['content-type: text/plain', `content-length: ${WHOLE.length}`], WHOLE);
  await page.getByLabel('Maximum punten').fill('4');
  await page.keyboard.press('Tab');
  await expect(promotions(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a description of eight mebibytes does not keep the page from working', async ({ page, between }) => {
  await standAt(page);
  const description = '<b><i>x<p>'.repeat(800_000).slice(0, 7 << 20);
  const body = `<response><promotions><promotion><id>6</id><title>Soep</title><points>4</points><description1><![CDATA[${description}]]></description1></promotion></promotions><total>1</total></response>`;
  between.saysInstead('pointsPromotions', ['content-type: application/xml', `content-length: ${body.length}`], body);
  await page.getByLabel('Maximum punten').fill('4');
  await page.keyboard.press('Tab');
  await expect(promotions(page)).toHaveCount(1);
  await promotion(page, PROMOTION.lastDrink).getByText('Beschrijving en voorwaarden').click();
  await expect(page.locator('.prose p').first()).toHaveText('x');
  expect(await page.locator('.prose p').count()).toBeLessThan(2_000);
});
