// German: the configuration. A family is added by its file, its line here, and its cases.
import type { DatingLanguage } from '../language.ts';
import { numericDate } from '../reading/numeric-date.ts';
import { calendarDate } from './families/calendar-date.ts';
import { clockTime } from './families/clock-time.ts';
import { day } from './families/day.ts';
import { distance } from './families/distance.ts';
import { partOfPeriod } from './families/part-of-period.ts';
import { reference } from './families/reference.ts';
import { season } from './families/season.ts';
import { unit } from './families/unit.ts';
import { weekday } from './families/weekday.ts';
import { year } from './families/year.ts';
import { GERMAN_LEXICON } from './senses.ts';

export const german: DatingLanguage = {
  tag: 'de',
  lexicon: GERMAN_LEXICON,
  families: [
    calendarDate,
    numericDate,
    clockTime,
    weekday,
    day,
    unit,
    season,
    partOfPeriod,
    distance,
    year,
    reference,
  ],
  dayMonthOrder: 'day-first',
  pastEndings: ['te', 'ten'],
};
