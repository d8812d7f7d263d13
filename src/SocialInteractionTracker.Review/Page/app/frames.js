// The numbers of every frame, as FrameData on the server packs them.

import { getBytes, getJson } from '/app/api.js';

export const states = { unknown: 0, in: 1, out: 2, excluded: 3 };

export const origins = { missing: 0, measured: 1, interpolated: 2, silhouette: 3, corrected: 4, derived: 5 };

/** A trial with its frames. */
export async function loadTrial(key, point) {
  const path = `/api/trials/${encodeURIComponent(key)}`;
  const [trial, bytes] = await Promise.all([getJson(`${path}/`), getBytes(`${path}/frames${point ? `?point=${point}` : ''}`)]);
  return { ...trial, data: trial.frames > 0 ? unpack(bytes, trial) : null };
}

function unpack(bytes, trial) {
  const count = trial.frames;
  let offset = 0;
  const take = (Type, length) => {
    const run = new Type(bytes, offset, length);
    offset += run.byteLength;
    return run;
  };
  const times = take(Float64Array, count);
  const points = trial.points.map(name => ({ name, x: take(Float32Array, count), y: take(Float32Array, count), confidence: take(Float32Array, count) }));
  const speed = take(Float32Array, count);
  for (const point of points) point.origin = take(Uint8Array, count);
  const zones = (trial.arena?.zones ?? []).map(zone => ({ name: zone.name, states: take(Uint8Array, count) }));
  return { count, times, points, speed, zones, lastS: endOf(times, count - 1) };
}

/** When a frame ends: where the next begins, the last one as long as the one before it. */
export function endOf(times, frame) {
  if (frame + 1 < times.length) return times[frame + 1];
  return times.length > 1 ? 2 * times[frame] - times[frame - 1] : times[frame];
}

/** The frame that is shown at a time. */
export function frameAt(times, timeS) {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (times[middle] <= timeS) low = middle;
    else high = middle - 1;
  }
  return low;
}
