// An archive in files that a reader has chosen: the events, and the tables beside them where they were chosen too.
import { diagnose } from '../model/diagnose.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { ArchiveFiles } from './archive.ts';
import type { ArchiveTable } from './archive-format.ts';
import { addressOfTable } from './archive-format.ts';
import type { SlicedBytes } from './range-file.ts';
import { rangesOf } from './range-file.ts';

const HELP =
  'Choose the events together with the .sources.parquet and the .density.parquet that stand beside them.';

/** What is read of a chosen file; a `File` of a browser is one. */
export interface ChosenFile extends SlicedBytes {
  readonly name: string;
}

/** The tables are told apart by their names, as on a host. Nothing leaves the machine. */
export function archiveInFiles(files: readonly ChosenFile[]): ArchiveFiles {
  return {
    openFile(table) {
      const file = fileOf(files, table);
      if (file !== undefined) {
        const value = { file: rangesOf(file.name, file, HELP) };
        return Promise.resolve({ ok: true, value, diagnostics: [] });
      }
      const { name = 'archive.parquet' } = fileOf(files, 'events') ?? {};
      return Promise.resolve(unreadable(`${addressOfTable(name, table)} was not chosen.`));
    },
  };
}

function fileOf(files: readonly ChosenFile[], table: ArchiveTable): ChosenFile | undefined {
  const events = files.find(
    ({ name }) => /\.parquet$/.test(name) && !/\.(?:sources|density)\.parquet$/.test(name),
  );
  if (table === 'events') return events;
  return files.find(({ name }) => name === addressOfTable(events?.name ?? '', table));
}

function unreadable(message: string): Checked<never> & { readonly ok: false } {
  return { ok: false, diagnostics: [diagnose('archive-unreachable', '', message, { help: HELP })] };
}
