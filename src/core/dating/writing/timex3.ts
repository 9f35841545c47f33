// TIMEX3 values (ISO-TimeML): how measured corpora and other tools write what we found.
import type { Season } from '../reading/meaning.ts';
import type { Period } from '../resolving/period.ts';
import { SEASONS } from '../resolving/period.ts';
import type { Resolved } from '../resolving/resolved.ts';

/** `2023-11-06`, `2023-W45`, `2023-Q3`, `199`, `BC0480-08`, `2023-11-08TEV`, `2023-11-06T18:00Z`, `P2Y`. */
export function timexValue(resolved: Resolved): string {
  if (resolved.period === undefined) return resolved.value ?? '';
  const date = periodValue(resolved.period);
  const { part, clock } = resolved;
  if (clock !== undefined) {
    const zone = clock.offsetMinutes === 0 ? 'Z' : '';
    const seconds = clock.second === undefined ? '' : `:${two(clock.second)}`;
    return `${date}T${two(clock.hour)}:${two(clock.minute ?? 0)}${seconds}${zone}`;
  }
  return part === undefined ? date : `${date}T${part}`;
}

function periodValue({ unit, year, index, day }: Period): string {
  switch (unit) {
    case 'century':
      return year < 0 ? `BC${two(-year / 100 - 1)}` : two(Math.floor(year / 100));
    case 'decade':
      return year < 0 ? `BC${three(-year / 10)}` : three(Math.floor(year / 10));
    case 'year':
      return yearValue(year);
    case 'half':
      return `${yearValue(year)}-H${index}`;
    case 'quarter':
      return `${yearValue(year)}-Q${index}`;
    case 'season':
      return `${yearValue(year)}-${seasonCode(index)}`;
    case 'month':
      return `${yearValue(year)}-${two(index)}`;
    case 'week':
      return `${yearValue(year)}-W${two(index)}`;
    case 'weekend':
      return `${yearValue(year)}-W${two(index)}-WE`;
    case 'day':
      return `${yearValue(year)}-${two(index)}-${two(day)}`;
  }
}

function seasonCode(index: number): Season {
  return SEASONS[index - 1] ?? 'SP';
}

function yearValue(year: number): string {
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function three(value: number): string {
  return String(value).padStart(3, '0');
}
