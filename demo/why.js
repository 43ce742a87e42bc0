/* What the search found each article by: asked of the drawer after every search of the visitor's. */

const SHOWN = 5;
const empty = document.getElementById('why-empty');
const results = document.getElementById('why-results');

/** What a reason says, in words. */
const HOW = {
  exact: (reason) => `“${reason.word}” ${place(reason)}`,
  prefix: (reason) => `“${reason.word}…” as “${reason.term}” ${place(reason)}`,
  joined: (reason) => `words joined to “${reason.term}” ${place(reason)}`,
  split: (reason) => `“${reason.word}” split, “${reason.term}” ${place(reason)}`,
  corrected: (reason) => `“${reason.word}” understood as “${reason.term}” ${place(reason)}`,
  synonym: (reason) => `“${reason.word}” means about the same as “${reason.term}” ${place(reason)}`,
  'known query': () => 'how close the title and the known queries are',
  audience: (reason) => `for the chosen audience, ${reason.term}`,
  topic: (reason) => `about what this page is about, ${reason.term}`,
};

function place({ fields = [] }) {
  return fields.length ? `in the ${fields.join(' and the ')}` : '';
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function reasonRow(reason, most) {
  const row = document.createElement('li');
  const share = element('progress', '', '');
  share.max = most;
  share.value = reason.points;
  share.setAttribute('aria-hidden', 'true');
  row.append(element('span', '', HOW[reason.how](reason)), element('span', 'points', reason.points.toFixed(2)), share);
  return row;
}

function hitRow({ id, score, explanation = [] }, most) {
  const row = document.createElement('li');
  const heading = document.createElement('h3');
  const open = element('button', 'link', id);
  open.type = 'button';
  open.dataset.faq = id;
  heading.append(open, element('span', 'score', score.toFixed(2)));
  const list = document.createElement('ul');
  list.append(...explanation.map((reason) => reasonRow(reason, most)));
  row.append(heading, list);
  return row;
}

function show({ query, total, hits, corrected, missing }) {
  const notes = [
    `${total} found`,
    corrected && `understood as “${corrected}”`,
    missing && `in no article: ${missing.join(', ')}`,
  ];
  document.getElementById('why-query').textContent = `“${query}”`;
  document.getElementById('why-notes').textContent = notes.filter(Boolean).join(' · ');
  const most = Math.max(...hits.flatMap(({ explanation }) => explanation.map(({ points }) => points)), 0.01);
  document.getElementById('why-hits').replaceChildren(...hits.slice(0, SHOWN).map((hit) => hitRow(hit, most)));
  empty.hidden = true;
  results.hidden = false;
}

window.faqElements ||= function () {
  (window.faqElements.q ||= []).push(arguments);
};
window.faqElements('on', 'search', ({ query }) => window.faqElements('explain', query, show));
