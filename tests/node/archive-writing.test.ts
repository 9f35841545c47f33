// What an archive is written with: lines, sorting, dictionaries and the columns of Parquet, each read back.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AsyncBuffer } from 'hyparquet';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ByteView, newView } from '../../src/cli/archive/copy-bytes.ts';
import { readLines } from '../../src/cli/archive/line-buffers.ts';
import { NumberColumn, TextColumn, WordsColumn } from '../../src/cli/archive/parquet-columns.ts';
import { ParquetFile } from '../../src/cli/archive/parquet-file.ts';
import { compareNumbers, orderOfNumbers } from '../../src/cli/archive/sort-order.ts';
import { SortedRuns } from '../../src/cli/archive/sorted-runs.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-writing-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('keys of a run are ordered as by comparing, and equal ones stay as they came', () => {
  const key = fc.oneof(
    fc.constant(NaN),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -8.64e15, max: 8.64e15 }),
    fc.integer({ min: 1_400_000_000_000, max: 1_400_001_000_000 }),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
      const expected = Array.from(keys.keys()).sort(
        (a, b) => compareNumbers(keys[a] ?? NaN, keys[b] ?? NaN) || a - b,
      );
      expect(Array.from(orderOfNumbers(keys))).toEqual(expected);
    }),
  );
});

test('more records than are held come back in order, and their runs are removed', () => {
  const runs = new SortedRuns<number>(folder, 'many', {
    keyOf: (view, at) => view.getFloat64(at, true),
    compare: compareNumbers,
    orderOf: orderOfNumbers,
  });
  const count = 180;
  const record = newView(2 ** 19);
  for (let index = 0; index < count; index += 1) {
    record.setFloat64(0, (index * 7919) % 60, true);
    record.setFloat64(8, index, true);
    runs.add(record);
  }
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  const merged = runs.merged();
  const back: [number, number][] = [];
  while (merged.advance()) {
    expect(merged.end - merged.start).toBe(record.byteLength);
    back.push([merged.view.getFloat64(merged.start, true), merged.view.getFloat64(merged.start + 8, true)]);
  }
  expect(back).toHaveLength(count);
  expect(back).toEqual([...back].sort(([a, first], [b, second]) => a - b || first - second));
  expect(readdirSync(folder)).toEqual([]);
});

test('lines are the same however the bytes are cut', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a": 1}\n\n  \nüber 서울\r\n'),
    Buffer.from([0x61, 0xff, 0x0a]),
    Buffer.from('last, without an end'),
  ]);
  const read = async (size: number) => {
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    const lines: [number, string][] = [];
    await readLines(chunks(), {
      line: (line, _, start, end, number) => void lines.push([number, line.toString('utf8', start, end)]),
      fault: (number, why) => void lines.push([number, why]),
      turn: () => undefined,
    });
    return lines;
  };
  const whole = await read(bytes.length);
  expect(whole).toEqual([
    [1, '{"a": 1}'],
    [2, ''],
    [3, '  '],
    [4, 'über 서울\r'],
    [5, 'it is not UTF-8 text'],
    [6, 'last, without an end'],
  ]);
  for (let size = 1; size < 20; size += 1) expect(await read(size)).toEqual(whole);
});

interface Row {
  readonly count: number;
  readonly start: number;
  readonly text: string;
  readonly note: string | null;
  readonly status: string;
  readonly place: string | null;
  readonly words: readonly string[];
}

/** Columns of every kind, and what adds a row to a part of the file that has them. */
function rowAdder(file: ParquetFile, rowsPerGroup: number, waitsIn?: string): (row: Row) => void {
  const count = new NumberColumn('count', 'INT32', { isIndexed: true });
  const start = new NumberColumn('start', 'INT64', { isOptional: true, isIndexed: true });
  const text = new TextColumn('text', { isIndexed: true, maxPageBytes: 2000 });
  const note = new TextColumn('note', { isOptional: true });
  const status = new WordsColumn('status', 'one');
  const place = new WordsColumn('place', 'optional');
  const words = new WordsColumn('words', 'list');
  const part = file.addPart([count, start, text, note, status, place, words], rowsPerGroup, waitsIn);
  const put = (column: TextColumn | WordsColumn, value: string) => {
    const bytes = Buffer.from(value);
    column.add(new ByteView(bytes), 0, bytes.length);
  };
  return (row) => {
    count.add(row.count);
    start.add(row.start);
    put(text, row.text);
    if (row.note === null) note.addNone();
    else put(note, row.note);
    put(status, row.status);
    status.endRow();
    if (row.place !== null) put(place, row.place);
    place.endRow();
    for (const word of row.words) put(words, word);
    words.endRow();
    part.endRow();
  };
}

/** The rows from `second` on are a part of their own, which is written before the other. */
async function writtenAndRead(rows: readonly Row[], rowsPerGroup: number, second: number): Promise<unknown> {
  const path = join(folder, 'rows.parquet');
  const file = new ParquetFile(path);
  const addFirst = rowAdder(file, rowsPerGroup);
  const addSecond = rowAdder(file, rowsPerGroup, join(folder, 'waits'));
  for (const row of rows.slice(second)) addSecond(row);
  for (const row of rows.slice(0, second)) addFirst(row);
  file.close();
  expect(readdirSync(folder)).toEqual(['rows.parquet']);
  const bytes = readFileSync(path);
  rmSync(path);
  const buffer: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (from, to) => new Uint8Array(bytes.subarray(from, to)).buffer,
  };
  return parquetReadObjects({ file: buffer });
}

const expectedOf = (rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, start: Number.isNaN(row.start) ? null : BigInt(row.start) }));

test('rows of any values come back from every kind of column', async () => {
  const someWord = fc.constantFrom('', 'a', 'an owl', '서울', 'x'.repeat(300));
  const someRow: fc.Arbitrary<Row> = fc.record({
    count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    start: fc.oneof(fc.constant(NaN), fc.integer({ min: -8.64e15, max: 8.64e15 })),
    text: fc.string(),
    note: fc.option(fc.string()),
    status: someWord,
    place: fc.option(someWord),
    words: fc.array(someWord, { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(someRow, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(7, 1000),
      fc.nat(60),
      async (rows, rowsPerGroup, second) => {
        expect(await writtenAndRead(rows, rowsPerGroup, second)).toEqual(expectedOf(rows));
      },
    ),
    { numRuns: 60 },
  );
});

test('several pages, pages of nothing, and dictionaries that are too large come back', async () => {
  const rows = Array.from({ length: 3000 }, (_, index): Row => {
    const isEmpty = index >= 512 && index < 1100;
    return {
      count: index % 3,
      start: isEmpty ? NaN : index * 1e9,
      text: `text ${index}`,
      note: isEmpty ? null : `note ${index}`,
      status: 'occurred',
      place: isEmpty ? null : `Town ${index % 20}`,
      words: isEmpty ? [] : [`${'word '.repeat(10)}${index}`, `again ${index % 5}`],
    };
  });
  expect(await writtenAndRead(rows, 65_536, 3000)).toEqual(expectedOf(rows));
});
