// How far a time zone stands from Greenwich at a time of its own clocks, as the IANA database has it through Intl.

const MINUTE_MS = 60_000;
/** No zone moves its clocks twice within two days: before and after hold every offset that can be meant. */
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Costly to make, so each zone's is made once; `undefined` for what is no zone. */
const FORMATS = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * Minutes east of Greenwich when the clocks of an IANA zone show `clockMs`, which is counted as if they showed UTC.
 * `undefined` where there is not exactly one answer in whole minutes: an hour that is skipped or comes twice when the
 * clocks change, local mean time before there were zones, a name that is no zone.
 *
 * Example: `zoneOffsetMinutes('Asia/Seoul', Date.UTC(2023, 10, 6, 9))` is 540.
 */
export function zoneOffsetMinutes(timeZone: string, clockMs: number): number | undefined {
  const [before, after] = [offsetAt(timeZone, clockMs - DAY_MS), offsetAt(timeZone, clockMs + DAY_MS)];
  const fitting = Array.from(new Set([before, after])).filter(
    (offset) => offset !== undefined && offsetAt(timeZone, clockMs - offset * MINUTE_MS) === offset,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function offsetAt(timeZone: string, ms: number): number | undefined {
  const name = formatOf(timeZone)
    ?.formatToParts(ms)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? '');
  if (match === null) return undefined;
  const [, sign, hours = '0', minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!FORMATS.has(timeZone)) FORMATS.set(timeZone, newFormat(timeZone));
  return FORMATS.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}
