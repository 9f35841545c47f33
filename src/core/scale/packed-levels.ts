// Levels as text, to travel with the events that they are of: placed once, by whoever publishes, and read by whoever looks.
import type { EventColumns } from './event-columns.ts';
import { laneCountOf } from './event-columns.ts';
import type { LevelRows, Levels } from './levels.ts';
import { UNPLACED } from './levels.ts';

/** Levels of the events of a table in one lane. The same for any part of the table, with the letters of its events. */
export interface PackedLevels {
  readonly baseMsPerPx: number;
  readonly subLanes: number;
  readonly levelCount: number;
  /** For each event of the table, in its order, a letter: its level, or `-` where it has no room at any zoom. */
  readonly levelOf: string;
  /** The same for its sub-lane. */
  readonly subLaneOf: string;
}

/** A letter for each number below 64. None of them is escaped in JSON, or in a page. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.';
const NO_ROOM = '-';

/**
 * Packs complete levels of columns in one lane; `count` is how many events their table has. Throws a RangeError for more
 * than 64 levels, which no span of dates needs.
 */
export function packLevels(columns: EventColumns, levels: Levels, count: number): PackedLevels {
  const { baseMsPerPx, subLanes, lists, levelOf, subLaneOf, isComplete } = levels;
  if (!isComplete || laneCountOf(columns) !== 1 || lists.length > LETTERS.length)
    throw new RangeError('only complete levels of one lane can be packed');
  const ofLevel = Array<string>(count).fill(NO_ROOM);
  const ofSubLane = Array<string>(count).fill(NO_ROOM);
  for (const [row, event] of columns.event.entries()) {
    ofLevel[event] = LETTERS[levelOf[row] ?? UNPLACED] ?? NO_ROOM;
    ofSubLane[event] = LETTERS[subLaneOf[row] ?? 0] ?? NO_ROOM;
  }
  return {
    baseMsPerPx,
    subLanes,
    levelCount: lists.length,
    levelOf: ofLevel.join(''),
    subLaneOf: ofSubLane.join(''),
  };
}

/** The letters of some events of a table only, by their places in it, in the order in which they are given. */
export function packedPart(packed: PackedLevels, events: readonly number[]): PackedLevels {
  const lettersOf = (all: string) => events.map((event) => all[event] ?? NO_ROOM).join('');
  return { ...packed, levelOf: lettersOf(packed.levelOf), subLaneOf: lettersOf(packed.subLaneOf) };
}

/** The levels of columns in one lane, each row with what its event has. Linear in rows, levels and sub-lanes. */
export function unpackLevels(packed: PackedLevels, { count, event }: EventColumns): Levels {
  const { baseMsPerPx, subLanes, levelCount } = packed;
  const levelOf = new Uint8Array(count).fill(UNPLACED);
  const subLaneOf = new Uint8Array(count);
  // Where each track of each level begins, level by level.
  const starts = new Uint32Array(levelCount * subLanes + 1);
  for (let row = 0; row < count; row += 1) {
    const each = event[row] ?? 0;
    const level = numberOf(packed.levelOf, each);
    const subLane = numberOf(packed.subLaneOf, each);
    if (level >= levelCount || subLane >= subLanes) continue;
    levelOf[row] = level;
    subLaneOf[row] = subLane;
    const after = level * subLanes + subLane + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(starts.at(-1) ?? 0);
  // Rows come in the order of their starts, and so they stand on each track.
  for (let row = 0; row < count; row += 1) {
    const level = levelOf[row] ?? UNPLACED;
    if (level === UNPLACED) continue;
    const track = level * subLanes + (subLaneOf[row] ?? 0);
    const to = next[track] ?? 0;
    rows[to] = row;
    next[track] = to + 1;
  }
  const lists = Array.from({ length: levelCount }, (_, level): LevelRows => {
    const ofTracks = starts.slice(level * subLanes, (level + 1) * subLanes + 1);
    const first = ofTracks[0] ?? 0;
    return {
      level,
      rows: rows.slice(first, ofTracks[subLanes]),
      trackStarts: ofTracks.map((each) => each - first),
      isLast: level === levelCount - 1,
    };
  });
  return { baseMsPerPx, subLanes, lists, levelOf, subLaneOf, isComplete: true };
}

/** The number that a letter stands for; 64 and more for none. */
function numberOf(letters: string, at: number): number {
  return NUMBERS[letters.charCodeAt(at)] ?? UNPLACED;
}

const NUMBERS = new Uint8Array(128).fill(UNPLACED);
for (const [at, letter] of Array.from(LETTERS).entries()) NUMBERS[letter.charCodeAt(0)] = at;
