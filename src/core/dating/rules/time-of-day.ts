// Times of day with a stated zone: "at 20:17 GMT", "at 4:17 p.m. Eastern Daylight Time".
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { dayOf } from '../calendar.ts';
import { parseStatedDate } from '../english/calendar-date.ts';
import { parseClockTimes } from '../english/clock-time.ts';
import type { DatingRule } from '../rule.ts';
import { anchoredRule } from '../rule.ts';

export const timeOfDayRules: readonly DatingRule[] = [
  anchoredRule('time-on-anchor-day', (expression, anchor) => timeOn(dayOf(anchor), expression)),
  anchoredRule('about-time-on-anchor-day', (expression, anchor) => {
    const time = timeOn(dayOf(anchor), expression);
    return time?.kind === 'date' ? { ...time, approximate: true } : undefined;
  }),
  {
    name: 'time-on-stated-day',
    needsAnchor: false,
    expressionCount: 2,
    apply: ({ expressions: [time = '', day = ''] }) => {
      const stated = parseStatedDate(day);
      return stated === undefined ? undefined : timeOn(dayOf(stated), time);
    },
  },
];

/** The stated time, or the interval between two, on a day as it is counted in the stated zone. */
function timeOn(day: EdtfDate | undefined, expression: string): Edtf | undefined {
  const zoned = parseClockTimes(expression);
  if (day === undefined || zoned === undefined) return undefined;
  const [start, end] = zoned.times.map((time): EdtfDate => ({
    ...day,
    time: { ...time, offsetMinutes: zoned.offsetMinutes },
  }));
  if (start === undefined) return undefined;
  return end === undefined ? start : { kind: 'interval', start, end };
}
