// Runs a Rust test program in Chromium: cargo calls it with the .wasm file. wasm-bindgen's own runner
// serves the program as a page; Playwright opens that page and waits for its verdict. So no driver
// has to match the version of the browser.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';

const PATIENCE = 5 * 60_000;

const runner = spawn('wasm-bindgen-test-runner', process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: '1', WASM_BINDGEN_TEST_ONLY_WEB: '1', WASM_BINDGEN_TEST_ADDRESS: '127.0.0.1:0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
runner.on('error', (error) => finish(error, 1));
runner.on('exit', (code) => finish('', code ?? 1));

for await (const line of createInterface(runner.stdout)) {
  const address = line.match(/available at (http:\S+)/)?.[1];
  if (address) await open(address);
  else console.log(line);
}

async function open(address) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.stack ?? error));
  await page.goto(address);
  const output = page.locator('#output');
  let passed = false;
  try {
    await output.filter({ hasText: /test result: (ok|FAILED)/ }).waitFor({ timeout: PATIENCE });
    passed = /test result: ok/.test(await output.innerText());
  } catch {
    console.error('The tests did not come to an end.');
  }
  console.log(await output.innerText());
  await browser.close();
  finish('', passed ? 0 : 1);
}

function finish(message, code) {
  if (message) console.error(message);
  runner.kill();
  process.exit(code);
}
