// Numbers and names as the page writes them.

export const number = (value, digits) => value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

export const percent = value => value === null || value === undefined ? '–' : `${(100 * value).toFixed(1)} %`;

export const seconds = value => value === null || value === undefined ? '–' : `${value.toFixed(2)} s`;

export const plain = name => (name ?? '').replaceAll('_', ' ');

export function clock(timeS) {
  const minutes = Math.floor(timeS / 60);
  return `${minutes}:${(timeS - 60 * minutes).toFixed(3).padStart(6, '0')}`;
}
