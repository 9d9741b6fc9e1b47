/**
 * A clerk goes through the promotions: turns the page, sorts, types points. From the act and from the answer to the new
 * list, and how much of a page turn is the page's own work.
 */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { ofEach, ROUNDS } from './bench';
import { came, type Coming, now, painted } from './clock';
import type { Measured } from './figures';
import { FAST, Line, type Means, OLD } from './line';

/** Each round is a page of its own, in which everything is done so often. */
const TIMES = 4;

/** What a turn costs the page, as Chromium counts it, in seconds. */
const WORK = { TaskDuration: 'all', ScriptDuration: 'script', RecalcStyleDuration: 'style', LayoutDuration: 'layout' };

for (const means of [FAST, OLD]) {
  ofEach(`page turns, sorting and typing: ${means.name}`, async ({ open, measured }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const page = await open();
      await page.goto('/balie');
      await painted(page, { since: 0, asking: '', rows: 20 });
      await Line.of(page, means);
      await turn(page, means, measured);
      await sort(page, means, measured);
      await type(page, means, measured);
      await page.context().close();
    }
  });
}

async function turn(page: Page, means: Means, measured: Measured): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const next = page.getByRole('navigation', { name: 'Paginering' }).getByRole('link', { name: 'Volgende' });
  for (let nth = 1; nth <= TIMES; nth++) {
    const press = await aimed(page, next);
    const coming = { since: await now(page), asking: `start=${nth * 20}`, rows: 20 };
    const before = await work(session);
    await press();
    await note('page turn', page, coming, means, measured);
    const after = await work(session);
    for (const [metric, name] of Object.entries(WORK)) {
      measured.add(`page turn/work: ${name}`, means.name, 'ms', 1000 * (after[metric] - before[metric]));
    }
  }
}

async function sort(page: Page, means: Means, measured: Measured): Promise<void> {
  const sorting = page.getByRole('combobox', { name: 'Sorteren op' });
  for (let nth = 0; nth < TIMES; nth++) {
    const by = nth % 2 ? 'POINTS' : 'TITLE';
    const coming = { since: await now(page), asking: `sort=${by}`, rows: 20 };
    await sorting.selectOption(by);
    await note('sort', page, coming, means, measured);
  }
}

async function type(page: Page, means: Means, measured: Measured): Promise<void> {
  const field = page.getByRole('spinbutton', { name: 'Minimum punten' });
  for (let nth = 0; nth < TIMES; nth++) {
    if (nth > 0) await empty(page, field);
    const coming = { since: await now(page), asking: `minPoints=${10 + nth}`, rows: 20 };
    await field.focus();
    await page.keyboard.type(String(10 + nth));
    await note('typing', page, coming, means, measured);
  }
}

async function empty(page: Page, field: Locator): Promise<void> {
  const since = await now(page);
  await field.fill('');
  await painted(page, { since, asking: '', rows: 20 });
}

async function note(what: string, page: Page, coming: Coming, means: Means, measured: Measured): Promise<void> {
  const list = came(await painted(page, coming), coming);
  measured.add(`${what}/act to painted`, means.name, 'ms', list.whole - list.act);
  measured.add(`${what}/act to answer`, means.name, 'ms', list.arrived - list.act);
  measured.add(`${what}/answer to painted`, means.name, 'ms', list.whole - list.arrived);
}

/** Points at it, so that nothing is left but to press. */
async function aimed(page: Page, target: Locator): Promise<() => Promise<void>> {
  await target.hover();
  return async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
}

async function work(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
