// Times of day: "18:00 UTC", "6:40 p.m.", "noon", "Thursday night", "this morning", "the evening of May 3".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { ClockTime, Meaning, PartOfDay } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { NUMBER, WORD } from '../../reading/tokens.ts';
import { readNumber, readRounding } from '../count.ts';

export const timeOfDay: Family = {
  name: 'time-of-day',
  read: (reader, at) => readClock(reader, at) ?? readPart(reader, at) ?? readDayPart(reader, at),
};

/** "18:00 UTC", "6 p.m. on Friday", "12:00 UTC Monday", "noon", "midnight", "five o'clock". */
function readClock(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const rounding = tokens.role(at) === 'about' ? readRounding(tokens, at) : { end: at };
  const clock = readClockTime(tokens, rounding.end);
  if (clock === undefined) return undefined;
  const part = readTimePart(tokens, clock.end);
  const zoned = readZone(tokens, part.end);
  const time: ClockTime = {
    ...shifted(clock.time, part.part),
    ...(zoned === undefined ? {} : { offsetMinutes: zoned.offsetMinutes }),
  };
  const end = zoned?.end ?? part.end;
  const on = readDayAfter(reader, end);
  const mod = rounding.end > at ? ({ mod: 'APPROX' } as const) : {};
  return {
    first: rounding.end > at ? rounding.end : at,
    end: on?.end ?? end,
    meaning: { kind: 'time-of-day', clock: time, ...(on === undefined ? {} : { on: on.meaning }) },
    ...mod,
  };
}

function readClockTime(tokens: Tokens, at: number): { end: number; time: ClockTime } | undefined {
  const role = tokens.role(at);
  if (role === 'midnight') return { end: at + 1, time: { hour: 0, minute: 0 } };
  const sense = tokens.sense(at);
  if (sense?.part === 'MI' && sense.word !== 'lunchtime')
    return { end: at + 1, time: { hour: 12, minute: 0 } };
  if (tokens.kind(at) === NUMBER && tokens.length(at) <= 2) return readDigitTime(tokens, at);
  if (tokens.kind(at) === NUMBER && tokens.length(at) === 4) return readMilitaryTime(tokens, at);
  if (role === 'half' && tokens.role(at + 1) === 'past') return readHalfPast(tokens, at + 2);
  // "five o'clock"
  const number = readNumber(tokens, at);
  if (number?.count === undefined || number.count > 12 || number.count < 1) return undefined;
  const hour = readOClock(tokens, number.end);
  return hour === undefined
    ? undefined
    : { end: hour, time: { hour: number.count, minute: 0, isEitherHalf: true } };
}

/** "half past six" */
function readHalfPast(tokens: Tokens, at: number): { end: number; time: ClockTime } | undefined {
  const number = readNumber(tokens, at);
  if (number?.count === undefined || number.count > 12 || number.count < 1) return undefined;
  return { end: number.end, time: { hour: number.count, minute: 30, isEitherHalf: true } };
}

/** "1630 GMT", "0800 local time" */
function readMilitaryTime(tokens: Tokens, at: number): { end: number; time: ClockTime } | undefined {
  const value = tokens.number(at);
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  const isZoned = tokens.sense(at + 1)?.zone !== undefined && tokens.isAllCapitals(at + 1);
  const isHours = tokens.sense(at + 1)?.unit === 'hour' && tokens.text.charCodeAt(tokens.start(at)) === 48;
  if (hour > 24 || minute > 59 || (!isZoned && !isHours)) return undefined;
  return { end: isHours ? at + 2 : at + 1, time: { hour, minute } };
}

function readDigitTime(tokens: Tokens, at: number): { end: number; time: ClockTime } | undefined {
  const hour = tokens.number(at);
  if (hour > 24) return undefined;
  if (tokens.touches(at) && tokens.isSign(at - 1, ':')) return undefined;
  const isColon = tokens.isSign(at + 1, ':');
  const isPoint = tokens.isSign(at + 1, '.');
  if (
    (isColon || isPoint) &&
    tokens.touches(at + 1) &&
    tokens.touches(at + 2) &&
    tokens.length(at + 2) === 2
  ) {
    const minute = tokens.number(at + 2);
    if (minute >= 0 && minute <= 59) {
      let end = at + 3;
      let second: number | undefined;
      if (
        tokens.isSign(end, ':') &&
        tokens.touches(end) &&
        tokens.touches(end + 1) &&
        tokens.length(end + 1) === 2
      ) {
        second = tokens.number(end + 1);
        end += 2;
      }
      const half = readHalf(tokens, end);
      // 3.30 is a time only before "p.m.", 2:45 is one unless it is a score or a ratio.
      if (half === undefined && (isPoint || !isTimeAround(tokens, at, end))) return undefined;
      if (half !== undefined && hour > 12) return undefined;
      return {
        end: half?.end ?? end,
        time: {
          ...atHalf(hour, half),
          ...openHalf(tokens, at, half),
          minute,
          ...(second === undefined ? {} : { second }),
        },
      };
    }
  }
  const half = readHalf(tokens, at + 1);
  if (half !== undefined && hour >= 1 && hour <= 12) return { end: half.end, time: atHalf(hour, half) };
  const clock = readOClock(tokens, at + 1);
  return clock === undefined ? undefined : { end: clock, time: { hour, minute: 0, ...openHalf(tokens, at) } };
}

/** Only 09:30, 00:30 and 13:30 need no "a.m." or "p.m." to be one time of the day. */
function openHalf(tokens: Tokens, at: number, half?: { pm: boolean }): { isEitherHalf?: true } {
  const hour = tokens.number(at);
  const isPadded = tokens.length(at) === 2 && tokens.text.charCodeAt(tokens.start(at)) === 48;
  return half !== undefined || isPadded || hour === 0 || hour > 12 ? {} : { isEitherHalf: true };
}

function atHalf(hour: number, half: { pm: boolean } | undefined): { hour: number } {
  return { hour: half === undefined ? hour : (hour % 12) + (half.pm ? 12 : 0) };
}

/** Without "p.m." a time has two digits of minutes and a zone, a day, or a preposition beside it. */
function isTimeAround(tokens: Tokens, at: number, end: number): boolean {
  if (tokens.isHyphen(end) && tokens.touches(end) && tokens.kind(end + 1) !== NUMBER) return false;
  if (
    tokens.touches(end) &&
    tokens.isSign(end, '.') &&
    tokens.touches(end + 1) &&
    tokens.kind(end + 1) === NUMBER
  )
    return false;
  const after = tokens.sense(end);
  if (
    after?.zone !== undefined ||
    after?.weekday !== undefined ||
    after?.role === 'local' ||
    after?.role === 'on'
  )
    return true;
  if (tokens.length(at) === 2 && tokens.text.charCodeAt(tokens.start(at)) === 48) return true;
  const before = tokens.role(at - 1);
  return (
    before === 'at' ||
    before === 'by' ||
    before === 'until' ||
    before === 'since' ||
    before === 'about' ||
    before === 'from' ||
    before === 'before' ||
    before === 'after' ||
    before === 'between' ||
    tokens.sense(at - 1)?.role === 'to'
  );
}

/** "p.m.", "pm", "a.m." */
function readHalf(tokens: Tokens, at: number): { end: number; pm: boolean } | undefined {
  const role = tokens.role(at);
  if (role === 'am' || role === 'pm') {
    // "5 am not": only digits before it make "am" a time.
    return { end: at + 1, pm: role === 'pm' };
  }
  if (role !== 'p' && role !== 'a') return undefined;
  if (
    !tokens.isSign(at + 1, '.') ||
    tokens.role(at + 2) !== 'm' ||
    !tokens.touches(at + 1) ||
    !tokens.touches(at + 2)
  ) {
    return undefined;
  }
  const stop = tokens.isSign(at + 3, '.') && tokens.touches(at + 3);
  return { end: stop ? at + 4 : at + 3, pm: role === 'p' };
}

function readOClock(tokens: Tokens, at: number): number | undefined {
  const isApostrophe = tokens.isSign(at + 1, "'") || tokens.isSign(at + 1, '’');
  return tokens.role(at) === 'o' && isApostrophe && tokens.role(at + 2) === 'clock' ? at + 3 : undefined;
}

/** "in the afternoon", "at night" after a clock time. */
function readTimePart(tokens: Tokens, at: number): { end: number; part?: PartOfDay } {
  const isIn = tokens.role(at) === 'in' && tokens.role(at + 1) === 'the';
  const partAt = isIn ? at + 2 : tokens.role(at) === 'at' ? at + 1 : -1;
  const part = partAt < 0 ? undefined : tokens.sense(partAt)?.part;
  return part === undefined || part === 'MI' ? { end: at } : { end: partAt + 1, part };
}

function shifted(time: ClockTime, part: PartOfDay | undefined): ClockTime {
  const isLate = part === 'AF' || part === 'EV' || part === 'NI';
  return isLate && time.hour < 12 && !(part === 'NI' && time.hour < 5)
    ? { ...time, hour: time.hour + 12 }
    : time;
}

const ZONE_WORDS = new Set(['time', 'standard', 'daylight', 'summer']);
const REGIONS: ReadonlyMap<string, number> = new Map([
  ['eastern', -300],
  ['central', -360],
  ['mountain', -420],
  ['pacific', -480],
]);

/** "UTC", "(GMT +8)", "EST", "Eastern Daylight Time", "local time". */
function readZone(tokens: Tokens, at: number): { end: number; offsetMinutes?: number } | undefined {
  const open = tokens.isSign(at, '(') ? at + 1 : at;
  const zone = tokens.sense(open)?.zone;
  if (zone !== undefined && tokens.isAllCapitals(open)) {
    let end = open + 1;
    let offsetMinutes = zone;
    const sign = tokens.isSign(end, '+') ? 1 : tokens.isHyphen(end) ? -1 : 0;
    const hours = tokens.number(end + 1);
    if (sign !== 0 && hours >= 0 && hours <= 14 && tokens.touches(end + 1)) {
      offsetMinutes += sign * hours * 60;
      end += 2;
    }
    if (open > at) return tokens.isSign(end, ')') ? { end: end + 1, offsetMinutes } : undefined;
    return { end, offsetMinutes };
  }
  if (open > at) return undefined;
  const region = tokens.kind(at) === WORD && tokens.isCapital(at) ? REGIONS.get(tokens.lower(at)) : undefined;
  if (region === undefined) return undefined;
  let end = at + 1;
  let offsetMinutes = region;
  while (tokens.kind(end) === WORD && ZONE_WORDS.has(tokens.lower(end)) && end < at + 3) {
    if (tokens.lower(end) === 'daylight') offsetMinutes += 60;
    end += 1;
  }
  return end === at + 1 ? undefined : { end, offsetMinutes };
}

/** "Monday", "on Friday", "of May 3" after a time. */
function readDayAfter(reader: Reader, at: number): { end: number; meaning: Meaning } | undefined {
  const { tokens } = reader;
  const on = tokens.role(at) === 'on' || tokens.role(at) === 'of' ? at + 1 : at;
  const inner = reader.inner(on);
  if (inner === undefined || inner.more !== undefined) return undefined;
  const { meaning } = inner;
  const isDay =
    meaning.kind === 'weekday' ||
    (meaning.kind === 'calendar' && meaning.day !== undefined) ||
    (meaning.kind === 'unit' && meaning.unit === 'day');
  return isDay ? { end: inner.end, meaning } : undefined;
}

/** "this morning", "last night", "tonight", "that evening", "the next morning", "the night of 3 May". */
function readPart(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const role = tokens.role(at);
  if (role === 'tonight') return { first: at, end: at + 1, meaning: partOfDay('NI', 0, 'published') };
  // "dawn on Sunday"
  const own = tokens.sense(at)?.part;
  if (own !== undefined && own !== 'MI') {
    const on = tokens.role(at + 1) === 'on' ? readDayAfter(reader, at + 1) : undefined;
    return on && { first: at, end: on.end, meaning: { kind: 'time-of-day', part: own, on: on.meaning } };
  }
  const the = role === 'the' ? at + 1 : at;
  if (the > at && tokens.role(the) === 'early' && tokens.sense(the + 1)?.unit === 'hour') {
    // "the early hours of Tuesday"
    const on = tokens.role(the + 2) === 'of' ? readDayAfter(reader, the + 2) : undefined;
    return on && { first: at, end: on.end, meaning: { kind: 'time-of-day', part: 'MO', on: on.meaning } };
  }
  const mid = tokens.role(the) === 'early' || tokens.role(the) === 'late' ? the + 1 : the;
  const part = tokens.sense(mid)?.part;
  if (the > at && part !== undefined) {
    const hours = tokens.sense(mid + 1)?.unit === 'hour' ? mid + 2 : mid + 1;
    if (tokens.role(hours) === 'of') {
      const on = readDayAfter(reader, hours);
      if (on !== undefined)
        return { first: at, end: on.end, meaning: { kind: 'time-of-day', part, on: on.meaning } };
    }
    if (tokens.role(mid + 1) === 'before')
      return { first: at, end: mid + 2, meaning: partOfDay(part, -1, 'narrative') };
    return undefined;
  }
  const beside = BESIDE_PART.get(tokens.role(the) ?? '');
  if (beside === undefined) return undefined;
  const name = tokens.role(the + 1) === 'early' || tokens.role(the + 1) === 'late' ? the + 2 : the + 1;
  const named = tokens.sense(name);
  if (named?.part === undefined || named.plural === true || named.part === 'MI') return undefined;
  const from = the > at || role === 'that' ? 'narrative' : 'published';
  return { first: at, end: name + 1, meaning: partOfDay(named.part, beside, from) };
}

const BESIDE_PART: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['that', 0],
  ['same', 0],
  ['last', -1],
  ['previous', -1],
  ['next', 1],
  ['following', 1],
]);

function partOfDay(part: PartOfDay, offset: number, from: 'published' | 'narrative'): Meaning {
  return { kind: 'time-of-day', part, on: { kind: 'unit', unit: 'day', offset, from } };
}

/** "Thursday night", "tomorrow morning", "Monday's early morning", "overnight Friday". */
function readDayPart(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const sense = tokens.sense(at);
  const isDayWord =
    sense?.weekday !== undefined ||
    sense?.role === 'yesterday' ||
    sense?.role === 'tomorrow' ||
    sense?.role === 'last' ||
    sense?.role === 'next' ||
    sense?.role === 'this';
  if (!isDayWord || sense.plural === true) return undefined;
  const day = reader.inner(at);
  const isDay =
    day?.meaning.kind === 'weekday' || (day?.meaning.kind === 'unit' && day.meaning.unit === 'day');
  if (day === undefined || !isDay) return undefined;
  const name = tokens.role(day.end) === 'early' || tokens.role(day.end) === 'late' ? day.end + 1 : day.end;
  const part = tokens.sense(name);
  if (part?.part === undefined || part.plural === true || part.part === 'MI') return undefined;
  return { first: at, end: name + 1, meaning: { kind: 'time-of-day', part: part.part, on: day.meaning } };
}
