// The first promotions while the program is on its way: title and price, in the frame that index.html paints. Nothing
// can be done with them yet. They go with the frame: the app has the same answer, and with it its list, when it stands.

/** Where the frame has places for them. */
const PLACES = '#starting-desk .promotions > .placeholder';

/** From this price on a number is written with more than its digits. */
const GROUPED = 1_000;

/**
 * Shows what the first search found, unless a counter must be chosen first: `Desk::counter_is_settled`. What is wrong
 * with an answer is the app's to tell.
 */
export async function preview(answers, listIsHere, counter) {
  const [counters, list] = await Promise.all((await answers).map(read));
  const keys = [...counters.querySelectorAll('balie > id')].map(({ textContent }) => textContent.trim());
  if (keys.length === 0 || !(listIsHere || keys.length === 1 || keys.includes(counter))) return;
  const promotions = list.querySelectorAll('promotions > promotion');
  [...document.querySelectorAll(PLACES)].forEach((place, nth) => {
    if (promotions[nth]) place.append(row(promotions[nth], place.parentElement.dataset));
  });
}

/** What is not whole is as good as nothing. */
async function read(answer) {
  const nothing = new Document();
  if (!answer.ok) return nothing;
  const read = new DOMParser().parseFromString(await answer.text(), 'application/xml');
  return read.querySelector('parsererror') ? nothing : read;
}

function row(promotion, words) {
  const told = (name) => promotion.querySelector(`:scope > ${name}`)?.textContent.trim() ?? '';
  const points = Number(told('points'));
  // What costs nothing or one point is said in other words; they come with the app.
  const price = points > 1 && points < GROUPED ? `${points} ${words[document.documentElement.lang]}` : '';
  return element('div', 'promotion',
    element('div', 'promotion-picture'),
    element('div', 'promotion-body', element('h2', 'promotion-title', told('title'))),
    element('div', 'promotion-side', element('p', 'promotion-price', price)));
}

function element(name, className, ...content) {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...content);
  return made;
}
