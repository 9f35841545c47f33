// The words on the time axis, through Intl in the language of the interface, always in UTC.
import type { TickUnit } from '../../core/scale/axis-ticks.ts';
import { utcFormat } from '../messages/utc-format.ts';

/** How a mark is written: the minor ones, what stands above them, and that where there is little room. */
export type LabelKind = 'minor' | 'major' | 'short';

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT_DAY = { day: 'numeric', month: 'short' } as const;

const FORMATS: Readonly<Record<LabelKind, Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>>>> = {
  minor: {
    second: { second: 'numeric' },
    minute: TIME,
    hour: TIME,
    day: { day: 'numeric' },
    month: { month: 'short' },
    year: { year: 'numeric' },
  },
  major: {
    second: { day: 'numeric', month: 'long', ...TIME },
    minute: DAY,
    hour: DAY,
    day: { month: 'long', year: 'numeric' },
    month: { year: 'numeric' },
    year: {},
  },
  short: {
    second: TIME,
    minute: SHORT_DAY,
    hour: SHORT_DAY,
    day: { month: 'short', year: '2-digit' },
    month: { year: 'numeric' },
    year: {},
  },
};

/** The word for one mark where `unit` stands between the minor marks; years have nothing above them. */
export function axisLabel(ms: number, unit: TickUnit, kind: LabelKind, locale: string): string {
  const options = FORMATS[kind][unit];
  if (Object.keys(options).length === 0) return '';
  const year = new Date(ms).getUTCFullYear();
  // On an axis of years only those before our era need to say so; the rest say it for clarity.
  const isEarly = options.year !== undefined && year < (unit === 'year' ? 1 : 1000);
  if (!isEarly) return utcFormat(locale, options).format(ms);
  const early: Intl.DateTimeFormatOptions = { ...options, era: 'short', year: 'numeric' };
  delete early.weekday;
  return utcFormat(locale, early).format(ms);
}
