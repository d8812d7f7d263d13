// What can be dragged, over the picture, and the pointer that drags it.

import { pointColours } from '/app/colours.js';

const grabPx = 14;

export class EditLayer {
  constructor(editor) {
    Object.assign(this, { editor, overlay: editor.player.overlay, canvas: editor.player.canvas });
    this.canvas.addEventListener('pointerdown', event => this.down(event));
    this.canvas.addEventListener('pointermove', event => this.moved(event));
    this.canvas.addEventListener('pointerup', event => this.up(event));
    this.canvas.addEventListener('pointercancel', () => { this.grabbed = null; editor.cancel(); });
  }

  /** A place of the pointer in the video's pixels. */
  place(event) {
    const { ratio, scale } = this.overlay;
    return { x: event.offsetX * ratio / scale, y: event.offsetY * ratio / scale };
  }

  down(event) {
    const { editor } = this;
    if (!editor.isOn) return;
    const at = this.place(event);
    const reach = grabPx * this.overlay.ratio / this.overlay.scale;
    const near = editor.items.map(item => ({ item, far: Math.hypot(item.x - at.x, item.y - at.y) })).filter(found => found.far <= reach).sort((a, b) => a.far - b.far)[0];
    editor.select(near?.item.id ?? null);
    if (!near) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.grabbed = { id: near.item.id, dx: near.item.x - at.x, dy: near.item.y - at.y };
  }

  moved(event) {
    if (!this.grabbed) return;
    const at = this.place(event);
    this.editor.move(this.grabbed.id, at.x + this.grabbed.dx, at.y + this.grabbed.dy);
  }

  up() {
    if (!this.grabbed) return;
    this.grabbed = null;
    this.editor.commit();
  }

  draw(frame) {
    const { editor, overlay } = this;
    if (!editor.isOn) return;
    for (const mark of editor.state?.marks.filter(one => one.frame === frame) ?? []) this.ring(mark.x, mark.y, 11, '#e69f00');
    for (const item of editor.items) {
      if (Number.isNaN(item.x)) continue;
      const isPoint = item.id.startsWith('point-');
      const isChosen = item.id === editor.selected;
      if (item.id === 'mark') this.cross(item.x, item.y);
      else if (!isPoint) this.square(item.x, item.y, isChosen);
      else if (editor.pending?.id === item.id) this.ring(item.x, item.y, 4, pointColours[item.id.slice(6)]);
      if (isChosen) { this.ring(item.x, item.y, 12, '#ffffff'); this.name(item); }
    }
    overlay.context.globalAlpha = 1;
  }

  square(x, y, isChosen) {
    const { context, scale, ratio } = this.overlay;
    const half = (isChosen ? 6 : 4.5) * ratio;
    context.beginPath();
    context.rect(x * scale - half, y * scale - half, 2 * half, 2 * half);
    context.fillStyle = isChosen ? '#e69f00' : '#ffffff';
    context.fill();
    this.overlay.stroke(isChosen ? '#ffffff' : '#1c2126', 1.2);
  }

  ring(x, y, radius, colour) {
    const { context, scale, ratio } = this.overlay;
    context.beginPath();
    context.arc(x * scale, y * scale, radius * ratio, 0, 2 * Math.PI);
    this.overlay.stroke(colour, 2);
  }

  cross(x, y) {
    const { context, scale, ratio } = this.overlay;
    const half = 16 * ratio;
    context.beginPath();
    context.moveTo(x * scale - half, y * scale);
    context.lineTo(x * scale + half, y * scale);
    context.moveTo(x * scale, y * scale - half);
    context.lineTo(x * scale, y * scale + half);
    this.overlay.stroke('#e69f00', 2);
  }

  name(item) {
    const { context, scale, ratio, canvas } = this.overlay;
    context.font = `bold ${12 * ratio}px system-ui, sans-serif`;
    const width = context.measureText(item.label).width;
    const left = Math.max(4 * ratio, Math.min(item.x * scale + 15 * ratio, canvas.width - width - 4 * ratio));
    const top = item.y * scale < 24 * ratio ? item.y * scale + 26 * ratio : item.y * scale - 12 * ratio;
    context.lineWidth = 4 * ratio;
    context.strokeStyle = 'rgba(0, 0, 0, .75)';
    context.strokeText(item.label, left, top);
    context.fillStyle = '#fff';
    context.fillText(item.label, left, top);
  }
}
