// What is counted in units from an anchor: "last week", "the following day", "two years ago".
import type { DistanceMeaning, UnitMeaning } from '../reading/meaning.ts';
import type { Narrative } from './narrative.ts';
import type { PeriodUnit } from './period.ts';
import { daysOf, isFiner, movedBy, periodOf, widened } from './period.ts';
import type { Place } from './place.ts';
import { dated, plain, publishedAnchor, storyAnchor } from './place.ts';
import type { Resolved, ResolvedAnchor } from './resolved.ts';

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

export function resolveUnit(meaning: UnitMeaning, place: Place): Resolved | undefined {
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

export function resolveDistance(meaning: DistanceMeaning, place: Place): Resolved | undefined {
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
