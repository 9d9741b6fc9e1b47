/** What `dist/` is for whoever deploys it: plain files behind any web server, also under a sub-path. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '../desk';

const dist = process.env.DESK_APP ?? '';
const files = () => readdirSync(dist);
const bytes = (name: string) => readFileSync(path.join(dist, name));

test('every file but the page, its configuration and its worker is named by its content', () => {
  const fixed = ['index.html', 'config.json', 'service-worker.js'];
  const named = files().filter((name) => !/\.(br|gz)$/.test(name) && !fixed.includes(name));
  expect(named.length).toBeGreaterThanOrEqual(4);
  for (const name of named) {
    const content = createHash('sha256').update(bytes(name)).digest('hex').slice(0, 16);
    expect(name).toContain(`-${content}.`);
  }
});

test('everything has its compressed twins, save pictures and config.json, which is edited where it is deployed', () => {
  for (const name of files().filter((name) => !/\.(br|gz|png)$/.test(name) && name !== 'config.json')) {
    expect(brotliDecompressSync(bytes(`${name}.br`)).equals(bytes(name)), `${name}.br`).toBe(true);
    expect(gunzipSync(bytes(`${name}.gz`)).equals(bytes(name)), `${name}.gz`).toBe(true);
  }
  expect(files()).not.toContain('config.json.br');
  expect(files()).not.toContain('config.json.gz');
});

test('the page has no script or style in it, and says the integrity of what it loads', () => {
  const html = bytes('index.html').toString();
  expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/);
  for (const tag of html.match(/<script[^>]*>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g) ?? []) {
    const address = tag.match(/(?:src|href)="\/([^"]+)"/)?.[1] ?? '';
    const content = createHash('sha384').update(bytes(address)).digest('base64');
    expect(tag).toContain(`integrity="sha384-${content}"`);
  }
});

test('nothing of the machine that built it is in it', () => {
  for (const name of files().filter((name) => !/\.(br|gz)$/.test(name))) {
    expect(bytes(name).toString('latin1'), name).not.toMatch(/\/(home|root|Users)\/[\w.-]+\//);
  }
});

test('the program is sent compressed and streams while it arrives', async ({ page, desk }) => {
  const program = page.waitForResponse(/\.wasm$/);
  await page.goto(desk.address);
  const headers = (await program).headers();
  expect(headers).toMatchObject({ 'content-type': 'application/wasm', 'content-encoding': 'br' });
  expect(headers['cache-control']).toContain('immutable');
});

test('what a screen begins with is said with its page: style sheet and script, then its program', async ({ page, desk }) => {
  for (const [screen, program] of [['/balie', /^uitpas-desk_bg-\w+\.wasm$/], ['/mijn', /^portal_bg-\w+\.wasm$/]] as const) {
    const { link = '' } = (await page.request.get(desk.address + screen, { headers: { accept: 'text/html' } })).headers();
    const said = link.split(', ').map((one) => one.match(/^<\/(.+)>; rel=(.+)$/)?.slice(1) ?? []);
    const sri = (name?: string) =>
      `integrity="sha384-${createHash('sha384').update(name ? bytes(name) : '').digest('base64')}"`;
    const [[style], [boot], [wasm]] = [said[0] ?? [], said[1] ?? [], said[2] ?? []];
    expect(said).toEqual([
      [expect.stringMatching(/^desk-\w+\.css$/), `preload; as=style; ${sri(style)}`],
      [expect.stringMatching(/^boot-\w+\.mjs$/), `modulepreload; ${sri(boot)}`],
      [expect.stringMatching(program), 'preload; as=fetch; crossorigin'],
    ]);
    expect(files()).toContain(wasm);
  }
});

test('each part is asked for once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // The way in at `/` leads an employee from one program to the other.
  await page.goto('/balie');
  await expect(page.getByRole('textbox', { name: 'UiTPAS-nummer' })).toBeVisible();
  const parts = asked.filter((name) => /\.(css|js|mjs|wasm)$/.test(name));
  expect(parts).toEqual([...new Set(parts)]);
});

test('it lives under a sub-path as well', async ({ page, desk, troubles }) => {
  // A page that the test itself hands out may not load pictures from this computer.
  troubles.expect(/\/sandbox\/pictures\//);
  // As `cargo xtask build --base /desk/` writes the page; the files are the same.
  await page.route((url) => url.pathname.startsWith('/desk/'), async (route) => {
    const asked = new URL(route.request().url());
    const answer = await route.fetch({ url: desk.address + asked.pathname.slice('/desk'.length) + asked.search });
    const text = answer.headers()['content-type']?.startsWith('text/html');
    await (text
      ? route.fulfill({ response: answer, body: (await answer.text()).replaceAll('="/', '="/desk/') })
      : route.fulfill({ response: answer }));
  });
  await page.goto('/desk/balie/voordelen?maxPoints=5');
  await expect(page.getByLabel('Maximum punten')).toHaveValue('5');
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await expect(page).toHaveURL('/desk/balie/voordelen');
});
