// What stands beside the picture: zones, measures, flags and bouts. Every number that belongs to a moment leads to it.

import { boutColours, zoneColour } from '/app/colours.js';
import { fill, h } from '/app/dom.js';
import { number, plain, seconds } from '/app/words.js';

export function showPanel(panel, trial, toTime, ...first) {
  fill(panel,
    ...first,
    trial.failure ? h('p', { class: 'wrong' }, `Not scored: ${trial.failure}`) : null,
    section('Zones', trial.zones.length > 0, () => zones(trial, toTime)),
    section('Flags', trial.flags.length > 0, () => flags(trial, toTime)),
    section('Measures', trial.measures.length > 0, () => measures(trial)),
    section('Bouts', trial.bouts.length > 0, () => bouts(trial, toTime)));
}

const section = (title, isThere, make) => isThere ? h('section', {}, h('h2', {}, title), make()) : null;

function zones(trial, toTime) {
  const names = [...new Set(trial.zones.map(zone => zone.zone))];
  const head = h('tr', {}, ['Zone', 'Point', 'Time', 'Entries', 'Latency'].map((title, i) => h('th', { scope: 'col', class: i > 1 ? 'number' : '' }, title)));
  return h('table', { class: 'numbers' }, h('thead', {}, head), h('tbody', {}, trial.zones.map(zone => h('tr', {},
    h('td', {}, swatch(zoneColour(zone.zone, names.indexOf(zone.zone))), plain(zone.zone)),
    h('td', {}, plain(zone.point)),
    h('td', { class: 'number' }, seconds(zone.timeS)),
    h('td', { class: 'number' }, visitLink(trial, zone, toTime)),
    h('td', { class: 'number' }, zone.latencyS === undefined ? '–'
      : link(seconds(zone.latencyS), `go to the first entry into ${plain(zone.zone)}`, () => toTime(trial.window.startS + zone.latencyS)))))));
}

function visitLink(trial, zone, toTime) {
  const first = trial.bouts.find(bout => bout.behaviour === 'zone_visit' && bout.zone === zone.zone && bout.point === zone.point);
  return first ? link(String(zone.entries), `go to the first visit of ${plain(zone.zone)}`, () => toTime(first.startS)) : String(zone.entries);
}

const flags = (trial, toTime) => h('ul', { class: 'flags' }, trial.flags.map(flag => h('li', {},
  h('span', { class: `dot ${flag.severity}`, title: flag.severity }),
  link(`${flag.startS.toFixed(2)} s`, 'go to the flag', () => toTime(flag.startS)), ` ${flag.sentence}`)));

const measures = trial => h('table', { class: 'numbers' }, h('tbody', {}, trial.measures.map(measure => h('tr', {},
  h('td', {}, measure.name), h('td', { class: 'number' }, `${number(measure.value, 2)} ${measure.unit}`)))));

function bouts(trial, toTime) {
  const shown = trial.bouts.filter(bout => bout.behaviour !== 'zone_visit' || bout.point === trial.point);
  const head = h('tr', {}, ['Behaviour', 'Start', 'Length'].map((title, i) => h('th', { scope: 'col', class: i > 0 ? 'number' : '' }, title)));
  return h('table', { class: 'numbers' }, h('thead', {}, head), h('tbody', {}, shown.map(bout => h('tr', {},
    h('td', {}, swatch(bout.zone ? zoneColour(bout.zone, 0) : boutColours[bout.behaviour] ?? '#888'), plain(bout.zone ?? bout.behaviour)),
    h('td', { class: 'number' }, link(seconds(bout.startS), `go to ${plain(bout.zone ?? bout.behaviour)}`, () => toTime(bout.startS))),
    h('td', { class: 'number' }, seconds(bout.endS - bout.startS))))));
}

const link = (text, label, run) => h('button', { class: 'link', title: label, 'aria-label': `${text}: ${label}`, onclick: run }, text);

function swatch(colour) {
  const square = h('span', { class: 'swatch' });
  square.style.background = colour;
  return square;
}
