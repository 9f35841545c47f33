// `quoteline describe`: a phrase of an article as the selector that a timeline file wants.
import { parseArgs } from 'node:util';
import { positionAt } from '../../core/model/json/positions.ts';
import { describeQuote } from '../../core/text/describe-quote.ts';
import { findQuote } from '../../core/text/find-quote.ts';
import { occurrences } from '../../core/text/find-verbatim.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { readText } from '../read-text.ts';
import { oneLine } from '../report/diagnostic-line.ts';
import type { Terminal } from '../terminal.ts';

export const describe: Command = {
  name: 'describe',
  summary: 'print the quote of a phrase, or the SHA-256 and length of a text, to paste',
  help: `Usage: quoteline describe FILE [PHRASE] [--nth N]

Prints the "quote" of a phrase of the text FILE, as JSON to paste into a timeline:
the phrase, what stands around it, and where it starts.

Without a phrase: the "sha256" and the "length" that a source wants.

  --nth N  which of several places is meant, counted from 1

Exit code: 0 printed, 1 the phrase does not stand in the text at one place, 2 the call was wrong.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { nth: { type: 'string' } },
  });
  const [file, phrase, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError('Give a file, and a phrase of it in quotation marks.');
  }
  const read = await readText(file);
  if ('unreadable' in read) throw new UsageError(`${file} cannot be read: ${read.unreadable}.`);
  const { text, sha256 } = read;
  if (phrase === undefined) {
    terminal.print(JSON.stringify({ sha256, length: text.length }, null, 2));
    return 0;
  }
  if (phrase === '') throw new UsageError('The phrase is empty.');
  const starts = occurrences(text, phrase);
  const nth = nthOf(values.nth, starts.length);
  const start = nth === undefined && starts.length > 1 ? undefined : starts[(nth ?? 1) - 1];
  if (start !== undefined) {
    terminal.print(JSON.stringify(describeQuote(text, start, start + phrase.length), null, 2));
    return 0;
  }
  if (starts.length > 1) sayPlaces(file, text, phrase, starts, terminal);
  else sayNearest(file, text, phrase, terminal);
  return 1;
}

function nthOf(value: string | undefined, count: number): number | undefined {
  if (value === undefined) return undefined;
  const nth = Number(value);
  if (!/^\d+$/.test(value) || nth < 1) throw new UsageError('--nth is a number from 1.');
  if (count > 0 && nth > count) {
    throw new UsageError(
      `--nth ${nth}: the phrase stands in the text ${count === 1 ? 'once' : `${count} times`}.`,
    );
  }
  return nth;
}

const CONTEXT = 30;

function sayPlaces(
  file: string,
  text: string,
  phrase: string,
  starts: readonly number[],
  terminal: Terminal,
): void {
  terminal.say(
    `The phrase stands in ${file} at ${starts.length} places. Say which with --nth, or give more words:`,
  );
  for (const [index, start] of starts.slice(0, 20).entries()) {
    const { line, column } = positionAt(text, start);
    const around = text.slice(Math.max(0, start - CONTEXT), start + phrase.length + CONTEXT);
    terminal.say(`  --nth ${index + 1}  ${line}:${column}  …${oneLine(around)}…`);
  }
}

function sayNearest(file: string, text: string, phrase: string, terminal: Terminal): void {
  terminal.say(`${file} does not contain the phrase.`);
  const match = findQuote(text, { exact: phrase, prefix: '', suffix: '', start: 0 });
  if (!('end' in match)) return;
  const { line, column } = positionAt(text, match.start);
  terminal.say(`The nearest is at ${line}:${column}: ${oneLine(text.slice(match.start, match.end))}`);
}
