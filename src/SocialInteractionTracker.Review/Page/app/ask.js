// Asks the reviewer for something in a dialog of the page.

import { fill, h } from '/app/dom.js';

const nameKey = 'sit-reviewer';

/** Who reviews; asked for once in each browser. Null if the reviewer does not say. */
export async function whoReviews() {
  const known = localStorage.getItem(nameKey);
  if (known) return known;
  const name = await ask('Who reviews?', 'Your name or initials stand beside everything you decide.', 'Name', 'Go on');
  if (name) localStorage.setItem(nameKey, name);
  return name;
}

/** Somebody else reviews from now on, and is asked for a name. */
export const forgetReviewer = () => localStorage.removeItem(nameKey);

/** Asks whether to go on with what cannot be undone. */
export function isSure(title, explanation, button) {
  const dialog = h('dialog', { 'aria-label': title });
  return new Promise(resolve => {
    const answer = is => { resolve(is); dialog.close(); };
    dialog.addEventListener('close', () => { resolve(false); dialog.remove(); });
    fill(dialog, h('h2', {}, title), h('p', {}, explanation),
      h('p', { class: 'buttons' }, h('button', { onclick: () => answer(true), autofocus: true }, button), h('button', { onclick: () => answer(false) }, 'Cancel')));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks for one line of text. Null if the dialog is left without one. */
export function ask(title, explanation, label, button) {
  const dialog = h('dialog', { 'aria-label': title });
  const input = h('input', { type: 'text', 'aria-label': label, maxlength: 1000 });
  return new Promise(resolve => {
    const form = h('form', { method: 'dialog' }, h('h2', {}, title), h('p', {}, explanation), input,
      h('p', { class: 'buttons' }, h('button', { type: 'submit' }, button), h('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      const text = input.value.trim();
      if (!text) return;
      resolve(text);
      dialog.close();
    });
    dialog.addEventListener('close', () => { resolve(null); dialog.remove(); });
    fill(dialog, form);
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
}
