// What an expression came to, as EDTF: never finer than it is known, and a time of day only with its zone.
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { dayMs } from '../calendar.ts';
import type { ClockTime, Modifier } from '../reading/meaning.ts';
import type { Resolved } from '../resolving/resolved.ts';
import { periodToEdtf } from './period-edtf.ts';
import { zoneOffsetMinutes } from './zone-offset.ts';

/**
 * `undefined` for what has no place on the calendar: a duration, a set, "recently". `timeZone` is the IANA zone of a
 * time of day that states none.
 */
export function resolvedToEdtf(
  { period, clock }: Resolved,
  mod?: Modifier,
  timeZone?: string,
): Edtf | undefined {
  if (period === undefined) return undefined;
  const edtf = periodToEdtf(period);
  if (edtf.kind !== 'date') return edtf;
  const approximate = mod === 'APPROX' || mod === 'LESS_THAN' || mod === 'MORE_THAN';
  if (clock === undefined || clock.hour > 23) return { ...edtf, approximate };
  const { hour, minute = 0, second } = clock;
  const offsetMinutes = clock.offsetMinutes ?? offsetOnDay(edtf, clock, timeZone);
  if (offsetMinutes === undefined) return { ...edtf, approximate };
  const time = { hour, minute, offsetMinutes, ...(second === undefined ? {} : { second }) };
  return { ...edtf, approximate, time };
}

function offsetOnDay(
  day: EdtfDate,
  { hour, minute = 0 }: ClockTime,
  timeZone: string | undefined,
): number | undefined {
  return timeZone === undefined
    ? undefined
    : zoneOffsetMinutes(timeZone, dayMs(day) + (hour * 60 + minute) * 60_000);
}
