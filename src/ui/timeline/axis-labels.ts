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

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The word for one mark; the major marks of years have none, since the minor ones say it all. */
export function axisLabel(ms: number, scale: AxisScale, kind: 'minor' | 'major', locale: string): string {
  const options = (kind === 'minor' ? MINOR : MAJOR)[scale];
  if (Object.keys(options).length === 0) return '';
  const isEarly = options.year !== undefined && new Date(ms).getUTCFullYear() < 1000;
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
