// The list of trials: first what could change a class; sorted and filtered here, scored on the server.

import { fill, h } from '/app/dom.js';
import { number, percent, plain } from '/app/words.js';

const columns = [
  { title: '', cell: picture },
  { title: 'Trial', sort: row => row.title, cell: name },
  { title: 'Group', sort: row => row.group ?? '', cell: row => row.group ?? '–' },
  { title: 'Tracked', sort: row => row.trackedFraction ?? -1, cell: row => percent(row.trackedFraction), isNumber: true },
  { title: 'SI ratio', sort: row => row.siRatio ?? Infinity, cell: row => number(row.siRatio, 2), isNumber: true },
  { title: 'Class', sort: row => row.class ?? '~', cell: row => row.class ?? '–' },
  { title: 'How sure', sort: row => row.classProbability ?? 2, cell: sureness, isNumber: true },
  { title: 'Review', sort: row => row.verdicts.at(-1)?.verdict ?? '', cell: verdict },
  { title: 'Why look', sort: row => -row.flags.length, cell: reasons },
];

const hiddenInBlind = ['Group', 'SI ratio', 'Class', 'How sure'];

const filters = {
  all: ['All trials', () => true],
  asked: ['Worth a look', row => row.reasons.length > 0],
  flagged: ['With flags', row => row.flags.length > 0],
  unseen: ['Without a verdict', row => row.verdicts.length === 0],
  excluded: ['Excluded', row => row.verdicts.at(-1)?.verdict === 'exclude'],
  failed: ['Not scored', row => Boolean(row.failure)],
  social: ['Social interaction', row => row.test === 'social_interaction'],
  field: ['Open field', row => row.test === 'open_field'],
};

const state = { text: '', filter: 'all', sort: null, isDown: false };

export function showList(view, study) {
  const body = h('tbody');
  const head = h('thead');
  const count = h('output', { class: 'count' });
  const search = h('input', {
    type: 'search', placeholder: 'Filter by trial, subject, group …', 'aria-label': 'Filter trials', value: state.text,
    oninput: event => { state.text = event.target.value; draw(); },
  });
  const choice = h('select', { 'aria-label': 'Which trials', onchange: event => { state.filter = event.target.value; draw(); } },
    Object.entries(filters).map(([key, [title]]) => h('option', { value: key, selected: key === state.filter }, title)));

  function draw() {
    const rows = shown(study.trials);
    const seen = columns.filter(column => !study.isBlind || !hiddenInBlind.includes(column.title));
    fill(head, h('tr', {}, seen.map(column => header(column, draw))));
    fill(body, rows.map(row => h('tr', { class: row.failure ? 'failed' : '' },
      seen.map(column => h('td', { class: column.isNumber ? 'number' : '' }, column.cell(row))))));
    count.textContent = `${rows.length} of ${study.trials.length}`;
  }

  draw();
  fill(view, h('div', { class: 'list' },
    h('div', { class: 'tools' }, search, choice, count, h('span', { class: 'hint' }, study.isBlind ? 'In an order by chance.' : 'In the order in which a look could change a class.')),
    h('table', { class: 'trials' }, head, body)));
  const keys = [
    { keys: ['/'], shown: '/', does: 'filter the trials', run: () => search.focus() },
    { keys: ['h'], shown: 'h', does: 'score by hand', run: () => { location.hash = '#/score'; } },
    { keys: ['Enter'], shown: 'Enter', does: 'open the first trial', run: () => { location.hash = linkOf(shown(study.trials)[0]); } },
  ];
  return { keys, where: [h('a', { href: '#/score' }, 'Score by hand')] };
}

export const linkOf = (row, frame) => `#/trial/${encodeURIComponent(row.key)}${frame === undefined ? '' : `/${frame}`}`;

function shown(trials) {
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = trials.filter(filters[state.filter][1]).filter(row => {
    const text = [row.title, row.subject, row.group, row.test, row.session, row.class, ...row.flags.map(f => f.code)].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
  });
  if (!state.sort) return rows;
  const by = columns.find(column => column.title === state.sort).sort;
  rows.sort((a, b) => by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0);
  return state.isDown ? rows.reverse() : rows;
}

function header(column, draw) {
  if (!column.sort) return h('td');
  const isSorted = state.sort === column.title;
  const next = () => {
    if (isSorted && state.isDown) state.sort = null;
    else [state.sort, state.isDown] = [column.title, isSorted];
    draw();
  };
  return h('th', { scope: 'col', class: column.isNumber ? 'number' : '', 'aria-sort': isSorted ? (state.isDown ? 'descending' : 'ascending') : 'none' },
    h('button', { class: 'sort', onclick: next }, column.title, isSorted ? (state.isDown ? ' ▾' : ' ▴') : ''));
}

function picture(row) {
  if (!row.hasPicture || row.trackedFraction === undefined) return h('span', { class: 'nopicture' });
  return h('a', { href: linkOf(row), tabindex: -1, 'aria-hidden': true },
    h('img', { class: 'thumbnail', loading: 'lazy', alt: '', src: `/media/${encodeURIComponent(row.key)}/thumbnail` }));
}

function name(row) {
  const parts = [row.test, row.session, row.arena].filter(Boolean).map(plain).join(' · ');
  return [h('a', { class: 'title', href: linkOf(row) }, row.title), h('div', { class: 'small' }, parts)];
}

function sureness(row) {
  if (row.classProbability === undefined) return '–';
  return h('span', { class: 'sure' }, h('meter', { min: 0.5, max: 1, low: 0.8, optimum: 1, value: row.classProbability, 'aria-hidden': true }), number(row.classProbability, 2));
}

function verdict(row) {
  const last = row.verdicts.at(-1);
  return last ? h('span', { class: `verdict ${last.verdict}`, title: last.note }, last.verdict, h('div', { class: 'small' }, last.reviewer)) : '–';
}

function reasons(row) {
  if (row.reasons.length === 0) return h('span', { class: 'small' }, 'nothing asks for it');
  const severity = row.failure ? 'fail' : row.flags.some(f => f.severity === 'fail') ? 'fail' : 'warn';
  return [h('span', { class: `dot ${severity}`, title: severity }), h('span', { class: 'reason', title: row.reasons.join('\n') }, row.reasons[0]),
    row.reasons.length > 1 ? h('span', { class: 'small' }, ` and ${row.reasons.length - 1} more`) : null].filter(Boolean);
}
