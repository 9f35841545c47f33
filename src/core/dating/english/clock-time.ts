// Times of day in English with their zone: "4:17 p.m. Eastern Daylight Time", "20:17:40 GMT", "at 9.30 a.m. KST".
import { ZONES } from './lexicon.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

export interface ZonedTimes {
  /** One time, or the two ends of "from … to …". */
  readonly times: readonly ClockTime[];
  /** Minutes east of Greenwich, as the expression states it. */
  readonly offsetMinutes: number;
}

/** Reads one time of day or a range of two with the zone they state; `undefined` where it is anything else. */
export function parseClockTimes(expression: string): ZonedTimes | undefined {
  const words = expression
    .toLowerCase()
    .replaceAll('.m.', 'm')
    .split(/[\s,]+/)
    .filter(Boolean);
  const times: ClockTime[] = [];
  let index = 0;
  for (; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const match =
      /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(am|pm)?$/.exec(word) ?? /^(\d{1,2})()()(am|pm)?$/.exec(word);
    if (match === null) {
      if (times.length > 0 && word !== 'to' && word !== 'and' && word !== 'until') break;
      continue;
    }
    const half =
      match[4] ?? (words[index + 1] === 'am' || words[index + 1] === 'pm' ? words[index + 1] : undefined);
    if (match[4] === undefined && half !== undefined) index += 1;
    const time = clockTime(Number(match[1]), Number(match[2] ?? 0), match[3], half);
    if (time === undefined) return undefined;
    times.push(time);
  }
  const offsetMinutes = ZONES.get(words.slice(index).join(' '));
  if (offsetMinutes === undefined || times.length === 0 || times.length > 2) return undefined;
  return { times, offsetMinutes };
}

function clockTime(
  hour: number,
  minute: number,
  second: string | undefined,
  half: string | undefined,
): ClockTime | undefined {
  if (minute > 59 || hour > 23 || Number(second ?? 0) > 59) return undefined;
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return second === undefined || second === ''
    ? { hour: hour24, minute }
    : { hour: hour24, minute, second: Number(second) };
}
