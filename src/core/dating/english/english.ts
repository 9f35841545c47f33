// English: the configuration. A family is added by its file, its line here, and its cases.
import type { DatingLanguage } from '../language.ts';
import { numericDate } from '../reading/numeric-date.ts';
import { calendarDate } from './families/calendar-date.ts';
import { day } from './families/day.ts';
import { distance } from './families/distance.ts';
import { duration } from './families/duration.ts';
import { holiday } from './families/holiday.ts';
import { partOfPeriod } from './families/part-of-period.ts';
import { quarter } from './families/quarter.ts';
import { reference } from './families/reference.ts';
import { season } from './families/season.ts';
import { set } from './families/set.ts';
import { timeOfDay } from './families/time-of-day.ts';
import { unit } from './families/unit.ts';
import { weekday } from './families/weekday.ts';
import { year } from './families/year.ts';
import { ENGLISH_LEXICON } from './senses.ts';

export const english: DatingLanguage = {
  tag: 'en',
  lexicon: ENGLISH_LEXICON,
  families: [
    holiday,
    calendarDate,
    numericDate,
    timeOfDay,
    weekday,
    day,
    quarter,
    season,
    partOfPeriod,
    unit,
    set,
    distance,
    duration,
    year,
    reference,
  ],
  dayMonthOrder: 'month-first',
  pastEndings: ['ed'],
};
