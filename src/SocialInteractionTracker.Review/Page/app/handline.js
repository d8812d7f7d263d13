// The timeline of a person who scores: one lane a behaviour, nothing of what the program saw.

import { styled, zoneColour } from '/app/colours.js';
import { endOf, frameAt } from '/app/frames.js';
import { plain } from '/app/words.js';

const gutter = 118;
const laneHeight = 22;
const axisHeight = 18;

export class HandLine {
  constructor(canvas, trial, times, onSeek) {
    Object.assign(this, { canvas, trial, times, onSeek, frame: 0, session: null, from: times[trial.startFrame], to: endOf(times, trial.endFrame - 1) });
    const seek = event => {
      const x = event.clientX - canvas.getBoundingClientRect().left;
      const timeS = this.from + (this.to - this.from) * (x - gutter) / (this.width - gutter);
      onSeek(frameAt(times, Math.min(this.to, Math.max(this.from, timeS))));
    };
    canvas.addEventListener('pointerdown', event => { canvas.setPointerCapture(event.pointerId); seek(event); });
    canvas.addEventListener('pointermove', event => { if (event.buttons & 1) seek(event); });
  }

  get lanes() { return this.session?.behaviours ?? this.trial.behaviours.map(behaviour => behaviour.name); }

  resize(width) {
    this.width = width;
    const height = axisHeight + laneHeight * this.lanes.length + 6;
    this.canvas.style.height = `${height}px`;
    Object.assign(this.canvas, { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) });
    this.draw();
  }

  xOf(timeS) { return gutter + (this.width - gutter) * (timeS - this.from) / (this.to - this.from); }

  draw() {
    if (!this.width) return;
    const context = this.canvas.getContext('2d');
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.fillStyle = styled('--lane');
    context.fillRect(0, 0, this.width, this.canvas.height);
    context.fillStyle = styled('--window');
    context.fillRect(gutter, 0, this.width - gutter, this.canvas.height);
    context.font = '11px system-ui, sans-serif';
    this.drawAxis(context);
    this.lanes.forEach((name, i) => this.drawLane(context, name, i));
    const x = this.xOf(this.times[this.frame]);
    context.fillStyle = styled('--cursor');
    if (x >= gutter) context.fillRect(x - 1, 0, 2, this.canvas.height);
    this.canvas.setAttribute('aria-valuenow', this.frame);
    this.canvas.setAttribute('aria-valuetext', `frame ${this.frame}, ${this.times[this.frame].toFixed(2)} seconds`);
  }

  drawAxis(context) {
    const step = [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600].find(s => (this.width - gutter) * s / (this.to - this.from) >= 56) ?? 1200;
    context.textAlign = 'center';
    for (let t = Math.ceil(this.from / step) * step; t <= this.to; t += step) {
      context.fillStyle = styled('--text');
      context.fillText(`${+t.toFixed(2)} s`, Math.min(this.width - 16, Math.max(gutter + 12, this.xOf(t))), 11);
      context.fillStyle = styled('--line');
      context.fillRect(this.xOf(t), axisHeight - 4, 1, this.canvas.height);
    }
  }

  drawLane(context, name, lane) {
    const top = axisHeight + lane * laneHeight;
    context.fillStyle = styled('--text');
    context.textAlign = 'right';
    context.fillText(plain(name), gutter - 6, top + 14);
    for (const bout of this.session?.bouts ?? []) {
      if (bout.behaviour !== name) continue;
      const [x, end] = [this.xOf(this.times[bout.startFrame]), this.xOf(endOf(this.times, bout.endFrame - 1))];
      context.fillStyle = zoneColour(name, lane);
      context.fillRect(x, top + 3, Math.max(1.5, end - x), laneHeight - 6);
      if (bout !== this.session.selected) continue;
      context.strokeStyle = styled('--text');
      context.lineWidth = 2;
      context.strokeRect(x - 1, top + 2, Math.max(3, end - x + 2), laneHeight - 4);
    }
  }
}
