// Draws over the picture: zones, the subject's points, the way it came. Nothing is computed here but where to draw.

import { pointColours, zoneColour } from '/app/colours.js';
import { origins, states } from '/app/frames.js';
import { plain } from '/app/words.js';

const trailS = 4;
const edges = [['nose', 'left_ear'], ['nose', 'right_ear'], ['left_ear', 'body_centre'], ['right_ear', 'body_centre'], ['body_centre', 'tail_base']];

export const layerNames = { zones: 'Zones', names: 'Zone names', skeleton: 'Points', trail: 'Trail', picture: 'Picture' };

export class Overlay {
  constructor(canvas, trial) {
    Object.assign(this, { canvas, trial, layers: { zones: true, names: true, skeleton: true, trail: true, picture: true } });
    this.context = canvas.getContext('2d');
  }

  /** Fits the canvas to a picture shown this wide. */
  resize(width, height) {
    const ratio = devicePixelRatio;
    Object.assign(this.canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    this.scale = this.canvas.width / this.trial.width;
    this.ratio = ratio;
  }

  draw(frame) {
    const { context, canvas, trial, layers } = this;
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (!trial.data || !this.scale) return;
    if (layers.zones) this.drawZones(frame);
    if (layers.trail) this.drawTrail(frame);
    if (layers.skeleton) this.drawSkeleton(frame);
    this.after?.(frame);
  }

  drawZones(frame) {
    const { data } = this.trial;
    const arena = this.preview ?? this.trial.arena; // Where a drag would put it, while it is dragged.
    if (!arena) return;
    this.taken = new Set();
    arena.zones.forEach((zone, i) => {
      const isIn = data.zones[i]?.states[frame] === states.in;
      this.region(zone, zoneColour(zone.name, i), isIn ? 0.3 : 0.06, isIn ? 2.5 : 1.5);
      if (this.layers.names) this.label(zone, plain(zone.name), isIn);
    });
    this.region(arena.floor, '#f0e442', 0, 1);
    if (arena.enclosure) this.region(arena.enclosure, '#e69f00', 0.12, 1.5);
  }

  region(outline, colour, fill, width) {
    const { context } = this;
    context.beginPath();
    for (const line of outline.lines) {
      for (let i = 0; i < line.length; i += 2) context[i === 0 ? 'moveTo' : 'lineTo'](line[i] * this.scale, line[i + 1] * this.scale);
      context.closePath();
    }
    context.fillStyle = colour;
    context.globalAlpha = fill;
    if (fill > 0) context.fill('evenodd');
    context.globalAlpha = 1;
    this.stroke(colour, width);
  }

  /** A line that shows on dark and light floors. */
  stroke(colour, width) {
    const { context, ratio } = this;
    context.lineWidth = (width + 1.5) * ratio;
    context.strokeStyle = 'rgba(0, 0, 0, .45)';
    context.stroke();
    context.lineWidth = width * ratio;
    context.strokeStyle = colour;
    context.stroke();
  }

  label(zone, text, isIn) {
    const { context, ratio } = this;
    context.font = `${isIn ? 'bold ' : ''}${12 * ratio}px system-ui, sans-serif`;
    for (const line of zone.lines) {
      const xs = line.filter((_, i) => i % 2 === 0);
      const isTaken = key => this.taken.has(key) || !this.taken.add(key);
      const corner = Math.min(...xs);
      const left = (isTaken(`${Math.round(corner)} ${Math.round(line[1])}`) ? (corner + Math.max(...xs)) / 2 - 20 / this.scale : corner) * this.scale;
      const top = Math.min(...line.filter((_, i) => i % 2 === 1)) * this.scale;
      context.lineWidth = 3 * ratio;
      context.strokeStyle = 'rgba(0, 0, 0, .6)';
      context.strokeText(text, left + 5 * ratio, top + 14 * ratio);
      context.fillStyle = '#fff';
      context.fillText(text, left + 5 * ratio, top + 14 * ratio);
    }
  }

  drawTrail(frame) {
    const { context, ratio, scale } = this;
    const { times, points } = this.trial.data;
    const centre = points.find(point => point.name === 'body_centre');
    let first = frame;
    while (first > 0 && times[frame] - times[first - 1] < trailS) first--;
    context.lineWidth = 2 * ratio;
    context.lineCap = 'round';
    context.strokeStyle = '#56b4e9';
    for (let k = first + 1; k <= frame; k++) {
      if (Number.isNaN(centre.x[k]) || Number.isNaN(centre.x[k - 1])) continue;
      context.globalAlpha = 1 - 0.85 * (times[frame] - times[k]) / trailS;
      context.beginPath();
      context.moveTo(centre.x[k - 1] * scale, centre.y[k - 1] * scale);
      context.lineTo(centre.x[k] * scale, centre.y[k] * scale);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  drawSkeleton(frame) {
    const { context, scale } = this;
    const byName = Object.fromEntries(this.trial.data.points.map(point => [point.name, point]));
    for (const [from, to] of edges) {
      const [a, b] = [byName[from], byName[to]];
      if (Number.isNaN(a.x[frame]) || Number.isNaN(b.x[frame])) continue;
      context.beginPath();
      context.moveTo(a.x[frame] * scale, a.y[frame] * scale);
      context.lineTo(b.x[frame] * scale, b.y[frame] * scale);
      this.stroke('rgba(255, 255, 255, .8)', 1.5);
    }
    for (const point of this.trial.data.points) this.drawPoint(point, frame);
  }

  /** Full where it was seen, the fainter the less sure; hollow where it was interpolated; square where a person placed it. */
  drawPoint(point, frame) {
    const { context, scale, ratio } = this;
    if (Number.isNaN(point.x[frame])) return;
    const [x, y, radius] = [point.x[frame] * scale, point.y[frame] * scale, 4.5 * ratio];
    const origin = point.origin[frame];
    context.beginPath();
    if (origin === origins.corrected) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    else context.arc(x, y, radius, 0, 2 * Math.PI);
    if (origin !== origins.interpolated) {
      context.globalAlpha = origin === origins.measured ? 0.25 + 0.75 * Math.min(1, point.confidence[frame]) : 0.85;
      context.fillStyle = pointColours[point.name];
      context.fill();
      context.globalAlpha = 1;
    }
    this.stroke(origin === origins.interpolated ? pointColours[point.name] : 'rgba(0, 0, 0, .8)', 1);
  }
}
