// A file of which stretches are read: what the reader of an archive needs of whatever holds it.
import { diagnose } from '../model/diagnose.ts';
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

/** Bytes of which parts can be had: a `Blob` of a browser is one. */
export interface SlicedBytes {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** `help` says what to do where it cannot be read any more. */
export function rangesOf(name: string, bytes: SlicedBytes, help: string): RangeFile {
  return {
    name,
    byteLength: bytes.size,
    async read(start, end, signal) {
      try {
        const part = new Uint8Array(await bytes.slice(start, end).arrayBuffer());
        signal?.throwIfAborted();
        return { ok: true, value: part, diagnostics: [] };
      } catch (error) {
        signal?.throwIfAborted();
        const message = `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
        return { ok: false, diagnostics: [diagnose('archive-unreachable', '', message, { help })] };
      }
    },
  };
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
