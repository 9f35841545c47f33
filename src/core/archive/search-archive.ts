// Searching a whole archive by actor, tag, source, place, status or id: statistics and dictionaries rule out most of it unread. What a
// text says (titles, quotes) is searched in the loaded window only, by core/search.
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Archive } from './archive.ts';
import type { EventQuery, SearchStep } from './event-collection.ts';
import type { ArchivedEvent } from './event-row.ts';
import type { RowGroupPlace } from './parquet-footer.ts';

/**
 * Searches the row groups one after another, coarse levels first, so that the most salient events come first; stop
 * asking for steps to stop searching. A failure is the last step. Rejects only with the reason of the signal.
 */
export async function* searchArchive(
  archive: Archive,
  query: EventQuery,
  signal?: AbortSignal,
): AsyncGenerator<Checked<SearchStep>, void, void> {
  const wanted = wordsOf(query);
  if (wanted.length === 0) throw new Error('a query asks for something');
  const { table } = archive;
  const { groups } = table.footer;
  for (const [at, group] of groups.entries()) {
    const share = (at + 1) / groups.length;
    const may = await Promise.all(
      wanted.map(({ column, word }) => table.mayHoldWord(group, column, word, signal)),
    );
    const failed = may.find((each) => !each.ok);
    if (failed?.ok === false) {
      yield failed;
      return;
    }
    if (!may.every((each) => each.ok && each.value)) {
      yield step([], share);
      continue;
    }
    const rows = await rowsWithAll(archive, group, wanted, signal);
    const blocks = await table.blocksOf(group, signal);
    if (!rows.ok || !blocks.ok) {
      yield rows.ok ? failure(blocks) : failure(rows);
      return;
    }
    const wantedRows = new Set(rows.value);
    for (const block of blocks.value) {
      const inBlock = (row: number) => row >= block.rowStart && row < block.rowEnd;
      if (!rows.value.some(inBlock)) continue;
      const found = await archive.eventsOfBlocks([block], ({ row }) => wantedRows.has(row), signal);
      if (!found.ok) {
        yield found;
        return;
      }
      const within = (block.rowEnd - group.rowStart) / (group.rowEnd - group.rowStart);
      yield step(found.value, (at + within) / groups.length, found.diagnostics);
    }
    yield step([], share);
  }
  if (groups.length === 0) yield step([], 1);
}

const COLUMNS = {
  actor: 'actors',
  tag: 'tags',
  source: 'sources',
  place: 'place',
  status: 'status',
  id: 'id',
} as const satisfies Readonly<Record<Exclude<keyof EventQuery, 'words'>, string>>;

interface WantedWord {
  readonly column: (typeof COLUMNS)[keyof typeof COLUMNS];
  readonly word: string;
}

function wordsOf(query: EventQuery): readonly WantedWord[] {
  return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((key) => {
    const word = query[key];
    return word === undefined ? [] : [{ column: COLUMNS[key], word }];
  });
}

/** Reads the columns that are asked about, which are small, for a whole group: the rows that have it all, ascending. */
async function rowsWithAll(
  archive: Archive,
  group: RowGroupPlace,
  wanted: readonly WantedWord[],
  signal: AbortSignal | undefined,
): Promise<Checked<readonly number[]>> {
  const whole = { group, rowStart: group.rowStart, rowEnd: group.rowEnd };
  const names = Array.from(new Set(wanted.map(({ column }) => column)));
  const columns = await archive.table.read(whole, names, signal);
  if (!columns.ok) return columns;
  const rows: number[] = [];
  for (let index = 0; index < group.rowEnd - group.rowStart; index += 1) {
    const hasAll = wanted.every(({ column, word }) => {
      const words = columns.value.get(column)?.[index];
      return Array.isArray(words) ? words.includes(word) : words === word;
    });
    if (hasAll) rows.push(group.rowStart + index);
  }
  return { ok: true, value: rows, diagnostics: [] };
}

function failure({ diagnostics }: Checked<unknown>): Checked<SearchStep> {
  return { ok: false, diagnostics };
}

function step(
  events: readonly ArchivedEvent[],
  share: number,
  diagnostics: readonly Diagnostic[] = [],
): Checked<SearchStep> {
  return { ok: true, value: { events, share }, diagnostics };
}
