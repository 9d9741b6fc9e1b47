/**
 * A clerk turns forty pages: what the page holds of memory before, and how much more it is after. Eight turns come first:
 * what is needed once, by the page and by what presses its links, is there then.
 */
import type { Page } from '@playwright/test';
import { Memory } from '../memory';
import { ofEach, ROUNDS } from './bench';
import { now, painted } from './clock';

/** Four pages on, four pages back. */
const WAY = 8;

const TURNS = 5 * WAY;

ofEach('memory', async ({ subject, open, measured }) => {
  for (let round = 0; round < ROUNDS; round++) {
    const page = await open();
    await Memory.watch(page);
    await page.goto('/balie');
    await painted(page, { since: 0, asking: '', rows: 20 });
    const memory = await Memory.of(page);
    for (let nth = 0; nth < WAY; nth++) await turn(page, nth);
    const before = await memory.held();
    for (let nth = 0; nth < TURNS; nth++) await turn(page, nth % WAY);
    const after = await memory.held();
    for (const part of subject.memory) {
      measured.add(`memory/${part}`, `${WAY} page turns`, 'KiB', before[part] / 1024);
      measured.add(`memory/${part}`, `${TURNS} page turns`, 'KiB', after[part] / 1024);
      measured.add(`memory/${part} growth`, `${TURNS} page turns`, 'KiB', (after[part] - before[part]) / 1024);
    }
    await page.context().close();
  }
});

async function turn(page: Page, place: number): Promise<void> {
  const on = place < 4;
  const skipped = 20 * (on ? place + 1 : 7 - place);
  const coming = { since: await now(page), asking: skipped ? `start=${skipped}` : '', rows: 20 };
  const paging = page.getByRole('navigation', { name: 'Paginering' });
  await paging.getByRole('link', { name: on ? 'Volgende' : 'Vorige' }).click();
  await painted(page, coming);
}
