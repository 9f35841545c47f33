// How well and how fast articles are drafted: (sentence, date) pairs against the corpus, and bytes a second.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { draftArticle } from '../../src/core/draft/draft-article.ts';
import { tagText } from '../../src/core/dating/tag-text.ts';
import { codePointCounter } from '../../src/core/text/code-points.ts';
import { DRAFTED_ARTICLES } from '../cases/draft-articles.ts';
import { gzipOf } from './bundle-size.ts';
import { median } from './statistics.ts';

const CORPORA = ['../shared/corpora', '../../shared/corpora'].map((path) => resolve(path)).find(existsSync);
const RUNS = 3;

interface Pairs {
  readonly text: string;
  readonly dct: string;
  /** Code points, half-open. */
  readonly sentences: readonly (readonly [number, number])[];
  readonly pairs: readonly (readonly [sentence: number, value: string])[];
}

export async function measureDraft(): Promise<string> {
  const kilobytes = await gzipOf('src/core/draft/draft-article.ts');
  const size = `Size of drafting with dating, bundled alone, minified, gzip: ${kilobytes.toFixed(1)} kB.`;
  const parts = [speeds(), size];
  if (CORPORA === undefined)
    parts.unshift('The corpora are not here (../shared/corpora): no pairs were scored.');
  else {
    const docs = readFileSync(join(CORPORA, 'meantime-dev-pairs.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Pairs);
    parts.unshift(reliability(docs), inheritance(docs));
  }
  return parts.join('\n\n');
}

const draftOf = (text: string, published: string) =>
  draftArticle({ id: 'a', language: 'en', published, timeZone: 'UTC', text });

function goldOf({ pairs }: Pairs): ReadonlyMap<number, ReadonlySet<string>> {
  const gold = new Map<number, Set<string>>();
  for (const [sentence, value] of pairs) gold.set(sentence, (gold.get(sentence) ?? new Set()).add(value));
  return gold;
}

/** The first sentences are the headline and the date line, which the corpus does not pair. */
const FIRST_SENTENCE = 2;

function reliability(docs: readonly Pairs[]): string {
  const bins = new Map<string, { n: number; sum: number; right: number }>();
  for (const doc of docs) {
    const count = codePointCounter(doc.text);
    const gold = goldOf(doc);
    for (const { evidence, draft } of draftOf(doc.text, doc.dct).events) {
      for (const { quote, dating } of evidence) {
        const at = count(quote.start);
        const sentence = doc.sentences.findIndex(([start, end]) => at >= start && at < end);
        const values = gold.get(sentence);
        if (values === undefined || sentence < FIRST_SENTENCE || dating === undefined) continue;
        const { confidence } = draft;
        const name =
          confidence >= 0.9
            ? '0.90–1.00'
            : confidence >= 0.8
              ? '0.80–0.89'
              : confidence >= 0.6
                ? '0.60–0.79'
                : '0.00–0.59';
        const bin = bins.get(name) ?? { n: 0, sum: 0, right: 0 };
        bin.n += 1;
        bin.sum += confidence;
        if (Array.from(values).some((value) => isSame(value, dating.edtf))) bin.right += 1;
        bins.set(name, bin);
      }
    }
  }
  const rows = Array.from(bins)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(
      ([name, { n, sum, right }]) =>
        `| ${name} | ${n} | ${(sum / n).toFixed(2)} | ${(right / n).toFixed(2)} |`,
    );
  return `Reliability of drafted events, meantime-dev: the confidence that we give, and the share whose date is among those
that the corpus pairs with the sentence (quarters, seasons and weekends as the months and days that they have; only
sentences that the corpus pairs with a date).

| confidence | events | mean confidence | right |
|---|---|---|---|
${rows.join('\n')}`;
}

/** True where an EDTF value begins or ends in the TIMEX3 value, or is the months of its quarter. */
function isSame(value: string, edtf: string): boolean {
  const plain = edtf.replace(/[~?%]|T.*$/g, '');
  const parts = plain.replace(/[[\]]/g, '').split(/\.\.|\//);
  if (parts.includes(value)) return true;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter !== null)
    return parts[0] === `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week !== null) {
    const start = new Date(`${parts[0] ?? ''}T00:00Z`);
    return weekOf(start) === `${week[1] ?? ''}-W${week[2] ?? ''}`;
  }
  return value.endsWith('-FA') && parts[0] === `${value.slice(0, 4)}-09`;
}

function weekOf(day: Date): string {
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** What a sentence without a date of its own would be worth with one that it inherits: decision 9. */
function inheritance(docs: readonly Pairs[]): string {
  let undated = 0;
  let paired = 0;
  const right = { carried: 0, published: 0 };
  for (const doc of docs) {
    const count = codePointCounter(doc.text);
    const gold = goldOf(doc);
    const dates = tagText(doc.text, { published: doc.dct }).flatMap(({ start, resolved }) =>
      resolved.period === undefined ? [] : [{ at: count(start), period: resolved.period }],
    );
    let last = doc.dct;
    for (const [place, [start, end]] of doc.sentences.entries()) {
      if (place < FIRST_SENTENCE) continue;
      const own = dates.filter(({ at }) => at >= start && at < end);
      const latest = own.at(-1)?.period;
      if (latest !== undefined) {
        const { year, unit, index, day } = latest;
        const two = (value: number) => String(value).padStart(2, '0');
        last =
          unit === 'day'
            ? `${year}-${two(index)}-${two(day ?? 1)}`
            : unit === 'month'
              ? `${year}-${two(index)}`
              : String(year);
        continue;
      }
      undated += 1;
      const values = gold.get(place);
      if (values === undefined) continue;
      paired += 1;
      if (values.has(last)) right.carried += 1;
      if (values.has(doc.dct)) right.published += 1;
    }
  }
  const share = (count: number) => `${count} (${Math.round((count / undated) * 100)} %)`;
  return `Sentences without a date of their own, meantime-dev: ${undated}; the corpus pairs ${paired} of them with any date. Right with
the last date before: ${share(right.carried)}; with the day of publication: ${share(right.published)}. They are left undated.`;
}

function speeds(): string {
  const published = '2023-11-09';
  const text = DRAFTED_ARTICLES.map((article) => article.text).join('\n\n');
  const sized = (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const timed = (length: number, run: (text: string) => unknown) => {
    const input = sized(length);
    run(sized(200_000));
    // One run of the long ones says whether the speed stays.
    const times = Array.from({ length: length > 1e6 ? 1 : RUNS }, () => {
      const startMs = performance.now();
      run(input);
      return performance.now() - startMs;
    });
    return (length / 1000 / median(times)).toFixed(2);
  };
  const rows = [1e6, 2e6, 5e6, 1e7].map(
    (length) =>
      `| ${length / 1e6} | ${timed(length, (each) => draftArticle({ id: 'a', language: 'en', published, timeZone: 'UTC', text: each }))} | ${timed(length, (each) => tagText(each, { published }))} |`,
  );
  return `Speed on one core, median of ${RUNS} runs for 1 MB and one run for more, our own articles repeated (nearly every sentence is dated); tagging alone beside it.

| text (MB) | drafting, MB/s | tagging, MB/s |
|---|---|---|
${rows.join('\n')}`;
}
