/**
 * A clerk who is signed in opens `/balie`: until the first frame, until the app's own screen, until a promotion can be
 * read, until the first one stands in the list, and what comes over the line for it. In a browser that has nothing, in
 * one that has the files in its cache, and in one in which the service worker keeps them.
 */
import type { Page } from '@playwright/test';
import { another, expect, ofEach, ROUNDS } from './bench';
import { came, painted } from './clock';
import type { Measured } from './figures';
import { FAST, Line, type Means, SLOW, slowWorker } from './line';
import type { Subject } from './subject';

/** The list as it is without a search. */
const LIST = { since: 0, asking: '', rows: 20 };

ofEach('start', async ({ subject, open, measured }) => {
  for (let round = 0; round < ROUNDS; round++) {
    for (const means of [FAST, SLOW]) {
      const cold = await open();
      await start(subject, cold, 'cold cache', means, measured);
      const warm = await another(cold.context());
      await cold.close();
      await start(subject, warm, 'warm cache', means, measured);
      await warm.context().close();

      if (!subject.keepsFiles) continue;
      const first = await open({ serviceWorkers: 'allow' });
      await first.goto('/balie');
      await painted(first, LIST);
      await first.evaluate(async () => void (await navigator.serviceWorker.ready));
      await slowWorker(first, means);
      const kept = await another(first.context());
      await first.close();
      await start(subject, kept, 'service worker', means, measured);
      expect(await kept.evaluate(() => navigator.serviceWorker.controller !== null), 'the worker answers').toBe(true);
      await kept.context().close();
    }
  }
});

async function start(subject: Subject, page: Page, state: string, means: Means, measured: Measured): Promise<void> {
  const line = await Line.of(page, means);
  await page.goto('/balie');
  const notes = await painted(page, LIST);
  const of = means === FAST ? state : `${state}, ${means.name}`;
  const list = came(notes, LIST);
  const { frame, program } = await page.evaluate((file) => ({
    frame: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    program: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) => name.endsWith(file))?.responseEnd ?? NaN,
  }), subject.program);
  measured.add('start/first frame', of, 'ms', frame);
  measured.add('start/program arrived', of, 'ms', program);
  measured.add('start/heading painted', of, 'ms', notes.frames.find(({ heading }) => heading)?.at ?? NaN);
  measured.add('start/list asked', of, 'ms', notes.searches[0].asked);
  measured.add('start/list answered', of, 'ms', list.arrived);
  measured.add('start/first promotion read', of, 'ms', notes.frames.find(({ titles }) => titles > 0)?.at ?? NaN);
  measured.add('start/first promotion painted', of, 'ms', list.first);
  if (means === FAST) await weigh(page, line, state, measured);
}

/** What came over the line, file by file where there is nothing yet. */
async function weigh(page: Page, line: Line, state: string, measured: Measured): Promise<void> {
  await page.waitForLoadState('networkidle');
  const files = line.files;
  measured.add('start/bytes', `all files, ${state}`, 'B', files.reduce((sum, { bytes }) => sum + bytes, 0));
  measured.add('start/requests', `all files, ${state}`, 'files', files.length);
  if (state !== 'cold cache') return;
  for (const { address, bytes, encoding } of files) {
    const name = new URL(address).pathname.replace(/-[0-9a-f]{16}\./, '.');
    measured.add('start/bytes', name, 'B', bytes);
    // What is edited where it is deployed has no twin, and what the gateway says is small.
    if (/\.(wasm|m?js|css|svg|webmanifest)$/.test(name)) expect(encoding, name).toBe('br');
  }
}
