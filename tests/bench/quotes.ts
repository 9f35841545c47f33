// Quotes held against their article: verbatim checking beside plain `indexOf` over the same quotes in the same run, how
// both grow with the article and the number of quotes, and what near misses cost. Medians of many runs, in turns.
import { describeQuote } from '../../src/core/text/describe-quote.ts';
import type { Quote } from '../../src/core/model/timeline.ts';
import { quoteFinder } from '../../src/core/text/find-quote.ts';
import { findVerbatim } from '../../src/core/text/find-verbatim.ts';
import { median } from './statistics.ts';

const RUNS = 31;

interface Article {
  readonly words: number;
  readonly text: string;
  readonly quotes: readonly Quote[];
}

/** How long the quotes of an article take to check, in ms for all of them. */
export function measureQuotes(): Promise<string> {
  const articles = [
    [5_000, 50],
    [5_000, 1_000],
    [10_000, 1_000],
    [10_000, 2_000],
  ].map(([words = 0, quotes = 0]) => article(words, quotes));
  const near = [
    [5_000, 50],
    [5_000, 200],
    [10_000, 200],
    [20_000, 200],
  ].map(([words = 0, quotes = 0]) => article(words, quotes));
  return Promise.resolve(`Generated articles of news-like words, quotes of 8 to 30 words, each described by \`describeQuote\`. Milliseconds
for all quotes of an article, medians of ${RUNS} runs in turns with the peer, and the ratio to the peer.

| article | quotes | \`indexOf\` | verbatim, position right | | verbatim, position stale | |
|---|---|---|---|---|---|---|
${articles.map(verbatimRow).join('\n')}

What is not verbatim (ms for all quotes; the text is folded once):

| article | quotes | curly quotes made straight | a digit changed | a word dropped | not in the text |
|---|---|---|---|---|---|
${near.map(nearRow).join('\n')}
`);
}

function verbatimRow({ words, text, quotes }: Article): string {
  const stale = quotes.map((quote) => ({ ...quote, start: quote.start + 7 }));
  const [plain = NaN, right = NaN, moved = NaN] = inTurns([
    () => quotes.reduce((sum, { exact }) => sum + text.indexOf(exact), 0),
    () => quotes.reduce((sum, quote) => sum + placeOf(findVerbatim(text, quote)), 0),
    () => stale.reduce((sum, quote) => sum + placeOf(findVerbatim(text, quote)), 0),
  ]);
  const cells = [right, moved].map((ms) => `${ms.toFixed(2)} | ${(ms / plain).toFixed(2)}`);
  return `| ${words} words | ${quotes.length} | ${plain.toFixed(2)} | ${cells.join(' | ')} |`;
}

function nearRow({ words, text, quotes }: Article): string {
  const changes: ((exact: string) => string)[] = [
    (exact) => exact.replaceAll('’', "'"),
    (exact) => exact.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)),
    (exact) => exact.replace(/ \S+(?= \S+ \S+$)/, ''),
    (exact) => Array.from(exact).reverse().join(''),
  ];
  const times = inTurns(
    changes.map((change) => {
      const changed = quotes.map((quote) => ({ ...quote, exact: change(quote.exact) }));
      return () => {
        const find = quoteFinder(text);
        return changed.reduce((sum, quote) => sum + find(quote).status.length, 0);
      };
    }),
  );
  return `| ${words} words | ${quotes.length} | ${times.map((ms) => ms.toFixed(1)).join(' | ')} |`;
}

function placeOf(match: ReturnType<typeof findVerbatim>): number {
  if (match.status !== 'verbatim') throw new Error(`a generated quote is ${match.status}`);
  return match.start;
}

/** The median of each task, run by turns so that what slows the machine slows all of them. */
function inTurns(tasks: readonly (() => number)[]): readonly number[] {
  const times = tasks.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, task] of tasks.entries()) {
      const start = performance.now();
      task();
      times[at]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** Of words that follow Zipf's law, as those of news do; every sentence has a number and an apostrophe. */
function article(words: number, quoteCount: number): Article {
  const random = lehmer(words + quoteCount);
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 8) }, () => 'etaoinshrdlu'.charAt(random() * 12)).join(''),
  );
  const sentences: string[] = [];
  for (let count = 0; count < words;) {
    const length = 8 + Math.floor(random() * 22);
    const sentence = Array.from({ length }, () => vocabulary[Math.floor(4000 ** random()) - 1]);
    sentences.push(`The ${sentence.join(' ')} of Park’s ${Math.floor(random() * 10_000)} men.`);
    count += length + 5;
  }
  const text = sentences.join(' ');
  const quotes = Array.from({ length: quoteCount }, () => {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
    const start = text.indexOf(sentence);
    return describeQuote(text, start, start + sentence.length);
  });
  return { words, text, quotes };
}

/** The generator of Park and Miller: the same articles in every run. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
