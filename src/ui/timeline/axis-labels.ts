// The words on the time axis, through Intl in the language of the interface, always in UTC.

/** The units between the marks of the axis, as vis-timeline names them. */
export type AxisScale =
  'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year';

const MINOR: Record<AxisScale, Intl.DateTimeFormatOptions> = {
  millisecond: { fractionalSecondDigits: 3 },
  second: { second: 'numeric' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'short', day: 'numeric' },
  day: { day: 'numeric' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

const MAJOR: Record<AxisScale, Intl.DateTimeFormatOptions> = {
  millisecond: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  second: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  minute: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  hour: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { month: 'long', year: 'numeric' },
  day: { month: 'long', year: 'numeric' },
  week: { month: 'long', year: 'numeric' },
  month: { year: 'numeric' },
  year: {},
};

/** The longest step that vis-timeline takes by itself; beyond it, it would mark days. */
const LONGEST_STEP_YEARS = 1000;

/**
 * The years from mark to mark where there have to be more than a thousand, a round number: 2 000, 5 000, 10 000 …
 * `undefined` where vis-timeline finds a step by itself.
 */
export function longStepYears(yearsPerMark: number): number | undefined {
  if (yearsPerMark < LONGEST_STEP_YEARS) return undefined;
  const magnitude = 10 ** Math.floor(Math.log10(yearsPerMark));
  return [2, 5, 10].map((factor) => factor * magnitude).find((step) => step > yearsPerMark);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The word for one mark; the major marks of years have none, since the minor ones say it all. */
export function axisLabel(ms: number, scale: AxisScale, kind: 'minor' | 'major', locale: string): string {
  const options = (kind === 'minor' ? MINOR : MAJOR)[scale];
  if (Object.keys(options).length === 0) return '';
  const year = new Date(ms).getUTCFullYear();
  // On an axis of years only those before our era need to say so; the rest say it for clarity.
  const isEarly = options.year !== undefined && year < (scale === 'year' ? 1 : 1000);
  const key = [locale, scale, kind, isEarly].join();
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const { weekday, ...undecorated } = options;
    formatter = new Intl.DateTimeFormat(locale, {
      ...undecorated,
      ...(weekday === undefined || isEarly ? {} : { weekday }),
      ...(isEarly ? { era: 'short' as const } : {}),
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    formatters.set(key, formatter);
  }
  return formatter.format(ms);
}
