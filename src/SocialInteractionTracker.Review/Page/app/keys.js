// The keyboard: each view gives its keys, `?` shows them.

import { fill, h } from '/app/dom.js';

let current = [];

/** Keys of the view that is shown: [{ keys: ['ArrowRight'], shown: '→', does: 'next frame', run }]; those with a `when` hold only then. */
export function listenToKeys(keys) {
  current = keys ?? [];
}

const isTyping = target => target.matches?.('input:not([type=checkbox]), textarea, select');

addEventListener('keydown', event => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.getElementById('help').open) {
    if (event.key === '?') document.getElementById('help').close();
    return;
  }
  if (event.key === '?') {
    helpOf(current);
    event.preventDefault();
    return;
  }
  if ((event.key === ' ' || event.key === 'Enter') && event.target.matches?.('button, a, summary')) return;
  const found = current.find(key => key.keys.includes(event.key) && Boolean(key.shift) === (event.shiftKey && event.key.startsWith('Arrow')) && (!key.when || key.when()));
  if (found) {
    event.preventDefault();
    found.run(event);
  }
});

export function helpOf(keys) {
  const help = document.getElementById('help');
  fill(help,
    h('h2', {}, 'Keys'),
    h('table', {}, (keys ?? []).filter(key => !key.isSilent).map(key => h('tr', {}, h('td', {}, h('kbd', {}, key.shown)), h('td', {}, key.does)))),
    h('button', { onclick: () => help.close() }, 'Close'));
  help.showModal();
}
