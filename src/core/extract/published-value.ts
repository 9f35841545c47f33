// A date of publication as files write it → its day, and the moment where one is stated.
import { datingOf } from '../dating/dating-of.ts';
import { tagText } from '../dating/tag-text.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';

/** `day` is an EDTF day, as it is written; `moment` is there where a time of day with its offset is stated. */
export interface PublishedValue {
  readonly day: string;
  readonly moment?: { readonly epochMs: number; readonly offsetMinutes: number };
}

const ISO =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T\s]+(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d{1,9})?)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** RFC 5322: `Thu, 09 Nov 2023 08:00:00 +0900`. */
const MAIL =
  /^(?:[A-Z]{3},\s*)?(?<day>\d{1,2})\s+(?<name>[A-Z]{3})\s+(?<year>\d{4})\s+(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?<zone>Z|UTC|GMT|[+-]\d{4})$/i;

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** `D:20231109080000+09'00'`: PDF 32000-1, 7.9.4. */
const PDF = /^D:(?<date>\d{8})(?<time>\d{4,6})?(?<zone>Z|[+-]\d\d'?(?:\d\d'?)?)?/;

/**
 * Reads ISO 8601, RFC 5322, the dates of PDF, and dates in words that are stated in full ("November 9, 2023").
 * `undefined` for what names no one day: nothing is guessed, neither a year nor the order of 03/04/2023.
 */
export function readPublished(value: string, language = 'en'): PublishedValue | undefined {
  const trimmed = value.trim();
  if (trimmed.length > 200) return undefined;
  const pdf = PDF.exec(trimmed)?.groups;
  if (pdf?.['date'] !== undefined) {
    const time = pdf['time'] === undefined ? '' : `T${pdf['time']}${(pdf['zone'] ?? '').replaceAll("'", '')}`;
    return readPublished(`${pdf['date']}${time}`);
  }
  const groups = (ISO.exec(trimmed) ?? MAIL.exec(trimmed))?.groups;
  if (groups !== undefined) return fromParts(groups);
  const [day, ...more] = statedDays(trimmed, language);
  return day === undefined || more.length > 0 ? undefined : { day };
}

function fromParts(parts: Readonly<Record<string, string | undefined>>): PublishedValue | undefined {
  const { year = '', name, hour, minute = '00', second = '00', zone } = parts;
  const place = name === undefined ? -1 : MONTHS.indexOf(name.toLowerCase());
  const month = name === undefined ? (parts['month'] ?? '') : String(place / 3 + 1).padStart(2, '0');
  const day = `${year}-${month}-${(parts['day'] ?? '').padStart(2, '0')}`;
  if (!isDay(day)) return undefined;
  if (hour === undefined || zone === undefined) return { day };
  const offsetMinutes = offsetOf(zone);
  const epochMs = Date.parse(`${day}T${hour}:${minute}:${second}Z`) - offsetMinutes * 60_000;
  if (Number.isNaN(epochMs) || Math.abs(offsetMinutes) > 14 * 60) return { day };
  return { day, moment: { epochMs, offsetMinutes } };
}

function isDay(value: string): boolean {
  const parsed = parseEdtf(value);
  return parsed.ok && parsed.value.kind === 'date' && typeof parsed.value.day === 'number';
}

function offsetOf(zone: string): number {
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === '') return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The days that a text states in full, each once, in its order. */
export function statedDays(text: string, language: string): readonly string[] {
  const tagged = tagText(text, { language });
  const days = tagged.flatMap(({ start, end, family }, at) => {
    // 03/04/2023 has two readings; only one of them is the day.
    if (/^\D*\d{1,2}([/.-])\d{1,2}\1\d{2,4}\D*$/.test(text.slice(start, end))) return [];
    const dating = family === '' ? undefined : datingOf(text, tagged, at);
    const edtf = dating?.rule.startsWith('stated') === true ? dating.edtf.slice(0, 10) : '';
    return isDay(edtf) ? [edtf] : [];
  });
  return Array.from(new Set(days));
}

/** The calendar day of a moment in an IANA zone, as EDTF. */
export function dayIn(timeZone: string, epochMs: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(epochMs);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The IANA zone of an offset, whose signs are reversed there: +09:00 is `Etc/GMT-9`. None for half hours. */
export function zoneOfOffset(offsetMinutes: number): string | undefined {
  if (offsetMinutes === 0) return 'UTC';
  if (offsetMinutes % 60 !== 0) return undefined;
  const hours = offsetMinutes / 60;
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
