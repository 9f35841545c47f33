// News-like events as a table, of any size and the same every time: bursts in which minutes matter, quiet days between
// them, one in ten lasting from hours to months, titles of about forty characters, eight lanes of uneven weight.
import type { EventTable } from '../../src/core/scale/event-table.ts';
import { EventTableBuilder, guessLabelPx } from '../../src/core/scale/event-table.ts';
import type { LaneChoice } from '../../src/core/scale/event-columns.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2013, 0, 1);
const DAYS = 3650;
const LANES = 8;

const WHO = [
  'The mayor',
  'The harbour board',
  'A nurse',
  'The railway',
  'Two divers',
  'The court',
  'The union',
];
const DID = [
  'opens a bridge',
  'asks for more time',
  'signs a contract',
  'finds the ledger',
  'closes the line',
  'apologises',
  'counts votes again',
];
const WHERE = ['Aldport', 'Brackwater', 'Cinder Hill', 'Dunmere', 'Eastmarch'];

export interface NewsEvents {
  readonly table: EventTable;
  readonly lanes: LaneChoice;
}

/** Whole numbers below a limit, always the same ones (a linear congruential generator, modulus 2^31). */
export function seededNumbers(seed = 20231109): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** The title of an event by its place: text need not be kept to be known. */
function newsTitle(index: number): string {
  const [who, did, where] = [WHO[index % 7] ?? '', DID[(index * 3) % 7] ?? '', WHERE[(index * 7) % 5] ?? ''];
  return `${who} ${did} in ${where} (${index + 1})`;
}

export function newsEvents(count: number): NewsEvents {
  const next = seededNumbers();
  const builder = new EventTableBuilder();
  const codes = new Uint32Array(count);
  const bursts = Math.max(1, Math.round(count ** 0.4));
  const centres = Array.from({ length: bursts }, () => next(DAYS));
  for (let index = 0; index < count; index += 1) {
    const kind = next(10);
    // Six in ten crowd into the days after one of the beginnings, more the nearer.
    const isBurst = kind < 6;
    const day = isBurst
      ? (centres[next(bursts)] ?? 0) + Math.floor((next(1000) / 1000) ** 3 * 12)
      : next(DAYS);
    // A third of the dates know the minute.
    const minute = next(3) === 0 ? next(1440) : undefined;
    const startMs = FIRST_MS + day * DAY_MS + (minute ?? 0) * 60_000;
    const isRange = next(10) === 0;
    const lengthMs = isRange
      ? Math.ceil(2 ** (next(1000) / 100)) * DAY_MS * 0.25
      : minute === undefined
        ? DAY_MS
        : 60_000;
    const evidence = next(20) === 0 ? 2 + next(6) : 1;
    builder.add({
      id: `event-${index}`,
      bounds: { startMs, endMs: startMs + lengthMs },
      evidence,
      labelPx: guessLabelPx(newsTitle(index)),
    });
    codes[index] = Math.min(LANES - 1, Math.floor((next(1000) / 1000) ** 2 * LANES));
  }
  const starts = Uint32Array.from({ length: count + 1 }, (_, index) => index);
  return { table: builder.done(), lanes: { laneCount: LANES, starts, codes } };
}
