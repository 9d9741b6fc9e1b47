/**
 * What every spec starts from: `test` with a `desk` of its own, at the same moment each time, somebody
 * signed in there, and a page on which nothing may go wrong unnoticed. The people are in `town.ts`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { ELS, type Person } from './town';

export { expect };

/** A Wednesday morning in Brussels; the sandbox and the browser agree on it. */
export const NOW = '2026-11-18T10:00:00+01:00';

/** What `cargo xtask serve` gives the desk over the sandbox. */
const CONFIG = path.resolve(import.meta.dirname, '../sandbox/data/desk-config.json');

/** The consumer that the sandbox knows as this desk. */
export const CONSUMER = { key: 'uitpas-desk-demo', secret: 'desk-demo-secret-not-for-real-use' };

/** What the gateway is set to; the cookies of one test run are sealed with a key of their own. */
const SECRETS = {
  UITPAS_CONSUMER_KEY: CONSUMER.key,
  UITPAS_CONSUMER_SECRET: CONSUMER.secret,
  UITPAS_SESSION_KEY: randomBytes(64).toString('hex'),
};

/** A program of this project, until its standard input closes. */
export class Server {
  private constructor(
    /** `http://127.0.0.1:PORT` */
    readonly address: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(program: string | undefined, options: string[], env: NodeJS.ProcessEnv = {}): Promise<Server> {
    if (!program) throw new Error('Run these tests with `cargo xtask test e2e`.');
    const started = spawn(program, [...options, '--until-stdin-closes'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    for await (const line of createInterface(started.stdout)) return new Server(line.trim(), started);
    throw new Error(`${path.basename(program)} ended before it was ready.`);
  }

  async close(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.stdin?.end();
    await ended;
  }
}

/** A fresh town, and the gateway in front of it that serves the built app: for one test. */
export class Desk {
  private constructor(
    private readonly town: Server,
    private readonly gateway: Server,
  ) {}

  static async open(
    settings: NodeJS.ProcessEnv = {},
    app = process.env.DESK_APP ?? '',
    config = CONFIG,
    townOptions: string[] = [],
  ): Promise<Desk> {
    const { DESK_SANDBOX: sandbox, DESK_GATEWAY: gateway } = process.env;
    const town = await Server.start(sandbox, ['--port', '0', '--now', NOW, ...townOptions]);
    const options = ['--port', '0', '--dist', app, '--config', config];
    const env = { ...SECRETS, UITPAS_API: `${town.address}/uitid/rest`, RUST_LOG: 'error', ...settings };
    try {
      return new Desk(town, await Server.start(gateway, options, env));
    } catch (trouble) {
      await town.close();
      throw trouble;
    }
  }

  /** Where the desk is: the gateway. */
  get address(): string {
    return this.gateway.address;
  }

  /** Where the API is: the sandbox. */
  get api(): string {
    return this.town.address;
  }

  async close(): Promise<void> {
    await Promise.all([this.gateway.close(), this.town.close()]);
  }

  /** The line to UiTPAS is gone. */
  async loseApi(): Promise<void> {
    await this.town.close();
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
    const answer = await fetch(this.api + where, { method: 'POST', body });
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
      const asked = new URL(message.location().url || 'about:blank').pathname;
      if (refused && (asked.startsWith('/uitid/rest/') || asked === '/session')) return;
      // Only `installed.spec.ts` lets the service worker in.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      // Pages without an icon of their own, such as a file of settings.
      if (refused && asked === '/favicon.ico') return;
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

/** What a spec may set for itself: who is signed in, by name, and how the gateway is set. */
export interface Setting {
  person: Person | null;
  settings: NodeJS.ProcessEnv;
}

export const test = base.extend<Setting & { desk: Desk; troubles: Troubles }>({
  person: [ELS, { option: true }],
  settings: [{}, { option: true }],
  desk: async ({ settings }, use) => {
    const desk = await Desk.open(settings);
    await use(desk);
    await desk.close();
  },
  baseURL: async ({ desk }, use) => use(desk.address),
  troubles: async ({}, use) => {
    const troubles = new Troubles();
    await use(troubles);
    troubles.check();
  },
  page: async ({ page, troubles, person }, use) => {
    troubles.watch(page);
    await page.clock.install({ time: NOW });
    // Any file will do to come back to: the app is started by the test.
    if (person) await signIn(page, person, '/config.json');
    await use(page);
  },
});

/** Through the front door: the gateway, the authorise page of the town, and back to `to`. */
export async function signIn(page: Page, person: Person, to: string): Promise<void> {
  await page.goto(`/session/sign-in?role=${person.role}&to=${encodeURIComponent(to)}`);
  await choose(page, person);
  await page.waitForURL((url) => url.pathname + url.search === to);
}

/** Chooses a person on the authorise page. */
export async function choose(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: person.name }).click();
}

/** No accessibility rule that can be checked by machine is broken on the page as it stands. */
export async function axeCheck(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const broken = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`);
  expect(broken, 'axe finds no violation').toEqual([]);
}
