// How the program and people agree: sentences for a paper, Bland-Altman plots, and every trial. All numbers come from the server.

import { getJson } from '/app/api.js';
import { styled } from '/app/colours.js';
import { fill, h, tell } from '/app/dom.js';
import { linkOf } from '/app/list.js';
import { number, plain, seconds } from '/app/words.js';

// With fewer trials a limit of agreement says nothing.
const fewestTrials = 3;
const [width, height, left, bottom, top, right] = [420, 260, 52, 40, 12, 66];

export async function showAgreement(view) {
  const reviewer = localStorage.getItem('sit-reviewer');
  const own = reviewer ? await getJson(`/api/hand/?reviewer=${encodeURIComponent(reviewer)}`) : [];
  const begun = own.filter(row => row.isBegun);
  const shown = { where: [h('strong', {}, 'Agreement'), h('a', { href: '#/score' }, 'Score by hand')], keys: [{ keys: ['l', 'Escape'], shown: 'l', does: 'list of trials', run: () => { location.hash = '#/'; } }] };
  if (begun.length === 0) await showAll(view, shown);
  else fill(view, h('div', { class: 'wait' }, h('p', {}, `${reviewer}, you have passes that are not finished: ${begun.map(row => row.title).join(', ')}. What the program and others found in them stands on this page.`),
    h('p', {}, h('a', { href: '#/score' }, 'Finish them first'), ' or ', h('button', { onclick: () => showAll(view, shown) }, 'Show it'))));
  return shown;
}

async function showAll(view, shown) {
  const agreement = await getJson('/api/agreement');
  const draw = () => fill(view, h('div', { class: 'list agreement' },
    agreement.pairs.length === 0 ? h('p', { class: 'wait' }, 'Nobody has finished a pass over a trial that is scored. ', h('a', { href: '#/score' }, 'Score trials by hand'), ' first.') : null,
    agreement.pairs.filter(pair => pair.isMain).map(pairBox),
    agreement.zones.length > 0 ? h('section', { class: 'card' }, h('h2', {}, 'All zones together, frame by frame'), h('ul', {}, agreement.zones.map(sentence => h('li', {}, sentence)))) : null,
    others(agreement.pairs.filter(pair => !pair.isMain)),
    agreement.leftOut.length > 0 ? h('section', { class: 'card' }, h('h2', {}, 'Not counted'), h('ul', {}, agreement.leftOut.map(sentence => h('li', {}, sentence)))) : null,
    agreement.pairs.length > 0 ? h('p', { class: 'small' }, agreement.references) : null));
  draw();
  addEventListener('themechange', draw);
  shown.leave = () => removeEventListener('themechange', draw);
}

const pairBox = pair => h('section', { class: 'card' },
  h('h2', {}, `${plain(pair.behaviour)}: ${pair.first} and ${pair.second}`),
  h('div', { class: 'pair' },
    h('div', {}, coefficients(pair), h('p', { class: 'sentence' }, pair.sentence),
      h('button', { onclick: () => copy(pair.sentence) }, 'Copy the sentence'), trials(pair)),
    pair.differences && pair.trials.length >= fewestTrials ? plot(pair) : null));

function coefficients(pair) {
  const icc = pair.icc ? `${number(pair.icc[0], 3)}${pair.icc[1] === undefined || pair.icc[1] === null ? '' : ` (${number(pair.icc[1], 3)} to ${number(pair.icc[2], 3)})`}` : '–';
  const rows = [['Trials', pair.trials.length], ['ICC of time (95 % CI)', icc], ['ICC of entries', number(pair.entriesIcc, 3)],
    ['Kappa', number(pair.kappa, 3)], ['Kappa, borders 0.25 s apart allowed', number(pair.tolerantKappa, 3)]];
  return h('table', { class: 'numbers' }, h('tbody', {}, rows.map(([name, value]) => h('tr', {}, h('td', {}, name), h('td', { class: 'number' }, String(value))))));
}

const trials = pair => h('details', {}, h('summary', {}, 'Every trial'), h('table', { class: 'numbers' },
  h('thead', {}, h('tr', {}, ['Trial', pair.first, pair.second, 'Difference', 'Entries', 'Kappa'].map((title, i) => h('th', { scope: 'col', class: i > 0 ? 'number' : '' }, title)))),
  h('tbody', {}, pair.trials.map(trial => h('tr', {}, h('td', {}, h('a', { href: linkOf(trial) }, trial.title)), h('td', { class: 'number' }, seconds(trial.firstS)), h('td', { class: 'number' }, seconds(trial.secondS)),
    h('td', { class: 'number' }, seconds(trial.firstS - trial.secondS)), h('td', { class: 'number' }, `${trial.firstEntries}, ${trial.secondEntries}`), h('td', { class: 'number' }, number(trial.kappa, 2)))))));

const others = pairs => pairs.length === 0 ? null : h('section', { class: 'card' }, h('h2', {}, 'By the program’s other points'),
  h('ul', {}, pairs.map(pair => h('li', {}, pair.sentence))));

async function copy(sentence) {
  try {
    await navigator.clipboard.writeText(sentence);
    tell('Copied.');
  } catch { tell('The browser does not allow copying here; mark the sentence and copy it.', true); }
}

/** Differences against means, with bias, limits and their intervals. */
function plot(pair) {
  const [bias, low, high, biasHalf, limitHalf] = pair.differences;
  const points = pair.trials.map(trial => [(trial.firstS + trial.secondS) / 2, trial.firstS - trial.secondS, trial.title]);
  const means = points.map(point => point[0]);
  const side = Math.max(1, Math.max(...means) - Math.min(...means)) * 0.08;
  const [x0, x1] = [Math.min(...means) - side, Math.max(...means) + side];
  const half = 1.15 * Math.max(0.2, Math.abs(low) + limitHalf, Math.abs(high) + limitHalf, ...points.map(point => Math.abs(point[1])));
  const x = value => left + (width - left - right) * (value - x0) / (x1 - x0);
  const y = value => top + (height - top - bottom) * (half - value) / (2 * half);
  const across = (value, halfWidth, colour, dash) => [
    svg('rect', { x: left, width: width - left - right, y: y(value + halfWidth), height: Math.max(0, y(value - halfWidth) - y(value + halfWidth)), fill: colour, opacity: 0.16 }),
    svg('line', { x1: left, x2: width - right, y1: y(value), y2: y(value), stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dash }),
    svg('text', { x: width - right + 5, y: y(value) + 4, fill: styled('--text'), 'font-size': 11.5 }, `${value.toFixed(2)} s`)];
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `Bland-Altman plot of ${plain(pair.behaviour)}: bias ${bias.toFixed(2)} s, limits of agreement ${low.toFixed(2)} to ${high.toFixed(2)} s` },
    svg('line', { x1: left, x2: width - right, y1: y(0), y2: y(0), stroke: styled('--quiet') }),
    ...across(bias, biasHalf, styled('--accent')), ...across(low, limitHalf, styled('--warn'), '6 4'), ...across(high, limitHalf, styled('--warn'), '6 4'),
    svg('path', { d: `M${left} ${top}V${height - bottom}H${width - right}`, stroke: styled('--dim'), fill: 'none' }),
    ...[-half, 0, half].map(value => svg('text', { x: left - 5, y: y(value) + 4, 'text-anchor': 'end', fill: styled('--dim'), 'font-size': 11.5 }, value.toFixed(1))),
    ...[x0 + side, x1 - side].map(value => svg('text', { x: x(value), y: height - bottom + 15, 'text-anchor': 'middle', fill: styled('--dim'), 'font-size': 11.5 }, value.toFixed(1))),
    svg('text', { x: (left + width - right) / 2, y: height - 6, 'text-anchor': 'middle', fill: styled('--text'), 'font-size': 12 }, 'mean of both (s)'),
    svg('text', { transform: `translate(13 ${(top + height - bottom) / 2}) rotate(-90)`, 'text-anchor': 'middle', fill: styled('--text'), 'font-size': 12 }, 'difference (s)'),
    ...points.map(([mean, difference, title]) => svg('circle', { cx: x(mean), cy: y(difference), r: 5, fill: styled('--text'), opacity: 0.75 }, svg('title', {}, `${title}: ${difference.toFixed(2)} s`))));
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
