// Deterministic, news-like events for archives: bursts, a tenth of them ranges, a few undated, eight tags, quotes.
import type { Source, TimelineEvent } from '../../src/core/model/timeline.ts';

const WORDS =
  'police minister says court ruling economy storm bank protest election summit agreement trade border rescue factory strike harbour council vote fire hospital school railway border talks ceasefire budget drought flood market'.split(
    ' ',
  );
const TAGS = ['politics', 'economy', 'weather', 'sport', 'science', 'courts', 'health', 'transport'];
const FIRST_MS = Date.UTC(2014, 0, 1);
const DAY_MS = 86_400_000;
/** Events to an article. */
export const EVENTS_PER_SOURCE = 10;

export interface NewsSize {
  readonly count: number;
  readonly years?: number;
}

export function newsSource(number: number): Source {
  const random = randomFrom(number * 7919 + 11);
  return {
    id: `article-${number}`,
    title: sentence(random, 50),
    authors: [`Reporter ${random() % 500}`],
    publisher: `Daily ${random() % 40}`,
    language: 'en',
    published: dayText(FIRST_MS + (random() % 3650) * DAY_MS),
    timeZone: 'UTC',
    url: `https://example.org/${number}`,
    sha256: number.toString(16).padStart(64, '0'),
    length: 4000,
    text: 'withheld',
  };
}

/** The event of a number: always the same, whatever is asked before. */
export function newsEvent(number: number, { count, years = 10 }: NewsSize): TimelineEvent {
  const random = randomFrom(number * 104_729 + 7);
  // Half of all events crowd into bursts of a few days each.
  const days = years * 365;
  const burst = random() % Math.max(1, Math.min(200, count / 50));
  const day = random() % 2 === 0 ? random() % days : (burst * 17 + (random() % 4)) % days;
  const start = FIRST_MS + day * DAY_MS;
  const kind = random() % 100;
  const date =
    kind < 10
      ? `${dayText(start)}/${dayText(start + (1 + (random() % 30)) * DAY_MS)}`
      : kind < 30
        ? `${dayText(start)}T${String(random() % 24).padStart(2, '0')}:${String(random() % 60).padStart(2, '0')}Z`
        : kind < 33
          ? dayText(start).slice(0, 7)
          : dayText(start);
  const source = `article-${Math.floor(number / EVENTS_PER_SOURCE)}`;
  const evidence = Array.from({ length: random() % 20 === 0 ? 2 : 1 }, () => ({
    source,
    quote: {
      exact: sentence(random, 120 + (random() % 60)),
      prefix: sentence(random, 32),
      suffix: sentence(random, 32),
      start: random() % 4000,
    },
    dating: {
      expression: 'on Monday',
      anchor: 'published' as const,
      rule: 'weekday-before-anchor',
      edtf: date,
    },
  }));
  return {
    id: `event-${number}`,
    title: sentence(random, 40),
    ...(kind === 99 ? {} : { date }),
    status:
      (['occurred', 'planned', 'alleged', 'denied'] as const)[Math.max(0, (random() % 10) - 6)] ?? 'occurred',
    actors: [`Actor ${random() % 300}`],
    ...(random() % 3 === 0 ? { place: `Town ${random() % 200}` } : {}),
    tags: [TAGS[random() % TAGS.length] ?? ''],
    evidence,
  };
}

/** Lines of NDJSON: each source before its events. */
export function* newsLines(size: NewsSize): Generator<string, void, void> {
  for (let number = 0; number < size.count; number += 1) {
    if (number % EVENTS_PER_SOURCE === 0) yield JSON.stringify(newsSource(number / EVENTS_PER_SOURCE));
    yield JSON.stringify(newsEvent(number, size));
  }
}

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** So many characters of words, none of them a space at either end. */
function sentence(random: () => number, length: number): string {
  let text = '';
  while (text.length < length)
    text += `${WORDS[random() % WORDS.length] ?? ''} ${random() % 9 === 0 ? random() % 1000 : ''}`;
  return text.slice(0, length).trim();
}

/** A generator of 31-bit numbers (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 1;
  };
}
