import { defineConfig } from '@playwright/test';
import ordinary from './playwright.config.ts';

/** `cargo xtask bench browser`: one browser, alone, nothing recorded beside the figures. No test here fails for being slow. */
export default defineConfig({
  ...ordinary,
  testDir: 'bench',
  fullyParallel: false,
  workers: 1,
  timeout: 0,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./bench/book.ts']],
  reportSlowTests: null,
  use: { ...ordinary.use, actionTimeout: 60_000, trace: 'off', screenshot: 'off' },
});
