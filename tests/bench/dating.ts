// How well and how fast dates are found and worked out, beside chrono-node and Microsoft's recognizers on the same texts.
// The corpora stand beside the checkout, never in it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { tagLine } from '../../src/cli/tag-lines.ts';
import { isEventDate } from '../../src/core/dating/event-date.ts';
import { tagText, toTimex3 } from '../../src/core/dating/tag-text.ts';
import { codePointCounter } from '../../src/core/text/code-points.ts';
import { corporaFolder } from './corpora.ts';
import { CORPUS_NAMES, crossValidated, observe, reliabilityRows } from './dating-confidence.ts';
import type { Found } from './dating-pairs.ts';
import { explicitPairs } from './dating-pairs.ts';
import { chronoTag } from './peers/chrono-tagger.ts';
import { recognizersTag } from './peers/recognizers-tagger.ts';
import { gzipOf } from './bundle-size.ts';
import { median } from './statistics.ts';

const CORPORA = corporaFolder();
const FIRST_SIGHT = 'tests/bench/dating-first-sight.md';
const WORK = resolve('.cache/bench-dating');
const RUNS = 7;

type Tagger = (line: string) => string;

const TAGGERS: readonly (readonly [name: string, tag: Tagger])[] = [
  ['Quoteline', tagLine],
  ['chrono-node', chronoTag],
  ['Microsoft recognizers', recognizersTag],
];

interface Score {
  readonly strictF1: number;
  readonly valueF1: number;
  readonly calF1: number;
  readonly typeF1: number;
}

export async function measureDating(): Promise<string> {
  const size = await bundledSize();
  if (CORPORA === undefined) {
    return `The corpora are not here (../shared/corpora): nothing was scored.\n\n${size}`;
  }
  mkdirSync(WORK, { recursive: true });
  const firstSight = readFileSync(FIRST_SIGHT, 'utf8').trim();
  return [
    scores(CORPORA),
    firstSight,
    pairs(CORPORA),
    await speeds(CORPORA),
    reliability(CORPORA),
    size,
  ].join('\n\n');
}

function linesOf(corpora: string, corpus: string): readonly string[] {
  return readFileSync(join(corpora, `${corpus}.jsonl`), 'utf8')
    .trim()
    .split('\n');
}

function scores(corpora: string): string {
  const rows = CORPUS_NAMES.flatMap((corpus) => {
    const lines = linesOf(corpora, corpus);
    return TAGGERS.map(([name, tag]) => {
      const out = join(WORK, `${corpus}-${name.replaceAll(' ', '-')}.jsonl`);
      writeFileSync(out, lines.map((line) => `${tag(line)}\n`).join(''));
      const printed = execFileSync(
        'python3',
        [join(corpora, 'score.py'), join(corpora, `${corpus}.jsonl`), out, '--json'],
        { encoding: 'utf8' },
      );
      const { valueF1, strictF1, calF1, typeF1 } = JSON.parse(printed) as Score;
      const cells = [valueF1, strictF1, calF1, typeF1].map(percent);
      return `| ${corpus} | ${name} | ${cells.join(' | ')} |`;
    });
  });
  return `F1 as the scorer counts it, on development data (our rules were written looking at it).

| corpus | tagger | value | strict | calendar value | type |
|---|---|---|---|---|---|
${rows.join('\n')}`;
}

/** (sentence, date) pairs; the tagger's output in the order of the pairs' articles. */
function pairs(corpora: string): string {
  const gold = join(corpora, 'meantime-dev-pairs.jsonl');
  const tagged = TAGGERS.map(([name, tag]): PairTagger => [name, (line) => JSON.parse(tag(line)) as Found[]]);
  const rows = [
    ...tagged,
    ['Quoteline, dates of events', tagEventDates] as const,
    ['gold expressions'] as const,
  ].map(([name, tag]) => {
    const { everywhere, inDatedSentences } = explicitPairs(gold, tag);
    const cells = [everywhere, inDatedSentences].map(percent);
    return `| ${name} | ${cells.join(' | ')} | ${printedPairs(corpora, name, tag).join(' | ')} |`;
  });
  return `F1 of (sentence, date) pairs, meantime-dev. Explicit: the date of the pair stands in the sentence; first against the
dates of all sentences, then within the sentences that hold a gold date. Behind them what pairs.py prints, where a sentence
without a date of its own gets none, the day of publication, or the last date before it. "Dates of events" leaves out
what \`isEventDate\` does: the edges of "since" and "until".

| expressions | explicit, all sentences | explicit, dated sentences | none | publication | carried |
|---|---|---|---|---|---|
${rows.join('\n')}`;
}

type PairTagger = readonly [name: string, tag: (line: string) => readonly Found[]];

function tagEventDates(line: string): readonly Found[] {
  const { text, dct } = JSON.parse(line) as { text: string; dct: string };
  const tagged = tagText(text, { published: dct });
  const count = codePointCounter(text);
  return toTimex3(tagged)
    .map((found) => ({ ...found, start: count(found.start), end: count(found.end) }))
    .filter((_, at) => {
      const expression = tagged[at];
      return expression !== undefined && isEventDate(expression);
    });
}

function printedPairs(corpora: string, name: string, tag: PairTagger[1] | undefined): readonly string[] {
  const lines = linesOf(corpora, 'meantime-dev-pairs');
  const found = lines.map((line) => tag?.(line) ?? (JSON.parse(line) as { timexes: Found[] }).timexes);
  const out = join(WORK, `pairs-${name.replaceAll(/\W+/g, '-')}.jsonl`);
  writeFileSync(out, found.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const gold = join(corpora, 'meantime-dev-pairs.jsonl');
  const printed = execFileSync('python3', [join(corpora, 'pairs.py'), gold, out], { encoding: 'utf8' });
  return Array.from(printed.matchAll(/'F1': ([\d.]+)/g), ([, value]) => value ?? '');
}

/** The taggers as they ship, in one bundle each: run from the sources they are half as fast. */
async function speeds(corpora: string): Promise<string> {
  const text = CORPUS_NAMES.flatMap((corpus) => linesOf(corpora, corpus))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join('\n\n');
  const sized = (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const bundled = await bundledTaggers();
  const [own, chrono] = [bundled.tagLine, bundled.chronoTag];
  const peers = inTurns([own, chrono], sized(PEER_LENGTH));
  const recognizers = inTurns([recognizersTag], sized(30_000));
  const growth = [1e6, 2e6, 5e6, 1e7].map((length) => ({ length, taken: inTurns([own], sized(length))[0] }));
  const row = (name: string, length: number, taken: Taken | undefined) =>
    `| ${name} | ${length / 1e6} | ${speed(length, taken?.processorMs)} | ${speed(length, taken?.clockMs)} |`;
  const ratio = (peers[1]?.processorMs ?? 0) / (peers[0]?.processorMs ?? 1);
  return `Speed on one core, medians of ${RUNS} runs in turns: a line of NDJSON in, a line out, from the bundle that ships. By the
processor's time and by the clock, which other work on the machine slows. Quoteline takes one ${ratio.toFixed(1)}th of chrono's time.
Linear in the text: the speed stays.

| tagger | text (MB) | MB/s, processor | MB/s, clock |
|---|---|---|---|
${[
  row('Quoteline', PEER_LENGTH, peers[0]),
  row('chrono-node', PEER_LENGTH, peers[1]),
  row('Microsoft recognizers', 30_000, recognizers[0]),
  ...growth.map(({ length, taken }) => row('Quoteline', length, taken)),
].join('\n')}`;
}

const PEER_LENGTH = 500_000;

interface Taken {
  readonly processorMs: number;
  readonly clockMs: number;
}

function speed(length: number, ms: number | undefined): string {
  return ms === undefined ? '' : (length / 1000 / ms).toFixed(2);
}

/** Median times of each tagger, one after the other in every round. */
function inTurns(taggers: readonly Tagger[], text: string): readonly Taken[] {
  const line = JSON.stringify({ text, dct: '2009-06-01' });
  const warm = JSON.stringify({ text: text.slice(0, 2e5), dct: '2009-06-01' });
  const runs = taggers.map((): Taken[] => []);
  for (const tag of taggers) for (let round = 0; round < 3; round += 1) tag(warm);
  for (let round = 0; round < RUNS; round += 1) {
    for (const [at, tag] of taggers.entries()) {
      const before = process.cpuUsage();
      const startMs = performance.now();
      tag(line);
      const clockMs = performance.now() - startMs;
      const { user, system } = process.cpuUsage(before);
      runs[at]?.push({ processorMs: (user + system) / 1000, clockMs });
    }
  }
  return runs.map((each) => ({
    processorMs: median(each.map(({ processorMs }) => processorMs)),
    clockMs: median(each.map(({ clockMs }) => clockMs)),
  }));
}

interface BundledTaggers {
  readonly tagLine: Tagger;
  readonly chronoTag: Tagger;
}

async function bundledTaggers(): Promise<BundledTaggers> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve('.'),
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: WORK,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          tagLine: resolve('src/cli/tag-lines.ts'),
          chronoTag: resolve('tests/bench/peers/chrono-tagger.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const load = (name: string) =>
    import(pathToFileURL(join(WORK, `${name}.mjs`)).href) as Promise<BundledTaggers>;
  const [{ tagLine: own }, { chronoTag: chrono }] = [await load('tagLine'), await load('chronoTag')];
  return { tagLine: own, chronoTag: chrono };
}

/** How often a value of each confidence is the gold value: a confidence is calibrated where the two agree. */
function reliability(corpora: string): string {
  const observations = observe(corpora);
  const table = (rows: readonly string[]) => `| corpus | confidence | expressions | mean confidence | right |
|---|---|---|---|---|
${rows.join('\n')}`;
  return `Reliability: the confidence that we give, and the share that is right (value exactly as in the corpus). By
cross-validation: the shares fitted on every second text, the texts between them looked at, and the other way round.

${table(reliabilityRows(crossValidated(observations)))}

With the shares of confidence.ts, which \`npx tsx tests/bench/fit-confidence.ts\` fits on all of these texts:

${table(reliabilityRows(observations))}`;
}

/** The tagger bundled and minified alone, as a page would load it. */
async function bundledSize(): Promise<string> {
  const sizes = await Promise.all(
    [
      ['tagText with English and German', 'src/core/dating/tag-text.ts'],
      ['with datingOf and all rules', 'src/core/dating/dating-of.ts'],
    ].map(async ([name, entry]) => `${name} ${(await gzipOf(entry ?? '')).toFixed(1)} kB`),
  );
  return `Size, bundled alone, minified, gzip: ${sizes.join('; ')}.`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
