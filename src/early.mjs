// What the app asks first does not depend on the app: it is asked beside its download. `src/early.rs` takes the
// answers; one that nobody takes is dropped.

/** As `src/fetch.rs` has it, in milliseconds. */
const TIME_LIMIT = 20_000;

/** The paths of the API, as `api/src/endpoint.rs` has them: the first list, without a filter, and the counters. */
const PROMOTIONS = '/uitpas/passholder/pointsPromotions';
const COUNTERS = '/uitpas/balie/list';

/** What was asked, by its address: for whom, and the answer that comes; nothing for what the app has. */
const asked = new Map();

/** Whether something may still be asked here. */
let asking = true;

/**
 * Asks for the settings and who is signed in; and for an employee, on the way to the list, for the counters and the
 * list. Says when it is known that nobody is signed in, and hands on copies of the counters and the list.
 */
export async function askEarly(base, listIsNext, { nobody, listed }) {
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
    const [settings, session] = await Promise.all(copied);
    const { apiPrefix = '/uitid/rest', session: { kind = 'gateway' } = {} } = await settings.json();
    if (kind !== 'gateway') return;
    if (session.status === 401) return nobody();
    const { role, uid } = await session.json();
    if (role !== 'employee') return;
    const prefix = apiPrefix.replace(/\/+$/, '');
    const counters = askFor(uid, `${prefix}${COUNTERS}?${new URLSearchParams({ uid })}`);
    const list = listIsNext && askFor(uid, `${prefix}${PROMOTIONS}`);
    if (counters && list) listed(Promise.all([counters, list].map(copy)));
  } catch {
    return;
  } finally {
    asking = false;
  }
}

/** Unless the app was faster, and asks itself. */
function askFor(uid, address) {
  if (asked.has(address)) return undefined;
  return ask(address, { cache: 'no-store', headers: { accept: 'application/xml', 'x-desk-uid': uid } }, uid);
}

function copy(answer) {
  return answer.then((came) => came.clone());
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
