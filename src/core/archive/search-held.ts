// Searching a file of lines: its bytes are read through, and what can hold the answer is looked at closely. There is no
// index of words, which would be as large as the file.
import type { Checked } from '../model/diagnostic.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { firstNotBelow } from '../scale/sorted-numbers.ts';
import { searchable, searchedText } from '../search/filter-events.ts';
import type { EventQuery, SearchStep } from './event-collection.ts';
import type { ArchivedEvent } from './event-row.ts';
import type { HeldEvent } from './held-events.ts';
import type { GrowingFile, LinesPiece } from './held-pieces.ts';
import { eventInPiece, linePieces } from './held-pieces.ts';

/** In the order of the file, a step for each piece of it. What `filterEvents` finds by the same words is found here. */
export async function* searchHeld(
  file: GrowingFile,
  shown: (held: HeldEvent) => ArchivedEvent,
  query: EventQuery,
  signal?: AbortSignal,
): AsyncGenerator<Checked<SearchStep>, void, void> {
  const wanted = wantedOf(query);
  for await (const piece of linePieces(file, signal)) {
    if (!piece.ok) {
      yield piece;
      return;
    }
    const events: ArchivedEvent[] = [];
    for (const row of rowsThatMay(piece.value, wanted)) {
      const event = eventInPiece(piece.value, row);
      if (event !== undefined && isWanted(event, wanted)) events.push(shown({ row, event }));
    }
    yield { ok: true, value: { events, share: piece.value.share }, diagnostics: [] };
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

/** The rows of a piece whose lines may be what is wanted: none that is, is left out. */
function* rowsThatMay(
  { bytes, columns: { at, length }, from, to }: LinesPiece,
  { needles }: Wanted,
): Generator<number, void> {
  const base = at[from] ?? 0;
  const text = decoder.decode(bytes);
  const [rarest, ...others] = needles;
  const isPlain = text.length === bytes.length && !text.includes('\\');
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
    const line = decoder.decode(bytes.subarray(start, start + (length[row] ?? 0)));
    const folded = searchable(line);
    if (line.includes('\\') || needles.every((needle) => folded.includes(needle))) yield row;
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
