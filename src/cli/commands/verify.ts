// `quoteline verify`: holds timelines against their texts, and mends what needs no person.
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { positionAt } from '../../core/model/json/positions.ts';
import { readTimelineText } from '../../core/model/parse-timeline.ts';
import type { Source } from '../../core/model/timeline.ts';
import { findQuote } from '../../core/text/find-quote.ts';
import { coverageOf } from '../../core/verify/coverage.ts';
import type { Mendable, Mended } from '../../core/verify/mend-document.ts';
import { MENDABLE, mendDocument } from '../../core/verify/mend-document.ts';
import type { SourceText, TextAtHand } from '../../core/verify/source-text.ts';
import { unreadableDocument } from '../../core/verify/unreadable-document.ts';
import type { VerifiedDocument } from '../../core/verify/verify-document.ts';
import { verifyRead } from '../../core/verify/verify-document.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { findTimelines } from '../find-timelines.ts';
import { readArticles } from '../read-articles.ts';
import { readText } from '../read-text.ts';
import { printGithubReport } from '../report/github-report.ts';
import type { FileReport, SourceCoverage } from '../report/report.ts';
import { summaryOf } from '../report/report.ts';
import { printTextReport, summaryLine } from '../report/text-report.ts';
import type { Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'hold every quote against its article and every date against its quote',
  help: `Usage: quoteline verify [FILE, FOLDER OR PATTERN …] [OPTIONS]

Checks timelines: their form, every quote against the text of its source, character for
character, and every date against the words that it comes from. Without a name: events.

  --text ID=PATH     the text of the source ID, where it is not published beside the timeline
  --articles FOLDER  texts that are withheld, found by their SHA-256; none that is looked for
                     may be missing
  --strict           warnings count as errors
  --coverage         list the sentences that no event quotes
  --fix              write what needs no person: the characters of the article where only
                     typography differs, stale positions, prefixes and suffixes
  --fix=sha256       the same, and the SHA-256 and length of a text that has changed
  --format FORM      text, json, or github (annotations of GitHub Actions)

Exit code: 0 all is well, 1 there are errors, 2 the call was wrong.
Every code of a finding is explained in docs/diagnostics.md.`,
  run,
};

const FORMATS = ['text', 'json', 'github'] as const;

interface Options {
  readonly texts: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, SourceText> | undefined;
  readonly mends: ReadonlySet<Mendable>;
  readonly wantsCoverage: boolean;
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    // parseArgs knows no option whose value may be left out.
    args: args.map((arg) => (arg === '--fix' ? '--fix=safe' : arg)),
    allowPositionals: true,
    options: {
      text: { type: 'string', multiple: true, default: [] },
      articles: { type: 'string' },
      strict: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      fix: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = FORMATS.find((each) => each === values.format);
  if (format === undefined) throw new UsageError(`--format is one of ${FORMATS.join(', ')}.`);
  const options: Options = {
    texts: new Map(values.text.map(parseText)),
    articles: values.articles === undefined ? undefined : await articlesOf(values.articles),
    mends: mendsOf(values.fix),
    wantsCoverage: values.coverage,
  };
  const files = await findTimelines(positionals.length === 0 ? ['events'] : positionals);
  const reports: FileReport[] = [];
  const given = new Set<string>();
  for (const [index, file] of files.entries()) {
    terminal.progress(`${index + 1} of ${files.length}: ${file}`);
    const report = await verifyFile(file, options, given);
    reports.push(report);
    if (format === 'text') printTextReport(report, terminal);
    if (format === 'github') printGithubReport(report, terminal);
  }
  const unknown = Array.from(options.texts.keys()).filter((id) => !given.has(id));
  if (unknown.length > 0) throw new UsageError(`--text: no timeline has a source ${unknown.join(', ')}.`);
  const summary = summaryOf(reports);
  if (format === 'json') terminal.print(JSON.stringify({ version: 1, summary, files: reports }, null, 2));
  else terminal.say(summaryLine(summary));
  const { error, warning } = summary.findings;
  return error > 0 || (values.strict && warning > 0) ? 1 : 0;
}

function parseText(option: string): [id: string, path: string] {
  const at = option.indexOf('=');
  if (at < 1 || at === option.length - 1)
    throw new UsageError(`--text is written ID=PATH, and not "${option}".`);
  return [option.slice(0, at), option.slice(at + 1)];
}

async function articlesOf(folder: string): Promise<ReadonlyMap<string, SourceText>> {
  const articles = await readArticles(folder);
  if (articles === undefined) throw new UsageError(`--articles: there is no folder ${folder}.`);
  return articles;
}

function mendsOf(values: readonly string[]): ReadonlySet<Mendable> {
  const names = values.flatMap((value) => value.split(','));
  const mends = names.map((name) => {
    const mend = MENDABLE.find((each) => each === name);
    if (mend === undefined) throw new UsageError(`--fix knows ${MENDABLE.join(', ')}, and not "${name}".`);
    return mend;
  });
  return new Set(mends.length === 0 ? [] : ['safe', ...mends]);
}

async function verifyFile(file: string, options: Options, given: Set<string>): Promise<FileReport> {
  const document = await readText(file);
  if ('unreadable' in document) {
    const quotes = { verbatim: 0, faulty: 0, unchecked: 0 };
    return { file, diagnostics: [unreadableDocument(file, document)], quotes, mended: [] };
  }
  const texts = new Map<Source, TextAtHand | undefined>();
  let verified = await verifyText(document.text, file, options, texts);
  let mended: readonly Mended[] = [];
  if (options.mends.size > 0) {
    const result = mendDocument(document.text, verified, options.mends);
    mended = result.mended;
    if (mended.length > 0) {
      await writeAtomically(file, result.text);
      texts.clear();
      verified = await verifyText(result.text, file, options, texts);
    }
  }
  for (const { id } of texts.keys()) given.add(id);
  const { diagnostics, quotes } = verified;
  const report = { file, diagnostics, quotes, mended };
  return options.wantsCoverage ? { ...report, coverage: coverages(verified, texts) } : report;
}

/** Reads the document, then the texts that it names, then verifies it; `texts` is filled with what was read. */
async function verifyText(
  text: string,
  file: string,
  options: Options,
  texts: Map<Source, TextAtHand | undefined>,
): Promise<VerifiedDocument> {
  const read = readTimelineText(text);
  const byId = new Map<string, TextAtHand>();
  for (const { value: source } of read.parts?.sources ?? []) {
    const at = await textOf(source, file, options);
    texts.set(source, at);
    if (at !== undefined) byId.set(source.id, at);
  }
  return verifyRead(text, read, byId);
}

async function textOf(source: Source, file: string, options: Options): Promise<TextAtHand | undefined> {
  const path = options.texts.get(source.id);
  if (path !== undefined) return readText(path);
  if (source.text !== 'withheld') return readText(join(dirname(file), source.text));
  return options.articles && (options.articles.get(source.sha256) ?? { notFound: true });
}

function coverages(
  { parts }: VerifiedDocument,
  texts: ReadonlyMap<Source, TextAtHand | undefined>,
): readonly SourceCoverage[] {
  const evidence = parts?.events.flatMap(({ value }) => value.evidence) ?? [];
  return Array.from(texts).flatMap(([source, at]) => {
    if (at === undefined || !('text' in at)) return [];
    const { text } = at;
    const quotes = evidence.flatMap((each) => {
      const match = each.source === source.id ? findQuote(text, each.quote) : undefined;
      return match?.status === 'verbatim' ? [match] : [];
    });
    const { sentenceCount, unquoted } = coverageOf(text, source.language, quotes);
    const passages = unquoted.map(({ start, end }) => ({
      ...positionAt(text, start),
      text: text.slice(start, end),
    }));
    return [{ source: source.id, sentences: sentenceCount, unquoted: passages }];
  });
}
