// The lines of a file that is read through, a piece at a time: what looks at every line goes through them.
import type { Checked } from '../model/diagnostic.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { firstNotBelow } from '../scale/sorted-numbers.ts';
import type { RowColumns } from './held-rows.ts';
import type { RangeFile } from './range-file.ts';

const PIECE_BYTES = 2 ** 20;

/** A file, which may still grow while it is looked through. */
export interface GrowingFile {
  readonly growth: { readonly isComplete: boolean; readonly eventCount: number; grown(): Promise<void> };
  readonly columns: () => RowColumns;
  readonly file: () => RangeFile;
}

/** The lines of the rows `[from, to)`, and how much of all was looked through with them; 1 with the last. */
export interface LinesPiece {
  readonly bytes: Uint8Array;
  readonly columns: RowColumns;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** In the order of the file. Waits for what is still being read. What cannot be read is the last. */
export async function* linePieces(
  { growth, columns, file }: GrowingFile,
  signal?: AbortSignal,
): AsyncGenerator<Checked<LinesPiece>, void, void> {
  let next = 0;
  for (;;) {
    const { isComplete, eventCount } = growth;
    if (next >= eventCount) {
      if (isComplete) return;
      await growth.grown();
      signal?.throwIfAborted();
      continue;
    }
    const rows = columns();
    const start = rows.at[next] ?? 0;
    const last = Math.max(next, firstNotBelow(rows.at, start + PIECE_BYTES, next, eventCount) - 1);
    const end = (rows.at[last] ?? 0) + (rows.length[last] ?? 0);
    const { read, byteLength } = file();
    const bytes = await read(start, end, signal);
    if (!bytes.ok) {
      yield bytes;
      return;
    }
    const from = next;
    next = last + 1;
    // While it grows, how much there will be is what there is so far and some.
    const share = growth.isComplete ? next / growth.eventCount : Math.min(0.9, end / byteLength);
    const value = { bytes: bytes.value, columns: rows, from, to: next, share };
    yield { ok: true, value, diagnostics: [] };
  }
}

/** The event of a row of the piece. Its line was checked when the file was read through; one that was changed holds none. */
export function eventInPiece({ bytes, columns, from }: LinesPiece, row: number): TimelineEvent | undefined {
  const start = (columns.at[row] ?? 0) - (columns.at[from] ?? 0);
  try {
    const line = bytes.subarray(start, start + (columns.length[row] ?? 0));
    return JSON.parse(decoder.decode(line)) as TimelineEvent;
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder();
