// Light or dark: as the system says, until the reviewer says otherwise.

const key = 'sit-theme';

export function startTheme() {
  const chosen = localStorage.getItem(key);
  if (chosen) document.documentElement.dataset.theme = chosen;
}

export function switchTheme() {
  const now = document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const next = now === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  localStorage.setItem(key, next);
  dispatchEvent(new Event('themechange'));
}
