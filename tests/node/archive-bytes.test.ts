// Reads of a file by many at once: few requests, each cancelled only when nobody waits for it.
import { expect, test } from 'vitest';
import { ByteCache } from '../../src/core/archive/byte-cache.ts';
import type { RangeFile } from '../../src/core/archive/range-file.ts';

const BYTES = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);

/** A file whose reads wait until they are let go, and that tells what was asked for. */
function slowFile() {
  const reads: { readonly start: number; readonly end: number; readonly signal: AbortSignal | undefined }[] =
    [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const file: RangeFile = {
    name: 'slow',
    byteLength: BYTES.length,
    read: async (start, end, signal) => {
      reads.push({ start, end, signal });
      await held;
      signal?.throwIfAborted();
      return { ok: true, value: BYTES.subarray(start, end), diagnostics: [] };
    },
  };
  return { file, reads, letGo };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('what several readers ask for at once and near is one request, and each gets its own', async () => {
  const { file, reads, letGo } = slowFile();
  const cache = new ByteCache(file, 0);
  const [first, second] = [cache.batch(undefined, () => false), cache.batch(undefined, () => false)];
  const asked = [first(10, 20), second(30, 40), first(30, 40), second(90_000, 90_010)];
  letGo();
  const values = (await Promise.all(asked)).map((each) => (each.ok ? Array.from(each.value) : []));
  expect(reads.map(({ start, end }) => [start, end])).toEqual([
    [10, 40],
    [90_000, 90_010],
  ]);
  expect(values).toEqual(
    [
      [10, 20],
      [30, 40],
      [30, 40],
      [90_000, 90_010],
    ].map(([start, end]) => Array.from(BYTES.subarray(start, end))),
  );
});

test('one who gives up is told so at once, and the others still get theirs', async () => {
  const { file, reads, letGo } = slowFile();
  const cache = new ByteCache(file, 0);
  const leaving = new AbortController();
  const left = cache.batch(leaving.signal, () => false)(10, 20);
  const stays = cache.batch(new AbortController().signal, () => false)(15, 25);
  await turn();
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(reads[0]?.signal?.aborted).toBe(false);
  letGo();
  const read = await stays;
  expect(read.ok && Array.from(read.value)).toEqual(Array.from(BYTES.subarray(15, 25)));
});

test('a request is cancelled when all have given up, and not made when they had before', async () => {
  const { file, reads, letGo } = slowFile();
  const cache = new ByteCache(file, 0);
  const [a, b] = [new AbortController(), new AbortController()];
  const asked = [cache.batch(a.signal, () => false)(0, 9), cache.batch(b.signal, () => false)(5, 12)];
  await turn();
  a.abort(new Error('a'));
  expect(reads[0]?.signal?.aborted).toBe(false);
  b.abort(new Error('b'));
  expect(reads[0]?.signal?.aborted).toBe(true);
  letGo();
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map((each) => each.status === 'rejected' && String(each.reason))).toEqual([
    'Error: a',
    'Error: b',
  ]);
  await expect(cache.batch(a.signal, () => false)(50, 60)).rejects.toThrow('a');
  expect(reads).toHaveLength(1);
});
