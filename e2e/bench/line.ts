/** The line and the processor that a page has, and what comes over that line: as the browser's own tools set and count it. */
import type { CDPSession, Page } from '@playwright/test';

/** What a page has to do with. */
export interface Means {
  name: string;
  /** How many times slower than this machine the processor is. */
  slower: number;
  /** Bits a second, down; none is as fast as it goes. */
  speed: number | null;
  /** Milliseconds from a request to the first of its answer. */
  latency: number;
}

/** This machine and its own network. */
export const FAST: Means = { name: 'as it is', slower: 1, speed: null, latency: 0 };

/** An old laptop. */
export const OLD: Means = { name: '4× CPU', slower: 4, speed: null, latency: 0 };

/** An old laptop on a poor mobile line. */
export const SLOW: Means = { name: '4× CPU, 1.6 Mbit/s, 150 ms', slower: 4, speed: 1_600_000, latency: 150 };

/** What came over the line, and how. */
export interface Came {
  address: string;
  /** Bytes, headers included. */
  bytes: number;
  /** The answer's `content-encoding`. */
  encoding: string;
}

/** The line of one page. */
export class Line {
  private readonly answers = new Map<string, Came>();

  private constructor(session: CDPSession) {
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding');
      this.answers.set(requestId, { address: response.url, bytes: 0, encoding: String(encoding?.[1] ?? '') });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const answer = this.answers.get(requestId);
      if (answer) answer.bytes = encodedDataLength;
    });
  }

  static async of(page: Page, means: Means): Promise<Line> {
    const session = await page.context().newCDPSession(page);
    const line = new Line(session);
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: means.slower });
    await session.send('Network.emulateNetworkConditions', conditions(means));
    return line;
  }

  /** What is deployed, and what the gateway says itself: not what UiTPAS answered, and no pictures of its promotions. */
  get files(): Came[] {
    return [...this.answers.values()].filter(({ address, bytes }) => bytes > 0 && !/\/(uitid\/rest|pictures)\//.test(address));
  }
}

/** The page's service worker asks over the same line; it runs already. The browser lets only itself speak to it. */
export async function slowWorker(page: Page, means: Means): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error('There is no browser to ask.');
  const origin = new URL(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope)));
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin.href));
  if (!worker) throw new Error('The service worker does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const answered = new Promise<string>((resolve) => session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message)));
  const message = JSON.stringify({ id: 1, method: 'Network.emulateNetworkConditions', params: conditions(means) });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const answer = await answered;
  if (answer.includes('"error"')) throw new Error(answer);
}

/** As the browser's tools have it: bytes a second, and -1 where nothing is set. */
function conditions({ speed, latency }: Means) {
  const down = speed === null ? -1 : speed / 8;
  // A mobile line sends about half as fast as it receives.
  const up = speed === null ? -1 : down / 2;
  return { offline: false, latency, downloadThroughput: down, uploadThroughput: up };
}
