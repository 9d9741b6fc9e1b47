/**
 * Playwright's reporter of a bench: says the figures of all tests in one table, and writes them with the machine to the
 * file `DESK_FIGURES`, if one is named and nothing failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { Figure } from './figures';

/** What a test hands over, as an attachment of this name. */
export const FIGURES = 'figures';

export interface HandedOver {
  /** The browser's version. */
  browser: string;
  figures: Figure[];
}

export default class Book implements Reporter {
  private readonly figures: Figure[] = [];
  private readonly loads = [load()];
  private browser = '';

  onTestEnd(_: TestCase, result: TestResult): void {
    this.loads.push(load());
    for (const { name, body } of result.attachments) {
      if (name !== FIGURES || !body) continue;
      const { browser, figures } = JSON.parse(body.toString()) as HandedOver;
      this.browser = browser;
      this.figures.push(...figures);
    }
  }

  onEnd({ status }: FullResult): void {
    for (const line of this.table()) console.log(line);
    const file = process.env.DESK_FIGURES;
    if (!file || status !== 'passed') return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ machine: this.machine(), figures: this.figures }, null, 2)}\n`);
  }

  /** On what it was measured, and how busy that was: a load above the number of cores means waiting for others. */
  private machine(): string {
    const cores = os.cpus();
    const memory = Math.round(os.totalmem() / 2 ** 30);
    const [first, ...later] = this.loads;
    const load = `load ${first} at the start, up to ${Math.max(...later)} with the bench itself`;
    const note = process.env.DESK_MACHINE;
    const parts = [`${cores.length} × ${cores[0]?.model.trim()}`, `${memory} GiB`, `${os.type()} ${os.release()}`];
    return [...parts, `Chromium ${this.browser}, headless`, load, ...(note ? [note] : [])].join('; ');
  }

  private table(): string[] {
    const written = (value: number) => value.toPrecision(4).padStart(10);
    return this.figures.map(({ what, of, unit, median, low, high, times }) => {
      return `${what.padEnd(34)} ${of.padEnd(42)} ${written(median)} ${written(low)} ${written(high)} ${unit.padEnd(5)} ${times}×`;
    });
  }
}

/** How many programs wanted a core in the last minute. */
function load(): number {
  return Number(os.loadavg()[0].toFixed(1));
}
