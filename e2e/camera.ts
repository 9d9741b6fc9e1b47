/**
 * A desk whose browser has a camera: `test` with what is held before it. The camera is Chromium's own pretended one,
 * and shows a film of one card, drawn here.
 */
import { writeFileSync } from 'node:fs';
import bwipjs from '@bwip-js/node';
import { test as base } from './desk';

/** A card on a table: its code, and how far the card is turned, in degrees. */
export interface Card {
  code: 'code128' | 'qrcode';
  text: string;
  turned?: number;
}

/** What the browser has: how many cameras, what is held before them, and whether they may be used. */
export interface Cameras {
  card: Card | null;
  cameras: number;
  allowed: boolean;
}

export const test = base.extend<Cameras>({
  card: [null, { option: true }],
  cameras: [1, { option: true }],
  allowed: [true, { option: true }],
  // A browser of its own for each test: what a camera shows is said when the browser starts.
  context: async ({ playwright, launchOptions, baseURL, locale, timezoneId, card, cameras, allowed }, use, testInfo) => {
    const args = [`--use-fake-device-for-media-stream=device-count=${cameras}`];
    if (card) {
      const film = testInfo.outputPath('card.y4m');
      writeFileSync(film, filmOf(card));
      args.push(`--use-file-for-fake-video-capture=${film}`);
    }
    const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
    const context = await browser.newContext({ baseURL, locale, timezoneId });
    if (allowed) await context.grantPermissions(['camera']);
    await use(context);
    await context.close();
    await browser.close();
  },
});

const WIDTH = 1280;
const HEIGHT = 720;
const TABLE = 96;
const CARD = 232;
const BARS = 20;
const COLOURLESS = 128;

/** A film of one picture in YUV4MPEG2, which repeats for as long as the camera is on. */
function filmOf(card: Card): Buffer {
  const dark = darkPartsOf(card);
  const [cos, sin] = [Math.cos, Math.sin].map((of) => of(((card.turned ?? 0) * Math.PI) / 180));
  const greys = Buffer.alloc(WIDTH * HEIGHT, TABLE);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [right, down] = [x - WIDTH / 2, y - HEIGHT / 2];
      // Where this point lies on the card, from its middle.
      const [across, along] = [right * cos + down * sin, down * cos - right * sin];
      if (Math.abs(across) < 300 && Math.abs(along) < 190) greys[y * WIDTH + x] = dark(across, along) ? BARS : CARD;
    }
  }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, COLOURLESS);
  const frame = [Buffer.from('FRAME\n'), greys, colours];
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`), ...frame, ...frame]);
}

/** Tells of a point on the card, from its middle, whether it is dark. */
function darkPartsOf({ code, text }: Card): (across: number, along: number) => boolean {
  const [drawn] = bwipjs.raw({ bcid: code, text }) as [{ sbs: number[] } | { pixs: number[]; pixx: number }];
  if ('pixs' in drawn) {
    const { pixs, pixx } = drawn;
    const place = (from: number) => Math.floor(from / 10 + pixx / 2);
    const on = (at: number) => at >= 0 && at < pixx;
    return (across, along) => on(place(across)) && on(place(along)) && pixs[place(along) * pixx + place(across)] === 1;
  }
  // Bars and spaces by turns, as wide as the numbers say.
  const modules = drawn.sbs.flatMap((width, at) => Array<boolean>(width).fill(at % 2 === 0));
  return (across, along) => Math.abs(along) < 60 && (modules[Math.floor(across / 4 + modules.length / 2)] ?? false);
}
