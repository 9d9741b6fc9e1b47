import { defineConfig } from '@playwright/test';

/** One browser, the one that `cargo xtask test` found; every test has a sandbox of its own. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  // Edges of letters are drawn a little differently from one graphics library to the next.
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.25 } },
  snapshotPathTemplate: 'pictures/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: [['list']],
  use: {
    actionTimeout: 10_000,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    // A test that hands out an answer of its own must be asked for it; a service worker would ask elsewhere, and keep
    // what it got. `installed.spec.ts` is about the worker, and allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
