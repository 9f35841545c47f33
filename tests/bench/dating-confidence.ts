// The confidence of a dating: how its shares follow from the corpora, and how well they hold on texts that they are not from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from '../../src/core/dating/confidence.ts';
import { groundOf } from '../../src/core/dating/confidence.ts';
import { tagText, toTimex3 } from '../../src/core/dating/tag-text.ts';
import { codePointCounter } from '../../src/core/text/code-points.ts';

/** One expression that the tagger found: on what it rests, and whether the corpus gives it the same value. */
export interface Observation {
  readonly corpus: string;
  /** The place of its text in the corpus. */
  readonly text: number;
  readonly family: string;
  readonly ground: Ground;
  readonly confidence: number;
  readonly isRight: boolean;
}

interface Gold {
  readonly text: string;
  readonly dct: string;
  readonly timexes: readonly { start: number; end: number; value: string; cdt?: boolean }[];
}

export const CORPUS_NAMES = ['meantime-dev', 'wikiwars-dev'] as const;

export function observe(corpora: string): readonly Observation[] {
  return CORPUS_NAMES.flatMap((corpus) => {
    const lines = readFileSync(join(corpora, `${corpus}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    return lines.flatMap((line, text) => observeText(corpus, text, JSON.parse(line) as Gold));
  });
}

function observeText(corpus: string, place: number, { text, dct, timexes }: Gold): Observation[] {
  const tagged = tagText(text, { published: dct });
  const count = codePointCounter(text);
  return toTimex3(tagged).flatMap(({ start, end, value }, at): Observation[] => {
    const [from, to] = [count(start), count(end)];
    const expression = tagged[at];
    const over = timexes.filter((gold) => gold.start < to && gold.end > from);
    if (expression === undefined || over.some((gold) => gold.cdt === true)) return [];
    const { family, resolved, confidence } = expression;
    const isRight = over.some((gold) => gold.value === value);
    return [{ corpus, text: place, family, ground: groundOf(resolved), confidence, isRight }];
  });
}

export interface Shares {
  readonly byGround: ReadonlyMap<string, number>;
  readonly byFamily: ReadonlyMap<string, number>;
}

/** The two readings of 03/04/2023 are as likely the one as the other: too few stand in the corpora to measure. */
const EVEN: Ground = 'either-order';

/** A share starts from that of all texts, with the weight of so many expressions; a family from that of its ground. */
const PRIOR_WEIGHT = 4;
/** A family has a share of its own from so many expressions on. */
const FEWEST = 8;
/** … and where it differs from its ground by so much. */
const LEAST_DIFFERENCE = 0.03;

export function fitShares(observations: readonly Observation[]): Shares {
  const all = shareOf(observations, 0.5);
  const grounds = groupBy(observations, ({ ground }) => ground);
  const byGround = new Map(Array.from(grounds, ([ground, own]) => [ground, shareOf(own, all)]));
  byGround.set(EVEN, 0.5);
  const byFamily = new Map<string, number>();
  for (const [key, own] of groupBy(observations, ({ family, ground }) => `${family}/${ground}`)) {
    const prior = byGround.get(own[0]?.ground ?? '') ?? all;
    const share = shareOf(own, prior);
    if (own.length >= FEWEST && Math.abs(share - prior) >= LEAST_DIFFERENCE) byFamily.set(key, share);
  }
  return { byGround, byFamily };
}

function shareOf(observations: readonly Observation[], prior: number): number {
  const right = observations.filter(({ isRight }) => isRight).length;
  return (right + prior * PRIOR_WEIGHT) / (observations.length + PRIOR_WEIGHT);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Fitted on one half of the texts, every second one, and looked at on the other; both ways. */
export function crossValidated(observations: readonly Observation[]): readonly Observation[] {
  return [0, 1].flatMap((half) => {
    const { byGround, byFamily } = fitShares(observations.filter(({ text }) => text % 2 !== half));
    return observations
      .filter(({ text }) => text % 2 === half)
      .map((each) => ({
        ...each,
        confidence: byFamily.get(`${each.family}/${each.ground}`) ?? byGround.get(each.ground) ?? 0.5,
      }));
  });
}

const BINS = [0.98, 0.9, 0.8, 0.6, 0];

/** Rows of the reliability table: bin, expressions, mean confidence, share right. */
export function reliabilityRows(observations: readonly Observation[]): readonly string[] {
  const bins = groupBy(observations, ({ corpus, confidence }) => {
    const at = BINS.findIndex((from) => confidence >= from);
    const below = at === 0 ? '1.00' : ((BINS[at - 1] ?? 1) - 0.01).toFixed(2);
    return `${corpus} | ${(BINS[at] ?? 0).toFixed(2)}–${below}`;
  });
  return Array.from(bins)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([bin, own]) => {
      const right = own.filter(({ isRight }) => isRight).length / own.length;
      const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
      return `| ${bin} | ${own.length} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`;
    });
}
