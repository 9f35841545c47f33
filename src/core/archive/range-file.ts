// A file of which stretches are read: what the reader of an archive needs of whatever holds it.
import type { Checked } from '../model/diagnostic.ts';

export interface RangeFile {
  /** How messages call it. */
  readonly name: string;
  readonly byteLength: number;
  /**
   * The bytes of `[start, end)`, all of them, or why there are none. Rejects with the reason of the signal when it is
   * aborted, and with nothing else.
   */
  read(start: number, end: number, signal?: AbortSignal): Promise<Checked<Uint8Array>>;
}

/** The file in memory. */
export function memoryFile(name: string, bytes: Uint8Array): RangeFile {
  return {
    name,
    byteLength: bytes.length,
    read: (start, end) =>
      Promise.resolve({ ok: true, value: new Uint8Array(bytes.subarray(start, end)), diagnostics: [] }),
  };
}
