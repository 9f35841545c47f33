// From meaning to value: anchors the expressions of a text one after the other, in the order of the document.
import type { TextSpan } from '../../text/sentences.ts';
import type { DatingLanguage } from '../language.ts';
import type { Reading } from '../reading/family.ts';
import type { Meaning, TimeOfDayMeaning, WeekdayMeaning } from '../reading/meaning.ts';
import type { Tokens } from '../reading/tokens.ts';
import { durationValue } from '../writing/duration-value.ts';
import { follow, isAside, nextStatedDates, opensParagraph } from './follow-story.ts';
import type { Narrative } from './narrative.ts';
import { dayBeside, isListed, isSpanEnd, neighbourYear } from './neighbours.ts';
import type { Period } from './period.ts';
import { dayPeriod, daysOf, periodOf, SEASONS, weekdayNear } from './period.ts';
import type { Choice, Place } from './place.ts';
import { dated, isFromStory, plain, publishedAnchor } from './place.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveDistance, resolveUnit } from './resolve-counted.ts';
import type { Reason, Resolved, ResolvedAnchor } from './resolved.ts';
import { tenseAround } from './tense.ts';

/** How figures are read, and whether the source or its text has said so. */
export interface ReadingOrder {
  readonly dayFirst: boolean;
  readonly orderIsKnown: boolean;
}

const WHOLE: TextSpan = { start: 0, end: Infinity };

/**
 * Resolves all readings of a text; `undefined` where an expression turns out to be none ("30 February"). Anchors
 * name an expression by its place among those that are resolved.
 */
export function resolveReadings(
  tokens: Tokens,
  readings: readonly Reading[],
  /** The sentence of each reading. */
  sentences: readonly TextSpan[],
  narrative: Narrative,
  language: DatingLanguage,
  { dayFirst, orderIsKnown }: ReadingOrder,
): readonly (Resolved | undefined)[] {
  const nextStated = narrative.isHistory ? nextStatedDates(tokens, readings, sentences, dayFirst) : [];
  let previous: Resolved | undefined;
  let resolvedCount = 0;
  return readings.map((reading, at) => {
    const place: Place = {
      narrative,
      dayFirst,
      orderIsKnown,
      tense: () =>
        tenseAround(tokens, reading.first, reading.end, sentences[at] ?? WHOLE, language.pastEndings),
      neighbourYear: neighbourYear(tokens, reading, readings[at + 1]),
      dayBeside: dayBeside(reading, readings[at + 1]),
      nextStated: nextStated[at],
      opensParagraph: opensParagraph(tokens, reading.first, sentences[at] ?? WHOLE),
    };
    const follows =
      isSpanEnd(tokens, readings[at - 1], reading) || isListed(tokens, readings[at - 1], reading, previous);
    const start = follows ? previous?.period : undefined;
    const resolved =
      start === undefined
        ? resolve(reading.meaning, place)
        : resolveAfter(reading.meaning, start, resolvedCount - 1);
    previous = resolved;
    if (resolved === undefined) return undefined;
    const aside = isAside(tokens, reading, sentences[at] ?? WHOLE, narrative, resolved);
    follow(narrative, resolved, reading.meaning, resolvedCount, aside);
    resolvedCount += 1;
    return resolved;
  });
}

function resolveAfter(meaning: Meaning, start: Period, expression: number): Resolved | undefined {
  const resolved = resolveChosen(meaning, start, 'coming', false);
  return resolved && { ...resolved, anchor: { kind: 'narrative', period: start, expression } };
}

function resolve(meaning: Meaning, place: Place): Resolved | undefined {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, place);
    case 'weekday':
      return resolveWeekday(meaning, place);
    case 'unit':
      return resolveUnit(meaning, place);
    case 'distance':
      return resolveDistance(meaning, place);
    case 'part':
      return resolvePart(meaning, place);
    case 'time-of-day':
      return resolveTime(meaning, place);
    case 'duration':
      return plain('DURATION', durationValue(meaning.count, meaning.unit));
    case 'set':
      return plain('SET', meaning.value);
    case 'reference':
      return plain('DATE', meaning.to);
  }
}

function resolveWeekday(meaning: WeekdayMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const anchor =
    narrative.isHistory || isFromStory(meaning.which)
      ? (narrative.lastDay ?? publishedAnchor(narrative))
      : publishedAnchor(narrative);
  if (anchor?.period.unit !== 'day') return undefined;
  const [from] = daysOf(anchor.period);
  const before = weekdayNear(from, meaning.weekday, -1);
  const after = weekdayNear(from, meaning.weekday, 1);
  const result = (day: number, reason: Reason, other: number) =>
    dated(dayPeriod(day), reason, anchor, other === day ? [] : [dayPeriod(other)]);
  if (meaning.weeksAhead !== undefined) return result(after + meaning.weeksAhead * 7, 'coming', after);
  switch (meaning.which) {
    case 'last':
    case 'past':
    case 'preceding':
      return result(before === from ? from - 7 : before, 'chosen', before - 7);
    case 'next':
    case 'following':
      return result(after === from ? from + 7 : after, 'chosen', after + 7);
    case 'this':
      return result(place.tense() === 'past' ? before : after, 'chosen', before);
    default:
      return (place.choice ?? place.tense()) === (place.choice === undefined ? 'future' : 'coming')
        ? result(after, 'coming', before)
        : result(before, 'latest', after);
  }
}

function resolvePart(meaning: Extract<Meaning, { kind: 'part' }>, place: Place): Resolved | undefined {
  const of = resolve(meaning.of, place);
  if (of?.period === undefined) return undefined;
  const { part } = meaning;
  const { year } = of.period;
  const period =
    part.unit === 'season'
      ? periodOf('season', year, SEASONS.indexOf(part.season) + 1)
      : 'index' in part
        ? periodOf(part.unit, year, part.index)
        : periodOf(part.unit, year);
  return dated(period, of.reason, of.anchor, []);
}

function resolveTime(meaning: TimeOfDayMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const day = meaning.on ?? place.dayBeside;
  const on = day === undefined ? timeAnchor(narrative) : resolve(day, place);
  if (on?.period?.unit !== 'day') return undefined;
  return {
    ...on,
    type: 'TIME',
    ...(meaning.part === undefined ? {} : { part: meaning.part }),
    ...(meaning.clock === undefined ? {} : { clock: meaning.clock }),
  };
}

/** A time of day without a day: that of the last day of the story, else that of publication. */
function timeAnchor(narrative: Narrative): Resolved | undefined {
  const anchor = narrative.lastDay ?? publishedAnchor(narrative);
  return anchor && dated(anchor.period, 'on-anchor-day', anchor);
}

/**
 * Resolves one meaning from a given anchor and, where several would do, by a given choice: what a dating rule does.
 * The anchor stands for publication and for the story alike; the rule's name has said which it is.
 */
export function resolveChosen(
  meaning: Meaning,
  anchor: Period | undefined,
  choice: Choice | undefined,
  dayFirst: boolean,
): Resolved | undefined {
  const from: ResolvedAnchor | undefined = anchor && { kind: 'published', period: anchor };
  const narrative: Narrative = {
    published: anchor,
    isHistory: false,
    last: from,
    lastDay: anchor?.unit === 'day' ? from : undefined,
    lastYear: from,
    isBeforeChrist: anchor !== undefined && anchor.year <= 0,
  };
  return resolve(meaning, {
    narrative,
    dayFirst,
    tense: () => undefined,
    neighbourYear: undefined,
    dayBeside: undefined,
    ...(choice === undefined ? {} : { choice }),
  });
}
