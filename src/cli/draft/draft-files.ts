// `quoteline draft FILE …`: reads the articles, drafts them into a timeline, writes it and tells what was done.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NoPublication } from '../../core/extract/settle-publication.ts';
import type { Source, Timeline } from '../../core/model/timeline.ts';
import { keptParts } from '../../core/draft/merge-drafts.ts';
import { readArticle } from '../articles/read-article.ts';
import type { ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { readText } from '../read-text.ts';
import { diagnosticLine } from '../report/diagnostic-line.ts';
import type { Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { ArticleInput, DraftedTimeline } from './draft-into.ts';
import { draftInto } from './draft-into.ts';
import type { DraftOptions } from './draft-options.ts';
import { checkForMany } from './draft-options.ts';
import { articleReport, counted, MOST_IN_FULL } from './draft-report.ts';
import type { OpenTimeline } from './existing-timeline.ts';
import { newTimeline, openTimeline } from './existing-timeline.ts';
import { findArticles } from './find-articles.ts';
import { sha256Of, sourceOf } from './source-of.ts';

interface SettledArticle {
  readonly input: ArticleInput;
  readonly from: string;
  readonly doubts: readonly string[];
}

/** What is told of a file that could not be drafted: `problem` says what, `help` what to do. */
interface Failure {
  readonly problem: string;
  readonly help: string;
}

export async function draftFiles(options: DraftOptions, terminal: Terminal): Promise<ExitCode> {
  const files = await findArticles(options.names);
  checkForMany(options, files.length);
  const { output } = options;
  const tell = (line: string) => {
    if (output === undefined) terminal.say(line);
    else terminal.print(line);
  };
  const opened = output === undefined ? undefined : await openTimeline(output);
  if (opened !== undefined && 'diagnostics' in opened) {
    for (const diagnostic of opened.diagnostics) tell(diagnosticLine(opened.file, diagnostic));
    terminal.say(`${opened.file} is left as it is: mend it first, or draft into another folder.`);
    return 1;
  }
  const articles: SettledArticle[] = [];
  let failureCount = 0;
  for (const [at, file] of files.entries()) {
    terminal.progress(`Reading ${at + 1} of ${files.length}: ${file}`);
    const settled = await settleFile(file, options, opened?.timeline, articles);
    if ('input' in settled) articles.push(settled);
    else {
      failureCount += 1;
      terminal.say(`${file}: not drafted: ${settled.problem}.\n  ${settled.help}`);
    }
  }
  const [first] = articles;
  if (first === undefined) return 1;
  const { title, language } = first.input.source;
  const timeline = opened ?? newTimeline(options.title ?? title.slice(0, 200), language, output);
  const drafted = draftInto(
    timeline,
    articles.map(({ input }) => input),
    options,
    (file, number) => {
      terminal.progress(`Drafting ${number} of ${articles.length}: ${file}`);
    },
  );
  await write(timeline, drafted, options, terminal);
  for (const [at, article] of drafted.articles.entries()) {
    const { from = '', doubts = [] } = articles[at] ?? {};
    const isFull = drafted.articles.length <= MOST_IN_FULL;
    for (const line of articleReport(article, from, doubts, isFull)) tell(line);
  }
  for (const line of closing(timeline, drafted, options, failureCount)) tell(line);
  return failureCount > 0 ? 1 : 0;
}

/** Reads a file and finds its source: one that the timeline has, or a new one. */
async function settleFile(
  file: string,
  options: DraftOptions,
  timeline: Timeline | undefined,
  before: readonly SettledArticle[],
): Promise<SettledArticle | Failure> {
  const found = await readArticle(file);
  if ('problem' in found) return found;
  const { text } = found;
  const sha256 = sha256Of(text);
  const twin = before.find(({ input }) => input.source.sha256 === sha256);
  if (twin !== undefined) {
    return { problem: `it holds the same text as ${twin.input.file}`, help: 'Give each article once.' };
  }
  const known = timeline?.sources.find((source) => source.sha256 === sha256);
  if (known !== undefined) {
    const input = { file, text, source: known, isWritten: false };
    return { input, from: 'as the timeline has it', doubts: differences(known, options) };
  }
  const ids = new Set([
    ...(timeline?.sources ?? []).map(({ id }) => id),
    ...before.map(({ input }) => input.source.id),
  ]);
  const isFree = (id: string) =>
    !ids.has(id) && (options.output === undefined || !existsSync(textPath(options.output, id)));
  const settled = sourceOf(file, found, options, isFree);
  if ('hints' in settled) return withoutDay(settled);
  const { source, from, doubts } = settled;
  const earlier = timeline?.sources.find(({ url }) => url !== undefined && url === source.url);
  if (timeline === undefined || earlier === undefined) {
    return { input: { file, text, source, isWritten: true }, from, doubts };
  }
  return changed(earlier, { file, text, source, isWritten: true }, timeline);
}

/** The article at an address that the timeline has, with another text than it had then. */
function changed(earlier: Source, input: ArticleInput, timeline: Timeline): SettledArticle | Failure {
  const { settled } = keptParts(timeline, new Set([earlier.id]));
  if (settled.evidence.some(({ source }) => source === earlier.id)) {
    return {
      problem: `its text is not the one that the source ${earlier.id} was quoted from`,
      help: 'Look what became of the quotes with `quoteline reanchor`, then change the source in timeline.json.',
    };
  }
  const { sha256, length } = input.source;
  return {
    input: { ...input, source: { ...earlier, sha256, length } },
    from: 'as the timeline has it',
    doubts: [`Its text has changed since it was drafted; no event that was accepted quotes it.`],
  };
}

/** Options that say otherwise than the source which an editor may have mended. */
function differences(known: Source, options: DraftOptions): readonly string[] {
  const told: readonly (readonly [option: string, told: string | undefined, has: string | undefined])[] = [
    ['--published', options.published, known.published],
    ['--zone', options.timeZone, known.timeZone],
    ['--language', options.language, known.language],
    ['--source-title', options.sourceTitle, known.title],
    ['--publisher', options.publisher, known.publisher],
    ['--url', options.url, known.url],
  ];
  return told
    .filter(([, value, has]) => value !== undefined && value !== has)
    .map(([option, , has]) => `${option} is not used: the timeline has ${has ?? 'none'}. Change it there.`);
}

function withoutDay({ hints }: NoPublication): Failure {
  const found = hints.map(({ day, where }) => `${day} (${where})`);
  const [hint] = hints;
  const problem = `nothing certain says on which day it was published, and without it nobody knows which day «today» or «on Monday» means`;
  return {
    problem: found.length === 0 ? problem : `${problem}. Found: ${found.join(', ')}`,
    help: `Give the day: --published ${hint?.day ?? '2023-11-09'}${hint === undefined ? '' : ', if that is it'}.`,
  };
}

function textPath(folder: string, id: string): string {
  return join(folder, 'sources', `${id}.txt`);
}

async function write(
  timeline: OpenTimeline,
  drafted: DraftedTimeline,
  options: DraftOptions,
  terminal: Terminal,
): Promise<void> {
  const { output, articles: folder } = options;
  const put = async (path: string, text: string) => {
    const old = await readText(path);
    if ('text' in old && old.text === text) return;
    await writeAtomically(path, text).catch((error: unknown) => {
      throw new UsageError(
        `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      );
    });
  };
  const make = async (path: string) => {
    await mkdir(path, { recursive: true }).catch((error: unknown) => {
      throw new UsageError(
        `${path} cannot be made: ${error instanceof Error ? error.message : String(error)}.`,
      );
    });
  };
  for (const { source, text, isWritten } of drafted.articles) {
    if (source.text !== 'withheld' && output !== undefined && isWritten) {
      await make(join(output, 'sources'));
      await put(join(output, source.text), text);
    } else if (source.text === 'withheld' && folder !== undefined) {
      await make(folder);
      // Verify knows a text by its SHA-256, so two articles of one name stand beside each other.
      await put(join(folder, `${source.id}-${source.sha256.slice(0, 8)}.txt`), text);
    }
  }
  if (output === undefined) terminal.print(drafted.text.trimEnd());
  else if (timeline.isNew || drafted.text !== timeline.text) {
    await make(output);
    await put(join(output, 'timeline.json'), drafted.text);
  }
}

function* closing(
  timeline: OpenTimeline,
  { articles, keptCount, sameCount, text }: DraftedTimeline,
  { output, articles: folder }: DraftOptions,
  failureCount: number,
): Generator<string> {
  const events = articles.reduce((sum, article) => sum + article.events.length, 0);
  const failed = failureCount === 0 ? '' : `, ${counted(failureCount, 'file')} not drafted`;
  const kept = keptCount === 0 ? '' : `, ${counted(keptCount, 'event')} kept`;
  const same = sameCount === 0 ? '' : `, ${counted(sameCount, 'pair')} that may be one happening`;
  yield `${counted(articles.length, 'article')}: ${counted(events, 'draft')}${kept}${same}${failed}.`;
  if (output === undefined) return;
  const path = join(output, 'timeline.json');
  yield !timeline.isNew && text === timeline.text ? `${path} is as it was.` : `Wrote ${path}.`;
  const isWithheld = articles.some(({ source }) => source.text === 'withheld');
  if (isWithheld && folder === undefined) {
    yield 'The texts are withheld: --articles FOLDER keeps them for `quoteline verify --articles FOLDER`.';
  }
  yield `Check it: npx quoteline verify ${output}${isWithheld && folder !== undefined ? ` --articles ${folder}` : ''}`;
}
