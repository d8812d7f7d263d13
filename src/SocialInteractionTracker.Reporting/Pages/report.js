'use strict';
// Sorts a table by the column whose heading is pressed; missing values stay last.
for (const table of document.querySelectorAll('table.sortable')) {
  for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
    head.querySelector('button')?.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      const order = (a, b) => {
        const [x, y] = [key(a), key(b)];
        if (x === '' || y === '') return (x === '') - (y === '');
        const by = head.classList.contains('n') ? Number(x) - Number(y) : x.localeCompare(y, undefined, { numeric: true });
        return down ? -by : by;
      };
      table.tBodies[0].append(...[...table.tBodies[0].rows].sort(order));
    });
  }
}
// Copies the text that a button is for; what the browser forbids in a file is done by selecting it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy);
    try { await navigator.clipboard.writeText(text.innerText); button.textContent = 'Copied'; } catch { getSelection().selectAllChildren(text); }
  });
}
