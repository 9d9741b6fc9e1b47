/**
 * One page with so many promotions: from the answer to the frame that shows the first of them, and to the one that shows
 * them all. The screen offers 100 at most; the further choices are put into its list here.
 */
import type { Page } from '@playwright/test';
import { ofEach, ROUNDS } from './bench';
import { type Came, came, now, painted } from './clock';
import type { Measured } from './figures';
import { FAST, Line, type Means, OLD } from './line';

const SIZES = [20, 100, 200, 2_000];

for (const means of [FAST, OLD]) {
  ofEach(`long pages: ${means.name}`, async ({ open, measured }) => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const size of SIZES) {
        const page = await open();
        await page.goto('/balie');
        await painted(page, { since: 0, asking: '', rows: 20 });
        await Line.of(page, means);
        await show(page, 10);
        const list = await show(page, size);
        note(size, list, means, measured);
        await page.context().close();
      }
    }
  });
}

/** From now on, so many promotions a page. */
async function show(page: Page, size: number): Promise<Came> {
  const sizes = page.getByRole('combobox', { name: 'Per pagina' });
  await sizes.evaluate((sizes: HTMLSelectElement, size) => sizes.add(new Option(size, size)), String(size));
  const coming = { since: await now(page), asking: size === 20 ? '' : `max=${size}`, rows: size };
  await sizes.selectOption(String(size));
  return came(await painted(page, coming), coming);
}

function note(size: number, { arrived, first, whole }: Came, means: Means, measured: Measured): void {
  const of = means === FAST ? String(size) : `${size}, ${means.name}`;
  measured.add('long page/answer to first painted', of, 'ms', first - arrived);
  measured.add('long page/answer to all painted', of, 'ms', whole - arrived);
}
