// Where pictures come from: the file itself where the browser can play it, else single pictures from the server.
// Both tell which frame is really shown, so that what is drawn over it always belongs to it.

import { endOf, frameAt } from '/app/frames.js';

const patienceMs = 4000;

/** Opens a trial's pictures; resolves once it is known what shows them. */
export function openSource(trial, onFrame) {
  const path = `/media/${encodeURIComponent(trial.key)}`;
  return new Promise(resolve => {
    const video = document.createElement('video');
    const giveUp = () => { clearTimeout(timer); video.removeAttribute('src'); resolve(new PictureSource(path, trial.data.times, onFrame)); };
    const timer = setTimeout(giveUp, patienceMs);
    Object.assign(video, { muted: true, playsInline: true, preload: 'auto', src: `${path}/video` });
    video.addEventListener('error', giveUp, { once: true });
    video.requestVideoFrameCallback?.((_, frame) => {
      clearTimeout(timer);
      video.removeEventListener('error', giveUp);
      resolve(new VideoSource(video, trial.data.times, frame.mediaTime, onFrame));
    });
    if (!video.requestVideoFrameCallback) giveUp();
  });
}

/** Plays the file. The first frame's media time ties the browser's clock to the container's. */
class VideoSource {
  constructor(video, times, firstS, onFrame) {
    Object.assign(this, { element: video, times, offsetS: firstS, onFrame, frame: 0, isVideo: true });
    const shown = (_, picture) => {
      this.frame = frameAt(times, picture.mediaTime - this.offsetS + 1e-4);
      this.onFrame(this.frame);
      if (!this.isClosed) video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
    this.onFrame(0);
  }

  get isPlaying() { return !this.element.paused; }

  set speed(value) { this.element.playbackRate = value; }

  play() { return this.element.play(); }

  pause() {
    this.element.pause();
    this.go(this.frame);
  }

  /** Aims at the middle of the frame, so that rounding never shows its neighbour. */
  go(frame) {
    this.element.currentTime = this.offsetS + (this.times[frame] + endOf(this.times, frame)) / 2;
  }

  close() {
    this.isClosed = true;
    this.element.pause();
    this.element.removeAttribute('src');
    this.element.load();
  }
}

/** Shows pictures from the server; while it plays, frames that come too late are left out. */
class PictureSource {
  constructor(path, times, onFrame) {
    Object.assign(this, { path, times, onFrame, frame: 0, speed: 1, isPlaying: false, element: document.createElement('img'), wanted: null, isVideo: false });
    this.element.alt = '';
    this.go(0);
  }

  play() {
    const [startMs, startS] = [performance.now(), this.times[this.frame]];
    this.isPlaying = true;
    const tick = nowMs => {
      if (!this.isPlaying) return;
      const next = frameAt(this.times, startS + this.speed * (nowMs - startMs) / 1000);
      if (next !== this.frame && this.wanted === null) this.go(next);
      if (next >= this.times.length - 1) this.isPlaying = false;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  pause() { this.isPlaying = false; }

  async go(frame) {
    const isBusy = this.wanted !== null;
    this.wanted = frame;
    if (isBusy) return;
    while (this.wanted !== null && !this.isClosed) {
      const asked = this.wanted;
      const picture = new Image();
      picture.src = `${this.path}/frames/${asked}`;
      try { await picture.decode(); } catch { /* The video ends before the track: the picture stays. */ }
      this.element.src = picture.src;
      this.frame = asked;
      this.onFrame(asked);
      if (this.wanted === asked) this.wanted = null;
    }
  }

  close() { [this.isClosed, this.isPlaying] = [true, false]; }
}
