// The timeline: zone states, behaviours, speed, confidence and flags over time. It is drawn once for each stretch that is
// shown, whatever the number of frames, and only the cursor moves while the video plays.

import { boutColours, styled, zoneColour } from '/app/colours.js';
import { frameAt, states } from '/app/frames.js';
import { plain } from '/app/words.js';

const gutter = 118;
const laneHeight = 15;
const curveHeight = 30;
const axisHeight = 18;
const behaviours = ['investigation', 'approach', 'flight', 'vigilance', 'immobility'];

export class Timeline {
  constructor(canvas, trial, onSeek) {
    Object.assign(this, { canvas, trial, onSeek, from: 0, to: trial.data.lastS, frame: 0, still: document.createElement('canvas') });
    this.shown = behaviours.filter(name => trial.bouts.some(bout => bout.behaviour === name));
    this.listen();
  }

  get height() {
    return axisHeight + laneHeight * (this.trial.data.zones.length + this.shown.length) + 2 * curveHeight + 6;
  }

  resize(width) {
    this.ratio = devicePixelRatio;
    this.width = width;
    this.canvas.style.height = `${this.height}px`;
    for (const canvas of [this.canvas, this.still]) Object.assign(canvas, { width: Math.round(width * this.ratio), height: Math.round(this.height * this.ratio) });
    this.redraw();
  }

  /** Draws everything but the cursor anew. */
  redraw() {
    const context = this.still.getContext('2d');
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.fillStyle = styled('--lane');
    context.fillRect(0, 0, this.width, this.height);
    context.font = '11px system-ui, sans-serif';
    this.drawWindow(context);
    let top = this.drawAxis(context);
    this.trial.data.zones.forEach((zone, i) => { this.drawZone(context, zone, zoneColour(zone.name, i), top + i * laneHeight); });
    top += this.trial.data.zones.length * laneHeight;
    this.shown.forEach((name, i) => { this.drawBouts(context, name, top + i * laneHeight); });
    top += this.shown.length * laneHeight + 3;
    this.drawCurve(context, 'speed', this.trial.data.speed, Math.max, top);
    this.drawCurve(context, 'confidence', this.confidence(), Math.min, top + curveHeight, 1);
    this.drawFlags(context);
    this.draw(this.frame);
  }

  /** Shows which frame it is. */
  draw(frame) {
    this.frame = frame;
    if (!this.width) return;
    const context = this.canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.still, 0, 0);
    this.drawMarked(context);
    const x = this.xOf(this.trial.data.times[frame]);
    if (x >= gutter) {
      context.fillStyle = styled('--cursor');
      context.fillRect(Math.round(x * this.ratio) - 1, 0, 2, this.canvas.height);
    }
    this.canvas.setAttribute('aria-valuenow', frame);
    this.canvas.setAttribute('aria-valuetext', `frame ${frame}, ${this.trial.data.times[frame].toFixed(2)} seconds`);
  }

  /** The range of frames that is chosen, or its one end. */
  drawMarked(context) {
    const { from, to } = this.marked ?? {};
    const { times, lastS } = this.trial.data;
    const [x0, x1] = [from === undefined ? times[to - 1] : times[from], to === undefined ? times[from] : times[to] ?? lastS].map(timeS => Math.max(gutter, this.xOf(timeS)) * this.ratio);
    if (Number.isNaN(x0)) return;
    context.fillStyle = styled('--warn');
    context.globalAlpha = 0.35;
    context.fillRect(x0, 0, Math.max(2, x1 - x0), this.canvas.height);
    context.globalAlpha = 1;
  }

  /** Takes the trial as it is after a change. */
  refresh() {
    this.shown = behaviours.filter(name => this.trial.bouts.some(bout => bout.behaviour === name));
    this.resize(this.width);
  }

  xOf(timeS) { return gutter + (this.width - gutter) * (timeS - this.from) / (this.to - this.from); }

  timeAt(x) { return this.from + (this.to - this.from) * (x - gutter) / (this.width - gutter); }

  drawWindow(context) {
    if (!this.trial.window) return;
    const { startS, endS } = this.trial.window;
    context.fillStyle = styled('--window');
    const [x0, x1] = [Math.max(gutter, this.xOf(startS)), Math.min(this.width, this.xOf(endS))];
    context.fillRect(x0, 0, Math.max(0, x1 - x0), this.height);
  }

  drawAxis(context) {
    const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600];
    const step = steps.find(s => (this.width - gutter) * s / (this.to - this.from) >= 56) ?? 1200;
    context.fillStyle = styled('--text');
    context.textAlign = 'center';
    for (let t = Math.ceil(this.from / step) * step; t <= this.to; t += step) {
      const x = this.xOf(t);
      context.globalAlpha = 0.15;
      context.fillRect(x, axisHeight - 4, 1, this.height);
      context.globalAlpha = 1;
      context.fillText(`${+t.toFixed(2)} s`, Math.min(this.width - 16, Math.max(gutter + 12, x)), 11);
    }
    return axisHeight;
  }

  name(context, text, top) {
    context.fillStyle = styled('--text');
    context.textAlign = 'right';
    context.fillText(plain(text), gutter - 6, top + 11);
  }

  drawZone(context, zone, colour, top) {
    this.name(context, zone.name, top);
    const { times, count } = this.trial.data;
    const fills = { [states.in]: colour, [states.unknown]: styled('--unknown'), [states.excluded]: styled('--excluded') };
    const [first, last] = this.range(times, count);
    for (let k = first; k <= last;) {
      const state = zone.states[k];
      let end = k + 1;
      while (end <= last && zone.states[end] === state) end++;
      if (fills[state]) {
        const x = Math.max(gutter, this.xOf(times[k]));
        context.fillStyle = fills[state];
        context.fillRect(x, top + 2, Math.max(0.7, this.xOf(end < count ? times[end] : this.trial.data.lastS) - x), laneHeight - 4);
      }
      k = end;
    }
  }

  drawBouts(context, name, top) {
    this.name(context, name, top);
    context.fillStyle = boutColours[name];
    for (const bout of this.trial.bouts) {
      if (bout.behaviour !== name || bout.endS < this.from || bout.startS > this.to) continue;
      const x = Math.max(gutter, this.xOf(bout.startS));
      context.fillRect(x, top + 2, Math.max(1.5, this.xOf(bout.endS) - x), laneHeight - 4);
    }
  }

  range(times, count) {
    return [frameAt(times, this.from), Math.min(count - 1, frameAt(times, this.to))];
  }

  confidence() {
    const [nose, centre] = ['nose', 'body_centre'].map(name => this.trial.data.points.find(point => point.name === name).confidence);
    return nose.map((value, k) => Math.min(value, centre[k]));
  }

  /** One bar a pixel: the largest speed, the smallest confidence of the frames under it. */
  drawCurve(context, name, values, worst, top, fixedMost) {
    this.name(context, name, fixedMost ? top + 8 : top + 1);
    const { times, count } = this.trial.data;
    const [first, last] = this.range(times, count);
    const bars = new Map();
    let most = fixedMost ?? 1;
    for (let k = first; k <= last; k++) {
      if (Number.isNaN(values[k])) continue;
      const x = Math.floor(this.xOf(times[k]));
      bars.set(x, bars.has(x) ? worst(bars.get(x), values[k]) : values[k]);
      if (!fixedMost) most = Math.max(most, values[k]);
    }
    const width = Math.max(1, Math.ceil((this.width - gutter) / Math.max(1, last - first)));
    for (const [x, value] of bars) {
      const height = Math.max(0.5, (curveHeight - 4) * Math.min(1, value / most));
      context.fillStyle = name === 'confidence' ? styled(value < 0.5 ? '--fail' : '--quiet') : styled('--quiet');
      if (x >= gutter) context.fillRect(x, top + curveHeight - 2 - height, width, height);
    }
    if (!fixedMost) this.drawMost(context, most, top);
  }

  drawMost(context, most, top) {
    context.fillStyle = styled('--text');
    context.textAlign = 'right';
    context.globalAlpha = 0.7;
    context.fillText(`to ${most.toFixed(0)} cm/s`, gutter - 6, top + 25);
    context.globalAlpha = 1;
  }

  drawFlags(context) {
    for (const flag of this.trial.flags) {
      const [x0, x1] = [Math.max(gutter, this.xOf(flag.startS)), Math.min(this.width, this.xOf(flag.endS))];
      if (x1 < gutter || x0 > this.width) continue;
      context.fillStyle = styled(flag.severity === 'fail' ? '--fail' : '--warn');
      context.fillRect(x0, this.height - 5, Math.max(3, x1 - x0), 4);
    }
  }

  listen() {
    const seek = event => {
      const timeS = this.timeAt(event.clientX - this.canvas.getBoundingClientRect().left);
      this.onSeek(frameAt(this.trial.data.times, Math.min(this.trial.data.lastS, Math.max(0, timeS))));
    };
    this.canvas.addEventListener('pointerdown', event => { this.canvas.setPointerCapture(event.pointerId); seek(event); });
    this.canvas.addEventListener('pointermove', event => { if (event.buttons & 1) seek(event); });
    this.canvas.addEventListener('dblclick', () => this.show(0, this.trial.data.lastS));
    this.canvas.addEventListener('wheel', event => {
      event.preventDefault();
      const centre = this.timeAt(event.clientX - this.canvas.getBoundingClientRect().left);
      this.zoom(event.deltaY > 0 ? 1.25 : 0.8, centre);
    }, { passive: false });
  }

  zoom(factor, centreS) {
    const from = centreS - (centreS - this.from) * factor;
    this.show(from, from + (this.to - this.from) * factor);
  }

  show(fromS, toS) {
    const length = Math.min(this.trial.data.lastS, Math.max(0.5, toS - fromS));
    this.from = Math.min(Math.max(0, fromS), this.trial.data.lastS - length);
    this.to = this.from + length;
    this.redraw();
  }
}
