import { defineConfig } from '@playwright/test';
import ordinary from './playwright.config.ts';

/** `cargo xtask endurance`: one tab for a long time, alone, and nothing recorded of it. */
export default defineConfig({
  ...ordinary,
  testDir: 'endurance',
  workers: 1,
  timeout: 0,
  // A computer that does much else besides is no trouble here: it is not time that is measured.
  expect: { timeout: 60_000 },
  use: { ...ordinary.use, actionTimeout: 60_000, trace: 'off', screenshot: 'off' },
});
