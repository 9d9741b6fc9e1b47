/**
 * A clerk turns forty pages: what the page holds of memory before, and how much more it is after. Eight turns come first:
 * what is needed once is there then.
 */
import type { Page } from '@playwright/test';
import { type Held, Memory } from '../memory';
import { ofEach, ROUNDS } from './bench';
import { forget, painted } from './clock';

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
    await turn(page, WAY);
    const before = await held(page, memory);
    await turn(page, TURNS);
    const after = await held(page, memory);
    for (const part of subject.memory) {
      measured.add(`memory/${part}`, `${WAY} page turns`, 'KiB', before[part] / 1024);
      measured.add(`memory/${part}`, `${TURNS} page turns`, 'KiB', after[part] / 1024);
      measured.add(`memory/${part} growth`, `${TURNS} page turns`, 'KiB', (after[part] - before[part]) / 1024);
    }
    await page.context().close();
  }
});

/** Without what the clock holds. */
async function held(page: Page, memory: Memory): Promise<Held> {
  await forget(page);
  return memory.held();
}

/** Turns so many pages within the page: what presses a link from outside leaves traces of its own in there. */
async function turn(page: Page, times: number): Promise<void> {
  await page.evaluate(async ({ times, way }) => {
    for (let nth = 0; nth < times; nth++) {
      const place = nth % way;
      const on = place < way / 2;
      const skipped = 20 * (on ? place + 1 : way - 1 - place);
      const coming = { since: performance.now(), asking: skipped ? `start=${skipped}` : '', rows: 20 };
      const links = [...document.querySelectorAll<HTMLElement>('[aria-label="Paginering"] a')];
      links.find((link) => link.textContent?.includes(on ? 'Volgende' : 'Vorige'))?.click();
      await window.untilPainted(coming);
    }
  }, { times, way: WAY });
}
