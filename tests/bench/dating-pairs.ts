// (sentence, date) pairs whose date stands in the sentence, and how many of them a tagger's dates make.
import { readFileSync } from 'node:fs';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: string;
}

interface Article {
  readonly dct: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly timexes: readonly Found[];
  readonly pairs: readonly (readonly [sentence: number, date: string])[];
}

/** The second sentence of an article is its printed date. */
const DATE_LINE = 1;

/** As `norm` of pairs.py: a calendar value without its time of day. */
function calendarValue(value: string): string | undefined {
  const [day = ''] = value.split('T');
  return /^\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d))?$/.test(day) ? day : undefined;
}

function pairsOf({ sentences }: Article, found: readonly Found[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [at, [start, end]] of sentences.entries()) {
    for (const each of found) {
      if (each.start < start || each.end > end + 1) continue;
      const value = each.type === 'DATE' || each.type === 'TIME' ? calendarValue(each.value) : undefined;
      if (value !== undefined && at !== DATE_LINE) pairs.add(`${at} ${value}`);
    }
  }
  return pairs;
}

export interface ExplicitScore {
  /** Gold pairs whose date is that of a gold expression of the sentence, against the dates of all sentences. */
  readonly everywhere: number;
  /** All gold pairs of the sentences that hold a gold date, in those sentences only. */
  readonly inDatedSentences: number;
}

/** `tag` is given each line of the corpus; without it the gold expressions are scored. */
export function explicitPairs(path: string, tag?: (line: string) => readonly Found[]): ExplicitScore {
  const everywhere = { right: 0, found: 0, gold: 0 };
  const inDatedSentences = { right: 0, found: 0, gold: 0 };
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const article = JSON.parse(line) as Article;
    const written = pairsOf(article, article.timexes);
    const dated = new Set(Array.from(written, (pair) => pair.split(' ')[0]));
    const gold = new Set(article.pairs.map(([at, date]) => `${at} ${date}`));
    const reported = new Set(article.pairs.map(([at]) => String(at)));
    const made = pairsOf(article, tag === undefined ? article.timexes : tag(line));
    const explicit = new Set(Array.from(gold).filter((pair) => written.has(pair)));
    add(everywhere, made, explicit);
    const isDated = (pair: string) => {
      const at = pair.split(' ')[0] ?? '';
      return dated.has(at) && reported.has(at);
    };
    add(inDatedSentences, new Set([...made].filter(isDated)), new Set([...gold].filter(isDated)));
  }
  return { everywhere: f1(everywhere), inDatedSentences: f1(inDatedSentences) };
}

interface Counts {
  right: number;
  found: number;
  gold: number;
}

function add(counts: Counts, made: ReadonlySet<string>, gold: ReadonlySet<string>): void {
  counts.found += made.size;
  counts.gold += gold.size;
  for (const pair of made) if (gold.has(pair)) counts.right += 1;
}

function f1({ right, found, gold }: Counts): number {
  return (2 * right) / (found + gold);
}
