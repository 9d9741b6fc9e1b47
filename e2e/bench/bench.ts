/**
 * What every bench starts from: a town with many promotions, a clerk who is signed in, pages with a clock in them, and
 * a place for what was measured.
 */
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { promotions } from '../counter';
import { Desk, expect, signIn, test as base } from '../desk';
import { TOM } from '../town';
import { FIGURES, type HandedOver } from './book';
import { wind } from './clock';
import { Measured } from './figures';
import { type Subject, SUBJECTS } from './subject';

export { expect };

/** How often everything is measured. */
export const ROUNDS = Number(process.env.DESK_ROUNDS ?? 7);

/** How many promotions the town has beside its own. */
const PROMOTIONS = 2_000;

/** What a browser holds of somebody who signed in. */
export type SignedIn = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** A page with a clock in it, in a browser that has kept nothing but who is signed in. */
export type Open = (options?: BrowserContextOptions) => Promise<Page>;

export const test = base.extend<{ subject: Subject; signedIn: SignedIn; open: Open; measured: Measured }>({
  subject: [SUBJECTS[0], { option: true }],
  desk: async ({ subject }, use) => {
    const { folder, remove } = subject.lay();
    const desk = await Desk.open({}, folder, undefined, ['--promotions', String(PROMOTIONS)]);
    await use(desk);
    await desk.close();
    remove();
  },
  // He works at one counter, so that `/balie` is his promotions.
  signedIn: async ({ browser, desk }, use) => {
    const context = await browser.newContext({ baseURL: desk.address });
    const page = await context.newPage();
    await signIn(page, TOM, '/balie');
    await expect(promotions(page).first()).toBeVisible();
    const held = await context.storageState();
    await context.close();
    await use(held);
  },
  open: async ({ browser, desk, signedIn }, use) => {
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: desk.address, storageState: signedIn, ...options });
      return another(context);
    });
  },
  measured: async ({ browser, subject }, use, info) => {
    const measured = new Measured(subject.name);
    await use(measured);
    const handed: HandedOver = { browser: browser.version(), figures: measured.figures };
    await info.attach(FIGURES, { body: JSON.stringify(handed), contentType: 'application/json' });
  },
});

/** The same for the desk and for the yardstick, one after the other. */
export function ofEach(title: string, body: Parameters<typeof test>[2]): void {
  for (const subject of SUBJECTS) {
    test.describe(subject.name, () => {
      test.use({ subject });
      test(title, body);
    });
  }
}

/** A further page of the same browser, which has kept what it keeps. */
export async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await wind(page);
  return page;
}
