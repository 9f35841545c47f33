// What returns: "every Monday", "annual", "each year", "daily", "twice a week", "per month", "Mondays".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { SetMeaning, TimeUnit } from '../../reading/meaning.ts';
import { readNumber } from '../count.ts';

const PERIODS: Readonly<Partial<Record<TimeUnit, string>>> = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  weekend: 'XXXX-WXX-WE',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  decade: 'P1DE',
  century: 'P1CE',
};

const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'XXXX-XX-XX'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['half-yearly', 'P6M'],
  ['yearly', 'P1Y'],
]);

export const set: Family = {
  name: 'set',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const reading = (end: number, value: string, quantifier?: 'EVERY' | 'EACH'): Reading => {
      const meaning: SetMeaning = { kind: 'set', value, ...(quantifier === undefined ? {} : { quantifier }) };
      return { first: at, end, meaning };
    };
    const role = tokens.role(at);
    const adjective = ADJECTIVES.get(role ?? '');
    if (adjective !== undefined) {
      // The Daily Mail, a weekly: names and papers.
      const isName = tokens.isCapital(at) && tokens.isCapital(at + 1) && tokens.kind(at + 1) === 1;
      return isName ? undefined : reading(at + 1, adjective);
    }
    const sense = tokens.sense(at);
    if (sense?.weekday !== undefined && sense.plural === true) {
      return reading(at + 1, `XXXX-WXX-${sense.weekday}`);
    }
    // "at weekends"
    if (sense?.unit === 'weekend' && sense.plural === true && isAfterPreposition(tokens, at))
      return reading(at + 1, 'XXXX-WXX-WE');
    if (role === 'once') {
      // "twice a week", "three times a year": the period is the set.
      const a =
        tokens.role(at + 1) === 'a' || tokens.role(at + 1) === 'every' || tokens.role(at + 1) === 'each';
      const period = PERIODS[tokens.sense(at + 2)?.unit ?? 'half'];
      return a && period !== undefined && tokens.sense(at + 2)?.plural !== true
        ? reading(at + 3, period)
        : undefined;
    }
    if (role === 'per') {
      const period = PERIODS[tokens.sense(at + 1)?.unit ?? 'half'];
      return period === undefined ? undefined : reading(at + 2, period);
    }
    if (role !== 'every' && role !== 'each') return undefined;
    const quantifier = role === 'every' ? 'EVERY' : 'EACH';
    const other = tokens.role(at + 1) === 'other' ? at + 2 : at + 1;
    const next = tokens.sense(other);
    if (next?.unit !== undefined && next.plural !== true) {
      const period = PERIODS[next.unit];
      if (period === undefined) return undefined;
      return reading(other + 1, other > at + 1 ? period.replace('1', '2') : period, quantifier);
    }
    if (next?.weekday !== undefined) {
      const part = tokens.sense(other + 1)?.part;
      const end = part === undefined ? other + 1 : other + 2;
      return reading(end, `XXXX-WXX-${next.weekday}${part === undefined ? '' : `T${part}`}`, quantifier);
    }
    if (next?.month !== undefined)
      return reading(other + 1, `XXXX-${String(next.month).padStart(2, '0')}`, quantifier);
    if (next?.season !== undefined) return reading(other + 1, `XXXX-${next.season}`, quantifier);
    if (next?.part !== undefined) return reading(other + 1, `XXXX-XX-XXT${next.part}`, quantifier);
    const count = readNumber(tokens, other);
    const unit = count === undefined ? undefined : tokens.sense(count.end)?.unit;
    const period = PERIODS[unit ?? 'half'];
    if (count?.count === undefined || period === undefined) return undefined;
    return reading(count.end + 1, period.replace('1', String(count.count)), quantifier);
  },
};

function isAfterPreposition(tokens: Reader['tokens'], at: number): boolean {
  const before = tokens.role(at - 1);
  return before === 'at' || before === 'on';
}
