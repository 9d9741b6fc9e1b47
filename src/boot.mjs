// Starts the app: the only script that index.html names. It fetches the desk or the portal, by the address, as
// index.html says, and when that fails it shows one of the messages that wait there. It puts no markup on the page.

import { askEarly } from './early.mjs';
import { preview } from './preview.mjs';
import { follow, takeWaiting, worker } from './release.mjs';
import { remembered } from './remembered.mjs';

const trouble = document.getElementById('start-trouble');
const base = document.querySelector('meta[name=base]').content;

// As `Route::program` has it: what is below /balie is the desk's, what is below /mijn the portal's. Either can show the
// way in: the one that was of use last time is the likely one.
const [, place] = /^(balie|mijn)(?:\/|$)/.exec(location.pathname.slice(base.length)) ?? [];
const program = { balie: 'desk', mijn: 'portal' }[place] ?? (remembered('program') === 'desk' ? 'desk' : 'portal');
const here = location.pathname.slice(base.length).replace(/\/$/, '');
const isList = ['', 'balie', 'balie/voordelen'].includes(here) && location.search === '';
const next = program === 'desk' ? (isList ? 'list' : 'counters') : 'nothing';
const named = (what) => document.getElementById('boot').getAttribute(`data-${program}-${what}`);

/** Of what index.html says in three languages, shows one. */
function speak(language) {
  document.documentElement.lang = language;
  for (const said of document.querySelectorAll('#starting [lang], #start-trouble [lang]')) said.hidden = said.lang !== language;
}

function showTrouble(kind) {
  if (!trouble.hidden) return;
  // The app may speak another language by now.
  speak(document.documentElement.lang);
  document.getElementById('starting')?.remove();
  // A message behind an open dialog could not be reached.
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  trouble.querySelector(`[data-trouble="${kind}"]`).hidden = false;
  trouble.hidden = false;
  trouble.querySelector('button').addEventListener('click', () => takeWaiting().finally(() => location.reload()));
}

// Where a site demands Trusted Types: the app's own templates pass, whatever could run does not. What `preview.mjs` reads
// becomes a document of its own, in which nothing runs.
const RUNS = /<(script|iframe|object|embed|base)\b|\son\w+\s*=|javascript:/i;
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (markup, _, sink) => (sink !== 'DOMParser parseFromString' && RUNS.test(markup) ? null : markup),
  createScriptURL: (address) => (address === worker(base) ? address : null),
});

// A program that has panicked does not answer any more; whoever stands at the desk must know.
function watchForPanic(reason) {
  if (reason instanceof WebAssembly.RuntimeError) showTrouble('stopped');
}

/** The frame of the desk stands for it, until it is known that nobody is signed in. */
function showFrame() {
  if (program !== 'desk') return;
  const frame = document.getElementById('starting-desk');
  frame.hidden = false;
  return frame;
}

async function start() {
  if (typeof WebAssembly !== 'object') return showTrouble('browser');
  const frame = showFrame();
  const wasm = fetch(named('wasm'), { integrity: named('wasm-integrity') });
  let isThere = false;
  wasm.then(() => (isThere = true), () => {});
  askEarly(base, next, {
    nobody: () => frame?.remove(),
    // A program that is there has its list before a preview of it could be painted.
    listed: (answers) => isThere || preview(answers, here === 'balie/voordelen', remembered('counter')).catch(() => {}),
  });
  addEventListener('error', ({ error }) => watchForPanic(error));
  addEventListener('unhandledrejection', ({ reason }) => watchForPanic(reason));
  try {
    // An import says no integrity by itself; what is preloaded is what it finds.
    const glue = Object.assign(document.createElement('link'), {
      rel: 'modulepreload', href: named('js'), integrity: named('js-integrity'),
    });
    document.head.append(glue);
    const app = await import(glue.href);
    await app.default({ module_or_path: wasm });
    // Keeping the files can wait until there is nothing else to do.
    (globalThis.requestIdleCallback ?? setTimeout)(() => follow(base));
  } catch (error) {
    console.error(error);
    showTrouble(error instanceof WebAssembly.RuntimeError ? 'stopped' : 'loading');
  }
}

// As `Language::choose` has it; which languages are offered is not known yet.
const ours = /^(nl|fr|en)(?=-|$)/i;
const chosen = [remembered('language') ?? '', ...navigator.languages].find((language) => ours.test(language)) ?? 'nl';
speak(ours.exec(chosen)[0].toLowerCase());
start();
