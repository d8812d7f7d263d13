// The page: a list of trials, or the player of one. The address after # says which.

import { showAgreement } from '/app/agreement.js';
import { getJson } from '/app/api.js';
import { fill, h, tell } from '/app/dom.js';
import { showHand } from '/app/hand.js';
import { helpOf, listenToKeys } from '/app/keys.js';
import { showList } from '/app/list.js';
import { showPlayer } from '/app/player.js';
import { startTheme, switchTheme } from '/app/theme.js';
import { unblind } from '/app/verdict.js';

const bar = document.getElementById('bar');
const view = document.getElementById('view');
let leave = () => {};

async function show() {
  leave();
  leave = () => {};
  try {
    // The list waits for the scores of the whole study; a trial can be looked at before they are there.
    const asked = getJson('/api/study');
    const [, page, key, frame] = location.hash.split('/').map(decodeURIComponent);
    const shown = page === 'trial' ? await showPlayer(view, key, Number(frame) || null)
      : page === 'score' ? await showHand(view, key)
      : page === 'agreement' ? await showAgreement(view)
      : showList(view, await asked);
    leave = shown.leave ? () => shown.leave() : () => {};
    listenToKeys(shown.keys);
    const study = await asked;
    shown.place?.(study);
    document.title = page === 'trial' ? `${key} – review` : `${study.name} – review`;
    fill(bar, ...header(study, shown).filter(Boolean));
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
    study.isBlind ? h('span', { class: 'blind' }, 'blind') : null,
    study.isBlind ? h('button', { onclick: unblind }, 'Unblind …') : null,
    h('button', { onclick: switchTheme, 'aria-label': 'Switch between light and dark', title: 'Light or dark' }, '◐'),
    h('button', { onclick: () => helpOf(shown.keys), 'aria-label': 'Show the keys', title: 'Keys (?)' }, '?'),
  ];
}

startTheme();
addEventListener('hashchange', show);
show();
