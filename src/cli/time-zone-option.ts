// The value of an option that names a time zone.
import { UsageError } from './command.ts';

/** The zone as it is written; a mistake in the call where the platform knows none of that name. */
export function timeZoneOf(option: string, zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new UsageError(`${option} is an IANA time zone such as Asia/Seoul, and not "${zone}".`);
  }
  return zone;
}
