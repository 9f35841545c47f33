// The level of an event: at which zoom it is first shown. Level l has buckets of `bucketMs(l)`; in each, the sixteen
// most salient of all events that begin in it are shown. An event's level is the coarsest at which it is among them, so
// what is shown at a level is shown at every finer one, and no bucket of any level shows more than sixteen.
import type { TimeWindow } from '../scale/time-window.ts';
import {
  BUCKET_LEVELS,
  BUCKET_RATIO,
  bucketMs,
  EVENTS_PER_BUCKET,
  FINEST_DENSITY_LEVEL,
  REST_LEVEL,
} from './archive-format.ts';

/** What has a place in time. */
export interface Placed {
  /** UTC epoch milliseconds; `NaN` for an undated event. All undated events are in one bucket at every level. */
  readonly startMs: number;
}

/** What decides between the events of a bucket. */
export interface Ranked extends Placed {
  readonly salience: number;
  readonly id: string;
}

/**
 * Negative where `a` is shown before `b`: by salience, and among equals by their ids read backwards, which spreads what
 * is shown over a bucket where ids ascend with time. In SQL: `ORDER BY salience DESC, reverse(id)`.
 */
export function byRank(a: Ranked, b: Ranked): number {
  return b.salience - a.salience || compareReversed(a.id, b.id);
}

function compareReversed(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let back = 1; back <= shared; back += 1) {
    const difference = a.charCodeAt(a.length - back) - b.charCodeAt(b.length - back);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Gives levels to events that arrive in the order of their start (undated ones last), holding at most sixteen of each
 * level at a time: those of the open bucket that no more salient event has put out of it. `emit` is called once for
 * each event, in the order of starts within a level, except that those of the rest may be out of order within a bucket
 * of the finest level; it is not held afterwards. `rank` says what `byRank` says. Cost: linear.
 */
export class LevelAssigner<T extends Placed> {
  readonly #emit: (event: T, level: number) => void;
  readonly #rank: (a: T, b: T) => number;
  /** By level: the candidates of its open bucket, and the number of that bucket. */
  readonly #open = Array.from({ length: BUCKET_LEVELS }, () => ({ bucket: NaN, events: new Array<T>() }));
  #hasAny = false;
  #isUndated = false;
  /** The index of the worst of the finest bucket once that is full; -1 where it has to be looked for. */
  #worst = -1;

  constructor(emit: (event: T, level: number) => void, rank: (a: T, b: T) => number) {
    this.#emit = emit;
    this.#rank = rank;
  }

  add(event: T): void {
    const isUndated = Number.isNaN(event.startMs);
    if (this.#hasAny) {
      // Coarse buckets hold fine ones, so the finest that stays open keeps all above it open.
      for (let level = BUCKET_LEVELS - 1; level >= 0; level -= 1) {
        const bucket = Math.floor(event.startMs / bucketMs(level));
        if (isUndated === this.#isUndated && (isUndated || bucket === this.#open[level]?.bucket)) break;
        this.#close(level);
      }
    }
    this.#hasAny = true;
    this.#isUndated = isUndated;
    for (let level = BUCKET_LEVELS - 1; level >= 0; level -= 1) {
      const open = this.#open[level];
      const bucket = Math.floor(event.startMs / bucketMs(level));
      if (open === undefined || open.bucket === bucket) break;
      open.bucket = bucket;
    }
    const finest = this.#open[BUCKET_LEVELS - 1]?.events;
    if (finest === undefined) return;
    if (finest.length < EVENTS_PER_BUCKET) {
      finest.push(event);
      return;
    }
    if (this.#worst < 0) this.#worst = this.#indexOfWorst(finest);
    const loser = finest[this.#worst];
    if (loser === undefined || this.#rank(event, loser) > 0) {
      this.#emit(event, REST_LEVEL);
    } else {
      finest[this.#worst] = event;
      this.#worst = -1;
      this.#emit(loser, REST_LEVEL);
    }
  }

  /** Call once, after the last event. */
  finish(): void {
    for (let level = BUCKET_LEVELS - 1; level >= 0; level -= 1) this.#close(level);
  }

  /** The winners of a bucket stand for the bucket around it; when that closes, its losers are shown at this level. */
  #close(level: number): void {
    const open = this.#open[level];
    if (open === undefined) return;
    const ranked = open.events.sort(this.#rank);
    const winners = ranked.slice(0, EVENTS_PER_BUCKET);
    for (const loser of ranked.slice(EVENTS_PER_BUCKET).sort(byStart)) this.#emit(loser, level + 1);
    open.events = [];
    if (level === BUCKET_LEVELS - 1) this.#worst = -1;
    const above = this.#open[level - 1];
    if (above === undefined) for (const winner of winners.sort(byStart)) this.#emit(winner, 0);
    else above.events.push(...winners);
  }

  #indexOfWorst(events: readonly T[]): number {
    let worst = 0;
    for (let index = 1; index < events.length; index += 1) {
      const [a, b] = [events[index], events[worst]];
      if (a !== undefined && b !== undefined && this.#rank(a, b) > 0) worst = index;
    }
    return worst;
  }
}

function byStart(a: Placed, b: Placed): number {
  return Number.isNaN(a.startMs) ? 0 : a.startMs - b.startMs;
}

/**
 * The level for a window: its buckets are a quarter of the window or less, so that 64 to 272 events of this level and
 * coarser ones lie in it where there are enough. Where there are several lanes, so many lie in each; the next level, where
 * they are more than a few, so that all of them together are no more than a chart can hold.
 */
export function levelForWindow({ startMs, endMs }: TimeWindow, laneCount = 1): number {
  const widestMs = (endMs - startMs) / (laneCount < BUCKET_RATIO ? BUCKET_RATIO : 1);
  let level = 0;
  while (level < REST_LEVEL && bucketMs(level) > widestMs) level += 1;
  return level;
}

/** The level of the density table for a window: 256 to 1024 buckets in it, or the finest that there is. */
export function densityLevelForWindow({ startMs, endMs }: TimeWindow): number {
  let level = 0;
  while (level < FINEST_DENSITY_LEVEL && bucketMs(level) > (endMs - startMs) / 256) level += 1;
  return level;
}
