// Whether every broken rule is found, and how long that takes: mutations of real timelines, and many timelines at once.
import { HUGE_MUTATORS, MUTATORS } from '../mutations/mutators.ts';
import { randomFrom } from '../mutations/random.ts';
import { realSubjects } from '../mutations/real-subjects.ts';
import type { MutationResult } from '../mutations/run-mutations.ts';
import { judge, runMutation } from '../mutations/run-mutations.ts';
import type { Subject } from '../mutations/subject.ts';
import { verifyMutant } from '../mutations/subject.ts';
import type { SentencePlan } from '../mutations/written-timeline.ts';
import { writtenTimeline } from '../mutations/written-timeline.ts';
import { median, percentile } from './statistics.ts';

const MUTATIONS = 10_000;
const ARTICLES = '../shared/articles';

/** A seed replays one mutation and says what became of it. */
export function measureVerify(seed: number | undefined): Promise<string> {
  const subjects = realSubjects(articlesFolder());
  return Promise.resolve(seed === undefined ? measured(subjects) : replayed(runMutation(subjects, seed)));
}

function measured(subjects: readonly Subject[]): string {
  // Speed first: the peak of memory is that of the whole process, and the huge files would be its peak.
  const speed = measureSpeed();
  const growth = measureGrowth();
  return [speed, growth, measureTrust(subjects)].join('\n\n');
}

function articlesFolder(): string {
  return process.env['QUOTELINE_ARTICLES'] ?? ARTICLES;
}

function replayed({ mutator, subject, fault }: MutationResult): string {
  return `${mutator.name} (${mutator.promise}), ${subject}: ${fault ?? 'answered as it must be'}`;
}

function measureTrust(subjects: readonly Subject[]): string {
  const results: MutationResult[] = [];
  for (let seed = 1; seed <= MUTATIONS; seed += 1) {
    const result = runMutation(subjects, seed);
    if (result.fault !== undefined) console.error(`--seed ${seed}: ${replayed(result)}`);
    results.push(result);
  }
  const [subject] = subjects;
  const huge = HUGE_MUTATORS.flatMap((mutator) => {
    const mutant = subject && mutator.mutate(subject, randomFrom(1));
    return subject === undefined || mutant === undefined ? [] : [judge(mutator, subject, mutant, 1)];
  });
  const all = [...results, ...huge];
  const faults = all.filter(({ fault }) => fault !== undefined);
  const broken = all.filter(({ mutator }) => mutator.promise === 'breaks');
  const times = results.map(({ ms }) => ms);
  return `Trust: ${results.length} mutations of ${subjects.length} published timelines by ${MUTATORS.length} mutators, and ${huge.length}
files of 49 MB or more. ${broken.length} broke a rule, ${broken.filter(({ fault }) => fault === undefined).length} of them were reported; of the other ${all.length - broken.length}, none of which
broke a rule, ${all.filter(({ mutator, fault }) => mutator.promise === 'keeps' && fault === undefined).length} were accepted. Faults: ${faults.length}. Verifying one took ${median(times).toFixed(1)} ms (median), ${percentile(times, 0.99).toFixed(1)} ms (99th
percentile), ${Math.max(...times).toFixed(0)} ms at most.

| file of 49 MB | s | answer |
|---|---|---|
${huge.map(({ mutator, ms, fault }) => `| ${mutator.name} | ${(ms / 1000).toFixed(1)} | ${fault ?? 'reported'} |`).join('\n')}`;
}

function measureSpeed(): string {
  const documents = Array.from({ length: 1000 }, (_, seed) => toMutant(written(seed, 5000, 50)));
  const before = process.memoryUsage().rss;
  const startMs = performance.now();
  let findings = 0;
  for (const document of documents) findings += verifyMutant(document).length;
  const seconds = (performance.now() - startMs) / 1000;
  const { maxRSS } = process.resourceUsage();
  return `Speed: 1000 timelines of 50 events, each against an article of 5000 words, in one process: ${(1000 / seconds).toFixed(0)} documents a
second, ${findings} findings; peak memory ${(maxRSS / 1024).toFixed(0)} MB, of which ${(before / 2 ** 20).toFixed(0)} MB were taken by the documents and texts before.`;
}

/** The same work at twice the size each time: time per unit must not grow. */
function measureGrowth(): string {
  const rows = [1250, 2500, 5000, 10_000].map((words) => {
    const quotes = words / 10;
    const document = toMutant(written(words, words, quotes));
    const times = Array.from({ length: 15 }, () => {
      const startMs = performance.now();
      verifyMutant(document);
      return performance.now() - startMs;
    });
    const ms = median(times);
    return `| ${words} | ${quotes} | ${ms.toFixed(1)} | ${((ms * 1000) / quotes).toFixed(0)} |`;
  });
  return `| words | quotes | ms (median of 15) | µs a quote |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function toMutant({ timeline, texts }: Subject) {
  return { file: JSON.stringify(timeline, null, 2), texts };
}

/** A timeline of an article of about that many words, with that many of its sentences quoted. */
function written(seed: number, words: number, quotes: number): Subject {
  const random = randomFrom(seed);
  const wordsEach = 10;
  const sentences = Math.round(words / wordsEach);
  const every = sentences / quotes;
  const plan = Array.from({ length: sentences }, (_, at): SentencePlan => ({
    when: random.below(100),
    words: Array.from({ length: wordsEach - 4 }, () => random.below(1000)),
    isQuoted: Math.floor(at / every) !== Math.floor((at - 1) / every),
  }));
  return writtenTimeline(`written ${seed}`, plan);
}
