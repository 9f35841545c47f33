// The bounds of the dates that most events have, from their bytes: days, months, years, minutes with a zone, and
// intervals of days. Everything else, and everything that is wrong, is left to parseEdtf, which says the same of these.
import { daysInMonth, utcMs } from '../model/edtf/bounds.ts';

const HYPHEN = 0x2d;
const DAY_LENGTH = 10;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The bounds of the last date that `scan` read, in UTC epoch milliseconds, half-open. */
export class DateScanner {
  startMs = 0;
  endMs = 0;
  /** The start of each month of a year 0000 to 9999 in which a date was met: NaN until then. */
  readonly #monthStarts = new Float64Array(120_001).fill(NaN);

  /** True where the bytes `[start, end)` are a date of these forms, which exists. */
  scan(view: DataView, start: number, end: number): boolean {
    const length = end - start;
    if (length === DAY_LENGTH) return this.#day(view, start);
    if (length === 2 * DAY_LENGTH + 1) return this.#days(view, start);
    if (length === 17 || length === 22) return this.#minute(view, start, end);
    if (length === 7) return this.#month(view, start);
    if (length === 4) {
      const year = digits(view, start, 4);
      if (year < 0) return false;
      this.startMs = this.#monthStart(year, 1);
      this.endMs = this.#monthStart(year + 1, 1);
      return true;
    }
    return false;
  }

  #month(view: DataView, at: number): boolean {
    const year = digits(view, at, 4);
    const month = digits(view, at + 5, 2);
    if (year < 0 || month < 1 || month > 12 || view.getUint8(at + 4) !== HYPHEN) return false;
    this.startMs = this.#monthStart(year, month);
    this.endMs = this.#monthStart(year, month + 1);
    return true;
  }

  #day(view: DataView, at: number): boolean {
    const day = digits(view, at + 8, 2);
    if (day < 1 || view.getUint8(at + 7) !== HYPHEN || !this.#month(view, at)) return false;
    const startMs = this.startMs + (day - 1) * DAY_MS;
    if (startMs >= this.endMs) return false;
    this.startMs = startMs;
    this.endMs = startMs + DAY_MS;
    return true;
  }

  /** Two days with a slash between, in order. */
  #days(view: DataView, at: number): boolean {
    if (view.getUint8(at + DAY_LENGTH) !== 0x2f || !this.#day(view, at)) return false;
    const { startMs } = this;
    if (!this.#day(view, at + DAY_LENGTH + 1) || this.startMs < startMs) return false;
    this.startMs = startMs;
    return true;
  }

  /** A day, T, hour and minute, and Z or an offset of hours and minutes. */
  #minute(view: DataView, at: number, end: number): boolean {
    const hour = digits(view, at + 11, 2);
    const minute = digits(view, at + 14, 2);
    const hasMarks = view.getUint8(at + 10) === 0x54 && view.getUint8(at + 13) === 0x3a;
    if (!hasMarks || hour < 0 || hour > 23 || minute < 0 || minute > 59 || !this.#day(view, at)) return false;
    let offset = 0;
    const zone = view.getUint8(at + 16);
    if (end - at === 17) {
      if (zone !== 0x5a) return false;
    } else {
      const hours = digits(view, at + 17, 2);
      const minutes = digits(view, at + 20, 2);
      const isZone = (zone === 0x2b || zone === HYPHEN) && view.getUint8(at + 19) === 0x3a;
      if (!isZone || hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return false;
      offset = (hours * 60 + minutes) * (zone === HYPHEN ? -1 : 1);
    }
    this.startMs += (hour * 60 + minute - offset) * MINUTE_MS;
    this.endMs = this.startMs + MINUTE_MS;
    return true;
  }

  /** `month` may be 13, for the end of a year. */
  #monthStart(year: number, month: number): number {
    const index = year * 12 + month - 1;
    const known = this.#monthStarts[index] ?? NaN;
    if (!Number.isNaN(known)) return known;
    const ms = month > 12 ? utcMs(year, 12) + daysInMonth(year, 12) * DAY_MS : utcMs(year, month);
    this.#monthStarts[index] = ms;
    return ms;
  }
}

/** A number of so many digits, or -1 where another byte stands among them. */
function digits(view: DataView, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) {
    const digit = view.getUint8(at + index) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
