// Keeps the app's files in this browser, tells the app of a newer release, and offers to install it. The app
// (src/release.rs) hears events of the window and answers with some; the worker itself is src/service-worker.js.

/** A window that stays open looks for a newer release this often, in milliseconds. */
const LOOK_EVERY = 60 * 60 * 1000;

/** Where the worker is: the only script that the policy for Trusted Types lets through. */
export const worker = (base) => `${base}service-worker.js`;

let registration;
let offer;

const tell = (what) => dispatchEvent(new Event(what));

// Browsers that can install say so early, perhaps before the app listens.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event;
  tell('install-offered');
});
addEventListener('appinstalled', () => tell('install-over'));
addEventListener('install', () => {
  offer?.prompt();
  offer = undefined;
  tell('install-over');
});

/** Begins when the app runs: it hears what is told from now on. */
export async function follow(base) {
  if (offer) tell('install-offered');
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  registration = await serviceWorker.register(worker(base), { scope: base, updateViaCache: 'none' }).catch(() => {});
  if (!registration) return;
  // Who is served by no worker yet runs the newest release.
  const look = () => registration.waiting && serviceWorker.controller && tell('release-waiting');
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  serviceWorker.addEventListener('controllerchange', () => tell('release-taken'));
  addEventListener('take-release', () => (registration.waiting ? takeOver() : tell('release-taken')));
  setInterval(() => registration.update().catch(() => {}), LOOK_EVERY);
  look();
  serviceWorker.controller?.postMessage('started');
}

/** For an app that cannot go on: the release that waits, if there is one, may be better. */
export async function takeWaiting() {
  if (!registration) registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.waiting) return;
  const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  takeOver();
  await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, 2000))]);
}

function takeOver() {
  registration.waiting.postMessage('take-over');
}
