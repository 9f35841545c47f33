// Dates by the calendar, whole or without their year: which year's is it?
import { daysInMonth } from '../../model/edtf/bounds.ts';
import type { CalendarMeaning } from '../reading/meaning.ts';
import { holidayIn, nthWeekday } from './holidays.ts';
import type { Period } from './period.ts';
import { dayPeriod, daysOf, periodOf, SEASONS } from './period.ts';
import type { Place } from './place.ts';
import { dated, isFromStory, publishedAnchor } from './place.ts';
import { resolveUnit } from './resolve-counted.ts';
import type { Reason, Resolved, ResolvedAnchor } from './resolved.ts';

export function resolveCalendar(meaning: CalendarMeaning, place: Place): Resolved | undefined {
  if (meaning.yearFrom !== undefined) {
    const year = resolveUnit(meaning.yearFrom, place);
    if (year?.period === undefined) return undefined;
    const period = calendarPeriod(meaning, year.period.year, place.dayFirst);
    return period && dated(period, year.reason, year.anchor);
  }
  if (meaning.eraOfStory === true && meaning.year !== undefined)
    return resolveAncientYear(meaning.year, place);
  if (meaning.year !== undefined) {
    const period = calendarPeriod(meaning, meaning.year, place.dayFirst);
    if (period === undefined) return undefined;
    const other =
      place.orderIsKnown === true ? undefined : swappedPeriod(meaning, meaning.year, place.dayFirst);
    const stated = dated(period, 'stated', undefined, other === undefined ? [] : [other]);
    return other === undefined ? stated : { ...stated, ambiguous: 'day-month-order' };
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
export function calendarPeriod(
  meaning: CalendarMeaning,
  year: number,
  dayFirst: boolean,
): Period | undefined {
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
  if (meaning.nth !== undefined && meaning.weekday !== undefined)
    return dayPeriod(nthWeekday(meaning.nth, meaning.weekday, month, year));
  if (day === undefined) return periodOf('month', year, month);
  return day > daysInMonth(year, month) ? undefined : periodOf('day', year, month, day);
}

function swappedPeriod(meaning: CalendarMeaning, year: number, dayFirst: boolean): Period | undefined {
  return meaning.swapped === undefined ? undefined : calendarPeriod(meaning, year, !dayFirst);
}

/** "June", "Nov. 18", "the third quarter", "the summer", "Christmas": which year's? */
function resolveWithoutYear(meaning: CalendarMeaning, place: Place): Resolved | undefined {
  const { narrative } = place;
  const anchor =
    narrative.isHistory || isFromStory(meaning.which)
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
  const chosen = (period: Period | undefined, reason: Reason, from = anchor) =>
    period &&
    dated(
      period,
      reason,
      from,
      alternatives.filter((each) => each !== period),
    );
  if (meaning.which === 'last' || meaning.which === 'past' || meaning.which === 'preceding') {
    return chosen(
      latest(candidates, (period) => daysOf(period)[1] <= anchorStart),
      'chosen',
    );
  }
  if (meaning.which === 'next' || meaning.which === 'following')
    return chosen(
      earliest(candidates, (period) => daysOf(period)[0] >= anchorEnd),
      'chosen',
    );
  if (meaning.which === 'this' || meaning.which === 'same') {
    return chosen(calendarPeriod(meaning, anchor.period.year, place.dayFirst), 'chosen');
  }
  if (narrative.isHistory && anchor.kind === 'narrative') {
    const found = inStory(meaning, anchor, candidates, place);
    return chosen(found.period, 'narrative', found.anchor);
  }
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
  const nearest = meaning.day !== undefined || meaning.nth !== undefined || meaning.holiday !== undefined;
  const [pastGap, futureGap] = [gapTo(before, anchorStart), gapTo(after, anchorStart)];
  if (before !== undefined && after !== undefined && daysOf(before)[0] === daysOf(after)[0])
    return chosen(before, 'nearest');
  if (tense === 'future') {
    return futureGap < 300 || pastGap > futureGap ? chosen(after, 'coming') : chosen(before, 'latest');
  }
  if (tense === 'past') {
    // A day in the near future is the near future whatever the verb says: "met to prepare the vote of 3 May".
    if ((nearest || !isLong) && futureGap * 3 < pastGap && futureGap < (nearest ? 60 : 45))
      return chosen(after, 'nearest');
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

/** A story goes back a few months when it turns to another scene; further, and another year is meant. */
const STEP_BACK_DAYS = 120;

interface InStory {
  readonly period: Period | undefined;
  readonly anchor: ResolvedAnchor;
}

/** In a history a month belongs to the year that the story has reached, unless the story's order speaks against it. */
function inStory(
  meaning: CalendarMeaning,
  anchor: ResolvedAnchor,
  candidates: readonly Period[],
  place: Place,
): InStory {
  const { year } = anchor.period;
  const inYear = calendarPeriod(meaning, year, place.dayFirst);
  if (inYear === undefined) return { anchor, period: latest(candidates, () => true) };
  const ordered = place.nextStated && inOrder(meaning, anchor, place.nextStated, candidates, inYear, place);
  if (ordered !== undefined) return ordered;
  // A story that has reached December goes on with January of the next year.
  const { unit, index } = anchor.period;
  const hasMonth = unit === 'day' || unit === 'month';
  const goesOn = hasMonth && meaning.month !== undefined && index - meaning.month >= NEW_YEAR_GAP;
  return { anchor, period: goesOn ? calendarPeriod(meaning, year + 1, place.dayFirst) : inYear };
}

/**
 * A story is told in order. "On April 1", told between December 1864 and April 9, 1865, is of 1865; and a paragraph
 * that opens with "By July", after one that ran ahead and before "In September 1944", is of 1944.
 */
function inOrder(
  meaning: CalendarMeaning,
  anchor: ResolvedAnchor,
  next: Period,
  candidates: readonly Period[],
  inYear: Period,
  place: Place,
): InStory | undefined {
  const [start] = daysOf(anchor.period);
  const [, end] = daysOf(next);
  if (start >= end && place.opensParagraph === true) {
    const back = calendarPeriod(meaning, next.year, place.dayFirst);
    return back && { anchor: { kind: 'narrative', period: next }, period: back };
  }
  const [day] = daysOf(inYear);
  if (day >= start - STEP_BACK_DAYS && day < end + STEP_BACK_DAYS) return { anchor, period: inYear };
  const between = earliest(candidates, (period) => daysOf(period)[0] >= start && daysOf(period)[1] <= end);
  return between && { anchor, period: between };
}

function latest(periods: readonly Period[], fits: (period: Period) => boolean): Period | undefined {
  return periods.filter(fits).sort((a, b) => daysOf(b)[0] - daysOf(a)[0])[0];
}

function earliest(periods: readonly Period[], fits: (period: Period) => boolean): Period | undefined {
  return periods.filter(fits).sort((a, b) => daysOf(a)[0] - daysOf(b)[0])[0];
}
