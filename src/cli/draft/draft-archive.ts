// `quoteline draft --ndjson`: standard input to standard output.
import type { ExitCode } from '../command.ts';
import { filterLines } from '../line-filter.ts';
import type { Terminal } from '../terminal.ts';
import type { DraftLineOptions } from './draft-lines.ts';
import type { DraftOptions } from './draft-options.ts';

export async function draftArchive(
  options: DraftOptions,
  workers: number,
  terminal: Terminal,
): Promise<ExitCode> {
  const { published, timeZone, language, dayMonthOrder, after } = options;
  const forLines: DraftLineOptions = {
    ...(published === undefined ? {} : { published }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(language === undefined ? {} : { language }),
    ...(dayMonthOrder === undefined ? {} : { dayMonthOrder }),
  };
  const count = await filterLines(
    { name: 'draft', options: forLines },
    process.stdin,
    process.stdout,
    { workers, ...(after === undefined ? {} : { after }) },
    ({ isError, line }, number) => {
      terminal.progress(`${number} lines drafted`);
      if (isError) terminal.say(`Line ${number}: ${line}`);
    },
  );
  if (!count.wasFound) terminal.say(`--after: no line has the id "${after ?? ''}", so nothing was drafted.`);
  return count.errors > 0 || !count.wasFound ? 1 : 0;
}
