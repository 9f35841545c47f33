// Full text of a million events: folded once, kept in long pieces, searched piece by piece so that whoever asks can stop.
import { firstNotBelow } from '../scale/sorted-numbers.ts';
import { searchable } from './filter-events.ts';

/** Between the texts of a piece. No text has it, and no word that is looked for. */
const BETWEEN = '\u0001';
/** Events to a piece: long enough to search fast, short enough to stop within a millisecond. */
const PIECE_EVENTS = 1024;

interface Piece {
  readonly text: string;
  /** Where the text of each event begins, and one past the last. */
  readonly starts: Uint32Array;
}

/** Events are numbered as they are added, from 0. */
export class TextIndex {
  readonly #pieces: Piece[] = [];
  /** Texts that wait for a full piece. */
  #waiting: string[] = [];

  get count(): number {
    return this.#pieces.length * PIECE_EVENTS + this.#waiting.length;
  }

  add(text: string): void {
    this.#waiting.push(text.replaceAll(BETWEEN, ' '));
    if (this.#waiting.length < PIECE_EVENTS) return;
    this.#pieces.push(pieceOf(this.#waiting));
    this.#waiting = [];
  }

  /**
   * The events that have every word of the query, in ascending order, piece by piece; an empty piece says that none was
   * found so far. Throws away nothing: whoever stops asking stops the search.
   *
   * The words are those of `filterEvents`: what it finds is found here.
   */
  *search(query: string): Generator<readonly number[], void> {
    const words = searchable(query).split(' ').filter(Boolean);
    // The longest is the rarest; what has it is looked into for the others.
    words.sort((a, b) => b.length - a.length);
    for (let at = 0; at < this.#pieces.length; at += 1) {
      const piece = this.#pieces[at];
      if (piece !== undefined) yield found(piece, words, at * PIECE_EVENTS);
    }
    if (this.#waiting.length > 0) {
      yield found(pieceOf(this.#waiting), words, this.#pieces.length * PIECE_EVENTS);
    }
  }
}

function pieceOf(texts: readonly string[]): Piece {
  const text = searchable(texts.join(BETWEEN));
  const starts = new Uint32Array(texts.length + 1);
  for (let event = 1; event < texts.length; event += 1) {
    starts[event] = text.indexOf(BETWEEN, starts[event - 1]) + 1;
  }
  starts[texts.length] = text.length + 1;
  return { text, starts };
}

function found({ text, starts }: Piece, words: readonly string[], firstEvent: number): readonly number[] {
  const [rarest, ...others] = words;
  const events: number[] = [];
  const count = starts.length - 1;
  if (rarest === undefined) return Array.from({ length: count }, (_, event) => firstEvent + event);
  if (words.some((word) => word.includes(BETWEEN))) return events;
  for (let at = text.indexOf(rarest); at >= 0;) {
    const event = firstNotBelow(starts, at, 0, count, true) - 1;
    const end = starts[event + 1] ?? 0;
    const own = text.slice(starts[event], end - 1);
    if (others.every((word) => own.includes(word))) events.push(firstEvent + event);
    at = text.indexOf(rarest, end);
  }
  return events;
}
