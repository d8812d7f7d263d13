// The player of one trial: picture with overlay, timeline, and what stands beside them.

import { getJson } from '/app/api.js';
import { fill, h, tell } from '/app/dom.js';
import { Editor } from '/app/edit.js';
import { frameAt, loadTrial } from '/app/frames.js';
import { linkOf } from '/app/list.js';
import { Overlay, layerNames } from '/app/overlay.js';
import { showPanel } from '/app/panel.js';
import { openSource } from '/app/source.js';
import { Timeline } from '/app/timeline.js';
import { verdictBox, verdictKeys } from '/app/verdict.js';
import { clock } from '/app/words.js';

const speeds = [0.25, 0.5, 1, 2, 4, 8];
let layers = null;

export async function showPlayer(view, key, frame) {
  const player = new Player(view, await loadTrial(key));
  await player.start(frame);
  return player;
}

class Player {
  constructor(view, trial) {
    Object.assign(this, { trial, said: [], frame: 0, speed: 1, where: [h('strong', {}, trial.title)] });
    this.editor = new Editor(this);
    this.build(view);
  }

  /** Takes its place in the study, once that is known. */
  place(study) {
    const at = study.trials.findIndex(row => row.key === this.trial.key);
    Object.assign(this, { said: study.trials[at]?.verdicts ?? [], previous: study.trials[at - 1], next: study.trials[at + 1] });
    this.where = [h('strong', {}, this.trial.title), ` ${at + 1} of ${study.trials.length}`,
      this.step(this.previous, '‹ Previous'), this.step(this.next, 'Next ›'), this.overlayFile()].filter(Boolean);
    this.showPanel();
  }

  /** The finished overlay video, to keep; there is none while it shows other scores than these. */
  overlayFile() {
    return this.trial.hasOverlay ? h('a', { class: 'step', href: `/media/${encodeURIComponent(this.trial.key)}/overlay`, download: '', title: 'The overlay video that sit overlay made' }, 'Overlay video ↓') : null;
  }

  step(row, title) { return row ? h('a', { class: 'step', href: linkOf(row) }, title) : null; }

  build(view) {
    this.picture = h('div', { class: 'picture' });
    this.stage = h('div', { class: 'stage' }, this.picture);
    this.canvas = h('canvas', { class: 'overlay', 'aria-hidden': true });
    this.time = h('output', { class: 'time', 'aria-label': 'Time and frame' });
    this.playButton = h('button', { class: 'play', onclick: () => this.toggle(), 'aria-label': 'Play or pause', title: 'Space' }, '▶');
    this.speedChoice = h('select', { 'aria-label': 'Speed', onchange: event => this.setSpeed(Number(event.target.value)) },
      speeds.map(speed => h('option', { value: speed, selected: speed === 1 }, `${speed} ×`)));
    this.strip = h('canvas', { class: 'timeline', tabindex: 0, role: 'slider', 'aria-label': 'Timeline', 'aria-valuemin': 0, 'aria-valuemax': Math.max(0, this.trial.frames - 1) });
    this.panel = h('aside', { class: 'panel', 'aria-label': 'Measures' });
    this.controls = h('div', { class: 'controls' }, this.button('|◂', 'To the start of the window', () => this.toEdge(false)),
      this.button('◂', 'One frame back', () => this.move(-1)), this.playButton, this.button('▸', 'One frame on', () => this.move(1)),
      this.speedChoice, this.time, h('span', { class: 'space' }), this.editor.button, h('span', { class: 'layers', role: 'group', 'aria-label': 'Layers' }));
    fill(view, h('div', { class: 'player' }, this.stage, this.controls, this.strip, this.panel));
    this.showPanel();
  }

  showPanel() {
    showPanel(this.panel, this.trial, timeS => this.goToTime(timeS), this.editor.box, verdictBox(this.trial, this.said, () => this.refresh()));
  }

  /** Shows what was just decided. */
  async refresh() {
    const study = await getJson('/api/study');
    this.said = study.trials.find(row => row.key === this.trial.key)?.verdicts ?? [];
    this.showPanel();
  }

  /** Shows the trial as it is after a change. */
  async reload() {
    const fresh = await loadTrial(this.trial.key);
    for (const name of Object.keys(this.trial)) delete this.trial[name];
    Object.assign(this.trial, fresh);
    this.timeline.refresh();
    this.showPanel();
    this.shown(this.frame);
  }

  button(text, label, run) { return h('button', { onclick: run, 'aria-label': label, title: label }, text); }

  async start(frame) {
    if (!this.trial.data || this.trial.width === 0) {
      fill(this.picture, h('p', { class: 'wait' }, this.trial.failure ?? 'There is no video of this trial.'));
      return;
    }

    this.overlay = new Overlay(this.canvas, this.trial);
    if (layers) this.overlay.layers = layers;
    layers = this.overlay.layers;
    this.buildLayers();
    this.timeline = new Timeline(this.strip, this.trial, k => this.go(k));
    this.source = this.trial.hasVideo ? await openSource(this.trial, k => this.shown(k)) : null;
    fill(this.picture, this.source?.element, this.canvas);
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(this.stage);
    this.redraw = () => this.timeline.redraw();
    addEventListener('themechange', this.redraw);
    this.applyLayers();
    this.go(frame ?? this.trial.window?.startFrame ?? 0);
    this.editor.start().catch(error => tell(error.message, true)); // The picture does not wait for it.
  }

  buildLayers() {
    fill(this.controls.querySelector('.layers'), Object.entries(layerNames).map(([name, title]) => h('label', {},
      h('input', { type: 'checkbox', checked: layers[name], onchange: event => { layers[name] = event.target.checked; this.applyLayers(); } }), title)));
  }

  applyLayers() {
    if (this.source) this.source.element.style.visibility = layers.picture ? '' : 'hidden';
    this.overlay.draw(this.frame);
  }

  toggleLayer(name) {
    layers[name] = !layers[name];
    this.buildLayers();
    this.applyLayers();
  }

  resize() {
    const { width, height } = this.trial;
    const scale = Math.min(this.stage.clientWidth / width, this.stage.clientHeight / height);
    Object.assign(this.picture.style, { width: `${width * scale}px`, height: `${height * scale}px` });
    this.overlay.resize(width * scale, height * scale);
    this.timeline.resize(this.strip.clientWidth);
    this.shown(this.frame);
  }

  /** A frame is on the screen: everything else follows it. */
  shown(frame) {
    this.frame = Math.min(frame, this.trial.frames - 1);
    this.overlay?.draw(this.frame);
    if (this.timeline.width) this.timeline.draw(this.frame);
    this.time.textContent = `${clock(this.trial.data.times[this.frame])}  frame ${this.frame} of ${this.trial.frames}`;
    this.playButton.textContent = this.source?.isPlaying ? '⏸' : '▶';
    this.picture.dataset.frame = this.frame;
  }

  go(frame) {
    if (!this.trial.data) return;
    const wanted = Math.min(Math.max(0, frame), this.trial.frames - 1);
    this.wanted = wanted;
    if (this.source) this.source.go(wanted);
    else this.shown(wanted);
  }

  goToTime(timeS) {
    if (!this.trial.data) return;
    this.pause();
    this.go(frameAt(this.trial.data.times, timeS + 1e-6));
  }

  /** Steps count from the frame that was asked for, so that fast steps do not get lost. */
  move(frames) {
    this.pause();
    this.go((this.wanted ?? this.frame) + frames);
  }

  moveS(timeS) { this.goToTime(this.trial.data.times[this.wanted ?? this.frame] + timeS); }

  toEdge(isEnd) { this.pause(); this.go(isEnd ? (this.trial.window?.endFrame ?? this.trial.frames) - 1 : this.trial.window?.startFrame ?? 0); }

  pause() {
    if (!this.source?.isPlaying) return;
    this.source.pause();
    this.wanted = this.frame;
    this.shown(this.frame);
  }

  toggle() {
    if (!this.source) return;
    if (this.source.isPlaying) this.pause();
    else { this.wanted = null; this.source.play(); }
  }

  setSpeed(speed) {
    this.speed = speed;
    this.speedChoice.value = speed;
    if (this.source) this.source.speed = speed;
  }

  faster(by) { this.setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(this.speed) + by))]); }

  /** To the next or the last moment of a kind. */
  jump(moments, isBack) {
    const now = this.trial.data.times[this.wanted ?? this.frame];
    const found = isBack ? moments.filter(t => t < now - 1e-3).pop() : moments.find(t => t > now + 1e-3);
    if (found !== undefined) this.goToTime(found);
  }

  get keys() {
    const bouts = () => this.trial.bouts.filter(bout => bout.point === this.trial.point || bout.behaviour !== 'zone_visit').map(bout => bout.startS);
    const flags = () => this.trial.flags.map(flag => flag.startS).sort((a, b) => a - b);
    const leave = row => { if (row) location.hash = linkOf(row); };
    return [
      ...this.editor.keys,
      { keys: [' ', 'k'], shown: 'Space', does: 'play or pause', run: () => this.toggle() },
      { keys: ['ArrowRight', '.'], shown: '→', does: 'one frame on', run: () => this.move(1) },
      { keys: ['ArrowLeft', ','], shown: '←', does: 'one frame back', run: () => this.move(-1) },
      { keys: ['ArrowRight'], shift: true, shown: 'Shift →', does: 'one second on', run: () => this.moveS(1) },
      { keys: ['ArrowLeft'], shift: true, shown: 'Shift ←', does: 'one second back', run: () => this.moveS(-1) },
      { keys: ['ArrowUp', '+'], shown: '↑', does: 'faster', run: () => this.faster(1) },
      { keys: ['ArrowDown', '-'], shown: '↓', does: 'slower', run: () => this.faster(-1) },
      { keys: ['Home'], shown: 'Home', does: 'start of the scored window', run: () => this.toEdge(false) },
      { keys: ['End'], shown: 'End', does: 'end of the scored window', run: () => this.toEdge(true) },
      { keys: ['b'], shown: 'b', does: 'next bout', run: () => this.jump(bouts(), false) },
      { keys: ['B'], shown: 'B', does: 'bout before', run: () => this.jump(bouts(), true) },
      { keys: ['f'], shown: 'f', does: 'next flag', run: () => this.jump(flags(), false) },
      { keys: ['F'], shown: 'F', does: 'flag before', run: () => this.jump(flags(), true) },
      { keys: ['i'], shown: 'i', does: 'timeline: closer', run: () => this.timeline.zoom(0.5, this.trial.data.times[this.frame]) },
      { keys: ['o'], shown: 'o', does: 'timeline: farther', run: () => this.timeline.zoom(2, this.trial.data.times[this.frame]) },
      ...Object.entries(layerNames).map(([name, title], i) => ({ keys: [String(i + 1)], shown: String(i + 1), does: `${title.toLowerCase()} on or off`, run: () => this.toggleLayer(name) })),
      ...verdictKeys(this.trial, () => this.refresh()),
      { keys: ['n'], shown: 'n', does: 'next trial', run: () => leave(this.next) },
      { keys: ['p'], shown: 'p', does: 'trial before', run: () => leave(this.previous) },
      { keys: ['l', 'Escape'], shown: 'l', does: 'list of trials', run: () => { location.hash = '#/'; } },
    ];
  }

  leave() {
    this.editor.leave();
    this.source?.close();
    this.resizing?.disconnect();
    removeEventListener('themechange', this.redraw);
  }
}
