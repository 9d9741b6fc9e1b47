/** Scanning with the camera: a real browser with a pretended camera, before which a drawn card is held. */
import type { JSHandle, Page } from '@playwright/test';
import { type Card, test } from '../camera';
import { bring, passholder, standAt } from '../counter';
import { axeCheck, expect } from '../desk';
import { BRAM, LORE, STOCK } from '../town';

const scanButton = (page: Page) => page.getByRole('button', { name: 'Camera', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Scannen met de camera' });
const state = (page: Page) => dialog(page).getByRole('status');
const field = (page: Page) => page.getByLabel('UiTPAS-nummer', { exact: true });
const isDecoder = (address: string) => /\/decoder-\w+\.js$/.test(new URL(address).pathname);

/** The video track that the picture comes from. */
const track = (page: Page): Promise<JSHandle<MediaStreamTrack>> =>
  page.waitForFunction(() => (document.querySelector('video')?.srcObject as MediaStream | null)?.getVideoTracks()[0]) as Promise<JSHandle<MediaStreamTrack>>;
const ended = (track: JSHandle<MediaStreamTrack>) => expect.poll(() => track.evaluate(({ readyState }) => readyState)).toBe('ended');

/** What the page asked for, from now on. */
function asked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

const held: [string, Card][] = [
  ['a bar code', { code: 'code128', text: BRAM.number }],
  ['a bar code that is held aslant', { code: 'code128', text: BRAM.number, turned: 24 }],
  ['a bar code on its side', { code: 'code128', text: BRAM.number, turned: 90 }],
  ['a bar code upside down', { code: 'code128', text: BRAM.number, turned: 180 }],
  ['a QR code', { code: 'qrcode', text: BRAM.number }],
  ['a QR code that is held aslant', { code: 'qrcode', text: BRAM.number, turned: -33 }],
];
for (const [what, card] of held) {
  test.describe(what, () => {
    test.use({ card });

    test('brings its passholder', async ({ page }) => {
      await standAt(page);
      await scanButton(page).click();
      await expect(passholder(page)).toContainText(BRAM.name);
      await expect(dialog(page)).toHaveCount(0);
      await expect(field(page)).toBeFocused();
    });
  });
}

test.describe('with a card before it', () => {
  test.use({ card: { code: 'qrcode', text: BRAM.number } });

  test('the decoder is loaded on first use, and once', async ({ page }) => {
    const parts = asked(page);
    await standAt(page);
    await expect(scanButton(page)).toBeVisible();
    expect(parts.filter(isDecoder)).toEqual([]);
    await scanButton(page).click();
    await expect(passholder(page)).toContainText(BRAM.name);
    await page.getByRole('button', { name: 'Volgende pashouder' }).click();
    await scanButton(page).click();
    await expect(passholder(page)).toContainText(BRAM.name);
    expect(parts.filter(isDecoder)).toHaveLength(1);
  });

  test('a decoder that does not come is told, and is asked for again', async ({ page, troubles }) => {
    troubles.expect(/decoder-|Failed to fetch dynamically imported module/);
    await standAt(page);
    await page.route(/decoder-/, (route) => route.abort());
    await scanButton(page).click();
    await expect(state(page)).toContainText('Scannen met de camera lukt nu niet.');
    await axeCheck(page);
    await page.unroute(/decoder-/);
    await dialog(page).getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(passholder(page)).toContainText(BRAM.name);
  });

  test('Annuleren frees the camera at any moment, and gives the focus back', async ({ page }) => {
    await standAt(page);
    await page.route(/decoder-/, () => {});
    await scanButton(page).click();
    const picture = await track(page);
    await expect(dialog(page).getByRole('button', { name: 'Annuleren' })).toBeFocused();
    await dialog(page).getByRole('button', { name: 'Annuleren' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await ended(picture);
    await expect(scanButton(page)).toBeFocused();
  });
});

test.describe('with a doubtful number before it', () => {
  test.use({ card: { code: 'code128', text: LORE.number } });

  test('the field warns as it does for what is typed', async ({ page }) => {
    await standAt(page);
    await scanButton(page).click();
    await expect(field(page)).toHaveValue(LORE.number);
    await expect(field(page)).toHaveAccessibleDescription(/controlecijfer/i);
  });
});

test.describe('with a new card before it', () => {
  test.use({ card: { code: 'code128', text: STOCK.plain } });

  test('its number goes to the field of the new card', async ({ page }) => {
    await standAt(page);
    await bring(page, BRAM);
    await page.getByRole('link', { name: 'Kaart vervangen', exact: true }).first().click();
    await page.getByRole('button', { name: 'Nieuwe kaart scannen met de camera' }).click();
    const number = page.getByLabel('Nieuw UiTPAS-nummer');
    await expect(number).toHaveValue(STOCK.plain);
    await expect(number).toBeFocused();
    await expect(passholder(page)).toContainText(BRAM.name);
  });
});

test.describe('with a code of something else before it', () => {
  test.use({ card: { code: 'qrcode', text: 'https://menu.example/kaart' } });

  test('it says so and goes on looking', async ({ page }) => {
    await standAt(page);
    await scanButton(page).click();
    await expect(state(page)).toContainText('Deze code is niet van een kaart.');
    await expect(dialog(page).locator('video')).toBeVisible();
    expect(await (await track(page)).evaluate(({ readyState }) => readyState)).toBe('live');
    await axeCheck(page);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });

  test('a page that is hidden lets go of the camera, and takes it up again', async ({ page }) => {
    await standAt(page);
    await scanButton(page).click();
    await expect(state(page)).toContainText('Deze code');
    const picture = await track(page);
    const hide = (hidden: boolean) => page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
    await hide(true);
    await ended(picture);
    await hide(false);
    await expect(state(page)).toContainText('Deze code');
  });
});

test.describe('with two cameras', () => {
  test.use({ cameras: 2 });

  test('the other can be chosen, and is remembered in this tab', async ({ page }) => {
    await standAt(page);
    await scanButton(page).click();
    const choice = dialog(page).getByLabel('Camera');
    await expect(choice.locator('option')).toHaveCount(2);
    const first = await choice.inputValue();
    const ids = await choice.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const other = ids.find((id) => id !== first) ?? '';
    await choice.selectOption(other);
    await expect.poll(async () => (await track(page)).evaluate((track) => track.getSettings().deviceId)).toBe(other);
    await axeCheck(page);
    await page.keyboard.press('Escape');
    await page.reload();
    await scanButton(page).click();
    await expect(choice).toHaveValue(other);
    expect(await page.evaluate(() => Object.values(localStorage))).not.toContain(other);
  });
});

test.describe('where the browser refuses the camera', () => {
  test.use({ card: { code: 'qrcode', text: BRAM.number }, allowed: false });

  test('it says how to allow it, and what can be done instead', async ({ page, context }) => {
    await standAt(page);
    await scanButton(page).click();
    await expect(state(page)).toContainText('De browser laat de camera hier niet toe.');
    await expect(state(page)).toContainText('Je kan het nummer ook typen');
    await axeCheck(page);
    await context.grantPermissions(['camera']);
    await dialog(page).getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(passholder(page)).toContainText(BRAM.name);
  });
});

test.describe('without a camera', () => {
  test.use({ cameras: 0 });

  test('it says that there is none', async ({ page }) => {
    await standAt(page);
    await scanButton(page).click();
    await expect(state(page)).toContainText('Er is geen camera gevonden.');
    await axeCheck(page);
  });

  test('a browser that has none to give shows no button', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
    await standAt(page);
    await expect(page.getByRole('button', { name: 'Zoeken' })).toBeVisible();
    await expect(scanButton(page)).toHaveCount(0);
  });
});

test('a camera that another program has is told', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('In use', 'NotReadableError'));
  });
  await standAt(page);
  await scanButton(page).click();
  await expect(state(page)).toContainText('De camera geeft geen beeld.');
  await axeCheck(page);
});

test('a detector of the browser itself is used where there is one', async ({ page }) => {
  const parts = asked(page);
  await page.addInitScript((rawValue) => {
    Object.assign(globalThis, {
      BarcodeDetector: class {
        static getSupportedFormats = async () => ['code_128', 'ean_13', 'qr_code'];
        detect = async () => [{ rawValue }];
      },
    });
  }, BRAM.number);
  await standAt(page);
  await scanButton(page).click();
  await expect(passholder(page)).toContainText(BRAM.name);
  expect(parts.filter(isDecoder)).toEqual([]);
});
