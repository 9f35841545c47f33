// The dates that an EDTF value is made of: its first, its last, or all of them.
import type { Edtf, EdtfDate } from '../model/edtf/edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';

/** Every date of a value, changed alike. */
export function mapDates(value: Edtf, change: (date: EdtfDate) => EdtfDate): Edtf {
  const end = <T>(each: EdtfDate | T) => (isDate(each) ? change(each) : each);
  switch (value.kind) {
    case 'date':
      return change(value);
    case 'interval':
      return { ...value, start: end(value.start), end: end(value.end) };
    case 'one-of':
      return {
        ...value,
        choices: value.choices.map((choice) =>
          choice.kind === 'date'
            ? change(choice)
            : { ...choice, start: end(choice.start), end: end(choice.end) },
        ),
      };
  }
}

function isDate(value: unknown): value is EdtfDate {
  return typeof value === 'object';
}

/** The date that a value begins with, as EDTF; `''` where it is open. */
export function firstOf(value: Edtf): string {
  return edgeOf(value, 'start');
}

/** The date that it ends with. */
export function lastOf(value: Edtf): string {
  return edgeOf(value, 'end');
}

function edgeOf(value: Edtf, edge: 'start' | 'end'): string {
  if (value.kind === 'date') return toEdtf(value);
  const part = value.kind === 'interval' ? value : value.choices.at(edge === 'start' ? 0 : -1);
  if (part === undefined) return '';
  if (part.kind === 'date') return toEdtf(part);
  const date = part[edge];
  return isDate(date) ? toEdtf(date) : '';
}
