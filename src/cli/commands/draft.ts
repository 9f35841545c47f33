// `quoteline draft`: articles in, a timeline of proposed events out.
import { availableParallelism } from 'node:os';
import type { Command, ExitCode } from '../command.ts';
import { draftFiles } from '../draft/draft-files.ts';
import { draftOptions } from '../draft/draft-options.ts';
import type { Terminal } from '../terminal.ts';

export const draft: Command = {
  name: 'draft',
  summary: 'make a timeline of proposed events from articles',
  help: `Usage: quoteline draft FILE OR FOLDER … --published DAY [-o events/SLUG] [OPTIONS]
       quoteline draft --ndjson [--after ID] [--workers N] < articles.ndjson

Drafts a timeline: each event has the sentence that it comes from, how its date was worked
out, and a "draft" marker with the share of such proposals that are right. An editor
accepts an event by removing the marker. Reads text (.txt), pages (.html), Markdown (.md)
and PDF (.pdf); of a folder, all of these. A file that cannot be read is told, and the
others are drafted.

  -o, --output FOLDER  write timeline.json there; else it goes to standard output. One that
                       is there is gone on with: what was accepted or set aside, the title
                       and the layout stay, old drafts of the same articles are replaced
  --published DAY      the day of publication, 2023-11-09; a page or front matter may say it
  --zone ZONE          the time zone of publication, such as Asia/Seoul
  --language TAG       the language of the articles; else as a page says, or en
  --day-first          read 03/04/2023 as 3 April
  --month-first        read 03/04/2023 as March 4
  --source-title TEXT  the title of the article          (of one article)
  --url ADDRESS        where it was published            (of one article)
  --publisher NAME     who published it
  --author NAME        who wrote it; may be repeated
  --text withheld      the article may not be published: only its quotes are (the default)
  --text published     write the text to sources/ as well
  --articles FOLDER    keep withheld texts there, for \`quoteline verify --articles FOLDER\`
  --title TEXT         the title of a new timeline; else that of the first article

  --ndjson             read lines {"id", "text", "published"} and optionally "language",
                       "timeZone" from standard input, and write for each, in order, one
                       line {"id", "events", "alternatives", "leftOut"}. A line that cannot
                       be drafted gives {"id", "line", "error"} in its place. --published,
                       --zone and --language hold for lines that do not say
  --after ID           skip the lines up to that with this id: go on after a break
  --workers N          threads that draft; one less than there are cores, at least 1

Exit code: 0 drafted, 1 a file or line could not be drafted, 2 the call was wrong.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = draftOptions(args);
  if (!options.ndjson) return await draftFiles(options, terminal);
  const { draftArchive } = await import('../draft/draft-archive.ts');
  return await draftArchive(options, options.workers ?? Math.max(1, availableParallelism() - 1), terminal);
}
