/**
 * A clerk who never closes the tab: visit after visit, page after page. What the page holds of the browser's memory stays
 * nearly as it is once everything has been used.
 */
import type { Page } from '@playwright/test';
import { bring, passholder, promotion, promotions, settled, standAt } from '../counter';
import { expect, signIn, test as ordinary } from '../desk';
import { type Held, Memory } from '../memory';
import { AMINA, BRAM, ELS, FATIMA_KANSEN, JEF, PROMOTION } from '../town';

const VISITS = Number(process.env.DESK_VISITS ?? 500);
const TURNS = Number(process.env.DESK_TURNS ?? 2_000);

/** How often it is looked, and when everything has been used. */
const LOOKS = 20;
const USED = 4;

/** What the program's memory may grow by in all once everything has been used, in bytes: it comes in pages of 64 KiB. */
const PROGRAM_GROWTH = 4 * 64 * 1024;

/** The real clock: the one that tests stop keeps a note of every timer. */
const test = ordinary.extend({
  page: async ({ context, troubles }, use) => {
    const page = await context.newPage();
    troubles.watch(page);
    await Memory.watch(page);
    await signIn(page, ELS, '/config.json');
    await use(page);
  },
});

test(`${VISITS} visits in one tab`, async ({ page }) => {
  await standAt(page, 'minPoints=1&maxPoints=1');
  await again(page, VISITS, async (nth) => {
    // One in twenty-five is for Bram, who has points for it.
    const books = nth % 25 === 24;
    await bring(page, books ? BRAM : [JEF, AMINA, FATIMA_KANSEN, BRAM][nth % 4]);
    await settled(page);
    await promotion(page, PROMOTION.coffee).getByRole('button', { name: 'Omruilen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: books ? 'Bevestigen' : 'Annuleren' }).click();
    if (books) await dialog.getByRole('button', { name: 'Klaar' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Volgende pashouder' }).click();
    await expect(passholder(page)).toHaveCount(0);
    await settled(page);
  });
});

test(`${TURNS} page turns in one tab`, async ({ page }) => {
  await standAt(page);
  const paging = page.getByRole('navigation', { name: 'Paginering' });
  await again(page, TURNS, async (nth) => {
    // Four pages on, four pages back.
    const on = nth % 8 < 4;
    const first = 1 + 20 * (on ? (nth % 8) + 1 : 7 - (nth % 8));
    await paging.getByRole('link', { name: on ? 'Volgende' : 'Vorige' }).click();
    await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${first}–\\d+ van \\d`) })).toBeVisible();
    await settled(page);
  });
  await expect(promotions(page).first()).toBeVisible();
});

/** Does it so often, looks from time to time, says what was seen, and holds the second half against the first. */
async function again(page: Page, times: number, once: (nth: number) => Promise<void>): Promise<void> {
  const memory = await Memory.of(page);
  const seen: Held[] = [await memory.held()];
  say(0, seen[0]);
  const every = Math.max(1, Math.floor(times / LOOKS));
  for (let nth = 0; nth < times; nth++) {
    await once(nth);
    if ((nth + 1) % every > 0) continue;
    const held = await memory.held();
    seen.push(held);
    say(nth + 1, held);
  }
  const end = seen[seen.length - 1];
  const used = seen[Math.min(USED, seen.length - 1)];
  expect(end.wasm, 'memory of the program').toBeLessThanOrEqual(used.wasm + PROGRAM_GROWTH);
  // One that is in no document is left by each visit.
  expect(end.nodes, 'nodes').toBeLessThanOrEqual(used.nodes * 1.1 + times);
  expect(end.listeners, 'event listeners').toBeLessThanOrEqual(used.listeners * 1.1);
  expect(end.heap, 'heap').toBeLessThanOrEqual(used.heap * 1.1);
}

function say(times: number, { heap, wasm, nodes, listeners }: Held): void {
  const kib = (bytes: number) => String(Math.round(bytes / 1024)).padStart(7);
  console.log(`${String(times).padStart(5)}  heap ${kib(heap)} KiB  wasm ${kib(wasm)} KiB  nodes ${nodes}  listeners ${listeners}`);
}
