// `quoteline tag`: the expressions of time of articles, as TIMEX3.
import { parseArgs } from 'node:util';
import { datingOf } from '../../core/dating/dating-of.ts';
import { tagText, toTimex3 } from '../../core/dating/tag-text.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { filterLines } from '../line-filter.ts';
import { readText } from '../read-text.ts';
import type { LineOptions } from '../tag-lines.ts';
import type { Terminal } from '../terminal.ts';
import { timeZoneOf } from '../time-zone-option.ts';

export const tag: Command = {
  name: 'tag',
  summary: 'print the expressions of time of a text, each with its value and how it was worked out',
  help: `Usage: quoteline tag FILE --published DAY [OPTIONS]
       quoteline tag --ndjson [OPTIONS] < articles.ndjson

Prints, for each expression of time in the text FILE: where it stands, its words, its
TIMEX3 value, and the rule and the date in EDTF where it has a place on the calendar.

  --published DAY   the day of publication, 2023-11-09
  --time-zone ZONE  that of a time of day which states none, such as Asia/Seoul
  --language TAG    en (the default) or de
  --day-first       read 03/04/2023 as 3 April
  --month-first     read 03/04/2023 as March 4
  --ndjson          read lines {"text", "dct"} from standard input, and write for each line
                    one JSON array of {"start", "end", "value", "type"}: offsets in code
                    points, half-open. A line that cannot be read gives {"error"} in its place.

Exit code: 0 tagged, 1 a line could not be read, 2 the call was wrong.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ndjson: { type: 'boolean' },
      published: { type: 'string' },
      language: { type: 'string' },
      'time-zone': { type: 'string' },
      'day-first': { type: 'boolean' },
      'month-first': { type: 'boolean' },
    },
  });
  if (values['day-first'] === true && values['month-first'] === true) {
    throw new UsageError('Give --day-first or --month-first, not both.');
  }
  const options: LineOptions = {
    ...(values.language === undefined ? {} : { language: values.language }),
    ...(values['time-zone'] === undefined
      ? {}
      : { timeZone: timeZoneOf('--time-zone', values['time-zone']) }),
    ...(values['day-first'] === true ? { dayMonthOrder: 'day-first' } : {}),
    ...(values['month-first'] === true ? { dayMonthOrder: 'month-first' } : {}),
  };
  if (values.ndjson === true) {
    if (positionals.length > 0) throw new UsageError('With --ndjson the articles come from standard input.');
    return await runFilter(options, terminal);
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Give one file, or --ndjson.');
  return await runFile(file, values.published, options, terminal);
}

/** One thread besides this one, which reads and writes. */
async function runFilter(options: LineOptions, terminal: Terminal): Promise<ExitCode> {
  const { errors } = await filterLines(
    { name: 'tag', options },
    process.stdin,
    process.stdout,
    { workers: 1 },
    ({ isError, line }, number) => {
      if (isError) terminal.say(`Line ${number}: ${line}`);
    },
  );
  return errors > 0 ? 1 : 0;
}

async function runFile(
  file: string,
  published: string | undefined,
  options: LineOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readText(file);
  if ('unreadable' in read) throw new UsageError(`${file} cannot be read: ${read.unreadable}.`);
  const { text } = read;
  if (published === undefined)
    terminal.say('Without --published only dates that are stated in full are dated.');
  const tagged = tagText(text, { ...options, ...(published === undefined ? {} : { published }) });
  for (const [at, timex] of toTimex3(tagged).entries()) {
    const dating = datingOf(text, tagged, at);
    const how = dating === undefined ? '' : `  ${dating.edtf} by ${dating.rule}`;
    terminal.print(
      `${timex.start}  ${text.slice(timex.start, timex.end)}  ${timex.type} ${timex.value}${how}`,
    );
  }
  return 0;
}
