// The box beside the picture while a trial is edited: what can be done, and what it did to the numbers.

import { fill, h } from '/app/dom.js';

/** Shows the state of an editor in its box. */
export function showEditBox(editor) {
  const focused = editor.box.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  fill(editor.box, h('h2', {}, 'Editing'), history(editor), scope(editor), changes(editor), windowBox(editor), rangeBox(editor), pointBox(editor), things(editor),
    h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' }, editor.spoken ?? ''));
  if (focused) [...editor.box.querySelectorAll('button, select, summary')].find(control => nameOf(control) === focused)?.focus();
}

const nameOf = control => control.getAttribute('aria-label') ?? control.textContent;

const button = (text, key, run, isOff = false, label = null) => h('button', { onclick: run, title: key, disabled: isOff, 'aria-label': label }, text);

function history(editor) {
  const { undo, redo } = editor.state;
  return h('p', { class: 'buttons' },
    button('Undo', 'z', () => editor.undo(), !undo, undo ? `Undo: ${undo}` : 'Undo'), button('Redo', 'y', () => editor.redo(), !redo, redo ? `Redo: ${redo}` : 'Redo'),
    undo ? h('span', { class: 'small' }, undo) : null);
}

function scope(editor) {
  const count = editor.state.arenaTrials;
  return h('label', { class: 'scope' }, 'Arena and zones of ', h('select', { 'aria-label': 'For which trials', onchange: event => { editor.scope = event.target.value; event.target.blur(); } },
    h('option', { value: 'trial', selected: editor.scope === 'trial' }, 'this trial'),
    h('option', { value: 'arena', selected: editor.scope === 'arena' }, `all ${count} trials of this arena`)));
}

/** Before and after, of the last change or of the one that is being made. */
function changes(editor) {
  const { answer } = editor;
  if (!answer) return h('p', { class: 'small hint' }, 'Drag a white square, a body point, or choose one with [ and ] and move it by the arrow keys.');
  if (answer.isWrong) return h('p', { class: 'wrong' }, answer.label);
  const rows = answer.changes;
  return h('div', { class: 'changes' }, h('table', { class: 'numbers' },
    h('caption', {}, answer.label, answer.isTry ? ' (not written yet)' : ''),
    h('thead', {}, h('tr', {}, ['Number', 'Before', 'After'].map((title, i) => h('th', { scope: 'col', class: i > 0 ? 'number' : '' }, title)))),
    h('tbody', {}, rows.map(row => h('tr', { class: row.name === 'Class' || row.name === 'SI ratio' ? 'main' : '' },
      h('td', {}, row.name), h('td', { class: 'number' }, row.before), h('td', { class: row.before === row.after ? 'number' : 'number changed' }, row.after))),
      rows.some(row => row.before !== row.after) ? [] : h('tr', {}, h('td', { colspan: 3 }, 'No number changes.')))));
}

function windowBox(editor) {
  const { isStartGiven } = editor.state;
  return h('div', {}, h('h3', {}, 'Scored window'), h('p', { class: 'buttons' },
    button('Starts here', 's', () => editor.setStart()), button('Ends here', 'd', () => editor.setEnd()),
    button('Find start', 'the start is where the hand has gone', () => editor.findStart(), !isStartGiven)));
}

function rangeBox(editor) {
  const { range, hasRange } = editor;
  const frame = value => value === undefined ? '…' : value;
  return h('div', {}, h('h3', {}, 'Range of frames'), h('p', { class: 'buttons' },
    button('From here', 'r', () => editor.rangeFrom()), button('To here', 't', () => editor.rangeTo()),
    h('output', { class: 'small', 'aria-label': 'Range' }, `${frame(range.from)} to ${range.to === undefined ? '…' : range.to - 1}`)),
  h('p', { class: 'buttons' }, button('Exclude', 'q', () => editor.exclude(), !hasRange, 'Exclude the range'),
    button('Nose ⇄ tail', 'w', () => editor.swap('swap_nose_tail'), !hasRange, 'Exchange nose and tail base in the range'),
    button('Left ⇄ right', 'v', () => editor.swap('swap_ears'), !hasRange, 'Exchange left and right ear in the range')),
  editor.state.exclusions.length === 0 ? null : h('ul', { class: 'flags' }, editor.state.exclusions.map(stretch => h('li', {},
    h('button', { class: 'link', onclick: () => editor.player.goToTime(stretch.startS) }, `${stretch.startS.toFixed(2)} to ${stretch.endS.toFixed(2)} s`), ' excluded ',
    h('button', { onclick: () => editor.include(stretch), 'aria-label': `Score ${stretch.startS.toFixed(2)} to ${stretch.endS.toFixed(2)} s again` }, 'Score again')))));
}

function pointBox(editor) {
  const isPoint = (editor.selected ?? '').startsWith('point-');
  return h('div', {}, h('h3', {}, 'This frame'), h('p', { class: 'buttons' },
    button('Point not seen', 'h', () => editor.hide(), !isPoint, 'The chosen point cannot be seen in this frame'),
    button(editor.mark ? 'Subject is there' : 'Mark the subject', 'm', () => editor.markSubject())),
  editor.mark ? h('p', { class: 'small' }, 'Drag the cross onto the subject, then “Subject is there”. The next sit run tracks by it.') : null);
}

/** All that can be moved, for those who do not use a pointer. */
function things(editor) {
  const items = editor.items;
  return h('details', { open: editor.areThingsShown, ontoggle: event => { editor.areThingsShown = event.target.open; } }, h('summary', {}, `What can be moved (${items.length})`),
    h('div', { class: 'things' }, items.map(item => h('button', {
      class: item.id === editor.selected ? 'chosen accept' : '', 'aria-pressed': String(item.id === editor.selected), onclick: () => editor.select(item.id),
    }, item.label))));
}
