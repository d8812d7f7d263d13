// Scoring by hand: hold a key while the animal is there. Times are those of the frame that is shown, whatever the speed.

import { getBytes, getJson, post } from '/app/api.js';
import { isSure, whoReviews } from '/app/ask.js';
import { zoneColour } from '/app/colours.js';
import { fill, h, tell } from '/app/dom.js';
import { endOf, frameAt } from '/app/frames.js';
import { HandLine } from '/app/handline.js';
import { HandSession } from '/app/handsession.js';
import { showHandList } from '/app/handlist.js';
import { Overlay } from '/app/overlay.js';
import { openSource } from '/app/source.js';
import { clock, plain, seconds } from '/app/words.js';

const speeds = [0.25, 0.5, 1, 2, 4, 8];
const isTyping = target => target.matches?.('input:not([type=checkbox]), textarea, select');

/** The list of trials, or one of them. */
export async function showHand(view, key) {
  const reviewer = key ? await whoReviews() : null;
  if (!reviewer) return showHandList(view);
  const path = `/api/hand/${encodeURIComponent(key)}`;
  const [trial, bytes] = await Promise.all([getJson(`${path}/?reviewer=${encodeURIComponent(reviewer)}`), getBytes(`${path}/times`)]);
  const desk = new HandDesk(view, { ...trial, data: { times: new Float64Array(bytes), points: [], zones: [] } }, reviewer);
  await desk.start();
  return desk;
}

class HandDesk {
  constructor(view, trial, reviewer) {
    Object.assign(this, { trial, reviewer, times: trial.data.times, frame: trial.startFrame, speed: 1, session: null, isOutlined: true, where: [h('strong', {}, trial.title), h('a', { href: '#/score' }, 'All trials')] });
    this.build(view);
    const open = trial.sessions.find(session => !session.finishedAt);
    if (open) this.use(open);
    this.showPanel();
  }

  build(view) {
    this.picture = h('div', { class: 'picture' });
    this.stage = h('div', { class: 'stage' }, this.picture);
    this.canvas = h('canvas', { class: 'overlay', 'aria-hidden': true });
    this.time = h('output', { class: 'time', 'aria-label': 'Time and frame' });
    this.playButton = h('button', { class: 'play', onclick: () => this.toggle(), 'aria-label': 'Play or pause', title: 'Space' }, '▶');
    this.speedChoice = h('select', { 'aria-label': 'Speed', onchange: event => this.setSpeed(Number(event.target.value)) },
      speeds.map(speed => h('option', { value: speed, selected: speed === 1 }, `${speed} ×`)));
    this.saved = h('output', { class: 'saved', 'aria-label': 'Saved or not' });
    this.strip = h('canvas', { class: 'timeline', tabindex: 0, role: 'slider', 'aria-label': 'Timeline of what you scored', 'aria-valuemin': 0, 'aria-valuemax': Math.max(0, this.trial.frames - 1) });
    this.panel = h('aside', { class: 'panel', 'aria-label': 'What you scored' });
    const outlines = h('label', {}, h('input', { type: 'checkbox', checked: true, onchange: event => { this.isOutlined = event.target.checked; this.drawOutlines(); } }), 'Zone outlines');
    this.controls = h('div', { class: 'controls' }, h('button', { onclick: () => this.move(-1), 'aria-label': 'One frame back', title: '←' }, '◂'), this.playButton,
      h('button', { onclick: () => this.move(1), 'aria-label': 'One frame on', title: '→' }, '▸'), this.speedChoice, this.time, h('span', { class: 'space' }), this.saved, h('span', { class: 'layers' }, outlines));
    fill(view, h('div', { class: 'player' }, this.stage, this.controls, this.strip, this.panel));
  }

  async start() {
    this.overlay = new Overlay(this.canvas, this.trial);
    this.line = new HandLine(this.strip, this.trial, this.times, frame => { this.pause(); this.go(frame); });
    this.line.session = this.session;
    this.source = await openSource(this.trial, frame => this.shown(frame));
    fill(this.picture, this.source.element, this.canvas);
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(this.stage);
    this.listeners = {
      keydown: event => this.keyDown(event), keyup: event => this.keyUp(event), blur: () => this.session?.releaseAll(this.frame),
      pagehide: () => this.leave(), themechange: () => this.line.draw(),
    };
    for (const [name, run] of Object.entries(this.listeners)) addEventListener(name, run);
    this.go(this.session ? Math.max(this.trial.startFrame, ...this.session.bouts.map(bout => bout.endFrame - 1)) : this.trial.startFrame);
  }

  resize() {
    const { width, height } = this.trial;
    const scale = Math.min(this.stage.clientWidth / width, this.stage.clientHeight / height);
    Object.assign(this.picture.style, { width: `${width * scale}px`, height: `${height * scale}px` });
    this.overlay.resize(width * scale, height * scale);
    this.drawOutlines();
    this.line.resize(this.strip.clientWidth);
  }

  /** Where floor, enclosure and zones are; no zone is lit up, so that nothing tells what the program thinks. */
  drawOutlines() {
    const { overlay, trial } = this;
    overlay.context.clearRect(0, 0, overlay.canvas.width, overlay.canvas.height);
    if (!trial.arena || !this.isOutlined || !overlay.scale) return;
    overlay.taken = new Set();
    trial.arena.zones.forEach((zone, i) => { overlay.region(zone, zoneColour(zone.name, i), 0, 1.5); overlay.label(zone, plain(zone.name), false); });
    overlay.region(trial.arena.floor, '#f0e442', 0, 1);
    if (trial.arena.enclosure) overlay.region(trial.arena.enclosure, '#e69f00', 0, 1.5);
  }

  shown(frame) {
    this.frame = Math.min(frame, this.trial.frames - 1);
    this.session?.shown(this.frame);
    this.time.textContent = `${clock(this.times[this.frame])}  frame ${this.frame}`;
    this.playButton.textContent = this.source?.isPlaying ? '⏸' : '▶';
    this.picture.dataset.frame = this.frame;
    Object.assign(this.line, { frame: this.frame });
    this.line.draw();
    if (this.source?.isPlaying && this.frame >= this.trial.endFrame - 1) this.atEnd();
  }

  /** The stretch is over: nothing after it counts. */
  atEnd() {
    this.session?.releaseAll(this.trial.endFrame);
    this.pause();
    if (this.session?.isOpen) tell('The scored stretch ends here. Look it through, then finish (Enter).');
  }

  go(frame) {
    this.wanted = Math.min(Math.max(0, frame), this.trial.frames - 1);
    this.source.go(this.wanted);
  }

  move(frames) { this.pause(); this.go((this.wanted ?? this.frame) + frames); }

  moveS(timeS) { this.pause(); this.go(frameAt(this.times, Math.max(0, this.times[this.wanted ?? this.frame] + timeS))); }

  pause() {
    if (!this.source?.isPlaying) return;
    this.source.pause();
    this.wanted = this.frame;
    this.shown(this.frame);
  }

  toggle() {
    if (this.source.isPlaying) { this.pause(); return; }
    if (!this.session) { tell('Begin a pass first (Enter).', true); return; }
    this.wanted = null;
    this.source.play();
  }

  setSpeed(speed) { Object.assign(this, { speed }); this.speedChoice.value = speed; this.source.speed = speed; }

  faster(by) { this.setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(this.speed) + by))]); }

  behaviourOf(key) { return this.trial.behaviours.find(behaviour => behaviour.key === key && this.session?.behaviours.includes(behaviour.name)); }

  keyDown(event) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const behaviour = this.behaviourOf(event.key.toLowerCase());
    if (behaviour && this.session.isOpen) { this.session.press(behaviour.name, this.frame); event.preventDefault(); }
  }

  keyUp(event) {
    const behaviour = this.behaviourOf(event.key.toLowerCase());
    if (behaviour) this.session.release(behaviour.name, this.frame);
  }

  use(session) {
    this.session = new HandSession(this.trial, this.reviewer, session, { onChange: () => this.refresh(), onError: sentence => tell(sentence, true) });
    if (this.line) { this.line.session = this.session; this.resize(); }
  }

  async begin() {
    const chosen = [...this.panel.querySelectorAll('input[name=behaviour]:checked')].map(input => input.value);
    try {
      this.use(await post(`/api/hand/${encodeURIComponent(this.trial.key)}/sessions`, { reviewer: this.reviewer, behaviours: chosen }));
      this.go(this.trial.startFrame);
      this.showPanel();
      document.activeElement?.blur();
      tell('Space plays. Hold a key while the animal is there.');
    } catch (error) { tell(error.message, true); }
  }

  async finish() {
    if (!this.session?.isOpen) { if (!this.session) await this.begin(); return; }
    this.pause();
    this.session.releaseAll(this.frame);
    const behaviours = this.session.behaviours.map(plain).join(', ');
    if (!await isSure('Finish this pass?', `You scored: ${behaviours}. What has no bout counts as 0 s. A finished pass is not changed any more.`, 'Finish')) return;
    try {
      await this.session.finish();
      this.trial.sessions = (await getJson(`/api/hand/${encodeURIComponent(this.trial.key)}/?reviewer=${encodeURIComponent(this.reviewer)}`)).sessions;
      tell('Finished and saved.');
      this.showPanel();
    } catch (error) { tell(error.message, true); }
  }

  /** "Saved" goes at once, the rest with the next picture. */
  refresh() {
    this.showSaved();
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => { this.isAsked = false; this.line?.draw(); this.showBouts(); });
  }

  showSaved() {
    const { session } = this;
    this.saved.textContent = !session ? '' : !session.isOpen ? 'finished' : session.isSaved ? 'saved' : session.failed ? 'not saved' : 'saving …';
    this.saved.className = session?.failed ? 'saved wrong' : 'saved';
  }

  showPanel() {
    this.totals = h('div');
    this.list = h('div');
    fill(this.panel, this.session?.isOpen ? this.passBox() : this.beginBox(), this.totals, this.list);
    this.showSaved();
    this.showBouts();
  }

  beginBox() {
    const { sessions, behaviours } = this.trial;
    return h('section', {}, h('h2', {}, this.reviewer),
      h('p', { class: 'small' }, sessions.length === 0 ? 'What the program found stays hidden. Choose what to score:'
        : `Finished passes: ${sessions.filter(session => session.finishedAt).length}. A further pass tells how well you agree with yourself. Choose what to score:`),
      h('ul', { class: 'choices' }, behaviours.map((behaviour, i) => h('li', {}, h('label', {}, h('input', { type: 'checkbox', name: 'behaviour', value: behaviour.name, checked: true }),
        swatch(behaviour.name, i), plain(behaviour.name), ' ', h('kbd', {}, behaviour.key))))),
      h('p', { class: 'buttons' }, h('button', { class: 'main', onclick: () => this.begin() }, sessions.length === 0 ? 'Begin' : 'Score again'), h('a', { href: '#/agreement' }, 'Agreement')));
  }

  passBox() {
    return h('section', {}, h('h2', {}, `Pass ${this.session.number} of ${this.reviewer}`),
      h('p', { class: 'small' }, 'Hold the key while the animal is there.'),
      h('p', { class: 'buttons' }, h('button', { onclick: () => this.session.undo(), title: 'z' }, 'Undo'), h('button', { onclick: () => this.session.redo(), title: 'y' }, 'Redo'),
        h('button', { class: 'main', onclick: () => this.finish(), title: 'Enter' }, 'Finish')));
  }

  showBouts() {
    const { session, times } = this;
    if (!session) { fill(this.totals); fill(this.list); return; }
    fill(this.totals, h('table', { class: 'numbers' }, h('thead', {}, h('tr', {}, ['Key', 'Behaviour', 'Bouts', 'Time'].map((title, i) => h('th', { scope: 'col', class: i > 1 ? 'number' : '' }, title)))),
      h('tbody', {}, session.behaviours.map((name, i) => {
        const { count, seconds: length } = session.total(name, times, endOf);
        const key = this.trial.behaviours.find(behaviour => behaviour.name === name)?.key;
        return h('tr', { class: session.held.has(name) ? 'held' : '' }, h('td', {}, h('kbd', {}, key ?? '–')), h('td', {}, swatch(name, i), plain(name)), h('td', { class: 'number' }, String(count)), h('td', { class: 'number' }, seconds(length)));
      }))));
    if (session.held.size > 0) return;
    const bouts = [...session.bouts].sort((a, b) => a.startFrame - b.startFrame);
    fill(this.list, h('h2', {}, 'Bouts'), h('table', { class: 'numbers bouts' }, h('tbody', {}, bouts.flatMap(bout => this.boutRow(bout)))));
  }

  boutRow(bout) {
    const { session, times } = this;
    const isChosen = bout === session.selected;
    const row = h('tr', { class: isChosen ? 'chosen' : '', 'aria-selected': String(isChosen) },
      h('td', {}, swatch(bout.behaviour, session.behaviours.indexOf(bout.behaviour)), h('button', { class: 'link', onclick: () => this.select(bout), 'aria-label': `Go to ${plain(bout.behaviour)} at ${seconds(times[bout.startFrame])}` }, plain(bout.behaviour))),
      h('td', { class: 'number' }, `${seconds(times[bout.startFrame])} – ${seconds(endOf(times, bout.endFrame - 1))}`));
    if (!isChosen || !session.isOpen) return row;
    const step = (edge, by, label) => h('button', { onclick: () => this.edge(edge, bout[edge] + by), 'aria-label': label, title: label }, by < 0 ? '◂' : '▸');
    return [row, h('tr', { class: 'chosen' }, h('td', { colspan: 2 }, h('div', { class: 'edges' },
      'start ', step('startFrame', -1, 'Start one frame earlier'), step('startFrame', 1, 'Start one frame later'), h('span', { class: 'space' }),
      'end ', step('endFrame', -1, 'End one frame earlier'), step('endFrame', 1, 'End one frame later'), h('span', { class: 'space' }),
      h('button', { onclick: () => session.remove(bout), title: 'Delete' }, 'Delete'))))];
  }

  select(bout) {
    this.pause();
    this.session.selected = bout;
    this.go(bout.startFrame);
    this.refresh();
  }

  /** Moves an edge of the chosen bout, and shows the frame at it. */
  edge(edge, frame) {
    if (!this.session?.selected) return;
    this.pause();
    this.session.move(this.session.selected, edge, frame);
    this.go(this.session.selected?.[edge] ?? frame);
  }

  next(by) {
    if (!this.session) return;
    const bouts = [...this.session.bouts].sort((a, b) => a.startFrame - b.startFrame);
    const at = bouts.indexOf(this.session.selected);
    const bout = at >= 0 ? bouts[at + by] : by > 0 ? bouts.find(other => other.startFrame > this.frame) : bouts.findLast(other => other.startFrame < this.frame);
    if (bout) this.select(bout);
  }

  get keys() {
    return [
      ...this.trial.behaviours.map(behaviour => ({ keys: [], shown: behaviour.key, does: `hold: ${plain(behaviour.name)}` })),
      { keys: [' ', 'k'], shown: 'Space', does: 'play or pause', run: () => this.toggle() },
      { keys: ['ArrowRight', '.'], shown: '→', does: 'one frame on', run: () => this.move(1) },
      { keys: ['ArrowLeft', ','], shown: '←', does: 'one frame back', run: () => this.move(-1) },
      { keys: ['ArrowRight'], shift: true, shown: 'Shift →', does: 'one second on', run: () => this.moveS(1) },
      { keys: ['ArrowLeft'], shift: true, shown: 'Shift ←', does: 'one second back', run: () => this.moveS(-1) },
      { keys: ['ArrowUp', '+'], shown: '↑', does: 'faster', run: () => this.faster(1) },
      { keys: ['ArrowDown', '-'], shown: '↓', does: 'slower', run: () => this.faster(-1) },
      { keys: ['Home'], shown: 'Home', does: 'start of the scored stretch', run: () => { this.pause(); this.go(this.trial.startFrame); } },
      { keys: ['End'], shown: 'End', does: 'end of the scored stretch', run: () => { this.pause(); this.go(this.trial.endFrame - 1); } },
      { keys: ['z', 'Backspace'], shown: 'z', does: 'undo (the last bout, deletion or edge)', run: () => this.session?.undo() },
      { keys: ['y', 'Z'], shown: 'y', does: 'redo', run: () => this.session?.redo() },
      { keys: ['n'], shown: 'n', does: 'choose the next bout', run: () => this.next(1) },
      { keys: ['p'], shown: 'p', does: 'choose the bout before', run: () => this.next(-1) },
      { keys: ['['], shown: '[', does: 'chosen bout: starts with the frame shown', run: () => this.edge('startFrame', this.frame) },
      { keys: [']'], shown: ']', does: 'chosen bout: ends before the frame shown', run: () => this.edge('endFrame', this.frame) },
      { keys: ['Delete'], shown: 'Delete', does: 'delete the chosen bout', run: () => { if (this.session?.selected) this.session.remove(this.session.selected); } },
      { keys: ['Enter'], shown: 'Enter', does: 'begin, or finish', run: () => this.finish() },
      { keys: ['l', 'Escape'], shown: 'l', does: 'all trials', run: () => { location.hash = '#/score'; } },
    ];
  }

  leave() {
    this.session?.releaseAll(this.frame);
    this.session?.save(true);
    this.source?.close();
    this.resizing?.disconnect();
    for (const [name, run] of Object.entries(this.listeners ?? {})) removeEventListener(name, run);
  }
}

function swatch(name, index) {
  const square = h('span', { class: 'swatch' });
  square.style.background = zoneColour(name, index);
  return square;
}
