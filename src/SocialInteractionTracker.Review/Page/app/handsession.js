// One pass of one person: the bouts, what is held down now, undo and redo, and saving as it goes.

import { post } from '/app/api.js';

const saveEveryMs = 500;
const mostUndo = 200;

export class HandSession {
  /** onChange is called after every change of bouts or state; onError with the server's sentence. */
  constructor(trial, reviewer, session, { onChange, onError }) {
    Object.assign(this, { trial, reviewer, onChange, onError, held: new Map(), undone: [], done: [], version: 0, savedVersion: 0, selected: null });
    this.take(session);
  }

  take(session) {
    Object.assign(this, { number: session.number, behaviours: session.behaviours, revision: session.revision, begunAt: session.begunAt, finishedAt: session.finishedAt ?? null, bouts: session.bouts });
  }

  get isOpen() { return this.finishedAt === null; }

  get isSaved() { return this.version === this.savedVersion; }

  /** A key goes down: the bout starts with the frame that is shown. */
  press(behaviour, frame) {
    if (!this.isOpen || this.held.has(behaviour) || frame < this.trial.startFrame || frame >= this.trial.endFrame) return;
    this.remember();
    const bout = { behaviour, startFrame: frame, endFrame: frame + 1 };
    this.held.set(behaviour, bout);
    this.bouts = [...this.bouts, bout];
    this.changed();
  }

  /** Another frame is shown: what is held goes on. */
  shown(frame) {
    if (this.held.size === 0) return;
    for (const bout of this.held.values()) bout.endFrame = Math.min(this.trial.endFrame, Math.max(bout.startFrame, frame) + 1);
    this.changed();
  }

  /** A key goes up: the bout ends before the frame that is shown, but has one frame at least. */
  release(behaviour, frame) {
    const bout = this.held.get(behaviour);
    if (!bout) return;
    this.held.delete(behaviour);
    if (frame < bout.startFrame) this.bouts = this.bouts.filter(other => other !== bout);
    else bout.endFrame = Math.min(this.trial.endFrame, Math.max(bout.startFrame + 1, frame));
    this.changed();
  }

  releaseAll(frame) { for (const behaviour of [...this.held.keys()]) this.release(behaviour, frame); }

  remove(bout) { this.edit(() => this.bouts.filter(other => other !== bout)); }

  /** Moves an edge of a bout to a frame. */
  move(bout, edge, frame) {
    const moved = { ...bout, [edge]: frame };
    const isFit = moved.startFrame >= this.trial.startFrame && moved.endFrame <= this.trial.endFrame && moved.startFrame < moved.endFrame;
    if (isFit) this.edit(() => this.bouts.map(other => other === bout ? moved : other), moved);
  }

  edit(change, selected = null) {
    if (!this.isOpen || this.held.size > 0) return;
    this.remember();
    [this.bouts, this.selected] = [change(), selected];
    this.changed();
  }

  undo() { this.swap(this.undone, this.done); }

  redo() { this.swap(this.done, this.undone); }

  swap(from, to) {
    if (!this.isOpen || this.held.size > 0 || from.length === 0) return;
    to.push(this.copy());
    this.bouts = from.pop();
    this.selected = null;
    this.changed();
  }

  remember() {
    this.undone.push(this.copy());
    if (this.undone.length > mostUndo) this.undone.shift();
    this.done = [];
  }

  copy() { return this.bouts.map(bout => ({ ...bout })); }

  changed() {
    this.version++;
    this.onChange();
    this.timer ??= setTimeout(() => { this.timer = null; this.save(); }, saveEveryMs);
  }

  /** Writes all bouts; one request at a time, the last state last. A failed one is tried again. */
  async save(isLeaving = false) {
    if (this.isSaved || (this.isSaving && !isLeaving)) return;
    const version = this.version;
    this.isSaving = true;
    try {
      const { reviewer, revision } = this;
      const answer = await post(this.path(''), { reviewer, revision, bouts: this.bouts }, isLeaving);
      this.revision = answer.revision;
      this.savedVersion = version;
      this.failed = null;
      if (this.isSaved) this.adopt(answer);
    } catch (error) {
      this.failed = error.message;
      if (error.status === 409) await this.reload(error.message);
      else this.onError(error.message);
    } finally {
      this.isSaving = false;
      this.onChange();
    }
    if (!this.isSaved) this.timer ??= setTimeout(() => { this.timer = null; this.save(); }, saveEveryMs);
  }

  /** Takes the bouts as the server put them: those that overlapped are one. */
  adopt(answer) {
    if (this.held.size > 0) return;
    const same = bout => this.selected && bout.behaviour === this.selected.behaviour && bout.startFrame <= this.selected.startFrame && bout.endFrame >= this.selected.endFrame;
    this.bouts = answer.bouts;
    this.selected = this.bouts.find(same) ?? null;
  }

  /** Somebody changed the pass in another window: what is there counts. */
  async reload(sentence) {
    const response = await fetch(`/api/hand/${encodeURIComponent(this.trial.key)}/?reviewer=${encodeURIComponent(this.reviewer)}`);
    const now = (await response.json()).sessions.find(session => session.number === this.number);
    if (now) this.take(now);
    this.held.clear();
    [this.undone, this.done, this.savedVersion, this.failed] = [[], [], this.version, null];
    this.onError(sentence);
  }

  async finish() {
    clearTimeout(this.timer);
    this.timer = null;
    while (!this.isSaved && !this.failed) await (this.isSaving ? new Promise(resolve => setTimeout(resolve, 50)) : this.save());
    if (this.failed) throw new Error(this.failed);
    const { reviewer, revision } = this;
    this.take(await post(this.path('/finish'), { reviewer, revision }));
    this.onChange();
  }

  path(what) { return `/api/hand/${encodeURIComponent(this.trial.key)}/sessions/${this.number}${what}`; }

  /** Seconds of a behaviour, and how many bouts. */
  total(behaviour, times, endOf) {
    const own = this.bouts.filter(bout => bout.behaviour === behaviour);
    return { count: own.length, seconds: own.reduce((sum, bout) => sum + endOf(times, bout.endFrame - 1) - times[bout.startFrame], 0) };
  }
}
