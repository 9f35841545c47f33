// From meaning to value: anchors the expressions of a text one after the other, in the order of the document.
import type { DatingLanguage } from '../language.ts';
import type { Reading } from '../reading/family.ts';
import type {
  CalendarMeaning,
  DistanceMeaning,
  Meaning,
  TimeOfDayMeaning,
  UnitMeaning,
  WeekdayMeaning,
} from '../reading/meaning.ts';
import type { Tense } from '../reading/sense.ts';
import type { Tokens } from '../reading/tokens.ts';
import type { TextSpan } from '../../text/sentences.ts';
import { daysInMonth } from '../../model/edtf/bounds.ts';
import { holidayIn } from './holidays.ts';
import type { Narrative } from './narrative.ts';
import type { Period, PeriodUnit } from './period.ts';
import { dayPeriod, daysOf, isFiner, movedBy, periodOf, SEASONS, weekdayNear, widened } from './period.ts';
import type { Reason, Resolved, ResolvedAnchor } from './resolved.ts';
import { tenseAround } from './tense.ts';
import { durationValue } from '../writing/duration-value.ts';

/** What the resolution of one expression may look at besides its meaning. */
interface Place {
  readonly narrative: Narrative;
  readonly tense: () => Tense | undefined;
  /** The expression that this one is joined to, where it states a year. */
  readonly neighbourYear: number | undefined;
  /** The day that stands behind a time of day: "16:15 UTC, 1 June". */
  readonly dayBeside: Meaning | undefined;
  readonly dayFirst: boolean;
  /** A rule that says which one is meant, whatever the sentence says. */
  readonly choice?: Choice;
}

/** The latest that began by the anchor, the first that ends from it on, or the one in the anchor's own year. */
export type Choice = 'latest' | 'coming' | 'in-anchor-year';

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
  dayFirst: boolean,
): readonly (Resolved | undefined)[] {
  let previous: Period | undefined;
  let resolvedCount = 0;
  return readings.map((reading, at) => {
    const place: Place = {
      narrative,
      dayFirst,
      tense: () =>
        tenseAround(tokens, reading.first, reading.end, sentences[at] ?? WHOLE, language.pastEndings),
      neighbourYear: neighbourYear(tokens, reading, readings[at + 1]),
      dayBeside: dayBeside(reading, readings[at + 1]),
    };
    const start = isSpanEnd(tokens, readings[at - 1], reading) ? previous : undefined;
    const resolved =
      start === undefined
        ? resolve(reading.meaning, place)
        : resolveAfter(reading.meaning, start, resolvedCount - 1);
    previous = resolved?.period;
    if (resolved === undefined) return undefined;
    const aside = isAside(tokens, reading, sentences[at] ?? WHOLE, narrative, resolved);
    follow(narrative, resolved, reading.meaning, resolvedCount, aside);
    resolvedCount += 1;
    return resolved;
  });
}

/** The Friday of "from Monday to Friday": a name without a year that ends a span. */
function isSpanEnd(tokens: Tokens, first: Reading | undefined, { first: at, meaning }: Reading): boolean {
  if (first === undefined || at - first.end !== 1 || tokens.role(first.first - 1) !== 'from') return false;
  const joint = tokens.role(first.end);
  if (joint !== 'to' && joint !== 'until' && joint !== 'through') return false;
  return (
    meaning.kind === 'weekday' ||
    (meaning.kind === 'calendar' && meaning.year === undefined && meaning.yearFrom === undefined)
  );
}

function resolveAfter(meaning: Meaning, start: Period, expression: number): Resolved | undefined {
  const resolved = resolveChosen(meaning, start, 'coming', false);
  return resolved && { ...resolved, anchor: { kind: 'narrative', period: start, expression } };
}

/** How few words stand between two expressions that are joined: "March to May 1965". */
const JOINT = 2;

function neighbourYear(tokens: Tokens, reading: Reading, next: Reading | undefined): number | undefined {
  const { meaning } = reading;
  if (meaning.kind !== 'calendar' || meaning.year !== undefined || next?.meaning.kind !== 'calendar')
    return undefined;
  if (next.meaning.year === undefined || next.meaning.month === undefined) return undefined;
  if (next.first - reading.end > JOINT || next.first < reading.end) return undefined;
  for (let at = reading.end; at < next.first; at += 1) {
    const role = tokens.role(at);
    const joins =
      role === 'to' ||
      role === 'and' ||
      role === 'or' ||
      role === 'through' ||
      role === 'until' ||
      tokens.isHyphen(at) ||
      tokens.isSign(at, ',') ||
      tokens.isSign(at, '/');
    if (!joins) return undefined;
  }
  return next.meaning.year;
}

function dayBeside({ meaning, end }: Reading, next: Reading | undefined): Meaning | undefined {
  if (meaning.kind !== 'time-of-day' || meaning.on !== undefined || next === undefined) return undefined;
  const isDay =
    next.meaning.kind === 'calendar' ? next.meaning.day !== undefined : next.meaning.kind === 'weekday';
  return isDay && next.first - end <= 1 ? next.meaning : undefined;
}

/** How near to its beginning an expression leads its sentence: "In 1976 …", "By late 1976 …". */
const LEADING_TOKENS = 4;

/** A bare year deep in a sentence is a look ahead or back: a story told in months and days does not go there. */
function isAside(
  tokens: Tokens,
  { first, meaning }: Reading,
  sentence: TextSpan,
  narrative: Narrative,
  { period }: Resolved,
): boolean {
  const reached = narrative.lastYear?.period;
  if (meaning.kind !== 'calendar' || meaning.month !== undefined || period?.unit !== 'year') return false;
  if (reached === undefined || reached.unit === 'year') return false;
  return first > LEADING_TOKENS && tokens.start(first - LEADING_TOKENS) > sentence.start;
}
function follow(
  narrative: Narrative,
  resolved: Resolved,
  meaning: Meaning,
  expression: number,
  aside: boolean,
): void {
  const { period } = resolved;
  if (period === undefined) return;
  // "today" and "this year" in a history speak of the writer's time.
  if (narrative.isHistory && meaning.kind === 'unit' && resolved.anchor?.kind === 'published') return;
  const anchor: ResolvedAnchor = { kind: 'narrative', period, expression };
  narrative.last = anchor;
  if (!aside && period.unit !== 'decade' && period.unit !== 'century') narrative.lastYear = anchor;
  if (period.unit === 'day') narrative.lastDay = anchor;
  narrative.isBeforeChrist = period.year <= 0;
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

function plain(type: Resolved['type'], value: string): Resolved {
  return { type, value, reason: 'none', alternatives: [] };
}

function dated(
  period: Period,
  reason: Reason,
  anchor?: ResolvedAnchor,
  alternatives: readonly Period[] = [],
): Resolved {
  return { type: 'DATE', period, reason, alternatives, ...(anchor === undefined ? {} : { anchor }) };
}

function publishedAnchor({ published }: Narrative): ResolvedAnchor | undefined {
  return published === undefined ? undefined : { kind: 'published', period: published };
}

function storyAnchor(narrative: Narrative, unit: PeriodUnit): ResolvedAnchor | undefined {
  if (unit === 'day')
    return narrative.lastDay ?? (narrative.isHistory ? undefined : publishedAnchor(narrative));
  return narrative.last ?? publishedAnchor(narrative);
}

function resolveCalendar(meaning: CalendarMeaning, place: Place): Resolved | undefined {
  if (meaning.yearFrom !== undefined) {
    const year = resolve(meaning.yearFrom, place);
    if (year?.period === undefined) return undefined;
    const period = calendarPeriod(meaning, year.period.year, place.dayFirst);
    return period && dated(period, year.reason, year.anchor);
  }
  if (meaning.eraOfStory === true && meaning.year !== undefined)
    return resolveAncientYear(meaning.year, place);
  if (meaning.year !== undefined) {
    const period = calendarPeriod(meaning, meaning.year, place.dayFirst);
    if (period === undefined) return undefined;
    const other = swappedPeriod(meaning, meaning.year, place.dayFirst);
    return dated(period, 'stated', undefined, other === undefined ? [] : [other]);
  }
  if (place.neighbourYear !== undefined) {
    const period = calendarPeriod(meaning, place.neighbourYear, place.dayFirst);
    return period && dated(period, 'year-of-neighbour');
  }
  return resolveWithoutYear(meaning, place);
}

/** "in 499" is 499 BC in a story that has been there; anywhere else it is a number. */
function resolveAncientYear(year: number, { narrative }: Place): Resolved | undefined {
  const last = narrative.last?.period.year;
  if (last === undefined || Math.abs(last) > 999) return undefined;
  return dated(periodOf('year', narrative.isBeforeChrist ? 1 - year : year), 'narrative', narrative.last);
}

/** The period that the stated parts and a year make; `undefined` for 30 February. */
function calendarPeriod(meaning: CalendarMeaning, year: number, dayFirst: boolean): Period | undefined {
  const { within, holiday } = meaning;
  if (holiday !== undefined) {
    const day = holidayIn(holiday, year);
    return day === undefined ? undefined : dayPeriod(day);
  }
  if (within !== undefined) {
    if (within.unit === 'season') return periodOf('season', year, SEASONS.indexOf(within.season) + 1);
    return 'index' in within ? periodOf(within.unit, year, within.index) : periodOf(within.unit, year);
  }
  const { month, day } = meaning.swapped !== undefined && dayFirst ? meaning.swapped : meaning;
  if (month === undefined) return periodOf('year', year);
  if (day === undefined) return periodOf('month', year, month);
  return day > daysInMonth(year, month) ? undefined : periodOf('day', year, month, day);
}

function swappedPeriod(meaning: CalendarMeaning, year: number, dayFirst: boolean): Period | undefined {
  return meaning.swapped === undefined ? undefined : calendarPeriod(meaning, year, !dayFirst);
}

/** "June", "Nov. 18", "the third quarter", "the summer", "Christmas": which year's? */
function resolveWithoutYear(meaning: CalendarMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const anchor = narrative.isHistory
    ? (narrative.lastYear ?? publishedAnchor(narrative))
    : publishedAnchor(narrative);
  if (anchor === undefined) return undefined;
  const candidates = [-1, 0, 1, -2, 2, 3, 4]
    .map((offset) => calendarPeriod(meaning, anchor.period.year + offset, place.dayFirst))
    .filter((period) => period !== undefined);
  const [anchorStart, anchorEnd] = daysOf(anchor.period);
  const before = latest(candidates, (period) => daysOf(period)[0] <= anchorStart);
  const after = earliest(candidates, (period) => daysOf(period)[1] >= anchorEnd);
  const alternatives = [before, after].filter((period) => period !== undefined);
  const chosen = (period: Period | undefined, reason: Reason) =>
    period &&
    dated(
      period,
      reason,
      anchor,
      alternatives.filter((each) => each !== period),
    );
  if (meaning.which === 'last' || meaning.which === 'past') {
    return chosen(
      latest(candidates, (period) => daysOf(period)[1] <= anchorStart),
      'chosen',
    );
  }
  if (meaning.which === 'next')
    return chosen(
      earliest(candidates, (period) => daysOf(period)[0] >= anchorEnd),
      'chosen',
    );
  if (meaning.which === 'this' || meaning.which === 'same') {
    return chosen(calendarPeriod(meaning, anchor.period.year, place.dayFirst), 'chosen');
  }
  if (narrative.isHistory && anchor.kind === 'narrative')
    return chosen(inStory(meaning, anchor, candidates, place), 'narrative');
  switch (place.choice) {
    case 'latest':
      return chosen(before, 'latest');
    case 'coming':
      return chosen(after, 'coming');
    case 'in-anchor-year':
      return chosen(calendarPeriod(meaning, anchor.period.year, place.dayFirst), 'narrative');
    case undefined:
      break;
  }
  const isLong = meaning.month === undefined && meaning.within?.unit !== 'quarter';
  const tense = place.tense();
  const nearest = meaning.day !== undefined || meaning.holiday !== undefined;
  const [pastGap, futureGap] = [gapTo(before, anchorStart), gapTo(after, anchorStart)];
  if (before !== undefined && after !== undefined && daysOf(before)[0] === daysOf(after)[0])
    return chosen(before, 'nearest');
  if (tense === 'future') {
    return futureGap < 300 || pastGap > futureGap ? chosen(after, 'coming') : chosen(before, 'latest');
  }
  if (tense === 'past') {
    // A day in the near future is the near future whatever the verb says: "met to prepare the vote of 3 May".
    if (nearest && futureGap * 3 < pastGap && futureGap < 45) return chosen(after, 'nearest');
    return chosen(before, 'latest');
  }
  if (nearest || isLong) return pastGap <= futureGap ? chosen(before, 'nearest') : chosen(after, 'nearest');
  return pastGap <= futureGap + 60 ? chosen(before, 'nearest') : chosen(after, 'nearest');
}

function gapTo(period: Period | undefined, anchorStart: number): number {
  if (period === undefined) return Infinity;
  const [start, end] = daysOf(period);
  return anchorStart < start ? start - anchorStart : Math.max(0, anchorStart - end);
}

/** A step back of so many months is a step into the next year. */
const NEW_YEAR_GAP = 10;

/** In a history a month belongs to the year that the story has reached. */
function inStory(
  meaning: CalendarMeaning,
  anchor: ResolvedAnchor,
  candidates: readonly Period[],
  place: Place,
): Period | undefined {
  const inYear = calendarPeriod(meaning, anchor.period.year, place.dayFirst);
  if (inYear === undefined) return latest(candidates, () => true);
  // A story that has reached December goes on with January of the next year.
  const { unit, index } = anchor.period;
  const hasMonth = unit === 'day' || unit === 'month';
  const goesOn = hasMonth && meaning.month !== undefined && index - meaning.month >= NEW_YEAR_GAP;
  return goesOn ? calendarPeriod(meaning, anchor.period.year + 1, place.dayFirst) : inYear;
}

function latest(periods: readonly Period[], fits: (period: Period) => boolean): Period | undefined {
  return periods.filter(fits).sort((a, b) => daysOf(b)[0] - daysOf(a)[0])[0];
}

function earliest(periods: readonly Period[], fits: (period: Period) => boolean): Period | undefined {
  return periods.filter(fits).sort((a, b) => daysOf(a)[0] - daysOf(b)[0])[0];
}

function resolveWeekday(meaning: WeekdayMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const anchor =
    narrative.isHistory || meaning.which === 'same'
      ? (narrative.lastDay ?? publishedAnchor(narrative))
      : publishedAnchor(narrative);
  if (anchor?.period.unit !== 'day') return undefined;
  const [from] = daysOf(anchor.period);
  const before = weekdayNear(from, meaning.weekday, -1);
  const after = weekdayNear(from, meaning.weekday, 1);
  const result = (day: number, reason: Reason, other: number) =>
    dated(dayPeriod(day), reason, anchor, other === day ? [] : [dayPeriod(other)]);
  switch (meaning.which) {
    case 'last':
    case 'past':
      return result(before === from ? from - 7 : before, 'chosen', before - 7);
    case 'next':
      return result(after === from ? from + 7 : after, 'chosen', after + 7);
    case 'this':
      return result(place.tense() === 'past' ? before : after, 'chosen', before);
    default:
      return (place.choice ?? place.tense()) === (place.choice === undefined ? 'future' : 'coming')
        ? result(after, 'coming', before)
        : result(before, 'latest', after);
  }
}

const COARSE: Readonly<Partial<Record<UnitMeaning['unit'], PeriodUnit>>> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

function resolveUnit(meaning: UnitMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const unit = COARSE[meaning.unit];
  if (unit === undefined) return undefined;
  // "the end of the year" in news is that of this year; "the day" is the day of the story.
  const isBare = meaning.weak === true && unit !== 'day' && !narrative.isHistory;
  const isFromStory = (meaning.from === 'narrative' && !isBare) || (narrative.isHistory && unit !== 'day');
  const anchor = isFromStory ? storyAnchor(narrative, unit) : publishedAnchor(narrative);
  if (anchor === undefined) return undefined;
  if (narrative.isHistory && unit === 'day' && meaning.from === 'published')
    return plain('DATE', 'PRESENT_REF');
  if (isFiner(unit, anchor.period.unit) && !(unit === 'weekend' && anchor.period.unit === 'week')) {
    return unit === 'day' || unit === 'week' ? undefined : counted(meaning, unit, anchor, narrative, place);
  }
  return counted(meaning, unit, anchor, narrative, place);
}

function counted(
  meaning: UnitMeaning,
  unit: PeriodUnit,
  anchor: ResolvedAnchor,
  narrative: Narrative,
  place: Place,
): Resolved {
  let offset = meaning.offset;
  if (unit === 'weekend') offset = weekendOffset(meaning, anchor, place);
  const base = widened(anchor.period, unit);
  // Before Christ decades and centuries are named by the round year that they count down to.
  const step = narrative.isBeforeChrist && (unit === 'decade' || unit === 'century') ? offset : offset;
  return dated(movedBy(base, step), 'counted', anchor);
}

/** "the weekend": the one that has just been, until Thursday looks to the next; "last weekend" the one before today. */
function weekendOffset(meaning: UnitMeaning, anchor: ResolvedAnchor, place: Place): number {
  const weekday = ((((daysOf(anchor.period)[0] + 3) % 7) + 7) % 7) + 1;
  if (meaning.weak !== true) {
    return meaning.offset === 0 && weekday < 4 && place.tense() === 'past' ? -1 : meaning.offset;
  }
  return weekday >= 6 || place.tense() === 'future' ? 0 : -1;
}

const MONTHS_IN: Readonly<Partial<Record<PeriodUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

function resolveDistance(meaning: DistanceMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const { count, direction } = meaning;
  const unit = COARSE[meaning.unit];
  if (count === undefined) {
    return plain('DATE', direction === -1 ? 'PAST_REF' : 'FUTURE_REF');
  }
  const isFromStory = meaning.from === 'narrative' || narrative.isHistory;
  const fine = unit === undefined || unit === 'day' || unit === 'week';
  const anchor = isFromStory ? storyAnchor(narrative, fine ? 'day' : 'year') : publishedAnchor(narrative);
  if (anchor === undefined) return undefined;
  if (unit === undefined) return dated(anchor.period, 'counted', anchor);
  if (fine && anchor.period.unit !== 'day') return undefined;
  // "a year earlier" than a quarter is a quarter.
  if (unit === 'year' && anchor.period.unit === 'quarter') {
    return dated(movedBy(anchor.period, direction * Math.round(count * 4)), 'counted', anchor);
  }
  if (!Number.isInteger(count) && unit !== 'day' && unit !== 'week') {
    // Half a century, two and a half years: counted in months, and known to the year.
    const months = count * (MONTHS_IN[unit] ?? 1);
    const moved = movedBy(widened(anchor.period, 'month'), direction * Math.round(months));
    return dated(unit === 'month' ? moved : periodOf('year', moved.year), 'counted', anchor);
  }
  const base = widened(anchor.period, unit);
  return dated(movedBy(base, direction * Math.round(count)), 'counted', anchor);
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
