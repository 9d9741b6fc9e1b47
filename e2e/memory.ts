/** What a page holds of the browser's memory, as the browser itself counts it: nothing in the app knows of it. */
import type { CDPSession, Page } from '@playwright/test';

/** After everything that is not needed any more was let go. */
export interface Held {
  /** JavaScript's heap, in bytes. */
  heap: number;
  /** The memory of the WebAssembly program, in bytes; it never shrinks. No number where none came. */
  wasm: number;
  /** Nodes of documents, those that are in none included. */
  nodes: number;
  /** Event listeners. */
  listeners: number;
}

/** Looks at one page. */
export class Memory {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Before the page is opened: what it loads is watched from the beginning. */
  static watch(page: Page): Promise<void> {
    return keepMemory(page);
  }

  static async of(page: Page): Promise<Memory> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Memory(page, session);
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
    const bytes = await this.page.evaluate(() => {
      const { keptMemory } = globalThis as Kept;
      return keptMemory === null ? null : keptMemory?.buffer.byteLength;
    });
    if (bytes === undefined) throw new Error('Nobody watched when the program came: `watch` comes before the page.');
    return bytes ?? NaN;
  }
}

/** Where the page keeps the memory of its program for us. */
type Kept = typeof globalThis & { keptMemory?: WebAssembly.Memory | null };

/** Keeps hold of the memory of the program that the next page loads; the parts of the program share it. */
async function keepMemory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    (globalThis as Kept).keptMemory = null;
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const program = await instantiate(source, imports);
      const { memory } = program.instance.exports;
      if (memory instanceof WebAssembly.Memory) (globalThis as Kept).keptMemory = memory;
      return program;
    };
  });
}
