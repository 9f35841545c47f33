// Searching a whole archive by actor, tag or source: statistics and dictionaries rule out most of it unread. What a
// text says (titles, quotes) is searched in the loaded window only, by core/search.
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Archive } from './archive.ts';
import type { ArchivedEvent } from './event-row.ts';
import type { RowBlock } from './parquet-table.ts';

/** Every one that is given must be met, letter for letter. */
export interface ArchiveQuery {
  readonly actor?: string;
  readonly tag?: string;
  /** The id of a source. */
  readonly source?: string;
}

/** A part of the answer, and how far the search is: 1 when it is done. */
export interface SearchStep {
  readonly events: readonly ArchivedEvent[];
  readonly share: number;
}

/**
 * Searches the row groups one after another, coarse levels first, so that the most salient events come first; stop
 * asking for steps to stop searching. A failure is the last step. Rejects only with the reason of the signal.
 */
export async function* searchArchive(
  archive: Archive,
  query: ArchiveQuery,
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
    const blocks = await table.blocksOf(group, signal);
    if (!blocks.ok) {
      yield blocks;
      return;
    }
    for (const [index, block] of blocks.value.entries()) {
      const found = await searchBlock(archive, block, wanted, signal);
      if (!found.ok) {
        yield found;
        return;
      }
      const done = (at + (index + 1) / blocks.value.length) / groups.length;
      if (found.value.length > 0 || index === blocks.value.length - 1)
        yield step(found.value, done, found.diagnostics);
    }
  }
  if (groups.length === 0) yield step([], 1);
}

interface WantedWord {
  readonly column: 'actors' | 'tags' | 'sources';
  readonly word: string;
}

function wordsOf({ actor, tag, source }: ArchiveQuery): readonly WantedWord[] {
  return [
    ...(actor === undefined ? [] : [{ column: 'actors' as const, word: actor }]),
    ...(tag === undefined ? [] : [{ column: 'tags' as const, word: tag }]),
    ...(source === undefined ? [] : [{ column: 'sources' as const, word: source }]),
  ];
}

/** Fetches the columns that are asked about, and the rest only where a row has it all. */
async function searchBlock(
  archive: Archive,
  block: RowBlock,
  wanted: readonly WantedWord[],
  signal: AbortSignal | undefined,
): Promise<Checked<readonly ArchivedEvent[]>> {
  const columns = await archive.table.read(
    block,
    Array.from(new Set(wanted.map(({ column }) => column))),
    signal,
  );
  if (!columns.ok) return columns;
  const rows = new Set<number>();
  for (let index = 0; index < block.rowEnd - block.rowStart; index += 1) {
    const hasAll = wanted.every(({ column, word }) => {
      const words = columns.value.get(column)?.[index];
      return Array.isArray(words) && words.includes(word);
    });
    if (hasAll) rows.add(block.rowStart + index);
  }
  if (rows.size === 0) return { ok: true, value: [], diagnostics: [] };
  return archive.eventsOfBlocks([block], ({ row }) => rows.has(row), signal);
}

function step(
  events: readonly ArchivedEvent[],
  share: number,
  diagnostics: readonly Diagnostic[] = [],
): Checked<SearchStep> {
  return { ok: true, value: { events, share }, diagnostics };
}
