// What two expressions that stand together say about one another: a year, a day, or where a span ends.
import type { Reading } from '../reading/family.ts';
import type { Meaning } from '../reading/meaning.ts';
import type { Tokens } from '../reading/tokens.ts';
import type { Resolved } from './resolved.ts';

/** The Friday of "from Monday to Friday": a name without a year that ends a span. */
export function isSpanEnd(
  tokens: Tokens,
  first: Reading | undefined,
  { first: at, meaning }: Reading,
): boolean {
  if (first === undefined || at - first.end !== 1 || tokens.role(first.first - 1) !== 'from') return false;
  const joint = tokens.role(first.end);
  if (joint !== 'to' && joint !== 'until' && joint !== 'through') return false;
  return (
    meaning.kind === 'weekday' ||
    (meaning.kind === 'calendar' && meaning.year === undefined && meaning.yearFrom === undefined)
  );
}

/** The December of "in June and December": where June is still to come, December comes after it. */
export function isListed(
  tokens: Tokens,
  first: Reading | undefined,
  { first: at, meaning }: Reading,
  resolved: Resolved | undefined,
): boolean {
  if (first === undefined || resolved?.reason !== 'coming' || at - first.end !== 1) return false;
  const joint = tokens.role(first.end);
  return (joint === 'and' || joint === 'or') && isBareMonth(first.meaning) && isBareMonth(meaning);
}

function isBareMonth(meaning: Meaning): boolean {
  if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.which !== undefined) return false;
  return meaning.year === undefined && meaning.yearFrom === undefined && meaning.day === undefined;
}

/** How few words stand between two expressions that are joined: "March to May 1965". */
const JOINT = 2;

export function neighbourYear(
  tokens: Tokens,
  reading: Reading,
  next: Reading | undefined,
): number | undefined {
  const { meaning } = reading;
  if (meaning.kind !== 'calendar' || meaning.year !== undefined || next?.meaning.kind !== 'calendar')
    return undefined;
  if (next.meaning.year === undefined || next.meaning.month === undefined) return undefined;
  if (next.first - reading.end > JOINT || next.first < reading.end) return undefined;
  for (let at = reading.end; at < next.first; at += 1) {
    const role = tokens.role(at);
    const joins =
      role === 'to' ||
      role === 'and' ||
      role === 'or' ||
      role === 'through' ||
      role === 'until' ||
      tokens.isHyphen(at) ||
      tokens.isSign(at, ',') ||
      tokens.isSign(at, '/');
    if (!joins) return undefined;
  }
  return next.meaning.year;
}

export function dayBeside({ meaning, end }: Reading, next: Reading | undefined): Meaning | undefined {
  if (meaning.kind !== 'time-of-day' || meaning.on !== undefined || next === undefined) return undefined;
  const isDay =
    next.meaning.kind === 'calendar' ? next.meaning.day !== undefined : next.meaning.kind === 'weekday';
  return isDay && next.first - end <= 1 ? next.meaning : undefined;
}
