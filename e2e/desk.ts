/**
 * What every spec starts from: `test` with a `desk` of its own, at the same moment each time, and a
 * page on which nothing may go wrong unnoticed. The people of the town are in `town.ts`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

export { expect };

/** A Wednesday morning in Brussels; the sandbox and the browser agree on it. */
export const NOW = '2026-11-18T10:00:00+01:00';

/** A fresh sandbox that serves the built app, for one test. */
export class Desk {
  private constructor(
    /** `http://127.0.0.1:PORT` */
    readonly address: string,
    private readonly sandbox: ChildProcess,
  ) {}

  static async open(): Promise<Desk> {
    const { DESK_APP: app, DESK_SANDBOX: program } = process.env;
    if (!app || !program) throw new Error('Run these tests with `cargo xtask test e2e`.');
    const options = ['--app', app, '--port', '0', '--now', NOW, '--until-stdin-closes'];
    const sandbox = spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] });
    for await (const line of createInterface(sandbox.stdout)) return new Desk(line.trim(), sandbox);
    throw new Error(`${path.basename(program)} ended before it was ready.`);
  }

  async close(): Promise<void> {
    if (this.sandbox.exitCode !== null) return;
    const ended = once(this.sandbox, 'exit');
    this.sandbox.stdin?.end();
    await ended;
  }

  /** Lets the next API call go wrong, e.g. `after-booking=drop for=cashInPointsPromotion times=1`. */
  async arm(fault: string): Promise<void> {
    await this.post('/sandbox/faults', fault);
  }

  /** Moves the sandbox's clock; the browser's is `page.clock`. */
  async setNow(moment: string): Promise<void> {
    await this.post('/sandbox/now', moment);
  }

  private async post(where: string, body: string): Promise<void> {
    const answer = await fetch(this.address + where, { method: 'POST', body });
    if (!answer.ok) throw new Error(`${where} answered ${answer.status}: ${await answer.text()}`);
  }
}

/** What the page said in the console, or threw. A test that provokes trouble says so beforehand. */
export class Troubles {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  watch(page: Page): void {
    page.on('pageerror', (error) => this.seen.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      // The browser's own line for every answer that is not 200; refusals of the API are no trouble.
      const refused = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
      if (refused && message.location().url.includes('/uitid/rest/')) return;
      // The town has pictures on hosts that do not exist, to show what stands in their place.
      if (/^https?:\/\/\w+\.example\.test\//.test(message.location().url)) return;
      this.seen.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
  }

  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  check(): void {
    const surprises = this.seen.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
    expect(surprises, 'the console and the page stay without errors').toEqual([]);
  }
}

export const test = base.extend<{ desk: Desk; troubles: Troubles }>({
  desk: async ({}, use) => {
    const desk = await Desk.open();
    await use(desk);
    await desk.close();
  },
  baseURL: async ({ desk }, use) => use(desk.address),
  troubles: async ({}, use) => {
    const troubles = new Troubles();
    await use(troubles);
    troubles.check();
  },
  page: async ({ page, troubles }, use) => {
    troubles.watch(page);
    await page.clock.install({ time: NOW });
    await use(page);
  },
});

/** No accessibility rule that can be checked by machine is broken on the page as it stands. */
export async function axeCheck(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const broken = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`);
  expect(broken, 'axe finds no violation').toEqual([]);
}
