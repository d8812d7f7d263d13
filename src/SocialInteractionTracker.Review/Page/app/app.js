// The page: a list of trials, or the player of one. The address after # says which.

import { getJson } from '/app/api.js';
import { fill, h, tell } from '/app/dom.js';
import { helpOf, listenToKeys } from '/app/keys.js';
import { showList } from '/app/list.js';
import { showPlayer } from '/app/player.js';
import { startTheme, switchTheme } from '/app/theme.js';

const bar = document.getElementById('bar');
const view = document.getElementById('view');
let leave = () => {};

async function show() {
  leave();
  leave = () => {};
  try {
    const study = await getJson('/api/study');
    const [, page, key, frame] = location.hash.split('/').map(decodeURIComponent);
    document.title = page === 'trial' ? `${key} – review` : `${study.name} – review`;
    const shown = page === 'trial' ? await showPlayer(view, study, key, Number(frame) || null) : showList(view, study);
    leave = shown.leave ?? (() => {});
    fill(bar, ...header(study, shown));
    listenToKeys(shown.keys);
  } catch (error) {
    fill(view, h('p', { class: 'wait wrong' }, error.message), h('p', {}, h('a', { href: '#/' }, 'To the list of trials')));
    tell(error.message, true);
  }
}

function header(study, shown) {
  return [
    h('a', { class: 'home', href: '#/', 'aria-label': 'List of trials' }, study.name),
    h('span', { class: 'where' }, ...(shown.where ?? [])),
    h('span', { class: 'space' }),
    h('button', { onclick: switchTheme, 'aria-label': 'Switch between light and dark', title: 'Light or dark' }, '◐'),
    h('button', { onclick: () => helpOf(shown.keys), 'aria-label': 'Show the keys', title: 'Keys (?)' }, '?'),
  ];
}

startTheme();
addEventListener('hashchange', show);
show();
