/** What a page holds of the browser's memory, as the browser itself counts it: nothing in the app knows of it. */
import type { CDPSession, Page } from '@playwright/test';

/** After everything that is not needed any more was let go. */
export interface Held {
  /** JavaScript's heap, in bytes. */
  heap: number;
  /** The memory of the WebAssembly program, in bytes; it never shrinks. */
  wasm: number;
  /** Nodes of documents, those that are in none included. */
  nodes: number;
  /** Event listeners. */
  listeners: number;
}

/** Looks at one page. */
export class Memory {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Memory> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Memory(session);
  }

  async held(): Promise<Held> {
    // What one collection frees may hold what the next one can free.
    for (let time = 0; time < 3; time++) await this.session.send('HeapProfiler.collectGarbage');
    const wasm = await this.wasm();
    const { metrics } = await this.session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
    return { heap: metric('JSHeapUsedSize'), wasm, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  }

  private async wasm(): Promise<number> {
    const group = { objectGroup: 'memory' };
    const kind = await this.session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype', ...group });
    const found = await this.session.send('Runtime.queryObjects', { prototypeObjectId: kind.result.objectId ?? '', ...group });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: found.objects.objectId,
      functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
      returnByValue: true,
    });
    await this.session.send('Runtime.releaseObjectGroup', group);
    return result.value as number;
  }
}
