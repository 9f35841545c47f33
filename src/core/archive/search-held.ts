// Searching a file of lines: its bytes are read through, and what can hold the answer is looked at closely. There is no
// index of words, which would be as large as the file.
import type { Checked } from '../model/diagnostic.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { firstNotBelow } from '../scale/sorted-numbers.ts';
import { searchable, searchedText } from '../search/filter-events.ts';
import type { EventQuery, SearchStep } from './event-collection.ts';
import type { ArchivedEvent } from './event-row.ts';
import type { HeldEvent } from './held-events.ts';
import type { RowColumns } from './held-rows.ts';
import type { RangeFile } from './range-file.ts';

const PIECE_BYTES = 2 ** 20;

/** A file, which may still grow while it is searched. */
export interface SearchedFile {
  readonly growth: { readonly isComplete: boolean; readonly eventCount: number; grown(): Promise<void> };
  readonly columns: () => RowColumns;
  readonly file: () => RangeFile;
  readonly shown: (held: HeldEvent) => ArchivedEvent;
}

/** In the order of the file, a step for each piece of it. What `filterEvents` finds by the same words is found here. */
export async function* searchHeld(
  { growth, columns, file, shown }: SearchedFile,
  query: EventQuery,
  signal?: AbortSignal,
): AsyncGenerator<Checked<SearchStep>, void, void> {
  const wanted = wantedOf(query);
  let next = 0;
  for (;;) {
    const { isComplete, eventCount } = growth;
    if (next >= eventCount) {
      if (isComplete) break;
      await growth.grown();
      signal?.throwIfAborted();
      continue;
    }
    const rows = columns();
    const from = rows.at[next] ?? 0;
    const last = Math.max(next, firstNotBelow(rows.at, from + PIECE_BYTES, next, eventCount) - 1);
    const until = (rows.at[last] ?? 0) + (rows.length[last] ?? 0);
    const { read, byteLength } = file();
    const piece = await read(from, until, signal);
    if (!piece.ok) {
      yield piece;
      return;
    }
    const events: ArchivedEvent[] = [];
    for (const row of rowsThatMay(piece.value, wanted, rows, next, last + 1)) {
      const start = (rows.at[row] ?? 0) - from;
      const event = eventIn(piece.value.subarray(start, start + (rows.length[row] ?? 0)));
      if (event !== undefined && isWanted(event, wanted)) events.push(shown({ row, event }));
    }
    next = last + 1;
    // While it grows, how much there will be is what there is so far and some.
    const share = growth.isComplete ? next / growth.eventCount : Math.min(0.9, until / byteLength);
    yield { ok: true, value: { events, share }, diagnostics: [] };
  }
  yield { ok: true, value: { events: [], share: 1 }, diagnostics: [] };
}

interface Wanted {
  readonly query: EventQuery;
  /** The words of the query, as search compares them. */
  readonly words: readonly string[];
  /** Texts all of which stand in a line that is searched for, unless it has escapes; the rarest first. */
  readonly needles: readonly string[];
}

function wantedOf(query: EventQuery): Wanted {
  const { words: text = '', ...exact } = query;
  const words = searchable(text).split(' ').filter(Boolean);
  // Where there is more than single spaces, the text as it is written and as it is compared differ.
  const values = Object.values(exact).filter((value) => !/\s\s|[^\S ]/.test(value));
  const needles = [...words, ...values.map(searchable)].sort((a, b) => b.length - a.length);
  return { query, words, needles };
}

/** Rows `[from, to)` whose lines, which begin with the piece, may be what is wanted: none that is, is left out. */
function* rowsThatMay(
  piece: Uint8Array,
  { needles }: Wanted,
  { at, length }: RowColumns,
  from: number,
  to: number,
): Generator<number, void> {
  const base = at[from] ?? 0;
  const text = decoder.decode(piece);
  const [rarest, ...others] = needles;
  const isPlain = text.length === piece.length && !text.includes('\\');
  if (isPlain && rarest !== undefined && needles.every((needle) => /^[ -~]*$/.test(needle))) {
    // Bytes are letters here, and folding keeps their places.
    const folded = text.toLowerCase();
    for (let found = folded.indexOf(rarest); found >= 0;) {
      const row = firstNotBelow(at, base + found, from, to, true) - 1;
      const start = (at[row] ?? 0) - base;
      const end = start + (length[row] ?? 0);
      if (row >= from && found < end) {
        const line = folded.slice(start, end);
        if (others.every((needle) => line.includes(needle))) yield row;
      }
      const after = row + 1 < to ? (at[row + 1] ?? 0) - base : folded.length;
      found = folded.indexOf(rarest, after);
    }
    return;
  }
  for (let row = from; row < to; row += 1) {
    const start = (at[row] ?? 0) - base;
    const line = decoder.decode(piece.subarray(start, start + (length[row] ?? 0)));
    const folded = searchable(line);
    if (line.includes('\\') || needles.every((needle) => folded.includes(needle))) yield row;
  }
}

/** The line was checked when the file was read through; one that was changed since holds nothing. */
function eventIn(line: Uint8Array): TimelineEvent | undefined {
  try {
    return JSON.parse(decoder.decode(line)) as TimelineEvent;
  } catch {
    return undefined;
  }
}

function isWanted(event: TimelineEvent, { query, words }: Wanted): boolean {
  const { actor, tag, source, place, status, id } = query;
  if (id !== undefined && event.id !== id) return false;
  if (status !== undefined && event.status !== status) return false;
  if (place !== undefined && event.place !== place) return false;
  if (actor !== undefined && !event.actors.includes(actor)) return false;
  if (tag !== undefined && !event.tags.includes(tag)) return false;
  if (source !== undefined && !event.evidence.some((each) => each.source === source)) return false;
  if (words.length === 0) return true;
  const text = searchable(searchedText({ event, evidence: event.evidence }));
  return words.every((word) => text.includes(word));
}

const decoder = new TextDecoder();
