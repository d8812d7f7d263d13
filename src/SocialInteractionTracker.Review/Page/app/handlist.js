// The trials for those who score by hand: how far the person is, and nothing of the program's results.

import { getJson } from '/app/api.js';
import { forgetReviewer, whoReviews } from '/app/ask.js';
import { fill, h } from '/app/dom.js';

export const handLink = key => `#/score/${encodeURIComponent(key)}`;

export async function showHandList(view) {
  const reviewer = await whoReviews();
  if (!reviewer) {
    fill(view, h('p', { class: 'wait' }, 'Without a name nothing can be scored: scores belong to somebody.'), h('p', { class: 'wait' }, h('a', { href: '#/' }, 'To the list of trials')));
    return { keys: [], where: [] };
  }

  const rows = await getJson(`/api/hand/?reviewer=${encodeURIComponent(reviewer)}`);
  const next = rows.find(row => row.hasVideo && row.finished === 0);
  fill(view, h('div', { class: 'list' },
    h('div', { class: 'tools' }, h('h1', { class: 'title' }, 'Score by hand'), h('output', { class: 'count' }, `${rows.filter(row => row.finished > 0).length} of ${rows.length} trials done by ${reviewer}`),
      h('button', { onclick: () => { forgetReviewer(); location.reload(); } }, `Not ${reviewer}?`),
      h('span', { class: 'hint' }, 'What the program found is not shown here, nor what others scored.')),
    h('table', { class: 'trials' },
      h('thead', {}, h('tr', {}, ['Trial', 'Your passes', ''].map(title => h('th', { scope: 'col' }, title)))),
      h('tbody', {}, rows.map(row => h('tr', {},
        h('td', {}, row.hasVideo ? h('a', { class: 'title', href: handLink(row.key) }, row.title) : `${row.title} (no video)`),
        h('td', {}, state(row)),
        h('td', {}, row.hasVideo ? h('a', { href: handLink(row.key) }, row.isBegun ? 'go on' : row.finished > 0 ? 'score again' : 'score') : '')))))));
  return {
    where: [h('strong', {}, 'Score by hand'), h('a', { href: '#/agreement' }, 'Agreement')],
    keys: [
      { keys: ['Enter'], shown: 'Enter', does: 'open the first trial that is not done', run: () => { if (next) location.hash = handLink(next.key); } },
      { keys: ['l', 'Escape'], shown: 'l', does: 'list of trials', run: () => { location.hash = '#/'; } },
    ],
  };
}

function state(row) {
  const parts = [row.finished > 0 ? `${row.finished} finished` : null, row.isBegun ? 'one begun' : null].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : '–';
}
