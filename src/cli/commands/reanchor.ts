// `quoteline reanchor`: an article has changed; where its quotes went, as proposals that a person decides on.
import { parseArgs } from 'node:util';
import { locatePaths, positionAt } from '../../core/model/json/positions.ts';
import { withoutByteOrderMark } from '../../core/model/json/parse-json.ts';
import { readTimelineText } from '../../core/model/parse-timeline.ts';
import type { Quote } from '../../core/model/timeline.ts';
import type { ReanchorProposal } from '../../core/text/reanchor.ts';
import { reanchorQuotes } from '../../core/text/reanchor.ts';
import type { SourceText } from '../../core/verify/source-text.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { findTimelines } from '../find-timelines.ts';
import { readText } from '../read-text.ts';
import { printDifference } from '../report/difference.ts';
import type { Terminal } from '../terminal.ts';

export const reanchor: Command = {
  name: 'reanchor',
  summary: 'propose where the quotes of an article went that has changed',
  help: `Usage: quoteline reanchor OLD NEW [FILE, FOLDER OR PATTERN …]

OLD is the text that was quoted (known by its SHA-256), NEW the text that it has become.
For every quote of OLD in the timelines, without a name those of events, prints what NEW
has in its stead, with the difference, and the "quote" to paste. Changes nothing.

Exit code: 0 every quote is still verbatim in NEW, 1 some are not, 2 the call was wrong.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [oldPath, newPath, ...names] = positionals;
  if (oldPath === undefined || newPath === undefined)
    throw new UsageError('Give the old text and the new one.');
  const [before, after] = [await textAt(oldPath), await textAt(newPath)];
  const counts = { unchanged: 0, moved: 0, changed: 0, ambiguous: 0, gone: 0 };
  for (const file of await findTimelines(names.length === 0 ? ['events'] : names)) {
    const { text } = await textAt(file);
    const placed = quotesOf(text, before.sha256);
    const proposals = reanchorQuotes(
      before.text,
      after.text,
      placed.map(({ quote }) => quote),
    );
    for (const [index, proposal] of proposals.entries()) {
      counts[proposal.status] += 1;
      const from = placed[index];
      if (from !== undefined)
        printProposal(`${file}:${from.line}:${from.column}`, proposal, from.quote, terminal);
    }
  }
  const { unchanged, moved, changed } = counts;
  const lost = counts.ambiguous + counts.gone;
  const total = unchanged + moved + changed + lost;
  if (total === 0) throw new UsageError(`No timeline quotes the text of ${oldPath}: none has its SHA-256.`);
  terminal.say(
    `${total} quotes: ${unchanged} where they were, ${moved} verbatim elsewhere, ${changed} changed, ${lost} not to be found`,
  );
  return changed + lost === 0 ? 0 : 1;
}

async function textAt(path: string): Promise<SourceText> {
  const read = await readText(path);
  if ('unreadable' in read) throw new UsageError(`${path} cannot be read: ${read.unreadable}.`);
  return read;
}

interface PlacedQuote {
  readonly quote: Quote;
  readonly line: number;
  readonly column: number;
}

/** The quotes of the sources with that SHA-256, and where each stands in the file. */
function quotesOf(text: string, sha256: string): readonly PlacedQuote[] {
  const { parts } = readTimelineText(text);
  const ids = new Set(
    parts?.sources.filter(({ value }) => value.sha256 === sha256).map(({ value }) => value.id),
  );
  const quotes = (parts?.events ?? []).flatMap(({ at, value }) =>
    value.evidence.flatMap(({ source, quote }, index) =>
      ids.has(source) ? [{ quote, path: `events[${at}].evidence[${index}].quote` }] : [],
    ),
  );
  const body = withoutByteOrderMark(text);
  const places = locatePaths(
    body,
    quotes.map(({ path }) => path),
  );
  return quotes.map(({ quote, path }) => ({
    quote,
    ...positionAt(body, places.get(path)?.value.start ?? 0),
  }));
}

function printProposal(place: string, proposal: ReanchorProposal, quote: Quote, terminal: Terminal): void {
  switch (proposal.status) {
    case 'unchanged':
      return;
    case 'ambiguous':
    case 'gone': {
      const why =
        proposal.status === 'gone'
          ? 'the new text has nothing near it'
          : `it fits ${proposal.starts.length} places of the new text`;
      terminal.print(`${place}: ${terminal.styled('red', 'lost')}: ${why}`);
      terminal.print(`  ${JSON.stringify(quote.exact)}`);
      return;
    }
    case 'moved':
      terminal.print(`${place}: ${terminal.styled('cyan', 'moved')}: verbatim at ${proposal.quote.start}`);
      break;
    case 'changed':
      terminal.print(`${place}: ${terminal.styled('yellow', 'changed')}: read it, and decide`);
      printDifference(proposal.difference, terminal);
  }
  terminal.print(`  Proposal: ${JSON.stringify(proposal.quote)}`);
}
