// What vis-timeline calls of moment, always in UTC: a fifth of its weight and a fraction of its time. The build and the
// development server give this file where vis-timeline asks for `moment` (decision 5); a test holds it against moment.
// Years are counted as readers count them: 500 BC is −500, and 1 BC is 0, so that the axis marks round years.

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNIT_MS: Record<Exclude<Unit, 'month' | 'year'>, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A moment that changes in place, as moment's does. */
export class UtcMoment {
  private readonly at: Date;

  constructor(ms: number) {
    this.at = new Date(ms);
  }

  valueOf(): number {
    return this.at.getTime();
  }

  toDate(): Date {
    return new Date(this.at);
  }

  clone(): UtcMoment {
    return new UtcMoment(this.valueOf());
  }

  /** There is one language here, that of class names; what readers see comes from Intl. */
  locale(): this {
    return this;
  }

  milliseconds(): number;
  milliseconds(value: number): this;
  milliseconds(value?: number): number | this {
    return value === undefined
      ? this.at.getUTCMilliseconds()
      : this.with(() => this.at.setUTCMilliseconds(value));
  }

  seconds(): number;
  seconds(value: number): this;
  seconds(value?: number): number | this {
    return value === undefined ? this.at.getUTCSeconds() : this.with(() => this.at.setUTCSeconds(value));
  }

  minutes(): number;
  minutes(value: number): this;
  minutes(value?: number): number | this {
    return value === undefined ? this.at.getUTCMinutes() : this.with(() => this.at.setUTCMinutes(value));
  }

  hours(): number;
  hours(value: number): this;
  hours(value?: number): number | this {
    return value === undefined ? this.at.getUTCHours() : this.with(() => this.at.setUTCHours(value));
  }

  /** The day of the month, from 1. */
  date(): number;
  date(value: number): this;
  date(value?: number): number | this {
    return value === undefined ? this.at.getUTCDate() : this.with(() => this.at.setUTCDate(value));
  }

  /** The month, from 0; a day that the new month lacks becomes its last. */
  month(): number;
  month(value: number): this;
  month(value?: number): number | this {
    if (value === undefined) return this.at.getUTCMonth();
    return this.with(() => {
      this.setMonth(this.at.getUTCFullYear(), value);
    });
  }

  /** The year as readers count it: 500 BC is −500, 1 BC is 0. */
  year(): number;
  year(value: number): this;
  year(value?: number): number | this {
    if (value === undefined) {
      const astronomical = this.at.getUTCFullYear();
      return astronomical < 0 ? astronomical - 1 : astronomical;
    }
    return this.with(() => {
      this.setMonth(value < 0 ? value + 1 : value, this.at.getUTCMonth());
    });
  }

  add(amount: number, unit: string): this {
    switch (singular(unit)) {
      case 'year':
        return this.year(this.year() + amount);
      case 'month':
        return this.month(this.month() + amount);
      default:
        return this.with(() =>
          this.at.setTime(this.valueOf() + amount * UNIT_MS[singular(unit) as keyof typeof UNIT_MS]),
        );
    }
  }

  subtract(amount: number, unit: string): this {
    return this.add(-amount, unit);
  }

  /** Whether both stand in the same stretch of the unit; without one, whether they are the same millisecond. */
  isSame(other: MomentLike, unit = 'millisecond'): boolean {
    return startOf(this.valueOf(), singular(unit)) === startOf(utcMoment(other).valueOf(), singular(unit));
  }

  /** The names in class names: `dddd` a weekday, `MMMM` a month; anything else as ISO 8601. */
  format(pattern?: string): string {
    if (pattern === 'dddd') return WEEKDAYS[this.at.getUTCDay()] ?? '';
    if (pattern === 'MMMM') return MONTHS[this.at.getUTCMonth()] ?? '';
    return Number.isNaN(this.valueOf()) ? 'Invalid date' : this.at.toISOString();
  }

  private setMonth(year: number, month: number): void {
    const day = this.at.getUTCDate();
    this.at.setUTCFullYear(year, month, 1);
    const last = new Date(this.at);
    last.setUTCMonth(last.getUTCMonth() + 1, 0);
    this.at.setUTCDate(Math.min(day, last.getUTCDate()));
  }

  private with(change: () => unknown): this {
    change();
    return this;
  }
}

type MomentLike = UtcMoment | Date | number | string | undefined;

/** What `moment(x)` gives vis-timeline; without an argument, now. */
export default function utcMoment(value: MomentLike = Date.now()): UtcMoment {
  return new UtcMoment(typeof value === 'string' ? Date.parse(value) : value.valueOf());
}
utcMoment.isMoment = (value: unknown): value is UtcMoment => value instanceof UtcMoment;
utcMoment.locale = (): string => 'en';

function singular(unit: string): Unit {
  return unit.replace(/s$/, '') as Unit;
}

function startOf(ms: number, unit: Unit): number {
  const at = new Date(ms);
  if (unit === 'year') at.setUTCMonth(0, 1);
  if (unit === 'month') at.setUTCDate(1);
  if (unit === 'week') at.setUTCDate(at.getUTCDate() - at.getUTCDay());
  const step = UNIT_MS[unit === 'year' || unit === 'month' || unit === 'week' ? 'day' : unit];
  return Math.floor(at.getTime() / step) * step;
}
