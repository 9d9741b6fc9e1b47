// The list of promotions as one writes it by hand: what a program in WebAssembly is measured against. It has the desk's
// style sheet and reads the same answers; it checks little and knows no passholder.

const API = '/uitid/rest/uitpas';
const USUAL = { minPoints: '', maxPoints: '', sort: 'CREATION_DATE', max: '20' };
const DAY = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long' });

// The gateway demands it; the answers are read into documents in which nothing runs.
globalThis.trustedTypes?.createPolicy('default', { createHTML: (answer) => answer });

const element = (id) => document.getElementById(id);
const form = element('search');
const row = element('row').content.firstElementChild;
const session = fetch('/session', { cache: 'no-store', headers: { accept: 'application/json' } }).then((answer) => answer.json());

let start = 0;
let asked = new AbortController();
let soon;

/** What is asked: nothing of what is usual anyway. */
function question() {
  const said = [...new FormData(form), ['start', String(start)]];
  return new URLSearchParams(said.filter(([name, value]) => value && value !== USUAL[name] && value !== '0'));
}

async function read(path, signal) {
  const { uid } = await session;
  const answer = await fetch(API + path, { signal, cache: 'no-store', headers: { accept: 'application/xml', 'x-desk-uid': uid } });
  return new DOMParser().parseFromString(await answer.text(), 'application/xml');
}

async function search() {
  asked.abort();
  asked = new AbortController();
  const list = element('promotions');
  list.ariaBusy = 'true';
  const query = question();
  try {
    const answer = await read(`/passholder/pointsPromotions${query.size ? `?${query}` : ''}`, asked.signal);
    show(answer, list);
  } catch (trouble) {
    if (trouble.name !== 'AbortError') element('count').textContent = 'De omruilvoordelen konden niet gelezen worden.';
  }
}

function show(answer, list) {
  const promotions = [...answer.querySelectorAll('promotion')];
  const total = Number(text(answer, 'total'));
  element('count').textContent = total ? `${start + 1}–${start + promotions.length} van ${total}` : 'Geen omruilvoordelen gevonden';
  list.replaceChildren(...promotions.map(entry));
  list.ariaBusy = null;
  element('previous').hidden = start === 0;
  element('next').hidden = start + promotions.length >= total;
}

/** A row of the list. */
function entry(promotion) {
  const item = row.cloneNode(true);
  const part = (name) => item.querySelector(`.${name}`);
  const points = Number(text(promotion, 'points'));
  item.firstElementChild.dataset.promotionId = text(promotion, 'id');
  part('promotion-title').textContent = text(promotion, 'title');
  part('promotion-price').textContent = points === 1 ? '1 punt' : `${points} punten`;
  part('promotion-marks').textContent = text(promotion, 'owningCardSystem > name');
  part('promotion-facts').append(
    ...fact('Omruilen', period(promotion)),
    ...fact('Steden', texts(promotion, 'validForCities > city') || 'alle steden'),
    ...fact('Balies', texts(promotion, 'balies > balie > name') || 'alle balies'),
    ...fact('Voorraad', stock(promotion)),
  );
  const about = [text(promotion, 'description1'), text(promotion, 'description2')].filter(Boolean);
  part('description').hidden = about.length === 0;
  part('prose').append(...about.map((words) => Object.assign(document.createElement('p'), { textContent: words })));
  const picture = text(promotion, 'pictures > picture');
  if (picture) Object.assign(item.querySelector('img'), { src: picture, hidden: false });
  else part('promotion-picture').dataset.empty = '';
  return item;
}

function fact(name, value) {
  if (!value) return [];
  const pair = document.createElement('div');
  pair.append(Object.assign(document.createElement('dt'), { textContent: name }), Object.assign(document.createElement('dd'), { textContent: value }));
  return [pair];
}

function period(promotion) {
  const end = text(promotion, 'cashingPeriodEnd');
  return end && `tot ${DAY.format(new Date(end))}`;
}

function stock(promotion) {
  const all = text(promotion, 'maxAvailableUnits');
  return all && `nog ${Number(all) - Number(text(promotion, 'unitsTaken'))} van ${all}`;
}

function text(of, name) {
  return of.querySelector(name)?.textContent ?? '';
}

function texts(of, name) {
  return [...of.querySelectorAll(name)].map(({ textContent }) => textContent).join(', ');
}

function searchAnew() {
  start = 0;
  search();
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => target.matches('select') && searchAnew());
// What is typed is asked for when nothing more is typed.
form.addEventListener('input', ({ target }) => {
  if (!target.matches('input')) return;
  clearTimeout(soon);
  soon = setTimeout(searchAnew, 200);
});
for (const [id, pages] of [['previous', -1], ['next', 1]]) {
  element(id).addEventListener('click', (event) => {
    event.preventDefault();
    start += pages * Number(element('size').value);
    scrollTo(0, 0);
    search();
  });
}

search();
const { uid } = await session;
const counters = await read(`/balie/list?${new URLSearchParams({ uid })}`);
element('counter').textContent = text(counters, 'balie > name');
