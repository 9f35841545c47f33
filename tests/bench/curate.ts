// Whether an edit of a large desk is quick: 5 000 events, a source of 200 000 words, each command with all that follows.
import { cpus, loadavg } from 'node:os';
import { perform } from '../../src/core/curate/apply.ts';
import type { Command } from '../../src/core/curate/command.ts';
import { deskCoverage, nextUnhandled } from '../../src/core/curate/coverage.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import { openDocument } from '../../src/core/curate/desk-document.ts';
import { startHistory } from '../../src/core/curate/history.ts';
import { problemFinder } from '../../src/core/curate/problems.ts';
import { readHistory, toStored } from '../../src/core/curate/stored-history.ts';
import { isSaved, toFile } from '../../src/core/curate/to-file.ts';
import type { TimelineEvent } from '../../src/core/model/timeline.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { randomFrom } from '../mutations/random.ts';
import type { SentencePlan } from '../mutations/written-timeline.ts';
import { writtenTimeline } from '../mutations/written-timeline.ts';
import { sha256Of } from '../mutations/subject.ts';
import { median, percentile } from './statistics.ts';

const EVENTS = 5000;
const WORDS = 200_000;
const WORDS_EACH = 10;
const EDITS_OF_A_KIND = 60;

/** Half of the events are drafts, and a source stands beside the large one. */
export function largeDocument(): DeskDocument {
  const random = randomFrom(1);
  const sentences = WORDS / WORDS_EACH;
  const plan = Array.from({ length: sentences }, (_, at): SentencePlan => ({
    when: random.below(100),
    words: Array.from({ length: WORDS_EACH - 4 }, () => random.below(1000)),
    isQuoted: at % (sentences / EVENTS) === 0,
  }));
  const { timeline, texts } = writtenTimeline('Large', plan);
  const events = timeline.events.map((event, at) =>
    at % 2 === 0 ? event : { ...event, draft: { confidence: 0.8 } },
  );
  const file = `${JSON.stringify({ ...timeline, events }, null, 2)}\n`;
  const opened = openDocument(
    file,
    new Map(Array.from(texts, ([id, text]) => [id, { text, sha256: sha256Of(text) }])),
  );
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
  return opened.value;
}

/** One command of each kind for an event that is there. */
const COMMANDS: Readonly<
  Record<string, (event: TimelineEvent, document: DeskDocument, at: number) => Command>
> = {
  'edit a headline': ({ id }, _, at) => ({
    kind: 'edit-event',
    event: id,
    changes: { title: `Title ${at}` },
  }),
  accept: ({ id }) => ({ kind: 'accept', events: [id] }),
  'set a date': ({ id }) => ({
    kind: 'set-date',
    event: id,
    date: '2020-05',
    reason: 'For the measurement.',
  }),
  'make undated': ({ id }) => ({ kind: 'make-undated', event: id }),
  'add evidence': ({ id }, { texts }, at) => {
    const start = (at * 7919) % ((texts.get('article')?.text.length ?? 200) - 100);
    return { kind: 'add-evidence', event: id, passage: { source: 'article', start, end: start + 60 } };
  },
  'new event': (_, { texts }, at) => {
    const start = (at * 6007) % ((texts.get('article')?.text.length ?? 200) - 100);
    return { kind: 'new-event', title: 'New', passage: { source: 'article', start, end: start + 60 } };
  },
  merge: ({ id }, { timeline }) => ({
    kind: 'merge',
    into: id,
    from: [timeline.events.find((event) => event.id !== id)?.id ?? ''],
  }),
  delete: ({ id }) => ({ kind: 'delete', event: id, setAside: true }),
  'change the day of publication': (_, __, at) => ({
    kind: 'edit-source',
    source: 'article',
    changes: { published: `2023-11-${String(1 + (at % 28)).padStart(2, '0')}` },
  }),
};

export function measureCurate(): Promise<string> {
  const document = largeDocument();
  const dated = new Map([['article', splitSentences(document.texts.get('article')?.text ?? '')]]);
  const problemsOf = problemFinder();
  const first = timed(() => problemsOf(document));
  const whole = timed(() => verifyTimeline(document.timeline, document.texts));
  const coverage = timed(() => deskCoverage(document, dated));
  const next = timed(() => nextUnhandled(coverage.value, { source: 'article', start: 100_000 }));
  const rows = Object.entries(COMMANDS).map(([name, make]) => {
    const times: { apply: number; problems: number; all: number; processor: number }[] = [];
    let history = startHistory(document);
    const random = randomFrom(2);
    for (let at = 0; at < EDITS_OF_A_KIND; at += 1) {
      const drafts = history.document.timeline.events;
      const command = make(random.pick(drafts), history.document, at);
      const usedBefore = process.cpuUsage();
      const done = timed(() => perform(history, command));
      if (!done.value.ok) throw new Error(`${name}: ${done.value.refusal.message}`);
      history = done.value.history;
      const problems = timed(() => problemsOf(history.document));
      const rest = timed(() => [isSaved(history.document), deskCoverage(history.document, dated)]);
      const used = process.cpuUsage(usedBefore);
      times.push({
        apply: done.ms,
        problems: problems.ms,
        all: done.ms + problems.ms + rest.ms,
        processor: (used.user + used.system) / 1000,
      });
    }
    const valuesOf = (key: keyof (typeof times)[number]) => times.map((each) => each[key]);
    const high = (key: keyof (typeof times)[number]) => percentile(valuesOf(key), 0.95).toFixed(1);
    const most = Math.max(...times.map(({ all }) => all)).toFixed(1);
    const usual = median(valuesOf('all')).toFixed(1);
    return `| ${name} | ${high('apply')} | ${high('problems')} | ${usual} | ${high('all')} | ${most} | ${high('processor')} |`;
  });
  const done = perform(startHistory(document), {
    kind: 'edit-event',
    event: document.timeline.events[2500]?.id ?? '',
    changes: { title: 'Edited' },
  });
  if (!done.ok) throw new Error(done.refusal.message);
  const written = timed(() => toFile(done.history.document));
  const stored = timed(() => structuredClone(toStored(done.history)));
  const read = timed(() => readHistory(stored.value, document.texts));
  const changedLines = countChangedLines(document.file?.text ?? '', written.value);
  return Promise.resolve(`A document of ${document.timeline.events.length} events, half of them drafts, and one source of ${WORDS} words (${document.texts.get('article')?.text.length} characters).
Each command ${EDITS_OF_A_KIND} times; milliseconds in Node, with a load of ${loadavg()[0]?.toFixed(0)} on ${cpus().length} cores: where others work beside it, processor time (that of the
collector of garbage included) says more than the clock. Everything: the command with its step of history, the problems, whether it is
saved, and the coverage.

| command | apply, p95 | problems, p95 | everything, median | p95 | most | p95 of processor time |
|---|---|---|---|---|---|---|
${rows.join('\n')}

The first verification of all of it takes ${first.ms.toFixed(0)} ms (\`verifyTimeline\` ${whole.ms.toFixed(0)} ms), the first coverage ${coverage.ms.toFixed(0)} ms, the next open sentence ${next.ms.toFixed(1)} ms. Saving
after one edit takes ${written.ms.toFixed(0)} ms and changes ${changedLines} line(s) of ${written.value.split('\n').length}; a structured clone of the history ${stored.ms.toFixed(0)} ms, reading it back ${read.ms.toFixed(0)} ms. Heap in use at the end: ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB.`);
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const startMs = performance.now();
  const value = run();
  return { value, ms: performance.now() - startMs };
}

function countChangedLines(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return Math.abs(now.length - old.length) + now.filter((line, at) => line !== old[at]).length;
}
