// What the app asks first does not depend on the app: it is asked beside its download. `src/early.rs` takes the
// answers; one that nobody takes is dropped.

import { remember, remembered } from './remembered.mjs';

/** As `src/fetch.rs` has it, in milliseconds. */
const TIME_LIMIT = 20_000;

/** The paths of the API, as `api/src/endpoint.rs` has them: the first list, without a filter, and the counters. */
const PROMOTIONS = '/uitpas/passholder/pointsPromotions';
const COUNTERS = '/uitpas/balie/list';

/** Under which name the browser remembers which employee was signed in here last, and where the API is. */
const LAST = 'last-desk';

/** What was asked, by its address: for whom, and the answer that comes; nothing for what the app has. */
const asked = new Map();

/** Whether something may still be asked here. */
let asking = true;

/**
 * Asks for the settings and who is signed in; and for an employee for what comes `next`: `nothing`, the `counters`, or
 * the `list` as well. Says when it is known that nobody is signed in, and hands on copies of the counters and the list.
 *
 * Whoever was here last is likely here again: what they will need is asked in the same breath. It says for whom it is,
 * so the gateway refuses it when somebody else is, and it is of use only once the gateway has said who.
 */
export async function askEarly(base, next, { nobody, listed }) {
  globalThis.takeEarly = take;
  setTimeout(() => asked.clear(), TIME_LIMIT);
  if (!navigator.onLine) return;
  // Copied before the app can take and read them: on a warm start it is there first.
  const copied = [
    ask(`${base}config.json`, { cache: 'no-cache' }),
    ask('/session', { cache: 'no-store', headers: { accept: 'application/json' } }),
  ].map(copy);
  // What is wrong with either is the app's to say.
  try {
    const last = remembered(LAST);
    const supposed = last && askFor(last, next);
    const [settings, session] = await Promise.all(copied);
    const { apiPrefix = '/uitid/rest', session: { kind = 'gateway' } = {} } = await settings.json();
    if (kind !== 'gateway') return;
    if (session.status === 401) {
      remember(LAST, undefined);
      return nobody();
    }
    const { role, uid } = await session.json();
    const here = role === 'employee' ? new URLSearchParams({ uid, prefix: apiPrefix.replace(/\/+$/, '') }).toString() : undefined;
    remember(LAST, here);
    if (!here) return;
    const answers = here === last ? supposed : askFor(here, next);
    if (answers) listed(answers);
  } catch {
    return;
  } finally {
    asking = false;
  }
}

/** What this employee will need: copies of the counters and the list, unless the app was faster and asks itself. */
function askFor(employee, next) {
  const { uid, prefix } = Object.fromEntries(new URLSearchParams(employee));
  const counters = `${COUNTERS}?${new URLSearchParams({ uid })}`;
  const paths = { nothing: [], counters: [counters], list: [counters, PROMOTIONS] }[next];
  const answers = paths.map((path) => copy(askOnce(uid, prefix + path)));
  if (next !== 'list' || answers.includes(undefined)) return undefined;
  const both = Promise.all(answers);
  both.catch(() => {});
  return both;
}

function askOnce(uid, address) {
  const isTaken = asked.has(address) && !asked.get(address);
  if (isTaken) return undefined;
  return ask(address, { cache: 'no-store', headers: { accept: 'application/xml', 'x-desk-uid': uid } }, uid);
}

function copy(answer) {
  return answer?.then((came) => came.clone());
}

function ask(address, how, uid) {
  const answer = fetch(address, { ...how, signal: AbortSignal.timeout(TIME_LIMIT) });
  answer.catch(() => {});
  asked.set(address, { uid, answer });
  return answer;
}

/** The answer that comes to what was asked for this person at this address, once. */
function take(address, uid) {
  const early = asked.get(address);
  if (asking) asked.set(address, undefined);
  else asked.delete(address);
  return early?.uid === uid ? early?.answer : undefined;
}
