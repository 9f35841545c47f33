// What an expression came to, as EDTF: never finer than it is known, and a time of day only with its zone.
import type { Edtf } from '../../model/edtf/edtf.ts';
import type { Modifier } from '../reading/meaning.ts';
import type { Resolved } from '../resolving/resolved.ts';
import { periodToEdtf } from './period-edtf.ts';

/** `undefined` for what has no place on the calendar: a duration, a set, "recently". */
export function resolvedToEdtf({ period, clock }: Resolved, mod?: Modifier): Edtf | undefined {
  if (period === undefined) return undefined;
  const edtf = periodToEdtf(period);
  if (edtf.kind !== 'date') return edtf;
  const approximate = mod === 'APPROX' || mod === 'LESS_THAN' || mod === 'MORE_THAN';
  if (clock?.offsetMinutes === undefined || clock.hour > 23) return { ...edtf, approximate };
  const { hour, minute = 0, second, offsetMinutes } = clock;
  const time = { hour, minute, offsetMinutes, ...(second === undefined ? {} : { second }) };
  return { ...edtf, approximate, time };
}
