// Editing a trial: what is dragged, placed or cut goes to the study's files at once, with what it does to the numbers.

import { getJson, post } from '/app/api.js';
import { ask, whoReviews } from '/app/ask.js';
import { h, tell } from '/app/dom.js';
import { EditLayer } from '/app/editlayer.js';
import { showEditBox } from '/app/editpanel.js';
import { plain } from '/app/words.js';

const settleMs = 700;
const pointName = /^point-/;

export class Editor {
  constructor(player) {
    Object.assign(this, { player, isOn: false, scope: 'trial', state: null, selected: null, pending: null, answer: null, range: {}, queue: Promise.resolve() });
    this.path = `/api/trials/${encodeURIComponent(player.trial.key)}/editing/`;
    this.box = h('section', { class: 'editing', 'aria-label': 'Editing', hidden: true, tabindex: -1 });
    this.button = h('button', { onclick: () => this.toggle(), 'aria-pressed': 'false', title: 'e' }, 'Edit');
    this.focused = () => this.look();
  }

  /** Begins once there is a picture to draw on. */
  async start() {
    this.layer = new EditLayer(this);
    this.player.overlay.after = frame => this.layer.draw(frame);
    addEventListener('focus', this.focused);
    await this.load();
  }

  leave() { this.commit(); removeEventListener('focus', this.focused); }

  async load() {
    const name = localStorage.getItem('sit-reviewer');
    this.state = await getJson(this.path + (name ? `?reviewer=${encodeURIComponent(name)}` : ''));
    this.show();
  }

  /** Whether somebody else, or a hand in an editor, changed the files meanwhile. */
  async look() {
    if (this.pending || !this.state) return;
    try {
      const now = await getJson(this.path);
      if (now.version === this.state.version) return;
      await this.player.reload();
      await this.load();
      tell('The files of this trial were changed; it is shown as it is now.');
    } catch (error) { tell(error.message, true); }
  }

  async toggle() {
    if (!this.layer) return;
    if (!this.isOn && !await whoReviews()) return;
    await this.commit();
    Object.assign(this, { isOn: !this.isOn, selected: null });
    this.button.setAttribute('aria-pressed', String(this.isOn));
    this.button.classList.toggle('chosen', this.isOn);
    if (this.isOn) { this.player.pause(); await this.load(); }
    this.show();
    if (this.isOn) this.box.focus();
  }

  /** All that can be dragged in the frame that is shown: places of the arena, body points, the subject's mark. */
  get items() {
    const { trial, frame } = this.player;
    const arena = this.pending?.arenaHandles ?? this.state?.handles ?? [];
    const points = trial.data.points.map(point => ({ id: `point-${point.name}`, label: plain(point.name), x: point.x[frame], y: point.y[frame] }));
    const mark = this.mark ? [{ id: 'mark', label: 'mark of the subject', ...this.mark }] : [];
    return [...arena, ...points, ...mark].map(item => item.id === this.pending?.id ? { ...item, x: this.pending.x, y: this.pending.y } : item);
  }

  item(id) { return this.items.find(item => item.id === id); }

  select(id) {
    this.commit();
    this.selected = id;
    const item = this.item(id);
    if (item) this.say(`${item.label} chosen`);
    this.show();
  }

  next(by) {
    const items = this.items;
    const at = items.findIndex(item => item.id === this.selected);
    this.select(items[(at + by + items.length) % items.length].id);
  }

  /** Moves something, not yet for good. */
  move(id, x, y) {
    if (id === 'mark') { this.mark = { x, y }; this.show(); return; }
    this.pending = { ...(this.pending?.id === id ? this.pending : {}), id, x, y };
    this.draw();
    if (!pointName.test(id)) this.tryMove();
  }

  /** Asks what a move would do; only the newest place is asked for. */
  async tryMove() {
    const { pending } = this;
    if (this.isTrying) return;
    this.isTrying = true;
    try {
      const answer = await post(`${this.path}try`, { action: 'move', handle: pending.id, x: pending.x, y: pending.y, scope: this.scope });
      if (this.pending?.id === pending.id) {
        this.answer = { ...answer, isTry: true };
        Object.assign(this.pending, { arenaHandles: answer.handles });
        this.player.overlay.preview = answer.arena;
        this.show();
      }
    } catch (error) {
      if (this.pending?.id === pending.id) { this.answer = { label: error.message, changes: [], isWrong: true }; this.show(); }
    }
    this.isTrying = false;
    const now = this.pending;
    if (now?.id === pending.id && (now.x !== pending.x || now.y !== pending.y)) this.tryMove();
  }

  nudge(dx, dy) {
    const item = this.item(this.selected);
    if (!item) return;
    const [x, y] = Number.isNaN(item.x) ? [this.player.trial.width / 2, this.player.trial.height / 2] : [item.x, item.y];
    this.move(item.id, x + dx, y + dy);
    this.say(`${item.label}: ${(x + dx).toFixed(1)}, ${(y + dy).toFixed(1)} px`);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.commit(), settleMs);
  }

  /** Writes what was moved. */
  commit() {
    clearTimeout(this.settling);
    const { pending } = this;
    if (!pending) return this.queue;
    return pointName.test(pending.id)
      ? this.write({ action: 'place', point: pending.id.replace(pointName, ''), frame: this.player.frame, x: pending.x, y: pending.y })
      : this.write({ action: 'move', handle: pending.id, x: pending.x, y: pending.y, scope: this.scope });
  }

  cancel() {
    clearTimeout(this.settling);
    Object.assign(this, { pending: null, answer: null });
    this.player.overlay.preview = null;
    this.show();
  }

  /** Sends a change, after those that are still on their way; each goes with the version that the one before left. */
  write(change, what = 'write') {
    const isMove = this.pending !== null;
    this.queue = this.queue.then(async () => {
      const reviewer = await whoReviews();
      if (!reviewer) { this.cancel(); return; }
      try {
        const answer = await post(this.path + what, { ...change, reviewer, version: this.state.version });
        this.answer = answer;
        tell(`${answer.label}${answer.files.length > 0 ? `: written to ${answer.files.join(', ')}` : ''}.`);
      } catch (error) {
        this.answer = null;
        tell(error.message, true);
      }
      if (isMove) { this.pending = null; this.player.overlay.preview = null; }
      await this.player.reload();
      await this.load();
    });
    return this.queue;
  }

  /** The frame that was asked for last, which may be on its way to the screen. */
  get frame() { return this.player.wanted ?? this.player.frame; }

  get time() { return this.player.trial.data.times[this.frame]; }

  setStart() { this.write({ action: 'start', startS: this.time }); }

  findStart() { this.write({ action: 'find_start' }); }

  setEnd() { const { times, lastS } = this.player.trial.data; this.write({ action: 'end', endS: times[this.frame + 1] ?? lastS }); }

  rangeFrom() { this.range = { from: this.frame, to: this.range.to > this.frame ? this.range.to : undefined }; this.show(); }

  rangeTo() { const to = this.frame + 1; this.range = { from: this.range.from < to ? this.range.from : undefined, to }; this.show(); }

  get hasRange() { return this.range.from !== undefined && this.range.to !== undefined; }

  async exclude() {
    if (!this.wantRange()) return;
    const { times, lastS } = this.player.trial.data;
    const { range } = this;
    const reason = await ask('Exclude the stretch?', 'It is left out of all scores of this trial. Say why, for those who read the study later.', 'Reason', 'Exclude');
    if (!reason) return;
    await this.write({ action: 'exclude', startS: times[range.from], endS: times[range.to] ?? lastS, reason });
    this.clearRange(range);
  }

  include(stretch) { this.write({ action: 'include', ...stretch }); }

  async swap(action) {
    if (!this.wantRange()) return;
    const { range } = this;
    await this.write({ action, frame: range.from, endFrame: range.to });
    this.clearRange(range);
  }

  /** The range was used; one that was chosen meanwhile stays. */
  clearRange(used) { if (this.range === used) this.range = {}; this.show(); }

  wantRange() {
    if (!this.hasRange) tell('Choose a range first: r at its first frame, t at its last one.', true);
    return this.hasRange;
  }

  hide() {
    if (!pointName.test(this.selected ?? '')) { tell('Choose a body point first ([ and ], or click it).', true); return; }
    this.write({ action: 'hide', point: this.selected.replace(pointName, ''), frame: this.player.frame });
  }

  /** Puts a mark into the picture, to be dragged onto the subject; a second time, writes it. */
  async markSubject() {
    if (!this.mark) {
      const { width, height } = this.player.trial;
      this.mark = { x: width / 2, y: height / 2 };
      this.selected = 'mark';
      this.say('A mark is in the middle of the picture. Drag it onto the subject, or move it by the arrow keys; then Enter.');
      this.show();
      return;
    }
    const { mark } = this;
    this.mark = null;
    await this.write({ action: 'subject', frame: this.player.frame, x: mark.x, y: mark.y });
  }

  undo() { if (this.pending) this.cancel(); else this.write({}, 'undo'); }

  redo() { this.write({}, 'redo'); }

  enter() { if (this.mark) this.markSubject(); else this.commit(); }

  /** One step out: what is moved, what is chosen, editing. */
  escape() {
    if (this.pending) this.cancel();
    else if (this.mark) { this.mark = null; this.selected = null; this.show(); }
    else if (this.selected) { this.selected = null; this.show(); }
    else this.toggle();
  }

  say(sentence) { this.spoken = sentence; }

  draw() { this.player.overlay.draw(this.player.frame); }

  show() {
    this.box.hidden = !this.isOn;
    if (this.isOn) showEditBox(this);
    this.player.timeline.marked = this.isOn ? this.range : {};
    this.player.canvas.classList.toggle('edited', this.isOn);
    this.player.timeline.draw(this.player.frame);
    this.draw();
  }

  get keys() {
    const isOn = () => this.isOn;
    const isChosen = () => this.isOn && this.selected !== null;
    const arrow = (key, shown, dx, dy) => [
      { keys: [key], when: isChosen, shown, does: 'editing: move what is chosen by 1 px', run: () => this.nudge(dx, dy) },
      { keys: [key], shift: true, when: isChosen, shown: `Shift ${shown}`, does: 'editing: by 10 px', run: () => this.nudge(10 * dx, 10 * dy) }];
    const [left, ...others] = [arrow('ArrowLeft', '← → ↑ ↓', -1, 0), arrow('ArrowRight', '', 1, 0), arrow('ArrowUp', '', 0, -1), arrow('ArrowDown', '', 0, 1)];
    const silent = others.flat().map(key => ({ ...key, isSilent: true }));
    return [
      { keys: ['e'], shown: 'e', does: 'editing on or off', run: () => this.toggle() },
      { keys: [']'], when: isOn, shown: '[ ]', does: 'editing: choose the thing before, the next thing', run: () => this.next(1) },
      { keys: ['['], when: isOn, isSilent: true, run: () => this.next(-1) },
      ...left, ...silent,
      { keys: ['Enter'], when: isOn, shown: 'Enter', does: 'editing: write what was moved', run: () => this.enter() },
      { keys: ['Escape'], when: isOn, shown: 'Esc', does: 'editing: leave what was moved, what is chosen, editing', run: () => this.escape() },
      { keys: ['s'], when: isOn, shown: 's', does: 'editing: the window starts here', run: () => this.setStart() },
      { keys: ['d'], when: isOn, shown: 'd', does: 'editing: the window ends here', run: () => this.setEnd() },
      { keys: ['r'], when: isOn, shown: 'r', does: 'editing: range from this frame', run: () => this.rangeFrom() },
      { keys: ['t'], when: isOn, shown: 't', does: 'editing: range to this frame', run: () => this.rangeTo() },
      { keys: ['q'], when: isOn, shown: 'q', does: 'editing: exclude the range', run: () => this.exclude() },
      { keys: ['w'], when: isOn, shown: 'w', does: 'editing: exchange nose and tail base in the range', run: () => this.swap('swap_nose_tail') },
      { keys: ['v'], when: isOn, shown: 'v', does: 'editing: exchange left and right ear in the range', run: () => this.swap('swap_ears') },
      { keys: ['h'], when: isOn, shown: 'h', does: 'editing: the chosen point cannot be seen', run: () => this.hide() },
      { keys: ['m'], when: isOn, shown: 'm', does: 'editing: mark the subject', run: () => this.markSubject() },
      { keys: ['z'], when: isOn, shown: 'z', does: 'editing: undo', run: () => this.undo() },
      { keys: ['y', 'Z'], when: isOn, shown: 'y', does: 'editing: redo', run: () => this.redo() },
    ];
  }
}
