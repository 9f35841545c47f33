// The stretch of time that a whole timeline covers, said as coarsely as is natural for its length.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Messages } from './en.ts';
import { utcFormat } from './utc-format.ts';

const DAY_MS = 86_400_000;

/** Years for spans beyond one and a half, days for spans within a month, months between; `''` for no span. */
export function spanInWords(span: TimeWindow | undefined, m: Messages): string {
  if (span === undefined) return '';
  const days = (span.endMs - span.startMs) / DAY_MS;
  const isEarly = new Date(span.startMs).getUTCFullYear() < 1000;
  const formatter = utcFormat(m.locale, {
    year: 'numeric',
    ...(days > 550 ? {} : { month: 'long' as const }),
    ...(days > 31 ? {} : { day: 'numeric' as const }),
    ...(isEarly ? { era: 'short' as const } : {}),
  });
  // Half-open: the last moment belongs to the span, its end does not.
  return formatter.formatRange(span.startMs, Math.max(span.startMs, span.endMs - 1));
}
