// Keeps the app's own files, so that it starts at once, and without a network.
// It answers for these files, for the app's screens and for config.json, and for nothing else: what UiTPAS or the
// gateway says passes it by and is kept nowhere.

/**
 * Written by the build: `{ page, shared, desk, portal }`. The integrity of index.html, which names all others; and of
 * the files for everybody and of each program, by their names. What is in neither is kept when it is first used.
 */
const release = RELEASE;
const base = self.registration.scope;
const OURS = `uitpas-files ${base} `;
const KEPT = OURS + release.page;
const PAGE = base;
const SETTINGS = `${base}config.json`;

/** How long config.json may take before the kept one serves, in milliseconds. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') self.skipWaiting();
  if (data === 'started') tidy();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  const name = nameIn(request.url);
  if (request.mode === 'navigate') {
    if (isScreen(name)) event.respondWith(kept(PAGE).then((page) => page ?? fetch(request)));
  } else if (name === 'config.json') {
    event.respondWith(settings(request));
  } else if (isNamedByContent(name)) {
    event.respondWith(file(event));
  }
});

/** What is below the app's base, without the query. */
function nameIn(address) {
  return new URL(address).pathname.slice(new URL(base).pathname.length);
}

/** The app's own addresses, as `src/route.rs` has them; all others are the server's to answer. */
function isScreen(name) {
  return /^$|^(balie|mijn)(\/|$)/.test(name);
}

function isNamedByContent(name) {
  return /^[\w.-]+-[0-9a-f]{16}\.\w+$/.test(name);
}

/** Keeps this release: what both programs share, and the programs that are used in this browser. */
async function keep() {
  const cache = await caches.open(KEPT);
  const used = await programsInUse();
  // A server in the middle of a deployment may give another page than the one that names these files.
  const page = await fetch(PAGE, { cache: 'no-cache', integrity: release.page });
  if (!page.ok || page.redirected) throw new Error('index.html cannot be kept');
  const files = ['shared', ...used].flatMap((part) => Object.entries(release[part]));
  await Promise.all([
    cache.put(PAGE, page),
    cache.addAll(files.map(([name, integrity]) => new Request(base + name, { integrity }))),
    fetch(SETTINGS, { cache: 'no-cache' }).then((answer) => keepSettings(cache, answer)).catch(() => {}),
  ]);
}

/** The programs of the open windows, and those that an older release has kept. */
async function programsInUse() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const screens = windows.filter(({ url }) => url.startsWith(base)).map(({ url }) => nameIn(url)).filter(isScreen);
  const open = screens.map(programAt);
  const files = (await Promise.all((await ourCaches()).map(stemsIn))).flat();
  return ['desk', 'portal'].filter((program) => {
    return open.includes(program) || Object.keys(release[program]).every((name) => files.includes(stem(name)));
  });
}

/** As `boot.mjs` has it. */
function programAt(name) {
  return /^balie(\/|$)/.test(name) ? 'desk' : 'portal';
}

async function stemsIn(cacheName) {
  const requests = await (await caches.open(cacheName)).keys();
  return requests.map(({ url }) => stem(url.slice(base.length)));
}

/** What a file is called in every release. */
function stem(name) {
  return name.replace(/-[0-9a-f]{16}\./, '.');
}

/** A file whose name says its content. An older window may ask for one of an older release. */
async function file(event) {
  const { request } = event;
  const here = await kept(request.url);
  if (here) return here;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    event.waitUntil(caches.open(KEPT).then((cache) => cache.put(request.url, copy)).catch(() => {}));
  }
  return answer;
}

/** The settings as they are now, or as they were last when there is no answer in time. */
async function settings(request) {
  const now = fetch(request).then(async (answer) => {
    await keepSettings(await caches.open(KEPT), answer.clone()).catch(() => {});
    return answer;
  });
  const before = await kept(SETTINGS);
  if (!before) return now;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, before));
  return Promise.race([now.catch(() => before), late]);
}

/** Keeps settings that the app could start with. Those that name a person are not kept. */
async function keepSettings(cache, answer) {
  const text = answer.ok ? await answer.clone().json().catch(() => null) : null;
  if (text?.session?.kind === 'fixed') await forgetSettings();
  else if (text) await cache.put(SETTINGS, answer);
}

async function forgetSettings() {
  for (const name of await ourCaches()) await (await caches.open(name)).delete(SETTINGS);
}

/** What is kept under an address: by this release, else by an older one that a window still uses. */
async function kept(address) {
  for (const name of [KEPT, ...(await ourCaches())]) {
    const answer = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (answer) return answer;
  }
  return undefined;
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** Lets go of older releases, which were kept before this one, once a single window is left: it runs this one. */
async function tidy() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(base)).length > 1) return;
  const names = await ourCaches();
  for (const older of names.slice(0, Math.max(names.indexOf(KEPT), 0))) await caches.delete(older);
}
