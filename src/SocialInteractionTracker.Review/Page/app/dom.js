// Small helpers to make elements; text is always set as text, never as HTML.

/** Makes an element: h('button', { class: 'x', onclick: f, 'aria-label': '...' }, child, 'text'). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** Puts other children in the place of those an element has. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined));
}

/** A sentence at the foot of the page that goes away by itself; read out by screen readers. */
export function tell(sentence, isWrong = false) {
  const told = document.getElementById('told');
  told.textContent = sentence;
  told.className = isWrong ? 'shown wrong' : 'shown';
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { told.className = ''; }, isWrong ? 8000 : 3000);
}
