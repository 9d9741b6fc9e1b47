/**
 * The clock of a bench, inside the page: which frames it painted and what stood in them, which searches were answered
 * and when, what somebody did. All on the page's own clock, from the navigation on; nothing in the app knows of it.
 */
import type { Page } from '@playwright/test';

/** A frame in which something on the page was another than before. */
export interface Frame {
  /** When the page had drawn it, in milliseconds. */
  at: number;
  /** How many titles of promotions can be read, also before the app runs. */
  titles: number;
  /** How many promotions are in the list. */
  rows: number;
  /** The list waits for a newer answer. */
  busy: boolean;
  /** The app runs: its screen has a heading. */
  heading: boolean;
}

/** A search that was answered. */
export interface Search {
  address: string;
  /** When it was sent. */
  asked: number;
  /** When its last byte had arrived. */
  arrived: number;
}

/** A key, a click, or a choice. */
export interface Act {
  kind: string;
  at: number;
}

/** What the page notes. */
export interface Notes {
  frames: Frame[];
  searches: Search[];
  acts: Act[];
}

/** A list that is to come: asked for since then, with this in the question, of so many promotions. */
export interface Coming {
  since: number;
  asking: string;
  rows: number;
}

declare global {
  interface Window {
    notes: Notes;
    scheduler: { postTask(task: () => void, how: { priority: 'user-blocking' }): Promise<void> };
    /** Until the list is painted, and the browser has drawn one more frame. */
    untilPainted(coming: Coming): Promise<void>;
  }
}

/** From its next navigation on, the page has the clock. */
export async function wind(page: Page): Promise<void> {
  await page.addInitScript(clock);
}

/** The page's clock as it is now. */
export async function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Waits until a list is painted, inside the page, so that waiting is no work there. */
export async function painted(page: Page, coming: Coming): Promise<Notes> {
  await page.evaluate((coming) => window.untilPainted(coming), coming);
  return page.evaluate(() => window.notes);
}

/** Lets go of all that was noted, by us and by the browser of what it fetched: it is not the page's own. */
export async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const noted of Object.values(window.notes)) noted.length = 0;
    performance.clearResourceTimings();
  });
}

/** How a list came: on the page's clock. */
export interface Came {
  /** The last thing that was done for it. */
  act: number;
  /** The answer's last byte. */
  arrived: number;
  /** The first frame with some of it. */
  first: number;
  /** The first frame with all of it. */
  whole: number;
}

/** What the notes say of a list that was waited for. */
export function came({ frames, searches, acts }: Notes, { since, asking, rows }: Coming): Came {
  const arrived = searches.findLast((search) => search.asked >= since && search.address.includes(asking))?.arrived ?? NaN;
  const shown = frames.filter((frame) => frame.at > arrived && !frame.busy);
  return {
    act: acts.findLast((act) => act.at >= since)?.at ?? NaN,
    arrived,
    first: shown.find((frame) => frame.rows > 0)?.at ?? NaN,
    whole: shown.find((frame) => frame.rows === rows)?.at ?? NaN,
  };
}

/** Runs in the page, before anything of its own. */
function clock(): void {
  const notes: Notes = { frames: [], searches: [], acts: [] };
  const drawing: Omit<Frame, 'at'>[] = [];
  let looking = false;
  let check = () => {};

  // What is posted while a frame is made is done when it is drawn, and before whatever the page itself does then.
  const drawn = () => {
    const frame = drawing.shift();
    if (frame) notes.frames.push({ ...frame, at: performance.now() });
    check();
  };
  const look = () => {
    looking = false;
    drawing.push({
      titles: document.querySelectorAll('.promotion-title').length,
      rows: document.querySelectorAll('article[data-promotion-id]').length,
      busy: document.querySelector('[aria-busy="true"]') !== null,
      heading: document.querySelector('h1:not(#start-trouble *)') !== null,
    });
    void window.scheduler.postTask(drawn, { priority: 'user-blocking' });
  };
  new MutationObserver(() => {
    if (!looking) requestAnimationFrame(look);
    looking = true;
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (!entry.name.includes('/pointsPromotions')) continue;
      notes.searches.push({ address: entry.name, asked: entry.startTime, arrived: entry.responseEnd });
    }
    // A page of many visits would soon have no room for another one.
    if (performance.getEntriesByType('resource').length > 200) performance.clearResourceTimings();
    check();
  }).observe({ type: 'resource', buffered: true });

  for (const kind of ['keydown', 'click', 'change']) {
    addEventListener(kind, ({ timeStamp }) => notes.acts.push({ kind, at: timeStamp }), { capture: true, passive: true });
  }

  window.notes = notes;
  window.untilPainted = ({ since, asking, rows }) =>
    new Promise((resolve) => {
      check = () => {
        const search = notes.searches.findLast(({ asked, address }) => asked >= since && address.includes(asking));
        const frame = notes.frames.at(-1);
        if (!search || !frame || frame.at <= search.arrived || frame.busy || frame.rows !== rows) return;
        check = () => {};
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      };
      check();
    });
}
