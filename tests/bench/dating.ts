// How well and how fast dates are found and worked out, beside chrono-node and Microsoft's recognizers on the same texts.
// The corpora stand beside the checkout, never in it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tagLine } from '../../src/cli/tag-lines.ts';
import { tagText, toTimex3 } from '../../src/core/dating/tag-text.ts';
import { codePointCounter } from '../../src/core/text/code-points.ts';
import { chronoTag } from './peers/chrono-tagger.ts';
import { recognizersTag } from './peers/recognizers-tagger.ts';
import { gzipOf } from './bundle-size.ts';
import { median } from './statistics.ts';

const CORPORA = ['../shared/corpora', '../../shared/corpora'].map((path) => resolve(path)).find(existsSync);
const WORK = resolve('.cache/bench-dating');
const RUNS = 3;

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
  return [scores(CORPORA), pairs(CORPORA), speeds(CORPORA), reliability(CORPORA), size].join('\n\n');
}

function linesOf(corpora: string, corpus: string): readonly string[] {
  return readFileSync(join(corpora, `${corpus}.jsonl`), 'utf8')
    .trim()
    .split('\n');
}

function scores(corpora: string): string {
  const rows = ['meantime-dev', 'wikiwars-dev'].flatMap((corpus) => {
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
  const rows = TAGGERS.map(([name, tag]) => {
    const out = join(WORK, `pairs-${name.replaceAll(' ', '-')}.jsonl`);
    writeFileSync(
      out,
      linesOf(corpora, 'meantime-dev-pairs')
        .map((line) => `${tag(line)}\n`)
        .join(''),
    );
    const printed = execFileSync('python3', [join(corpora, 'pairs.py'), gold, out], { encoding: 'utf8' });
    const f1 = Array.from(printed.matchAll(/'F1': ([\d.]+)/g), ([, value]) => value);
    return `| ${name} | ${f1.join(' | ')} |`;
  });
  return `F1 of (sentence, date) pairs, meantime-dev. A sentence without a date of its own gets none, the day of publication,
or the last date before it.

| tagger | none | publication | carried |
|---|---|---|---|
${rows.join('\n')}`;
}

function speeds(corpora: string): string {
  const text = ['meantime-dev', 'wikiwars-dev']
    .flatMap((corpus) => linesOf(corpora, corpus))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join('\n\n');
  const sized = (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const rows = TAGGERS.map(([name, tag]) => {
    const length = name === 'Microsoft recognizers' ? 30_000 : 500_000;
    return `| ${name} | ${length / 1e6} | ${speedOf(tag, sized(length)).toFixed(2)} |`;
  });
  const growth = [1e6, 2e6, 5e6, 1e7].map(
    (length) => `| Quoteline | ${length / 1e6} | ${speedOf(tagLine, sized(length)).toFixed(2)} |`,
  );
  return `Speed on one core, medians of ${RUNS} runs: a line of NDJSON in, a line out. Linear in the text: the speed stays.

| tagger | text (MB) | MB/s |
|---|---|---|
${[...rows, ...growth].join('\n')}`;
}

function speedOf(tag: Tagger, text: string): number {
  const line = JSON.stringify({ text, dct: '2009-06-01' });
  tag(line.length > 1e6 ? JSON.stringify({ text: text.slice(0, 2e5), dct: '2009-06-01' }) : line);
  const times = Array.from({ length: RUNS }, () => {
    const startMs = performance.now();
    tag(line);
    return performance.now() - startMs;
  });
  return text.length / 1000 / median(times);
}

interface Gold {
  readonly text: string;
  readonly dct: string;
  readonly timexes: readonly { start: number; end: number; value: string; cdt?: boolean }[];
}

/** How often a value of each confidence is the gold value: a confidence is calibrated where the two agree. */
function reliability(corpora: string): string {
  const bins = new Map<string, { n: number; right: number; sum: number }>();
  for (const corpus of ['meantime-dev', 'wikiwars-dev']) {
    for (const line of linesOf(corpora, corpus)) {
      const { text, dct, timexes } = JSON.parse(line) as Gold;
      const tagged = tagText(text, { published: dct });
      const found = toTimex3(tagged);
      const count = codePointCounter(text);
      for (const [at, { start, end, value }] of found.entries()) {
        const [from, to] = [count(start), count(end)];
        const over = timexes.filter((gold) => gold.start < to && gold.end > from);
        if (over.some((gold) => gold.cdt === true)) continue;
        const confidence = tagged[at]?.confidence ?? 0;
        const name =
          confidence >= 0.98
            ? '0.98–1.00'
            : confidence >= 0.9
              ? '0.90–0.97'
              : confidence >= 0.8
                ? '0.80–0.89'
                : confidence >= 0.6
                  ? '0.60–0.79'
                  : '0.00–0.59';
        const key = `| ${corpus} | ${name}`;
        const bin = bins.get(key) ?? { n: 0, right: 0, sum: 0 };
        bin.n += 1;
        bin.sum += confidence;
        if (over.some((gold) => gold.value === value)) bin.right += 1;
        bins.set(key, bin);
      }
    }
  }
  const rows = Array.from(bins)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(
      ([key, { n, right, sum }]) => `${key} | ${n} | ${(sum / n).toFixed(2)} | ${(right / n).toFixed(2)} |`,
    );
  return `Reliability: the confidence that we give, and the share that is right (value exactly as in the corpus).

| corpus | confidence | expressions | mean confidence | right |
|---|---|---|---|---|
${rows.join('\n')}`;
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
