// An EDTF value as text, in its one canonical form: parseEdtf(toEdtf(value)) is the value.
import type { Edtf, EdtfDate, EdtfTime } from './edtf.ts';

/** `toEdtf` of the interval from 8 to 9 November 2023 is `2023-11-08/2023-11-09`. */
export function toEdtf(value: Edtf): string {
  switch (value.kind) {
    case 'date':
      return dateText(value);
    case 'interval':
      return `${endText(value.start)}/${endText(value.end)}`;
    case 'one-of':
      return `[${value.choices.map((choice) => (choice.kind === 'date' ? dateText(choice) : `${choiceText(choice.start)}..${choiceText(choice.end)}`)).join(',')}]`;
  }
}

function endText(end: EdtfDate | 'open' | 'unknown'): string {
  if (typeof end === 'object') return dateText(end);
  return end === 'open' ? '..' : '';
}

function choiceText(end: EdtfDate | 'open'): string {
  return end === 'open' ? '' : dateText(end);
}

function dateText(date: EdtfDate): string {
  const parts = [yearText(date)];
  if (date.month !== undefined) parts.push(unitText(date.month));
  if (date.day !== undefined) parts.push(unitText(date.day));
  const qualifier = date.uncertain ? (date.approximate ? '%' : '?') : date.approximate ? '~' : '';
  return `${parts.join('-')}${date.time === undefined ? '' : `T${timeText(date.time)}`}${qualifier}`;
}

function yearText({ year, unspecifiedYearDigits: unspecified }: EdtfDate): string {
  const sign = year < 0 ? '-' : '';
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (digits.length > 4) return `Y${sign}${digits}`;
  return `${sign}${digits.slice(0, 4 - unspecified)}${'X'.repeat(unspecified)}`;
}

function unitText(value: number | 'unspecified'): string {
  return value === 'unspecified' ? 'XX' : two(value);
}

function timeText({ hour, minute, second, offsetMinutes }: EdtfTime): string {
  const clock = [hour, minute, ...(second === undefined ? [] : [second])].map(two).join(':');
  if (offsetMinutes === 0) return `${clock}Z`;
  const size = Math.abs(offsetMinutes);
  return `${clock}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
