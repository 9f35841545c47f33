// Archives that are cut off, changed at random, or made to do harm: always an answer, never a crash, a hang or a heap.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { snappyUncompress } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { compressSync } from 'snappy';
import { beforeAll, expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { NumberColumn, TextColumn, WordsColumn } from '../../src/cli/archive/parquet-columns.ts';
import type { ArchiveFiles } from '../../src/core/archive/archive.ts';
import { Archive } from '../../src/core/archive/archive.ts';
import type { ArchiveTable } from '../../src/core/archive/archive-format.ts';
import { EVENT_COLUMNS } from '../../src/core/archive/archive-format.ts';
import { densityLevelForWindow } from '../../src/core/archive/levels.ts';
import { memoryFile } from '../../src/core/archive/range-file.ts';
import { searchArchive } from '../../src/core/archive/search-archive.ts';
import { isSnappyOf } from '../../src/core/archive/snappy-walk.ts';
import { endOfThrift } from '../../src/core/archive/thrift-walk.ts';
import { newsLines } from './archive-news.ts';
import { silentTerminal } from './silent-terminal.ts';

// A busy machine may take longer than the five seconds that are usual.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COUNT = 5000;
const EVERYTHING = { startMs: -8e15, endMs: 8e15 };
const tables: Record<ArchiveTable, Uint8Array> = {
  events: new Uint8Array(),
  sources: new Uint8Array(),
  density: new Uint8Array(),
};
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-hostile-'));
  const open = async function* () {
    for (const line of newsLines({ count: COUNT })) yield Buffer.from(`${line}\n`);
  };
  const { signal } = new AbortController();
  const input = { timelines: [], lines: [{ name: 'news', open }] };
  await buildArchive(input, join(folder, 'a.parquet'), { checkedOn: '2024-01-01' }, silentTerminal, signal);
  tables.events = new Uint8Array(readFileSync(join(folder, 'a.parquet')));
  tables.sources = readFileSync(join(folder, 'a.sources.parquet'));
  tables.density = readFileSync(join(folder, 'a.density.parquet'));
  return () => rmSync(folder, { recursive: true, force: true });
});

function inMemory(changed: Partial<Record<ArchiveTable, Uint8Array>>): ArchiveFiles {
  return {
    openFile: (table) =>
      Promise.resolve({
        ok: true,
        value: { file: memoryFile(table, changed[table] ?? tables[table]) },
        diagnostics: [],
      }),
  };
}

/** Uses all that an archive can do; gives the codes of what was found. */
async function useAll(changed: Partial<Record<ArchiveTable, Uint8Array>>): Promise<readonly string[]> {
  const opened = await Archive.open(inMemory(changed));
  if (!opened.ok) return opened.diagnostics.map(({ code }) => code);
  const codes: string[] = [];
  const note = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
    void codes.push(...diagnostics.map(({ code }) => code));
  const archive = opened.value;
  const shown = await archive.eventsIn(EVERYTHING, { level: 16 });
  note(shown);
  note(await archive.eventsIn({ startMs: Date.UTC(2018, 0, 1), endMs: Date.UTC(2018, 6, 1) }));
  note(await archive.undated(10));
  note(await archive.density({ startMs: Date.UTC(2018, 0, 1), endMs: Date.UTC(2018, 6, 1) }));
  if (shown.ok) for (const event of shown.value.slice(0, 2)) note(await archive.openEvent(event));
  for await (const step of searchArchive(archive, { actor: 'Actor 3', tag: 'sport' })) note(step);
  return codes;
}

const random = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
};

test('the archive that is changed below is sound as it is', async () => {
  expect(await useAll({})).toEqual([]);
});

test.each([0, 1, 4, 11, 12, 100, 5000])('an archive cut off after %d bytes is refused', async (length) => {
  expect(await useAll({ events: tables.events.slice(0, length) })).toEqual(['archive-damaged']);
});

test('an archive of which the first half is missing is answered', async () => {
  const codes = await useAll({ events: tables.events.slice(tables.events.length / 2) });
  expect(codes.length).toBeGreaterThan(0);
});

test.each(Array.from({ length: 40 }, (_, index) => index + 1))(
  'bytes changed at random are answered (seed %d)',
  async (seed) => {
    const pick = random(seed * 7919);
    const table = (['events', 'events', 'sources', 'density'] as const)[pick(4)] ?? 'events';
    const bytes = new Uint8Array(tables[table]);
    // Half of the seeds change the footer and the indexes, where most harm could be done.
    const from = seed % 2 === 0 ? Math.max(0, bytes.length - 12_000) : 0;
    const changes = 1 + pick(12);
    for (let change = 0; change < changes; change += 1) bytes[from + pick(bytes.length - from)] = pick(256);
    const codes = await useAll({ [table]: bytes });
    for (const code of codes) expect(code).toMatch(/^archive-/);
  },
);

test.each([
  ['a list longer than the bytes', [0x19, 0xfc, 0xff, 0xff, 0xff, 0x0f]],
  ['lists inside one another', Array.from({ length: 100 }, () => 0x19)],
  ['structures inside one another', Array.from({ length: 100 }, () => 0x1c)],
  ['a number without end', [0x15, ...Array.from({ length: 50 }, () => 0x80)]],
  ['a text longer than the bytes', [0x18, 0xff, 0x7f]],
  ['a map', [0x1b, 0x00]],
  ['nothing', []],
])('%s is no Thrift', (_, bytes) => {
  expect(endOfThrift(Uint8Array.from(bytes), 0)).toBeUndefined();
});

const ABCD = [...'abcd'].map((letter) => letter.charCodeAt(0));

test.each([
  ['a literal', 4, [4, 12, ...ABCD], true],
  ['a literal and a copy of it', 8, [8, 12, ...ABCD, 1, 4], true],
  ['a copy with two bytes of distance', 8, [8, 12, ...ABCD, 14, 4, 0], true],
  ['another length than is stated', 4, [5, 12, ...ABCD], false],
  ['less than is stated', 5, [5, 12, ...ABCD], false],
  ['a literal of four thousand million bytes', 4, [4, 252, 255, 255, 255, 255, ...ABCD], false],
  ['a copy of what is not there', 8, [8, 12, ...ABCD, 1, 5], false],
  ['a copy of nothing', 8, [8, 12, ...ABCD, 1, 0], false],
  ['a length without end', 4, [132, 128, 128, 128, 128, 0, 12, ...ABCD], false],
  ['nothing', 0, [], false],
])('Snappy: %s', (_, length, bytes, isSound) => {
  expect(isSnappyOf(Uint8Array.from(bytes), length)).toBe(isSound);
});

test('what the library compresses is sound Snappy, and comes back', () => {
  const repeated = fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5000 }), fc.uint8Array())
    .map(([part, times, end]) => Buffer.concat([...Array.from({ length: times }, () => part), end]));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), repeated), fc.nat(20), (bytes, start) => {
      const plain = bytes.subarray(Math.min(start, bytes.length));
      const compressed = compressSync(plain);
      expect(isSnappyOf(compressed, plain.length)).toBe(true);
      const back = new Uint8Array(plain.length);
      if (plain.length > 0) snappyUncompress(compressed, back);
      expect(Buffer.compare(back, plain)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

type Kind = 'int32' | 'int64' | 'text' | 'words';

/** Rows of any values in columns as ours are. */
function fileOf(
  columns: Readonly<Record<string, Kind>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Uint8Array {
  const writer = new ByteWriter();
  const schemaOf = (name: string, kind: Kind) => {
    if (kind === 'words') return new WordsColumn(name, 'list').schema;
    return (
      kind === 'text' ? new TextColumn(name) : new NumberColumn(name, kind === 'int32' ? 'INT32' : 'INT64')
    ).schema;
  };
  const schema = Object.entries(columns).flatMap(([name, kind]) => [...schemaOf(name, kind)]);
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'schema', num_children: Object.keys(columns).length }, ...schema],
  });
  void parquet.write({
    columnData: Object.keys(columns).map((name) => ({ name, data: rows.map((row) => row[name]) })),
  });
  void parquet.finish();
  return writer.getBytes();
}

const KINDS = {
  level: 'int32',
  start: 'int64',
  end: 'int64',
  salience: 'int32',
  id: 'text',
  title: 'text',
  date: 'text',
  status: 'text',
  place: 'text',
  actors: 'words',
  tags: 'words',
  sources: 'words',
  details: 'text',
} as const;

test('the columns of the check are those of the format', () => {
  expect(Object.keys(KINDS)).toEqual([...EVENT_COLUMNS]);
});

test('a missing column, and one of another type, are named', async () => {
  const without = Object.fromEntries(Object.entries(KINDS).filter(([name]) => name !== 'level'));
  for (const columns of [without, { ...KINDS, actors: 'text' as const }]) {
    const values = { int32: 1, int64: 1n, text: 'x', words: ['x'] };
    const row = Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, values[kind]]));
    const opened = await Archive.open(inMemory({ events: fileOf(columns, [row]) }));
    expect(opened.diagnostics.map(({ code }) => code)).toEqual(['archive-column']);
  }
});

test('rows that break the rules of timelines are named and not shown', async () => {
  const good = {
    level: 0,
    start: 0n,
    end: 86_400_000n,
    salience: 1,
    id: 'good',
    title: 'Good',
    date: '1970-01-01',
    status: 'occurred',
    place: 'Here',
    actors: ['A'],
    tags: ['t'],
    sources: ['s'],
    details: '{}',
  };
  const rows = [
    good,
    { ...good, id: 'Bad Id' },
    { ...good, id: 'no-date', date: '1970-13-01' },
    { ...good, id: 'long', title: 'x'.repeat(500) },
    { ...good, id: 'rumour', status: 'rumoured' },
    { ...good, id: 'blank', actors: ['  '] },
  ];
  const opened = await Archive.open(inMemory({ events: fileOf(KINDS, rows) }));
  if (!opened.ok) throw new Error('it opens');
  const shown = await opened.value.eventsIn(EVERYTHING);
  expect(shown.ok && shown.value.map(({ id }) => id)).toEqual(['good']);
  expect(shown.diagnostics.map(({ code, path: at }) => [code, at])).toEqual(
    [1, 2, 3, 4, 5].map((row) => ['archive-row', `[${row}]`]),
  );
  const [event] = shown.ok ? shown.value : [];
  if (event === undefined) throw new Error('an event');
  expect((await opened.value.openEvent(event)).diagnostics.map(({ code }) => code)).toEqual(['archive-row']);
});

test('a page that claims to hold much more than it has is not decompressed', async () => {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    // Four bytes that claim to become sixty million.
    compressors: { SNAPPY: () => Uint8Array.from([0x80, 0x8e, 0xce, 0x1c]) },
    schema: [
      { name: 'schema', num_children: 3 },
      ...['level', 'start', 'count'].map((name) => ({
        name,
        type: 'INT64' as const,
        repetition_type: 'REQUIRED' as const,
      })),
    ],
  });
  const many = Array.from({ length: 100_000 }, (_, index) => BigInt(index));
  const level = BigInt(densityLevelForWindow(EVERYTHING));
  const data = many.map(() => level);
  void parquet.write({
    rowGroupSize: many.length,
    columnData: [
      { name: 'level', data, encoding: 'PLAIN' },
      { name: 'start', data: many, encoding: 'PLAIN' },
      { name: 'count', data: many, encoding: 'PLAIN' },
    ],
  });
  void parquet.finish();
  const opened = await Archive.open(inMemory({ density: new Uint8Array(writer.getBytes()) }));
  if (!opened.ok) throw new Error('it opens');
  const counted = await opened.value.density(EVERYTHING);
  expect(counted.diagnostics.map(({ code }) => code)).toEqual(['archive-damaged']);
});
